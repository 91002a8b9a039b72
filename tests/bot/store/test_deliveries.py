"""The ledger: what is claimed is launched once, what was cut is unknown, and reports tell it all."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, make_url, select, text

from bot.store import announcements, deliveries, mending, people, postgresql, recipients
from bot.store.database import Store
from bot.store.deliveries import Delivery, Result
from bot.store.tables import people as people_table
from conversations.announcing.shape import Recipient, Words
from conversations.events import Address
from tests.bot.store.mission import Mission, arrived
from tests.fakes.people import NOON


@pytest.fixture
async def mission(store: Store) -> Mission:
    mission = Mission(store)
    await mission.meet("anne", "bob", "carl")
    return mission


def failed(one: Delivery, reason: str = "refused") -> Result:
    return Result(one.announcement, one.number, "failed", reason=reason)


def unknown(one: Delivery) -> Result:
    return Result(one.announcement, one.number, "unknown", reason="timeout")


async def test_what_is_claimed_is_claimed_once_in_order(mission: Mission) -> None:
    id_ = await mission.begins()
    first = await mission.claims(id_, limit=2)
    assert first == (
        Delivery(id_, 1, "telegram:anne", Address("telegram", "anne"), "fr"),
        Delivery(id_, 2, "telegram:bob", Address("telegram", "bob"), "fr"),
    )
    assert [one.number for one in await mission.claims(id_)] == [3]
    assert await mission.claims(id_) == ()
    assert await mission.counts(id_) == {"sending": 3}


async def test_by_channel(mission: Mission) -> None:
    await mission.meet("eve", channel="web", language="en")
    id_ = await mission.begins()
    (claimed,) = await mission.claims(id_, channel="web")
    assert (claimed.address, claimed.language) == (Address("web", "eve"), "en")
    assert len(await mission.claims(id_, channel="telegram")) == 3


@pytest.mark.parametrize("state", ["paused", "cancelled", "draft"])
async def test_nothing_is_claimed_of_what_is_not_being_sent(mission: Mission, state: str) -> None:
    id_ = await mission.begins()
    await mission.run(lambda c: announcements.move(c, id_, state, NOON, {"sending"}))  # type: ignore[arg-type]  # parametrised
    assert await mission.claims(id_) == ()


async def test_results_are_told(mission: Mission) -> None:
    id_ = await mission.begins()
    anne, bob, carl = await mission.claims(id_)
    await mission.done(arrived(anne), failed(bob), unknown(carl))
    assert await mission.states(id_) == {
        "telegram:anne": "sent",
        "telegram:bob": "failed refused",
        "telegram:carl": "unknown timeout",
    }
    assert await mission.counts(id_) == {"sent": 1, "failed": 1, "unknown": 1}
    assert await mission.run(lambda c: recipients.reasons(c, id_)) == {"refused": 1, "timeout": 1}
    (sent,) = await mission.report(id_, "sent")
    assert sent == Recipient(
        "telegram:anne", "telegram", "anne", "fr", "sent", "", mission.now, number=1
    )
    page = await mission.run(lambda c: recipients.recipients(c, id_, after=1, limit=1))
    assert [one.number for one in page] == [2]


async def test_no_results_are_no_harm(mission: Mission) -> None:
    await mission.done()
    await mission.done(Result(99, 1, "sent"), Result(99, 2, "failed", reason="unreachable"))


async def test_a_call_that_was_not_launched_waits_again(mission: Mission) -> None:
    id_ = await mission.begins()
    claimed = await mission.claims(id_)
    await mission.done(arrived(claimed[0]))
    assert await mission.run(lambda c: deliveries.give_back(c, claimed, "two")) == 0
    assert await mission.run(lambda c: deliveries.give_back(c, claimed, "one")) == 2
    assert await mission.run(lambda c: deliveries.give_back(c, (), "one")) == 0
    assert await mission.counts(id_) == {"sent": 1, "pending": 2}


async def test_the_calls_of_the_dead_are_unknown(mission: Mission) -> None:
    id_ = await mission.begins()
    await mission.claims(id_, limit=1, owner="dead")
    await mission.claims(id_, limit=1, owner="alive")
    assert await mission.run(lambda c: deliveries.lost(c, "alive")) == 1
    assert await mission.states(id_) == {
        "telegram:anne": "unknown cut",
        "telegram:bob": "sending",
        "telegram:carl": "pending",
    }
    assert await mission.run(lambda c: deliveries.lost(c, "alive")) == 0


@pytest.mark.parametrize("state", ["paused", "cancelled"])
async def test_so_are_those_of_what_was_stopped_meanwhile(mission: Mission, state: str) -> None:
    id_ = await mission.begins()
    await mission.claims(id_, owner="dead")
    await mission.run(lambda c: announcements.move(c, id_, state, NOON, {"sending"}))  # type: ignore[arg-type]  # parametrised
    assert await mission.run(lambda c: deliveries.lost(c, "alive")) == 3


async def test_what_did_arrive_is_known_even_late(mission: Mission) -> None:
    """The one believed dead was only slow: what it says is true, whatever became of the row."""
    id_ = await mission.begins()
    anne, bob, carl = await mission.claims(id_, owner="slow")
    await mission.run(lambda c: deliveries.lost(c, "alive"))
    await mission.done(arrived(anne), failed(bob))
    assert await mission.run(lambda c: deliveries.again(c, id_)) == 1
    await mission.done(failed(carl))
    assert (await mission.states(id_))["telegram:carl"] == "pending again"
    await mission.done(arrived(carl))
    assert await mission.claims(id_, owner="alive") == ()
    assert await mission.states(id_) == {
        "telegram:anne": "sent",
        "telegram:bob": "failed refused",
        "telegram:carl": "sent again",
    }
    await mission.done(failed(anne), unknown(carl))
    assert await mission.counts(id_) == {"sent": 2, "failed": 1}


async def test_the_unknown_are_sent_again_only_by_choice_and_marked(mission: Mission) -> None:
    id_ = await mission.begins()
    anne, bob, carl = await mission.claims(id_)
    await mission.done(unknown(anne), failed(bob), arrived(carl))
    assert await mission.claims(id_) == ()
    assert await mission.run(lambda c: deliveries.again(c, id_)) == 1
    assert [one.number for one in await mission.claims(id_)] == [1]
    await mission.done(arrived(anne))
    assert await mission.run(lambda c: deliveries.again(c, id_, {"failed", "sent"})) == 1
    assert await mission.states(id_) == {
        "telegram:anne": "sent again",
        "telegram:bob": "pending",
        "telegram:carl": "sent",
    }


async def test_what_waits_can_be_dropped(mission: Mission) -> None:
    id_ = await mission.begins()
    await mission.claims(id_, limit=1)
    assert await mission.run(lambda c: deliveries.drop(c, id_, "cancelled")) == 2
    assert await mission.counts(id_) == {"sending": 1, "skipped": 2}


async def test_who_blocked_the_bot_is_unreachable_for_every_announcement(mission: Mission) -> None:
    id_ = await mission.begins()
    anne, *_ = await mission.claims(id_)
    await mission.done(failed(anne, deliveries.UNREACHABLE))
    since = select(people_table.c.unreachable_since).where(people_table.c.person == anne.person)
    assert await mission.run(lambda c: c.scalar(since)) == mission.now
    assert await mission.aims() == ["bob", "carl"]


async def test_a_chat_that_moved_is_followed(mission: Mission) -> None:
    id_ = await mission.begins()
    anne, *_ = await mission.claims(id_)
    await mission.done(Result(id_, anne.number, "sent", external_id="5", moved_to="-100"))
    assert (await mission.report(id_, "sent"))[0].address == "-100"
    assert await mission.run(lambda c: recipients.by_message(c, "telegram", "-100", "5")) == id_


async def test_a_message_leads_to_its_announcement(mission: Mission) -> None:
    one, two = await mission.begins(), await mission.begins()
    for id_, names in ((one, "11 12"), (two, "21")):
        anne, *_ = await mission.claims(id_)
        await mission.done(Result(id_, anne.number, "sent", external_id=names))

    async def found(name: str, address: str = "anne", hours: int = 72) -> int:
        since = mission.now - timedelta(hours=72)
        moment = since + timedelta(hours=72 - hours)
        return await mission.run(
            lambda c: recipients.by_message(c, "telegram", address, name, moment)
        )

    assert [await found(name) for name in ("11", "12", "21")] == [one, one, two]
    assert [await found(name) for name in ("1", "", "%", "11 12x", "2")] == [0, 0, 0, 0, 0]
    assert await found("11", "bob") == 0
    mission.now += timedelta(hours=73)
    assert await found("11") == 0
    assert await mission.run(lambda c: recipients.by_message(c, "telegram", "anne", "11")) == one


async def test_who_got_it_may_reply(mission: Mission) -> None:
    await mission.meet("laptop", channel="web")
    await mission.same("telegram:anne", "web:laptop")
    id_ = await mission.begins()
    claimed = {one.address.id: one for one in await mission.claims(id_)}
    assert "anne" not in claimed
    await mission.done(arrived(claimed["laptop"]), unknown(claimed["bob"]), failed(claimed["carl"]))

    async def came(account: str, since_hours: int = 0) -> bool:
        since = mission.now + timedelta(hours=since_hours)
        return await mission.run(lambda c: recipients.came_to(c, id_, account, since))

    accounts = ("telegram:anne", "telegram:bob", "telegram:carl", "telegram:zoe")
    assert [await came(one) for one in accounts] == [True, True, False, False]
    assert not await came("telegram:anne", since_hours=1)


async def test_a_correction_reaches_what_was_delivered(mission: Mission) -> None:
    id_ = await mission.begins()
    anne, bob = await mission.claims(id_, limit=2)
    await mission.done(arrived(anne))
    words = Words(fr="Bonsoir", en="Good evening")
    assert await mission.run(lambda c: announcements.reword(c, id_, words, NOON)) == 1
    assert (await mission.get(id_)).words == words
    (found,) = await mission.run(lambda c: mending.to_correct(c, id_, 10))
    assert (found.number, found.external_id, found.revision) == (1, "anne-1", 0)
    await mission.done(arrived(bob))
    assert not await mission.run(lambda c: announcements.mended(c, id_))
    (carl,) = await mission.claims(id_)
    assert carl.revision == 1
    await mission.done(arrived(carl))
    for one in await mission.run(lambda c: mending.to_correct(c, id_, 10)):
        reason = "too-old" if one.number == 2 else ""
        await mission.run(lambda c, o=one, r=reason: mending.corrected(c, o, 1, "7", r))  # type: ignore[misc]  # a default, so that each keeps its own
    assert await mission.run(lambda c: mending.to_correct(c, id_, 10)) == ()
    assert [one.id for one in await mission.run(announcements.to_mend)] == [id_]
    assert await mission.run(lambda c: announcements.mended(c, id_))
    assert await mission.run(announcements.to_mend) == ()
    assert await mission.states(id_) == {
        "telegram:anne": "sent",
        "telegram:bob": "sent not-corrected:too-old",
        "telegram:carl": "sent",
    }


async def test_what_arrives_after_a_correction_is_mended_too(mission: Mission) -> None:
    id_ = await mission.begins()
    anne, *rest = await mission.claims(id_)
    await mission.done(unknown(anne), *(failed(one) for one in rest))
    await mission.run(lambda c: announcements.reword(c, id_, Words(fr="x"), NOON))
    assert await mission.run(lambda c: announcements.mended(c, id_))
    await mission.done(arrived(anne))
    assert [one.id for one in await mission.run(announcements.to_mend)] == [id_]
    assert not await mission.run(lambda c: announcements.mended(c, id_))


async def test_what_was_delivered_is_withdrawn(mission: Mission) -> None:
    id_ = await mission.begins()
    anne, bob, carl = await mission.claims(id_)
    await mission.done(arrived(anne), arrived(bob))
    assert await mission.run(lambda c: mending.to_withdraw(c, id_, 10)) == ()
    await mission.run(lambda c: announcements.withdraw(c, id_, NOON))
    assert not await mission.run(lambda c: announcements.mended(c, id_))
    one, two = await mission.run(lambda c: mending.to_withdraw(c, id_, 10))
    await mission.run(lambda c: mending.withdrawn(c, one))
    await mission.run(lambda c: mending.withdrawn(c, two, "too-old"))
    assert not await mission.run(lambda c: announcements.mended(c, id_))
    await mission.done(arrived(carl))
    (last,) = await mission.run(lambda c: mending.to_withdraw(c, id_, 10))
    assert last.number == carl.number
    await mission.run(lambda c: mending.withdrawn(c, last))
    assert await mission.run(lambda c: announcements.mended(c, id_))
    assert (await mission.states(id_))["telegram:bob"] == "sent not-withdrawn:too-old"
    assert await mission.run(lambda c: mending.to_correct(c, id_, 10)) == ()


async def test_who_is_forgotten_only_counts(mission: Mission) -> None:
    one, two = await mission.begins(), await mission.begins()
    await mission.sends(one)
    address = Address("telegram", "anne")
    await mission.run(lambda c: people.forget(c, "telegram:anne", address, NOON))
    assert await mission.counts(one) == {"sent": 3}
    assert await mission.counts(two) == {"pending": 2, "skipped": 1}
    rows = await mission.run(
        lambda c: c.execute(text("SELECT person, address, external_id FROM deliveries")).all()
    )
    assert "anne" not in str(rows)
    await mission.run(lambda c: announcements.withdraw(c, one, NOON))
    assert len(await mission.run(lambda c: mending.to_withdraw(c, one, 10))) == 2


async def test_claims_of_many_processes_never_overlap(database_url: str) -> None:
    """Each claims until nothing is left, all at once."""
    stores = [await Store.open(database_url) for _ in range(4)]
    mission = Mission(stores[0])
    await mission.meet(*(str(number) for number in range(60)))
    id_ = await mission.begins()

    async def work(store: Store, owner: str) -> list[int]:
        got: list[int] = []
        while claimed := await Mission(store).claims(id_, limit=3, owner=owner):
            got += [one.number for one in claimed]
        return got

    taken = await asyncio.gather(*(work(store, str(n)) for n, store in enumerate(stores)))
    assert sorted(number for each in taken for number in each) == list(range(1, 61))
    for store in stores:
        await store.close()


async def test_a_claim_passes_over_what_another_is_taking(
    postgres: Any, postgres_template: str
) -> None:
    """Only PostgreSQL has two writers at once: the second does not wait for the first."""
    url = postgres.url(postgres.create(postgres_template))
    store, engine = await Store.open(url), postgresql.engine(make_url(url))
    mission = Mission(store)
    await mission.meet("anne", "bob", "carl", "dora")
    id_ = await mission.begins()

    def claim(connection: Connection) -> tuple[Delivery, ...]:
        return deliveries.claim(connection, id_, "one", NOON, 2)

    async with engine.begin() as held:
        first = await held.run_sync(claim)
        second = await mission.claims(id_, owner="two")
    assert [one.number for one in first] == [1, 2]
    assert [one.number for one in second] == [3, 4]
    assert await mission.counts(id_) == {"sending": 4}
    await engine.dispose()
    await store.close()
