"""What a portable dossier says as a project of this installation. Not for reading the dossier, nor for storing it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.files.kinds import media_of
from bot.files.names import safe_name
from bot.handover.parcel import DossierJson, PackedEvidence, PackedMember
from conversations.dossier import Dossier, Evidence, Mark, Remark, Text, Version
from conversations.events import KeptFile
from conversations.form import takes
from conversations.project import Given, Member, Note, Project, Value
from knowledge.readiness import Question, Readiness


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file that is kept here now, and its first bytes, which say what it is."""

    file: KeptFile
    head: bytes


def left_out(content: DossierJson, readiness: Readiness) -> tuple[str, ...]:
    """Questions whose answer does not fit them here: another content may have other options.

    Answers to questions that are not here at all are kept, as those of questions that went away are.
    """
    questions = {question.id: question for question in readiness.questions}
    return tuple(
        id_
        for id_, answer in content.answers.items()
        if id_ in questions and not _is_taken(questions[id_], answer.value)
    )


def project_of(
    content: DossierJson, readiness: Readiness, id_: str, kept: Mapping[str, Arrived]
) -> Project:
    """The project under the id `id_`; `kept` are its files here, by their names in the dossier."""
    unfit = set(left_out(content, readiness))
    members = tuple(map(_member, content.members))
    return Project(
        id=id_,
        name=content.project.name,
        pace=content.project.pace,
        target=content.project.target,
        created_at=content.project.created_at,
        me=Member(0, "reader", is_me=True),
        members=members,
        answers={
            question: Given(answer.value, answer.by, answer.at)
            for question, answer in content.answers.items()
            if question not in unfit
        },
        notes=tuple(
            Note(number, note.subject, note.kind, note.text, note.by, note.at)
            for number, note in enumerate(content.notes, 1)
        ),
        dossier=_dossier(content, kept),
    )


def _dossier(content: DossierJson, kept: Mapping[str, Arrived]) -> Dossier:
    return Dossier(
        marks={
            piece: Mark(mark.state, mark.by, mark.at, mark.reason)
            for piece, mark in content.marks.items()
        },
        due=dict(content.due),
        texts={
            piece: Text(piece, text.number, text.words, text.by, text.at)
            for piece, text in content.texts.items()
        },
        evidence=tuple(
            _evidence(number, one, kept) for number, one in enumerate(content.evidence, 1)
        ),
        remarks=tuple(
            Remark(number, **remark.model_dump())
            for number, remark in enumerate(content.remarks, 1)
        ),
        versions=tuple(
            Version(
                version.number,
                version.at,
                version.by,
                version.after_visit,
                version.snapshot.model_dump(mode="json"),
            )
            for version in content.versions
        ),
    )


def _member(packed: PackedMember) -> Member:
    """Somebody who took part elsewhere: known by number, and by the name they agreed to."""
    return Member(packed.number, packed.role, packed.name, agreed=bool(packed.name), left=True)


def _evidence(number: int, one: PackedEvidence, kept: Mapping[str, Arrived]) -> Evidence:
    """What a file is called and what it is are looked at again: a dossier may say anything."""
    bare = Evidence(number, one.piece, one.kind, one.name, one.by, one.at, caption=one.caption)
    if one.kind == "link":
        return replace(bare, address=one.address)
    arrived = kept[one.file]
    media = media_of(arrived.head, one.name)
    name, file = safe_name(one.name, media), arrived.file
    return replace(bare, name=name, file=file.ref, size=file.size, media=media)


def _is_taken(question: Question, value: Value) -> bool:
    try:
        return takes(question, value)
    except (TypeError, OverflowError):  # a number of 40 digits
        return False
