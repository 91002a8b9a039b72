"""A published phrasing answers people on two real servers of one PostgreSQL, and no more once it is undone."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import httpx
import pytest

from bot import editing
from bot.checking import Checked
from bot.editing import EditRules
from bot.store import edits
from bot.store.database import Store
from conversations.staff import COMMAND_LINE
from knowledge.load import load
from knowledge.overlay import Edit, current
from tests.bot.conftest import Postgres
from tests.fakes.knowledge import SMALL
from tests.fakes.people import NOON
from tests.processes import Program, small_content

pytestmark = pytest.mark.slow

MONEY = "money-for-cities"
QUESTION = "le zébulon tricote quatre mirabelles"
ANSWER = "apporte pas"
BOUND = 30.0
"""Seconds: bench.review measures, on a machine of its own; here both processes share it with other tests."""


NUMBERS = count(1)


@dataclass(frozen=True)
class Server:
    address: str

    async def says(self) -> bool:
        """What somebody new is told: from an address of their own, as one may not ask so much."""
        behind = {"X-Forwarded-For": f"198.51.100.{next(NUMBERS) % 250}"}
        async with httpx.AsyncClient(
            base_url=self.address, headers=behind, timeout=BOUND
        ) as browser:
            form = {"text": QUESTION, "nonce": secrets.token_urlsafe(12)}
            assert (await browser.post("/say", data=form)).status_code == 303
            return ANSWER in (await browser.get("/")).text

    async def until(self, is_told: bool) -> None:
        async with asyncio.timeout(BOUND):
            while await self.says() != is_told:  # noqa: ASYNC110 — another process rings no bell
                await asyncio.sleep(0.2)


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    return one, two


@asynccontextmanager
async def served(folder: Path, url: str) -> AsyncIterator[Server]:
    """One that has its full index; `folder` is there."""
    program = Program(
        "serve",
        "--knowledge",
        str(small_content(folder)),
        folder=folder,
        PORT="0",
        DATABASE_URL=url,
        TRUSTED_PROXIES="127.0.0.1",
    )
    async with program as running:
        address = await running.address()
        await running.logs("index-ready")
        yield Server(address)


async def published(store: Store, edit: Edit) -> int:
    """As the console does it; the small content has faults of its own, so nobody asks `check`."""
    id_ = await store.run(lambda c: editing.draft(c, COMMAND_LINE, edit, NOON))
    held = await store.read(lambda c: edits.get(c, id_))
    assert held
    checked = Checked(held.hash, await store.read(edits.stamp))
    await store.run(lambda c: editing.publish(c, COMMAND_LINE, id_, checked, NOON, EditRules()))
    return id_


async def test_published_it_answers_on_both_and_undone_on_none(
    postgres: Postgres, postgres_template: str, folders: tuple[Path, Path]
) -> None:
    name = postgres.create(postgres_template)
    one_folder, two_folder = folders
    value = current(load(SMALL).documents, "entry", MONEY)
    assert value
    edit = Edit("entry", MONEY, value | {"phrasings": {"fr": [QUESTION]}})
    async with (
        served(one_folder, postgres.url(name)) as one,
        served(two_folder, postgres.url(name)) as two,
    ):
        assert [await one.says(), await two.says()] == [False, False]
        store = await Store.open(postgres.url(name))
        try:
            id_ = await published(store, edit)
            await asyncio.gather(one.until(True), two.until(True))
            await store.run(lambda c: editing.undo(c, COMMAND_LINE, id_, NOON))
            await asyncio.gather(one.until(False), two.until(False))
        finally:
            await store.close()
    postgres.drop(name)
