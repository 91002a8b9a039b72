"""What the draft has become since an earlier snapshot, piece by piece. Not for keeping snapshots, nor for words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from conversations.dossier import Remark
from conversations.draft.shape import Change, Kind
from conversations.draft.snapshot import snapshot
from conversations.project import Project
from knowledge.application import Application, Piece

NOTHING: Mapping[str, Any] = {}
WRITTEN = ("text", "evidence", "answers")
"""What makes a piece more than its state."""

_ABSENT: Mapping[str, Any] = {
    "state": "todo",
    "reason": "",
    "text": "",
    "evidence": [],
    "answers": {},
}


def changes(
    project: Project, application: Application, before: Mapping[str, Any]
) -> tuple[Change, ...]:
    """Every piece that differs from the snapshot `before`, or answers a remark of a visit since, in the file's order.

    A snapshot without a piece: nothing was there. Pieces that the content no longer has are left out.
    """
    was, now = _pieces(before), _pieces(snapshot(project, application))
    found = (
        _change(project, piece, was.get(piece.id, NOTHING), now.get(piece.id, NOTHING))
        for piece in application.pieces
        if piece.id in was or piece.id in now
    )
    return tuple(one for one in found if one is not None)


def _change(
    project: Project, piece: Piece, was: Mapping[str, Any], now: Mapping[str, Any]
) -> Change | None:
    answered = _answered_since(project, piece.id, was.get("resolved", ()))
    if not answered and all(_of(was, key) == _of(now, key) for key in _ABSENT):
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


def _of(side: Mapping[str, Any], key: str) -> Any:
    return side.get(key, _ABSENT[key])
