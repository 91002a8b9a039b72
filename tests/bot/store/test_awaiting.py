"""What waits for staff, on both databases: each in its place, the soonest or newest first, old failures left out."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.store import announcements, corrections, replies
from bot.store.awaiting import AWAITED, MOST, Awaiting, awaiting
from bot.store.corrections import Proposed
from bot.store.database import Store
from bot.store.deliveries import Result
from conversations.announcing.shape import Announcement, AnnouncementState
from conversations.events import Address
from tests.bot.store.mission import HELLO, Mission, draft
from tests.fakes.people import NOON

YESTERDAY = NOON - timedelta(days=1)


@pytest.fixture
async def mission(store: Store) -> Mission:
    mission = Mission(store)
    await mission.meet("anne", "bob", "carol")
    return mission


async def waits(mission: Mission, since: datetime = YESTERDAY) -> Awaiting:
    return await mission.run(lambda c: awaiting(c, since))


async def written(mission: Mission, state: AnnouncementState, at: datetime | None = None) -> int:
    me = await mission.hires("team", "telegram:me")

    def write(connection: object) -> int:
        id_ = announcements.create(connection, draft(at=at), me, mission.now)  # type: ignore[arg-type]  # a connection
        if state != "draft":
            announcements.move(connection, id_, state, mission.now, {"draft"})  # type: ignore[arg-type]  # a connection
        return id_

    mission.now += timedelta(seconds=1)
    return await mission.run(write)


def ids(found: tuple[Announcement, ...]) -> list[int]:
    return [one.id for one in found]


def numbers(found: tuple[tuple[Announcement, int], ...]) -> list[tuple[int, int]]:
    return [(one.id, number) for one, number in found]


async def test_nothing_waits_at_first(mission: Mission) -> None:
    found = await waits(mission)
    assert not any(found.by_state.values())
    assert (found.unknown, found.failed, found.replies, found.numbers) == ((), (), (), {})


async def test_each_state_has_its_own_and_what_ended_is_in_none(mission: Mission) -> None:
    made = {state: await written(mission, state) for state in AWAITED}
    for state in ("done", "cancelled"):
        await written(mission, state)
    found = await waits(mission)
    assert {state: ids(one) for state, one in found.by_state.items()} == {
        state: [id_] for state, id_ in made.items()
    }
    assert set(found.numbers) == {made["sending"], made["paused"]}


async def test_the_soonest_scheduled_and_the_newest_draft_come_first(mission: Mission) -> None:
    late = await written(mission, "scheduled", NOON + timedelta(days=2))
    soon = await written(mission, "scheduled", NOON + timedelta(days=1))
    first, second = await written(mission, "draft"), await written(mission, "draft")
    found = await waits(mission)
    assert ids(found.by_state["scheduled"]) == [soon, late]
    assert ids(found.by_state["draft"]) == [second, first]


async def test_no_list_is_longer_than_a_page(mission: Mission) -> None:
    for _ in range(MOST + 2):
        await written(mission, "draft")
    assert len((await waits(mission)).by_state["draft"]) == MOST


async def test_what_is_unknown_failed_or_replied_is_counted(mission: Mission) -> None:
    id_ = await mission.begins()
    one, two, three = await mission.claims(id_)
    found = await waits(mission)
    assert found.numbers[id_]["sending"] == 3
    await mission.done(
        Result(id_, one.number, "unknown", reason="timed-out"),
        Result(id_, two.number, "failed", reason="refused"),
        Result(id_, three.number, "sent", external_id="1"),
    )
    await mission.run(lambda c: announcements.finish(c, id_, mission.now))
    for text in ("Où ?", "Quand ?"):
        await mission.run(
            lambda c, said=text: replies.add(  # type: ignore[misc]  # a default, so that each keeps its own
                c, id_, f"telegram:{said}", Address("telegram", said), said, "fr", NOON
            )
        )
    found = await waits(mission)
    assert numbers(found.unknown) == [(id_, 1)]
    assert numbers(found.failed) == [(id_, 1)]
    assert numbers(found.replies) == [(id_, 2)]
    later = await waits(mission, mission.now + timedelta(seconds=1))
    assert (later.failed, numbers(later.unknown)) == ((), [(id_, 1)])


async def test_a_correction_waits_until_the_words_are_others(mission: Mission) -> None:
    id_ = await mission.begins()
    proposed = Proposed(id_, 0, HELLO, 7, NOON)
    await mission.run(lambda c: corrections.propose(c, proposed))
    assert numbers((await waits(mission)).corrections) == [(id_, 7)]
    await mission.run(lambda c: announcements.reword(c, id_, HELLO, NOON))
    assert (await waits(mission)).corrections == ()
