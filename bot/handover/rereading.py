"""A sealed file that can be sought, so that an archive in it can be read without a plain copy. Not for unsealing."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

TAIL = 1024 * 1024
"""Bytes of the end that are kept: an archive's directory is there."""


class Rereading(io.RawIOBase):
    """`begin` gives the bytes from the start, each time anew; `size` counts them. Going back begins again."""

    def __init__(self, begin: Callable[[], Iterator[bytes]], size: int) -> None:
        self._begin = begin
        self._size = size
        self._at = 0
        self._chunks: Iterator[bytes] = iter(())
        self._buffer = b""
        self._reached = -1
        self._tail = b""

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        if base + offset < 0:
            raise OSError("before the file's beginning")
        self._at = base + offset
        return self._at

    def read(self, size: int = -1) -> bytes:
        end = self._size if size < 0 else min(self._size, self._at + size)
        if end <= self._at:
            return b""
        found = self._from_tail(end) or self._walk(end)
        self._at += len(found)
        return found

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override] # any buffer that takes bytes
        found = self.read(len(buffer))
        buffer[: len(found)] = found
        return len(found)

    def _from_tail(self, end: int) -> bytes:
        """Read once and kept: the end is looked at several times before anything else."""
        start = max(0, self._size - TAIL)
        if self._at < start:
            return b""
        if not self._tail:
            self._tail = self._stretch(start, self._size)
        return self._tail[self._at - start : end - start]

    def _walk(self, end: int) -> bytes:
        return self._stretch(self._at, end)

    def _stretch(self, start: int, end: int) -> bytes:
        if self._reached < 0 or start < self._reached:
            self._chunks, self._buffer, self._reached = self._begin(), b"", 0
        while self._reached + len(self._buffer) <= start:
            self._reached += len(self._buffer)
            self._buffer = next(self._chunks, b"")
            if not self._buffer:
                return b""
        return self._gathered(start, end)

    def _gathered(self, start: int, end: int) -> bytes:
        parts = [self._buffer[start - self._reached : end - self._reached]]
        while self._reached + len(self._buffer) < end:
            self._reached += len(self._buffer)
            self._buffer = next(self._chunks, b"")
            if not self._buffer:
                break
            parts.append(self._buffer[: end - self._reached])
        return b"".join(parts)
