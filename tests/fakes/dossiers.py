"""A draft application in memory, after each deed about it. Not for rights, nor for the rest of a project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, get_args

from conversations.dossier import (
    UNPLACED,
    Dossier,
    Evidence,
    Mark,
    Remark,
    Reminders,
    Shown,
    Text,
    Version,
)
from conversations.dossier_deeds import (
    DossierDeed,
    EvidencePlaced,
    EvidenceRemoved,
    FileAdded,
    LinkAdded,
    PieceDue,
    PieceMarked,
    RemarkMade,
    RemarkResolved,
    RemindersChosen,
    RivalSettled,
    ShownChosen,
    TextWritten,
    VersionKept,
)
from conversations.project import Project

KINDS: tuple[type[Any], ...] = get_args(DossierDeed)
"""The deeds that change a dossier."""


def after(dossier: Dossier, deed: DossierDeed, by: int, at: datetime) -> Dossier:
    match deed:
        case PieceMarked():
            mark = Mark(deed.state, by, at, deed.reason)
            return replace(dossier, marks={**dossier.marks, deed.piece: mark})
        case PieceDue():
            return _due(dossier, deed)
        case TextWritten():
            return _written(dossier, deed, by, at)
        case RivalSettled():
            return _settled(dossier, deed)
        case FileAdded() | LinkAdded() | EvidencePlaced() | EvidenceRemoved():
            return replace(dossier, evidence=_evidence(dossier.evidence, deed, by, at))
        case RemarkMade() | RemarkResolved():
            return replace(dossier, remarks=_remarks(dossier.remarks, deed, by, at))
        case VersionKept():
            number = len(dossier.versions) + 1
            kept = Version(number, at, by, deed.after_visit, deed.snapshot)
            return replace(dossier, versions=(*dossier.versions, kept))
        case ShownChosen():
            return replace(dossier, shown=Shown(deed.texts, deed.evidence, deed.answers))
        case RemindersChosen():
            return replace(dossier, reminders=Reminders(deed.pace, deed.after))


def _due(dossier: Dossier, deed: PieceDue) -> Dossier:
    kept = {piece: day for piece, day in dossier.due.items() if piece != deed.piece}
    return replace(dossier, due={**kept, deed.piece: deed.day} if deed.day else kept)


def _written(dossier: Dossier, deed: TextWritten, by: int, at: datetime) -> Dossier:
    """Only the newest revision is known here, so a rival has no `base`."""
    newest = dossier.texts.get(deed.piece)
    numbers = [one.number for one in dossier.rivals_of(deed.piece)]
    number = max([*numbers, newest.number if newest else 0]) + 1
    text = Text(deed.piece, number, deed.words, by, at, deed.based_on)
    if not deed.rival:
        return replace(dossier, texts={**dossier.texts, deed.piece: text})
    return replace(dossier, rivals=(*dossier.rivals, text))


def _settled(dossier: Dossier, deed: RivalSettled) -> Dossier:
    settled = (deed.piece, deed.number)
    kept = tuple(one for one in dossier.rivals if (one.piece, one.number) != settled)
    return replace(dossier, rivals=kept)


def _evidence(
    all_: Sequence[Evidence],
    deed: FileAdded | LinkAdded | EvidencePlaced | EvidenceRemoved,
    by: int,
    at: datetime,
) -> tuple[Evidence, ...]:
    id_ = max((one.id for one in all_), default=0) + 1
    match deed:
        case FileAdded(piece=piece, file=file, caption=caption):
            added = Evidence(
                id_, piece, "file", file.name, by, at,
                file=file.ref, size=file.size, media=file.media, caption=caption,
            )  # fmt: skip
            return (*all_, added)
        case LinkAdded(piece=piece, address=address, name=name):
            return (*all_, Evidence(id_, piece, "link", name, by, at, address=address))
        case EvidencePlaced(evidence=wanted, piece=piece):
            return tuple(replace(one, piece=piece) if one.id == wanted else one for one in all_)
        case EvidenceRemoved(evidence=wanted):
            return tuple(one for one in all_ if one.id != wanted)


def _remarks(
    all_: Sequence[Remark], deed: RemarkMade | RemarkResolved, by: int, at: datetime
) -> tuple[Remark, ...]:
    if isinstance(deed, RemarkMade):
        return (*all_, Remark(len(all_) + 1, deed.piece, deed.kind, deed.text, by, at))
    who, when = (by, at) if deed.resolved else (0, None)
    return tuple(
        replace(one, answer=deed.answer, resolved_by=who, resolved_at=when)
        if one.id == deed.remark
        else one
        for one in all_
    )


def for_reviewer(project: Project) -> Project:
    """What the store leaves of a project for somebody of the Mission: their sections, and what the team shows."""
    dossier, scope = project.dossier, project.me.scope
    shown = dossier.shown

    def sees(piece: str) -> bool:
        return piece != UNPLACED and (not scope or piece.partition("-")[0] in scope)

    seen = replace(
        dossier,
        marks={piece: mark for piece, mark in dossier.marks.items() if sees(piece)},
        due={piece: day for piece, day in dossier.due.items() if sees(piece)},
        texts={id_: one for id_, one in dossier.texts.items() if shown.texts and sees(id_)},
        rivals=(),
        evidence=tuple(one for one in dossier.evidence if shown.evidence and sees(one.piece)),
        remarks=tuple(one for one in dossier.remarks if sees(one.piece)),
        versions=(),
    )
    unseen = frozenset(piece for piece in dossier.begun if sees(piece)) - seen.begun
    return replace(
        project,
        members=tuple(one if one.is_me else replace(one, name="") for one in project.members),
        answers=project.answers if shown.answers else {},
        edits=(),
        notes=(),
        results=(),
        dossier=replace(seen, unseen=unseen),
    )
