"""One owner at a time for a job of many processes, by the database's clock. Not for one chat's lines (outbox.py)."""

from __future__ import annotations

from sqlalchemy import Connection, delete, or_

from bot.store.tables import leases
from bot.store.types import database_now, in_seconds, upsert


def acquire(connection: Connection, name: str, owner: str, seconds: float) -> bool:
    """Take or renew the lease `name` for `seconds`; False while another owner holds it."""
    now = database_now(connection)
    until = in_seconds(now, seconds)
    return upsert(
        connection,
        leases,
        {"name": name, "owner": owner, "until": until},
        key=["name"],
        change={"owner": owner, "until": until},
        where=or_(leases.c.owner == owner, leases.c.until <= now),
    )


def release(connection: Connection, name: str, owner: str) -> None:
    """Give the lease up; nothing happens when another holds it."""
    connection.execute(delete(leases).where(leases.c.name == name, leases.c.owner == owner))
