"""Polling: nothing is confirmed before it is done, chats keep their order, and Telegram may go away for long."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import suppress

import pytest
import structlog
from telegram import Bot, InlineQuery

from bot.channels.telegram.arrivals import Arrivals
from bot.channels.telegram.patience import Patience
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.taps import Taps
from bot.channels.telegram.translate import ALLOWED, Myself
from bot.intake import Verdict
from bot.one_process import OneProcess
from bot.store.database import Store
from conversations.events import Commanded, Event, Said
from tests.fakes.bot_api import BotApi
from tests.fakes.people import FakeClock


class FakeTaker:
    """Gives each chat its verdicts in turn, "done" after them; a chat in `held` waits until it is let go."""

    def __init__(self) -> None:
        self.taken: list[Event] = []
        self.begun: list[Event] = []
        self.counted: list[bool] = []
        self.verdicts: dict[str, list[Verdict]] = defaultdict(list)
        self.held: dict[str, asyncio.Event] = {}
        self.now = self.most = 0
        self.changed = asyncio.Condition()

    async def take(self, event: Event, *, count_before: bool = False) -> Verdict:
        self.begun.append(event)
        self.counted.append(count_before)
        self.now += 1
        self.most = max(self.most, self.now)
        await self._tell()
        try:
            if event.address.id in self.held:
                await self.held[event.address.id].wait()
        finally:
            self.now -= 1
        self.taken.append(event)
        await self._tell()
        verdicts = self.verdicts[event.address.id]
        return verdicts.pop(0) if verdicts else "done"

    async def _tell(self) -> None:
        async with self.changed:
            self.changed.notify_all()

    async def until(self, condition: Callable[[], object]) -> None:
        async with asyncio.timeout(20), self.changed:
            await self.changed.wait_for(condition)

    def words(self, chat: int) -> list[str]:
        return [
            event.content.text
            for event in self.taken
            if event.address.id == str(chat) and isinstance(event.content, Said)
        ]


class FakePause:
    """Does not wait; keeps how long it was asked to."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)
        await asyncio.sleep(0)


class NoInline:
    async def answer(self, query: InlineQuery) -> None:
        """Nobody asks."""


@pytest.fixture
def taker() -> FakeTaker:
    return FakeTaker()


@pytest.fixture
def pause() -> FakePause:
    return FakePause()


@pytest.fixture
def polling(bot: Bot, taker: FakeTaker, pause: FakePause) -> Polling:
    arrivals = Arrivals(
        myself=Myself(123456, "metropole_test_bot"),
        taker=taker,
        taps=Taps(bot),
        inline=NoInline(),
        clock=FakeClock(),
    )
    return Polling(bot=bot, arrivals=arrivals, patience=Patience(pause), pause=pause)


@pytest.fixture
async def running(polling: Polling) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(polling.run())
    yield task
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def confirmed(telegram: BotApi) -> None:
    await telegram.until(lambda: not telegram.queue.waiting and telegram.queue._poll)


@pytest.mark.usefixtures("running")
async def test_what_is_said_is_taken_and_confirmed(telegram: BotApi, taker: FakeTaker) -> None:
    await telegram.until(lambda: telegram.queue._poll)
    await telegram.say(42, "bonjour")
    await confirmed(telegram)
    assert taker.words(42) == ["bonjour"]
    assert telegram.queue.allowed == frozenset(ALLOWED)


@pytest.mark.usefixtures("running")
async def test_nothing_is_confirmed_before_it_is_done(telegram: BotApi, taker: FakeTaker) -> None:
    taker.held["42"] = asyncio.Event()
    await telegram.say(42, "bonjour")
    await telegram.say(43, "hello")
    await telegram.until(lambda: telegram.queue._poll)
    await taker.until(lambda: taker.words(43))
    assert (telegram.queue.confirmed, telegram.count("getUpdates")) == (0, 1)
    taker.held["42"].set()
    await confirmed(telegram)
    assert taker.words(42) == ["bonjour"]


async def test_a_chat_keeps_its_order_while_it_waits(
    telegram: BotApi, taker: FakeTaker, pause: FakePause, polling: Polling
) -> None:
    taker.verdicts["42"] = ["later", "later", "later", "dead"]
    for text in ("un", "deux"):
        await telegram.say(42, text)
    await telegram.say(43, "hello")
    task = asyncio.create_task(polling.run())
    await confirmed(telegram)
    assert taker.words(42) == ["un", "un", "un", "un", "deux"]
    assert taker.words(43) == ["hello"]
    assert pause.seconds == [0.5, 1, 2]
    task.cancel()


async def test_eight_chats_at_once(telegram: BotApi, taker: FakeTaker, polling: Polling) -> None:
    gate = asyncio.Event()
    for chat in range(100, 120):
        taker.held[str(chat)] = gate
        await telegram.say(chat, "bonjour")
    task = asyncio.create_task(polling.run())
    await taker.until(lambda: taker.now == 8)
    gate.set()
    await confirmed(telegram)
    assert (len(taker.taken), taker.most) == (20, 8)
    task.cancel()


