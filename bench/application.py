"""Measures the draft application: its pages, its steps, its documents, files sent, kills; prints one table.

    .venv/bin/python -m bench.application [--kills 10] [--seed 1] [--only looking|talking|papers|carrying|killing]

One draft with all 39 pieces, 200 pieces of evidence, texts of 2,000 characters in each piece, 5 members, 50 remarks,
and another with 100 MB of evidence. The server is the real one (run_bot.py serve, ENCODER=none) on SQLite, asked over
HTTP by this process; its processor time and its memory are what /proc tells of it. Telegram is the emulator. Exit code
1 when something is half there after a kill: never for being slow, which other programs on the machine decide too.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from sqlalchemy import Connection

from bench.applying.chatter import Chatter
from bench.applying.filling import EVIDENCE, LINKS, OTHER, OWNER, Filling, P, met
from bench.applying.installation import Installation
from bench.applying.killed import SIZE, Kept, Killing, Moments
from bench.applying.papers import papers
from bench.applying.talking import talked
from bench.applying.visiting import Carried, Visitor, visitor
from bench.forming.computing import Times
from bench.forms import COLUMNS, Row
from bench.measuring.door import now
from bench.measuring.machine import load_average, machine, speed
from bench.measuring.server import DyingServer, free_port
from bench.measuring.tables import print_table, verdict
from bench.measuring.watched import Watched
from bot.files.limits import MB
from bot.store import accounts, project_desk
from conversations.project import Project
from knowledge.load import Knowledge, load
from tests.fakes.bot_api import BotApi

PARTS = ("looking", "talking", "papers", "carrying", "killing")
FASTEST_PAGE = 100.0
FASTEST_PAPER = 2_000.0
"""Milliseconds that 95 % must stay under."""

MOST_ABOVE_REST = 40
"""Megabytes."""

LARGE = 100 * MB
UPLOADS = 5
ARCHIVES = 3
THREADS = 6
"""Of the server, each of which takes some memory for good with the first documents that it makes."""


@dataclass(frozen=True)
class Ground:
    """An installation that is full, its content, and the parts that are wanted."""

    installation: Installation
    knowledge: Knowledge
    only: str | None
    seed: int

    def wants(self, *parts: str) -> bool:
        return self.only is None or self.only in parts

    @property
    def pieces(self) -> Sequence[str]:
        assert self.knowledge.application
        return [piece.id for piece in self.knowledge.application.pieces]

    async def fill(self) -> None:
        async with self.installation.store() as store:
            team = await met(store)
            sizes = {P: 4_096}
            if self.wants("carrying"):
                sizes[OTHER] = LARGE // (EVIDENCE - LINKS)
            for project, size in reversed(sizes.items()):  # the last one begun is chosen
                told = Filling(self.installation, team, self.knowledge, project, size, self.seed)
                await told.fill()

    async def rows(self) -> AsyncIterator[Row]:
        if self.wants("papers"):
            async for row in self._papers():
                yield row
        if self.wants("looking", "carrying"):
            async for row in self._served():
                yield row
        if self.wants("talking"):
            async for row in self._talked():
                yield row

    async def _papers(self) -> AsyncIterator[Row]:
        for ending, times, size in papers(await self._project(), self.knowledge, self.seed):
            what = f"{ending.upper()} of the full draft, other words each time ({_size(size)})"
            yield _timed(what, times, FASTEST_PAPER)

    async def _project(self) -> Project:
        def find(connection: Connection) -> Project | None:
            account = accounts.at(connection, OWNER.address)
            return project_desk.load(connection, P, account, now(), "past")

        async with self.installation.store() as store:
            project = await store.read(find)
        assert project
        return project

    async def _served(self) -> AsyncIterator[Row]:
        port, folder = free_port(), self.installation.folder
        async with BotApi() as telegram:
            settings = {
                "PORT": str(port),
                "DATABASE_URL": self.installation.url,
                "TELEGRAM_TOKEN": telegram.token,
                "TELEGRAM_API_URL": telegram.url,
            }
            async with (
                DyingServer(folder, self.installation.content, settings) as server,
                visitor(port, server.pid, OWNER) as browser,
            ):
                if self.wants("looking"):
                    for row in await self._looked(browser):
                        yield row
                if self.wants("carrying"):
                    chatter = Chatter(telegram, Watched(server.pid))
                    for row in await self._carried(browser, chatter):
                        yield row

    async def _looked(self, browser: Visitor) -> Sequence[Row]:
        board = f"/projects/{P}/application"
        pages = [f"{board}/{piece}" for piece in self.pieces]
        return [
            _timed("the board, GET from the server", await browser.looks([board]), FASTEST_PAGE),
            _timed("a piece's page, each in turn", await browser.looks(pages), FASTEST_PAGE),
        ]

    async def _carried(self, browser: Visitor, chatter: Chatter) -> Sequence[Row]:
        path = "/projects/{}/application.zip"
        for _ in range(THREADS):
            await browser.takes(path.format(P))
        small, large = [
            [await browser.takes(path.format(project)) for _ in range(ARCHIVES)]
            for project in (P, OTHER)
        ]
        contents = [_content(self.seed + at) for at in range(2 * UPLOADS)]
        await browser.sends(P, b"%PDF-1.7\n" * 100, "petit.pdf")
        on_web = [await browser.sends(P, each, "etude.pdf") for each in contents[:UPLOADS]]
        await chatter.sends(b"%PDF-1.7\n" * 99, "petit.pdf")
        in_chat = [await chatter.sends(each, "etude.pdf") for each in contents[UPLOADS:]]
        await self._check(contents)
        return [
            _moved(f"ZIP, {EVIDENCE} pieces of evidence, small files", small),
            _moved(f"ZIP, {EVIDENCE} pieces of evidence, 100 MB", large),
            _moved("20 MB sent from a page", on_web),
            _moved("20 MB sent in Telegram, polling", in_chat),
        ]

    async def _check(self, sent: Sequence[bytes]) -> None:
        """An answer alone does not say that a file was kept."""
        kept = [one for one in (await self._project()).dossier.evidence if one.size == SIZE]
        if len(kept) != len(sent):
            raise RuntimeError(f"{len(kept)} of {len(sent)} files are evidence")

    async def _talked(self) -> AsyncIterator[Row]:
        async with self.installation.store() as store:
            for what, times in (await talked(store, self.knowledge, self.pieces)).items():
                yield _timed(f"a step in the chat, the whole path: {what}", times)


def _content(seed: int) -> bytes:
    """20 MB that no packing makes smaller, as pictures and PDF are."""
    return b"%PDF-1.7\n" + random.Random(seed).randbytes(SIZE - 9)  # noqa: S311 — repeatable on purpose


def _timed(what: str, times: Times, most: float = 0) -> Row:
    clock = f"{times.median:.0f} ms, 95 % under {times.slow:.0f}"
    processor = f"{times.median_processor:.0f} ms, 95 % under {times.slow_processor:.0f}"
    if not most:
        return what, clock, processor, "", ""
    is_kept = verdict(times.slow < most, times.slow_processor < most)
    return what, clock, processor, f"95 % under {most:g} ms", is_kept


def _moved(what: str, all_: Sequence[Carried]) -> Row:
    """Half took less by the clock and of the processor; of memory the worst is told."""
    above = max(one.above_rest for one in all_)
    seconds = f"{median(one.clock for one in all_):.2f} s"
    size = f"{_size(max(one.size for one in all_))}, {above:.0f} MB above rest at most"
    processor = f"{median(one.processor for one in all_):.2f} s"
    goal = f"under {MOST_ABOVE_REST} MB above rest"
    is_kept = "yes" if above < MOST_ABOVE_REST else "no"
    return what, f"{seconds}; {size}", processor, goal, is_kept


def _size(count: int) -> str:
    return f"{count / MB:.1f} MB"


def _broken(kills: int, kept: Kept, moments: Moments) -> Row:
    seen = moments.at_once
    what = f"{kills} SIGKILLs in the middle of 20 MB uploads"
    when = f"{moments.during} while bytes came, {moments.after} after the last, {moments.answered} after the answer"
    told = f"{when}; started again: {_told(seen)}, {seen.idle} held; in the end: {_told(kept)}"
    return what, told, "", "nothing half there", "yes" if seen.is_good and kept.is_good else "no"


def _told(kept: Kept) -> str:
    return f"{kept.damaged} damaged, {kept.strays} strays, {kept.lost} lost, {kept.twice} twice"


async def measured(options: argparse.Namespace) -> tuple[Sequence[Row], bool]:
    """The rows, and whether nothing is half there."""
    rows: list[Row] = []
    is_whole = True
    with TemporaryDirectory() as made:
        full, killed = (Path(made) / name for name in ("full", "killed"))
        for folder in (full, killed):
            folder.mkdir()
        if options.only != "killing":
            installation = Installation(full)
            ground = Ground(installation, load(installation.content), options.only, options.seed)
            await ground.fill()
            rows += [row async for row in ground.rows()]
        if options.only in {None, "killing"}:
            kept, moments = await Killing(Installation(killed), options.kills, options.seed).run()
            rows.append(_broken(options.kills, kept, moments))
            is_whole = kept.is_good and moments.at_once.is_good
    return rows, is_whole


def run(options: argparse.Namespace) -> bool:
    before = f"load average {load_average()}, a million additions in {speed():.0f} ms"
    rows, is_whole = asyncio.run(measured(options))
    after = f"load average {load_average()}, {speed():.0f} ms"
    print_table(f"{machine()}\nbefore: {before}; after: {after}", COLUMNS, rows)
    return is_whole


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name, otherwise in {"kills": 10, "seed": 1}.items():
        parser.add_argument(f"--{name}", type=int, default=otherwise)
    parser.add_argument("--only", choices=PARTS)
    sys.exit(0 if run(parser.parse_args()) else 1)


if __name__ == "__main__":
    main()
