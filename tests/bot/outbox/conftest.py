"""People on Telegram's emulator and on the web, and a dispatcher between them and the store."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from telegram import Bot

from bot.announcement_files import AnnouncementFiles
from bot.approving import Rules
from bot.bell import Bell
from bot.channels.telegram.announcer import Announcer
from bot.channels.telegram.budget import Budget
from bot.channels.telegram.client import close_bot, make_bot
from bot.channels.telegram.mender import Mender
from bot.files import Files
from bot.outbox.dispatcher import Dispatcher
from bot.quiet_hours import QuietHours
from bot.sealing import Sealing
from bot.settings import Settings
from bot.store.database import Store
from knowledge.load import Knowledge
from tests.bot.files.conftest import new_key
from tests.bot.store.mission import Mission
from tests.fakes.bot_api import BotApi
from tests.fakes.knowledge import small_knowledge


@dataclass
class Field:
    """Everything an announcement needs: `dispatcher()` is one more run of a process."""

    mission: Mission
    telegram: BotApi
    bot: Bot
    knowledge: Knowledge
    files: AnnouncementFiles
    disk: Path
    runs: int = 0

    def dispatcher(self, rules: Rules | None = None, quiet: QuietHours | None = None) -> Dispatcher:
        self.runs += 1
        budget = Budget(is_paid=True)
        return Dispatcher(
            store=self.mission.store,
            bell=Bell(),
            clock=lambda: self.mission.now,
            knowledge=lambda: self.knowledge,
            owner=f"run {self.runs}",
            rules=rules or Rules(),
            files=self.files,
            telegram=Announcer(self.bot, budget, is_paid=True),
            mender=Mender(self.bot, budget),
            quiet=quiet,
        )

    async def meet(self, *chats: int) -> None:
        for chat in chats:
            self.telegram.person(chat)
            await self.telegram.say(chat, "/start")
        await self.mission.meet(*map(str, chats))

    async def looks(
        self, dispatcher: Dispatcher, until: str = "done", announcement: int = 1
    ) -> None:
        """Rounds until the announcement is in a state; at most five hundred."""
        for _ in range(500):
            await dispatcher.look()
            if (await self.mission.get(announcement)).state == until:
                return
            await asyncio.sleep(0.01)  # the pace's own clock
        raise AssertionError(f"still {(await self.mission.get(announcement)).state}")


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return small_knowledge()


@pytest.fixture
async def field(store: Store, knowledge: Knowledge, tmp_path: Path) -> AsyncIterator[Field]:
    async with BotApi() as telegram:
        bot = make_bot(Settings(telegram_token=telegram.token, telegram_api_url=telegram.url))
        mission, disk = Mission(store), tmp_path / "files"
        sealed = Files.at(disk, Sealing([new_key()]))
        files = AnnouncementFiles(store=store, files=sealed, clock=lambda: mission.now)
        yield Field(mission, telegram, bot, knowledge, files, disk)
        await close_bot(bot)
