"""What staff do with announcements: rights, states and the audit in one transaction. Not for sending (bot/outbox)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from bot.approving import Rules, agreed, is_needed, lacks
from bot.fitting import correctable, fits
from bot.permitting import allowed, wrong
from bot.store import announcements, audiences, audit, deliveries
from conversations.announcing.approval import hash_of
from conversations.announcing.shape import (
    Announcement,
    AnnouncementState,
    DeliveryState,
    Words,
)
from conversations.staff import COMMAND_LINE, Staff
from knowledge.model import LANGUAGES

WRITABLE: tuple[AnnouncementState, ...] = ("draft", "approval")
STARTED: tuple[AnnouncementState, ...] = ("sending", "paused", "done", "cancelled")
SCHEDULED: tuple[AnnouncementState, ...] = ("scheduled",)
CANCELLABLE: tuple[AnnouncementState, ...] = ("draft", "approval", "scheduled", "sending", "paused")


def compose(
    connection: Connection, staff: Staff | None, announcement: Announcement, now: datetime
) -> int:
    """A new draft's id. Raises NotAllowed, WrongState (too long)."""
    me = allowed(connection, staff, "write")
    fits(announcement)
    id_ = announcements.create(connection, announcement, me, now)
    _note(connection, me, "compose", id_, now)
    return id_


def change(
    connection: Connection,
    staff: Staff | None,
    announcement: Announcement,
    now: datetime,
    seen: str = "",
) -> None:
    """What a draft says; an approval is gone with it. Raises NotAllowed, WrongState.

    `seen`, here and below, is the hash of what somebody looked at: it acts on nothing else. "" acts on what there is.
    """
    me = allowed(connection, staff, "write")
    _held(connection, announcement.id, WRITABLE, seen)
    fits(announcement)
    announcements.move(connection, announcement.id, "draft", now, WRITABLE)
    announcements.save(connection, announcement, now)
    _note(connection, me, "change", announcement.id, now)


def ask_approval(
    connection: Connection,
    staff: Staff | None,
    id: int,  # noqa: A002 — the column's name
    now: datetime,
    at: datetime | None = None,
    seen: str = "",
) -> None:
    """A colleague is asked to agree to it as it is, at that time: they agree to both. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "write")
    _ready(_held(connection, id, WRITABLE, seen))
    if at is not None and at <= now:
        raise wrong("past")
    announcements.set_time(connection, id, at)
    announcements.approve(connection, id, "", 0)
    announcements.move(connection, id, "approval", now, WRITABLE)
    _note(connection, me, "ask-approval", id, now)


def approve(
    connection: Connection,
    staff: Staff | None,
    id: int,  # noqa: A002 — the column's name
    hash_: str,
    now: datetime,
) -> None:
    """Agree to what was seen: `hash_` is of that. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "send")
    held = _held(connection, id, WRITABLE)
    if hash_of(held) != hash_:
        raise wrong("changed-meanwhile")
    _ready(held)
    if held.at is not None and held.at <= now:
        raise wrong("past")
    announcements.approve(connection, id, hash_, me.id)
    _note(connection, me, "approve", id, now, hash=hash_)


def schedule(
    connection: Connection,
    staff: Staff | None,
    id: int,  # noqa: A002 — the column's name
    at: datetime,
    now: datetime,
    rules: Rules,
    seen: str = "",
) -> None:
    """It starts by itself at `at`; its recipients are frozen then. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "send")
    held = _held(connection, id, WRITABLE, seen)
    _ready(held)
    if at <= now:
        raise wrong("past")
    agreed(connection, held, at, me, rules, now)
    announcements.set_time(connection, id, at)
    announcements.move(connection, id, "scheduled", now, WRITABLE)
    _note(connection, me, "schedule", id, now, at=at.isoformat())


def unschedule(connection: Connection, staff: Staff | None, id: int, now: datetime) -> None:  # noqa: A002 — the column's name
    """A draft again, to change it. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "send")
    _move(connection, id, "draft", now, SCHEDULED)
    _note(connection, me, "unschedule", id, now)


def send_now(
    connection: Connection,
    staff: Staff | None,
    id: int,  # noqa: A002 — the column's name
    now: datetime,
    rules: Rules,
    seen: str = "",
) -> int:
    """Freeze who gets it and begin; how many deliveries. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "send")
    held = _held(connection, id, (*WRITABLE, "scheduled"), seen)
    _ready(held)
    agreed(connection, held, None, me, rules, now)
    announcements.set_time(connection, id, None)
    frozen = _start(connection, held, now)
    if not deliveries.counts(connection, id)["pending"]:
        raise wrong("nobody")
    _note(connection, me, "send", id, now, deliveries=frozen)
    return frozen


def start_due(connection: Connection, id: int, now: datetime, rules: Rules) -> int | None:  # noqa: A002 — the column's name
    """Begin one whose time has come; how many deliveries. None: another process did, or it waits for approval again.

    That is when its approver may not send any more, or its audience has grown above what one person may decide.
    """
    held = announcements.held(connection, id)
    if held is None or held.state != "scheduled" or held.at is None or held.at > now:
        return None
    if is_needed(connection, held, rules, now) and lacks(connection, held):
        announcements.move(connection, id, "approval", now, SCHEDULED)
        announcements.approve(connection, id, "", 0)
        announcements.set_time(connection, id, None)
        _note(connection, COMMAND_LINE, "held-back", id, now, at=held.at.isoformat())
        return None
    frozen = _start(connection, held, now)
    _note(connection, COMMAND_LINE, "start", id, now, deliveries=frozen)
    return frozen


def pause(connection: Connection, staff: Staff | None, id: int, now: datetime) -> None:  # noqa: A002 — the column's name
    """Nothing more is sent until it goes on. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "send")
    _move(connection, id, "paused", now, {"sending"})
    _note(connection, me, "pause", id, now)


