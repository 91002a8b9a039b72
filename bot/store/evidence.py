"""Files and links that prove something: added, placed, removed. Not for the bytes on the disk (files.py)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, select, update

from bot.store.dossier_tables import evidence
from conversations.dossier_deeds import EvidencePlaced, EvidenceRemoved, FileAdded, LinkAdded


def add_file(connection: Connection, added: FileAdded, by: int, at: datetime) -> None:
    """Whoever calls this has taken the file's bytes (files.take)."""
    _add(
        connection,
        project=added.project,
        piece=added.piece,
        kind="file",
        name=added.file.name,
        file=added.file.ref,
        size=added.file.size,
        media=added.file.media,
        caption=added.caption,
        by=by,
        at=at,
    )


def add_link(connection: Connection, added: LinkAdded, by: int, at: datetime) -> None:
    _add(
        connection,
        project=added.project,
        piece=added.piece,
        kind="link",
        name=added.name,
        address=added.address,
        by=by,
        at=at,
    )


def place(connection: Connection, placed: EvidencePlaced) -> None:
    connection.execute(
        update(evidence).where(_is(placed.project, placed.evidence)).values(piece=placed.piece)
    )


def remove(connection: Connection, removed: EvidenceRemoved) -> None:
    connection.execute(delete(evidence).where(_is(removed.project, removed.evidence)))


def author(connection: Connection, project: str, number: int) -> int | None:
    """The member who added it, None where the project has no such evidence."""
    by: int | None = connection.scalar(select(evidence.c.by).where(_is(project, number)))
    return by


def count(connection: Connection, project: str) -> int:
    wanted = select(func.count()).select_from(evidence).where(evidence.c.project == project)
    return connection.scalar(wanted) or 0


def _add(connection: Connection, **values: Any) -> None:
    nothing = {"address": "", "file": "", "size": 0, "media": "", "caption": ""}
    connection.execute(insert(evidence).values(nothing | values))


def _is(project: str, number: int) -> ColumnElement[bool]:
    return and_(evidence.c.project == project, evidence.c.id == number)
