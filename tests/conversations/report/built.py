"""Projects as reports meet them, made from levels and a few words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from conversations.project import Given, Member, Note, Project, Result, Value
from knowledge.conditions import Range
from knowledge.load import Knowledge
from knowledge.readiness import LEVEL, Readiness

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
LEAD = Member(1, "owner", "Ana", is_me=True, agreed=True)


def readiness_of(knowledge: Knowledge) -> Readiness:
    assert knowledge.readiness
    return knowledge.readiness


def with_condition(readiness: Readiness, question: str, other: str) -> Readiness:
    """The same self-assessment, where a question is asked only from 1 on at another of the first criterion."""
    group = readiness.groups[0]
    criterion = group.criteria[0]
    asked = tuple(
        each.model_copy(update={"when": {other: Range(min=1)}}) if each.id == question else each
        for each in criterion.questions
    )
    first = criterion.model_copy(update={"questions": asked})
    changed = group.model_copy(update={"criteria": (first, *group.criteria[1:])})
    return Readiness(
        groups=(changed, *readiness.groups[1:]),
        bands=readiness.bands,
        references=readiness.references,
    )


def built(
    levels: Mapping[str, int | None] | None = None,
    answers: Mapping[str, Value] | None = None,
    members: Sequence[Member] = (LEAD,),
    **more: Any,
) -> Project:
    """A project whose owner answered everything, now."""
    values: dict[str, Value] = {f"{id_}{LEVEL}": level for id_, level in (levels or {}).items()}
    values |= answers or {}
    return Project(
        **{
            "id": "abcdefghij",
            "name": "Valmarine",
            "pace": "full",
            "created_at": NOW - timedelta(days=9),
            "me": members[0],
            "members": tuple(members),
            "answers": {id_: Given(value, 1, NOW) for id_, value in values.items()},
            **more,
        }
    )


def all_at(readiness: Readiness, level: int | None) -> dict[str, int | None]:
    return {criterion.id: level for criterion in readiness.criteria}


def proof(criterion: str, text: str, number: int = 1, by: int = 1) -> Note:
    return Note(number, criterion, "proof", text, by, NOW + timedelta(minutes=number))


def comment(criterion: str, text: str, number: int = 1, by: int = 1) -> Note:
    return Note(number, criterion, "comment", text, by, NOW + timedelta(minutes=number))


def kept(number: int, score: int, band: int | None, levels: Mapping[str, int]) -> Result:
    return Result(number, NOW - timedelta(days=30 - number), score, 900, band, levels)
