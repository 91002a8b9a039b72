"""The whole of Telegram put together as the application does, and a web server for the webhook. Not for asserting."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Generator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import uvicorn
from cryptography.fernet import Fernet
from starlette.applications import Starlette
from starlette.routing import Route

from bot.assistant import Assistant
from bot.bell import Bell
from bot.channels.telegram.service import TelegramService
from bot.intake import Intake
from bot.sealing import Sealing
from bot.settings import Settings
from bot.store.database import Store
from bot.turn import Step
from conversations.desk import House
from conversations.router import step
from knowledge.load import Knowledge
from tests.fakes.bot_api import BotApi
from tests.fakes.index import FakeIndex


def now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Built:
    """Real client, store, assistant and intake; only Telegram and the index are played."""

    store: Store
    knowledge: Knowledge
    index: FakeIndex
    telegram: BotApi
    step: Step = step
    bell: Bell = field(default_factory=Bell)
    sealing: Sealing = field(default_factory=lambda: Sealing([Fernet.generate_key().decode()]))

    def service(self, **settings: Any) -> TelegramService:
        return TelegramService(
            settings=Settings(
                _env_file=None,
                telegram_token=self.telegram.token,
                telegram_api_url=self.telegram.url,
                **settings,
            ),
            store=self.store,
            bell=self.bell,
            clock=now,
            owner="test",
            sealing=self.sealing,
            taker=self._intake(),
            index=lambda: self.index,
            knowledge=lambda: self.knowledge,
            house=House,
        )

    def _intake(self) -> Intake:
        assistant = Assistant(
            store=self.store,
            bell=self.bell,
            clock=now,
            index=lambda: self.index,
            knowledge=lambda: self.knowledge,
            house=House,
            step=self.step,
        )
        return Intake(
            assistant=assistant,
            store=self.store,
            sealing=self.sealing,
            bell=self.bell,
            clock=now,
            knowledge=lambda: self.knowledge,
            house=House,
        )

    @asynccontextmanager
    async def polling(self) -> AsyncIterator[TelegramService]:
        service = self.service()
        await service.start()
        try:
            yield service
        finally:
            await service.stop()

    @asynccontextmanager
    async def webhook(self, secret: str = "") -> AsyncIterator[str]:
        """The address of the webhook, served."""
        with socket.create_server(("127.0.0.1", 0)) as listening:
            url = f"http://127.0.0.1:{listening.getsockname()[1]}/telegram"
            service = self.service(webhook_url=url, webhook_secret=secret)
            async with _serving(service.routes, listening):
                await service.start()
                try:
                    yield url
                finally:
                    await service.stop()


class _Server(uvicorn.Server):
    """Without signal handlers: the test has its own."""

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        yield


@asynccontextmanager
async def _serving(routes: Sequence[Route], listening: socket.socket) -> AsyncIterator[None]:
    config = uvicorn.Config(
        Starlette(routes=list(routes)), log_config=None, lifespan="off", ws="none"
    )
    server = _Server(config)
    task = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        yield
    finally:
        server.should_exit = True
        await task
