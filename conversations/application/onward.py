"""« Que faire ensuite » : the most useful piece now, and why this one. Not for choosing it (standing.next_piece)."""

from __future__ import annotations

from collections.abc import Iterator

from conversations.application.picking import picked_by
from conversations.application.scene import DraftScene
from conversations.application.standing import Standing, next_piece
from conversations.outcome import Choice, Outcome


def onward(scene: DraftScene) -> Outcome:
    """The piece itself, with its question; the button may name a piece just looked at: then another one."""
    found = next_piece(scene.standings(), scene.me.number, scene.id(0))
    if found is None:
        check = scene.to("check", "choice-dossier-check")
        export = scene.to("export", "choice-dossier-export")
        return scene.says("dossier-next-none", check, export, scene.overview)
    return scene.says(
        "dossier-next",
        *_choices(scene, found),
        awaits=picked_by(scene),
        piece=found.id,
        prompt=found.id,
        because=_because(scene, found),
        due=str(found.due or ""),
        filled=len(found.filled),
        fills=found.fills,
        minutes=found.piece.minutes,
    )


def _because(scene: DraftScene, one: Standing) -> str:
    """What counted first in choosing it."""
    if one.due and one.due < scene.today:
        return "late"
    if one.owner == scene.me.number:
        return "mine"
    if one.due:
        return "due"
    if one.state == "in-progress":
        return "begun"
    if one.filled:
        return "filled"
    return "required" if one.piece.priority == "must" else "open"


def _choices(scene: DraftScene, one: Standing) -> Iterator[Choice]:
    if scene.may("draft"):
        yield scene.to("write", "choice-piece-write", one.id)
        yield scene.to("attach", "choice-piece-attach", one.id)
        yield scene.to("mark", "choice-piece-ready", one.id, "ready")
    yield scene.to("piece", "choice-piece-card", one.id)
    yield scene.to("next", "choice-dossier-another", one.id)
    yield scene.overview
