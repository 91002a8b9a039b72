"""What a team has of its draft application, as one step sees it: texts, evidence, remarks. Not for storing it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

State = Literal["todo", "in-progress", "ready", "not-applicable"]
STATES: tuple[State, ...] = ("todo", "in-progress", "ready", "not-applicable")

EvidenceKind = Literal["file", "link"]
RemarkKind = Literal["review", "visit"]
"""A reviewer's remark, or one that the examiners made at a visit and the team wrote down."""

ReminderPace = Literal["each", "weekly", "never"]
MOST_EVIDENCE = 400
"""Files and links of one project."""
MOST_VERSIONS = 50
UNPLACED = ""
"""The piece of evidence that nobody placed yet."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What somebody said of a piece; `reason` only where it is not applicable."""

    state: State
    by: int
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """One revision of a piece's text. `number` counts from 1 in each piece.

    `based_on` is the revision it was written from, 0 for none. A rival is a text written from a revision that was no
    longer the newest: kept aside until somebody settles it. `base` holds the words of `based_on`, for rivals only.
    """

    piece: str
    number: int
    words: str
    by: int
    at: datetime
    based_on: int = 0
    base: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file or a link that proves something. `piece` UNPLACED until somebody places it.

    `name` is safe to show and to write to a disk; `media` is what the bytes are, never what somebody said they are.
    `file` names the bytes in this installation's files ("" for a link), `size` counts them.
    """

    id: int
    piece: str
    kind: EvidenceKind
    name: str
    by: int
    at: datetime
    address: str = ""
    file: str = ""
    size: int = 0
    media: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something said about a piece from outside the team; `answer` is what the team says it did about it."""

    id: int
    piece: str
    kind: RemarkKind
    text: str
    by: int
    at: datetime
    answer: str = ""
    resolved_by: int = 0
    resolved_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.resolved_at is None


@dataclass(frozen=True, slots=True)
class Version:
    """The file as it was once; `after_visit` answers a visit's remarks.

    `snapshot` is what conversations.draft.snapshot made of it, empty where an event does not need the past.
    """

    number: int
    at: datetime
    by: int
    after_visit: bool = False
    snapshot: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the team lets a reviewer of the Mission see beside labels and states."""

    texts: bool = True
    evidence: bool = False
    answers: bool = False


@dataclass(frozen=True, slots=True)
class Reminders:
    """How I want to be reminded of my pieces; nothing before `after`."""

    pace: ReminderPace = "each"
    after: datetime | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """All of a draft application that I may see. Owners are in `Project.duties`, by piece; comments in `notes`.

    `marks`, `due` and `texts` are by piece; `texts` are the newest revisions. A reviewer sees the pieces of their
    scope, and of each what `shown` allows; `unseen` are those that hold something which is not shown to me.
    """

    marks: Mapping[str, Mark] = field(default_factory=dict)
    due: Mapping[str, date] = field(default_factory=dict)
    texts: Mapping[str, Text] = field(default_factory=dict)
    rivals: tuple[Text, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    remarks: tuple[Remark, ...] = ()
    versions: tuple[Version, ...] = ()
    shown: Shown = field(default_factory=Shown)
    reminders: Reminders = field(default_factory=Reminders)
    unseen: frozenset[str] = frozenset()

    def evidence_of(self, piece: str) -> tuple[Evidence, ...]:
        return tuple(one for one in self.evidence if one.piece == piece)

    def remarks_of(self, piece: str) -> tuple[Remark, ...]:
        return tuple(one for one in self.remarks if one.piece == piece)

    def rivals_of(self, piece: str) -> tuple[Text, ...]:
        return tuple(one for one in self.rivals if one.piece == piece)

    def one(self, evidence: int) -> Evidence | None:
        return next((each for each in self.evidence if each.id == evidence), None)

    @property
    def begun(self) -> frozenset[str]:
        """The pieces that hold words or evidence."""
        written = {piece for piece, text in self.texts.items() if text.words}
        return frozenset(written | {one.piece for one in self.evidence})

    @property
    def bytes_kept(self) -> int:
        return sum(one.size for one in self.evidence)
