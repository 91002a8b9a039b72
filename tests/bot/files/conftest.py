"""A place for files on a real disk, and one that fails when a test wants it to."""

from __future__ import annotations

import errno
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from cryptography.fernet import Fernet

from bot.files import Files
from bot.files.disk import Disk
from bot.files.writing import Writing
from bot.sealing import Sealing
from tests.bot.store.team import P


class FailingDisk(Disk):
    """Raises `error` at the `after`-th step that could fail; every step is counted in `steps`."""

    def __init__(self, root: Path, after: int, error: BaseException | None = None) -> None:
        super().__init__(root)
        self.steps = 0
        self._after = after
        self._error = error or OSError(errno.ENOSPC, "No space left on device")

    def step(self) -> None:
        self.steps += 1
        if self.steps == self._after:
            raise self._error

    def create(self) -> tuple[Path, BinaryIO]:
        self.step()
        path, file = super().create()
        return path, FailingFile(file, self)  # type: ignore[return-value] # as much of a file as is used

    def flush(self, file: BinaryIO) -> None:
        self.step()
        super().flush(file)

    def place(self, written: Path, ref: str) -> None:
        self.step()
        super().place(written, ref)
        self.step()


class FailingFile:
    def __init__(self, file: BinaryIO, disk: FailingDisk) -> None:
        self._file = file
        self._disk = disk

    def write(self, sealed: Any) -> int:
        """A part of it at a time, as a disk may."""
        self._disk.step()
        return self._file.write(sealed[: 40 * 1024])

    def fileno(self) -> int:
        return self._file.fileno()

    def close(self) -> None:
        self._file.close()


def new_key() -> str:
    return Fernet.generate_key().decode()


def kept(files: Files, content: bytes, project: str = P, chunk: int = 50_000) -> str:
    """The ref of bytes written in chunks."""
    with files.begin(project) as writing:
        written(writing, content, chunk)
        ref = writing.close()
        writing.place()
    return ref


def written(writing: Writing, content: bytes, chunk: int = 50_000) -> None:
    for first in range(0, len(content), chunk):
        writing.write(content[first : first + chunk])


def read(files: Files, ref: str, project: str = P) -> bytes:
    return b"".join(files.open(ref, project))


def on_disk(root: Path) -> list[Path]:
    """Every file, finished or not."""
    return [path for path in root.rglob("*") if path.is_file()]


async def chunks(*parts: bytes) -> AsyncGenerator[bytes]:
    for part in parts:
        yield part


async def broken(parts: Sequence[bytes], error: BaseException) -> AsyncGenerator[bytes]:
    for part in parts:
        yield part
    raise error


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "files"


@pytest.fixture
def sealing() -> Sealing:
    return Sealing([new_key()])


@pytest.fixture
def files(root: Path, sealing: Sealing) -> Files:
    return Files.at(root, sealing)
