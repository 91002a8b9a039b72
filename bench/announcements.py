"""Measures announcements: kills, the pace under Telegram's limit, speed where there is none, memory; prints one table.

    .venv/bin/python -m bench.announcements [--recipients 10000] [--kills 20] [--seconds 120] [--most 100000] [--seed 1]
        [--database sqlite|postgresql|both] [--only killing|pace|speed|memory] [--folder DIR]

The servers are real ones (run_bot.py serve, ENCODER=none), started by this process, which plays Telegram; what is
announced is put down with `run_bot.py announce` and judged by what `run_bot.py announcement --json` tells. On SQLite
the one server is killed and started again; on PostgreSQL the one of two that sends. Exit code 1 when somebody is lost,
has it twice without being listed as unknown, or a kill leaves more unknown than it had launched: never for being slow.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.announcing.installation import LATENCY, Installation
from bench.announcing.killed import Killing, Verdict
from bench.announcing.paced import Rate, announced, naive
from bench.announcing.weighed import weighed
from bench.measuring.databases import DATABASES, database
from bench.measuring.machine import load_average, machine
from bench.measuring.tables import print_table
from tests.fakes.bot_api import BotApi

PARTS = ("killing", "pace", "speed", "memory")
COLUMNS = ("what", "database", "measured", "goal", "met")
LIMIT = 30.0
LIMIT_PAID = 1_000.0
SHARE = 0.95
REFUSALS = 1.0
"""A minute."""
FAST = 500.0
GO_ON = 2.0
"""Seconds."""
FEW = 1_000
FLAT = 16.0
"""Megabytes that a hundred times the people may take more."""

Row = tuple[str, str, str, str, str]


@dataclass(frozen=True)
class Bench:
    """What every part shares; each installation has a folder of its own in `folder`."""

    options: argparse.Namespace
    folder: Path

    @property
    def databases(self) -> Sequence[str]:
        chosen: str = self.options.database
        return DATABASES if chosen == "both" else (chosen,)

    @asynccontextmanager
    async def ground(self, name: str, kind: str, limit: float) -> AsyncIterator[Installation]:
        folder = self.folder / f"{name}-{kind}"
        folder.mkdir()
        with database(kind, folder) as url:
            async with BotApi(messages_a_second=limit) as telegram:
                telegram.answers_after = LATENCY
                yield Installation(folder, url, telegram, is_paid=limit > LIMIT)

    async def killing(self, kind: str) -> tuple[list[Row], bool]:
        processes = 1 if kind == "sqlite" else 2
        async with self.ground("killing", kind, LIMIT_PAID) as ground:
            options = self.options
            verdict = await Killing(
                ground, options.recipients, options.kills, processes, options.seed
            ).verdict()
        return list(_killing_rows(verdict, kind)), verdict.is_good

    async def pace(self, kind: str) -> list[Row]:
        number = int(LIMIT * self.options.seconds)
        async with self.ground("pace", kind, LIMIT) as ground:
            ours = await announced(ground, number)
        theirs = await naive(LIMIT, number // 2)
        return [*_pace_rows("ours", ours, kind), *_pace_rows("a naive loop", theirs, "none")]

    async def speed(self, kind: str) -> list[Row]:
        async with self.ground("speed", kind, LIMIT_PAID) as ground:
            rate = await announced(ground, self.options.recipients)
        what = f"messages a second where {LIMIT_PAID:g} are taken, {rate.messages} people"
        return [_row(what, kind, f"{rate.a_second:.0f}", f"≥ {FAST:g}", rate.a_second >= FAST)]

    async def memory(self, kind: str) -> list[Row]:
        rows: list[Row] = []
        few = 0.0
        for number in (FEW, self.options.most):
            async with self.ground(f"memory-{number}", kind, LIMIT_PAID) as ground:
                weight = await weighed(ground, number)
            told = f"{weight.more:.1f} above {weight.rest:.0f} MB"
            goal = f"≤ {few + FLAT:.1f} MB" if rows else ""
            is_met = weight.more <= few + FLAT if rows else None
            rows.append(_row(f"memory, {number} people", kind, told, goal, is_met))
            few = few or weight.more
        return rows

    async def run(self) -> tuple[list[Row], bool]:
        """The rows, and whether nothing was lost or repeated."""
        rows: list[Row] = []
        is_good = True
        for kind in self.databases:
            if self._wants("killing"):
                found, was_good = await self.killing(kind)
                rows += found
                is_good = is_good and was_good
            for name, part in (("pace", self.pace), ("speed", self.speed), ("memory", self.memory)):
                if self._wants(name):
                    rows += await part(kind)
        return rows, is_good

    def _wants(self, part: str) -> bool:
        return self.options.only in {None, part}


def _killing_rows(verdict: Verdict, kind: str) -> Iterator[Row]:
    kills = len(verdict.kills)
    where = f"{kills} kills, {verdict.recipients} people"
    yield _row(f"{where}: lost", kind, f"{verdict.lost}", "0", not verdict.lost)
    yield _row(f"{where}: twice", kind, f"{verdict.twice}", "0", not verdict.twice)
    unknown = f"{verdict.unknown} of {verdict.launched} ({verdict.arrived_unknown} had come)"
    yield _row("unknown, of launched at the kills", kind, unknown, "≤", verdict.is_bounded)
    most = max((kill.launched for kill in verdict.kills), default=0)
    yield _row("launched at a kill, at most", kind, f"{most}", "", None)
    again = f"{verdict.missing} missing, {verdict.unmarked} twice unmarked"
    is_all = not (verdict.missing or verdict.unmarked)
    yield _row("after the unknown were sent it again", kind, again, "0, 0", is_all)
    waits = [kill.gone_on for kill in verdict.kills] or [0.0]
    told = f"median {median(waits):.1f} s, worst {max(waits):.1f} s"
    if kind == "sqlite":
        yield _row("from a kill to the next message, a start between", kind, told, "", None)
        return
    is_soon = max(waits) <= GO_ON
    yield _row("from a kill to the next message", kind, told, f"≤ {GO_ON:g} s", is_soon)


def _pace_rows(who: str, rate: Rate, kind: str) -> Iterator[Row]:
    share, refusals = rate.a_second / LIMIT, rate.refused_a_minute
    is_ours = who == "ours"
    what = f"share of {LIMIT:g} a second, {rate.messages} people, {who}"
    is_fast = share >= SHARE if is_ours else None
    yield _row(what, kind, f"{100 * share:.1f} %", f"≥ {100 * SHARE:g} %", is_fast)
    is_polite = refusals <= REFUSALS if is_ours else None
    yield _row(
        f"refusals (429) a minute, {who}", kind, f"{refusals:.1f}", f"≤ {REFUSALS:g}", is_polite
    )


def _row(what: str, kind: str, measured: str, goal: str, is_met: bool | None) -> Row:
    return what, kind, measured, goal, "" if is_met is None else "yes" if is_met else "no"


@contextmanager
def _folder(chosen: Path | None) -> Iterator[Path]:
    if chosen:
        chosen.mkdir(parents=True, exist_ok=True)
        yield chosen.absolute()
        return
    with TemporaryDirectory() as made:
        yield Path(made)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    numbers = {"recipients": 10_000, "kills": 20, "seconds": 120, "most": 100_000, "seed": 1}
    for name, otherwise in numbers.items():
        parser.add_argument(f"--{name}", type=int, default=otherwise)
    parser.add_argument("--database", choices=(*DATABASES, "both"), default="both")
    parser.add_argument("--only", choices=PARTS)
    parser.add_argument("--folder", type=Path, help="keep databases and logs here")
    options = parser.parse_args()
    with _folder(options.folder) as folder:
        rows, is_good = asyncio.run(Bench(options, folder).run())
    print_table(f"Announcements, {machine()}, load {load_average()}", COLUMNS, rows)
    sys.exit(0 if is_good else 1)


if __name__ == "__main__":
    main()
