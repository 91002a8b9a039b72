"""The files of a portable dossier: their names in it, sizes and checksums, known once they are read. Not for JSON."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from bot.handover.parcel import PackedFile
from conversations.dossier import Evidence


class Manifest:
    """Each content once, numbered in the order of the evidence."""

    def __init__(self, evidence: Sequence[Evidence]) -> None:
        self._names: dict[str, str] = {}
        self._first: dict[str, Evidence] = {}
        self._counted: dict[str, PackedFile] = {}
        for one in evidence:
            if one.kind == "file" and one.file not in self._names:
                name = f"files/{len(self._names) + 1}"
                self._names[one.file], self._first[name] = name, one

    @property
    def files(self) -> Iterable[tuple[str, Evidence]]:
        return self._first.items()

    def name_of(self, one: Evidence) -> str:
        """ "" for a link."""
        return self._names.get(one.file, "") if one.kind == "file" else ""

    def counted(self, name: str, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """The same chunks; once they are through, `packed` knows the file."""
        digest, size = hashlib.sha256(), 0
        for chunk in chunks:
            digest.update(chunk)
            size += len(chunk)
            yield chunk
        self._counted[name] = PackedFile(name=name, size=size, sha256=digest.hexdigest())

    @property
    def packed(self) -> tuple[PackedFile, ...]:
        return tuple(self._counted.values())
