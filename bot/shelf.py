"""Fitted indexes kept on disk between starts. Not for building them (preparing.py)."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path
from tempfile import NamedTemporaryFile

import numpy as np
import structlog

from knowledge.load import Knowledge
from knowledge.search.index import Index
from knowledge.search.packing import pack, unpack
from knowledge.search.semantic import Encoder

MOST = 8
"""Indexes kept: the newest ones. Each knowledge directory and each of its versions has its own."""

PROGRAM = "program"

_log = "bot.shelf"


class Shelf:
    """A folder of indexes, one file for each version of the knowledge and each encoder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, knowledge: Knowledge, encoder: Encoder | None) -> Index | None:
        """The index of this knowledge, None when there is none that this program can use."""
        path = self._path(knowledge, encoder)
        if not path.is_file():
            return None
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
                if bytes(arrays[PROGRAM]) != program():
                    return None
                index = unpack(arrays, knowledge, encoder)
            path.touch()
        except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
            structlog.get_logger(_log).warning(
                "index-not-read", file=path.name, error=type(error).__name__
            )
            return None
        return index

    def put(self, knowledge: Knowledge, encoder: Encoder | None, index: Index) -> bool:
        """Keep it, whole or not at all. False where nothing can be written."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._write(self._path(knowledge, encoder), index)
            self._tidy()
        except OSError as error:
            structlog.get_logger(_log).warning(
                "index-not-kept", folder=str(self._folder), reason=str(error)
            )
            return False
        return True

    def _write(self, path: Path, index: Index) -> None:
        arrays = pack(index) | {PROGRAM: np.frombuffer(program(), dtype=np.uint8)}
        with NamedTemporaryFile(dir=self._folder, suffix=".new", delete=False) as file:
            try:
                np.savez(file, **arrays)  # type: ignore[arg-type] # its stub takes no mapping
                file.flush()
                Path(file.name).replace(path)
            except BaseException:
                Path(file.name).unlink(missing_ok=True)
                raise

    def _tidy(self) -> None:
        """Another process may tidy at the same time."""
        kept = [(path.stat().st_mtime, path) for path in self._folder.glob("*.npz")]
        for _, path in sorted(kept, reverse=True)[MOST:]:
            path.unlink(missing_ok=True)

    def _path(self, knowledge: Knowledge, encoder: Encoder | None) -> Path:
        return self._folder / f"{knowledge.version}-{encoder.name if encoder else 'none'}.npz"


def program() -> bytes:
    """Changes with the search's own code: an index that other code has built is no use."""
    digest = hashlib.sha256()
    for path in sorted((Path(__file__).parent.parent / "knowledge").glob("**/*.py")):
        digest.update(path.read_bytes())
    return digest.digest()
