"""Facts about projects that a step may record: what was answered, named, invited, left. Not for recording them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from conversations.dossier_deeds import DossierDeed
from conversations.project import NoteKind, Pace, Role, Value


@dataclass(frozen=True, slots=True)
class ProjectStarted:
    """A project begins with its first answer; whoever gave it owns it and has chosen it."""

    project: str
    pace: Pace


@dataclass(frozen=True, slots=True)
class ProjectChosen:
    """From now on the person speaks of this project."""

    project: str


@dataclass(frozen=True, slots=True)
class ProjectRenamed:
    project: str
    name: str


@dataclass(frozen=True, slots=True)
class PaceChosen:
    project: str
    pace: Pace


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    """The last one wins; what it replaces stays in the history."""

    project: str
    question: str
    value: Value


@dataclass(frozen=True, slots=True)
class AnswerWithdrawn:
    """The question has no answer again (undo of a first answer)."""

    project: str
    question: str


@dataclass(frozen=True, slots=True)
class NoteAdded:
    project: str
    criterion: str
    kind: NoteKind
    text: str


@dataclass(frozen=True, slots=True)
class NoteRemoved:
    project: str
    note: int


@dataclass(frozen=True, slots=True)
class DutyGiven:
    """A criterion is a member's to answer, a piece of the draft theirs to bring; `member` 0: nobody's any more."""

    project: str
    criterion: str
    member: int


@dataclass(frozen=True, slots=True)
class TargetSet:
    """The team's own date; None: no date any more."""

    project: str
    day: date | None


@dataclass(frozen=True, slots=True)
class ResultKept:
    """A result as it was shown; kept when it differs from the last one kept."""

    project: str
    score: int
    answered: int
    band: int | None
    levels: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class InvitationMade:
    """`token` goes into the link and is stored as a digest only."""

    project: str
    token: str
    role: Role
    uses: int
    expires_at: datetime
    scope: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InvitationRevoked:
    project: str
    invitation: int


@dataclass(frozen=True, slots=True)
class InvitationAccepted:
    """The person joins; one use is consumed. Also chooses the project."""

    invitation: int
    project: str


@dataclass(frozen=True, slots=True)
class MemberNamed:
    """What I am called in a project, and whether reports may name me."""

    project: str
    name: str
    agreed: bool


@dataclass(frozen=True, slots=True)
class MemberRemoved:
    """`member` is no longer in; their answers stay. Mine: I left."""

    project: str
    member: int


@dataclass(frozen=True, slots=True)
class ProjectDeleted:
    project: str


@dataclass(frozen=True, slots=True)
class LinkMade:
    """A read-only link to the result; stored as a digest."""

    project: str
    token: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class LinkRevoked:
    project: str
    link: int


@dataclass(frozen=True, slots=True)
class ReturnMade:
    """A way back for a person without account; a new one ends the one before. Both stored as digests."""

    token: str
    code: str


@dataclass(frozen=True, slots=True)
class CameBack:
    """The person is the one who made that way back: `secret` is its token or its code (Desk.returning is "known")."""

    secret: str


@dataclass(frozen=True, slots=True)
class JoiningAsked:
    """A link that makes another channel's person and me one, once both sides confirmed; stored as a digest."""

    token: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class JoiningClaimed:
    """Whoever opened that link says it is them; the other side is asked."""

    joining: int


@dataclass(frozen=True, slots=True)
class JoiningSettled:
    """The one who made the link accepts or refuses whoever opened it."""

    joining: int
    accepted: bool


ProjectDeed = (
    ProjectStarted
    | ProjectChosen
    | ProjectRenamed
    | PaceChosen
    | AnswerGiven
    | AnswerWithdrawn
    | NoteAdded
    | NoteRemoved
    | DutyGiven
    | TargetSet
    | ResultKept
    | InvitationMade
    | InvitationRevoked
    | InvitationAccepted
    | MemberNamed
    | MemberRemoved
    | ProjectDeleted
    | LinkMade
    | LinkRevoked
    | ReturnMade
    | CameBack
    | JoiningAsked
    | JoiningClaimed
    | JoiningSettled
    | DossierDeed
)
