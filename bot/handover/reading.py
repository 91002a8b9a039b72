"""A portable dossier read: all of it is checked before anything is made of it. Not for creating the project."""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Literal

from pydantic import ValidationError

from bot.handover.depth import extent_of
from bot.handover.faults import faults, printable, told
from bot.handover.parcel import FORMAT, DossierJson, PackedFile
from knowledge.errors import AssistantError

NAME = "dossier.json"
MOST_ENTRIES = 500
MOST_JSON = 16 * 1024 * 1024
"""Fifty versions of a draft of 39 long texts."""

MOST_DEPTH = 12
MOST_VALUES = 100_000
"""Of the JSON: a version of 39 pieces has some 500; what does not fit costs a hundred times its bytes to tell."""

MOST_RATIO = 200
"""Of a compressed file larger than SMALL: our own are not compressed."""

SMALL = 1024 * 1024
CHUNK = 64 * 1024

Reason = Literal[
    "not-a-dossier",
    "too-many",
    "bad-name",
    "too-large",
    "bomb",
    "not-json",
    "newer",
    "unfit",
    "damaged",
    "program",
]


class DossierRefused(AssistantError):
    """The file is not taken. `reason` names why for people, the text says it for the operator."""

    def __init__(self, reason: Reason, why: str) -> None:
        super().__init__(f"not imported: {why}")
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Parcel:
    """A dossier that was checked from end to end. Its archive must stay open while its files are read."""

    content: DossierJson
    archive: zipfile.ZipFile

    @property
    def files(self) -> Sequence[PackedFile]:
        """As they lie in the archive: one that is read as a stream is not begun anew for each."""
        return _in_place(self.archive, self.content)

    def called(self, name: str) -> str:
        """What the team calls a file of the archive."""
        return next(one.name for one in self.content.evidence if one.file == name)

    def open_file(self, name: str) -> Iterator[bytes]:
        """Raises DossierRefused where the archive changed since it was checked."""
        wanted = next(file for file in self.content.files if file.name == name)
        yield from _bytes_of(self.archive, wanted.name, wanted.size)


def read_dossier(file: BinaryIO, most_bytes: int) -> Parcel:
    """The parcel in `file`, which can be sought; `most_bytes` are taken of all its files together.

    Nothing is unpacked: files are read through once, for their sizes and checksums. Raises DossierRefused.
    """
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise DossierRefused(
            "not-a-dossier", "a portable dossier is expected, a .dossier file that `export` made"
        ) from error
    entries = archive.infolist()
    _check_entries(entries, most_bytes)
    content = _content(archive, entries)
    _check_names(entries, content.files)
    for packed in _in_place(archive, content):
        _check_file(archive, packed)
    return Parcel(content, archive)


def _check_entries(entries: Sequence[zipfile.ZipInfo], most_bytes: int) -> None:
    if len(entries) > MOST_ENTRIES:
        raise DossierRefused("too-many", f"{len(entries)} files inside, {MOST_ENTRIES} at most")
    names = [entry.filename for entry in entries]
    if NAME not in names:
        raise DossierRefused(
            "not-a-dossier", f"the archive holds no {NAME}; was it made by `export`?"
        )
    if len(set(names)) != len(names):
        raise DossierRefused("bad-name", "two files inside have the same name")
    for entry in entries:
        _check_entry(entry)
    if sum(entry.file_size for entry in entries if entry.filename != NAME) > most_bytes:
        raise DossierRefused("too-large", f"more than {most_bytes} bytes inside")


def _check_entry(entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & 0x1:
        raise DossierRefused("not-a-dossier", "a file inside is encrypted")
    if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise DossierRefused("not-a-dossier", "a file inside is compressed in an unknown way")
    if entry.filename == NAME and entry.file_size > MOST_JSON:
        raise DossierRefused(
            "too-large", f"{NAME} has {entry.file_size} bytes, {MOST_JSON} at most"
        )
    if entry.file_size > SMALL and entry.file_size > MOST_RATIO * max(entry.compress_size, 1):
        raise DossierRefused("bomb", "a file inside grows beyond measure when it is unpacked")


def _content(archive: zipfile.ZipFile, entries: Sequence[zipfile.ZipInfo]) -> DossierJson:
    size = next(entry.file_size for entry in entries if entry.filename == NAME)
    text = b"".join(_bytes_of(archive, NAME, size))
    extent = extent_of(text)
    if extent.depth > MOST_DEPTH:
        raise DossierRefused("unfit", f"{NAME} nests {extent.depth} deep, {MOST_DEPTH} at most")
    if extent.values > MOST_VALUES:
        raise DossierRefused("bomb", f"{NAME} has more than {MOST_VALUES} values")
    try:
        return DossierJson.model_validate_json(text)
    except ValidationError as error:
        raise _refused(error) from error


def _refused(error: ValidationError) -> DossierRefused:
    first = faults(error)[:1]
    if any(fault["loc"] == ("format",) for fault in faults(error)):
        return DossierRefused("newer", f"format {FORMAT} is read here: {told(error)}")
    is_json = not first or first[0]["type"] != "json_invalid"
    return DossierRefused("unfit" if is_json else "not-json", f"{NAME} does not fit: {told(error)}")


def _check_names(entries: Sequence[zipfile.ZipInfo], files: Sequence[PackedFile]) -> None:
    """Only names that the manifest says, which are all of the form files/1: no path leads elsewhere."""
    found = {entry.filename: entry.file_size for entry in entries if entry.filename != NAME}
    told = {file.name: file.size for file in files}
    strange = sorted(set(found) - set(told))
    if strange:
        raise DossierRefused("bad-name", f"{NAME} names no file {printable(strange[0])!r}")
    missing = sorted(set(told) - set(found))
    if missing:
        raise DossierRefused("damaged", f"{missing[0]} is missing")
    wrong = sorted(name for name, size in told.items() if found[name] != size)
    if wrong:
        raise DossierRefused("damaged", f"{wrong[0]} has not the size that {NAME} says")


def _in_place(archive: zipfile.ZipFile, content: DossierJson) -> Sequence[PackedFile]:
    return sorted(content.files, key=lambda file: archive.getinfo(file.name).header_offset)


def _check_file(archive: zipfile.ZipFile, packed: PackedFile) -> None:
    digest = hashlib.sha256()
    for chunk in _bytes_of(archive, packed.name, packed.size):
        digest.update(chunk)
    if digest.hexdigest() != packed.sha256:
        raise DossierRefused("damaged", f"{packed.name} has not the checksum that {NAME} says")


def _bytes_of(archive: zipfile.ZipFile, name: str, size: int) -> Iterator[bytes]:
    """Never more than the size that the archive declares."""
    left = size
    try:
        with archive.open(name) as file:
            while chunk := file.read(min(CHUNK, left + 1)):
                left -= len(chunk)
                if left < 0:
                    raise DossierRefused("damaged", f"{name} is longer than the archive says")
                yield chunk
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise DossierRefused(
            "damaged", f"{name} cannot be read: the file is cut or damaged"
        ) from error
    if left:
        raise DossierRefused("damaged", f"{name} is shorter than the archive says")
