"""Whether anybody reads requests, how long answers take, and who may not write. Not for the requests (tickets.py)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from sqlalchemy import Connection, delete, exists, or_, select

from bot.store.announcement_tables import audit, console_sessions, staff
from bot.store.review_tables import mutes, tickets
from bot.store.tables import people
from bot.store.types import upsert

SEEN_WITHIN = timedelta(days=14)
MOST_DELAYS = 20


@dataclass(frozen=True, slots=True)
class Mute:
    """`until` None: until somebody of the staff ends it."""

    person: str
    reason: str
    by: int
    at: datetime
    until: datetime | None


def is_read(connection: Connection, now: datetime) -> bool:
    """Whether one of the staff who may answer was seen: in the console, in a chat, or by what they did."""
    since = now - SEEN_WITHIN
    in_console = exists().where(
        console_sessions.c.staff == staff.c.id, console_sessions.c.seen_at > since
    )
    in_chat = exists().where(
        people.c.account == staff.c.account, staff.c.account != "", people.c.seen_at > since
    )
    acted = exists().where(audit.c.staff == staff.c.id, audit.c.at > since)
    wanted = select(staff.c.id).where(
        staff.c.removed_at.is_(None),
        staff.c.role.in_(("owner", "team")),
        or_(in_console, in_chat, acted),
    )
    return connection.scalar(wanted.limit(1)) is not None


def delay(connection: Connection) -> int | None:
    """Minutes, the median of the last first answers; None before there is one."""
    rows = connection.execute(
        select(tickets.c.opened_at, tickets.c.answered_at)
        .where(tickets.c.answered_at.is_not(None))
        .order_by(tickets.c.answered_at.desc())
        .limit(MOST_DELAYS)
    ).all()
    if not rows:
        return None
    minutes = [(row.answered_at - row.opened_at) / timedelta(minutes=1) for row in rows]
    middle: float = median(minutes)
    return round(middle)


def mute(
    connection: Connection, person: str, reason: str, by: int, now: datetime, until: datetime | None
) -> None:
    row = {"person": person, "reason": reason, "by": by, "at": now, "until": until}
    upsert(connection, mutes, row, key=("person",), change=row)


def unmute(connection: Connection, person: str) -> bool:
    """Whether they were muted."""
    return connection.execute(delete(mutes).where(mutes.c.person == person)).rowcount > 0


def muted(connection: Connection, account: str, now: datetime) -> Mute | None:
    """On any channel of theirs."""
    row = connection.execute(
        select(mutes)
        .join(people, people.c.person == mutes.c.person)
        .where(
            people.c.account == account,
            or_(mutes.c.until.is_(None), mutes.c.until > now),
        )
        .limit(1)
    ).first()
    return Mute(row.person, row.reason, row.by, row.at, row.until) if row else None
