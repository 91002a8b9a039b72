"""Kept questions, on both databases: what waits, what was settled together, who may be told, gone with their person."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import delete

from bot.store import questions
from bot.store.database import Store
from bot.store.tables import people
from conversations.events import Address
from conversations.outcome import QuestionKept
from tests.bot.store.mission import Mission
from tests.fakes.people import NOON


@pytest.fixture
async def mission(store: Store) -> Mission:
    return Mission(store)


async def kept(mission: Mission, text: str = "et le chien ?", person: str = "") -> int:
    if person:
        await mission.meet(person)
    asked = QuestionKept(text, "fr", "none", (("label-today", 0.1),), bool(person))
    who = f"telegram:{person}" if person else None
    return await mission.run(lambda c: questions.keep(c, asked, "telegram", who, NOON))


async def test_the_newest_wait_first_and_no_more_than_asked(mission: Mission) -> None:
    ids = [await kept(mission, f"question {number}") for number in range(4)]
    await mission.run(lambda c: questions.settle(c, ids[:1], "ignored", 1, NOON))
    found = await mission.run(lambda c: questions.newest_open(c, 2))
    assert [one.id for one in found] == [ids[3], ids[2]]
    assert found[0].candidates == (("label-today", 0.1),)
    assert await mission.run(questions.waiting) == 3


async def test_what_one_press_settled_is_told_together(mission: Mission) -> None:
    ids = [await kept(mission, f"question {number}") for number in range(4)]
    await mission.run(lambda c: questions.settle(c, ids[:2], "off-topic 7", 1, NOON))
    later = NOON + timedelta(minutes=1)
    await mission.run(lambda c: questions.settle(c, ids[2:], "off-topic 7", 1, later))
    last = await mission.run(lambda c: questions.last_settled(c, 3))
    assert [one.id for one in last] == [ids[3], ids[2], ids[1]]
    assert (last[0].done, last[0].edit) == ("off-topic", 7)
    together = await mission.run(lambda c: questions.settled_with(c, last[2], 9))
    assert [one.id for one in together] == ids[:2]


async def test_only_whoever_wants_to_know_is_told_and_once(mission: Mission) -> None:
    nobody, anne = await kept(mission), await kept(mission, person="anne")
    bob = await kept(mission, person="bob")
    await mission.run(lambda c: questions.settle(c, [nobody, anne], "phrasing 3", 1, NOON))
    await mission.run(lambda c: questions.settle(c, [bob], "ignored", 1, NOON))
    (one,) = await mission.run(lambda c: questions.untold(c, 9))
    assert (one.id, one.address) == (anne, Address("telegram", "anne"))
    assert await mission.run(lambda c: questions.told(c, anne, NOON))
    assert not await mission.run(lambda c: questions.told(c, anne, NOON))
    assert await mission.run(lambda c: questions.untold(c, 9)) == ()


async def test_who_blocked_the_bot_waits(mission: Mission) -> None:
    anne = await kept(mission, person="anne")
    await mission.run(lambda c: questions.settle(c, [anne], "fine", 1, NOON))
    await mission.loses("telegram:anne")
    assert await mission.run(lambda c: questions.untold(c, 9)) == ()


async def test_a_question_goes_with_its_person_and_with_its_year(mission: Mission) -> None:
    anne, other = await kept(mission, person="anne"), await kept(mission)
    await mission.run(lambda c: c.execute(delete(people)))
    assert await mission.run(lambda c: questions.get(c, anne)) is None
    held = await mission.run(lambda c: questions.held(c, [anne, other]))
    assert [one.id for one in held] == [other]
    await mission.run(lambda c: questions.purge(c, NOON + timedelta(days=1)))
    assert await mission.run(lambda c: questions.asked(c, other)) is None


async def test_what_is_opened_again_waits(mission: Mission) -> None:
    one = await kept(mission)
    await mission.run(lambda c: questions.settle(c, [one], "entry 4", 1, NOON))
    await mission.run(lambda c: questions.reopen(c, [one]))
    found = await mission.run(lambda c: questions.get(c, one))
    assert found
    assert (found.is_open, found.outcome, found.settled_by, found.settled_at) == (True, "", 0, None)
