"""Event keys, attempts and dead letters."""

from datetime import timedelta

from bot.store import inbox
from bot.store.database import Store
from tests.fakes.people import NOON

LETTER = inbox.DeadLetter("ABCD-EFGH", "k", "telegram:1", b"sealed", "KeyError", NOON)


async def test_a_key_is_recorded_once(store: Store) -> None:
    assert await store.run(lambda c: inbox.record(c, "k", NOON))
    assert not await store.run(lambda c: inbox.record(c, "k", NOON))
    assert await store.run(lambda c: inbox.record(c, "other", NOON))


async def test_attempts_are_counted_by_key(store: Store) -> None:
    counts = [await store.run(lambda c: inbox.count_attempt(c, "k", NOON)) for _ in range(3)]
    assert counts == [1, 2, 3]
    assert await store.run(lambda c: inbox.count_attempt(c, "other", NOON)) == 1


async def test_a_buried_event_is_done(store: Store) -> None:
    assert await store.run(lambda c: inbox.bury(c, LETTER))
    assert await store.read(lambda c: inbox.letter(c, "ABCD-EFGH")) == LETTER
    assert not await store.run(lambda c: inbox.record(c, "k", NOON))


async def test_a_done_event_is_not_buried(store: Store) -> None:
    await store.run(lambda c: inbox.record(c, "k", NOON))
    assert not await store.run(lambda c: inbox.bury(c, LETTER))
    assert await store.read(lambda c: inbox.letter(c, "ABCD-EFGH")) is None


async def test_purges_keep_what_is_young(store: Store) -> None:
    await store.run(lambda c: inbox.bury(c, LETTER))
    await store.run(lambda c: inbox.record(c, "young", NOON + timedelta(days=1)))
    assert await store.run(lambda c: inbox.purge(c, NOON + timedelta(hours=1))) == 1
    assert await store.run(lambda c: inbox.purge_letters(c, NOON)) == 0
    assert await store.run(lambda c: inbox.purge_letters(c, NOON + timedelta(hours=1))) == 1
    assert not await store.run(lambda c: inbox.record(c, "young", NOON))
