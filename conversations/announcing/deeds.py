"""Facts about announcements and staff that a step may record. Not for recording them (bot/recording.py)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from conversations.announcing.shape import Announcement
from knowledge.model import Language


@dataclass(frozen=True, slots=True)
class TerritoryFollowed:
    """The person wants announcements about a place: that tap is their consent."""

    place: str


@dataclass(frozen=True, slots=True)
class TerritoryLeft:
    place: str


@dataclass(frozen=True, slots=True)
class ReplyKept:
    """What somebody answers to an announcement that they got, for the staff; once, until that is answered."""

    announcement: int
    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class StaffLinkUsed:
    """Whoever opened the link of `token` is staff from now on, if it was the first to be used."""

    token: str


@dataclass(frozen=True, slots=True)
class SignInLinkMade:
    """Staff asked for a link that opens the console once."""

    token: str


@dataclass(frozen=True, slots=True)
class AnnouncementComposed:
    """Staff wrote the first words of a draft; its id is not known yet, its title is how they begin."""

    announcement: Announcement


@dataclass(frozen=True, slots=True)
class AnnouncementChanged:
    """What a draft says or whom it is for."""

    announcement: Announcement


@dataclass(frozen=True, slots=True)
class AnnouncementSent:
    """Staff said yes to exactly what `hash` is of (approval.py)."""

    announcement: int
    hash: str


@dataclass(frozen=True, slots=True)
class AnnouncementScheduled:
    announcement: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ApprovalAsked:
    """A colleague is to agree to it as it is, and to its time where it is not to go at once."""

    announcement: int
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AnnouncementTried:
    """Staff want the draft in their own conversations, to look at."""

    announcement: int


StaffDeed = (
    SignInLinkMade
    | AnnouncementComposed
    | AnnouncementChanged
    | AnnouncementSent
    | AnnouncementScheduled
    | ApprovalAsked
    | AnnouncementTried
)
AnnouncingDeed = TerritoryFollowed | TerritoryLeft | ReplyKept | StaffLinkUsed | StaffDeed