async def test_only_the_first_batch_counts_before(
    telegram: BotApi, taker: FakeTaker, polling: Polling
) -> None:
    await telegram.say(42, "un")
    task = asyncio.create_task(polling.run())
    await confirmed(telegram)
    await telegram.say(42, "deux")
    await confirmed(telegram)
    assert taker.counted == [True, False]
    task.cancel()


@pytest.mark.usefixtures("running")
async def test_an_update_nobody_can_read_blocks_nobody(telegram: BotApi, taker: FakeTaker) -> None:
    await telegram.until(lambda: telegram.queue._poll)
    with structlog.testing.capture_logs() as logs:
        await telegram.queue.add("message", {"text": "SECRET"}, 42)
        await telegram.say(42, "bonjour")
        await confirmed(telegram)
    assert taker.words(42) == ["bonjour"]
    assert [entry["event"] for entry in logs] == ["update-not-read"]
    assert "SECRET" not in str(logs)


@pytest.mark.usefixtures("running")
async def test_a_lost_network_is_waited_for(
    telegram: BotApi, taker: FakeTaker, pause: FakePause
) -> None:
    await telegram.until(lambda: telegram.queue._poll)
    telegram.go_down()
    with structlog.testing.capture_logs() as logs:
        await telegram.say(42, "un")
        await telegram.until(lambda: len(pause.seconds) >= 8)
        telegram.come_back()
        await telegram.say(42, "deux")
        await confirmed(telegram)
    assert taker.words(42) == ["un", "deux"]
    assert pause.seconds[:8] == [0.5, 1, 2, 4, 8, 16, 30, 30]
    assert [entry["event"] for entry in logs] == ["telegram-away", "telegram-back"]


@pytest.mark.usefixtures("running")
async def test_a_refused_token_is_told_and_tried_every_minute(
    telegram: BotApi, taker: FakeTaker, pause: FakePause
) -> None:
    await telegram.until(lambda: telegram.queue._poll)
    telegram.revoke()
    with structlog.testing.capture_logs() as logs:
        await telegram.say(42, "un")
        await telegram.until(lambda: len(pause.seconds) >= 2)
        telegram.accept()
        await telegram.say(42, "deux")
        await telegram.until(lambda: taker.words(42)[-1:] == ["deux"])
    assert set(pause.seconds) == {60}
    assert "@BotFather" in logs[0]["what_to_do"]
    assert telegram.token not in str(logs)


@pytest.mark.usefixtures("running")
async def test_a_second_installation_is_told(telegram: BotApi, bot: Bot, pause: FakePause) -> None:
    await telegram.until(lambda: telegram.queue._poll)
    with structlog.testing.capture_logs() as logs:
        await bot.get_updates(timeout=0)
        await telegram.until(lambda: pause.seconds)
    assert logs[0]["event"] == "telegram-conflict"


async def test_a_webhook_of_before_is_taken_away(
    telegram: BotApi, bot: Bot, taker: FakeTaker, polling: Polling
) -> None:
    await bot.set_webhook("http://127.0.0.1:9/telegram")
    task = asyncio.create_task(polling.run())
    await telegram.until(lambda: telegram.queue._poll)
    await telegram.say(42, "/help")
    await confirmed(telegram)
    assert taker.taken[0].content == Commanded("help")
    task.cancel()


@pytest.mark.usefixtures("running")
async def test_a_tap_is_answered_before_it_is_done(telegram: BotApi, taker: FakeTaker) -> None:
    taker.held["42"] = asyncio.Event()
    message = await telegram.say(42, "x")
    query = await telegram.tap(42, message, "themes")
    await telegram.until(lambda: query in telegram.answered)
    assert taker.taken == []
    taker.held["42"].set()
    await confirmed(telegram)


async def test_only_one_process_works(store: Store) -> None:
    """Both databases; on SQLite there is one process only, so both owners are the same there."""
    if store.dialect == "sqlite":
        pytest.skip("one server at most")
    started: list[str] = []
    changed = asyncio.Event()

    async def job(name: str) -> None:
        started.append(name)
        changed.set()
        await asyncio.Event().wait()

    def process(name: str) -> asyncio.Task[None]:
        one = OneProcess(store=store, name="job", owner=name)
        return asyncio.create_task(one.run(lambda: job(name)))

    first = process("first")
    await changed.wait()
    second = process("second")
    changed.clear()
    first.cancel()
    with suppress(asyncio.CancelledError):
        await first
    async with asyncio.timeout(20):
        await changed.wait()
    assert started == ["first", "second"]
    second.cancel()
    with suppress(asyncio.CancelledError):
        await second
