"""Answers in force and every change of them, in order. Not for whether somebody may change them (bot/recording.py)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from bot.store.tables import answer_edits, answers, projects
from bot.store.types import upsert
from conversations.project import Edit, Given, Value

MOST_EDITS = 100


@dataclass(frozen=True, slots=True)
class Change:
    """Who changes the answer to which question, and when; the project is held."""

    project: str
    question: str
    by: int
    at: datetime


def give(connection: Connection, change: Change, value: Value) -> bool:
    """The answer is `value` now; what it replaces is in the history. False when it was so already."""
    before = _before(connection, change)
    if before is not None and _written(before.value) == _written(value):
        return False
    given = {"value": value, "by": change.by, "at": change.at}
    upsert(
        connection,
        answers,
        {"project": change.project, "question": change.question, **given},
        key=["project", "question"],
        change=given,
    )
    _note(
        connection,
        change,
        value=value,
        before=before.value if before else None,
        had_none=before is None,
        withdrawn=False,
    )
    return True


def withdraw(connection: Connection, change: Change) -> bool:
    """The question has no answer again. False when it had none."""
    before = _before(connection, change)
    if before is None:
        return False
    connection.execute(
        delete(answers).where(
            answers.c.project == change.project, answers.c.question == change.question
        )
    )
    _note(connection, change, value=None, before=before.value, had_none=False, withdrawn=True)
    return True


def in_force(connection: Connection, project: str) -> dict[str, Given]:
    """Question id -> answer, in the order given."""
    wanted = select(answers.c.question, answers.c.value, answers.c.by, answers.c.at)
    rows = connection.execute(
        wanted.where(answers.c.project == project).order_by(answers.c.at, answers.c.question)
    )
    return {row.question: Given(value_of(row.value), row.by, row.at) for row in rows}


def history(connection: Connection, project: str, limit: int = MOST_EDITS) -> tuple[Edit, ...]:
    """The newest changes first."""
    rows = connection.execute(
        select(answer_edits)
        .where(answer_edits.c.project == project)
        .order_by(answer_edits.c.number.desc())
        .limit(limit)
    )
    return tuple(
        Edit(
            id=row.number,
            question=row.question,
            value=value_of(row.value),
            before=value_of(row.before),
            had_none=row.had_none,
            by=row.by,
            at=row.at,
            withdrawn=row.withdrawn,
        )
        for row in rows
    )


def value_of(stored: Any) -> Value:
    """What was stored: JSON has lists where values are tuples."""
    value: Value = tuple(stored) if isinstance(stored, list) else stored
    return value


def _before(connection: Connection, change: Change) -> Given | None:
    row = connection.execute(
        select(answers.c.value, answers.c.by, answers.c.at).where(
            answers.c.project == change.project, answers.c.question == change.question
        )
    ).first()
    return Given(value_of(row.value), row.by, row.at) if row else None


def _written(value: Value) -> str:
    """So that 1, 1.0 and "1" differ: they come from different kinds of questions."""
    return json.dumps(value)


def _note(connection: Connection, change: Change, **values: Any) -> None:
    number = connection.scalar(
        update(projects)
        .where(projects.c.id == change.project)
        .values(last_edit=projects.c.last_edit + 1)
        .returning(projects.c.last_edit)
    )
    connection.execute(
        insert(answer_edits).values(
            project=change.project,
            number=number,
            question=change.question,
            by=change.by,
            at=change.at,
            **values,
        )
    )
