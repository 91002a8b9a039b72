"""Vectors of the encoder kept in one SQLite file beside the data. Not for computing them (knowledge/search)."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import numpy as np
import structlog

from knowledge.search.semantic import Floats

T = TypeVar("T")

WAIT = 30.0
"""Seconds to wait for another process that writes."""

_TABLE = (
    "CREATE TABLE IF NOT EXISTS vectors (encoder TEXT NOT NULL, digest TEXT NOT NULL, "
    "vector BLOB NOT NULL, PRIMARY KEY (encoder, digest)) WITHOUT ROWID"
)
_GET = (
    "SELECT digest, vector FROM vectors "
    "WHERE encoder = ? AND digest IN (SELECT value FROM json_each(?))"
)
_PUT = "INSERT OR REPLACE INTO vectors VALUES (?, ?, ?)"


class VectorFile:
    """A VectorCache for any number of processes.

    A damaged file is made anew; where nothing can be kept, nothing is found: both only cost computing again.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._log = structlog.get_logger("bot.vectors")

    def get(self, encoder: str, digests: Sequence[bytes]) -> Mapping[bytes, Floats]:
        """Those of `digests` that are kept."""
        wanted = json.dumps([digest.hex() for digest in digests])
        nothing: list[tuple[str, bytes]] = []
        rows = self._tried(
            lambda connection: connection.execute(_GET, (encoder, wanted)).fetchall(), nothing
        )
        return {bytes.fromhex(key): np.frombuffer(blob, dtype=np.float32) for key, blob in rows}

    def put(self, encoder: str, vectors: Mapping[bytes, Floats]) -> None:
        rows = [
            (encoder, digest.hex(), np.asarray(vector, dtype=np.float32).tobytes())
            for digest, vector in vectors.items()
        ]
        self._tried(lambda connection: connection.executemany(_PUT, rows), None)

    def _tried(self, work: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        try:
            return self._mended(work)
        except (sqlite3.Error, OSError) as error:
            self._log.warning("vectors-not-kept", file=str(self._path), reason=str(error))
            return otherwise

    def _mended(self, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return self._in_file(work)
        except sqlite3.OperationalError:
            raise  # locked, full or not writable: the file itself is sound
        except sqlite3.DatabaseError as error:
            self._log.warning("vectors-made-anew", file=str(self._path), reason=str(error))
            self._remove()
            return self._in_file(work)

    def _remove(self) -> None:
        """With its journal: the one of a dead file would be played into the new one."""
        for path in (self._path, self._path.with_name(f"{self._path.name}-journal")):
            path.unlink(missing_ok=True)

    def _in_file(self, work: Callable[[sqlite3.Connection], T]) -> T:
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with _connection(self._path) as connection, connection:
            connection.execute(_TABLE)
            return work(connection)


@contextmanager
def _connection(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path, timeout=WAIT)
    try:
        yield connection
    finally:
        connection.close()
