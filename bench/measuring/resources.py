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


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def milliseconds(find: Callable[[str], object], texts: Sequence[str]) -> tuple[float, float]:
    """Median and 95th percentile of one question, asked once each after a warm-up."""
    for text in texts[:5]:
        find(text)
    spent = [1000 * seconds(lambda text=text: find(text)) for text in texts]  # type: ignore[misc]
    return float(np.percentile(spent, 50)), float(np.percentile(spent, 95))


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
