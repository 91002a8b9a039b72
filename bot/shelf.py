"""Fitted indexes kept on disk between starts. Not for building them (preparing.py)."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TypeVar

import numpy as np
import structlog

from knowledge.load import Knowledge
from knowledge.search import learned as rows
from knowledge.search.index import Index
from knowledge.search.learned import Arrays, Learned
from knowledge.search.packing import pack, unpack
from knowledge.search.semantic import Encoder

MOST = 8
"""Indexes kept: the newest ones. Each knowledge directory and each of its versions has its own."""

PROGRAM = "program"
INDEX, ROWS = ".npz", ".rows"
DAMAGED = (OSError, EOFError, ValueError, KeyError, TypeError, zipfile.BadZipFile)
"""What reading a file raises that another program, or a cut, has left."""

T = TypeVar("T")

_log = "bot.shelf"


class Shelf:
    """A folder of indexes, one file for each version of the knowledge and each encoder; the rows they have learned
    from stand beside, in files of their own: only an edit needs them.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, knowledge: Knowledge, encoder: Encoder | None) -> Index | None:
        """The index of this knowledge, None when there is none that this program can use."""
        return self._read(
            self._path(knowledge, encoder, INDEX), lambda arrays: unpack(arrays, knowledge, encoder)
        )

    def learned(self, knowledge: Knowledge, encoder: Encoder | None) -> Learned | None:
        """The rows that the index of this knowledge has learned from, None when they are not kept."""
        return self._read(self._path(knowledge, encoder, ROWS), rows.unpack)

    def put(
        self,
        knowledge: Knowledge,
        encoder: Encoder | None,
        index: Index,
        learned: Learned | None = None,
    ) -> bool:
        """Keep it, whole or not at all. False where nothing can be written."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if learned:
                self._write(self._path(knowledge, encoder, ROWS), rows.pack(learned))
            self._write(self._path(knowledge, encoder, INDEX), pack(index))
            self._tidy()
        except OSError as error:
            structlog.get_logger(_log).warning(
                "index-not-kept", folder=str(self._folder), reason=str(error)
            )
            return False
        return True

    def _read(self, path: Path, unpacked: Callable[[Arrays], T]) -> T | None:
        if not path.is_file():
            return None
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
                if bytes(arrays[PROGRAM]) != program():
                    return None
                held = unpacked(arrays)
            path.touch()
        except DAMAGED as error:
            structlog.get_logger(_log).warning(
                "index-not-read", file=path.name, error=type(error).__name__
            )
            return None
        return held

    def _write(self, path: Path, arrays: Arrays) -> None:
        signed = {**arrays, PROGRAM: np.frombuffer(program(), dtype=np.uint8)}
        with NamedTemporaryFile(dir=self._folder, suffix=".new", delete=False) as file:
            try:
                np.savez(file, **signed)  # type: ignore[arg-type] # its stub takes no mapping
                file.flush()
                Path(file.name).replace(path)
            except BaseException:
                Path(file.name).unlink(missing_ok=True)
                raise

    def _tidy(self) -> None:
        """Another process may tidy at the same time."""
        kept = [(path.stat().st_mtime, path) for path in self._folder.glob(f"*{INDEX}")]
        for _, path in sorted(kept, reverse=True)[MOST:]:
            path.unlink(missing_ok=True)
        for path in self._folder.glob(f"*{ROWS}"):
            if not path.with_suffix(INDEX).exists():
                path.unlink(missing_ok=True)

    def _path(self, knowledge: Knowledge, encoder: Encoder | None, suffix: str) -> Path:
        name = encoder.name if encoder else "none"
        return self._folder / f"{knowledge.version}-{name}{suffix}"


def program() -> bytes:
    """Changes with the search's own code: an index that other code has built is no use."""
    digest = hashlib.sha256()
    for path in sorted((Path(__file__).parent.parent / "knowledge").glob("**/*.py")):
        digest.update(path.read_bytes())
    return digest.digest()
