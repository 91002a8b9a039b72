"""Reads a knowledge directory into models; the only file here that touches a disk. Not for judging it (lint)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from knowledge.application import Application
from knowledge.errors import ContentError, Fault
from knowledge.model import (
    LANGUAGES,
    Call,
    Conflict,
    Entry,
    Fact,
    Language,
    Neighbour,
    OffTopic,
    Source,
    Theme,
)
from knowledge.overlay import Edit, overlaid
from knowledge.places import Places
from knowledge.readiness import Readiness
from knowledge.wording import Wording
from knowledge.yaml_text import Document, Loc, parse

CONTENT = Path(__file__).parent / "content"
WINDOWS = "reference_windows.bin"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that the bot knows, read once and never changed. `version` changes when any file does."""

    entries: Mapping[str, Entry]
    themes: tuple[Theme, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()
    places: Places = field(default_factory=Places)
    neighbours: tuple[Neighbour, ...] = ()
    call: Call | None = None
    abbreviations: Mapping[Language, Mapping[str, str]] = field(default_factory=dict)
    offtopic: OffTopic = field(default_factory=OffTopic)
    readiness: Readiness | None = None
    application: Application | None = None
    wording: Wording = field(default_factory=lambda: Wording({}))
    documents: tuple[Document, ...] = ()
    version: str = ""

    def source_of(self, reference: str) -> Source | None:
        """The source behind a fact id or a source id, None when neither exists."""
        fact = self.facts.get(reference)
        return self.sources.get(fact.source if fact else reference)


@dataclass(frozen=True, slots=True)
class Files:
    """A knowledge directory as it was read, not yet understood; `faults` are of files that are no YAML.

    The wording is compiled, which takes a second: no edit changes it.
    """

    documents: tuple[Document, ...]
    ftl: tuple[Document, ...]
    wording: Wording
    version: str
    faults: tuple[Fault, ...] = ()


def load(directory: Path = CONTENT, edits: Iterable[Edit] = ()) -> Knowledge:
    """Read a knowledge directory; only `faq/*.yaml` must exist, every other file may be missing.

    `edits` stand on top of it (overlay.py). Raises ContentError with every fault found, each with file, line and
    what was expected; what an edit wrote is named by the edit and the field.
    """
    return assembled(read(directory), edits)


def read(directory: Path = CONTENT) -> Files:
    """What `load` reads of the disk; raises ContentError only where there is no directory."""
    faults: list[Fault] = []
    documents = _documents(directory, faults)
    ftl = _ftl_documents(directory)
    wording = Wording(_wording(ftl))
    return Files(documents, ftl, wording, _version(directory), tuple(faults))


def assembled(files: Files, edits: Iterable[Edit] = ()) -> Knowledge:
    """The models of what was read, with the edits on top; no disk. Raises ContentError."""
    faults = list(files.faults)
    documents = files.documents
    try:
        documents = overlaid(documents, edits)
    except ContentError as error:
        faults.extend(error.faults)
    entries = _entries(documents, faults)
    by_file = {document.file: document for document in documents}

    def of(name: str, kind: Any, otherwise: T) -> T:
        return _model(by_file.get(name), kind, otherwise, faults)

    sources: list[Source] = of("sources.yaml", list[Source], [])
    facts: list[Fact] = of("facts.yaml", list[Fact], [])
    knowledge = Knowledge(
        entries=entries,
        themes=tuple(of("themes.yaml", list[Theme], [])),
        sources={source.id: source for source in sources},
        facts={fact.id: fact for fact in facts},
        conflicts=tuple(of("conflicts.yaml", list[Conflict], [])),
        places=of("places.yaml", Places, Places()),
        neighbours=tuple(of("neighbours.yaml", list[Neighbour], [])),
        call=of("call.yaml", Call, None),
        abbreviations=of("abbreviations.yaml", dict[Language, dict[str, str]], {}),
        offtopic=of("offtopic.yaml", OffTopic, OffTopic()),
        readiness=of("readiness.yaml", Readiness, None),
        application=of("application.yaml", Application, None),
        wording=files.wording,
        documents=(*documents, *files.ftl),
        version=_version_with(files, documents),
    )
    if not entries and not faults:
        faults.append(
            Fault("faq", 1, "no entry found. Put lists of entries in faq/*.yaml (docs/content.md).")
        )
    if faults:
        raise ContentError(sorted(_named(fault, documents) for fault in faults))
    return knowledge


def reference_windows(directory: Path = CONTENT) -> frozenset[bytes]:
    """Hashes of the reference texts' runs of words (lint/borrowed.py), empty when the directory has none."""
    path = directory / WINDOWS
    packed = path.read_bytes() if path.is_file() else b""
    return frozenset(packed[start : start + 8] for start in range(0, len(packed), 8))


def _files(directory: Path) -> list[Path]:
    return sorted(
        path
        for path in (
            *directory.glob("*.yaml"),
            *directory.glob("faq/*.yaml"),
            *directory.glob("wording/*.ftl"),
        )
        if path.is_file()
    )


def _version(directory: Path) -> str:
    digest = hashlib.sha256()
    for path in _files(directory):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _version_with(files: Files, documents: tuple[Document, ...]) -> str:
    """That of the files, while no edit says anything else."""
    changed = [
        (document.file, document.value)
        for document, read_ in zip(documents, files.documents, strict=True)
        if document is not read_
    ]
    if not changed:
        return files.version
    said = files.version + json.dumps(changed)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def _wording(ftl: tuple[Document, ...]) -> dict[Language, list[str]]:
    return {
        language: [document.value for document in ftl if document.file.endswith(f".{language}.ftl")]
        for language in LANGUAGES
    }


def _ftl_documents(directory: Path) -> tuple[Document, ...]:
    return tuple(
        Document(path.relative_to(directory).as_posix(), path.read_text("utf-8"), {(): 1})
        for path in sorted(directory.glob("wording/*.ftl"))
    )


def _documents(directory: Path, faults: list[Fault]) -> tuple[Document, ...]:
    if not directory.is_dir():
        raise ContentError(
            [Fault(str(directory), 1, "no such directory. Name one that holds faq/*.yaml.")]
        )
    documents = []
    for path in _files(directory):
        if path.suffix == ".yaml":
            name = path.relative_to(directory).as_posix()
            try:
                documents.append(parse(path.read_text("utf-8"), name))
            except ContentError as error:
                faults.extend(error.faults)
            except UnicodeDecodeError:
                faults.append(Fault(name, 1, "not UTF-8 text. Save the file as UTF-8."))
    return tuple(documents)


def _entries(documents: tuple[Document, ...], faults: list[Fault]) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for document in documents:
        if not document.file.startswith("faq/"):
            continue
        theme = Path(document.file).stem
        found: list[Entry] = _model(document, list[Entry], [], faults)
        for position, entry in enumerate(found):
            if entry.id in entries:
                faults.append(
                    Fault(
                        document.file,
                        document.line(position),
                        f"'{entry.id}' stands twice. Rename one.",
                    )
                )
                continue
            entries[entry.id] = entry.model_copy(update={"theme": theme})
    _require_texts(entries, documents, faults)
    return entries


def _require_texts(
    entries: Mapping[str, Entry], documents: tuple[Document, ...], faults: list[Fault]
) -> None:
    for entry in entries.values():
        for key in ("question", "answer"):
            text = getattr(entry, key)
            if not (text.fr or text.en):
                file, line = _where(documents, entry.id)
                faults.append(
                    Fault(file, line, f"'{entry.id}' has no {key}. Write it in fr, en or both.")
                )


def _where(documents: tuple[Document, ...], entry: str) -> tuple[str, int]:
    for document in documents:
        if document.file.startswith("faq/") and isinstance(document.value, list):
            for position, item in enumerate(document.value):
                if isinstance(item, dict) and item.get("id") == entry:
                    return document.file, document.line(position)
    return "faq", 1


def _model(document: Document | None, kind: Any, otherwise: T, faults: list[Fault]) -> T:
    if document is None:
        return otherwise
    validate: Callable[[Any], T] = TypeAdapter(kind).validate_python
    try:
        return validate(document.value)
    except ValidationError as error:
        faults.extend(_faults(document, error))
        return otherwise


def _faults(document: Document, error: ValidationError) -> list[Fault]:
    faults = []
    for problem in error.errors(include_url=False):
        loc = tuple(part for part in problem["loc"])
        message = problem["msg"][0].lower() + problem["msg"][1:]
        written = document.edited.get(document.line(*loc))
        if written:
            file, line, loc = written.edit, 1, loc[written.depth :]
        else:
            file, line = document.file, document.line(*loc)
        path = ".".join(str(part) for part in loc) or "the file"
        faults.append(Fault(file, line, f"{path}: {message} (see docs/content.md)."))
    return faults


def _named(fault: Fault, documents: tuple[Document, ...]) -> Fault:
    for document in documents:
        fault = document.named(fault)
    return fault


__all__ = [
    "CONTENT",
    "Document",
    "Edit",
    "Files",
    "Knowledge",
    "Loc",
    "assembled",
    "load",
    "parse",
    "read",
    "reference_windows",
]
