"""The emulator and a client of it, and parts that a test of Telegram puts together."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from bot.channels.telegram.client import close_bot, make_bot
from bot.settings import Settings
from tests.fakes.bot_api import BotApi


@pytest.fixture
async def telegram() -> AsyncIterator[BotApi]:
    async with BotApi() as telegram:
        yield telegram


@pytest.fixture
def settings(telegram: BotApi) -> Settings:
    return Settings(_env_file=None, telegram_token=telegram.token, telegram_api_url=telegram.url)


@pytest.fixture
async def bot(settings: Settings) -> AsyncIterator[Bot]:
    bot = make_bot(settings)
    yield bot
    await close_bot(bot)
