"""Telegram from end to end, by polling and by webhook."""

from __future__ import annotations

import httpx
import pytest
from sqlalchemy import func, select

from bot.channels.telegram.webhook import LARGEST_BODY, SECRET_HEADER
from bot.store.database import Store
from bot.store.tables import dead_letters, people
from knowledge.load import Knowledge
from tests.bot.channels.telegram.built import Built
from tests.fakes.bot_api import BotApi
from tests.fakes.index import FakeIndex
from tests.fakes.knowledge import small_knowledge

WHAT = "c'est quoi le label"
ANSWER = "Un signe de reconnaissance, clos depuis 2015."
SECRET = "a-secret-of-ours"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return small_knowledge()


@pytest.fixture
def built(store: Store, knowledge: Knowledge, telegram: BotApi) -> Built:
    return Built(store, knowledge, FakeIndex(knowledge), telegram)


@pytest.fixture
def small(sqlite_store: Store, knowledge: Knowledge, telegram: BotApi) -> Built:
    """For what does not depend on the kind of database."""
    return Built(sqlite_store, knowledge, FakeIndex(knowledge), telegram)


async def test_a_conversation(built: Built, telegram: BotApi) -> None:
    async with built.polling():
        await telegram.say(42, "/start")
        await telegram.until(lambda: len(telegram.said(42)) == 1)
        await telegram.say(42, WHAT)
        await telegram.until(lambda: len(telegram.said(42)) == 2)
        answer = telegram.transcript(42)[-1]
        assert answer.text.startswith(ANSWER)
        (more,) = [data for data in answer.data if data.startswith("more:")]
        query = await telegram.tap(42, answer.id, more)
        await telegram.until(lambda: len(telegram.said(42)) == 3)
        assert "écosystèmes de start-up" in telegram.said(42)[-1]
        await telegram.until(lambda: query in telegram.answered)


async def test_a_conversation_by_webhook(built: Built, telegram: BotApi) -> None:
    async with built.webhook():
        await telegram.until(lambda: telegram.queue.webhook)
        await telegram.say(42, WHAT)
        await telegram.until(lambda: telegram.said(42))
        await telegram.until(lambda: not telegram.queue.waiting)
        assert telegram.said(42)[0].startswith(ANSWER)


async def test_a_link_opens_an_answer(small: Built, telegram: BotApi) -> None:
    async with small.polling():
        await telegram.say(42, "/start faq_what-is-the-label")
        await telegram.until(lambda: telegram.said(42))
        assert telegram.said(42)[0].startswith(ANSWER)


async def test_an_update_that_comes_twice_is_answered_once(small: Built, telegram: BotApi) -> None:
    """Stopped after the answer, before Telegram learns that the update is done."""
    async with small.polling():
        await telegram.say(42, WHAT)
        await telegram.until(lambda: not telegram.queue.waiting and telegram.said(42))
    telegram.queue.next_id -= 1
    async with small.polling():
        await telegram.say(42, WHAT)  # the same update id again
        await telegram.say(42, "/help")
        await telegram.until(lambda: len(telegram.said(42)) == 2)
    assert [text.startswith(ANSWER) for text in telegram.said(42)] == [True, False]


async def test_words_of_while_we_were_away_are_answered(small: Built, telegram: BotApi) -> None:
    await telegram.say(42, WHAT)
    async with small.polling():
        await telegram.until(lambda: telegram.said(42))


async def test_a_group_is_answered_when_it_speaks_to_us(small: Built, telegram: BotApi) -> None:
    telegram.group(-1005)
    async with small.polling():
        await telegram.say(42, "bonjour à tous", chat=-1005)
        await telegram.say(42, f"@{telegram.username} {WHAT}", chat=-1005)
        await telegram.until(lambda: telegram.said(-1005))
        await telegram.until(lambda: not telegram.queue.waiting)
    assert len(telegram.said(-1005)) == 1
    assert telegram.said(-1005)[0].startswith(ANSWER)


async def test_who_blocks_the_bot_is_marked(small: Built, telegram: BotApi) -> None:
    async with small.polling():
        await telegram.say(42, WHAT)
        await telegram.until(lambda: telegram.said(42))
        await telegram.block(42)
        await telegram.until(lambda: not telegram.queue.waiting)
    since = await small.store.read(lambda c: c.scalar(select(people.c.unreachable_since)))
    assert since is not None


