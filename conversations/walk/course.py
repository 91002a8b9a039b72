"""Which questions a walk has, and where somebody is on it. Not for asking them (question.py) or taking answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from conversations.form import Progress, minutes_left, progress
from conversations.project import Pace, Project, Value
from knowledge.readiness import LEVEL, Criterion, Group, Question, Readiness

Answers = Mapping[str, Value]


def questions_of(
    readiness: Readiness, pace: Pace, scope: Sequence[str] = ()
) -> tuple[Question, ...]:
    """The questions at a pace; those of an invitation only, where there is one, whatever the pace."""
    if scope:
        return tuple(question for question in readiness.questions if question.id in scope)
    return readiness.level_questions if pace == "quick" else readiness.questions


def of(readiness: Readiness, project: Project) -> tuple[Question, ...]:
    """The questions that I walk through in a project."""
    return questions_of(readiness, project.pace, project.me.scope)


def find(readiness: Readiness, question_id: str) -> Question | None:
    return next((one for one in readiness.questions if one.id == question_id), None)


def criterion_of(readiness: Readiness, question_id: str) -> Criterion:
    """The criterion that a question belongs to."""
    return readiness.by_id[question_id.partition(".")[0]]


def group_of(readiness: Readiness, question_id: str) -> Group:
    return readiness.group_of(criterion_of(readiness, question_id).id)


def is_level(question_id: str) -> bool:
    return question_id.endswith(LEVEL)


def next_open(readiness: Readiness, project: Project, after: str = "") -> Question | None:
    """The first open question after one, else the first open of all; None at the end."""
    questions = of(readiness, project)
    open_ids = progress(questions, project.values).open_ids
    if not open_ids:
        return None
    ids = [question.id for question in questions]
    start = ids.index(after) + 1 if after in ids else 0
    later = (id_ for id_ in ids[start:] if id_ in open_ids)
    return find(readiness, next(later, open_ids[0]))


def of_group(questions: Sequence[Question], group: Group) -> tuple[Question, ...]:
    """The questions of a group among some."""
    criteria = {criterion.id for criterion in group.criteria}
    return tuple(one for one in questions if one.id.partition(".")[0] in criteria)


def minutes(project: Project, done: Progress) -> int | None:
    """Minutes left at my own pace, None while that is unknown."""
    return minutes_left(_my_times(project), len(done.open_ids))


def _my_times(project: Project) -> list[datetime]:
    return [given.at for given in project.answers.values() if given.by == project.me.number]
