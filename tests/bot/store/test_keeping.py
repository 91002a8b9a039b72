"""Leases, kept questions, the server's lock, and how long things are kept."""

import asyncio
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.errors import StoreError
from bot.store import leases, questions
from bot.store.database import Store
from bot.store.lock import ServerLock
from bot.store.purge import purge
from bot.store.tables import questions as questions_table
from bot.store.types import database_now
from conversations.outcome import QuestionKept
from tests.fakes.people import NOON


async def test_one_owner_holds_a_lease(store: Store) -> None:
    async def takes(owner: str, seconds: float = 60) -> bool:
        return await store.run(lambda c: leases.acquire(c, "poll", owner, seconds))

    assert await takes("one")
    assert await takes("one")
    assert not await takes("two")
    await store.run(lambda c: leases.release(c, "poll", "two"))
    assert not await takes("two")
    await store.run(lambda c: leases.release(c, "poll", "one"))
    assert await takes("two", seconds=-1)
    assert await takes("one")


async def test_of_many_at_once_one_wins(database_url: str) -> None:
    stores = [await Store.open(database_url) for _ in range(3)]
    won = await asyncio.gather(
        *(
            store.run(lambda c, n=number: leases.acquire(c, "poll", str(n), 60))  # type: ignore[misc]  # a default, so that each keeps its own
            for number, store in enumerate(stores)
        )
    )
    assert sum(won) == 1
    for store in stores:
        await store.close()


async def test_the_databases_clock_is_aware_and_goes_forward(store: Store) -> None:
    first, second = [await store.read(database_now) for _ in range(2)]
    assert first.utcoffset() == timedelta(0)
    assert first <= second


async def test_questions_are_kept_as_given(store: Store) -> None:
    question = QuestionKept("combien [nom] ?", "fr", "none", (("a", 0.25),))
    kept = await store.run(lambda c: questions.keep(c, question, "web", None, NOON))
    row = (await store.read(lambda c: c.execute(select(questions_table)).all()))[0]
    assert (row.id, row.text, row.candidates, row.person) == (
        kept,
        "combien [nom] ?",
        [["a", 0.25]],
        None,
    )


async def test_everything_has_its_time(store: Store) -> None:
    question = QuestionKept("text", "fr", "none")
    await store.run(lambda c: questions.keep(c, question, "web", None, NOON))
    young = await store.run(lambda c: purge(c, NOON + timedelta(days=364)))
    old = await store.run(lambda c: purge(c, NOON + timedelta(days=366)))
    assert (young["questions"], old["questions"]) == (0, 1)


def test_one_server_is_admitted(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'data' / 'assistant.db'}"
    lock = ServerLock.take(url)
    said = _take_elsewhere(url)
    lock.release()
    assert "Another server (process" in said
    assert "DATA_DIR" in said
    assert _take_elsewhere(url) == "taken"
    ServerLock.take(url).release()


def _take_elsewhere(url: str) -> str:
    program = (
        "import sys; from bot.store.lock import ServerLock\n"
        "try: ServerLock.take(sys.argv[1]); print('taken')\n"
        "except Exception as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, url], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.strip()


def test_the_error_names_the_process_that_holds_it(tmp_path: Path) -> None:
    import os

    url = f"sqlite:///{tmp_path / 'assistant.db'}"
    lock = ServerLock.take(url)
    with pytest.raises(StoreError, match=f"process {os.getpid()}"):
        ServerLock.take(url)
    lock.release()


def test_postgresql_admits_many() -> None:
    """Two at once: its leases keep them apart, no file does."""
    held = [ServerLock.take("postgresql://localhost/x") for _ in range(2)]
    assert held[0] is not held[1]
    for lock in held:
        lock.release()
