"""The bytes that people send, sealed at rest, by project and ref. Not for who may see them, nor for their names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import FileDamaged
from bot.files.disk import Disk
from bot.files.frames import PREFIX, Frames, opened
from bot.files.writing import Writing
from bot.sealing import Sealing

__all__ = ["Files"]


class Files:
    """One folder for all projects; each has its own keys, so a ref of one opens nothing in another."""

    def __init__(self, disk: Disk, sealing: Sealing) -> None:
        self._disk = disk
        self._sealing = sealing

    @classmethod
    def at(cls, root: Path, sealing: Sealing) -> Files:
        return cls(Disk(root), sealing)

    @property
    def disk(self) -> Disk:
        return self._disk

    @contextmanager
    def begin(self, project: str) -> Iterator[Writing]:
        """A file to write; unless it is placed, nothing is left of it after. Raises NotKept."""
        key = self._sealing.keys_for(f"files:{project}")[0]
        names = self._sealing.keys_for(f"file-names:{project}")[0]
        writing = Writing(self._disk, Frames(key, project, os.urandom(PREFIX)), names)
        try:
            yield writing
        finally:
            writing.abandon()

    def open(self, ref: str, project: str) -> Iterator[bytes]:
        """The plain bytes in pieces of 64 KB. Raises FileDamaged, which may come after good pieces."""
        keys = self._sealing.keys_for(f"files:{project}")
        try:
            with self._disk.path(ref).open("rb") as file:
                yield from opened(file, keys, project, ref)
        except OSError as error:
            raise FileDamaged(f"file {ref[:8]}… cannot be read: {error.strerror}") from error
