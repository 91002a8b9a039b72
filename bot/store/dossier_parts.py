"""The one statement that reads a draft application, and what its rows are. Not for who may see it (dossier_desk.py)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Integer,
    Label,
    Row,
    Select,
    and_,
    bindparam,
    cast,
    func,
    literal,
    null,
    select,
    union_all,
)

from bot.store.dossier_tables import (
    evidence,
    piece_marks,
    remarks,
    reminders,
    texts,
    versions,
)
from bot.store.types import Id, Json, UtcTime, Words
from conversations.dossier import Evidence, Mark, Remark, Reminders, Text, Version

_PART: Mapping[str, Any] = {
    "id": Id,
    "number": Integer,
    "piece": Words,
    "kind": Words,
    "words": Words,
    "more": Words,
    "name": Words,
    "file": Words,
    "media": Words,
    "by": Integer,
    "other": Integer,
    "size": Id,
    "holds": Boolean,
    "listed": Json,
    "at": UtcTime,
    "until": UtcTime,
}
"""What the parts of a draft application are read as, all in one statement."""


def _mark(row: Row[Any]) -> tuple[str, Mark | None, date | None]:
    mark = Mark(row.kind, row.by, row.at, row.words) if row.kind else None
    return row.piece, mark, date.fromisoformat(row.more) if row.more else None


def _text(row: Row[Any]) -> Text:
    return Text(row.piece, row.number, row.words, row.by, row.at, row.other, row.more or "")


READERS: Mapping[str, Callable[[Row[Any]], Any]] = {
    "mark": _mark,
    "text": _text,
    "rival": _text,
    "evidence": lambda row: Evidence(
        id=row.id,
        piece=row.piece,
        kind=row.kind,
        name=row.name,
        by=row.by,
        at=row.at,
        address=row.words,
        file=row.file,
        size=row.size,
        media=row.media,
        caption=row.more,
    ),
    "remark": lambda row: Remark(
        row.id,
        row.piece,
        row.kind,
        row.words,
        row.by,
        row.at,
        row.more,
        resolved_by=row.other,
        resolved_at=row.until,
    ),
    "version": lambda row: Version(row.number, row.at, row.by, row.holds, row.listed or {}),
    "reminders": lambda row: Reminders(row.kind, row.until),
}


def _parts(**snapshot: Any) -> Select[Any]:
    """All of a draft, each kind in the order made; `snapshot` is the column of versions that holds what was in them."""
    project: ColumnElement[str] = bindparam("project")
    parts = union_all(
        _part(
            "mark",
            piece=piece_marks.c.piece,
            kind=piece_marks.c.state,
            words=piece_marks.c.reason,
            more=piece_marks.c.due,
            by=piece_marks.c.by,
            at=piece_marks.c.at,
        ).where(piece_marks.c.project == project),
        _text_in_force(project),
        _rivals(project),
        _part(
            "evidence",
            id=evidence.c.id,
            piece=evidence.c.piece,
            kind=evidence.c.kind,
            words=evidence.c.address,
            more=evidence.c.caption,
            name=evidence.c.name,
            file=evidence.c.file,
            media=evidence.c.media,
            by=evidence.c.by,
            size=evidence.c.size,
            at=evidence.c.at,
        ).where(evidence.c.project == project),
        _part(
            "remark",
            id=remarks.c.id,
            piece=remarks.c.piece,
            kind=remarks.c.kind,
            words=remarks.c.text,
            more=remarks.c.answer,
            by=remarks.c.by,
            other=remarks.c.resolved_by,
            at=remarks.c.at,
            until=remarks.c.resolved_at,
        ).where(remarks.c.project == project),
        _part(
            "version",
            number=versions.c.number,
            by=versions.c.by,
            holds=versions.c.after_visit,
            at=versions.c.at,
            **snapshot,
        ).where(versions.c.project == project),
        _part("reminders", kind=reminders.c.pace, until=reminders.c.after).where(
            reminders.c.project == project, reminders.c.member == bindparam("member")
        ),
    ).subquery()
    return select(parts).order_by(parts.c.id, parts.c.piece, parts.c.number)


def _text_in_force(project: ColumnElement[str]) -> Select[Any]:
    """The newest that never was a rival."""
    newest = (
        select(texts.c.piece, func.max(texts.c.number).label("number"))
        .where(texts.c.project == project, ~texts.c.rival)
        .group_by(texts.c.piece)
        .subquery()
    )
    is_newest = and_(newest.c.piece == texts.c.piece, newest.c.number == texts.c.number)
    written = _part("text", **_of_text()).join(newest, is_newest)
    return written.where(texts.c.project == project)


def _rivals(project: ColumnElement[str]) -> Select[Any]:
    """With the words that each was written from."""
    base = texts.alias()
    is_base = and_(
        base.c.project == texts.c.project,
        base.c.piece == texts.c.piece,
        base.c.number == texts.c.based_on,
    )
    kept_aside = _part("rival", more=base.c.words, **_of_text()).join_from(
        texts, base, is_base, isouter=True
    )
    return kept_aside.where(texts.c.project == project, texts.c.rival, ~texts.c.settled)


def _of_text() -> Mapping[str, Any]:
    return {
        "number": texts.c.number,
        "piece": texts.c.piece,
        "words": texts.c.words,
        "by": texts.c.by,
        "other": texts.c.based_on,
        "at": texts.c.at,
    }


def _part(part: str, /, **columns: Any) -> Select[Any]:
    """All columns of a part, empty where this kind has none."""
    return select(literal(part).label("part"), *_columns(columns))


def _columns(given: Mapping[str, Any]) -> Iterable[Label[Any]]:
    for name, kind in _PART.items():
        yield (given[name] if name in given else cast(null(), kind)).label(name)


# Made once: at every event, making them again would cost more than asking the database.
NOW = _parts()
PAST = _parts(listed=versions.c.snapshot)
