"""A correction that waits for a second person, one for each announcement. Not for agreeing (bot/correcting.py)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from bot.store.announcement_tables import corrections
from conversations.announcing.shape import Words


@dataclass(frozen=True, slots=True)
class Proposed:
    """`revision` is that of the announcement when it was written: another one since, and it waits for nothing."""

    announcement: int
    revision: int
    words: Words
    made_by: int
    made_at: datetime


def propose(connection: Connection, proposed: Proposed) -> None:
    """The one before is gone."""
    drop(connection, proposed.announcement)
    connection.execute(
        insert(corrections).values(
            announcement=proposed.announcement,
            revision=proposed.revision,
            words=asdict(proposed.words),
            made_by=proposed.made_by,
            made_at=proposed.made_at,
        )
    )


def pending(connection: Connection, announcement: int) -> Proposed | None:
    wanted = select(corrections).where(corrections.c.announcement == announcement)
    row = connection.execute(wanted).first()
    if row is None:
        return None
    return Proposed(row.announcement, row.revision, Words(**row.words), row.made_by, row.made_at)


def drop(connection: Connection, announcement: int) -> bool:
    """False when there is none."""
    gone = delete(corrections).where(corrections.c.announcement == announcement)
    return connection.execute(gone).rowcount == 1
