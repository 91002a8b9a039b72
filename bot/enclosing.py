"""A file goes with a draft, or no longer does: rights, states and the audit in one transaction. Not for its bytes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from bot.announcement_files import FOLDER
from bot.announcing import WRITABLE
from bot.permitting import allowed, wrong
from bot.store import announcements, audit, files
from conversations.announcing.shape import Announcement, AnnouncementFile
from conversations.events import KeptFile
from conversations.staff import COMMAND_LINE, Staff


def attach(
    connection: Connection,
    staff: Staff | None,
    id: int,  # noqa: A002 — the column's name
    file: KeptFile,
    now: datetime,
) -> None:
    """In the place of the one before, if any; an approval is gone with it. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "write")
    held = _held(connection, id)
    kept = files.take(connection, file, now) if file.project == FOLDER else None
    if kept is None:
        raise wrong("file-gone")
    named = AnnouncementFile(kept.ref, kept.name, kept.size, kept.media)
    _save(connection, replace(held, file=named), now)
    audit.note(connection, me, "attach", f"announcement {id}", now, name=kept.name, size=kept.size)


def detach(connection: Connection, staff: Staff | None, id: int, now: datetime) -> None:  # noqa: A002 — the column's name
    """Nothing where there is none. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "write")
    held = _held(connection, id)
    if held.file is None:
        return
    _save(connection, replace(held, file=None), now)
    audit.note(connection, me, "detach", f"announcement {id}", now, name=held.file.name)


def hold(connection: Connection, id: int, now: datetime) -> None:  # noqa: A002 — the column's name
    """Its file cannot be read: nobody gets it until somebody of the staff goes on with it."""
    if announcements.move(connection, id, "paused", now, {"sending"}):
        audit.note(connection, COMMAND_LINE, "file-missing", f"announcement {id}", now)


def _held(connection: Connection, id: int) -> Announcement:  # noqa: A002 — the column's name
    held = announcements.held(connection, id)
    if held is None:
        raise wrong("unknown")
    if held.state not in WRITABLE:
        raise wrong("state", state=held.state)
    return held


def _save(connection: Connection, announcement: Announcement, now: datetime) -> None:
    announcements.move(connection, announcement.id, "draft", now, WRITABLE)
    announcements.save(connection, announcement, now)
