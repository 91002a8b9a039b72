"""Browsers at the real server: pages and archives read, files sent, each beside what the server used. Not for kills."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count

import httpx

from bench.forming.computing import Times, times
from bench.measuring.watched import Watched
from bot.channels.web.session import Session

WARM_UP, VISITS = 20, 200
PATIENCE = 60.0
PAUSE = 0.05


@dataclass(frozen=True, slots=True)
class Carried:
    """One transfer: seconds by the clock and of the server's processor, bytes, megabytes above the server's rest."""

    clock: float
    processor: float
    size: int
    above_rest: float


@dataclass
class Visitor:
    """One person's browser. Each form that it sends has a number of its own."""

    client: httpx.AsyncClient
    server: Watched

    def __post_init__(self) -> None:
        self._numbers = count(1)

    async def awaited(self) -> None:
        """Until the server answers."""
        async with asyncio.timeout(PATIENCE):
            while not await self._answers():  # noqa: ASYNC110 — another process rings no bell here
                await asyncio.sleep(PAUSE)

    async def _answers(self) -> bool:
        try:
            return (await self.client.get("/readyz")).status_code == 200
        except httpx.TransportError:
            return False

    async def looks(self, paths: Sequence[str]) -> Times:
        """Pages in turn, one after the other."""
        for at in range(WARM_UP):
            await self._looks(paths[at % len(paths)])
        clock, processor = [], []
        for at in range(VISITS):
            used, begun = self.server.processor, time.perf_counter()
            await self._looks(paths[at % len(paths)])
            clock.append(1000 * (time.perf_counter() - begun))
            processor.append(1000 * (self.server.processor - used))
        return times(clock, processor)

    async def _looks(self, path: str) -> None:
        (await self.client.get(path)).raise_for_status()

    async def takes(self, path: str) -> Carried:
        """Streamed: nothing of it is kept here."""
        size = 0
        rest, used, begun = self._rest()
        async with self.client.stream("GET", path) as answer:
            answer.raise_for_status()
            async for chunk in answer.aiter_raw():
                size += len(chunk)
        return self._carried(rest, used, begun, size)

    async def sends(self, project: str, content: bytes, name: str) -> Carried:
        """As the form of the board does."""
        rest, used, begun = self._rest()
        form = {"nonce": f"a-number-of-ours-{next(self._numbers)}"}
        file = {"file": (name, content, "application/pdf")}
        answer = await self.client.post(f"/projects/{project}/files", data=form, files=file)
        if answer.status_code != 303:
            raise RuntimeError(f"the upload was answered with {answer.status_code}")
        return self._carried(rest, used, begun, len(content))

    def _rest(self) -> tuple[float, float, float]:
        self.server.forget_peak()
        return self.server.memory, self.server.processor, time.perf_counter()

    def _carried(self, rest: float, used: float, begun: float, size: int) -> Carried:
        clock = time.perf_counter() - begun
        return Carried(clock, self.server.processor - used, size, self.server.peak - rest)


@asynccontextmanager
async def visitor(port: int, pid: int, session: Session) -> AsyncIterator[Visitor]:
    async with httpx.AsyncClient(
        base_url=f"http://127.0.0.1:{port}", cookies={"assistant": session.token}, timeout=PATIENCE
    ) as client:
        found = Visitor(client, Watched(pid))
        await found.awaited()
        yield found
