"""What reports tell of announcements together, and a correction that waits, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.store import announcements, corrections, mending, replies, reporting
from bot.store.corrections import Proposed
from bot.store.database import Store
from bot.store.deliveries import Result
from bot.store.reporting import Deletable, Mended, Reasoned
from conversations.announcing.shape import Words
from conversations.events import Address
from tests.bot.store.mission import Mission, arrived
from tests.fakes.people import NOON

NEW = Words(fr="Bonsoir", en="Good evening")


@pytest.fixture
async def mission(store: Store) -> Mission:
    mission = Mission(store)
    await mission.meet("anne", "bob", "carl")
    await mission.meet("wim", channel="web")
    return mission


async def test_numbers_reasons_and_what_is_mended(mission: Mission) -> None:
    id_ = await mission.begins()
    first, second, third, fourth = await mission.claims(id_)
    refused = Result(id_, third.number, "failed", reason="refused")
    await mission.done(arrived(first), arrived(second), refused, arrived(fourth))
    assert await mission.run(lambda c: reporting.reasoned(c, id_)) == (
        Reasoned("failed", "refused", None, 1),
    )
    since = mission.now - timedelta(hours=48)
    assert await mission.run(lambda c: reporting.deletable(c, id_, since)) == Deletable(1, 2, 0)
    late = mission.now + timedelta(seconds=1)
    assert await mission.run(lambda c: reporting.deletable(c, id_, late)) == Deletable(1, 0, 2)
    assert await mission.run(lambda c: reporting.lately(c, id_, since)) == 3
    assert await mission.run(lambda c: reporting.lately(c, id_, late)) == 0
    await mission.run(lambda c: announcements.reword(c, id_, NEW, mission.now))
    await mission.run(lambda c: mending.corrected(c, first, 1))
    await mission.run(lambda c: mending.corrected(c, second, 1, reason="gone"))
    held = await mission.get(id_)
    assert await mission.run(lambda c: reporting.mended(c, held)) == Mended(1, 1, 0, 2)
    await mission.run(lambda c: mending.withdrawn(c, fourth))
    assert await mission.run(lambda c: reporting.mended(c, held)) == Mended(1, 1, 1, 1)


async def test_the_list(mission: Mission) -> None:
    made = [await mission.begins() for _ in range(3)]
    listed = await mission.run(lambda c: reporting.listed(c, "sending", made[2], 10))
    assert [one.id for one in listed] == [made[1], made[0]]
    assert await mission.run(lambda c: reporting.listed(c, "done", 0, 10)) == ()
    assert await mission.run(reporting.in_each_state) == {"sending": 3}
    numbers = await mission.run(lambda c: reporting.counts_of(c, made[:1]))
    assert numbers[made[0]]["pending"] == 4
    assert await mission.run(lambda c: reporting.counts_of(c, ())) == {}


async def test_a_correction_waits_until_another_takes_its_place(mission: Mission) -> None:
    id_ = await mission.begins()
    first = Proposed(id_, 0, NEW, 1, NOON)
    second = replace(first, words=Words(fr="Encore"), made_by=2)
    for one in (first, second):
        await mission.run(lambda c, p=one: corrections.propose(c, p))  # type: ignore[misc]  # a default, so that each keeps its own
        assert await mission.run(lambda c: corrections.pending(c, id_)) == one
    assert await mission.run(lambda c: corrections.drop(c, id_))
    assert not await mission.run(lambda c: corrections.drop(c, id_))
    assert await mission.run(lambda c: corrections.pending(c, id_)) is None


async def test_replies_are_grouped_and_found(mission: Mission) -> None:
    id_ = await mission.begins()
    texts = ("Faut-il réserver ?", "Où se garer ?", "faut il réserver")
    ids = [
        await mission.run(
            lambda c, t=text, n=str(number): replies.add(
                c, id_, n, Address("web", n), t, "fr", NOON
            )  # type: ignore[misc]  # defaults, so that each keeps its own
        )
        for number, text in enumerate(texts)
    ]
    found = await mission.run(lambda c: replies.open(c, id_))
    groups = replies.grouped(found)
    assert [[one.id for one in group] for group in groups] == [[ids[0], ids[2]], [ids[1]]]
    assert [one.id for one in await mission.run(lambda c: replies.those(c, id_, ids[1:]))] == ids[
        1:
    ]
    assert await mission.run(lambda c: replies.those(c, id_ + 1, ids)) == ()
    await mission.run(lambda c: replies.put_aside(c, ids[:1], 1, NOON))
    closed = await mission.run(lambda c: replies.closed(c, id_, "put-aside", 10))
    assert [one.id for one in closed] == ids[:1]
