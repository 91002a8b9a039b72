"""Announcements as they are stored, their states, and what is scheduled, sent or over."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.store import announcements, deliveries
from bot.store.database import Store
from conversations.announcing.shape import (
    Announcement,
    AnnouncementButton,
    AnnouncementFile,
    Audience,
    TableRow,
    Words,
)
from conversations.staff import Staff
from tests.bot.store.mission import Mission, arrived, draft
from tests.fakes.people import NOON

ANNE = Staff(3, "owner", "Anne")
LATER = NOON + timedelta(hours=1)

WHOLE = Announcement(
    0,
    "draft",
    "Visite",
    Words(fr="Le {date} \ud800", en="On {date}\n'\""),
    without_language="skip",
    buttons=(AnnouncementButton("link", "https://example.org", "Voir", "See"),),
    file=AnnouncementFile("a" * 64, "plan.pdf", 10, "application/pdf"),
    audience=Audience(("owner",), ("lille",), ("fr",), ("web",), ("draft",), 30, ("telegram:7",)),
    table=(TableRow("lille", {"date": "3 mars", "l'heure": ""}),),
    at=LATER,
)


@pytest.fixture
def mission(store: Store) -> Mission:
    return Mission(store)


async def create(mission: Mission, announcement: Announcement = WHOLE) -> int:
    return await mission.run(lambda c: announcements.create(c, announcement, ANNE, mission.now))


async def test_everything_of_it_is_kept(mission: Mission) -> None:
    id_ = await create(mission)
    assert await mission.get(id_) == replace(WHOLE, id=id_, made_by=3, made_at=NOON)
    assert await mission.run(lambda c: announcements.get(c, 99)) is None
    assert await mission.run(lambda c: announcements.held(c, 99)) is None
    assert await mission.run(lambda c: announcements.held(c, id_)) == await mission.get(id_)


async def test_a_new_one_is_a_draft_whatever_it_says(mission: Mission) -> None:
    forged = replace(WHOLE, state="done", approved="x", approved_by=1, is_withdrawn=True)
    found = await mission.get(await create(mission, forged))
    assert (found.state, found.approved, found.approved_by) == ("draft", "", 0)
    assert not found.is_withdrawn


async def test_only_a_draft_is_changed_and_its_approval_gone(mission: Mission) -> None:
    id_ = await create(mission)
    await mission.run(lambda c: announcements.approve(c, id_, "hash", 2))
    assert (await mission.get(id_)).approved == "hash"
    changed = replace(draft(), id=id_)
    assert await mission.run(lambda c: announcements.save(c, changed, NOON))
    found = await mission.get(id_)
    assert (found.words, found.approved, found.approved_by) == (changed.words, "", 0)
    await mission.run(lambda c: announcements.move(c, id_, "sending", NOON, {"draft"}))
    assert not await mission.run(lambda c: announcements.save(c, replace(WHOLE, id=id_), NOON))
    assert (await mission.get(id_)).words == changed.words


async def test_states_are_left_only_from_where_one_is(mission: Mission) -> None:
    id_ = await create(mission)

    async def moves(to: str, *from_states: str) -> bool:
        return await mission.run(
            lambda c: announcements.move(c, id_, to, mission.now, from_states)  # type: ignore[arg-type]  # parametrised
        )

    assert not await moves("sending", "scheduled", "paused")
    assert await moves("scheduled", "draft")
    assert await moves("sending", "scheduled")
    started = (await mission.get(id_)).started_at
    assert started == NOON
    mission.now = LATER
    assert await moves("paused", "sending")
    assert await moves("sending", "paused")
    assert (await mission.get(id_)).started_at == NOON
    assert await moves("done", "sending")
    assert (await mission.get(id_)).ended_at == LATER
    assert await moves("sending", "done")
    assert (await mission.get(id_)).ended_at is None
    assert not await moves("sending")


async def test_of_two_who_move_it_at_once_one_does(database_url: str) -> None:
    stores = [await Store.open(database_url) for _ in range(3)]
    id_ = await create(Mission(stores[0]))
    moved = await asyncio.gather(
        *(
            store.run(lambda c: announcements.move(c, id_, "sending", NOON, {"draft"}))
            for store in stores
        )
    )
    assert sorted(moved) == [False, False, True]
    for store in stores:
        await store.close()


async def test_what_is_scheduled_is_due_at_its_time(mission: Mission) -> None:
    late, early, other = [await create(mission) for _ in range(3)]
    for id_ in (late, early):
        await mission.run(
            lambda c, i=id_: announcements.move(c, i, "scheduled", NOON, {"draft"})  # type: ignore[misc]  # a default, so that each keeps its own
        )
    await mission.run(lambda c: announcements.set_time(c, early, NOON))

    async def due(minutes: int) -> list[int]:
        moment = NOON + timedelta(minutes=minutes)
        return [one.id for one in await mission.run(lambda c: announcements.due(c, moment))]

    assert [await due(minutes) for minutes in (-1, 0, 59, 60)] == [
        [],
        [early],
        [early],
        [early, late],
    ]
    await mission.run(lambda c: announcements.move(c, early, "sending", NOON, {"scheduled"}))
    assert await due(60) == [late]
    assert [one.id for one in await mission.run(announcements.being_sent)] == [early]
    assert (await mission.get(other)).state == "draft"


async def test_it_is_done_once_nothing_is_left_to_send(mission: Mission) -> None:
    await mission.meet("anne", "bob")
    id_ = await mission.begins()

    async def finishes() -> bool:
        return await mission.run(lambda c: announcements.finish(c, id_, mission.now))

    assert not await finishes()
    anne, bob = await mission.claims(id_)
    await mission.done(arrived(anne))
    assert not await finishes()
    await mission.run(lambda c: deliveries.lost(c, "other"))
    await mission.run(lambda c: announcements.move(c, id_, "paused", NOON, {"sending"}))
    assert not await finishes()
    await mission.run(lambda c: announcements.move(c, id_, "sending", NOON, {"paused"}))
    assert await finishes()
    assert not await finishes()
    found = await mission.get(id_)
    assert (found.state, found.ended_at) == ("done", mission.now)
    assert (await mission.counts(id_)) == {"sent": 1, "unknown": 1}
    assert bob.number == 2


async def test_the_last_changed_come_first(mission: Mission) -> None:
    ids = [await create(mission) for _ in range(3)]
    mission.now = LATER
    await mission.run(lambda c: announcements.save(c, replace(WHOLE, id=ids[0]), mission.now))
    newest = await mission.run(lambda c: announcements.newest(c, 2))
    assert [one.id for one in newest] == [ids[0], ids[2]]
