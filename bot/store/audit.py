"""What staff did, when: only ever added to. Not for whether they may (bot/announcing.py, bot/staffing.py)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from bot.store.announcement_tables import audit
from conversations.staff import Staff


@dataclass(frozen=True, slots=True)
class Noted:
    """One line of the audit: `name` as it was then, `subject` what it was done to, such as "announcement 3"."""

    id: int
    at: datetime
    staff: int
    name: str
    action: str
    subject: str
    detail: Mapping[str, Any]


def note(
    connection: Connection, staff: Staff, action: str, subject: str, now: datetime, **detail: Any
) -> None:
    """In the transaction of what was done: noted and done, or neither."""
    connection.execute(
        insert(audit).values(
            at=now,
            staff=staff.id,
            name=staff.name,
            action=action,
            subject=subject,
            detail=detail,
        )
    )


def latest(
    connection: Connection, limit: int = 100, before: int = 0, subject: str = ""
) -> tuple[Noted, ...]:
    """The newest first, those before line `before` (0: from the newest), of one `subject` if it is given."""
    wanted = select(audit).order_by(audit.c.id.desc()).limit(limit)
    if before:
        wanted = wanted.where(audit.c.id < before)
    if subject:
        wanted = wanted.where(audit.c.subject == subject)
    return tuple(Noted(**row._mapping) for row in connection.execute(wanted))  # noqa: SLF001 — SQLAlchemy's public name for it
