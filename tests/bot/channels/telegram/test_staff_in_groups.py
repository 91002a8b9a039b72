"""Staff in a group of Telegram, before and after it became a supergroup: no command of theirs is known there."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.store import announcements, staff
from bot.store.database import Store
from knowledge.load import Knowledge, load
from tests.bot.channels.telegram.built import Built, now
from tests.fakes.bot_api import BotApi
from tests.fakes.index import FakeIndex

ANNE, GROUP, SUPERGROUP = 42, -5, -1005


@pytest.fixture(scope="module")
def content() -> Knowledge:
    return load()


@pytest.fixture
async def built(sqlite_store: Store, content: Knowledge, telegram: BotApi) -> AsyncIterator[Built]:
    """Anne is an owner, as STAFF_IDS say."""
    await sqlite_store.run(lambda c: staff.from_settings(c, [ANNE], now()))
    telegram.person(ANNE)
    telegram.group(GROUP, kind="group")
    built = Built(sqlite_store, content, FakeIndex(content), telegram)
    async with built.polling():
        yield built


async def told(telegram: BotApi, chat: int, text: str) -> str:
    before = len(telegram.said(chat))
    await telegram.say(ANNE, text, **({} if chat == ANNE else {"chat": chat}))
    await telegram.until(lambda: len(telegram.said(chat)) > before)
    return telegram.said(chat)[-1]


@pytest.mark.parametrize("command", ["/announce", "/annonce", "/console"])
async def test_no_command_of_the_staff_in_a_group_whatever_it_becomes(
    built: Built, telegram: BotApi, command: str
) -> None:
    named = f"{command}@{telegram.username}"
    assert command in await told(telegram, GROUP, named)
    telegram.migrate(GROUP, SUPERGROUP)
    assert command in await told(telegram, SUPERGROUP, named)
    assert telegram.said(ANNE) == []
    assert await built.store.read(announcements.newest) == ()


async def test_a_forged_button_in_a_group_sends_nothing(built: Built, telegram: BotApi) -> None:
    await told(telegram, GROUP, f"/help@{telegram.username}")
    shown = telegram.transcript(GROUP)[-1]
    for data in ("announce:new:0", "announce:go:1:00000000", "announce:fr"):
        before = len(telegram.said(GROUP))
        await telegram.tap(ANNE, shown.id, data, chat=GROUP)
        await telegram.until(lambda seen=before: len(telegram.said(GROUP)) > seen)  # type: ignore[misc]  # a default, so that each keeps its own
    assert telegram.said(ANNE) == []
    assert await built.store.read(announcements.newest) == ()


async def test_in_private_they_are_known(built: Built, telegram: BotApi) -> None:
    assert "français" in await told(telegram, ANNE, "/announce")
    assert "make run" in await told(telegram, ANNE, "/console")
