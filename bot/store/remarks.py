"""What was said about pieces from outside the team, and what the team did about it. Not for who may say it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert, update

from bot.store.dossier_tables import remarks
from conversations.dossier_deeds import RemarkMade, RemarkResolved


def make(connection: Connection, made: RemarkMade, by: int, at: datetime) -> None:
    connection.execute(
        insert(remarks).values(
            project=made.project,
            piece=made.piece,
            kind=made.kind,
            text=made.text,
            answer="",
            by=by,
            at=at,
            resolved_by=0,
            resolved_at=None,
        )
    )


def resolve(connection: Connection, resolved: RemarkResolved, by: int, at: datetime) -> None:
    """Or opened again."""
    connection.execute(
        update(remarks)
        .where(remarks.c.project == resolved.project, remarks.c.id == resolved.remark)
        .values(
            answer=resolved.answer,
            resolved_by=by if resolved.resolved else 0,
            resolved_at=at if resolved.resolved else None,
        )
    )
