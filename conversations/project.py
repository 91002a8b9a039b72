"""A project as one step sees it: who takes part, what was answered, noted and promised. Not for storing it."""

from __future__ import annotations

import hashlib
from base64 import b32encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from conversations.dossier import Dossier
from conversations.events import Address
from knowledge.model import Language

Role = Literal["owner", "editor", "reader", "reviewer", "guest"]
"""A guest answers the questions of an invitation (`Member.scope`) and sees nothing else.

A reviewer, of the Mission, reads the sections of the draft application in their scope (all when it is empty) as far as
the team lets them (`Dossier.shown`), and leaves remarks.
"""

Pace = Literal["quick", "full"]
Value = int | float | str | tuple[str, ...] | None
"""A stored answer; None is « je ne sais pas ». A date is ISO text, a level an int, several choices a tuple of ids."""

NoteKind = Literal["comment", "proof"]
NEW = "new"
"""Stands for a project in buttons shown before the first answer made one."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a project. `number` counts from 1 in order of arrival and is never given twice.

    `name` is what they chose to be called, "" for « Membre 2 ». `agreed`: may be named in reports.
    `address` where to tell them something, None when nowhere. `left` keeps their answers' author known.
    """

    number: int
    role: Role
    name: str = ""
    is_me: bool = False
    agreed: bool = False
    left: bool = False
    scope: tuple[str, ...] = ()
    address: Address | None = None
    language: Language = "fr"


@dataclass(frozen=True, slots=True)
class Given:
    """One answer in force: its value, the member who gave it, when."""

    value: Value
    by: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of an answer; a project has its newest first, up to 100.

    `id` counts from 1 in each project, so the next change will be `Project.next_edit`; an answer given again as it was
    is no change. `had_none`: the question had no answer `before`; `withdrawn`: it has none since.
    """

    id: int
    question: str
    value: Value
    before: Value
    had_none: bool
    by: int
    at: datetime
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A comment on a criterion or on a piece of the draft application, or what proves a criterion's level."""

    id: int
    criterion: str
    kind: NoteKind
    text: str
    by: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Result:
    """An earlier result: score 0–100, answered weight in per mille, band (None below 70 %), levels."""

    id: int
    at: datetime
    score: int
    answered: int
    band: int | None
    levels: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Invitation:
    """A way in: by link, for a role, until a time, for so many more uses; `token` is known only when it is made."""

    id: int
    role: Role
    uses_left: int
    expires_at: datetime
    scope: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedLink:
    """A read-only link to the result, until a time."""

    id: int
    made_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Project:
    """All of a project that I may see; `me` is my membership.

    A guest sees the answers in their scope, and of the members only numbers, roles and addresses; a reviewer too, with
    no answer unless the team shows them. `dossier` is loaded only for events that need it (needs.py).
    `duties` are by criterion and by piece: whose it is to answer, or to bring.
    """

    id: str
    name: str
    pace: Pace
    created_at: datetime
    me: Member
    members: tuple[Member, ...]
    answers: Mapping[str, Given] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
    notes: tuple[Note, ...] = ()
    duties: Mapping[str, int] = field(default_factory=dict)
    results: tuple[Result, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    links: tuple[SharedLink, ...] = ()
    target: date | None = None
    last_edit: int = 0
    dossier: Dossier = field(default_factory=Dossier)
    values: Mapping[str, Value] = field(init=False, repr=False, compare=False)
    """Question id -> value, as conditions and scores read them. Made once: a step reads it thirty times."""

    def __post_init__(self) -> None:
        values = {question: given.value for question, given in self.answers.items()}
        object.__setattr__(self, "values", values)

    @property
    def next_edit(self) -> int:
        """The id of the next change of an answer; a guest does not see every one before."""
        newest = self.edits[0].id if self.edits else 0
        return max(self.last_edit, newest) + 1

    @property
    def others(self) -> tuple[Member, ...]:
        return tuple(member for member in self.members if not member.is_me and not member.left)

    def member(self, number: int) -> Member | None:
        return next((member for member in self.members if member.number == number), None)


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """One of my projects in a list: how many questions are answered, and when somebody last did.

    `levels` are those of `answered` that give a level. A guest counts only what they answered themselves.
    """

    id: str
    name: str
    role: Role
    answered: int
    last_at: datetime | None
    levels: int = 0
    pace: Pace = "quick"


@dataclass(frozen=True, slots=True)
class Invited:
    """What somebody who followed an invitation sees before accepting it. `why_not` "" when it can be accepted.

    `why_not`: "unknown" (forged), "expired", "revoked", "used", "member" (already in), "deleted".
    `address` is where the inviter was last seen, None when nowhere.
    """

    invitation: int = 0
    project: str = ""
    name: str = ""
    role: Role = "editor"
    inviter: str = ""
    scope: tuple[str, ...] = ()
    why_not: str = ""
    address: Address | None = None
    language: Language = "fr"


RIGHTS: Mapping[Role, frozenset[str]] = {
    "owner": frozenset(
        "read answer note assign invite rename target share draft review resolve show remove delete".split()
    ),
    "editor": frozenset(
        "read answer note assign invite rename target share draft review resolve".split()
    ),
    "reader": frozenset("read".split()),
    "reviewer": frozenset("review".split()),
    "guest": frozenset("answer".split()),
}
"""What each role may do; checked again at every event, on every channel."""


def may(member: Member, right: str, subject: str = "") -> bool:
    """Whether a member may do something: a guest to the questions of their scope, a reviewer to its sections."""
    if member.left or right not in RIGHTS[member.role]:
        return False
    return not member.scope or not subject or subject in member.scope


def project_id(fresh: str) -> str:
    """Ten characters of a-z and 2-7 from a random token."""
    return b32encode(hashlib.sha256(fresh.encode()).digest()).decode()[:10].lower()
