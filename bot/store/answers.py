"""Answers in force and every change of them, in order. Not for whether somebody may change them (bot/recording.py)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from bot.store.tables import answer_edits, answers, projects
from bot.store.types import upsert
from conversations.project import Edit, Given, Value

MOST_EDITS = 100

# Made once: at every event, making them again would cost more than asking the database.
_IN_FORCE = (
    select(answers.c.question, answers.c.value, answers.c.by, answers.c.at)
    .where(answers.c.project == bindparam("project"))
    .order_by(answers.c.at, answers.c.question)
)
_HISTORY = (
    select(
        answer_edits.c.number,
        answer_edits.c.question,
        answer_edits.c.value,
        answer_edits.c.before,
        answer_edits.c.had_none,
        answer_edits.c.by,
        answer_edits.c.at,
        answer_edits.c.withdrawn,
    )
    .where(answer_edits.c.project == bindparam("project"))
    .order_by(answer_edits.c.number.desc())
    .limit(MOST_EDITS)
)
_ONE = select(answers.c.value, answers.c.by, answers.c.at).where(
    answers.c.project == bindparam("project"), answers.c.question == bindparam("question")
)
_NEXT_EDIT = (
    update(projects)
    .where(projects.c.id == bindparam("project"))
    .values(last_edit=projects.c.last_edit + 1)
    .returning(projects.c.last_edit)
)
_EDIT = insert(answer_edits)


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
    rows = connection.execute(_IN_FORCE, {"project": project})
    return {question: Given(value_of(value), by, at) for question, value, by, at in rows}


def history(connection: Connection, project: str) -> tuple[Edit, ...]:
    """The newest changes first, MOST_EDITS at most."""
    rows = connection.execute(_HISTORY, {"project": project})
    return tuple(
        Edit(number, question, value_of(value), value_of(before), had_none, by, at, withdrawn)
        for number, question, value, before, had_none, by, at, withdrawn in rows
    )


def value_of(stored: Any) -> Value:
    """What was stored: JSON has lists where values are tuples."""
    value: Value = tuple(stored) if isinstance(stored, list) else stored
    return value


def _before(connection: Connection, change: Change) -> Given | None:
    asked = {"project": change.project, "question": change.question}
    row = connection.execute(_ONE, asked).first()
    return Given(value_of(row.value), row.by, row.at) if row else None


def _written(value: Value) -> str:
    """So that 1, 1.0 and "1" differ: they come from different kinds of questions."""
    return json.dumps(value)


def _note(connection: Connection, change: Change, **values: Any) -> None:
    number = connection.scalar(_NEXT_EDIT, {"project": change.project})
    row = {"project": change.project, "number": number, "question": change.question, **values}
    connection.execute(_EDIT, {**row, "by": change.by, "at": change.at})
