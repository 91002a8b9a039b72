"""One delivery to Telegram: its pieces, its pace in the chat, and what each refusal makes of it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from itertools import pairwise

import pytest
from telegram import Bot

from bot.channels.telegram.announcer import Announcer
from bot.channels.telegram.budget import Budget
from bot.channels.telegram.chats import Chats
from bot.channels.telegram.pace import Pace
from bot.outbox.turns import has_turn
from bot.store.deliveries import Result
from bot.store.ledger import Delivery
from conversations.events import Address
from conversations.speech import Speech
from tests.fakes.bot_api import BotApi

HELLO = Speech("Bonjour")
TO_ONE = Delivery(1, 1, "telegram:1", Address("telegram", "1"), "fr")


def announcer(bot: Bot, chats: Chats | None = None) -> Announcer:
    return Announcer(bot, Budget(is_paid=True, chats=chats), is_paid=True)


async def test_it_is_sent_once_and_named(telegram: BotApi, bot: Bot) -> None:
    telegram.person(1)
    assert await announcer(bot).carry(TO_ONE, HELLO) == Result(1, 1, "sent", external_id="1")
    assert telegram.said(1) == ["Bonjour"]
    assert telegram.calls[-1].given["allow_paid_broadcast"] in {"true", True}


@pytest.mark.parametrize("how", ["blocked", "deactivated", "kicked", "never met"])
async def test_who_cannot_be_reached_is_told_by_name(telegram: BotApi, bot: Bot, how: str) -> None:
    telegram.person(1).has_blocked = how == "blocked"
    if how == "deactivated":
        telegram.deactivate(1)
    if how == "kicked":
        telegram.group(-5, "group").is_kicked = True
    chat = {"kicked": "-5", "never met": "99"}.get(how, "1")
    delivery = replace(TO_ONE, address=Address("telegram", chat))
    assert await announcer(bot).carry(delivery, HELLO) == Result(
        1, 1, "failed", reason="unreachable"
    )


async def test_a_group_that_became_a_supergroup_is_followed(telegram: BotApi, bot: Bot) -> None:
    telegram.group(-5, "group")
    telegram.migrate(-5, -1005)
    delivery = replace(TO_ONE, address=Address("telegram", "-5"))
    assert await announcer(bot).carry(delivery, HELLO) == Result(
        1, 1, "sent", external_id="1", moved_to="-1005"
    )
    assert telegram.said(-1005) == ["Bonjour"]


async def test_a_cut_leaves_it_unknown_and_a_wait_leaves_it_to_be_made(
    telegram: BotApi, bot: Bot
) -> None:
    telegram.person(1)
    telegram.cut("after")
    carried = await announcer(bot).carry(TO_ONE, HELLO)
    assert carried is not None
    assert carried.state == "unknown"
    telegram.flood(retry_after=2)
    carrier = announcer(bot)
    assert await carrier.carry(TO_ONE, HELLO) is None
    assert carrier.turn(TO_ONE.address) is None
    assert telegram.said(1) == ["Bonjour"]


async def test_two_at_once_to_the_same_chat_are_a_second_apart(telegram: BotApi, bot: Bot) -> None:
    for chat in (1, 2):
        telegram.person(chat)
    carrier = announcer(bot)
    now = asyncio.get_running_loop().time()

    async def goes(delivery: Delivery) -> None:
        assert await has_turn(carrier, delivery.address, now)
        await carrier.carry(delivery, HELLO)

    to_two = replace(TO_ONE, number=2, address=Address("telegram", "2"))
    await asyncio.gather(goes(TO_ONE), goes(replace(TO_ONE, announcement=2)), goes(to_two))
    at = {chat: [c.at for c in telegram.calls if c.given["chat_id"] == chat] for chat in ("1", "2")}
    assert len(at["1"]) == 2
    assert min(later - earlier for earlier, later in pairwise(at["1"])) > 0.95
    assert at["2"][0] - at["1"][0] < 0.5


def test_an_announcement_leaves_a_second_after_a_reply_and_a_reply_goes_at_once() -> None:
    now = 100.0
    chats = Chats()
    budget, replies = Budget(is_paid=True, chats=chats, clock=lambda: now), Pace(chats=chats)
    address = Address("telegram", "1")
    replies.reserve(1, now)
    assert budget.turn(address) == pytest.approx(1.0)
    assert budget.turn(address) == pytest.approx(2.0)
    assert replies.reserve(1, now) == pytest.approx(1.0)  # three are due already
    assert budget.turn(Address("telegram", "2:7")) == pytest.approx(0, abs=0.1)


def test_a_chat_that_was_told_to_wait_waits_for_announcements_too() -> None:
    now = 100.0
    chats = Chats()
    budget, replies = Budget(is_paid=True, chats=chats, clock=lambda: now), Pace(chats=chats)
    replies.refused(1, 30, now)
    turn = budget.turn(Address("telegram", "1"))
    assert turn is not None
    assert turn >= 30


def test_silent_chats_are_forgotten() -> None:
    chats = Chats()
    for chat in range(1500):
        chats.written(chat, 100.0)
    chats.forget(300.0)
    assert chats.silent_at(1, 100.2) == pytest.approx(100.2)
    chats.written(1, 300.0)
    chats.forget(300.0)
    assert chats.silent_at(1, 300.5) == pytest.approx(301.0)


def test_a_group_takes_20_a_minute_whoever_writes() -> None:
    chats = Chats()
    for second in range(20):
        assert chats.silent_at(-1001, 100.0 + second) == pytest.approx(100.0 + second)
        chats.written(-1001, 100.0 + second)
    assert chats.silent_at(-1001, 120.0) == pytest.approx(160.0)
    assert chats.free_at(-1001, 120.0) == pytest.approx(160.0)
    chats.written(-1001, 160.0)
    assert chats.silent_at(-1001, 161.0) == pytest.approx(161.0)
