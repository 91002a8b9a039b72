"""How many questions were asked, how they were decided, how far projects are: numbers. Not for anybody's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from statistics import mean
from typing import Literal

from sqlalchemy import Connection, func, select

from bot.store.announcement_tables import announcements, deliveries
from bot.store.dossier_tables import piece_marks
from bot.store.review_tables import asked_counts, tickets
from bot.store.tables import results
from bot.store.types import upsert
from conversations.events import Channel
from knowledge.model import Language

Decision = Literal["answer", "suggest", "none", "not-it"]
By = Literal["day", "channel", "language", "entry"]
FEWEST_PROJECTS = 5
"""Fewer than these are nobody's average but theirs: nothing is told."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question; `entry` "" where none was said."""

    day: date
    channel: Channel
    language: Language
    decision: Decision
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Projects:
    """`number` of those with a result, and their mean score of 100."""

    number: int
    score: int


@dataclass(frozen=True, slots=True)
class Dossiers:
    """`number` of draft applications with a piece declared ready, and how many that are on average, in tenths."""

    number: int
    tenths: int


@dataclass(frozen=True, slots=True)
class Requests:
    opened: int
    answered: int
    waiting: int


def count(connection: Connection, asked: Asked) -> None:
    row = {
        "day": asked.day.isoformat(),
        "channel": asked.channel,
        "language": asked.language,
        "decision": asked.decision,
        "entry": asked.entry,
    }
    change = {"count": asked_counts.c.count + 1}
    upsert(connection, asked_counts, row | {"count": 1}, key=tuple(row), change=change)


def asked_by(connection: Connection, by: By, since: date) -> Mapping[str, Mapping[Decision, int]]:
    """From the day `since` on, by one of the columns, in its order."""
    column = asked_counts.c[by]
    rows = connection.execute(
        select(column, asked_counts.c.decision, func.sum(asked_counts.c.count))
        .where(asked_counts.c.day >= since.isoformat())
        .group_by(column, asked_counts.c.decision)
        .order_by(column)
    )
    found: dict[str, dict[Decision, int]] = {}
    for value, decision, number in rows:
        found.setdefault(value, {})[decision] = int(number)
    return found


def projects(connection: Connection) -> Projects | None:
    """Of the newest result of each; None where they are too few."""
    newest = select(func.max(results.c.id)).group_by(results.c.project)
    scores = connection.scalars(select(results.c.score).where(results.c.id.in_(newest))).all()
    if len(scores) < FEWEST_PROJECTS:
        return None
    return Projects(len(scores), round(mean(scores)))


def dossiers(connection: Connection) -> Dossiers | None:
    """None where they are too few."""
    ready = connection.scalars(
        select(func.count())
        .select_from(piece_marks)
        .where(piece_marks.c.state == "ready")
        .group_by(piece_marks.c.project)
    ).all()
    if len(ready) < FEWEST_PROJECTS:
        return None
    return Dossiers(len(ready), round(10 * mean(ready)))


def announced(connection: Connection, since: datetime) -> Mapping[str, int]:
    """How many announcements began, under "begun", and their deliveries by state."""
    began = announcements.c.started_at >= since
    rows = connection.execute(
        select(deliveries.c.state, func.count())
        .join(announcements, announcements.c.id == deliveries.c.announcement)
        .where(began)
        .group_by(deliveries.c.state)
    )
    begun = connection.scalar(select(func.count()).select_from(announcements).where(began)) or 0
    return {"begun": begun} | {row[0]: row[1] for row in rows}


def requests(connection: Connection, since: datetime) -> Requests:
    def number(*wanted: object) -> int:
        return connection.scalar(select(func.count()).select_from(tickets).where(*wanted)) or 0  # type: ignore[arg-type]  # conditions of this table

    return Requests(
        number(tickets.c.opened_at >= since),
        number(tickets.c.opened_at >= since, tickets.c.answered_at.is_not(None)),
        number(tickets.c.state == "open"),
    )


def unknown(connection: Connection) -> int:
    """Deliveries that may have arrived or not."""
    wanted = select(func.count()).select_from(deliveries).where(deliveries.c.state == "unknown")
    return connection.scalar(wanted) or 0
