"""A database full of people on Telegram, servers on it, and the command that announces. Not for what is measured."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert

from bench.measuring.door import now
from bench.measuring.server import DyingServer
from bot.store.database import Store
from bot.store.migrate import upgrade
from bot.store.tables import people
from tests.fakes.bot_api import BotApi
from tests.processes import run, small_content

FIRST = 1_000_000
AT_ONCE = 5_000
LATENCY = 0.05
"""Seconds that the emulator takes to answer, so that calls are on their way when a process dies."""
LONGEST = 1_200.0

TEXT = (
    "**Réunion d'information** le 12 mars à Valmarine, exemple.\n\n"
    "Vous y verrez comment une équipe prépare son dossier, et qui peut l'aider. Venez à deux : la personne "
    "qui pilote et celle qui écrit.\n\n"
    "Répondez à ce message pour poser une question."
)


@dataclass(frozen=True)
class Installation:
    """`folder` and the database at `url` are empty at first. `is_paid` as ALLOW_PAID_BROADCAST."""

    folder: Path
    url: str
    telegram: BotApi
    is_paid: bool = False
    more: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def content(self) -> Path:
        return small_content(self.folder)

    @property
    def settings(self) -> dict[str, str]:
        return {
            "TELEGRAM_TOKEN": self.telegram.token,
            "TELEGRAM_API_URL": self.telegram.url,
            "DATABASE_URL": self.url,
            "ALLOW_PAID_BROADCAST": str(self.is_paid).lower(),
            "PORT": "0",
            **self.more,
        }

    def server(self) -> DyingServer:
        return DyingServer(self.folder, self.content, self.settings)

    @asynccontextmanager
    async def store(self) -> AsyncIterator[Store]:
        """Beside the servers or without any."""
        store = await Store.open(self.url)
        try:
            yield store
        finally:
            await store.close()

    async def fill(self, number: int) -> None:
        """So many people who started the bot, here and on Telegram."""
        (self.folder / "data").mkdir(exist_ok=True)
        await asyncio.to_thread(upgrade, self.url)
        for chat in _chats(number):
            self.telegram.person(chat)
        async with self.store() as store:
            await store.run(lambda connection: _insert(connection, number))

    async def announce(self, audience: str = "") -> int:
        """By the command line, beside whatever runs; its id."""
        text = self.folder / "annonce.md"
        text.write_text(TEXT, "utf-8")
        told = ("announce", "--fr", str(text), "--audience", audience, "--yes")
        ended = await run(*told, folder=self.folder, **self.settings)
        if ended.code:
            raise RuntimeError(ended.err)
        return int(ended.out.split()[-1])

    async def report(self, announcement: int) -> dict[str, Any]:
        """What the command line tells of it."""
        told = ("announcement", str(announcement), "--json")
        ended = await run(*told, folder=self.folder, **self.settings)
        if ended.code:
            raise RuntimeError(ended.err)
        found: dict[str, Any] = json.loads(ended.out)
        return found


def some(number: int) -> str:
    """The first people, as an audience writes a list."""
    return ",".join(str(chat) for chat in _chats(number))


def arrived(telegram: BotApi) -> list[float]:
    """When each message came, in seconds of one clock."""
    return [call.at for call in telegram.calls if call.method == "sendmessage" and not call.error]


def refused(telegram: BotApi) -> int:
    return sum("Too Many Requests" in call.error for call in telegram.calls)


def _chats(number: int) -> Iterator[int]:
    return iter(range(FIRST, FIRST + number))


def _insert(connection: Connection, number: int) -> None:
    chats = list(_chats(number))
    for start in range(0, number, AT_ONCE):
        connection.execute(
            insert(people), [_person(chat) for chat in chats[start : start + AT_ONCE]]
        )


def _person(chat: int) -> dict[str, Any]:
    person = f"telegram:{chat}"
    return {
        "person": person,
        "account": person,
        "channel": "telegram",
        "address": str(chat),
        "language": "fr",
        "wants_announcements": True,
        "created_at": now() - timedelta(days=30),
        "seen_at": now() - timedelta(days=1),
    }
