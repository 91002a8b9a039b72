"""What comes in from a channel. Not for what goes out (outcome.py), nor for what was found in a text (knowledge)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from knowledge.model import Language

Channel = Literal["telegram", "web", "terminal"]
LinkKind = Literal["invitation", "return", "joining"]


@dataclass(frozen=True, slots=True)
class Address:
    """Where messages go: a Telegram chat id, a web session or a terminal, as text."""

    channel: Channel
    id: str


@dataclass(frozen=True, slots=True)
class Said:
    """Words typed by a person. `edited` when they corrected an earlier message.

    `answers` is the channel's own id of the message that they reply to, where it says so.
    """

    text: str
    edited: bool = False
    answers: str = ""


ELSEWHERE = "elsewhere"
"""The view of a button that hangs under no message: a page of the site has it."""


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button pressed: its data, and the message it hangs under (the channel's own id for it), or ELSEWHERE."""

    data: str
    view: str = ""


@dataclass(frozen=True, slots=True)
class Commanded:
    """A slash command, without the slash, lower case; `argument` is the rest of the line."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """Bytes that this installation keeps for a project: `ref` names them, `name` is safe, `media` is what they are."""

    project: str
    ref: str
    name: str
    size: int
    media: str


Trouble = Literal[
    "empty", "too-large", "refused", "project-full", "person-full", "too-many", "no-room", "cut"
]
"""Why a file was not kept: 0 bytes · over `most` bytes · a program · quota of the project, of the person · too many
files in the project · the disk is full · the sending broke off or Telegram no longer has it."""


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A photo, sticker, voice message, file…: what it is called in Telegram's terms, never opened here.

    `file` when it was kept; else `trouble` says why not, with its bytes and the most that are taken, where known.
    Neither: nothing here keeps this kind of thing, or the person has no project to keep it in.
    `piece` where a page or a button says for which piece it is.
    """

    what: str
    caption: str = ""
    file: KeptFile | None = None
    trouble: Trouble | None = None
    size: int = 0
    most: int = 0
    piece: str = ""


@dataclass(frozen=True, slots=True)
class Filled:
    """A form of a page: the same as being asked `kind` about `ids` (the first is a project) and typing `text`."""

    kind: str
    ids: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Followed:
    """A private link followed: an invitation, a way back, two channels made one. Only a press makes it `accepted`.

    `kind` is "invitation", "return" or "joining"; a way back may also be its typed code.
    """

    kind: LinkKind
    token: str
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class Left:
    """The person blocked the bot or deleted the chat; nothing can be said to them."""


Content = Said | Tapped | Commanded | Uploaded | Filled | Followed | Left


@dataclass(frozen=True, slots=True)
class Event:
    """One thing a person did.

    `key` is unique for ever (channel, bot and update id; or a form's nonce): a key seen before does nothing.
    `person` identifies who acted, `address` where to reply; they differ in a group. `at` is aware UTC.
    `language` is what the channel says of the person (client or browser setting), used until they write.
    """

    key: str
    person: str
    address: Address
    at: datetime
    content: Content
    language: Language = "fr"
    in_group: bool = False
