"""How fast an announcement goes where Telegram limits it, beside a naive loop under the same limit. Not for kills."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Bot
from telegram.error import RetryAfter

from bench.announcing.installation import FIRST, LATENCY, TEXT, Installation, arrived, refused
from bench.announcing.killed import until_done
from bot.channels.telegram.client import close_bot, make_bot
from bot.channels.telegram.refusals import seconds_of
from bot.settings import Settings
from tests.fakes.bot_api import BotApi


@dataclass(frozen=True, slots=True)
class Rate:
    """Messages a second between the first and the last, and refusals (429) a minute of that time."""

    seconds: float
    messages: int
    refusals: int

    @property
    def a_second(self) -> float:
        return (self.messages - 1) / self.seconds

    @property
    def refused_a_minute(self) -> float:
        return 60 * self.refusals / self.seconds


async def announced(ground: Installation, number: int) -> Rate:
    """The real server, from the command to the last of `number` people."""
    await ground.fill(number)
    async with ground.store() as store, ground.server():
        announcement = await ground.announce()
        await until_done(store, announcement)
    return _rate(ground.telegram)


async def naive(limit: float, number: int) -> Rate:
    """What is written first: one call after the other, and the wait that a refusal asks for."""
    async with BotApi(messages_a_second=limit) as telegram:
        telegram.answers_after = LATENCY / 10
        chats = range(FIRST, FIRST + number)
        for chat in chats:
            telegram.person(chat)
        bot = make_bot(Settings(telegram_token=telegram.token, telegram_api_url=telegram.url))
        try:
            await _loop(bot, chats)
        finally:
            await close_bot(bot)
        return _rate(telegram)


async def _loop(bot: Bot, chats: Sequence[int]) -> None:
    for chat in chats:
        while True:
            try:
                await bot.send_message(chat, TEXT)
                break
            except RetryAfter as error:
                await asyncio.sleep(seconds_of(error))


def _rate(telegram: BotApi) -> Rate:
    came = arrived(telegram)
    return Rate(came[-1] - came[0], len(came), refused(telegram))
