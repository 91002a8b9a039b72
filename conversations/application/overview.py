"""The whole draft at a glance: seven pieces to begin with, then where it stands. Not for all pieces (sections)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from conversations.application.picking import picked_by
from conversations.application.scene import DraftScene
from conversations.application.standing import Standing, counts, first_pieces
from conversations.dossier import UNPLACED, Dossier
from conversations.outcome import Choice, Outcome

MORE = "more"
BUTTONS = 4
"""Pieces of the first screen that have a button: with the ways on, a message has six at most."""


def overview(scene: DraftScene) -> Outcome:
    """How the draft stands; `more` shows what is done less often."""
    if scene.id(0) == MORE and scene.may("read"):
        return scene.says("dossier-more", *_rarer(scene))
    if scene.may("read") and _is_new(scene.dossier):
        return _first(scene)
    return _begun(scene)


def _is_new(dossier: Dossier) -> bool:
    return not (dossier.marks or dossier.texts or dossier.evidence)


def _board(scene: DraftScene) -> str:
    """Whose page to lead to: on the web alone, as nobody is known there who came by another channel."""
    return scene.project.id if scene.event.address.channel == "web" else ""


def _first(scene: DraftScene) -> Outcome:
    """Seven rows: the first four can be pressed, all can be typed, by number or name."""
    shown = first_pieces(scene.standings())
    ids = [one.id for one in shown]
    choices = [
        scene.to("piece", "choice-dossier-first", id_, piece=id_, number=number)
        for number, id_ in enumerate(ids[:BUTTONS], 1)
    ]
    return scene.says(
        "dossier-first",
        *choices,
        scene.to("next", "choice-dossier-next"),
        scene.to("sections", "choice-dossier-all"),
        awaits=picked_by(scene, ids),
        rows=[_first_row(one) for one in shown],
        count=len(shown),
        board=_board(scene),
    )


def _first_row(one: Standing) -> Mapping[str, Any]:
    return {
        "row": "dossier-first-row",
        "short": one.id,
        "filled": len(one.filled),
        "fills": one.fills,
        "level": one.level,
        "basis": one.piece.basis,
        "minutes": one.piece.minutes,
    }


def _begun(scene: DraftScene) -> Outcome:
    all_ = scene.standings()
    by_state = counts(all_)
    return scene.says(
        "dossier-overview",
        *_choices(scene),
        awaits=picked_by(scene),
        count=sum(by_state.values()),
        ready=by_state["ready"],
        begun=by_state["in-progress"],
        todo=by_state["todo"],
        apart=by_state["not-applicable"],
        items=[*_lines(scene, all_)],
        board=_board(scene),
    )


def _lines(scene: DraftScene, all_: Sequence[Standing]) -> Iterator[Mapping[str, Any]]:
    """What calls for somebody: late pieces or the next date, evidence without a piece, rival texts, open remarks."""
    dated = sorted((one for one in all_ if one.is_open and one.due), key=lambda one: str(one.due))
    late = [one for one in dated if one.due and one.due < scene.today]
    if dated:
        yield {
            "row": "dossier-late-row" if late else "dossier-due-row",
            "short": dated[0].id,
            "due": str(dated[0].due),
            "count": len(late),
            "others": len(late) - 1,
        }
    counted = {
        "dossier-unplaced-row": len(scene.dossier.evidence_of(UNPLACED)),
        "dossier-rivals-row": len(scene.dossier.rivals),
        "dossier-remarks-row": sum(one.open_remarks for one in all_),
    }
    yield from ({"row": row, "count": count} for row, count in counted.items() if count)


def _choices(scene: DraftScene) -> Iterator[Choice]:
    if not scene.may("read"):
        yield scene.to("sections", "choice-dossier-all")
        yield scene.back
        return
    yield scene.to("next", "choice-dossier-next")
    yield scene.to("sections", "choice-dossier-all")
    yield from _urgent(scene)
    yield scene.to("check", "choice-dossier-check")
    yield scene.to("export", "choice-dossier-export")
    yield scene.to("dossier", "choice-dossier-more", MORE)


def _urgent(scene: DraftScene) -> Iterator[Choice]:
    """One thing that waits for whoever writes: two texts to choose between, else evidence to place."""
    unplaced = scene.dossier.evidence_of(UNPLACED)
    if not scene.may("draft"):
        return
    if scene.dossier.rivals:
        rival = scene.dossier.rivals[0]
        yield scene.to("rival", "choice-dossier-rival", rival.piece, rival.number)
    elif unplaced:
        yield scene.to("put", "choice-dossier-place", unplaced[0].id)


def _rarer(scene: DraftScene) -> Iterator[Choice]:
    yield scene.to("versions", "choice-dossier-versions")
    if scene.may("draft"):
        yield scene.to("visit", "choice-dossier-visit")
        yield scene.to("remind", "choice-dossier-remind")
    if scene.may("invite"):
        yield scene.to("review", "choice-dossier-review")
    yield scene.back
    yield scene.overview
