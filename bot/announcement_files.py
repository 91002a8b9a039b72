"""The picture or document of an announcement: taken in within limits, read again. Not for who may (enclosing.py)."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.files import Files
from bot.files.keeping import Keeper, Offered
from bot.files.limits import MB, Limits
from bot.store.database import Store
from conversations.announcing.shape import AnnouncementFile
from conversations.events import KeptFile, Trouble

FOLDER = "announcements"
"""Where a project's files have the project's id, which is never this."""

MOST_OF_FILE = 20 * MB
MOST_OF_PICTURE = 10 * MB
"""Telegram takes no larger photo."""

PICTURES = frozenset({"image/jpeg", "image/png"})
DOCUMENTS = frozenset(
    {
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.presentation",
        "text/csv",
        "text/plain",
    }
)
"""What the bytes are, whatever the name says: what every reader can open, and nothing that runs."""

ACCEPTED = ".jpg,.jpeg,.png,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.csv,.txt"

LIMITS = Limits(upload=MOST_OF_FILE, project=4096 * MB, person=4096 * MB, files=1000)
"""Of one file, and of those of all announcements together."""

Unfit = Literal["too-large", "picture-too-large", "kind", "empty", "no-room"]

_UNFIT: Mapping[Trouble, Unfit] = {
    "too-large": "too-large",
    "refused": "kind",
    "empty": "empty",
    "cut": "empty",
    "no-room": "no-room",
    "project-full": "no-room",
    "person-full": "no-room",
    "too-many": "no-room",
}


@dataclass(frozen=True, slots=True)
class NotTaken:
    """Why a file cannot go with an announcement; nothing of it stays."""

    why: Unfit


class AnnouncementFiles:
    """Sealed like evidence, in a folder of their own. The caller has looked at the rights."""

    def __init__(self, *, store: Store, files: Files, clock: Callable[[], datetime]) -> None:
        self._files = files
        self._keeper = Keeper(store=store, files=files, limits=LIMITS, clock=clock)

    async def keep(
        self, name: str, chunks: AsyncGenerator[bytes], size: int = 0
    ) -> KeptFile | NotTaken:
        """Held for an hour, until an announcement names it. `size`: what is announced, 0 for not known.

        Raises StoreError, and whatever `chunks` raise.
        """
        sent = await self._keeper.keep(
            Offered(FOLDER, "", name=name, most=MOST_OF_FILE, size=size), chunks
        )
        if sent.file is None:
            return NotTaken(_UNFIT[sent.trouble or "cut"])
        if sent.file.media in PICTURES and sent.file.size > MOST_OF_PICTURE:
            return NotTaken("picture-too-large")
        if sent.file.media not in PICTURES | DOCUMENTS:
            return NotTaken("kind")
        return sent.file

    def open(self, file: AnnouncementFile) -> Iterator[bytes]:
        """In pieces. Raises FileDamaged, which may come after good pieces."""
        return self._files.open(file.ref, FOLDER)

    def read(self, file: AnnouncementFile) -> bytes:
        """All of it, on a thread. Raises FileDamaged."""
        return b"".join(self.open(file))
