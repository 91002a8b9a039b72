"""The draft as plain JSON, to be kept with a version and compared later. Not for comparing (changes.py)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conversations.application.standing import Standing, standings
from conversations.project import Project, Value
from knowledge.application import Application

FORMAT = 1


def snapshot(project: Project, application: Application) -> dict[str, Any]:
    """By piece: state, reason, text, names of evidence, answers, and when remarks of a visit were resolved.

    Only pieces that apply or have something. No id of this installation is in it, so it may be carried to another.
    """
    found = (one for one in standings(project, application) if one.applies or not one.is_empty)
    return {"format": FORMAT, "pieces": {one.id: _piece(project, one) for one in found}}


def _piece(project: Project, one: Standing) -> Mapping[str, Any]:
    resolved = (
        remark.resolved_at.isoformat()
        for remark in project.dossier.remarks_of(one.id)
        if remark.kind == "visit" and remark.resolved_at
    )
    return {
        "state": one.state,
        "reason": one.reason,
        "text": one.text.words if one.text else "",
        "evidence": [each.name for each in one.evidence],
        "answers": {id_: _plain(value) for id_, value in one.filled.items()},
        "resolved": sorted(resolved),
    }


def _plain(value: Value) -> Any:
    return list(value) if isinstance(value, tuple) else value
