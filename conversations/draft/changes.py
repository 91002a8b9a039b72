"""What the draft has become since an earlier snapshot, piece by piece. Not for keeping snapshots, nor for words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from conversations.application.standing import standing
from conversations.dossier import Remark
from conversations.draft.shape import Change, Kind
from conversations.draft.snapshot import snapshot
from conversations.project import Project
from knowledge.application import Application, Piece

NOTHING: Mapping[str, Any] = {}
WRITTEN = ("text", "evidence", "answers")
"""What makes a piece more than its state."""


def changes(
    project: Project, application: Application, before: Mapping[str, Any]
) -> tuple[Change, ...]:
    """Every piece that differs from the snapshot `before`, or answers a remark of a visit since, in the file's order.

    A snapshot without a piece that the file has now: nothing was there. Pieces that the content no longer has are
    left out.
    """
    was, is_now = _pieces(before), _pieces(snapshot(project, application))
    found = (
        _change(project, application, piece, was.get(piece.id, NOTHING), is_now[piece.id])
        for piece in application.pieces
        if piece.id in is_now
    )
    gone = {id_: one for id_, one in was.items() if id_ not in is_now}
    left = (
        _change(
            project, application, application.by_id[id_], one, _empty(project, application, id_)
        )
        for id_, one in gone.items()
        if id_ in application.by_id
    )
    place = {piece.id: number for number, piece in enumerate(application.pieces)}
    told = [one for one in (*found, *left) if one is not None]
    return tuple(sorted(told, key=lambda one: place[one.piece.id]))


def _change(
    project: Project,
    application: Application,
    piece: Piece,
    was: Mapping[str, Any],
    now: Mapping[str, Any],
) -> Change | None:
    answered = _answered_since(project, piece.id, was.get("resolved", ()))
    keys = ("state", "reason", *WRITTEN)
    if all(_of(was, key) == _of(now, key) for key in keys) and not answered:
        return None
    before, after = Counter(_of(was, "evidence")), Counter(_of(now, "evidence"))
    return Change(
        piece=piece,
        kind=_kind(was, now),
        text_changed=_of(was, "text") != _of(now, "text"),
        evidence_added=tuple((after - before).elements()),
        evidence_removed=tuple((before - after).elements()),
        state_before=_of(was, "state"),
        state_now=_of(now, "state"),
        answers_to=answered,
        answers_changed=_of(was, "answers") != _of(now, "answers"),
    )


def _kind(was: Mapping[str, Any], now: Mapping[str, Any]) -> Kind:
    had, has = (any(_of(side, key) for key in WRITTEN) for side in (was, now))
    if had == has:
        return "changed"
    return "new" if has else "removed"


def _answered_since(project: Project, piece: str, settled: Sequence[str]) -> tuple[Remark, ...]:
    return tuple(
        remark
        for remark in project.dossier.remarks_of(piece)
        if remark.kind == "visit"
        and remark.resolved_at
        and remark.resolved_at.isoformat() not in settled
    )


def _pieces(kept: Mapping[str, Any]) -> Mapping[str, Mapping[str, Any]]:
    found: Mapping[str, Mapping[str, Any]] = kept.get("pieces", NOTHING)
    return found


_ABSENT: Mapping[str, Any] = {
    "state": "todo",
    "reason": "",
    "text": "",
    "evidence": [],
    "answers": {},
}


def _of(side: Mapping[str, Any], key: str) -> Any:
    return side.get(key, _ABSENT[key])


def _empty(project: Project, application: Application, piece: str) -> Mapping[str, Any]:
    """A piece that applied once and has nothing now: its state as it stands."""
    found = standing(project, application.section_of(piece), application.by_id[piece])
    return {"state": found.state, "reason": found.reason}
