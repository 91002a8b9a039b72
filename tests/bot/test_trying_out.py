"""A draft sent to whoever writes it, in Telegram: as it will look, marked, by the ordinary outbox."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.errors import NotAllowed, WrongState
from bot.store import announcements, audit, deliveries, enclosures, outbox
from bot.store.database import Store
from bot.trying_out import try_out
from conversations.announcing.shape import AnnouncementState
from conversations.events import Address
from conversations.staff import STAFF_ROLES, Staff, StaffRole, staff_may
from knowledge.load import Knowledge
from tests.bot.store.mission import Mission, draft
from tests.fakes.knowledge import small_knowledge
from tests.fakes.people import NOON

HERE = Address("telegram", "7")


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return small_knowledge()


@pytest.fixture
async def mission(store: Store) -> Mission:
    mission = Mission(store)
    await mission.meet("7", "8")
    return mission


async def drafted(mission: Mission) -> int:
    return await mission.run(lambda c: announcements.create(c, draft(), Staff(1, "owner"), NOON))


@pytest.mark.parametrize("role", STAFF_ROLES)
async def test_who_may(mission: Mission, knowledge: Knowledge, role: StaffRole) -> None:
    me, id_ = await mission.hires(role, "telegram:7"), await drafted(mission)
    if not staff_may(me, "write"):
        with pytest.raises(NotAllowed):
            await mission.run(lambda c: try_out(c, me, id_, knowledge, NOON))
        return
    told = await mission.run(lambda c: try_out(c, me, id_, knowledge, NOON, here=HERE))
    assert told == (HERE,)
    (first,) = await mission.run(lambda c: outbox.claim(c, "telegram", "one", NOON, 10))
    assert (first.address, first.language) == (HERE, "fr")
    assert first.text.startswith("__Essai")
    assert "Bonjour" in first.text
    assert set((await mission.run(lambda c: deliveries.counts(c, id_))).values()) == {0}
    (noted,) = await mission.run(audit.latest)
    assert (noted.action, noted.detail) == ("try", {"conversations": 1})


@pytest.mark.parametrize("state", ["sending", "paused", "done", "cancelled"])
async def test_only_before_it_is_sent(
    mission: Mission, knowledge: Knowledge, state: AnnouncementState
) -> None:
    me, id_ = await mission.hires("team", "telegram:7"), await drafted(mission)
    await mission.run(lambda c: announcements.move(c, id_, state, NOON, {"draft"}))
    with pytest.raises(WrongState):
        await mission.run(lambda c: try_out(c, me, id_, knowledge, NOON))
    with pytest.raises(WrongState, match="no such announcement"):
        await mission.run(lambda c: try_out(c, me, 99, knowledge, NOON))


async def test_my_conversations_are_those_of_my_account_that_still_answer(mission: Mission) -> None:
    me = await mission.hires("team", "telegram:7")
    await mission.same("telegram:7", "telegram:8")

    async def mine() -> list[str]:
        found = await mission.run(lambda c: enclosures.conversations_of(c, me.id))
        return [one.id for one in found]

    assert await mine() == ["8", "7"]
    await mission.loses("telegram:8")
    assert await mine() == ["7"]
    nobody = await mission.hires("team")
    assert await mission.run(lambda c: enclosures.conversations_of(c, nobody.id)) == ()


async def test_what_came_is_had_until_it_is_withdrawn(mission: Mission) -> None:
    id_ = await mission.begins()

    async def has(account: str, row: int | None = None) -> bool:
        return await mission.run(lambda c: enclosures.came_with(c, id_, account, row))

    assert not await has("telegram:7")
    await mission.sends(id_)
    assert await has("telegram:7")
    assert not await has("telegram:7", 0)
    assert not await has("telegram:9")
    assert not await has("")
    now = NOON + timedelta(hours=1)
    await mission.run(lambda c: announcements.withdraw(c, id_, now))
    assert not await has("telegram:7")
