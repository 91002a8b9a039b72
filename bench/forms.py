"""Measures the readiness walk: computing, a report, people walking at once, kills; prints one table.

    .venv/bin/python -m bench.forms [--people 200] [--killed-people 20] [--kills 8] [--processes 3] [--seed 1]
        [--only computing|walking|killing]

Walking is the whole path of each press, on real databases as durable as in service, without sending. Killing is the
real server over HTTP and beside the emulator of the Bot API. Exit code 1 when an answer is lost, recorded twice or out
of order: never for being slow, which other programs on the machine decide too.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.forming.computing import (
    Times,
    next_steps,
    reports,
    steps_to_question,
    steps_to_result,
)
from bench.forming.crowds import Crowd, Plan, crowd
from bench.forming.kept import Kept
from bench.forming.killed import Run
from bench.measuring.machine import load_average, machine, speed
from bench.measuring.tables import print_table, verdict
from knowledge.load import Knowledge, load
from knowledge.readiness import Readiness

COLUMNS = ("what", "by the clock", "processor", "goal", "kept?")
COMPUTING: Sequence[tuple[str, Callable[[Knowledge, int], Times], float]] = (
    ("a step, 85 answers but one: the last question follows", steps_to_question, 1.0),
    ("a step, all 85 answers: the result follows", steps_to_result, 1.0),
    ("the next steps, exactly", next_steps, 20.0),
    ("a report as PDF, other data each time", reports, 150.0),
)
"""What is measured, how, and the milliseconds that 95 % must stay under."""

FASTEST = 150.0
"""Answers a second that SQLite must take."""

Row = tuple[str, str, str, str, str]
Told = tuple[Row, Kept]


def computed(knowledge: Knowledge, seed: int) -> Iterator[Told]:
    for what, measure, most in COMPUTING:
        times = measure(knowledge, seed)
        clock = f"{times.median:.2f} ms, 95 % under {times.slow:.2f}"
        processor = f"{times.median_processor:.2f} ms, 95 % under {times.slow_processor:.2f}"
        is_kept = verdict(times.slow < most, times.slow_processor < most)
        yield (what, clock, processor, f"95 % under {most:g} ms", is_kept), Kept()


def walked(readiness: Readiness, options: argparse.Namespace) -> Iterator[Told]:
    """One process on SQLite, which allows one server; then several on PostgreSQL, beside it."""
    plan = Plan(options.people, seed=options.seed)
    sqlite = asyncio.run(crowd("sqlite", readiness, plan))
    is_fast = sqlite.a_second > FASTEST, 1000 / sqlite.processor > FASTEST
    goal = f"more than {FASTEST:g} a second"
    yield _walk(f"{plan.people} people walking, SQLite", sqlite, goal, verdict(*is_fast))
    many = replace(plan, processes=options.processes)
    postgresql = asyncio.run(crowd("postgresql", readiness, many))
    ratio = postgresql.a_second / sqlite.a_second
    what = f"{plan.people} people walking, PostgreSQL, {many.processes} processes"
    is_kept = f"{_yes(ratio >= 1)}, {ratio:.2f} of it"
    yield _walk(what, postgresql, "no slower than SQLite", is_kept)
    reading = asyncio.run(crowd("sqlite", readiness, replace(plan, reading="always")))
    yield _walk(f"{plan.people} people who read each page, SQLite", reading, "", "")


def killed(readiness: Readiness, options: argparse.Namespace) -> Iterator[Told]:
    with TemporaryDirectory() as made:
        for where, name in (("the web", "on_web"), ("Telegram", "on_telegram")):
            folder = Path(made) / name
            folder.mkdir()
            run = Run(readiness, folder, options.killed_people, options.kills, options.seed)
            kept, kills = asyncio.run(getattr(run, name)())
            what = f"{options.killed_people} people walking on {where}, {kills} SIGKILLs"
            yield (what, _told(kept), "", "none lost, none twice", _yes(kept.is_good)), kept


def _walk(what: str, walk: Crowd, goal: str, is_kept: str) -> Told:
    clock = f"{walk.a_second:.0f} a second, 95 % under {walk.slow:.0f} ms; {_told(walk.kept)}"
    return (what, clock, f"{walk.processor:.1f} ms each", goal, is_kept), walk.kept


def _told(kept: Kept) -> str:
    return (
        f"{kept.answers} answers: {kept.lost} lost, {kept.twice} twice, "
        f"{kept.disordered} people out of order"
    )


def _yes(is_kept: bool) -> str:
    return "yes" if is_kept else "no"


def run(options: argparse.Namespace) -> bool:
    """Whether everything was kept, once and in order."""
    knowledge = load()
    assert knowledge.readiness, "the content has no self-assessment"
    readiness, told = knowledge.readiness, []
    before = f"load average {load_average()}, a million additions in {speed():.0f} ms"
    if options.only in {None, "computing"}:
        told += list(computed(knowledge, options.seed))
    if options.only in {None, "walking"}:
        told += list(walked(readiness, options))
    if options.only in {None, "killing"}:
        told += list(killed(readiness, options))
    after = f"load average {load_average()}, {speed():.0f} ms"
    title = f"{machine()}\nbefore: {before}; after: {after}"
    print_table(title, COLUMNS, [row for row, _ in told])
    return all(kept.is_good for _, kept in told)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    numbers = {"people": 200, "killed-people": 20, "kills": 8, "processes": 3, "seed": 1}
    for name, otherwise in numbers.items():
        parser.add_argument(f"--{name}", type=int, default=otherwise)
    parser.add_argument("--only", choices=("computing", "walking", "killing"))
    sys.exit(0 if run(parser.parse_args()) else 1)


if __name__ == "__main__":
    main()
