"""Corrections that one person decides, or that a second one agrees to, word by word. Not for carrying them out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from bot import announcing
from bot.approving import Rules
from bot.permitting import allowed, wrong
from bot.store import announcements, audit, corrections
from bot.store.corrections import Proposed
from bot.store.recipients import counts
from conversations.announcing.approval import hash_of
from conversations.announcing.shape import Announcement, DeliveryState, Words
from conversations.staff import COMMAND_LINE, Staff

READ_BY: tuple[DeliveryState, ...] = ("sent", "unknown", "sending", "pending")
"""Whose words a correction changes."""


def correct(
    connection: Connection,
    staff: Staff | None,
    id: int,  # noqa: A002 — the column's name
    words: Words,
    seen: int,
    now: datetime,
    rules: Rules,
) -> int | None:
    """The new revision; None when it waits for a colleague, as more people read it than one person may decide for.

    `seen` is the revision that was looked at. Raises NotAllowed, WrongState.
    """
    me = allowed(connection, staff, "send")
    held = announcing.to_be_corrected(connection, id, words)
    if held.revision != seen:
        raise wrong("changed-meanwhile")
    if me != COMMAND_LINE and is_needed(connection, id, rules):
        corrections.propose(connection, Proposed(id, held.revision, words, me.id, now))
        _note(connection, me, "propose-correction", id, now)
        return None
    corrections.drop(connection, id)
    return announcing.correct(connection, me, id, words, now)


def agree(
    connection: Connection,
    staff: Staff | None,
    id: int,  # noqa: A002 — the column's name
    hash_: str,
    now: datetime,
) -> int:
    """The new revision: a colleague's correction as it was seen, `hash_` is of that. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "send")
    held = announcements.held(connection, id)
    proposed = pending(connection, held) if held else None
    if held is None or proposed is None or hash_of_correction(held, proposed.words) != hash_:
        raise wrong("changed-meanwhile")
    if proposed.made_by == me.id:
        raise wrong("own-approval")
    corrections.drop(connection, id)
    return announcing.correct(connection, me, id, proposed.words, now)


def drop(connection: Connection, staff: Staff | None, id: int, now: datetime) -> None:  # noqa: A002 — the column's name
    """It waits no more. Raises NotAllowed."""
    me = allowed(connection, staff, "send")
    if corrections.drop(connection, id):
        _note(connection, me, "drop-correction", id, now)


def is_needed(connection: Connection, id: int, rules: Rules) -> bool:  # noqa: A002 — the column's name
    """More people read it, or will, than one person may decide for."""
    if rules.approval_above is None:
        return False
    numbers = counts(connection, id)
    return sum(numbers[state] for state in READ_BY) > rules.approval_above


def pending(connection: Connection, held: Announcement) -> Proposed | None:
    """What waits for a colleague; None for a correction of words that are not those of now."""
    proposed = corrections.pending(connection, held.id)
    is_of_now = proposed and proposed.revision == held.revision and not held.is_withdrawn
    return proposed if is_of_now else None


def hash_of_correction(held: Announcement, words: Words) -> str:
    """Of everything that recipients get once it is corrected, and of which revision it corrects."""
    return f"{held.revision}:{hash_of(replace(held, words=words))}"


def _note(
    connection: Connection,
    me: Staff,
    action: str,
    id: int,  # noqa: A002 — the column's name
    now: datetime,
) -> None:
    audit.note(connection, me, action, f"announcement {id}", now)
