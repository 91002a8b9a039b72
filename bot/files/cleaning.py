"""Bytes that nobody names any more leave the disk, and whatever a killed process left. Not for rows of other kinds."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.files import Files
from bot.store import files as rows
from bot.store.database import Store

UNFINISHED = timedelta(days=1)
UNKNOWN = timedelta(hours=1)
"""Of bytes without a row: they may be on their way to one."""

AT_ONCE = 100


class Cleaner:
    """Safe beside uploads and beside itself. Each function raises StoreError, and FilesError where a disk refuses."""

    def __init__(self, *, store: Store, files: Files, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._disk = files.disk
        self._clock = clock

    async def start(self) -> None:
        """Before anything is received: what was being written when the last server ended is nobody's.

        On PostgreSQL another server may write beside this one: there it has to be old.
        """
        age = timedelta(0) if self._store.dialect == "sqlite" else UNFINISHED
        await asyncio.to_thread(self._disk.sweep, (self._clock() - age).timestamp())

    async def clean(self) -> dict[str, int]:
        """Everything that is due; how many of each kind."""
        now = self._clock()
        old = (now - UNFINISHED).timestamp()
        return {
            "files": await self.clean_unused(),
            "files_without_row": await self._clean_unknown((now - UNKNOWN).timestamp()),
            "files_unfinished": await asyncio.to_thread(self._disk.sweep, old),
        }

    async def clean_unused(self) -> int:
        """Files that no evidence names; how many."""
        removed = 0
        while refs := await self._store.read(
            lambda connection: rows.unused(connection, self._clock(), AT_ONCE)
        ):
            gone = [await self._store.run(self._removal(ref)) for ref in refs]
            removed += sum(gone)
            if not any(gone):
                break
        return removed

    def _removal(self, ref: str) -> Callable[[Connection], bool]:
        """In one transaction: whoever sends the same bytes meanwhile waits for its end, and brings both again."""

        def remove(connection: Connection) -> bool:
            if not rows.drop(connection, ref, self._clock()):
                return False
            self._disk.remove(ref)
            return True

        return remove

    async def _clean_unknown(self, than: float) -> int:
        there = await asyncio.to_thread(lambda: list(self._disk.refs_older(than)))
        removed = 0
        for first in range(0, len(there), AT_ONCE):
            for ref in await self._store.read(_without_row(there[first : first + AT_ONCE])):
                removed += await self._store.run(self._unknown_removal(ref, than))
        return removed

    def _unknown_removal(self, ref: str, than: float) -> Callable[[Connection], bool]:
        def remove(connection: Connection) -> bool:
            return not rows.is_kept(connection, ref) and self._disk.remove_older(ref, than)

        return remove


def _without_row(refs: Sequence[str]) -> Callable[[Connection], list[str]]:
    return lambda connection: [ref for ref in refs if not rows.is_kept(connection, ref)]
