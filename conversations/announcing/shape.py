"""An announcement, to whom it goes, and what became of each delivery. Not for writing, storing or sending it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from knowledge.model import Language

AnnouncementState = Literal[
    "draft", "approval", "scheduled", "sending", "paused", "done", "cancelled"
]
"""`approval`: a second person has to agree before it is sent or scheduled."""

DeliveryState = Literal["pending", "sending", "sent", "failed", "unknown", "skipped"]
"""`unknown`: its sending was cut, so it may have arrived or not. `skipped`: never sent, `reason` says why."""

WithoutLanguage = Literal["other", "skip"]
"""Whoever speaks a language that the announcement lacks gets the other one, or nothing."""

Stage = Literal["walk", "result", "draft"]
"""How far somebody's projects are: answers given, a result kept, a draft application begun."""

ButtonKind = Literal["link", "entry", "walk", "application"]
"""Opens an address · an answer of the knowledge base · the self-assessment · the draft application."""

NAME_OF_TIME = ("territoire", "date", "heure", "lieu")
"""Fields of a table that mean something besides their words: who it is for, when, where."""


@dataclass(frozen=True, slots=True)
class Words:
    """The announcement in each language, as Markdown, "" where it is not written. The table fills each `{field}`."""

    fr: str = ""
    en: str = ""

    def get(self, language: Language) -> str:
        return self.fr if language == "fr" else self.en

    def spoken_to(self, language: Language, without: WithoutLanguage) -> Language | None:
        """The language that somebody gets it in; None: not at all."""
        if self.get(language).strip():
            return language
        other: Language = "en" if language == "fr" else "fr"
        return other if without == "other" and self.get(other).strip() else None


@dataclass(frozen=True, slots=True)
class AnnouncementButton:
    """`target` is an address for a link, an entry's id for an answer, "" for the others."""

    kind: ButtonKind
    target: str = ""
    fr: str = ""
    en: str = ""


@dataclass(frozen=True, slots=True)
class AnnouncementFile:
    """A picture or document kept in this installation's files."""

    ref: str
    name: str
    size: int
    media: str


@dataclass(frozen=True, slots=True)
class Audience:
    """Who it is for: everyone who fits every list that is not empty. Nothing at all: everyone who wants announcements.

    `roles` are those in projects, `territories` places followed, `seen_days` since when they were here (0: ever),
    `people` ids of persons (a list made by hand or read from a file).
    """

    roles: tuple[str, ...] = ()
    territories: tuple[str, ...] = ()
    languages: tuple[Language, ...] = ()
    channels: tuple[str, ...] = ()
    stages: tuple[Stage, ...] = ()
    seen_days: int = 0
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableRow:
    """The fields of one territory (a place's id), by name in lower case."""

    territory: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Announcement:
    """`id` 0 before it is stored. `at` None: as soon as it is sent. `revision` counts corrections of its words.

    `approved` is the hash that a second person agreed to (approval.py), "" for none.
    """

    id: int
    state: AnnouncementState
    title: str
    words: Words
    without_language: WithoutLanguage = "other"
    buttons: tuple[AnnouncementButton, ...] = ()
    file: AnnouncementFile | None = None
    audience: Audience = field(default_factory=Audience)
    table: tuple[TableRow, ...] = ()
    at: datetime | None = None
    revision: int = 0
    made_by: int = 0
    made_at: datetime | None = None
    approved: str = ""
    approved_by: int = 0
    started_at: datetime | None = None
    ended_at: datetime | None = None
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Reached:
    """What an audience comes to before sending: who is aimed at, who can be reached, and why the others cannot."""

    aimed: int
    reachable: int
    opted_out: int
    unreachable: int
    never_came: int
    by_channel: Mapping[str, int]
    by_language: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Recipient:
    """One person's delivery, as reports tell it. `number` orders them within their announcement."""

    person: str
    channel: str
    address: str
    language: Language
    state: DeliveryState
    reason: str = ""
    sent_at: datetime | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Following:
    """A place that somebody follows, since they tapped on it."""

    place: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Drafting:
    """A draft that staff work on in a chat. `foreseen`: how many for each reason of not getting it, "" who will.

    `against`: "approval" when a colleague has to agree first, "own-approval" when it is mine and I may not send it too.
    """

    announcement: Announcement
    foreseen: Mapping[str, int] = field(default_factory=dict)
    against: str = ""
