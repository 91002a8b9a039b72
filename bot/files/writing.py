"""One file on its way to the disk: sealed as it comes, there as a whole or not at all. Not for limits."""

from __future__ import annotations

import hashlib
import hmac
import threading
from contextlib import suppress
from pathlib import Path

from bot.files.disk import Disk, refusing
from bot.files.frames import FRAME, Frames

HEAD = 8 * 1024
"""The first bytes, by which one tells what a file is."""


class Writing:
    """`write` as often as needed, `close`, then `place`; `abandon` at any time. From one thread at a time.

    `head` are the first plain bytes, `size` counts them all. All but `abandon` raise NotKept.
    """

    def __init__(self, disk: Disk, frames: Frames, names: bytes) -> None:
        self._disk = disk
        self._frames = frames
        self._digest = hashlib.sha256()
        self._names = names
        self._waiting = bytearray()
        self._alone = threading.Lock()  # who is told to stop may still have a write under way
        self._ref = ""
        self.head = b""
        self.size = 0
        self._header = frames.header
        with refusing():
            self._path, self._file = disk.create()

    @property
    def path(self) -> Path:
        """Where it lies until it is placed."""
        return self._path

    def write(self, chunk: bytes) -> None:
        with self._alone, refusing():
            self._digest.update(chunk)
            self.size += len(chunk)
            self.head += chunk[: HEAD - len(self.head)]
            self._waiting += chunk
            while len(self._waiting) > FRAME:  # one byte at least is left for the last frame
                self._put(self._frames.seal(bytes(self._waiting[:FRAME])))
                del self._waiting[:FRAME]

    def close(self) -> str:
        """The file's ref, once every byte is on the disk: the same for the same bytes in the same project."""
        with self._alone, refusing():
            self._ref = hmac.new(self._names, self._digest.digest(), hashlib.sha256).hexdigest()
            self._put(self._frames.seal_last(bytes(self._waiting), self._ref))
            self._disk.flush(self._file)
            self._file.close()
            return self._ref

    def place(self) -> None:
        with self._alone, refusing():
            self._disk.place(self._path, self._ref)

    def abandon(self) -> None:
        """Nothing is left of it, unless it was placed."""
        with self._alone, suppress(OSError):
            self._file.close()
            self._path.unlink(missing_ok=True)

    def _put(self, sealed: bytes) -> None:
        view, self._header = memoryview(self._header + sealed), b""
        while view:
            view = view[self._file.write(view) :]
