"""Time on one core, and memory of a fresh process. Not for quality.

Run as a program it is that process: python -m bench.measuring.resources CACHE auto|none
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from bot.encoder import choose
from bot.preparing import Workshop
from knowledge.load import load

ASKED = 50
"""Questions that the fresh process answers before its memory is read."""


@contextmanager
def one_core() -> Iterator[None]:
    """The process stays on one of its cores."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds by the clock on the wall and of the processor; they part where the machine is busy with other things."""

    wall: float
    processor: float


def spent(work: Callable[[], object]) -> Spent:
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return Spent(time.perf_counter() - wall, time.process_time() - processor)


def told(work: Callable[[], object]) -> tuple[str, str]:
    """One piece of work: seconds by the wall and of the processor."""
    once = spent(work)
    return f"{once.wall:.2f} s", f"{once.processor:.2f} s"


def told_each(find: Callable[[str], object], texts: Sequence[str]) -> tuple[str, str]:
    """Each question once, after a warm-up: median and 95th percentile, by the wall and of the processor."""
    for text in texts[:5]:
        find(text)
    every = [spent(partial(find, text)) for text in texts]
    return _percentiles([one.wall for one in every]), _percentiles([one.processor for one in every])


def _percentiles(seconds: Sequence[float]) -> str:
    median, most = (1000 * float(np.percentile(seconds, share)) for share in (50, 95))
    return f"{median:.1f} ms, 95 % under {most:.1f} ms"


def memory(cache: Path, setting: str) -> str:
    """Resident megabytes of a fresh process that has answered: now, and at the most."""
    command = [sys.executable, "-m", __name__, str(cache), setting]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout.strip()


def main(arguments: Sequence[str]) -> None:
    cache, setting = arguments
    knowledge = load()
    index = Workshop(Path(cache), choose(setting)).kept(knowledge)
    if index is None:
        raise SystemExit("no index kept there: run bench.matching, which makes one")
    for entry in list(knowledge.entries.values())[:ASKED]:
        index.find(entry.question.get("fr"))
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    now, most = (int(status[key].split()[0]) // 1024 for key in ("VmRSS", "VmHWM"))
    print(f"{now} MB, {most} MB at most")


if __name__ == "__main__":
    main(sys.argv[1:])
