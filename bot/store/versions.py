"""The draft application as it was kept, numbered from 1 in each project. Not for what is in a snapshot."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select

from bot.store.dossier_tables import versions
from conversations.dossier import Version
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


def snapshots(connection: Connection, project: str) -> tuple[Version, ...]:
    """All versions with what was in them, in order."""
    wanted = _versions().where(versions.c.project == project).order_by(versions.c.number)
    return tuple(Version(*row) for row in connection.execute(wanted))


def one(connection: Connection, project: str, number: int) -> Version | None:
    """One version with what was in it."""
    wanted = _versions().where(versions.c.project == project, versions.c.number == number)
    row = connection.execute(wanted).first()
    return Version(*row) if row else None


def _versions() -> Select[Any]:
    return select(
        versions.c.number,
        versions.c.at,
        versions.c.by,
        versions.c.after_visit,
        versions.c.snapshot,
    )
