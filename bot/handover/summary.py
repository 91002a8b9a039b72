"""What an import will create, counted. Not for creating it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.handover.arriving import left_out
from bot.handover.parcel import DossierJson
from knowledge.load import Knowledge


@dataclass(frozen=True, slots=True)
class Summary:
    """`bytes` are those of the files, each content counted once; `left_out` answers do not fit the questions here."""

    name: str
    content_version: str
    exported: date
    answers: int
    left_out: int
    texts: int
    marks: int
    files: int
    links: int
    bytes: int
    notes: int
    remarks: int
    versions: int
    members: int
    named: tuple[str, ...]


def summary(content: DossierJson, knowledge: Knowledge) -> Summary:
    unfit = left_out(content, knowledge.readiness) if knowledge.readiness else ()
    kinds = [one.kind for one in content.evidence]
    return Summary(
        name=content.project.name,
        content_version=content.content_version,
        exported=content.exported,
        answers=len(content.answers) - len(unfit),
        left_out=len(unfit),
        texts=len(content.texts),
        marks=len(content.marks),
        files=kinds.count("file"),
        links=kinds.count("link"),
        bytes=sum(file.size for file in content.files),
        notes=len(content.notes),
        remarks=len(content.remarks),
        versions=len(content.versions),
        members=len(content.members),
        named=tuple(member.name for member in content.members if member.name),
    )
