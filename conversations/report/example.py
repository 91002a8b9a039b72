"""A project of nobody, to show what the walk leads to; marked as an example in both languages. Not a real place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

from conversations.project import Given, Member, Note, Project, Result, Value
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.readiness import LEVEL

EXAMPLE = "example"
"""The id of the example: a report of it says that it is one."""

LEVELS: Mapping[str, int | None] = {
    "eco-size": 3,
    "eco-growth": 3,
    "eco-funds": 2,
    "eco-hyper": 1,
    "eco-success": 1,
    "eco-entrepreneurs": 2,
    "proj-strategy": 1,
    "proj-quality": 1,
    "gov-leadership": 2,
    "gov-structure": 2,
    "gov-actors": 2,
    "gov-mobilisation": 2,
    "gov-alliance": None,
    "ops-accelerators": 1,
    "ops-others": 1,
    "buy-policy": 0,
    "space-totem": 2,
    "space-test": None,
    "space-network": 2,
    "file-ready": 1,
    "file-money": 3,
}
"""One criterion is not answered at all, two are unknown: what is left to check shows too."""

DECLARED: Mapping[str, Value] = {
    "eco-size.companies": 1850,
    "eco-size.startups": 320,
    "eco-size.jobs": 14200,
    "eco-growth.new": 45,
    "eco-funds.amount": 38,
    "gov-leadership.head": "yes",
    "ops-accelerators.count": 1,
    "space-totem.area": 2400,
}
BEFORE: Mapping[str, int] = {"eco-size": 2, "eco-funds": 1, "gov-mobilisation": 1}
"""What a first result, three weeks earlier, said otherwise."""

BEFORE_SCORE = 48
BEFORE_ANSWERED = 950
BEFORE_BAND = 1
"""That result, as it was kept: a test works it out again."""

PERIMETER = "eco-size.scope"

PROVEN = ("gov-leadership", "eco-growth", "eco-size", "file-money")
DUTIES: Mapping[str, int] = {"proj-strategy": 1, "eco-size": 2, "ops-accelerators": 2}
AGO = timedelta(days=21)
TARGET_IN = timedelta(days=100)


def example_project(knowledge: Knowledge, language: Language, today: date) -> Project:
    """A project as far as most are after two weeks. Its names and notes are in `language`."""
    at = datetime.combine(today, time(9), UTC)
    return Project(
        id=EXAMPLE,
        name=knowledge.wording.say("report-example-name", language),
        pace="full",
        created_at=at - AGO,
        me=_members(knowledge, language)[0],
        members=_members(knowledge, language),
        answers=_answers(knowledge, language, at),
        notes=_notes(knowledge, language, at),
        duties=DUTIES,
        results=_results(at),
        target=today + TARGET_IN,
    )


def _members(knowledge: Knowledge, language: Language) -> tuple[Member, ...]:
    lead, colleague = (
        knowledge.wording.say(f"report-example-{who}", language) for who in ("lead", "colleague")
    )
    return (
        Member(1, "owner", lead, is_me=True, agreed=True, language=language),
        Member(2, "editor", colleague, agreed=True, language=language),
        Member(3, "editor", language=language),
    )


def _answers(knowledge: Knowledge, language: Language, at: datetime) -> dict[str, Given]:
    """Only what the content asks for: it may have changed since the example was written."""
    scope = knowledge.wording.say("report-example-perimeter", language)
    levels = {f"{id_}{LEVEL}": level for id_, level in LEVELS.items()}
    values: dict[str, Value] = {**levels, **DECLARED, PERIMETER: scope}
    known = {each.id for each in knowledge.readiness.questions} if knowledge.readiness else set()
    return {
        id_: Given(value, by=1 + place % 3, at=at - timedelta(hours=place))
        for place, (id_, value) in enumerate(values.items())
        if id_ in known
    }


def _notes(knowledge: Knowledge, language: Language, at: datetime) -> tuple[Note, ...]:
    proofs = (
        Note(
            number,
            criterion,
            "proof",
            knowledge.wording.say(f"report-example-proof-{criterion}", language),
            by=2,
            at=at - timedelta(days=number),
        )
        for number, criterion in enumerate(PROVEN, 1)
    )
    comment = Note(
        len(PROVEN) + 1,
        "buy-policy",
        "comment",
        knowledge.wording.say("report-example-comment", language),
        by=1,
        at=at,
    )
    return (*proofs, comment)


def _results(at: datetime) -> tuple[Result, ...]:
    known = {id_: level for id_, level in LEVELS.items() if level is not None}
    levels = {**known, **BEFORE}
    return (Result(1, at - AGO, BEFORE_SCORE, BEFORE_ANSWERED, BEFORE_BAND, levels),)
