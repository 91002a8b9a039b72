"""Each call on a connection of its own: as many as at once, the one used last first, none lost by an error."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Bot
from telegram.error import NetworkError
from telegram.request import HTTPXRequest

from bot.channels.telegram.wires import Wires
from tests.fakes.bot_api import BotApi

MOST = 3


def wires(made: list[HTTPXRequest]) -> Wires:
    def make() -> HTTPXRequest:
        made.append(HTTPXRequest(connection_pool_size=1))
        return made[-1]

    return Wires(make, MOST)


def client(telegram: BotApi, request: Wires) -> Bot:
    return Bot(
        telegram.token,
        base_url=f"{telegram.url}/bot",
        base_file_url=f"{telegram.url}/file/bot",
        request=request,
        get_updates_request=request,
    )


async def test_one_after_the_other_needs_one(telegram: BotApi) -> None:
    telegram.person(1)
    made: list[HTTPXRequest] = []
    request = wires(made)
    bot = client(telegram, request)
    for _ in range(3):
        await bot.send_message(1, "Bonjour")
    assert len(made) == 1
    await request.shutdown()


async def test_many_at_once_wait_for_as_many_as_there_may_be(telegram: BotApi) -> None:
    telegram.person(1)
    telegram.answers_after = 0.05
    made: list[HTTPXRequest] = []
    request = wires(made)
    bot = client(telegram, request)
    await asyncio.gather(*(bot.send_message(1, str(number)) for number in range(10)))
    assert len(made) == MOST
    assert sorted(telegram.said(1)) == [str(number) for number in range(10)]
    await request.shutdown()


async def test_a_connection_that_was_cut_is_used_again(telegram: BotApi) -> None:
    telegram.person(1)
    made: list[HTTPXRequest] = []
    request = wires(made)
    bot = client(telegram, request)
    telegram.cut("before")
    with pytest.raises(NetworkError):
        await bot.send_message(1, "Bonjour")
    await bot.send_message(1, "Bonjour")
    assert len(made) == 1
    assert request.read_timeout == made[0].read_timeout
    await request.shutdown()
