"""A press on Telegram freezes the message it was made on, however many came since; the whole way round."""

from __future__ import annotations

from typing import Any

import pytest

from bot.store.database import Store
from conversations.events import Event, Tapped
from conversations.outcome import ASKED, Asked, Choice, Message, Outcome
from tests.bot.channels.telegram.built import Built
from tests.fakes.bot_api import BotApi
from tests.fakes.index import FakeIndex
from tests.fakes.knowledge import small_knowledge

ANNE = 42
QUESTION = Message("language", choices=(Choice("language:fr", "choice-french"),))
NOTED = Message("forget-kept", replaces=ASKED)


def asking(_desk: Any, event: Event, *_rest: Any) -> Outcome:
    """A question each time; a press, or the word « deux », answers one first."""
    is_answer = isinstance(event.content, Tapped) or getattr(event.content, "text", "") == "deux"
    return Outcome((NOTED, QUESTION) if is_answer else (QUESTION,), asked=Asked(awaits="x"))


@pytest.fixture
def built(sqlite_store: Store, telegram: BotApi, monkeypatch: pytest.MonkeyPatch) -> Built:
    monkeypatch.setattr("bot.channels.telegram.chats.IN_A_CHAT", 1000.0)
    knowledge = small_knowledge()
    telegram.person(ANNE)
    return Built(sqlite_store, knowledge, FakeIndex(knowledge), telegram, step=asking)


async def test_a_press_freezes_its_own_message(built: Built, telegram: BotApi) -> None:
    def bots() -> list[tuple[str, ...]]:
        return [one.buttons for one in telegram.transcript(ANNE) if one.author == "bot"]

    async with built.polling():
        for number in (1, 2):
            await telegram.say(ANNE, "bonjour")
            await telegram.until(lambda n=number: len(bots()) == n)  # type: ignore[misc]  # a default, so that each turn keeps its own
        first = next(one.id for one in telegram.transcript(ANNE) if one.author == "bot")
        await telegram.tap(ANNE, first, "language:fr")
        await telegram.until(lambda: len(bots()) == 3)
        assert bots() == [(), ("Français",), ("Français",)]
        await telegram.say(ANNE, "deux")
        await telegram.until(lambda: len(bots()) == 4)
    assert bots() == [(), ("Français",), (), ("Français",)]
    assert telegram.count("editMessageText") == 2
