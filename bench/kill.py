"""Kills the server (SIGKILL) again and again while people ask, and counts what they got; prints one table.

    .venv/bin/python -m bench.kill [--kills 20] [--people 200] [--questions 1000] [--rate 8] [--seed 1]
        [--mode polling|webhook|both] [--database sqlite|postgresql] [--folder DIR]

The real server (run_bot.py serve, ENCODER=none) runs against the emulator of the Bot API in this process and is
started again at once after each kill. What should come is rehearsed without kills: the same questions in the same
order of each chat. Exit code 1 when a question is not answered, an answer repeated without the words that say so,
a chat out of order, or a message sent that nobody rehearsed.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from bench.killing.crowd import Crowd, gather, moments
from bench.killing.rehearsal import Expected, Rehearsal
from bench.killing.verdict import Verdict, arrivals, judge
from bench.measuring.databases import DATABASES, database
from bench.measuring.server import DyingServer, free_port
from bench.measuring.tables import print_table
from bot.preparing import Workshop
from knowledge.load import CONTENT, Knowledge, load
from knowledge.model import LANGUAGES
from knowledge.search.index import Index
from tests.fakes.bot_api import BotApi

MODES = ("polling", "webhook")
COLUMNS = (
    *("mode", "database", "kills", "questions", "answered", "unanswered", "repeated, marked"),
    *("repeated, unmarked", "marked, came once", "median delay", "worst delay"),
)
SILENCE = 60.0
"""Seconds without any message after which what is missing will not come."""

CALM = 6.0
"""Seconds without any message once all is there: a claimed line comes back after two, so a repetition shows."""

RETRY_AFTER = 0.1
"""Seconds before the emulator pushes a refused update again; doubled each time."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One run: the same for the same seed, but for what the machine makes of it."""

    kills: int
    rate: float
    seed: int
    crowd: Crowd
    expected: Expected
    marks: tuple[str, ...]

    @property
    def seconds(self) -> float:
        return len(self.crowd.questions) / self.rate


@dataclass
class Run:
    """Asks, kills, waits, judges."""

    plan: Plan
    telegram: BotApi
    server: DyingServer
    asked: list[float] = field(default_factory=list)

    async def verdict(self) -> Verdict:
        async with asyncio.TaskGroup() as together:
            together.create_task(self._ask())
            together.create_task(self._kill())
        await self._wait(SILENCE, lambda: self._judged().is_complete)
        await self._wait(CALM, lambda: False)
        return self._judged()

    async def _ask(self) -> None:
        started = time.monotonic()
        for number, question in enumerate(self.plan.crowd.questions):
            await asyncio.sleep(started + number / self.plan.rate - time.monotonic())
            self.asked.append(time.monotonic())
            await self.telegram.say(question.person, question.text)

    async def _kill(self) -> None:
        """A restart that takes long puts the next kill off, never away."""
        started = time.monotonic()
        for moment in moments(self.plan.kills, self.plan.seconds, self.plan.seed):
            await asyncio.sleep(started + moment - time.monotonic())
            await self.server.die_and_rise()

    async def _wait(self, seconds: float, is_over: Callable[[], bool]) -> None:
        """Until `is_over`, or until no message came for so long."""
        while not is_over():
            sent = self.telegram.count("sendMessage")
            try:
                await self.telegram.until(
                    lambda sent=sent: self.telegram.count("sendMessage") > sent,  # type: ignore[misc]  # a lambda with a default has no type to infer
                    seconds,
                )
            except TimeoutError:
                return

    def _judged(self) -> Verdict:
        came = arrivals(self.telegram.calls, self.plan.marks)
        return judge(self.plan.crowd.questions, self.asked, self.plan.expected, came)


