"""The whole of Telegram put together as the application does, and a web server for the webhook. Not for asserting."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Generator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import uvicorn
from cryptography.fernet import Fernet
from starlette.applications import Starlette
from starlette.routing import Route

from bot.announcement_files import LIMITS
from bot.assistant import Assistant
from bot.attaching import Attachments
from bot.bell import Bell
from bot.channels.telegram.service import TelegramService
from bot.documents import Documents as MadeDocuments
from bot.files import Files
from bot.files.keeping import Keeper
from bot.intake import Intake
from bot.sealing import Sealing
from bot.settings import Settings
from bot.store.database import Store
from bot.ticket_files import TicketFiles
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
    folder: Path | None = None
    """Where files are kept; without it none is taken."""
    named: Mapping[str, Any] = field(default_factory=dict)
    """Settings."""

    def service(self, **settings: Any) -> TelegramService:
        return TelegramService(
            settings=Settings(
                _env_file=None,
                telegram_token=self.telegram.token,
                telegram_api_url=self.telegram.url,
                **{**self.named, **settings},
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
            **self._with_files(),
        )

    def _with_files(self) -> dict[str, Any]:
        if self.folder is None:
            return {}
        files, store, knowledge = Files.at(self.folder, self.sealing), self.store, self.knowledge
        return {
            "keeper": Keeper(store=store, files=files, limits=LIMITS, clock=now),
            "ticket_files": TicketFiles(store=store, files=files, clock=now),
            "documents": Attachments(
                store=store,
                maker=MadeDocuments(),
                files=files,
                knowledge=lambda: knowledge,
                clock=now,
            ),
        }

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
