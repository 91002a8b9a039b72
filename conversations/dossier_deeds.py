"""Facts about a draft application that a step may record: texts, evidence, remarks. Not for recording them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from conversations.dossier import RemarkKind, ReminderPace, State
from conversations.events import KeptFile


@dataclass(frozen=True, slots=True)
class PieceMarked:
    """The state of a piece; `reason` where it is not applicable."""

    project: str
    piece: str
    state: State
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PieceDue:
    """The team's own date for a piece; None: no date any more."""

    project: str
    piece: str
    day: date | None


@dataclass(frozen=True, slots=True)
class TextWritten:
    """A new revision of a piece's text, written from revision `based_on`.

    `rival`: the newest was another by then; it is kept aside, and the newest stays.
    """

    project: str
    piece: str
    words: str
    based_on: int
    rival: bool = False


@dataclass(frozen=True, slots=True)
class RivalSettled:
    """A text kept aside is no longer waited for; it stays among the revisions."""

    project: str
    piece: str
    number: int


@dataclass(frozen=True, slots=True)
class FileAdded:
    """`piece` UNPLACED until somebody places it."""

    project: str
    piece: str
    file: KeptFile
    caption: str = ""


@dataclass(frozen=True, slots=True)
class LinkAdded:
    project: str
    piece: str
    address: str
    name: str


@dataclass(frozen=True, slots=True)
class EvidencePlaced:
    project: str
    evidence: int
    piece: str


@dataclass(frozen=True, slots=True)
class EvidenceRemoved:
    """The bytes go too, unless the project has the same ones elsewhere."""

    project: str
    evidence: int


@dataclass(frozen=True, slots=True)
class RemarkMade:
    """`section` is the piece's: a reviewer's right is looked at by section."""

    project: str
    section: str
    piece: str
    kind: RemarkKind
    text: str


@dataclass(frozen=True, slots=True)
class RemarkResolved:
    """By the team, with what it did; `resolved` False opens it again."""

    project: str
    remark: int
    answer: str
    resolved: bool = True


@dataclass(frozen=True, slots=True)
class VersionKept:
    """The file as it is now; numbered by the store, from 1."""

    project: str
    snapshot: Mapping[str, Any]
    after_visit: bool = False


@dataclass(frozen=True, slots=True)
class ShownChosen:
    """What a reviewer of the Mission sees."""

    project: str
    texts: bool
    evidence: bool
    answers: bool


@dataclass(frozen=True, slots=True)
class RemindersChosen:
    """How I am reminded of my pieces in this project; nothing before `after`."""

    project: str
    pace: ReminderPace
    after: datetime | None = None


DossierDeed = (
    PieceMarked
    | PieceDue
    | TextWritten
    | RivalSettled
    | FileAdded
    | LinkAdded
    | EvidencePlaced
    | EvidenceRemoved
    | RemarkMade
    | RemarkResolved
    | VersionKept
    | ShownChosen
    | RemindersChosen
)
