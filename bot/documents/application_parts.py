"""What the draft application is made of in words, whatever its format. Not for choosing the words."""

from __future__ import annotations

from dataclasses import dataclass

from bot.documents.parts import Table
from bot.documents.prose import Part
from knowledge.model import Language


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Cover:
    """The front page: what this is, what it is not, and for what it is still good."""

    subject: str
    name: str
    notices: tuple[str, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class BarRow:
    """One section of the figure: how many of its pieces are in each state, in the order of the legend."""

    label: str
    counts: tuple[int, ...]
    figure: str


@dataclass(frozen=True, slots=True)
class Figure:
    """The states of the pieces by section; `description` says all of it to whoever does not see it."""

    caption: str
    description: str
    legend: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[BarRow, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A title, a sentence, a table or a list, a last sentence; empty parts are left out."""

    title: str
    intro: str = ""
    table: Table | None = None
    items: tuple[str, ...] = ()
    outro: str = ""


@dataclass(frozen=True, slots=True)
class EvidencePart:
    """A file or a link. `address` only where it may be followed, `about` its kind and size."""

    name: str
    about: str
    address: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class PiecePart:
    """One piece. `absent` says what is missing of it, "" where nothing is."""

    number: str
    title: str
    state: str
    why: str
    reason: str
    absent: str
    prose: tuple[Part, ...]
    answers: Table | None
    evidence: tuple[EvidencePart, ...]
    remarks: str


@dataclass(frozen=True, slots=True)
class SectionPart:
    title: str
    pieces: tuple[PiecePart, ...]


@dataclass(frozen=True, slots=True)
class ApplicationPaper:
    """The whole document in one language, in the order of every format.

    `labels` are the words around: contents, page, state, why, reason, answers, answers_note, evidence.
    """

    language: Language
    title: str
    author: str
    cover: Cover
    changes: Chapter | None
    overview: Chapter
    figure: Figure
    missing: Chapter
    sections: tuple[SectionPart, ...]
    unplaced: tuple[EvidencePart, ...]
    labels: dict[str, str]
