"""Criteria around a project: which lack a level, and whose they are. Not for their answers (walk)."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.project import Member, Project, may
from knowledge.readiness import Criterion, Readiness
from knowledge.scoring import levels_of

NOBODY = 0
"""The member number of criteria that are nobody's to answer."""


def find(readiness: Readiness, criterion: str) -> Criterion | None:
    return readiness.by_id.get(criterion)


def open_criteria(project: Project, readiness: Readiness) -> tuple[str, ...]:
    """Criteria without a level, « je ne sais pas » included, in the order of the walk."""
    levels = levels_of(readiness, project.values)
    return tuple(one.id for one in readiness.criteria if one.id not in levels)


def owed(project: Project, readiness: Readiness) -> Mapping[int, tuple[str, ...]]:
    """Open criteria by the number of the member who has them, NOBODY last; only of who has some."""
    by_member: dict[int, list[str]] = {}
    for criterion in open_criteria(project, readiness):
        by_member.setdefault(project.duties.get(criterion, NOBODY), []).append(criterion)
    order = sorted(by_member, key=lambda number: (number == NOBODY, number))
    return {number: tuple(by_member[number]) for number in order}


def can_answer(project: Project) -> tuple[Member, ...]:
    """Who may answer any criterion, me included."""
    return tuple(one for one in project.members if one.role != "guest" and may(one, "answer"))


def is_number(word: str) -> bool:
    """Whether a word of a button is the number of a member or a note, NOBODY's too."""
    return word.isascii() and word.isdecimal()
