"""What comes with an announcement: its file, an entry for calendars; once for all who get it. Not for sending."""

from __future__ import annotations

import asyncio
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from conversations.announcing.calendar import FILE_NAME, ics
from conversations.announcing.shape import Announcement, AnnouncementFile
from knowledge.load import Knowledge
from knowledge.model import Language

KEPT = 2
"""Files in memory: of an announcement that ends, and of the one that begins. Each has 20 MB at most."""

MOST_SIDES = 10_000
MOST_OF_SIDES = 20
"""A photo of Telegram has no more pixels along two of its sides, and no side that many times longer than the other."""

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Segments of a JPEG that begin with its height and width."""


@dataclass(frozen=True, slots=True)
class Enclosed:
    """`key` is the same for the same bytes: what a channel has got once it need not be given again.

    "" for the entry for calendars, which is small and not the same for everybody.
    """

    key: str
    name: str
    content: bytes
    is_picture: bool = False

    @property
    def is_entry(self) -> bool:
        return not self.key


class Reader(Protocol):
    """What reads the file of an announcement: bot.announcement_files.AnnouncementFiles."""

    def read(self, file: AnnouncementFile) -> bytes:
        """All of it. Raises FileDamaged."""


class Enclosing:
    """Each file is read once, before anything of its announcement is sent."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._kept: dict[str, Enclosed] = {}

    async def file_of(self, announcement: Announcement) -> Enclosed | None:
        """None for an announcement without one. Raises FileDamaged."""
        file = announcement.file
        if file is None:
            return None
        if file.ref not in self._kept:
            content = await asyncio.to_thread(self._reader.read, file)
            if len(self._kept) >= KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[file.ref] = Enclosed(file.ref, file.name, content, is_photo(content))
        return self._kept[file.ref]


def enclosed(
    announcement: Announcement,
    language: Language,
    row: int | None,
    file: Enclosed | None,
    knowledge: Knowledge,
    now: datetime,
) -> tuple[Enclosed, ...]:
    """Everything that goes with the words of `row` of the table: the file first."""
    entry = entry_of(announcement, language, row, knowledge, now)
    return tuple(one for one in (file, entry) if one is not None)


def entry_of(
    announcement: Announcement,
    language: Language,
    row: int | None,
    knowledge: Knowledge,
    now: datetime,
) -> Enclosed | None:
    """The entry for calendars, where the row has a date and an hour."""
    if row is None or not 0 <= row < len(announcement.table):
        return None
    content = ics(announcement, announcement.table[row], language, now, knowledge)
    return Enclosed("", FILE_NAME, content) if content else None


def is_photo(content: bytes) -> bool:
    """Whether Telegram shows it as a photo: a JPEG or PNG neither too large nor too narrow. Else it is a document."""
    sides = _sides(content)
    if sides is None or not min(sides):
        return False
    return sum(sides) <= MOST_SIDES and max(sides) <= MOST_OF_SIDES * min(sides)


def _sides(content: bytes) -> Sequence[int] | None:
    try:
        if content.startswith(_PNG):
            return struct.unpack_from(">II", content, 16)
        return _sides_of_jpeg(content) if content.startswith(_JPEG) else None
    except (struct.error, IndexError):
        return None


def _sides_of_jpeg(content: bytes) -> Sequence[int] | None:
    """Segment by segment until the one that says them. Raises IndexError and struct.error where it is cut."""
    at = len(_JPEG)
    while content[at] == 0xFF:
        kind = content[at + 1]
        if kind == 0xFF:
            at += 1
            continue
        if kind in _FRAMES:
            return struct.unpack_from(">HH", content, at + 5)
        (length,) = struct.unpack_from(">H", content, at + 2)
        at += 2 + length
    return None
