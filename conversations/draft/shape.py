"""The draft application as a document, language-free: ids, dates, what the team wrote. Not for its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from conversations.dossier import Evidence, Remark, State
from conversations.project import Value
from conversations.report.shape import Person
from knowledge.application import Piece, Section
from knowledge.model import Bilingual
from knowledge.readiness import Question

Kind = Literal["new", "changed", "removed"]


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer of the self-assessment that is evidence of a piece: shown as coming from there."""

    question: Question
    value: Value


@dataclass(frozen=True, slots=True)
class PieceInFile:
    """One piece as the file shows it. `text` "" where nothing was written: never invented.

    `number` is « 1.2 », the section's place and its own. `remarks` are the open ones.
    """

    piece: Piece
    number: str
    state: State
    reason: str
    text: str
    owner: Person | None
    due: date | None
    evidence: tuple[Evidence, ...]
    answers: tuple[Answered, ...]
    remarks: tuple[Remark, ...]

    @property
    def is_missing(self) -> bool:
        is_open = self.state in {"todo", "in-progress"}
        return is_open and not (self.text or self.evidence or self.answers)


@dataclass(frozen=True, slots=True)
class SectionInFile:
    section: Section
    number: int
    pieces: tuple[PieceInFile, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What one piece has become since the version before, and the remarks of a visit that this answers.

    "new": something is there where nothing was; "removed": the other way round; else "changed".
    """

    piece: Piece
    kind: Kind
    text_changed: bool
    evidence_added: tuple[str, ...]
    evidence_removed: tuple[str, ...]
    state_before: State
    state_now: State
    answers_to: tuple[Remark, ...]
    answers_changed: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """The whole file. `scope` is what the team wrote of its name and perimeter, "" where it did not.

    `call` says that the call is closed, `order` whose order of sections this is.
    `contributors` agreed to be named; `others` counts those who did not. `version` 0: no version was kept yet;
    `is_modified`: something is not as that version has it (never so where the versions' past was not loaded).
    `counts` are of the pieces in the file, by state.
    `missing` are the pieces asked for without a word, a proof or an answer; `unplaced` evidence belongs to none.
    `changes` since version `since` (0: there is none to compare with).
    """

    project: str
    name: str
    day: date
    version: int
    is_after_visit: bool
    scope: str
    call: Bilingual
    order: Bilingual
    contributors: tuple[Person, ...]
    others: int
    counts: Mapping[State, int]
    sections: tuple[SectionInFile, ...]
    missing: tuple[Piece, ...]
    unplaced: tuple[Evidence, ...]
    changes: tuple[Change, ...] = ()
    since: int = 0
    is_modified: bool = False
    visit_remarks: tuple[Remark, ...] = ()
    snapshot: Mapping[str, Any] = field(default_factory=dict)
