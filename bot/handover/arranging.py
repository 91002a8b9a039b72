"""Where each piece of evidence lies in the archive: folders in order, no name twice. Not for the bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from bot.documents import slug
from bot.files.names import safe_name
from conversations.dossier import Evidence
from conversations.draft import Draft, PieceInFile, SectionInFile
from knowledge.model import Language
from knowledge.wording import Wording


@dataclass(frozen=True, slots=True)
class Placed:
    """One piece of evidence; `path` "" for a link. `section` and `piece` None for what belongs to no piece."""

    evidence: Evidence
    path: str
    section: SectionInFile | None = None
    piece: PieceInFile | None = None


def arranged(draft: Draft, language: Language, wording: Wording) -> tuple[Placed, ...]:
    """« 1-preparer/1.2-nom-et-perimetre/carte.pdf », in the order of the document."""
    taken: set[str] = set()
    found: list[Placed] = []
    for section, piece, folder, all_ in _folders(draft, language, wording):
        for one in all_:
            path = _free(folder, one, taken) if one.kind == "file" else ""
            found.append(Placed(one, path, section, piece))
    return tuple(found)


Folder = tuple[SectionInFile | None, PieceInFile | None, str, Iterable[Evidence]]


def _folders(draft: Draft, language: Language, wording: Wording) -> Iterator[Folder]:
    for section in draft.sections:
        outer = _name(str(section.number), section.section.short.get(language))
        for piece in section.pieces:
            inner = _name(piece.number, piece.piece.short.get(language))
            yield section, piece, f"{outer}/{inner}", piece.evidence
    yield None, None, wording.say("draftfile-folder-unplaced", language), draft.unplaced


def _name(number: str, words: str) -> str:
    return "-".join(filter(None, (number, slug(words))))


def _free(folder: str, one: Evidence, taken: set[str]) -> str:
    """Numbered where the name is taken; large and small letters are one on some disks."""
    name = PurePosixPath(safe_name(one.name, one.media))
    path, number = f"{folder}/{name}", 1
    while path.casefold() in taken:
        number += 1
        path = f"{folder}/{name.stem} ({number}){name.suffix}"
    taken.add(path.casefold())
    return path
