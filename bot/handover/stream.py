"""A ZIP made while it is sent, its memory flat whatever is in it. Not for what goes into it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP can say: the same for every entry, so that bytes depend on the content alone."""

READABLE = 0o600 << 16
_FLUSH = 64 * 1024

Way = Literal["stored", "deflated"]
_WAYS = {"stored": zipfile.ZIP_STORED, "deflated": zipfile.ZIP_DEFLATED}


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the archive; `chunks` is read once, when its turn comes."""

    name: str
    chunks: Iterable[bytes]
    way: Way = "deflated"


def zipped(entries: Iterable[Entry]) -> Iterator[bytes]:
    """The archive in pieces. `entries` may be made as they are read; whatever they raise ends it unfinished."""
    sink = _Sink()
    with zipfile.ZipFile(sink, "w", allowZip64=True) as archive:  # type: ignore[call-overload] # it only writes
        for entry in entries:
            about = zipfile.ZipInfo(entry.name, FIRST_DAY)
            about.compress_type, about.external_attr = _WAYS[entry.way], READABLE
            about.create_system = 3  # the same bytes from every system
            with archive.open(about, "w") as file:
                for chunk in entry.chunks:
                    file.write(chunk)
                    if sink.waiting >= _FLUSH:
                        yield sink.drained()
            yield sink.drained()
    yield sink.drained()


class _Sink:
    """Takes what is written and gives it away; nothing can be sought in it."""

    def __init__(self) -> None:
        self._chunks: list[bytes] = []
        self.waiting = 0

    def write(self, chunk: bytes) -> int:
        self._chunks.append(bytes(chunk))
        self.waiting += len(chunk)
        return len(chunk)

    def flush(self) -> None:
        """Nothing to do: whoever sends asks for it."""

    def drained(self) -> bytes:
        drained = b"".join(self._chunks)
        self._chunks.clear()
        self.waiting = 0
        return drained
