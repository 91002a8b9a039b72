"""What goes out of a step: messages to say and facts to record; there is no third kind."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from conversations.announcing.deeds import AnnouncingDeed
from conversations.deeds import ProjectDeed
from conversations.events import Address
from conversations.helpdesk.deeds import HelpdeskDeed
from knowledge.model import Language

ApplicationKind = Literal[
    "application-docx",
    "application-pdf",
    "application-md",
    "application-zip",
    "application-dossier",
]
"""The draft application: to go on editing, to read, as plain text, with its evidence, for another installation."""

AnnouncedKind = Literal["announcement-file", "announcement-entry"]
"""What comes with an announcement: its picture or document, its entry for calendars."""

AttachmentKind = (
    Literal["report", "answers-csv", "answers-json", "evidence", "ticket-file"]
    | ApplicationKind
    | AnnouncedKind
)
ASKED = "asked"
"""As `replaces`: the view whose button was pressed, else the view that asked what was just typed."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: `data` comes back in Tapped (64 bytes at most); `label` is a wording id or a text of the content.

    `alone`: on a row of its own, however short, as options of one question are.
    """

    data: str
    label: str
    values: Mapping[str, Any] = field(default_factory=dict)
    url: str = ""
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Attachment:
    """A document of a project, or of an announcement, described here and made when it is sent or fetched.

    `item` is the id of a piece of evidence, of the announcement or of a request's line, 0 for every other kind. An
    announcement's `project` is the row of its table, "" for none, as a request's is.
    """

    kind: AttachmentKind
    project: str
    item: int = 0


@dataclass(frozen=True, slots=True)
class Message:
    """Something to say: a wording id, or an entry of the content, with its values; never a sentence of its own.

    `replaces` ASKED edits an earlier view. Without choices it freezes it: nothing is sent anew if it cannot be edited.
    With choices it shows it again, in its place or anew.
    `to` None: back where the event came from. `language` None: the person's.
    """

    id: str
    values: Mapping[str, Any] = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    to: Address | None = None
    replaces: str | None = None
    language: Language | None = None
    attachment: Attachment | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What the last view waits for, and what the talk is about: all that a follow-up or a typed choice needs.

    `awaits` names a dialogue's expectation ("" when nothing is waited for); `offered` are the choices on screen.
    `question` is the last question, `candidates` what may answer it yet, `kept` when the staff has it already.
    `entries`, `place` with `aspect`, and `neighbour` are the subject of the last answer.
    `view` is the outbox line of the last message with choices, so that answering it freezes it.
    `french_offered` once somebody who wrote in a third language was told that French is spoken too.
    """

    awaits: str = ""
    offered: tuple[tuple[str, str], ...] = ()
    question: str = ""
    candidates: tuple[tuple[str, float], ...] = ()
    entries: tuple[str, ...] = ()
    place: str = ""
    aspect: str = ""
    neighbour: str = ""
    kept: bool = False
    view: int = 0
    french_offered: bool = False


@dataclass(frozen=True, slots=True)
class LanguageChosen:
    """The person chose a language, or wrote in one (`explicit` False)."""

    language: Language
    explicit: bool = True


@dataclass(frozen=True, slots=True)
class QuestionKept:
    """A question that the bot could not answer, or answered beside the point: kept for the staff, masked.

    `reason` is none (nothing found), not-it, refused (none of the suggestions) or reply.
    `reply_wanted` only when the person asked for a reply: then, and only then, it is kept with the person.
    """

    text: str
    language: Language
    reason: str
    candidates: tuple[tuple[str, float], ...] = ()
    reply_wanted: bool = False


@dataclass(frozen=True, slots=True)
class AnnouncementsStopped:
    """The person wants no announcements any more."""


@dataclass(frozen=True, slots=True)
class AnnouncementsResumed:
    """The person came back by /start."""


@dataclass(frozen=True, slots=True)
class PersonForgotten:
    """Everything known about the person is erased; what is said after is only the confirmation."""


@dataclass(frozen=True, slots=True)
class PersonUnreachable:
    """The person blocked the bot: nothing is sent until they write again."""


Change = (
    LanguageChosen
    | QuestionKept
    | AnnouncementsStopped
    | AnnouncementsResumed
    | PersonForgotten
    | PersonUnreachable
    | ProjectDeed
    | AnnouncingDeed
    | HelpdeskDeed
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of one step. `asked` None leaves what was asked as it is."""

    messages: tuple[Message, ...] = ()
    changes: tuple[Change, ...] = ()
    asked: Asked | None = None
