"""Which question comes next, what counts and how far a form is. Not for wording, for reading answers or for scores."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

from conversations.project import Value
from knowledge.conditions import holds
from knowledge.readiness import Question

Answers = Mapping[str, Value]
"""By question id; an id that is there with None is answered « je ne sais pas »."""

LONGEST_PAUSE = timedelta(minutes=10)
"""A longer gap between two answers is a pause, not thinking."""

FEWEST_TIMED = 3
"""Answers before a person's pace is known."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the applying questions are answered, « je ne sais pas » included, and which are open."""

    done: int
    total: int
    open_ids: tuple[str, ...]


def counted(questions: Sequence[Question], answers: Answers) -> dict[str, Value]:
    """The answers in force, in the order of the questions.

    Replayed from the start: an answer that does not count cannot keep a later question open.
    """
    return dict(_replayed(questions, answers)[1])


def applying(questions: Sequence[Question], answers: Answers) -> tuple[Question, ...]:
    """The questions to be asked or already answered, as far as the answers tell."""
    return _replayed(questions, answers)[0]


def next_question(questions: Sequence[Question], answers: Answers) -> Question | None:
    """The first applying question without an answer, None at the end."""
    asked, given = _replayed(questions, answers)
    return next((question for question in asked if question.id not in given), None)


def previous(questions: Sequence[Question], answers: Answers, question_id: str) -> Question | None:
    """The applying question before one of the form, None at the first or where the form has no such question."""
    places = {question.id: place for place, question in enumerate(questions)}
    if question_id not in places:
        return None
    before = (
        question
        for question in applying(questions, answers)
        if places[question.id] < places[question_id]
    )
    return max(before, key=lambda question: places[question.id], default=None)


def kept_apart(questions: Sequence[Question], answers: Answers) -> tuple[str, ...]:
    """Answers kept but not counted: their question is gone, does not apply, or no longer takes such a value."""
    given = counted(questions, answers)
    return tuple(question for question in answers if question not in given)


def progress(questions: Sequence[Question], answers: Answers) -> Progress:
    asked, given = _replayed(questions, answers)
    open_ids = tuple(question.id for question in asked if question.id not in given)
    return Progress(len(given), len(asked), open_ids)


def minutes_left(times: Sequence[datetime], open_count: int) -> int | None:
    """Minutes for the open questions at the person's own pace, rounded up; None while that is unknown.

    `times` are those of the person's own answers. Pauses of LONGEST_PAUSE and more do not count.
    """
    gaps = [later - earlier for earlier, later in pairwise(sorted(times))]
    paces = [gap.total_seconds() for gap in gaps if gap < LONGEST_PAUSE]
    if len(times) < FEWEST_TIMED or not paces:
        return None
    return math.ceil(median(paces) * open_count / 60)


def takes(question: Question, value: Value) -> bool:
    """Whether a stored value still fits a question whose type or options may have changed since. Bounds may not."""
    if value is None:
        return True
    match question.type:
        case "number":
            return _is_number(value)
        case "scale":
            return _is_number(value) and _offers(question, str(value))
        case "yes-no":
            return value in ("yes", "no")
        case "choice":
            return isinstance(value, str) and _offers(question, value)
        case "choices":
            return isinstance(value, tuple) and all(_offers(question, each) for each in value)
        case "names":
            return isinstance(value, tuple)
        case _:
            return isinstance(value, str)


def _offers(question: Question, option: str) -> bool:
    return any(one.id == option for one in question.options)


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _replayed(
    questions: Sequence[Question], answers: Answers
) -> tuple[tuple[Question, ...], dict[str, Value]]:
    """The applying questions and the answers in force."""
    asked: list[Question] = []
    given: dict[str, Value] = {}
    for question in questions:
        if question.when and not holds(question.when, given, {}):
            continue
        asked.append(question)
        if question.id in answers and takes(question, answers[question.id]):
            given[question.id] = answers[question.id]
    return tuple(asked), given
