"""Which events are done, which failed, and the dead letters. Not for handling events (bot/intake.py)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from bot.store.tables import attempts, dead_letters, inbox
from bot.store.types import upsert


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """An event that failed every time: sealed, with the class of its error. `person` None for a group."""

    reference: str
    event_key: str
    person: str | None
    sealed: bytes
    error: str
    at: datetime


def record(connection: Connection, key: str, at: datetime) -> bool:
    """False when the key was recorded before: the event is done and must do nothing."""
    return upsert(connection, inbox, {"event_key": key, "at": at}, key=["event_key"])


def count_attempt(connection: Connection, key: str, at: datetime) -> int:
    """How many times the event was tried, this time included."""
    upsert(
        connection,
        attempts,
        {"event_key": key, "count": 1, "at": at},
        key=["event_key"],
        change={"count": attempts.c.count + 1, "at": at},
    )
    return connection.scalar(select(attempts.c.count).where(attempts.c.event_key == key)) or 1


def bury(connection: Connection, letter: DeadLetter) -> bool:
    """Keep the letter and record its key. False, and nothing kept, when the event is done after all."""
    if not record(connection, letter.event_key, letter.at):
        return False
    connection.execute(
        insert(dead_letters).values(
            reference=letter.reference,
            event_key=letter.event_key,
            person=letter.person,
            sealed=letter.sealed,
            error=letter.error,
            at=letter.at,
        )
    )
    return True


def letter(connection: Connection, reference: str) -> DeadLetter | None:
    row = connection.execute(
        select(*(dead_letters.c[field.name] for field in fields(DeadLetter))).where(
            dead_letters.c.reference == reference
        )
    ).first()
    return DeadLetter(*row) if row else None


def purge(connection: Connection, before: datetime) -> int:
    """Keys and counts of attempts older than `before`; how many keys."""
    connection.execute(delete(attempts).where(attempts.c.at < before))
    return connection.execute(delete(inbox).where(inbox.c.at < before)).rowcount


def purge_letters(connection: Connection, before: datetime) -> int:
    return connection.execute(delete(dead_letters).where(dead_letters.c.at < before)).rowcount
