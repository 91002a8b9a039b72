"""People who walk at once through the whole path, in one process. Not for several of them (crowds.py).

Run as a program it is that process: python -m bench.forming.walking DATABASE FIRST PEOPLE SEED READING. It says
"ready", walks when told to on stdin, and prints a Walked as JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Literal

import numpy as np

from bench.forming.course import Answer, course
from bench.measuring.door import ConstantIndex, door, now
from bot.intake import Intake
from bot.store import outbox
from bot.store.database import Store
from conversations.events import Address, Commanded, Content, Event, Tapped
from conversations.project import NEW
from knowledge.load import load

Reading = Literal["once", "always"]

READY = "ready"


@dataclass(frozen=True, slots=True)
class Walked:
    """`began` and `ended` by the machine's clock; `processor` in seconds; `median`, `slow` (95 %) ms of an answer."""

    answers: int
    began: float
    ended: float
    processor: float
    median: float
    slow: float


@dataclass
class Walker:
    """Presses the buttons of the walk; the project's id is read from what was said last.

    `reading` once: after the first answer, as each message brings its buttons. `reading` always: the page after every
    answer, as a browser does, whose presses name the line that they are under.
    """

    store: Store
    intake: Intake
    address: Address
    reading: Reading
    spent: list[float] = field(default_factory=list)
    _events: int = 0
    _last: int = 0

    async def walk(self, answers: Sequence[Answer]) -> None:
        await self._does(Commanded("diagnostic"))
        await self._does(Tapped(f"walk:{NEW}"))
        project = NEW
        for answer in answers:
            begun = time.perf_counter()
            await self._does(Tapped(answer.button(project), str(self._last or "")))
            if project == NEW or self.reading == "always":
                project = await self._read() or project
            self.spent.append(1000 * (time.perf_counter() - begun))

    async def _does(self, content: Content) -> None:
        self._events += 1
        event = Event(
            key=f"web:{self.address.id}:{self._events}",
            person=f"web:{self.address.id}",
            address=self.address,
            at=now(),
            content=content,
        )
        verdict = await self.intake.take(event)
        if verdict != "done":
            raise RuntimeError(f"{event.key}: {verdict}")

    async def _read(self) -> str:
        """The project in the buttons said last, "" where there are none."""
        lines = await self.store.read(
            lambda connection: outbox.transcript(connection, self.address, self._last)
        )
        if self.reading == "always":
            shown = (line.id for line in reversed(lines) if line.rows and not line.replaces)
            self._last = next(shown, self._last)
        data = [button.data for line in lines for row in line.rows for button in row]
        answers = [each.split(":") for each in data if each.startswith("a:")]
        return answers[-1][1] if answers else ""


def address_of(person: int) -> Address:
    return Address("web", f"walker-{person}")


async def walk(store: Store, people: Sequence[int], seed: int, reading: Reading) -> Walked:
    """All at once, after somebody who warms the process up."""
    knowledge = load()
    assert knowledge.readiness, "the content has no self-assessment"
    readiness = knowledge.readiness
    intake = door(store, knowledge, ConstantIndex(next(iter(knowledge.entries))))
    warm_up = Walker(store, intake, Address("web", f"warm-up-{people[0]}"), reading)
    await warm_up.walk(course(readiness, 0, seed))
    walkers = {person: Walker(store, intake, address_of(person), reading) for person in people}
    await asyncio.to_thread(_wait)
    began, processor = time.time(), time.process_time()
    async with asyncio.TaskGroup() as together:
        for person, walker in walkers.items():
            together.create_task(walker.walk(course(readiness, person, seed)))
    spent = [each for walker in walkers.values() for each in walker.spent]
    median, slow = np.percentile(spent, [50, 95])
    used = time.process_time() - processor
    return Walked(len(spent), began, time.time(), used, float(median), float(slow))


def _wait() -> None:
    """Until whoever started this process says go."""
    print(READY, flush=True)
    sys.stdin.readline()


async def main(url: str, people: Sequence[int], seed: int, reading: Reading) -> None:
    store = await Store.open(url)
    try:
        print(json.dumps(asdict(await walk(store, people, seed, reading))))
    finally:
        await store.close()


if __name__ == "__main__":
    database_url, first, count, given_seed, when = sys.argv[1:]
    numbers = range(int(first), int(first) + int(count))
    asyncio.run(
        main(database_url, numbers, int(given_seed), "always" if when == "always" else "once")
    )
