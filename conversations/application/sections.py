"""The sections of the file and the pieces of one, each with its state. Not for a piece itself (piece_card.py)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from conversations.application.owners import owner_of
from conversations.application.picking import picked_by
from conversations.application.scene import DraftScene
from conversations.application.standing import Standing
from conversations.outcome import Outcome
from conversations.projects.scene import PAGE, page_of, person, yes
from conversations.projects.shortening import shortened
from knowledge.application import Section

SIZE = 4
NAME = 20
"""Characters of a member's name in a row."""


def sections(scene: DraftScene) -> Outcome:
    """Those that I may see, four at a time, with how many of their pieces are ready."""
    by_section = _by_section(scene)
    shown, following = page_of(tuple(by_section), scene.page(0), SIZE)
    choices = [scene.to("section", "choice-section", id_, section=id_) for id_ in shown]
    if len(by_section) > SIZE:
        choices.append(scene.to("sections", "choice-dossier-sections-next", PAGE, following))
    return scene.says(
        "dossier-sections",
        *choices,
        scene.overview,
        awaits=picked_by(scene),
        rows=[_section_row(id_, by_section[id_]) for id_ in shown],
    )


def _by_section(scene: DraftScene) -> Mapping[str, Sequence[Standing]]:
    found: dict[str, list[Standing]] = {}
    for one in scene.standings():
        found.setdefault(one.section.id, []).append(one)
    return found


def _section_row(id_: str, pieces: Sequence[Standing]) -> Mapping[str, Any]:
    asked = [one for one in pieces if one.applies]
    return {
        "row": "dossier-section-row",
        "section": id_,
        "ready": sum(one.state == "ready" for one in asked),
        "count": len(asked),
    }


def section(scene: DraftScene) -> Outcome:
    """The pieces of one section, four at a time; from a piece's card one goes on to the following."""
    found = scene.application.section(scene.id(0))
    pieces = _by_section(scene).get(found.id, ()) if found else ()
    if found is None or not pieces:
        return scene.says("dossier-section-gone", scene.overview)
    return _of_section(scene, found, pieces)


def _of_section(scene: DraftScene, found: Section, pieces: Sequence[Standing]) -> Outcome:
    shown, following = page_of(pieces, scene.page(1), SIZE)
    choices = [scene.to_piece(one.piece) for one in shown]
    if len(pieces) > SIZE:
        after = scene.to("section", "choice-dossier-section-next", found.id, PAGE, following)
        choices.append(after)
    row = _section_row(found.id, pieces)
    return scene.says(
        "dossier-section",
        *choices,
        scene.to("sections", "choice-dossier-all-sections"),
        awaits=picked_by(scene),
        section=found.id,
        ready=row["ready"],
        count=row["count"],
        rows=[_piece_row(scene, one) for one in shown],
    )


def _piece_row(scene: DraftScene, one: Standing) -> Mapping[str, Any]:
    owner = owner_of(scene, one.id)
    return {
        "row": "dossier-piece-row",
        "short": one.id,
        "state": one.state,
        "applies": yes(one.applies),
        "owner": {**person(owner), "name": shortened(owner.name, NAME) if owner else ""},
        "has_owner": yes(owner),
        "due": str(one.due or "") if one.is_open else "",
    }
