"""Records what a step decided about a draft application, bounds checked once more. Not for projects (recording.py)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Connection

from bot.store import evidence, files, pieces, remarks, reminders, texts, versions
from bot.store.dossier_desk import section_of
from conversations import dossier_deeds as deeds
from conversations.dossier import MOST_EVIDENCE, MOST_VERSIONS, STATES
from conversations.outcome import Change
from conversations.project import Member, may

LONGEST_TEXT = 20_000
LONGEST_REMARK = 1_000
LONGEST_REASON = 200
LONGEST_LINK = 2_100
LONGEST_NAME = 200
LONGEST_CAPTION = 1_000


class Record(Protocol):
    """bot.recording.Recording."""

    connection: Connection
    now: datetime
    has_dropped_files: bool

    def refuse(self, change: Change, me: Member | None = None) -> None: ...


def _mark(record: Record, marked: deeds.PieceMarked, me: Member) -> None:
    if marked.state not in STATES or len(marked.reason) > LONGEST_REASON:
        record.refuse(marked, me)
        return
    pieces.mark(record.connection, marked, me.number, record.now)


def _write(record: Record, written: deeds.TextWritten, me: Member) -> None:
    if len(written.words) > LONGEST_TEXT:
        record.refuse(written, me)
        return
    texts.write(record.connection, written, me.number, record.now)


def _add_file(record: Record, added: deeds.FileAdded, me: Member) -> None:
    """Only bytes that this project has, as they are: not as the deed says."""
    connection, of_project = record.connection, added.file.project == added.project
    has_room = evidence.count(connection, added.project) < MOST_EVIDENCE
    lying = files.take(connection, added.file, record.now) if of_project and has_room else None
    if lying is None:
        record.refuse(added, me)
        return
    caption = added.caption[:LONGEST_CAPTION]
    whole = replace(added, file=replace(lying, name=lying.name[:LONGEST_NAME]), caption=caption)
    evidence.add_file(connection, whole, me.number, record.now)


def _add_link(record: Record, added: deeds.LinkAdded, me: Member) -> None:
    is_link = added.address.lower().startswith(("http://", "https://"))
    has_room = evidence.count(record.connection, added.project) < MOST_EVIDENCE
    if not is_link or not has_room or len(added.address) > LONGEST_LINK:
        record.refuse(added, me)
        return
    named = replace(added, name=added.name[:LONGEST_NAME])
    evidence.add_link(record.connection, named, me.number, record.now)


def _remove(record: Record, removed: deeds.EvidenceRemoved, me: Member) -> None:
    """One's own, or anybody's for the owner."""
    author = evidence.author(record.connection, removed.project, removed.evidence)
    if author is None or (author != me.number and me.role != "owner"):
        record.refuse(removed, me)
        return
    evidence.remove(record.connection, removed)
    record.has_dropped_files = True


def _remark(record: Record, made: deeds.RemarkMade, me: Member) -> None:
    """In the section that the right was looked at for; what examiners said is the team's to write down."""
    is_theirs = made.kind == "review" or may(me, "draft")
    is_there = bool(made.section) and section_of(made.piece) == made.section
    if not is_theirs or not is_there or len(made.text) > LONGEST_REMARK:
        record.refuse(made, me)
        return
    remarks.make(record.connection, made, me.number, record.now)


def _resolve(record: Record, resolved: deeds.RemarkResolved, me: Member) -> None:
    if len(resolved.answer) > LONGEST_REMARK:
        record.refuse(resolved, me)
        return
    remarks.resolve(record.connection, resolved, me.number, record.now)


def _keep(record: Record, kept: deeds.VersionKept, me: Member) -> None:
    if versions.count(record.connection, kept.project) >= MOST_VERSIONS:
        record.refuse(kept, me)
        return
    versions.keep(record.connection, kept, me.number, record.now)


def _remind(record: Record, chosen: deeds.RemindersChosen, me: Member) -> None:
    """Whoever sees the draft; the right is not looked at by section."""
    if not (may(me, "read") or may(me, "review")):
        record.refuse(chosen, me)
        return
    reminders.choose(record.connection, chosen.project, me.number, chosen.pace, chosen.after)


OfDossier = Callable[[Any, Any, Member], object]

DOSSIER: Mapping[type[Any], OfDossier] = {
    deeds.PieceMarked: _mark,
    deeds.PieceDue: lambda r, d, me: pieces.set_due(r.connection, d, me.number, r.now),
    deeds.TextWritten: _write,
    deeds.RivalSettled: lambda r, d, _: texts.settle(r.connection, d),
    deeds.FileAdded: _add_file,
    deeds.LinkAdded: _add_link,
    deeds.EvidencePlaced: lambda r, d, _: evidence.place(r.connection, d),
    deeds.EvidenceRemoved: _remove,
    deeds.RemarkMade: _remark,
    deeds.RemarkResolved: _resolve,
    deeds.VersionKept: _keep,
    deeds.ShownChosen: lambda r, d, _: pieces.show(r.connection, d),
    deeds.RemindersChosen: _remind,
}
"""What members do in a draft application."""

RIGHTS: Mapping[type[Any], str] = {
    deeds.PieceMarked: "draft",
    deeds.PieceDue: "draft",
    deeds.TextWritten: "draft",
    deeds.RivalSettled: "draft",
    deeds.FileAdded: "draft",
    deeds.LinkAdded: "draft",
    deeds.EvidencePlaced: "draft",
    deeds.EvidenceRemoved: "draft",
    deeds.RemarkMade: "review",
    deeds.RemarkResolved: "resolve",
    deeds.VersionKept: "draft",
    deeds.ShownChosen: "show",
}
"""The right that each needs; how one is reminded is one's own."""
