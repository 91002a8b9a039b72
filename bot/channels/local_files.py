"""A file of this machine, sent from the terminal as from any channel. Not for what is said of it (terminal.py)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from bot.files.keeping import Keeper, Offered
from conversations.events import Uploaded

_CHUNK = 256 * 1024
_QUOTES = "\"'"


class LocalFiles:
    """Limits as on the web."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    async def send(self, path: str, person: str) -> Uploaded | str:
        """What became of it, or the id of the sentence that says why it cannot be read. Raises StoreError."""
        found = await asyncio.to_thread(_found, path.strip().strip(_QUOTES))
        if isinstance(found, str):
            return found
        with found.opened:
            return await self._keep(found, person)

    async def _keep(self, found: Found, person: str) -> Uploaded | str:
        place = await self._keeper.place_for(person)
        if place is None:
            return Uploaded("document")
        most = self._keeper.limits.upload
        offered = Offered(*place, name=found.name, most=most, size=found.size)
        try:
            return await self._keeper.keep(offered, _chunks(found.opened))
        except OSError:
            return "terminal-not-readable"


@dataclass(frozen=True, slots=True)
class Found:
    """A file of this machine, open to be read."""

    opened: BinaryIO
    name: str
    size: int


def _found(path: str) -> Found | str:
    if not path:
        return "terminal-which-file"
    try:
        file = Path(path).expanduser()
        if not file.exists():
            return "terminal-no-such-file"
        if not file.is_file():  # a folder, but also a pipe, which may never end
            return "terminal-a-folder"
        return Found(file.open("rb"), file.name, file.stat().st_size)
    except (OSError, ValueError, RuntimeError):  # a path of no system, a home of nobody
        return "terminal-not-readable"


async def _chunks(opened: BinaryIO) -> AsyncGenerator[bytes]:
    while chunk := await asyncio.to_thread(opened.read, _CHUNK):
        yield chunk
