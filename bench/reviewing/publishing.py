"""From the press that publishes to the web's answer, in every process. Not for edits tried beside (bench/review.py)."""

from __future__ import annotations

import asyncio
import re
import secrets
import shutil
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import httpx

from bench.measuring.databases import database
from bench.measuring.server import DyingServer, free_port
from bot import editing
from bot.checking import Checker
from bot.editing import EditRules
from bot.store import edits
from bot.store.database import Store
from bot.store.migrate import upgrade
from conversations.staff import COMMAND_LINE
from knowledge.load import CONTENT, Knowledge
from knowledge.overlay import Edit, current

PROCESSES = {"sqlite": 1, "postgresql": 2}
"""SQLite takes one server only."""

ASKED = (
    ("who-can-apply", "le zébulon tricote quatre mirabelles"),
    ("jobs-ambition", "une cornemuse qui marche sur la lune"),
    ("label-today", "trois girafes jouent au bilboquet"),
)
"""Entries, and what nobody would ask of them: answered once it is published as a phrasing."""

AGAIN = 0.2
"""Seconds between two askings."""

PATIENCE = 300.0


@dataclass
class Site:
    """One server. Each asking comes from a browser and an address of its own: one may not ask so much."""

    address: str
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    async def says(self, question: str, words: str) -> bool:
        number = next(self.numbers)
        behind = {"X-Forwarded-For": f"198.51.{number // 250}.{number % 250 + 1}"}
        async with httpx.AsyncClient(base_url=self.address, headers=behind, timeout=60) as browser:
            form = {"text": question, "nonce": secrets.token_urlsafe(12)}
            taken = await browser.post("/say", data=form)
            assert taken.status_code == 303, taken.text
            return words in (await browser.get("/")).text

    async def until_says(self, question: str, words: str, since: float) -> float:
        """Seconds from `since` to the answer."""
        while not await self.says(question, words):  # noqa: ASYNC110 — the server rings no bell
            await asyncio.sleep(AGAIN)
        return time.perf_counter() - since

    async def up(self) -> None:
        async with asyncio.timeout(PATIENCE), httpx.AsyncClient(base_url=self.address) as browser:
            while True:
                try:
                    await browser.get("/healthz")
                except httpx.TransportError:
                    await asyncio.sleep(AGAIN)
                else:
                    return


async def seconds_until_answered(
    kind: str, folder: Path, knowledge: Knowledge, cache: Path, encoder: str
) -> list[float]:
    """For each of ASKED, until the last process answers: the first in peace, the others while indexes are made.

    `cache` holds the full index, so that servers begin with it.
    """
    with database(kind, folder) as url:
        async with _sites(kind, url, folder, cache, encoder) as sites:
            store = await Store.open(url)
            try:
                return [await _answered(store, sites, knowledge, *asked) for asked in ASKED]
            finally:
                await store.close()


@asynccontextmanager
async def _sites(
    kind: str, url: str, folder: Path, cache: Path, encoder: str
) -> AsyncIterator[list[Site]]:
    (folder / "data").mkdir(parents=True)  # where SQLite keeps its file
    await asyncio.to_thread(upgrade, url)
    async with AsyncExitStack() as running:
        sites = []
        for number in range(PROCESSES[kind]):
            home = folder / f"server-{number}"
            shutil.copytree(cache / "index", home / "data" / "index")
            port = free_port()
            settings = {
                "PORT": str(port),
                "DATABASE_URL": url,
                "ENCODER": encoder,
                "TRUSTED_PROXIES": "127.0.0.1",
            }
            await running.enter_async_context(DyingServer(home, CONTENT, settings))
            sites.append(Site(f"http://127.0.0.1:{port}"))
            await sites[-1].up()
        yield sites


async def _answered(
    store: Store, sites: list[Site], knowledge: Knowledge, entry: str, question: str
) -> float:
    words = _words_of(knowledge.entries[entry].first_part("fr"))
    for site in sites:
        assert not await site.says(question, words), "answered before it was published"
    edit = _with_phrasing(knowledge, entry, question)
    now = datetime.now(UTC)
    id_ = await store.run(lambda c: editing.draft(c, COMMAND_LINE, edit, now))
    draft = await store.read(lambda c: edits.get(c, id_))
    assert draft
    checked = await Checker(store, CONTENT).check(draft.edit)
    begun = time.perf_counter()
    await store.run(lambda c: editing.publish(c, COMMAND_LINE, id_, checked, now, EditRules()))
    async with asyncio.timeout(PATIENCE):
        waited = [site.until_says(question, words, begun) for site in sites]
        return max(await asyncio.gather(*waited))


def _with_phrasing(knowledge: Knowledge, entry: str, question: str) -> Edit:
    value = current(knowledge.documents, "entry", entry)
    assert value
    french = [*value["phrasings"]["fr"], question]
    return Edit("entry", entry, value | {"phrasings": value["phrasings"] | {"fr": french}})


def _words_of(markdown: str) -> str:
    """A run of words that stands on the page as it is written."""
    runs: list[str] = re.findall(r"[a-zéèêàç ]+", markdown)
    return max(runs, key=len).strip()
