"""Where the person of an account was last seen, to tell them something there. Not for who they are (people.py)."""

from __future__ import annotations

from sqlalchemy import Connection, select

from bot.store.tables import people
from conversations.events import Address
from knowledge.model import Language


def last_of(connection: Connection, account: str) -> tuple[Address | None, Language]:
    """The address, None when nothing can be said there, and the language spoken."""
    where = connection.execute(
        select(people.c.channel, people.c.address, people.c.language)
        .where(people.c.account == account, people.c.unreachable_since.is_(None))
        .order_by(people.c.seen_at.desc())
        .limit(1)
    ).first()
    if where is None:
        return None, "fr"
    return Address(where.channel, where.address), where.language
