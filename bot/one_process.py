"""Runs a job in one process only: whoever holds the lease in the database. Not for what the job does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

import structlog
from structlog.typing import FilteringBoundLogger

from bot.errors import StoreError
from bot.store import leases
from bot.store.database import Store

SECONDS = 6.0
RENEWALS = 3
"""In the time that a lease lasts."""
LOOKS = 8
"""In the same time, of a process that waits for it."""


class OneProcess:
    """`name` is the lease, `seconds` how long it lasts; `owner` tells this process from the others."""

    def __init__(self, *, store: Store, name: str, owner: str, seconds: float = SECONDS) -> None:
        self._store = store
        self._name = name
        # One server at most works on a SQLite file (store/lock.py): after a crash it need not wait for itself.
        self._owner = "the only server" if store.dialect == "sqlite" else owner
        self._seconds = seconds
        self._log: FilteringBoundLogger = structlog.get_logger("bot.lease")

    async def run(self, job: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Run `job` while the lease is ours, for ever; raises what the job raises."""
        running: asyncio.Task[None] | None = None
        try:
            while True:
                is_ours = await self._acquire(running is not None)
                if is_ours and running is None:
                    running = asyncio.create_task(job())
                if not is_ours and running is not None:
                    self._log.warning("lease-lost", lease=self._name)
                    await _end(running)
                    running = None
                times = RENEWALS if running else LOOKS
                await _wait(running, self._seconds / times)
        finally:
            if running:
                await _end(running)
            await self._release()

    async def _acquire(self, otherwise: bool) -> bool:
        """`otherwise` while the database does not answer: then nobody else can take the lease from it."""
        try:
            return await self._store.run(
                lambda connection: leases.acquire(
                    connection, self._name, self._owner, self._seconds
                )
            )
        except StoreError as error:
            self._log.warning("lease-not-renewed", lease=self._name, reason=str(error))
            return otherwise

    async def _release(self) -> None:
        with suppress(StoreError):
            await self._store.run(
                lambda connection: leases.release(connection, self._name, self._owner)
            )


async def _wait(running: asyncio.Task[None] | None, seconds: float) -> None:
    """Until the next renewal; a job that ended by itself gives its error."""
    if running is None:
        await asyncio.sleep(seconds)
        return
    done, _ = await asyncio.wait([running], timeout=seconds)
    if done:
        await running


async def _end(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
