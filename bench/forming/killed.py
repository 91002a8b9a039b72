"""The real server killed (SIGKILL) while people walk, on the web or on Telegram; what it kept. Not for the people."""

from __future__ import annotations

import asyncio
import random
import shutil
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import httpx

from bench.forming.browsing import Browser
from bench.forming.chatting import Chatter
from bench.forming.course import FIRST_PERSON, Answer, course
from bench.forming.kept import Kept, kept
from bench.measuring.server import DyingServer, free_port
from bot.store.database import Store
from knowledge.load import CONTENT
from knowledge.readiness import Readiness
from tests.fakes.bot_api import BotApi
from tests.processes import small_content

Walker = Browser | Chatter

LONGEST_MORE = 0.2
"""Seconds at most from the answer that sets a kill off to the kill, so that it falls anywhere."""


@dataclass
class Hangman:
    """Kills the server after so many answers, at moments drawn once."""

    server: DyingServer
    after: Sequence[int]
    chance: random.Random
    taken: int = 0
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    def count(self) -> None:
        self.taken += 1
        self._changed.set()

    async def work(self) -> None:
        for number in self.after:
            while self.taken < number:
                self._changed.clear()
                await self._changed.wait()
            await asyncio.sleep(self.chance.uniform(0, LONGEST_MORE))
            await self.server.die_and_rise()


@dataclass(frozen=True, slots=True)
class Run:
    """So many people and kills; `folder` is empty, its database stays there."""

    readiness: Readiness
    folder: Path
    people: int
    kills: int
    seed: int

    async def on_web(self) -> tuple[Kept, int]:
        """What was kept, and how often the server was killed. Every second person reloads after a failure."""
        port = free_port()
        settings = {"PORT": str(port), "TRUSTED_PROXIES": "127.0.0.1"}
        async with self._server(settings) as hangman, _clients(port, self.people) as clients:
            browsers = [
                Browser(client, bool(at % 2), hangman.count) for at, client in enumerate(clients)
            ]
            await self._walk(browsers, hangman)
        return await self._kept(browsers), hangman.server.kills

    async def on_telegram(self) -> tuple[Kept, int]:
        async with BotApi() as telegram:
            settings = {
                "TELEGRAM_TOKEN": telegram.token,
                "TELEGRAM_API_URL": telegram.url,
                "PORT": "0",
            }
            async with self._server(settings) as hangman:
                people = range(FIRST_PERSON, FIRST_PERSON + self.people)
                chatters = [Chatter(telegram, person, hangman.count) for person in people]
                await self._walk(chatters, hangman)
            return await self._kept(chatters), hangman.server.kills

    async def _walk(self, walkers: Sequence[Walker], hangman: Hangman) -> None:
        async with asyncio.TaskGroup() as together:
            together.create_task(hangman.work())
            for walker, answers in zip(walkers, self._courses(), strict=True):
                together.create_task(walker.walk(answers))

    def _courses(self) -> Sequence[Sequence[Answer]]:
        return [course(self.readiness, FIRST_PERSON + at, self.seed) for at in range(self.people)]

    async def _kept(self, walkers: Sequence[Walker]) -> Kept:
        store = await Store.open(self._url)
        try:
            pressed = {
                walker.address: answers
                for walker, answers in zip(walkers, self._courses(), strict=True)
            }
            found = await kept(store, pressed)
        finally:
            await store.close()
        again = sum(walker.again for walker in walkers if isinstance(walker, Browser))
        return replace(found, lost=found.lost + again)

    @property
    def _url(self) -> str:
        return f"sqlite:///{self.folder / 'data' / 'assistant.db'}"

    @asynccontextmanager
    async def _server(self, settings: Mapping[str, str]) -> AsyncIterator[Hangman]:
        """Kills fall between the first tenth of all answers and the last."""
        content = small_content(self.folder)
        shutil.copy(CONTENT / "readiness.yaml", content)
        chance = random.Random(self.seed)  # noqa: S311 — repeatable on purpose
        total = self.people * len(self.readiness.level_questions)
        after = sorted(chance.sample(range(total // 10, total * 9 // 10), self.kills))
        told = {"DATABASE_URL": self._url, **settings}
        async with DyingServer(self.folder, content, told) as server:
            yield Hangman(server, after, chance)


@asynccontextmanager
async def _clients(port: int, people: int) -> AsyncIterator[Sequence[httpx.AsyncClient]]:
    """Each from an address of its own, as behind a proxy: one address may not ask so much."""
    clients = [
        httpx.AsyncClient(
            base_url=f"http://127.0.0.1:{port}",
            headers={"X-Forwarded-For": f"198.51.{at // 250}.{at % 250 + 1}"},
            timeout=30,
        )
        for at in range(people)
    ]
    try:
        yield clients
    finally:
        for client in clients:
            await client.aclose()
