"""Files that go with announcements, and a way to attach one. Not for asserting."""

from __future__ import annotations

import struct

from sqlalchemy import Connection

from bot import enclosing
from bot.announcement_files import AnnouncementFiles, NotTaken
from bot.store import announcements, files
from bot.store.database import Store
from conversations.announcing.shape import Announcement, AnnouncementFile
from conversations.events import KeptFile
from conversations.staff import COMMAND_LINE
from tests.bot.files.conftest import chunks
from tests.fakes.people import NOON

PDF = b"%PDF-1.7\n" + b"x" * 1000


def png(width: int = 640, height: int = 480, size: int = 100) -> bytes:
    head = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height)
    return head.ljust(size, b"\0")


def jpeg(width: int = 640, height: int = 480) -> bytes:
    before = b"\xff\xd8\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + b"\0" * 9
    return before + b"\xff\xff\xc2" + struct.pack(">HBHH", 17, 8, height, width) + b"\0" * 20


async def keep(kept: AnnouncementFiles, content: bytes, name: str = "plan.pdf") -> KeptFile:
    sent = await kept.keep(name, chunks(content))
    assert not isinstance(sent, NotTaken), sent
    return sent


async def named(
    store: Store, kept: AnnouncementFiles, content: bytes = PDF, name: str = "plan.pdf"
) -> AnnouncementFile:
    """As an announcement has it, kept for good."""
    file = await keep(kept, content, name)
    await store.run(lambda c: files.take(c, file, NOON))
    return AnnouncementFile(file.ref, file.name, file.size, file.media)


async def drafted(
    store: Store, kept: AnnouncementFiles, announcement: Announcement, content: bytes = PDF
) -> int:
    """A draft of the command line with a file."""
    file = await keep(kept, content)

    def work(connection: Connection) -> int:
        id_ = announcements.create(connection, announcement, COMMAND_LINE, NOON)
        enclosing.attach(connection, COMMAND_LINE, id_, file, NOON)
        return id_

    return await store.run(work)
