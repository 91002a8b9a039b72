"""Who is signed in to the console, for how long. Not for the links that sign in (staff.py), nor for cookies."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select

from bot.store import staff as stored_staff
from bot.store.announcement_tables import console_sessions
from bot.store.digests import digest
from conversations.staff import Staff

LASTS = timedelta(hours=12)
"""A session ends this long after it began, whatever was done meanwhile."""


def start(connection: Connection, token: str, staff: int, now: datetime) -> None:
    """`token` goes into the cookie and is stored as a digest."""
    session = {"digest": digest(token), "staff": staff, "made_at": now, "seen_at": now}
    connection.execute(insert(console_sessions), session | {"expires_at": now + LASTS})


def staff_of(connection: Connection, token: str, now: datetime) -> Staff | None:
    """Who it is, with the role they have now; None once it ended. Writes nothing."""
    found = connection.scalar(
        select(console_sessions.c.staff).where(
            console_sessions.c.digest == digest(token),
            console_sessions.c.expires_at > now,
        )
    )
    return stored_staff.get(connection, found) if found else None


def end(connection: Connection, token: str) -> None:
    connection.execute(delete(console_sessions).where(console_sessions.c.digest == digest(token)))


def purge(connection: Connection, now: datetime) -> int:
    """Sessions that ended."""
    return connection.execute(
        delete(console_sessions).where(console_sessions.c.expires_at <= now)
    ).rowcount
