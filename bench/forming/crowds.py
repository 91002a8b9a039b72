"""Many people walking at once in one process or several, on one database, and what it kept. Not for one process."""

from __future__ import annotations

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.forming.course import FIRST_PERSON, course
from bench.forming.kept import Kept, kept
from bench.forming.walking import READY, Reading, Walked, address_of
from bench.measuring.databases import database
from bot.store.database import Store
from bot.store.migrate import upgrade
from knowledge.readiness import Readiness
from tests.processes import ROOT


@dataclass(frozen=True, slots=True)
class Crowd:
    """What all processes did from the first start to the last end, and what the database kept of it."""

    walked: Sequence[Walked]
    kept: Kept

    @property
    def a_second(self) -> float:
        began = min(each.began for each in self.walked)
        ended = max(each.ended for each in self.walked)
        return sum(each.answers for each in self.walked) / (ended - began)

    @property
    def processor(self) -> float:
        """Milliseconds of our processes for one answer."""
        used = sum(each.processor for each in self.walked)
        return 1000 * used / sum(each.answers for each in self.walked)

    @property
    def slow(self) -> float:
        """95 % of the answers took less, in milliseconds; of the slowest process."""
        return max(each.slow for each in self.walked)


@dataclass(frozen=True, slots=True)
class Plan:
    """How many people walk, in how many processes, and whether they read the page after every answer."""

    people: int
    processes: int = 1
    reading: Reading = "once"
    seed: int = 1

    @property
    def shares(self) -> Iterator[range]:
        """Neighbouring numbers, as even as can be."""
        for at in range(self.processes):
            start = self.people * at // self.processes
            end = self.people * (at + 1) // self.processes
            yield range(FIRST_PERSON + start, FIRST_PERSON + end)


async def crowd(kind: str, readiness: Readiness, plan: Plan) -> Crowd:
    """A new database of that kind, gone afterwards."""
    with TemporaryDirectory() as folder, database(kind, Path(folder)) as url:
        await asyncio.to_thread(upgrade, url)
        walked = await _walked(url, plan)
        everybody = [person for share in plan.shares for person in share]
        pressed = {address_of(each): course(readiness, each, plan.seed) for each in everybody}
        store = await Store.open(url)
        try:
            return Crowd(walked, await kept(store, pressed))
        finally:
            await store.close()


async def _walked(url: str, plan: Plan) -> Sequence[Walked]:
    """Nobody sets out before every process is ready."""
    running = [await _started(url, share, plan) for share in plan.shares]
    for process in running:
        assert process.stdout
        if (await process.stdout.readline()).decode().strip() != READY:
            raise RuntimeError("a process of walkers ended before it was ready")
    ended = await asyncio.gather(*(process.communicate(b"go\n") for process in running))
    return [Walked(**json.loads(out)) for out, _ in ended]


async def _started(url: str, people: range, plan: Plan) -> Process:
    given = (url, people.start, len(people), plan.seed, plan.reading)
    command = ("-m", "bench.forming.walking", *map(str, given))
    return await create_subprocess_exec(sys.executable, *command, cwd=ROOT, stdin=PIPE, stdout=PIPE)
