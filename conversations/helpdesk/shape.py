"""What a request to the staff is made of, and what a step knows of the helpdesk. Not for storing it (bot/store)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from conversations.events import Address, KeptFile
from knowledge.model import Language

TicketState = Literal["open", "answered", "closed"]
"""The person waits · the staff answered last · it is over, until the person writes again."""

LineKind = Literal["asked", "answered", "note", "event"]
"""The person wrote · the staff wrote to them · the staff wrote to each other · something happened to the request."""

LONGEST = 3_000
"""Characters of one line: with its frame it fits one message of any channel."""

MOST_OPEN = 3
MOST_LINES_AN_HOUR = 10

FOLDER = "tickets"
"""What the folder of a person's files begins with, where a project's files have the project's id."""


KIND = "person"
"""The first word of these buttons, and of `Asked.awaits` while words to the staff are waited for."""


def writes_to_staff(awaits: str) -> bool:
    """Whether the next words or file go to the staff."""
    kind, _, rest = awaits.partition(":")
    return kind == KIND and rest.partition(":")[0] in {"write", "add"}


@dataclass(frozen=True, slots=True)
class Shared:
    """What was said before, masked, as the person saw it shared; `answer` "" when the bot had none that was sure."""

    question: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Ticket:
    """`topic` is where the staff's group speaks of it: a chat and a thread, "" for nowhere."""

    id: int
    person: str
    address: Address
    language: Language
    state: TicketState
    assigned: int
    shared: Shared
    topic: str
    opened_at: datetime
    changed_at: datetime
    answered_at: datetime | None = None
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TicketLine:
    """`text` of an event is what happened, one word and its value: "closed", "assigned 3"."""

    id: int
    ticket: int
    kind: LineKind
    staff: int
    text: str
    at: datetime
    file: KeptFile | None = None
    told: int = 0
    mirror: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request in the list of the staff: `words` are its first, `since` the last time that its person wrote."""

    ticket: Ticket
    words: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Helpdesk:
    """Whether anybody reads, and what stands against writing. `delay`: median minutes of the last 20 first answers.

    `ticket` is the one that a button, words waited for or a reply speak of, when it is the person's own;
    `is_addressed`: the words reply to a message of it. `waiting` and `questions` are loaded for the staff alone.
    """

    is_read: bool = False
    delay: int | None = None
    open: int = 0
    lines_this_hour: int = 0
    is_muted: bool = False
    muted_until: datetime | None = None
    ticket: Ticket | None = None
    is_addressed: bool = False
    waiting: tuple[Waiting, ...] = ()
    questions: int = 0
