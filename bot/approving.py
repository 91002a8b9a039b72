"""Whether an announcement may go out by one person's decision, or which approval it lacks. Not for its states."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from bot.permitting import wrong
from bot.store import announcements, audiences
from bot.store import staff as stored_staff
from conversations.announcing.approval import hash_of
from conversations.announcing.shape import Announcement
from conversations.staff import COMMAND_LINE, Staff, staff_may


@dataclass(frozen=True, slots=True)
class Rules:
    """Settings of this installation. Above `approval_above` recipients a second person agrees (None: never)."""

    approval_above: int | None = None


def agreed(
    connection: Connection,
    announcement: Announcement,
    at: datetime | None,
    me: Staff,
    rules: Rules,
    now: datetime,
) -> None:
    """Raises WrongState when `me` cannot send it as it is, at `at` (None: now).

    The command line is the operator, who agrees alone; what it schedules is approved by it.
    """
    if me == COMMAND_LINE:
        timed = replace(announcement, at=at)
        announcements.approve(connection, announcement.id, hash_of(timed), me.id)
        return
    if not is_needed(connection, announcement, rules, now):
        return
    against = lacks(connection, announcement)
    if not against and announcement.at != at:
        against = "other-time"
    if not against and announcement.approved_by == me.id:
        against = "own-approval"
    if against:
        raise wrong(against)


def is_needed(
    connection: Connection, announcement: Announcement, rules: Rules, now: datetime
) -> bool:
    """As many would get it now as one person may not decide."""
    if rules.approval_above is None:
        return False
    return audiences.foreseen(connection, announcement, now)[""] > rules.approval_above


def lacks(connection: Connection, announcement: Announcement) -> str:
    """What stands against its approval, "" when somebody who may send agreed to exactly this."""
    if not announcement.approved:
        return "approval-needed"
    if announcement.approved != hash_of(announcement):
        return "changed"
    by = announcement.approved_by
    approver = stored_staff.get(connection, by) if by else COMMAND_LINE
    return "" if staff_may(approver, "send") else "approver-gone"
