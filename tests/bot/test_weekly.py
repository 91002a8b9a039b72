"""The line of Monday: at its hour in Paris, once over two processes, in the group of the staff, numbers alone."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from bot.bell import Bell
from bot.store import mirrors, outbox
from bot.store.database import Store
from bot.store.deliveries import Result
from bot.weekly import Weekly
from conversations.events import Address
from knowledge.load import Knowledge
from tests.bot.store.mission import Mission
from tests.fakes.knowledge import small_knowledge

GROUP, SUPERGROUP = -5, -1005
MONDAY = datetime(2027, 5, 10, 7, 0, tzinfo=UTC)
"""Nine in Paris."""


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return small_knowledge()


def weekly(
    store: Store, knowledge: Knowledge, at: datetime = MONDAY, chat: int | None = GROUP
) -> Weekly:
    return Weekly(store, Bell(), lambda: at, lambda: knowledge, chat)


async def told(store: Store, chat: int = GROUP) -> list[str]:
    lines = await store.read(lambda c: outbox.transcript(c, Address("telegram", str(chat))))
    return [line.text for line in lines]


async def test_once_over_two_processes(store: Store, knowledge: Knowledge) -> None:
    mission = Mission(store, MONDAY)
    await mission.meet("a")
    id_ = await mission.begins()
    (one, *_) = await mission.claims(id_)
    await mission.done(Result(one.announcement, one.number, "unknown", reason="cut"))
    looks = (weekly(store, knowledge).look() for _ in range(2))
    assert sorted(await asyncio.gather(*looks)) == [False, True]
    (line,) = await told(store)
    assert "Aucune question n'attend" in line
    assert "1 envoi est incertain" in line


@pytest.mark.parametrize(
    ("at", "is_told"),
    [
        (datetime(2027, 5, 10, 6, 59, tzinfo=UTC), False),
        (datetime(2027, 5, 9, 12, tzinfo=UTC), False),
        (datetime(2027, 5, 11, 12, tzinfo=UTC), False),
        (datetime(2027, 5, 10, 15, tzinfo=UTC), True),  # the server was down at nine
        (datetime(2027, 1, 4, 7, 30, tzinfo=UTC), False),  # winter: half past eight
        (datetime(2027, 1, 4, 8, 0, tzinfo=UTC), True),
    ],
)
async def test_at_its_hour(
    sqlite_store: Store, knowledge: Knowledge, at: datetime, is_told: bool
) -> None:
    assert await weekly(sqlite_store, knowledge, at).look() is is_told


async def test_without_a_group_nothing_is_said_and_a_group_that_moved_is_followed(
    sqlite_store: Store, knowledge: Knowledge
) -> None:
    assert not await weekly(sqlite_store, knowledge, chat=None).look()
    await sqlite_store.run(lambda c: mirrors.move(c, GROUP, SUPERGROUP))
    assert await weekly(sqlite_store, knowledge).look()
    assert await told(sqlite_store) == []
    assert len(await told(sqlite_store, SUPERGROUP)) == 1
