"""The draft application as it was kept, numbered from 1 in each project. Not for what is in a snapshot."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from bot.store.dossier_tables import versions
from conversations.dossier_deeds import VersionKept


def keep(connection: Connection, kept: VersionKept, by: int, at: datetime) -> int:
    """The new version's number; none is ever removed. The project is held."""
    number = count(connection, kept.project) + 1
    connection.execute(
        insert(versions).values(
            project=kept.project,
            number=number,
            after_visit=kept.after_visit,
            snapshot=dict(kept.snapshot),
            by=by,
            at=at,
        )
    )
    return number


def count(connection: Connection, project: str) -> int:
    wanted = select(func.max(versions.c.number)).where(versions.c.project == project)
    return connection.scalar(wanted) or 0