async def test_a_poisoned_message_is_buried_with_an_apology(built: Built, telegram: BotApi) -> None:
    built.index.raises = LookupError()
    async with built.polling():
        await telegram.say(42, WHAT)
        await telegram.until(lambda: telegram.said(42))
        await telegram.until(lambda: not telegram.queue.waiting)
    letters = select(func.count()).select_from(dead_letters)
    assert await built.store.read(lambda c: c.scalar(letters)) == 1
    assert "référence" in telegram.said(42)[0]


async def test_a_poisoned_message_by_webhook_comes_again_until_it_is_buried(
    small: Built, telegram: BotApi
) -> None:
    small.index.raises = LookupError()
    async with small.webhook():
        await telegram.until(lambda: telegram.queue.webhook)
        await telegram.say(42, WHAT)
        await telegram.until(lambda: not telegram.queue.waiting)
        hook = telegram.queue.webhook
        assert hook
        assert hook.last_error.endswith("500")
        await telegram.until(lambda: telegram.said(42))


async def test_the_webhook_takes_telegram_only(small: Built, telegram: BotApi) -> None:
    async with (
        small.webhook(SECRET) as url,
        httpx.AsyncClient(trust_env=False, headers={SECRET_HEADER: SECRET}) as client,
    ):
        await telegram.until(lambda: telegram.queue.webhook)
        update = {"update_id": 1, "message": {"text": "SECRET"}}

        async def status(**request: object) -> int:
            return (await client.post(url, **request)).status_code  # type: ignore[arg-type] # any request

        assert await status(json=update, headers={SECRET_HEADER: "wrong"}) == 403
        assert await status(json=update, headers={SECRET_HEADER: ""}) == 403
        assert await status(json=update, headers={SECRET_HEADER: "é".encode()}) == 403
        assert await status(content=b"x" * (LARGEST_BODY + 1)) == 413
        assert await status(content=b"{") == 400
        assert await status(json=[1]) == 400
        assert await status(json=update) == 200
        assert (await client.get(url)).status_code == 405


async def test_the_secret_is_made_from_the_key(small: Built, telegram: BotApi) -> None:
    async with small.webhook():
        await telegram.until(lambda: telegram.queue.webhook)
        hook = telegram.queue.webhook
        assert hook
        assert hook.secret == small.sealing.derive("telegram-webhook")


async def test_the_menu_is_written_once(small: Built, telegram: BotApi) -> None:
    async with small.polling():
        await telegram.until(lambda: ("short_description", "fr") in telegram.settings)
    async with small.polling():
        await telegram.until(lambda: telegram.count("getMyShortDescription") == 4)
    assert telegram.count("setMyCommands") == 4
    menu = telegram.settings[("commands", "all_private_chats", "fr")]
    assert [command["command"] for command in menu][:3] == ["start", "faq", "diagnostic"]
    assert "non officiel" in telegram.settings[("short_description", "fr")]


async def test_inline_answers(small: Built, telegram: BotApi) -> None:
    async with small.polling():
        await telegram.until(lambda: telegram.queue._poll)
        query = await telegram.ask_inline(42, "le lab")
        everything = await telegram.ask_inline(43, "")
        nothing = await telegram.ask_inline(44, "xyz")
        await telegram.until(lambda: {query, everything, nothing} <= telegram.answered.keys())
    answer = telegram.answered[query]
    assert (answer["cache_time"], answer.get("is_personal")) == ("300", "false")
    titles = [result["title"] for result in answer["results"]]
    assert titles == ["Qu'est-ce que le label ?", "Le label apporte-t-il de l'argent ?"]
    assert answer["results"][0]["input_message_content"]["message_text"].startswith(ANSWER)
    assert len(telegram.answered[everything]["results"]) == 2
    assert telegram.answered[nothing]["results"] == []


async def test_the_rest_goes_on_without_telegram(small: Built, telegram: BotApi) -> None:
    telegram.revoke()
    async with small.polling() as service:
        await telegram.until(lambda: telegram.count("getMe"))
        assert not service.is_ready
        assert service.username == ""


async def test_ready_when_telegram_knows_us(small: Built, telegram: BotApi) -> None:
    async with small.polling() as service:
        await telegram.until(lambda: telegram.queue._poll)
        assert (service.is_ready, service.username) == (True, telegram.username)
