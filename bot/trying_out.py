"""An announcement sent to whoever writes it, to look at: in both languages, never a delivery. Not for sending it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from bot.outbox.enclosing import Enclosed, enclosed
from bot.outbox.lining import Told, lines_of
from bot.permitting import allowed, wrong
from bot.store import announcements, audit, enclosures, outbox
from conversations.announcing.filling import MissingField
from conversations.announcing.shape import Announcement, AnnouncementState
from conversations.announcing.spoken import spoken
from conversations.events import Address
from conversations.staff import Staff
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from knowledge.typography import typeset

TRIAL = "announce-trial"
"""The message id of such a line: nobody takes it for the announcement."""

BEFORE: frozenset[AnnouncementState] = frozenset({"draft", "approval", "scheduled"})


def try_out(
    connection: Connection,
    staff: Staff | None,
    id: int,  # noqa: A002 — the column's name
    knowledge: Knowledge,
    now: datetime,
    *,
    row: int = 0,
    here: Address | None = None,
) -> Sequence[Address]:
    """Where it was sent: to every conversation of theirs, and `here`. `row` of the table fills the words.

    Raises NotAllowed, WrongState.
    """
    me = allowed(connection, staff, "write")
    held = announcements.held(connection, id)
    if held is None:
        raise wrong("unknown")
    if held.state not in BEFORE:
        raise wrong("state", state=held.state)
    mine = enclosures.conversations_of(connection, me.id)
    addresses = tuple(dict.fromkeys((*mine, here) if here else mine))
    if not addresses:
        raise wrong("no-conversation")
    for language, told in _told(held, row, knowledge, now):
        for address in addresses:
            _write(connection, address, told, language, now)
    audit.note(connection, me, "try", f"announcement {id}", now, conversations=len(addresses))
    return addresses


def _told(
    held: Announcement, row: int, knowledge: Knowledge, now: datetime
) -> Iterator[tuple[Language, Told]]:
    written = [language for language in LANGUAGES if held.words.get(language).strip()]
    if not written:
        raise wrong("no-words")
    chosen = min(max(row, 0), len(held.table) - 1) if held.table else None
    for language in written:
        for told in _lines(held, language, chosen, knowledge, now):
            yield language, told


def _lines(
    held: Announcement, language: Language, row: int | None, knowledge: Knowledge, now: datetime
) -> Sequence[Told]:
    speech = spoken(held, language, knowledge, held.table[row].fields if row is not None else None)
    if isinstance(speech, MissingField):
        raise wrong("missing-field", field=speech.name)
    mark = typeset(knowledge.wording.say(TRIAL, language), language)
    shown = replace(speech, text=f"{mark}\n\n{speech.text}")
    # Its bytes are got when it is sent.
    file = Enclosed(held.file.ref, held.file.name, b"") if held.file else None
    files = enclosed(held, language, row, file, knowledge, now)
    return lines_of(held, shown, files, row, language, knowledge)


def _write(
    connection: Connection, address: Address, told: Told, language: Language, now: datetime
) -> None:
    outbox.write(
        connection,
        address=address,
        author="bot",
        message=TRIAL,
        values=told.values,
        speech=told.speech,
        language=language,
        replaces="",
        event_key="",
        at=now,
        attachment=told.attachment,
    )
