"""Results as they were shown, each only once. Not for computing them (knowledge/scoring.py)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert, select

from bot.store.tables import results
from conversations.deeds import ResultKept


def keep(connection: Connection, result: ResultKept, at: datetime) -> bool:
    """False when nothing changed since the last one kept."""
    shown = (result.score, result.answered, result.band, dict(result.levels))
    last = connection.execute(
        select(results.c.score, results.c.answered, results.c.band, results.c.levels)
        .where(results.c.project == result.project)
        .order_by(results.c.id.desc())
        .limit(1)
    ).first()
    if last is not None and tuple(last) == shown:
        return False
    score, answered, band, levels = shown
    connection.execute(
        insert(results).values(
            project=result.project, score=score, answered=answered, band=band, levels=levels, at=at
        )
    )
    return True
