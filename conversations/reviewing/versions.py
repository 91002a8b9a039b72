"""Versions of the draft: kept, listed, compared with what it is now. Not for the snapshots themselves (draft)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from conversations.application.scene import DraftScene, Step, allowed
from conversations.dossier import MOST_VERSIONS, Remark, Version
from conversations.dossier_deeds import VersionKept
from conversations.draft import Change, changes, snapshot
from conversations.outcome import Asked, Choice, Message, Outcome
from conversations.projects.scene import PAGE, number, page_of, person, yes
from conversations.projects.shortening import shortened
from conversations.reading.legible import line

SIZE = 3
SHOWN = 5
"""Changed pieces, and points answered, that a comparison names; the file has all."""
EXCERPT = 40
AFTER_VISIT = "visit"


def keep(scene: DraftScene) -> Outcome:
    """The draft as it is now; after a visit only when there is a version to compare with."""
    is_after_visit = scene.id(0) == AFTER_VISIT
    if is_after_visit and not scene.dossier.versions:
        return scene.says(
            "version-visit-first",
            scene.to("keep", "choice-version-keep"),
            scene.to("visit", "choice-version-visits"),
            scene.overview,
        )
    if _next(scene) > MOST_VERSIONS:
        return _too_many(scene)
    said = scene.says(
        "version-kept",
        *_after_keeping(scene),
        scene.to("export", "choice-version-export"),
        scene.overview,
        number=_next(scene),
        after_visit=yes(is_after_visit),
        answered=sum(not one.is_open for one in _of_visits(scene)),
        visits=len(_of_visits(scene)),
    )
    kept = VersionKept(scene.project.id, snapshot(scene.project, scene.application), is_after_visit)
    return replace(said, changes=(kept,))


def _too_many(scene: DraftScene) -> Outcome:
    return scene.says(
        "version-too-many",
        scene.to("versions", "choice-version-all"),
        scene.to("export", "choice-version-export"),
        scene.overview,
        most=MOST_VERSIONS,
    )


def _after_keeping(scene: DraftScene) -> Iterator[Choice]:
    yield scene.to("versions", "choice-version-all")
    newest = max(scene.dossier.versions, key=lambda one: one.number, default=None)
    if newest:
        number_ = newest.number
        yield scene.to("compare", "choice-version-compare", number_, number=number_)


def _next(scene: DraftScene) -> int:
    return max((one.number for one in scene.dossier.versions), default=0) + 1


def _of_visits(scene: DraftScene) -> list[Remark]:
    return [one for one in scene.dossier.remarks if one.kind == "visit"]


def versions(scene: DraftScene) -> Outcome:
    """Newest first."""
    ordered = sorted(scene.dossier.versions, key=lambda one: -one.number)
    shown, following = page_of(ordered, scene.page(0), SIZE)
    choices = [
        scene.to("compare", "choice-version-compare", one.number, number=one.number)
        for one in shown
    ]
    if len(ordered) > SIZE:
        choices.append(scene.to("versions", "choice-version-next", PAGE, following))
    if scene.may("draft"):
        choices.append(scene.to("keep", "choice-version-keep"))
    return scene.says(
        "version-list",
        *choices,
        scene.overview,
        items=[_row(scene, one) for one in shown],
        count=len(ordered),
    )


def _row(scene: DraftScene, one: Version) -> Mapping[str, Any]:
    return {
        "row": "version-row",
        "number": one.number,
        "day": one.at.date().isoformat(),
        "by": person(scene.project.member(one.by)),
        "after_visit": yes(one.after_visit),
    }


def compare(scene: DraftScene) -> Outcome:
    """What each piece has become since a version, and which points of a visit that answers."""
    wanted = number(scene.id(0))
    version = next((one for one in scene.dossier.versions if one.number == wanted), None)
    if version is None:
        return scene.says(
            "version-gone", scene.to("versions", "choice-version-all"), scene.overview
        )
    found = changes(scene.project, scene.application, version.snapshot)
    messages = [_what(version, found), *_why(found)]
    choices = (
        *(scene.to_piece(one.piece) for one in found[:2]),
        scene.to("export", "choice-version-export"),
        scene.to("versions", "choice-version-all"),
        scene.overview,
    )
    messages[-1] = replace(messages[-1], choices=choices)
    return Outcome(messages=tuple(messages), asked=Asked())


def _what(version: Version, found: Sequence[Change]) -> Message:
    values = {
        "number": version.number,
        "day": version.at.date().isoformat(),
        "count": len(found),
        "items": [_changed(one) for one in found[:SHOWN]],
        "others": max(0, len(found) - SHOWN),
    }
    return Message("version-changes", values)


def _changed(one: Change) -> Mapping[str, Any]:
    return {
        "row": "version-change-row",
        "short": one.piece.id,
        "kind": one.kind,
        "is_text": yes(one.text_changed),
        "added": len(one.evidence_added),
        "removed": len(one.evidence_removed),
        "is_state": yes(one.state_before != one.state_now),
        "state": one.state_now,
        "is_answer": yes(one.answers_changed),
    }


def _why(found: Sequence[Change]) -> Iterator[Message]:
    """Points of a visit that the changes answer."""
    answered = [(one.piece.id, remark) for one in found for remark in one.answers_to]
    if answered:
        values = {
            "count": len(answered),
            "items": [_answered(piece, remark) for piece, remark in answered[:SHOWN]],
            "others": max(0, len(answered) - SHOWN),
        }
        yield Message("version-answers", values)


def _answered(piece: str, remark: Remark) -> Mapping[str, Any]:
    text = shortened(line(remark.text), EXCERPT)
    return {"row": "version-answer-row", "short": piece, "text": text}


KINDS: Mapping[str, Step] = {
    "keep": allowed("draft", keep),
    "versions": allowed("read", versions),
    "compare": allowed("read", compare),
}
