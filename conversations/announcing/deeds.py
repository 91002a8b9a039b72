"""Facts about announcements and staff that a step may record. Not for recording them (bot/recording.py)."""

from __future__ import annotations

from dataclasses import dataclass

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


AnnouncingDeed = TerritoryFollowed | TerritoryLeft | ReplyKept | StaffLinkUsed
