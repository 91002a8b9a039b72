"""Where sealed bytes lie: DATA_DIR/files, one file for each ref, and what is being written. Not for what is in them."""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from bot.errors import FileDamaged, FilesError, NotKept

REF = re.compile(r"[0-9a-f]{64}")
_SHELF = re.compile(r"[0-9a-f]{2}")


class Disk:
    """`root` is made when the first file comes, readable by its owner only."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._unfinished = root / "tmp"

    def room(self) -> int:
        """Bytes that the disk can still take; where the folder is not made yet, its parents tell."""
        place = next(one for one in (self._root, *self._root.absolute().parents) if one.exists())
        return shutil.disk_usage(place).free

    def path(self, ref: str) -> Path:
        """Raises FileDamaged for what no file is called: no other path can be made of it."""
        if not REF.fullmatch(ref):
            raise FileDamaged("this is not the name of a file")
        return self._root / ref[:2] / ref

    def create(self) -> tuple[Path, BinaryIO]:
        """A new file to write into, without a buffer."""
        self._unfinished.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = self._unfinished / secrets.token_hex(16)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        return path, os.fdopen(descriptor, "wb", buffering=0)

    def flush(self, file: BinaryIO) -> None:
        """Returns once the bytes would survive a loss of power."""
        os.fsync(file.fileno())

    def place(self, written: Path, ref: str) -> None:
        """From here on the file is there, whole; before, it was not."""
        path = self.path(ref)
        path.parent.mkdir(exist_ok=True, mode=0o700)
        written.replace(path)
        _flush_folder(path.parent)
        _flush_folder(self._root)

    def remove(self, ref: str) -> None:
        """Nothing where there is none. Raises FilesError."""
        path = self.path(ref)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise FilesError(f"{path} cannot be removed: {error.strerror}") from error

    def remove_older(self, ref: str, than: float) -> bool:
        """Whether it was removed. It is looked at just before: the same bytes may have come anew."""
        if (_written_at(self.path(ref)) or than) >= than:
            return False
        self.remove(ref)
        return True

    def sweep(self, than: float) -> int:
        """Remove what was begun and not finished, last written to before `than`; how many."""
        old = [path for path in _listed(self._unfinished) if (_written_at(path) or than) < than]
        for path in old:
            with suppress(OSError):
                path.unlink()
        return len(old)

    def refs_older(self, than: float) -> Iterator[str]:
        """Of the files that are there since before `than`."""
        for shelf in _listed(self._root):
            if _SHELF.fullmatch(shelf.name):
                for path in _listed(shelf):
                    if REF.fullmatch(path.name) and (_written_at(path) or than) < than:
                        yield path.name


@contextmanager
def refusing() -> Iterator[None]:
    """NotKept where the disk does not take what is written."""
    try:
        yield
    except OSError as error:
        raise NotKept(f"the disk does not take the file: {error.strerror or error}") from error


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _written_at(path: Path) -> float | None:
    try:
        return path.stat().st_mtime
    except OSError:
        return None


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
