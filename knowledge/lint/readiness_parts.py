"""The parts of the self-assessment and where each stands in its file. Not for judging them."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.readiness import Criterion, Question, Readiness

FILE = "readiness.yaml"

Loc = tuple[str | int, ...]
Found = Iterator[tuple[Loc, str]]
"""Where in the file, and what is wrong there."""


def criteria_of(form: Readiness) -> Iterator[tuple[Loc, Criterion]]:
    for at, group in enumerate(form.groups):
        for position, criterion in enumerate(group.criteria):
            yield ("groups", at, "criteria", position), criterion


def questions_of(form: Readiness) -> Iterator[tuple[Loc, Question]]:
    """The questions written in the file: all but those that ask for a level."""
    for loc, criterion in criteria_of(form):
        for at, question in enumerate(criterion.questions):
            yield (*loc, "questions", at), question
