"""The draft application: sections, pieces, what each asks for and what proves it. Not for what a team has of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from knowledge.conditions import Condition
from knowledge.model import Bilingual, Content, Slug
from knowledge.readiness import Basis

PieceId = Annotated[str, StringConstraints(pattern=r"^d[0-9]-[a-z0-9]{1,12}$")]
Priority = Literal["must", "should", "could", "if-joint", "after-visit"]

PRIORITIES: tuple[Priority, ...] = ("must", "should", "could", "if-joint", "after-visit")
"""From what no draft does without; ours, without official value."""
ALWAYS: frozenset[Priority] = frozenset({"must", "should", "could"})
"""Those that apply to every territory; the others wait for an answer (`when`)."""


class Figure(Content):
    """A number that a text gives and that an answer of the self-assessment gives too: `question` names the answer.

    `words` are what stands after the number in a text ("start-up", "emplois"), in lower case.
    """

    question: str
    words: Mapping[Literal["fr", "en"], tuple[str, ...]]


class Piece(Content):
    """One piece of the draft application.

    `why` is why it is asked, `proof` what counts, `prompt` the question that its text answers.
    `good` and `weak` are examples of our own making. `minutes` is what a first text takes when the facts are at hand.
    `fills` are questions of the self-assessment whose answers are evidence of the piece, kept in step with it.
    `when` says from which answers on it applies; only "if-joint" and "after-visit" pieces have one.
    `words` are what a file's name or caption says when the file belongs here.
    `dated`: its text should name a year. `figures` are the numbers compared with answers and with other pieces.
    """

    id: PieceId
    label: Bilingual
    short: Bilingual
    criteria: tuple[str, ...]
    basis: Basis
    sources: tuple[str, ...] = ()
    priority: Priority
    why: Bilingual
    proof: Bilingual
    prompt: Bilingual
    good: Bilingual
    weak: Bilingual
    minutes: int = Field(ge=5, le=600)
    fills: tuple[str, ...] = ()
    when: Mapping[str, Condition] = Field(default_factory=dict)
    words: Mapping[Literal["fr", "en"], tuple[str, ...]] = Field(default_factory=dict)
    dated: bool = False
    figures: tuple[Figure, ...] = ()


class Section(Content):
    """A part of the file, in the order of the criteria; `short` names it on a button."""

    id: Slug
    title: Bilingual
    short: Bilingual
    criteria_groups: tuple[str, ...] = ()
    pieces: tuple[Piece, ...]


class Application(Content):
    """The whole checklist, in the order of the file. `note` says whose order and priorities these are."""

    note: Bilingual
    sections: tuple[Section, ...]

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(piece for section in self.sections for piece in section.pieces)

    @cached_property
    def by_id(self) -> Mapping[str, Piece]:
        return {piece.id: piece for piece in self.pieces}

    def section(self, section: str) -> Section | None:
        return next((one for one in self.sections if one.id == section), None)

    def section_of(self, piece: str) -> Section:
        """The section of a piece that exists."""
        return next(one for one in self.sections if any(each.id == piece for each in one.pieces))

    def figures(self) -> Iterator[tuple[Piece, Figure]]:
        """Every number that pieces give, with its piece."""
        for piece in self.pieces:
            for figure in piece.figures:
                yield piece, figure
