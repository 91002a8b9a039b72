"""The draft application as one step sees it, in one statement, and how little a reviewer sees. Not for changing it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from bot.store.dossier_parts import NOW, PAST, READERS
from conversations.dossier import UNPLACED, Dossier, Reminders
from conversations.needs import Past
from conversations.project import Member, Project

A_PIECE = re.compile(r"d[0-9]-")
"""As knowledge.application.PieceId begins, after its section: duties are of criteria too."""


def section_of(piece: str) -> str:
    """d1-jobs is a piece of d1: the content names them so."""
    return piece.partition("-")[0]


def with_dossier(connection: Connection, project: Project, needed: Past) -> Project:
    """The project with as much of its draft application as is needed and as I may see: nothing for a guest."""
    if needed == "none" or project.me.role == "guest":
        return project
    asked = {"project": project.id, "member": project.me.number}
    parts: dict[str, list[Any]] = {kind: [] for kind in READERS}
    for row in connection.execute(PAST if needed == "past" else NOW, asked):
        parts[row.part].append(READERS[row.part](row))
    dossier = replace(
        project.dossier,
        marks={piece: mark for piece, mark, _ in parts["mark"] if mark},
        due={piece: due for piece, _, due in parts["mark"] if due},
        texts={text.piece: text for text in parts["text"]},
        rivals=tuple(parts["rival"]),
        evidence=tuple(parts["evidence"]),
        remarks=tuple(parts["remark"]),
        versions=tuple(parts["version"]),
        reminders=next(iter(parts["reminders"]), Reminders()),
    )
    is_limited = project.me.role == "reviewer"
    return replace(project, dossier=_shown(dossier, project.me) if is_limited else dossier)


def for_reviewer(project: Project) -> Project:
    """Nobody's name, whose the pieces are, and answers if the team shows them."""
    is_theirs = _is_in(project.me)
    duties = {
        piece: member
        for piece, member in project.duties.items()
        if A_PIECE.match(piece) and is_theirs(piece)
    }
    return replace(
        project,
        members=nameless(project.members),
        answers=project.answers if project.dossier.shown.answers else {},
        duties=duties,
        notes=(),
        results=(),
        target=None,
    )


def nameless(members: Iterable[Member]) -> tuple[Member, ...]:
    """Others without their names, for who is not of the team."""
    return tuple(
        member if member.is_me else replace(member, name="", agreed=False) for member in members
    )


def _shown(dossier: Dossier, me: Member) -> Dossier:
    """The pieces of my sections, without what is the team's alone: what it drafts yet, and its versions."""
    is_theirs, shown = _is_in(me), dossier.shown
    texts = dossier.texts if shown.texts else {}
    seen = replace(
        dossier,
        marks={piece: mark for piece, mark in dossier.marks.items() if is_theirs(piece)},
        due={piece: due for piece, due in dossier.due.items() if is_theirs(piece)},
        texts={piece: text for piece, text in texts.items() if is_theirs(piece)},
        rivals=(),
        evidence=tuple(one for one in dossier.evidence if shown.evidence and is_theirs(one.piece)),
        remarks=tuple(one for one in dossier.remarks if is_theirs(one.piece)),
        versions=(),
    )
    theirs = frozenset(piece for piece in dossier.begun if is_theirs(piece))
    return replace(seen, unseen=theirs - seen.begun)


def _is_in(me: Member) -> Callable[[str], bool]:
    """What nobody placed is in no section."""
    return lambda piece: piece != UNPLACED and (not me.scope or section_of(piece) in me.scope)
