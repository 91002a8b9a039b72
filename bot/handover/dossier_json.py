"""A project as dossier.json: nothing of this installation in it, no name that was not agreed to. Not for files."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from pydantic import ValidationError

from bot.errors import DocumentError
from bot.handover.faults import told
from bot.handover.manifest import Manifest
from bot.handover.parcel import FORMAT, DossierJson
from conversations.dossier import Evidence
from conversations.project import Member, Project, Value
from knowledge.load import Knowledge


def dossier_json(project: Project, knowledge: Knowledge, today: date, manifest: Manifest) -> bytes:
    """UTF-8, the same for the same project and day. `project` has its draft with its past. Raises DocumentError."""
    parts = dict(_parts(project, knowledge, today, manifest))
    written = json.dumps(parts, ensure_ascii=False, indent=1, default=_as_text)
    plain = written.encode("utf-8", "ignore")  # a lone surrogate is no text
    try:
        DossierJson.model_validate_json(plain)
    except ValidationError as error:  # found here, not at the other end
        why = told(error)
        raise DocumentError(
            f"the project does not fit a portable dossier: {why}"
        ) from None  # it quotes people
    return plain + b"\n"


def _parts(
    project: Project, knowledge: Knowledge, today: date, manifest: Manifest
) -> Iterator[tuple[str, Any]]:
    dossier = project.dossier
    yield "format", FORMAT
    yield "content_version", knowledge.version
    yield "exported", today
    yield "project", _of(project, "name pace target created_at")
    yield "members", [_member(member) for member in _everybody(project)]
    yield (
        "answers",
        {
            question: {"value": _plain(given.value), "by": given.by, "at": given.at}
            for question, given in sorted(project.answers.items())
        },
    )
    yield "marks", _by_piece(dossier.marks, "state reason by at")
    yield "due", dict(sorted(dossier.due.items()))
    yield "texts", _by_piece(dossier.texts, "number words by at")
    yield (
        "notes",
        [{"subject": note.criterion, **_of(note, "kind text by at")} for note in project.notes],
    )
    yield "evidence", [_evidence(one, manifest) for one in dossier.evidence]
    names = "piece kind text by at answer resolved_by resolved_at"
    yield "remarks", [_of(remark, names) for remark in dossier.remarks]
    kept = "number by at after_visit snapshot"
    yield "versions", [_of(version, kept) for version in dossier.versions]
    yield "files", [file.model_dump() for file in manifest.packed]


def _everybody(project: Project) -> list[Member]:
    return sorted(project.members, key=lambda member: member.number)


def _member(member: Member) -> Mapping[str, Any]:
    name = member.name if member.agreed else ""
    return {"number": member.number, "name": name, "role": member.role}


def _evidence(one: Evidence, manifest: Manifest) -> Mapping[str, Any]:
    return {
        **_of(one, "piece kind name address media caption by at"),
        "file": manifest.name_of(one),
    }


def _by_piece(all_: Mapping[str, Any], names: str) -> Mapping[str, Any]:
    return {piece: _of(one, names) for piece, one in sorted(all_.items())}


def _of(one: Any, names: str) -> dict[str, Any]:
    return {name: getattr(one, name) for name in names.split()}


def _plain(value: Value) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _as_text(value: Any) -> Any:
    """Days and times; a snapshot may be any mapping."""
    return dict(value) if isinstance(value, Mapping) else value.isoformat()