@dataclass(frozen=True, slots=True)
class Bench:
    """What every run shares."""

    options: argparse.Namespace
    knowledge: Knowledge
    content: Path
    prepared: Path

    async def measure(self, mode: str, folder: Path) -> tuple[Sequence[str], Verdict]:
        """One run in one mode; a row of the table, and what to judge it by."""
        shutil.copytree(self.prepared, folder / "data", dirs_exist_ok=True)
        index = Workshop(folder / "data", None).index(self.knowledge)
        with database(self.options.database, folder) as url:
            async with BotApi() as telegram:
                telegram.queue.retry_after = RETRY_AFTER
                plan = await self._plan(index, telegram.username, folder)
                for person, language in plan.crowd.languages.items():
                    telegram.person(person, language)
                settings = _settings(telegram, mode, url)
                async with DyingServer(folder, self.content, settings) as server:
                    verdict = await Run(plan, telegram, server).verdict()
        return _row(mode, self.options.database, server.kills, verdict), verdict

    async def _plan(self, index: Index, bot_name: str, folder: Path) -> Plan:
        options = self.options
        crowd = gather(self.knowledge, options.people, options.questions, options.seed)
        expected = await Rehearsal(self.knowledge, index, bot_name, folder).play(crowd)
        marks = tuple(self.knowledge.wording.say("sent-again", each) for each in LANGUAGES)
        return Plan(options.kills, options.rate, options.seed, crowd, expected, marks)


def _settings(telegram: BotApi, mode: str, url: str) -> dict[str, str]:
    settings = {
        "TELEGRAM_TOKEN": telegram.token,
        "TELEGRAM_API_URL": telegram.url,
        "DATABASE_URL": url,
        "PORT": "0",
    }
    if mode == "polling":
        return settings
    port = free_port()
    return settings | {"PORT": str(port), "WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram"}


def _row(mode: str, kind: str, kills: int, verdict: Verdict) -> Sequence[str]:
    delays = verdict.delays or (float("nan"),)
    counts = (
        *(kills, verdict.questions, len(verdict.delays), verdict.unanswered),
        *(verdict.marked, verdict.unmarked, verdict.cautious),
    )
    times = (f"{np.median(delays):.1f} s", f"{max(delays):.1f} s")
    return (mode, kind, *map(str, counts), *times)


@contextmanager
def _folder(chosen: Path | None, mode: str) -> Iterator[Path]:
    if chosen:
        own = chosen.absolute() / mode
        own.mkdir(parents=True)
        yield own
        return
    with TemporaryDirectory() as made:
        yield Path(made)


def run(options: argparse.Namespace) -> bool:
    """Whether every mode did what it must."""
    modes = MODES if options.mode == "both" else (options.mode,)
    rows, verdicts = [], []
    with TemporaryDirectory() as made:
        content = Path(shutil.copytree(CONTENT, Path(made) / "content"))  # nobody edits this copy
        bench = Bench(options, load(content), content, Path(made) / "data")
        Workshop(bench.prepared, None).index(bench.knowledge)
        for mode in modes:
            with _folder(options.folder, mode) as folder:
                row, verdict = asyncio.run(bench.measure(mode, folder))
            rows.append(row)
            verdicts.append(verdict)
    title = f"Killed while {options.people} people ask {options.rate:g} questions a second"
    print_table(title, COLUMNS, rows)
    for mode, verdict in zip(modes, verdicts, strict=True):
        if verdict.foreign or verdict.disordered:
            print(
                f"{mode}: {verdict.foreign} foreign messages, {verdict.disordered} chats out of order"
            )
    return all(verdict.is_good for verdict in verdicts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name, otherwise in {"kills": 20, "people": 200, "questions": 1000, "seed": 1}.items():
        parser.add_argument(f"--{name}", type=int, default=otherwise)
    parser.add_argument("--rate", type=float, default=8.0, help="questions a second")
    parser.add_argument("--mode", choices=(*MODES, "both"), default="both")
    parser.add_argument("--database", choices=DATABASES, default="sqlite")
    parser.add_argument("--folder", type=Path, help="keep databases and logs here")
    sys.exit(0 if run(parser.parse_args()) else 1)


if __name__ == "__main__":
    main()