def resume(connection: Connection, staff: Staff | None, id: int, now: datetime) -> None:  # noqa: A002 — the column's name
    """Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "send")
    _move(connection, id, "sending", now, {"paused"})
    _note(connection, me, "resume", id, now)


def cancel(connection: Connection, staff: Staff | None, id: int, now: datetime) -> int:  # noqa: A002 — the column's name
    """Who waits for it never gets it; how many. What was delivered stays. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "send")
    _move(connection, id, "cancelled", now, CANCELLABLE)
    dropped = deliveries.drop(connection, id, "cancelled")
    _note(connection, me, "cancel", id, now, dropped=dropped)
    return dropped


def resend_unknown(connection: Connection, staff: Staff | None, id: int, now: datetime) -> int:  # noqa: A002 — the column's name
    """Send again to those who may have it already; how many. Raises NotAllowed, WrongState."""
    return _resend(connection, staff, id, now, "unknown")


def resend_failed(connection: Connection, staff: Staff | None, id: int, now: datetime) -> int:  # noqa: A002 — the column's name
    """The same to those who do not have it for certain."""
    return _resend(connection, staff, id, now, "failed")


def correct(
    connection: Connection,
    staff: Staff | None,
    id: int,  # noqa: A002 — the column's name
    words: Words,
    now: datetime,
) -> int:
    """The new revision: what was delivered is edited, what waits is sent so. Raises NotAllowed, WrongState.

    Whether one person may decide it: correcting.py.
    """
    me = allowed(connection, staff, "send")
    held = to_be_corrected(connection, id, words)
    revision = announcements.reword(connection, id, words, now)
    _note(connection, me, "correct", id, now, revision=revision, before=asdict(held.words))
    return revision


def to_be_corrected(
    connection: Connection,
    id: int,  # noqa: A002 — the column's name
    words: Words,
) -> Announcement:
    """What these words would correct. Raises WrongState when they cannot."""
    held = _held(connection, id, STARTED)
    if held.is_withdrawn:
        raise wrong("withdrawn")
    correctable(held, words)
    return held


def withdraw(connection: Connection, staff: Staff | None, id: int, now: datetime) -> None:  # noqa: A002 — the column's name
    """Who waits never gets it; what was delivered is deleted where it can be. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "send")
    held = _held(connection, id, STARTED)
    if held.is_withdrawn:
        raise wrong("withdrawn")
    announcements.move(connection, id, "cancelled", now, {"sending", "paused"})
    dropped = deliveries.drop(connection, id, "withdrawn")
    announcements.withdraw(connection, id, now)
    _note(connection, me, "withdraw", id, now, dropped=dropped)


def _held(
    connection: Connection,
    id: int,  # noqa: A002 — the column's name
    states: Collection[AnnouncementState],
    seen: str = "",
) -> Announcement:
    held = announcements.held(connection, id)
    if held is None:
        raise wrong("unknown")
    if held.state not in states:
        raise wrong("state", state=held.state)
    if seen and hash_of(held) != seen:
        raise wrong("changed-meanwhile")
    return held


def _move(
    connection: Connection,
    id: int,  # noqa: A002 — the column's name
    to_state: AnnouncementState,
    now: datetime,
    from_states: Collection[AnnouncementState],
) -> None:
    _held(connection, id, from_states)
    announcements.move(connection, id, to_state, now, from_states)


def _ready(announcement: Announcement) -> None:
    if not any(announcement.words.get(language).strip() for language in LANGUAGES):
        raise wrong("no-words")
    fits(announcement)


def _start(connection: Connection, announcement: Announcement, now: datetime) -> int:
    announcements.move(connection, announcement.id, "sending", now, {announcement.state})
    return audiences.freeze(connection, announcement, now)


def _resend(
    connection: Connection,
    staff: Staff | None,
    id: int,  # noqa: A002 — the column's name
    now: datetime,
    state: DeliveryState,
) -> int:
    me = allowed(connection, staff, "send")
    held = _held(connection, id, ("sending", "paused", "done"))
    if held.is_withdrawn:
        raise wrong("withdrawn")
    resent = deliveries.again(connection, id, {state})
    if resent:
        announcements.move(connection, id, "sending", now, {"done"})
    _note(connection, me, f"resend-{state}", id, now, deliveries=resent)
    return resent


def _note(
    connection: Connection,
    me: Staff,
    action: str,
    id: int,  # noqa: A002 — the column's name
    now: datetime,
    **detail: Any,
) -> None:
    audit.note(connection, me, action, f"announcement {id}", now, **detail)
