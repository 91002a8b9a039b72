"""Requests in both databases: whose they are, whether anybody reads, what is forgotten and what the group must hide."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.store import helpdesk, mirrors, people, tickets
from bot.store.database import Store
from conversations.events import Address
from conversations.helpdesk.shape import Shared
from tests.bot.store.mission import Mission
from tests.fakes.people import NOON

ANNE, THERE = "telegram:anne", Address("telegram", "anne")


@pytest.fixture
async def mission(store: Store) -> Mission:
    mission = Mission(store)
    await mission.meet("anne", "bob")
    return mission


async def opened(mission: Mission) -> int:
    id_ = await mission.run(lambda c: tickets.open_(c, ANNE, THERE, "fr", Shared("Qui ?"), NOON))
    await mission.run(lambda c: tickets.add(c, id_, "asked", "Qui répond ?", NOON))
    return id_


async def test_a_request_is_its_persons_alone(mission: Mission) -> None:
    id_ = await opened(mission)
    mine = await mission.run(lambda c: tickets.mine(c, ANNE))
    assert mine
    assert (mine.id, mine.shared.question) == (id_, "Qui ?")
    assert await mission.run(lambda c: tickets.mine(c, "telegram:bob", id_)) is None
    assert await mission.run(lambda c: tickets.used(c, ANNE, NOON - timedelta(hours=1))) == (1, 1)


async def test_the_delay_is_the_median_of_first_answers(mission: Mission) -> None:
    assert await mission.run(helpdesk.delay) is None
    for hours in (1, 2, 9):
        id_ = await opened(mission)
        at = NOON + timedelta(hours=hours)
        await mission.run(lambda c, i=id_, a=at: tickets.answered(c, i, a))  # type: ignore[misc]  # defaults, so that each keeps its own
    assert await mission.run(helpdesk.delay) == 120


async def test_somebody_reads_for_14_days(mission: Mission) -> None:
    assert not await mission.run(lambda c: helpdesk.is_read(c, NOON))
    await mission.hires("team", "telegram:bob")
    assert await mission.run(lambda c: helpdesk.is_read(c, NOON))
    late = NOON + timedelta(days=15)
    assert not await mission.run(lambda c: helpdesk.is_read(c, late))


async def test_what_is_forgotten_leaves_only_what_the_group_must_hide(mission: Mission) -> None:
    id_ = await opened(mission)
    (line,) = await mission.run(lambda c: tickets.lines(c, id_))
    await mission.run(lambda c: mirrors.mark(c, line.id, "77"))
    await mission.run(lambda c: mirrors.set_topic(c, id_, "-100:5"))
    found = await mission.run(lambda c: mirrors.of_message(c, -100, "77"))
    assert found
    assert found.ticket == id_
    await mission.run(lambda c: people.forget(c, ANNE, THERE, NOON))
    assert await mission.run(lambda c: tickets.get(c, id_)) is None
    (gone,) = await mission.run(lambda c: mirrors.erased(c, 9))
    assert (gone.id, gone.topic, gone.messages) == (id_, "-100:5", ("77",))
