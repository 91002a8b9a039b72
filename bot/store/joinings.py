"""Two channels about to become one person: asked, claimed, settled. Not for making them one (accounts.py)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, or_, select, update

from bot.store import projects, seats
from bot.store.digests import digest
from bot.store.tables import joinings
from conversations.deeds import JoiningAsked
from conversations.desk import Joining

UNKNOWN = Joining(0, mine=False, state="unknown")


def ask(connection: Connection, joining: JoiningAsked, account: str) -> None:
    """A new link ends the one before that nobody opened."""
    connection.execute(
        delete(joinings).where(joinings.c.made_by == account, joinings.c.state == "open")
    )
    connection.execute(
        insert(joinings).values(
            digest=digest(joining.token),
            made_by=account,
            state="open",
            expires_at=joining.expires_at,
        )
    )


def opened(connection: Connection, token: str, account: str, now: datetime) -> Joining:
    """What `account` sees that opened the link of `token`; looking changes nothing."""
    row = connection.execute(select(joinings).where(joinings.c.digest == digest(token))).first()
    if row is None:
        return UNKNOWN
    if row.made_by == account:
        return Joining(row.id, mine=True, state="same")
    is_anothers = row.claimed_by not in {None, account}
    state = "settled" if is_anothers else _state(row, now)
    return _seen(connection, row.id, mine=False, state=state, other=row.made_by)


def made(connection: Connection, joining: int, account: str, now: datetime) -> Joining:
    """What the one who made the link sees."""
    row = connection.execute(
        select(joinings).where(joinings.c.id == joining, joinings.c.made_by == account)
    ).first()
    if row is None:
        return UNKNOWN
    state = _state(row, now)
    return _seen(connection, row.id, mine=True, state=state, other=row.claimed_by or "")


def claim(connection: Connection, joining: int, account: str, at: datetime) -> bool:
    """False when somebody else was first, or it is too late."""
    return (
        connection.execute(
            update(joinings)
            .where(
                joinings.c.id == joining,
                joinings.c.state == "open",
                joinings.c.expires_at > at,
                joinings.c.made_by != account,
            )
            .values(state="claimed", claimed_by=account)
        ).rowcount
        == 1
    )


def settle(connection: Connection, joining: int, account: str, at: datetime) -> str:
    """Close what was claimed; the account of whoever claimed it, "" when there was nothing to settle."""
    claimed_by: str | None = connection.scalar(
        update(joinings)
        .where(
            joinings.c.id == joining,
            joinings.c.made_by == account,
            joinings.c.state == "claimed",
            joinings.c.expires_at > at,
        )
        .values(state="settled")
        .returning(joinings.c.claimed_by)
    )
    return claimed_by or ""


def forget(connection: Connection, account: str) -> None:
    connection.execute(
        delete(joinings).where(or_(joinings.c.made_by == account, joinings.c.claimed_by == account))
    )


def purge(connection: Connection, before: datetime) -> int:
    return connection.execute(delete(joinings).where(joinings.c.expires_at < before)).rowcount


def _state(row: Row[Any], now: datetime) -> str:
    if row.state == "settled":
        return "settled"
    return "expired" if row.expires_at <= now else str(row.state)


def _seen(connection: Connection, joining: int, *, mine: bool, state: str, other: str) -> Joining:
    """The other side is shown only while the joining can go on."""
    if state not in {"open", "claimed"} or not other:
        return Joining(joining, mine=mine, state=state)
    names = tuple(line.name for line in projects.lines(connection, other))
    address, language = seats.last_of(connection, other)
    return Joining(
        joining, mine=mine, state=state, projects=names, address=address, language=language
    )
