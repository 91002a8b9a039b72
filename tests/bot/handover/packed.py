"""Archives as tests make and take them apart. Not for what is expected of them."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bot.documents import Documents
from bot.handover import pack
from bot.handover.reading import NAME, Parcel, read_dossier
from conversations.dossier import Evidence
from conversations.outcome import ApplicationKind
from conversations.project import Project
from tests.conversations.draft.built import TODAY, small_knowledge, team_project

KNOWLEDGE = small_knowledge()
DOCUMENTS = Documents()
MOST = 10_000_000
BEGINNINGS = {
    "application/pdf": b"%PDF-1.7\n",
    "image/jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00",
}


def bytes_of(evidence: Evidence) -> bytes:
    """What a file of a test holds: its ref, many times, after what tells its kind."""
    return BEGINNINGS.get(evidence.media, b"") + f"{evidence.file} ".encode() * 4_000


def opened(evidence: Evidence) -> Iterator[bytes]:
    whole = bytes_of(evidence)
    yield whole[:1000]
    yield whole[1000:]


def archive(
    kind: ApplicationKind,
    project: Project,
    open_file: Callable[[Evidence], Iterator[bytes]] = opened,
) -> bytes:
    packed = pack(
        kind, project, KNOWLEDGE, "fr", TODAY, documents=DOCUMENTS, open_file=open_file
    )  # fmt: skip
    return b"".join(packed.chunks)


def entries(made: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(made)) as opened_one:
        return {name: opened_one.read(name) for name in opened_one.namelist()}


def dossier_of(made: bytes) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(entries(made)[NAME])
    return told


def zipped(all_: Mapping[str, bytes], way: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive that somebody else made."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", way) as written:
        for name, content in all_.items():
            written.writestr(name, content)
    return made.getvalue()


def forged(change: Callable[[dict[str, Any]], object], **files: bytes) -> bytes:
    """A good dossier whose JSON somebody changed; `files` replace those of its files by their number."""
    good = entries(archive("application-dossier", team_project(KNOWLEDGE)))
    told = json.loads(good[NAME])
    change(told)
    replaced = {f"files/{number[1:]}": content for number, content in files.items()}
    return zipped({**good, **replaced, NAME: json.dumps(told).encode()})


def read(made: bytes, most: int = MOST) -> Parcel:
    return read_dossier(io.BytesIO(made), most)


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
