"""The store itself: transactions, two writers, errors that say what to do, threads that end."""

import asyncio
import threading
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert, select, text

from bot.errors import StoreError
from bot.store import inbox
from bot.store.database import Store
from bot.store.mishaps import RowRefused
from bot.store.tables import leases
from tests.fakes.people import NOON


async def test_work_that_raises_leaves_nothing(store: Store) -> None:
    def work(connection: Connection) -> None:
        inbox.record(connection, "k", NOON)
        raise LookupError

    with pytest.raises(LookupError):
        await store.run(work)
    assert await store.run(lambda connection: inbox.record(connection, "k", NOON))


async def test_a_read_sees_what_was_committed(store: Store) -> None:
    await store.run(lambda connection: inbox.record(connection, "k", NOON))
    found = await store.read(
        lambda c: c.execute(text("SELECT event_key FROM inbox")).scalars().all()
    )
    assert found == ["k"]


async def test_two_stores_write_at_once(database_url: str) -> None:
    one, two = await Store.open(database_url), await Store.open(database_url)

    async def count(store: Store) -> list[int]:
        return [
            await store.run(lambda connection: inbox.count_attempt(connection, "k", NOON))
            for _ in range(20)
        ]

    counted = await asyncio.gather(count(one), count(two))
    assert sorted(counted[0] + counted[1]) == list(range(1, 41))
    await one.close()
    await two.close()


async def test_many_reads_run_beside_writes(store: Store) -> None:
    async def read() -> int:
        return len(await store.read(lambda connection: connection.execute(select(leases)).all()))

    async def write(number: int) -> None:
        await store.run(lambda connection: inbox.record(connection, str(number), NOON))

    results = await asyncio.gather(*(read() for _ in range(30)), *(write(n) for n in range(30)))
    assert results[:30] == [0] * 30


async def test_a_row_against_the_rules_is_the_rows_fault(store: Store) -> None:
    twice = insert(leases).values(name="n", owner="SECRET-WORD", until=NOON)
    await store.run(lambda connection: connection.execute(twice))
    with pytest.raises(RowRefused) as refused:
        await store.run(lambda connection: connection.execute(twice))
    assert "SECRET-WORD" not in str(refused.value)


async def test_what_people_write_is_always_storable(store: Store) -> None:
    assert await store.run(lambda connection: inbox.record(connection, "a\0b\ud800c", NOON))
    found = await store.read(lambda c: c.execute(text("SELECT event_key FROM inbox")).scalar())
    assert found == "abc"


async def test_a_missing_table_asks_to_migrate(empty_url: str) -> None:
    store = await Store.open(empty_url)
    with pytest.raises(StoreError, match=r"run_bot\.py migrate"):
        await store.run(lambda connection: inbox.record(connection, "k", NOON))
    await store.close()


async def test_closing_ends_the_threads_and_closes_twice(database_url: str) -> None:
    before = set(threading.enumerate())
    store = await Store.open(database_url)
    await store.run(lambda connection: inbox.record(connection, "k", NOON))
    await store.read(lambda connection: connection.execute(select(leases)).all())
    await store.close()
    await store.close()
    ours = [each for each in set(threading.enumerate()) - before if "asyncio" not in each.name]
    assert ours == []


async def test_a_closed_store_says_so(database_url: str) -> None:
    store = await Store.open(database_url)
    await store.close()
    for use in (store.run, store.read):
        with pytest.raises(StoreError, match="closed"):
            await use(lambda connection: inbox.record(connection, "k", NOON))


async def test_the_file_is_its_owners_and_the_settings_hold(tmp_path: Path) -> None:
    file = tmp_path / "new" / "assistant.db"
    store = await Store.open(f"sqlite:///{file}")

    def pragmas(connection: Connection) -> list[object]:
        names = ("journal_mode", "synchronous", "secure_delete", "foreign_keys", "busy_timeout")
        return [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]

    assert await store.run(pragmas) == ["wal", 2, 1, 1, 30000]
    assert file.stat().st_mode & 0o077 == 0
    assert file.parent.stat().st_mode & 0o077 == 0
    await store.close()


async def test_reads_cannot_write(store: Store) -> None:
    with pytest.raises(StoreError):
        await store.read(lambda connection: inbox.record(connection, "k", NOON))


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_connection_lost_while_idle_is_replaced(database_url: str) -> None:
    store, other = await Store.open(database_url), await Store.open(database_url)
    process = await store.read(lambda c: c.execute(text("SELECT pg_backend_pid()")).scalar_one())
    alive = text("SELECT count(*) FROM pg_stat_activity WHERE pid = :pid")
    kill = text("SELECT pg_terminate_backend(:pid)")
    await other.read(lambda c: c.execute(kill, {"pid": process}).all())
    while await other.read(lambda c: c.execute(alive, {"pid": process}).scalar_one()):
        pass
    assert await store.run(lambda connection: inbox.record(connection, "k", NOON))
    assert await store.read(lambda c: c.execute(text("SELECT count(*) FROM inbox")).scalar()) == 1
    await store.close()
    await other.close()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("sqlite://", "names no file"),
        ("mysql://u:PASSWORD@localhost/x", "a mysql database"),
        ("not a url", "cannot be read"),
        ("postgresql://u:PASSWORD@127.0.0.1:1/x", "Check that it runs"),
    ],
)
async def test_an_address_that_does_not_work_says_what_to_do(url: str, said: str) -> None:
    with pytest.raises(StoreError, match=said) as error:
        await Store.open(url)
    assert "PASSWORD" not in str(error.value)


async def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    file = tmp_path / "letter.db"
    file.write_text("Dear reader, this is no database at all. " * 100)
    with pytest.raises(StoreError, match=r"letter\.db.*Name another file"):
        await Store.open(f"sqlite:///{file}")


async def test_a_postgresql_database_that_does_not_exist(postgres: object) -> None:
    with pytest.raises(StoreError, match="Create the database"):
        await Store.open(postgres.url("nowhere"))  # type: ignore[attr-defined]  # the fixture's class lives in conftest
