"""A file that somebody sends, from its first byte to the row that holds it. Not for what is said about it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection

from bot.errors import NotKept
from bot.files import Files
from bot.files.kinds import is_program, media_of
from bot.files.limits import MB, Limits
from bot.files.names import safe_name
from bot.files.writing import HEAD, Writing
from bot.store import files as rows
from bot.store import projects
from bot.store.database import Store
from bot.store.files import Usage
from conversations.events import KeptFile, Trouble, Uploaded

HELD = timedelta(hours=1)
"""How long a file waits for the event that makes it evidence; it comes within seconds."""

FLOOR = 256 * MB
"""Bytes of the disk that files never take."""

Refusal = tuple[Trouble, int]


@dataclass(frozen=True, slots=True)
class Offered:
    """A file about to be sent. `size` is what the sender announces (0: not known), `most` what the channel takes."""

    project: str
    account: str
    name: str
    most: int
    what: str = "document"
    size: int = 0
    caption: str = ""
    piece: str = ""


class Keeper:
    """Takes bytes in, within limits. The caller has looked at the rights."""

    def __init__(
        self, *, store: Store, files: Files, limits: Limits, clock: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._files = files
        self._limits = limits
        self._clock = clock
        self._log = structlog.get_logger("bot.files")

    @property
    def limits(self) -> Limits:
        return self._limits

    async def place_for(self, person: str) -> tuple[str, str] | None:
        """The project that takes what a person sends, and their account; None: nothing is kept. Raises StoreError."""
        return await self._store.read(lambda connection: rows.place_for(connection, person))

    async def keep(self, offered: Offered, chunks: AsyncGenerator[bytes]) -> Uploaded:
        """What became of it. `chunks` are not asked for when the announced size is refused.

        Raises StoreError, and whatever `chunks` raise: nothing is kept then.
        """
        async with aclosing(chunks):
            usage = await self._store.read(
                lambda connection: rows.usage(connection, offered.project, offered.account)
            )
            refusal = self._limits.trouble(usage, offered.size, offered.most) or self._no_room(
                offered.size
            )
            if refusal:
                return _not_kept(offered, refusal, offered.size)
            try:
                return await self._receive(offered, chunks, usage)
            except NotKept as error:
                self._log.error("file-not-kept", reason=str(error))
                return _not_kept(offered, ("no-room", 0), offered.size)

    def _no_room(self, size: int) -> Refusal | None:
        """Files leave the database what it needs, whoever sends them."""
        return ("no-room", 0) if self._files.disk.room() < FLOOR + size else None

    async def _receive(
        self, offered: Offered, chunks: AsyncGenerator[bytes], usage: Usage
    ) -> Uploaded:
        with self._files.begin(offered.project) as writing:
            refused = await self._fill(writing, offered, chunks, usage)
            return refused or await self._finish(writing, offered)

    async def _fill(
        self, writing: Writing, offered: Offered, chunks: AsyncGenerator[bytes], usage: Usage
    ) -> Uploaded | None:
        """Until the end, or until it is plain that it will not be kept: what comes after is not read."""
        async for chunk in chunks:
            size = writing.size + len(chunk)
            refusal = self._limits.trouble(usage, size, offered.most)
            if refusal:
                return _not_kept(offered, refusal, max(size, offered.size))
            await asyncio.to_thread(writing.write, chunk)
            if len(writing.head) == HEAD and is_program(writing.head):
                return _not_kept(offered, ("refused", 0), max(size, offered.size))
        if not writing.size:
            return _not_kept(offered, ("empty", 0), 0)
        is_refused = is_program(writing.head)
        return _not_kept(offered, ("refused", 0), writing.size) if is_refused else None

    async def _finish(self, writing: Writing, offered: Offered) -> Uploaded:
        """The row first: bytes without a row are nobody's, and a row without bytes is only held for an hour."""
        ref = await asyncio.to_thread(writing.close)
        media = media_of(writing.head, offered.name)
        name = safe_name(offered.name, media)
        kept = KeptFile(offered.project, ref, name, writing.size, media)
        refusal = await self._store.run(lambda connection: self._hold(connection, kept, offered))
        if refusal:
            return _not_kept(offered, refusal, writing.size)
        await asyncio.to_thread(writing.place)
        return Uploaded(
            offered.what, offered.caption, file=kept, size=kept.size, piece=offered.piece
        )

    def _hold(self, connection: Connection, kept: KeptFile, offered: Offered) -> Refusal | None:
        """Counted again, one at a time: another file may have come meanwhile, or this very one before."""
        projects.hold(connection, offered.project)
        usage = rows.usage(connection, offered.project, offered.account, arriving=kept.ref)
        refusal = self._limits.trouble(usage, kept.size, offered.most)
        if not refusal:
            now = self._clock()
            rows.hold(connection, kept, now + HELD, now)
        return refusal


def _not_kept(offered: Offered, refusal: Refusal, size: int) -> Uploaded:
    trouble, most = refusal
    return Uploaded(
        offered.what,
        offered.caption,
        trouble=trouble,
        size=size,
        most=most,
        piece=offered.piece,
    )
