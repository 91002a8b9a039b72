"""/console through the real transaction: the link opens the console once, and no transcript keeps it after that."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot import staffing
from bot.assistant import Assistant
from bot.bell import Bell
from bot.store import audit, outbox, sessions, spent, staff
from bot.store.database import Store
from bot.store.outbox import Line
from conversations.desk import House
from conversations.staff import Staff
from knowledge.load import Knowledge, load
from tests.bot.store.mission import Mission
from tests.fakes.index import FakeIndex
from tests.fakes.people import FakeClock, FakePerson

BASE = "https://bot.example.org"
SESSION = "s" * 43


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


class Chat:
    """Anne is staff; tokens are those that the assistant makes."""

    def __init__(self, store: Store, knowledge: Knowledge) -> None:
        index = FakeIndex(knowledge)
        self.store, self.clock, self.anne = store, FakeClock(), FakePerson(name="1")
        self.assistant = Assistant(
            store=store,
            bell=Bell(),
            clock=self.clock,
            index=lambda: index,
            knowledge=lambda: knowledge,
            house=lambda: House(public_url=BASE, base_url=BASE),
        )

    async def lines(self, who: FakePerson | None = None) -> tuple[Line, ...]:
        address = (who or self.anne).address
        return await self.store.read(lambda c: outbox.transcript(c, address))

    async def asks(self) -> str:
        """The token of the link that the button opens."""
        await self.assistant.handle(self.anne.commands("console"))
        (button,) = (await self.lines())[-1].rows[0]
        assert button.url.startswith(f"{BASE}/console/enter/")
        return button.url.rsplit("/", 1)[1]

    async def opens(self, token: str) -> Staff | None:
        return await self.store.run(
            lambda c: staffing.sign_in(c, token, SESSION, "", self.clock.now)
        )


@pytest.fixture
async def chat(store: Store, knowledge: Knowledge) -> Chat:
    await Mission(store).hires("reader", "telegram:1", "Anne")
    return Chat(store, knowledge)


async def test_the_link_opens_the_console_once(chat: Chat) -> None:
    token = await chat.asks()
    me = await chat.opens(token)
    assert me
    assert (me.name, me.role) == ("Anne", "reader")
    assert await chat.store.read(lambda c: sessions.staff_of(c, SESSION, chat.clock.now)) == me
    assert await chat.opens(token) is None
    actions = [one.action for one in await chat.store.read(audit.latest)]
    assert actions == ["used-sign-in-link", "sign-in-link"]


async def test_the_transcript_forgets_it_once_used(chat: Chat) -> None:
    first, second = await chat.asks(), await chat.asks()
    await chat.opens(first)
    stored = str([(line.rows, line.values, line.text) for line in await chat.lines()])
    assert first not in stored
    assert second in stored


async def test_the_transcript_forgets_it_once_late(chat: Chat) -> None:
    token = await chat.asks()
    minutes = chat.clock.now + timedelta(minutes=14)
    assert await chat.store.run(lambda c: spent.late(c, minutes)) == 0
    assert await chat.store.run(lambda c: spent.late(c, chat.clock.forward(minutes=15))) == 1
    assert token not in str(await chat.lines())
    assert await chat.opens(token) is None


async def test_nobody_else_is_told_of_it(chat: Chat) -> None:
    bob, group = FakePerson(name="2"), FakePerson(name="1", group="-100")
    for who in (bob, group):
        await chat.assistant.handle(who.commands("console"))
        assert [line.message for line in await chat.lines(who)] == ["unknown-command"]
    assert await chat.store.read(audit.latest) == ()


async def test_whoever_was_removed_meanwhile_does_not_get_in(chat: Chat) -> None:
    token = await chat.asks()
    await chat.store.run(lambda c: staff.add(c, "", "owner", "Ana", 0, chat.clock.now))
    (anne, *_) = await chat.store.read(staff.everybody)
    await chat.store.run(lambda c: staff.remove(c, anne.staff.id, chat.clock.now))
    assert await chat.opens(token) is None
    await chat.assistant.handle(chat.anne.commands("console"))
    assert (await chat.lines())[-1].message == "unknown-command"
