"""What a project does not know yet: not answered, or « je ne sais pas ». Not for whose it is to answer (duties.py)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from conversations.form import applying, counted
from conversations.project import Project
from knowledge.readiness import Question


def open_questions(
    project: Project, questions: Sequence[Question], criteria: Iterable[str]
) -> tuple[str, ...]:
    """The questions of some criteria that have no answer yet, in the order of the walk."""
    wanted = frozenset(criteria)
    known = counted(questions, project.values)
    return tuple(
        question.id
        for question in applying(questions, project.values)
        if criterion_of(question.id) in wanted and known.get(question.id) is None
    )


def criterion_of(question: str) -> str:
    return question.partition(".")[0]
