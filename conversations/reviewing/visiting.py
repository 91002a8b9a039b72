"""Points to improve that were made at a visit, written down by the team. Not for reviewers' remarks, nor versions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from conversations.application.of_a_piece import no_piece, typed_of_a_piece
from conversations.application.scene import (
    DraftScene,
    Step,
    Typed,
    allowed,
    allowed_to_type,
)
from conversations.dossier import Remark
from conversations.outcome import Choice, Outcome
from conversations.projects.refusing import refused
from conversations.projects.scene import PAGE, page_of, yes
from conversations.projects.shortening import shortened
from conversations.reading.legible import line
from conversations.reviewing import remarks
from knowledge.application import Piece, Section

SIZE = 2
PICKED = 4
"""Sections or pieces to choose between, on a page."""
ADD = "add"
FACTS = ("s4-44",)
"""What visits led to in 2014."""


def visit(scene: DraftScene) -> Outcome:
    """What a visit was, the points noted so far, and noting one more: its section, its piece, its words."""
    wanted = scene.id(0)
    if not wanted or wanted == PAGE:
        return _noted(scene)
    if not scene.may("draft"):
        return refused(scene, "draft")
    section = scene.application.section(wanted)
    if wanted == ADD:
        return _ask_section(scene)
    if section:
        return _ask_piece(scene, section)
    return _ask(scene, scene.piece) if scene.piece else no_piece(scene)


def _noted(scene: DraftScene) -> Outcome:
    noted = [one for one in scene.dossier.remarks if one.kind == "visit"]
    ordered = sorted(noted, key=lambda one: (not one.is_open, -one.id))
    shown, following = page_of(ordered, scene.page(0), SIZE)
    choices = [
        scene.to("remarks", "choice-visit-read", one.piece, one.id, number=at)
        for at, one in enumerate(shown, 1)
    ]
    if len(ordered) > SIZE:
        choices.append(scene.to("visit", "choice-visit-next", PAGE, following))
    return scene.says(
        "visit",
        *choices,
        *_to_write(scene),
        scene.overview,
        rows=[_row(one) for one in shown],
        count=len(ordered),
        open=sum(one.is_open for one in ordered),
        facts_of=FACTS,
    )


def _to_write(scene: DraftScene) -> Iterator[Choice]:
    if scene.may("draft"):
        yield scene.to("visit", "choice-visit-add", ADD)
        yield scene.to("keep", "choice-version-visit", "visit")


def _row(one: Remark) -> Mapping[str, Any]:
    return {
        "row": "visit-row",
        "short": one.piece,
        "is_open": yes(one.is_open),
        "text": shortened(line(one.text), remarks.SHOWN),
    }


def _ask_section(scene: DraftScene) -> Outcome:
    shown, following = page_of(scene.application.sections, scene.page(1), PICKED)
    choices = [
        scene.to("visit", "choice-section", section.id, section=section.id) for section in shown
    ]
    if len(scene.application.sections) > PICKED:
        choices.append(scene.to("visit", "choice-visit-sections", ADD, PAGE, following))
    return scene.says("visit-section", *choices, scene.to("visit", "choice-visit-none"))


def _ask_piece(scene: DraftScene, section: Section) -> Outcome:
    shown, following = page_of(section.pieces, scene.page(1), PICKED)
    choices = [scene.to("visit", "choice-piece", piece.id, piece=piece.id) for piece in shown]
    if len(section.pieces) > PICKED:
        choices.append(scene.to("visit", "choice-visit-pieces", section.id, PAGE, following))
    none = scene.to("visit", "choice-visit-none")
    return scene.says("visit-piece", *choices, none, section=section.id)


def _ask(scene: DraftScene, piece: Piece) -> Outcome:
    return scene.says(
        "visit-ask",
        scene.to("visit", "choice-visit-none"),
        awaits=f"visit:{scene.project.id}:{piece.id}",
        piece=piece.id,
        most=remarks.LONGEST,
    )


def typed(scene: DraftScene, piece: Piece, text: str) -> Outcome:
    return remarks.made(scene, piece, text, "visit")


KINDS: Mapping[str, Step] = {"visit": allowed("read", visit)}
TYPED: Mapping[str, Typed] = {"visit": allowed_to_type("draft", typed_of_a_piece(typed))}
