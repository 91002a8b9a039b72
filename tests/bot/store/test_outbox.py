"""The ledger: order per address, leases, what a killed sender leaves, the transcript, purges."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection, select

from bot.store import outbox, people
from bot.store.database import Store
from bot.store.outbox import Line
from bot.store.tables import people as people_table
from conversations.events import Address
from conversations.speech import Button, Speech
from tests.fakes.people import NOON

ANNE, BOB = Address("telegram", "anne"), Address("telegram", "bob")
WEB = Address("web", "session")


def write(
    connection: Connection, address: Address = ANNE, text: str = "hello", at: datetime = NOON
) -> int:
    return outbox.write(
        connection,
        address=address,
        author="bot",
        message="entry",
        values={"entry": "what-is-the-label"},
        speech=Speech(text, ((Button("Oui", "forget:yes"), Button("Site", url="https://x")),)),
        language="fr",
        replaces="",
        event_key="k",
        at=at,
    )


async def claim(
    store: Store, owner: str = "one", seconds: float = 0, limit: int = 10
) -> tuple[Line, ...]:
    now = NOON + timedelta(seconds=seconds)
    return await store.run(lambda c: outbox.claim(c, "telegram", owner, now, limit))


async def test_a_line_comes_back_as_written(store: Store) -> None:
    line = await store.run(write)
    (claimed,) = await claim(store)
    assert claimed == Line(
        id=line,
        address=ANNE,
        author="bot",
        message="entry",
        values={"entry": "what-is-the-label"},
        text="hello",
        rows=((Button("Oui", "forget:yes"), Button("Site", url="https://x")),),
        language="fr",
        state="sending",
        replaces="",
        external_id="",
        may_have_been_sent=False,
        attempts=1,
        reason="",
        at=NOON,
    )


async def test_only_the_oldest_open_line_of_an_address_is_claimed(store: Store) -> None:
    first = await store.run(write)
    second = await store.run(write)
    other = await store.run(lambda c: write(c, BOB))
    assert [line.id for line in await claim(store)] == [first, other]
    assert await claim(store, "two") == ()
    await store.run(lambda c: outbox.sent(c, first, "901", NOON))
    assert [line.id for line in await claim(store, "two")] == [second]


async def test_a_claim_takes_no_more_than_asked_and_of_its_channel(store: Store) -> None:
    first = await store.run(write)
    await store.run(lambda c: write(c, BOB))
    await store.run(lambda c: write(c, WEB))
    assert [line.id for line in await claim(store, limit=1)] == [first]


async def test_a_killed_senders_line_goes_to_another_marked(store: Store) -> None:
    line = await store.run(write)
    await claim(store, "killed")
    assert await claim(store, "two", seconds=1.9) == ()
    (again,) = await claim(store, "two", seconds=2)
    assert (again.id, again.may_have_been_sent, again.attempts) == (line, True, 2)
    late = NOON + timedelta(seconds=2.5)
    assert not await store.run(lambda c: outbox.renew(c, line, "killed", late))


async def test_a_renewed_lease_is_kept(store: Store) -> None:
    line = await store.run(write)
    await claim(store, "one")
    at = NOON + timedelta(seconds=1.5)
    assert await store.run(lambda c: outbox.renew(c, line, "one", at))
    assert await claim(store, "two", seconds=3) == ()
    assert len(await claim(store, "two", seconds=3.5)) == 1


async def test_trying_again_waits_and_holds_the_address(store: Store) -> None:
    line = await store.run(write)
    await store.run(write)
    await claim(store)
    wait = NOON + timedelta(seconds=10)
    await store.run(lambda c: outbox.again(c, line, wait, "slow down", False))
    assert await claim(store, seconds=9) == ()
    (again,) = await claim(store, seconds=10)
    assert (again.id, again.may_have_been_sent, again.attempts) == (line, False, 2)


async def test_once_uncertain_always_uncertain(store: Store) -> None:
    line = await store.run(write)
    for uncertain in (True, False):
        await claim(store)
        await store.run(lambda c, u=uncertain: outbox.again(c, line, NOON, "cut", u))  # type: ignore[misc]  # a default, so that each turn keeps its own
    (again,) = await claim(store)
    assert again.may_have_been_sent


async def test_a_line_that_failed_lets_the_next_go(store: Store) -> None:
    first = await store.run(write)
    second = await store.run(write)
    await claim(store)
    await store.run(lambda c: outbox.failed(c, first, "refused"))
    assert [line.id for line in await claim(store)] == [second]
    found = await store.read(lambda c: outbox.find(c, first))
    assert found
    assert (found.state, found.reason) == ("failed", "refused")


async def test_nobody_there_drops_the_address_and_marks_the_person(store: Store) -> None:
    await store.run(
        lambda c: people.save(
            c, "p", channel="telegram", address="anne", language="fr", asked=None, at=NOON
        )
    )
    first = await store.run(write)
    await store.run(write)
    await claim(store)
    await store.run(lambda c: outbox.unreachable(c, first, "blocked", NOON))
    states = [line.state for line in await store.read(lambda c: outbox.transcript(c, ANNE))]
    assert states == ["failed", "dropped"]
    assert await store.read(lambda c: c.scalar(select(people_table.c.unreachable_since))) == NOON


async def test_a_moved_group_keeps_its_order(store: Store) -> None:
    first = await store.run(write)
    second = await store.run(write)
    await store.run(lambda c: outbox.move(c, ANNE, "-100"))
    claimed = await claim(store)
    assert [(line.id, line.address.id) for line in claimed] == [(first, "-100")]
    await store.run(lambda c: outbox.sent(c, first, "1", NOON))
    assert [line.id for line in await claim(store)] == [second]


async def test_two_senders_never_take_the_same_line(database_url: str) -> None:
    one, two = await Store.open(database_url), await Store.open(database_url)
    for number in range(20):
        await one.run(lambda c, n=number: write(c, Address("telegram", f"chat-{n}")))  # type: ignore[misc]  # a default, so that each turn keeps its own
    taken = await asyncio.gather(
        *(claim(store, f"owner-{n}", limit=3) for n in range(4) for store in (one, two))
    )
    ids = [line.id for lines in taken for line in lines]
    assert len(ids) == len(set(ids)) == 20
    await one.close()
    await two.close()


async def test_the_transcript_is_in_order_and_goes_on(store: Store) -> None:
    ids = [await store.run(lambda c: write(c, WEB)) for _ in range(5)]

    async def seen(after: int = 0, limit: int = 200) -> list[int]:
        lines = await store.read(lambda c: outbox.transcript(c, WEB, after, limit))
        return [line.id for line in lines]

    assert await seen() == ids
    assert await seen(limit=2) == ids[-2:]
    assert await seen(after=ids[1], limit=2) == ids[2:4]
    assert await seen(after=ids[4]) == []


@pytest.mark.parametrize("address", [WEB, Address("terminal", "me")])
async def test_what_reads_the_transcript_needs_no_sending(store: Store, address: Address) -> None:
    await store.run(lambda c: write(c, address))
    (line,) = await store.read(lambda c: outbox.transcript(c, address))
    assert line.state == "sent"


async def test_purges_leave_open_lines_and_living_sessions(store: Store) -> None:
    day = timedelta(days=1)
    old = await store.run(write)
    await claim(store)
    await store.run(lambda c: outbox.sent(c, old, "1", NOON))
    still_open = await store.run(write)
    for address, at in ((WEB, NOON), (WEB, NOON + 3 * day), (Address("web", "left"), NOON)):
        await store.run(lambda c, a=address, t=at: write(c, a, at=t))  # type: ignore[misc]  # defaults, so that each turn keeps its own
    assert await store.run(lambda c: outbox.purge_sent(c, NOON + 2 * day)) == 1
    assert await store.run(lambda c: outbox.purge_silent(c, NOON + 2 * day)) == 1
    assert [line.id for line in await claim(store)] == [still_open]
    assert len(await store.read(lambda c: outbox.transcript(c, WEB))) == 2


async def test_ids_are_never_used_twice(sqlite_store: Store) -> None:
    first = await sqlite_store.run(lambda c: write(c, WEB))
    await sqlite_store.run(lambda c: people.forget(c, "web:session", WEB, NOON))
    assert await sqlite_store.run(lambda c: write(c, WEB)) > first
