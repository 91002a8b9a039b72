"""A draft application packed: with its evidence for people, or for another installation. Not for rights."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Protocol

from bot.documents import FORMATS, file_name
from bot.errors import FileDamaged
from bot.handover.arranging import Placed, arranged
from bot.handover.dossier_json import dossier_json
from bot.handover.index import Index, documents_told, index_csv, index_md
from bot.handover.manifest import Manifest
from bot.handover.stream import Entry, zipped
from conversations.dossier import Evidence
from conversations.draft import compared_with, draft
from conversations.outcome import ApplicationKind
from conversations.project import Project
from knowledge.load import Knowledge
from knowledge.model import Language

OpenFile = Callable[[Evidence], Iterator[bytes]]
"""The bytes of a piece of evidence, in pieces. Raises FileDamaged, which may come after good pieces."""

ZIP = "application/zip"


class Maker(Protocol):
    """What typesets: bot.documents.Documents."""

    def make(
        self,
        kind: ApplicationKind,
        project: Project,
        knowledge: Knowledge,
        language: Language,
        today: date,
    ) -> tuple[str, str, bytes]: ...


@dataclass(frozen=True, slots=True)
class Packed:
    """A file name (ASCII), a media type, and the bytes as they come."""

    name: str
    media: str
    chunks: Iterator[bytes]


def pack(
    kind: ApplicationKind,
    project: Project,
    knowledge: Knowledge,
    language: Language,
    today: date,
    *,
    documents: Maker,
    open_file: OpenFile,
) -> Packed:
    """Any format of the draft application. `project` has its draft with its past; the caller has checked its rights.

    Raises DocumentError; the bytes of an archive raise FileDamaged where a file is cut in its middle.
    """
    packing = _Packing(project, knowledge, language, today, documents, open_file)
    if kind == "application-zip":
        return packing.zip()
    if kind == "application-dossier":
        return packing.dossier()
    name, media, made = documents.make(kind, project, knowledge, language, today)
    return Packed(name, media, iter((made,)))


def gathered(chunks: Iterator[bytes], most: int) -> bytes | None:
    """All of it at once, for a channel that takes nothing else; None where it is more than `most` bytes."""
    parts: list[bytes] = []
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > most:
            return None
        parts.append(chunk)
    return b"".join(parts)


@dataclass(frozen=True, slots=True)
class _Packing:
    project: Project
    knowledge: Knowledge
    language: Language
    today: date
    documents: Maker
    open_file: OpenFile

    def zip(self) -> Packed:
        """The documents, the evidence in its folders, then the index, which knows what could not be had."""
        made = [
            self.documents.make(kind, self.project, self.knowledge, self.language, self.today)
            for kind in FORMATS
        ]
        whole = draft(self.project, self.knowledge, self.today, compared_with(self.project))
        placed = arranged(whole, self.language, self.knowledge.wording)
        gone: set[str] = set()
        documents = (Entry(name, (bytes_,)) for name, _, bytes_ in made)
        endings = [(FORMATS[kind][0], name) for kind, (name, *_) in zip(FORMATS, made, strict=True)]
        entries = chain(documents, self._evidence(placed, gone), self._index(endings, placed, gone))
        return Packed(self._name("zip"), ZIP, zipped(entries))

    def dossier(self) -> Packed:
        """The files as they are, then what says what they are."""
        manifest = Manifest(self.project.dossier.evidence)
        entries = chain(
            (
                Entry(name, manifest.counted(name, self.open_file(one)), "stored")
                for name, one in manifest.files
            ),
            self._told(manifest),
        )
        return Packed(self._name("dossier"), ZIP, zipped(entries))

    def _told(self, manifest: Manifest) -> Iterator[Entry]:
        yield Entry(
            "dossier.json", (dossier_json(self.project, self.knowledge, self.today, manifest),)
        )

    def _evidence(self, placed: tuple[Placed, ...], gone: set[str]) -> Iterator[Entry]:
        for one in placed:
            if not one.path:
                continue
            try:
                chunks = self.open_file(one.evidence)
                first = next(chunks, b"")
            except FileDamaged:
                gone.add(one.path)
                continue
            yield Entry(one.path, chain((first,), chunks))

    def _index(
        self, endings: list[tuple[str, str]], placed: tuple[Placed, ...], gone: set[str]
    ) -> Iterator[Entry]:
        wording = self.knowledge.wording
        documents = documents_told(endings, self.language, wording)
        index = Index(documents, placed, frozenset(gone))
        yield Entry("index.md", (index_md(index, self.language, wording),))
        yield Entry("index.csv", (index_csv(index, self.language, wording),))

    def _name(self, ending: str) -> str:
        word = self.knowledge.wording.say("draftfile-file", self.language)
        return file_name(word, self.project.name, self.today, ending)
