"""Which places people follow, since when: that tap is their consent. Not for what is announced to them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, func, select

from bot.store.announcement_tables import followings
from bot.store.types import upsert
from conversations.announcing.shape import Following


def follow(connection: Connection, account: str, place: str, now: datetime) -> bool:
    """False when it is followed already: the first date stays."""
    row = {"account": account, "place": place, "since": now}
    return upsert(connection, followings, row, key=["account", "place"])


def leave(connection: Connection, account: str, place: str) -> bool:
    """False when it was not followed."""
    is_it = (followings.c.account == account) & (followings.c.place == place)
    return connection.execute(delete(followings).where(is_it)).rowcount == 1


def leave_all(connection: Connection, account: str) -> int:
    return connection.execute(delete(followings).where(followings.c.account == account)).rowcount


def of(connection: Connection, account: str) -> tuple[Following, ...]:
    """In the order in which they were followed."""
    rows = connection.execute(
        select(followings.c.place, followings.c.since)
        .where(followings.c.account == account)
        .order_by(followings.c.since, followings.c.place)
    )
    return tuple(Following(row.place, row.since) for row in rows)


def count(connection: Connection, place: str) -> int:
    """How many people follow it."""
    wanted = select(func.count()).select_from(followings).where(followings.c.place == place)
    return connection.scalar(wanted) or 0


def merge(connection: Connection, account: str, into: str) -> None:
    """Of a place that both follow the earlier date stays."""
    theirs = {one.place: one.since for one in of(connection, into)}
    for one in of(connection, account):
        leave(connection, account, one.place)
        if one.place in theirs and theirs[one.place] > one.since:
            leave(connection, into, one.place)
        follow(connection, into, one.place, one.since)
