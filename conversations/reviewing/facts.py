"""Facts about a draft that somebody should look at: contradictions, gaps, dates past. Never opinions, nor words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import combinations
from typing import Any, Literal

from conversations.application.standing import Standing, standings
from conversations.dossier import UNPLACED
from conversations.drafting.merging import is_marked
from conversations.project import Project, Value
from conversations.reading.number import as_value
from conversations.reviewing.said import (
    Clause,
    Said,
    clauses,
    every_number,
    exactly,
    has_year,
    said,
)
from knowledge.application import Application, Figure

Kind = Literal[
    "answer",
    "pieces",
    "rival",
    "merged",
    "ready-empty",
    "not-applicable",
    "late",
    "no-year",
    "unplaced",
]
KINDS: tuple[Kind, ...] = (
    "answer",
    "pieces",
    "rival",
    "merged",
    "ready-empty",
    "not-applicable",
    "late",
    "no-year",
    "unplaced",
)
"""In the order in which they are told: two places that contradict each other come first."""

_MUCH_LESS = 10
"""A number that goes ten times into the other counts a part of it, or something else."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What is so, at which piece ("" for evidence that has none), and at which other place.

    "answer": the piece's text says `said`, the answer to `other` (a question) says `answered`.
    "pieces": its text says `said`, that of `other` (a piece) `others`, of the same `question`.
    "rival": a text by `member` is kept aside. "not-applicable", "unplaced": so many pieces of evidence (`count`).
    "late": it was due on `due`. "merged", "ready-empty", "no-year": nothing else to tell.
    """

    kind: Kind
    piece: str
    other: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)


def facts(
    project: Project, application: Application, today: date | None = None
) -> tuple[Fact, ...]:
    """All that I may see, contradictions first, then in the order of the file. Without `today` nothing is late."""
    seen = standings(project, application)
    found = [*_contradictions(seen, project.values), *_of_pieces(project, seen, today)]
    found += _unplaced(project)
    return tuple(sorted(found, key=lambda fact: KINDS.index(fact.kind)))


def _of_pieces(project: Project, seen: Sequence[Standing], today: date | None) -> Iterator[Fact]:
    for one in seen:
        for rival in project.dossier.rivals_of(one.id):
            yield Fact("rival", one.id, values={"member": rival.by, "number": rival.number})
        if one.text and is_marked(one.text.words):
            yield Fact("merged", one.id)
        if one.state == "not-applicable":
            if one.evidence:
                yield Fact("not-applicable", one.id, values={"count": len(one.evidence)})
            continue
        if one.state == "ready" and one.is_empty:
            yield Fact("ready-empty", one.id)
        if one.is_open and one.due and today and one.due < today:
            yield Fact("late", one.id, values={"due": one.due.isoformat()})
        if one.piece.dated and one.text and not has_year(one.text.words):
            yield Fact("no-year", one.id)


def _unplaced(project: Project) -> list[Fact]:
    """Of somebody who reads the project: to a reviewer evidence without a piece belongs to no section."""
    if project.me.role == "reviewer":
        return []
    count = len(project.dossier.evidence_of(UNPLACED))
    return [Fact("unplaced", "", values={"count": count})] if count else []


@dataclass(frozen=True)
class _Written:
    """A piece's text; its other numbers are read only when they are looked at."""

    clauses: tuple[Clause, ...]

    @cached_property
    def numbers(self) -> tuple[Said, ...]:
        return every_number(self.clauses)


@dataclass(frozen=True, slots=True)
class _Mention:
    """What one piece's text says of a question's number."""

    piece: str
    text: _Written
    question: str
    said: tuple[Said, ...]


def _contradictions(seen: Sequence[Standing], answers: Mapping[str, Value]) -> Iterator[Fact]:
    mentions = [found for one in seen for found in _mentions(one)]
    for mention in mentions:
        answer = answers.get(mention.question)
        if isinstance(answer, int | float) and not isinstance(answer, bool):
            yield from _against_answer(mention, answer)
    for first, second in combinations(mentions, 2):
        if first.question == second.question:
            yield from _against_each_other(first, second)


def _mentions(one: Standing) -> Iterator[_Mention]:
    if one.text is None or one.state == "not-applicable":
        return
    text = _Written(clauses(one.text.words))
    for figure in one.piece.figures:
        found = said(text.clauses, _spellings(figure))
        if found:
            yield _Mention(one.id, text, figure.question, found)


def _spellings(figure: Figure) -> tuple[str, ...]:
    """Whatever language a text is written in: nobody says which."""
    return tuple(word for words in figure.words.values() for word in words)


def _against_answer(mention: _Mention, answer: float) -> Iterator[Fact]:
    wanted = Decimal(str(answer))
    other = exactly(wanted)
    if _agree(mention, other):
        return
    for one in mention.said:
        number = one.near(wanted)
        if number * _MUCH_LESS >= wanted:
            values = {"said": as_value(number), "answered": answer}
            yield Fact("answer", mention.piece, mention.question, values)
            return


def _against_each_other(first: _Mention, second: _Mention) -> Iterator[Fact]:
    if any(_agree(first, one) for one in second.said) or any(
        _agree(second, one) for one in first.said
    ):
        return
    here, there = first.said[0], second.said[0]
    said_here = here.readings[0]
    said_there = there.near(said_here)
    said_here = here.near(said_there)
    small, large = sorted((said_here, said_there))
    if small * _MUCH_LESS >= large:
        values = {
            "question": first.question,
            "said": as_value(said_here),
            "others": as_value(said_there),
        }
        yield Fact("pieces", first.piece, second.piece, values)


def _agree(mention: _Mention, other: Said) -> bool:
    """A text that also says the other number (« 180 en 2010, 320 en 2014 ») contradicts nothing."""
    is_said = any(one.agrees(other) for one in mention.said)
    return is_said or any(one.agrees(other) for one in mention.text.numbers)
