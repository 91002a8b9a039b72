"""Time and memory of a fresh process on one core. Not for quality.

Run as a program it is that process: python -m bench.measuring.resources WORK CACHE SETTING FILE
with WORK one of kept, quick, first; SETTING as ENCODER; FILE a text a line. It prints rows as JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType

import numpy as np

from bot.encoder import choose
from bot.preparing import Workshop
from knowledge.load import Knowledge, load
from knowledge.search.building import build, encode, quick
from knowledge.search.index import Index
from knowledge.search.semantic import Encoder

Row = tuple[str, str, str]
"""What was measured, by the clock and of the processor."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What the fresh process measures with."""

    knowledge: Knowledge
    cache: Path
    encoder: Encoder | None
    texts: Sequence[str]

    @property
    def named(self) -> str:
        return "with the encoder" if self.encoder else "without it"


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds by the clock and of the processor; they part where the machine is busy with other things."""

    clock: float
    processor: float


def measured(work: str, cache: Path, setting: str, texts: Path) -> list[Row]:
    """Rows from a fresh process that never had more than one core: libraries then start one thread."""
    command = [sys.executable, "-m", __name__, work, str(cache), setting, str(texts)]
    with one_core():
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return [(what, clock, processor) for what, clock, processor in json.loads(done.stdout)]


@contextmanager
def one_core() -> Iterator[None]:
    """This thread, and the processes it starts meanwhile, stay on one core."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def kept(ground: Ground) -> list[Row]:
    """A kept index: read, asked, and what the process then holds."""
    take = partial(Workshop(ground.cache, ground.encoder).kept, ground.knowledge)
    reading = spent(take)
    index = take()
    if index is None:
        raise SystemExit("no index kept for this program: run bench.matching, which makes one")
    asking = _each(index, ground.texts)
    return [
        _told(f"kept index, {ground.named}", reading),
        (f"one question, {ground.named}", *asking),
        (f"memory of a process that has answered, {ground.named}", _memory(), ""),
    ]


def first_answers(ground: Ground) -> list[Row]:
    return [_told("quick index", spent(partial(quick, ground.knowledge)))]


def first(ground: Ground) -> list[Row]:
    """The full index from nothing: no vector kept."""
    return [_told(f"first index, {ground.named}", spent(partial(_made, ground)))]


def _made(ground: Ground) -> Index:
    if ground.encoder is None:
        return build(ground.knowledge)
    return build(ground.knowledge, ground.encoder, encode(ground.knowledge, ground.encoder))


WORKS: Mapping[str, Callable[[Ground], list[Row]]] = MappingProxyType(
    {"kept": kept, "quick": first_answers, "first": first}
)


def spent(work: Callable[[], object]) -> Spent:
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return Spent(time.perf_counter() - clock, time.process_time() - processor)


def _each(index: Index, texts: Sequence[str]) -> tuple[str, str]:
    """Each question once, after a warm-up."""
    for text in texts[:5]:
        index.find(text)
    every = [spent(partial(index.find, text)) for text in texts]
    return _share([one.clock for one in every]), _share([one.processor for one in every])


def _share(seconds: Sequence[float]) -> str:
    median, most = (1000 * float(np.percentile(seconds, share)) for share in (50, 95))
    return f"{median:.1f} ms, 95 % under {most:.1f} ms"


def _told(what: str, once: Spent) -> Row:
    return what, f"{once.clock:.2f} s", f"{once.processor:.2f} s"


def _memory() -> str:
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    now, most = (int(status[key].split()[0]) // 1024 for key in ("VmRSS", "VmHWM"))
    return f"{now} MB, {most} MB at most"


def main(arguments: Sequence[str]) -> None:
    work, cache, setting, texts = arguments
    asked = Path(texts).read_text("utf-8").splitlines()
    ground = Ground(load(), Path(cache), choose(setting), asked)
    print(json.dumps(WORKS[work](ground)))


if __name__ == "__main__":
    main(sys.argv[1:])
