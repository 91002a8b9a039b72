"""Where a file or a link belongs: section, then piece. Not for suggesting it from words (placing)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from conversations.application.scene import DraftScene, Step, allowed
from conversations.dossier import UNPLACED, Evidence
from conversations.dossier_deeds import EvidencePlaced
from conversations.drafting import evidence
from conversations.drafting.arriving import KEEP, just_kept
from conversations.outcome import Choice, Outcome
from conversations.project import NEW
from conversations.projects.scene import PAGE, number, page_of
from knowledge.application import Piece, Section

SIZE = 4
SECTION = "section"
"""Before a section's id in a button; no piece is called so."""


def place(scene: DraftScene) -> Outcome:
    """Sections, then the pieces of one, then done; `keep` leaves it where it is."""
    one = _one(scene)
    if one is None:
        return evidence.gone(scene)
    wanted = scene.application.by_id.get(scene.id(1))
    if wanted is not None:
        return _placed(scene, one, wanted)
    if scene.id(1) == KEEP:
        return _left(scene, one)
    section = scene.application.section(scene.id(2)) if scene.id(1) == SECTION else None
    return _pieces(scene, one, section) if section else _sections(scene, one)


def _one(scene: DraftScene) -> Evidence | None:
    """By its id; or what I just sent, whose id was not known then; NEW is the newest that I added and nobody placed."""
    which = scene.id(0)
    if number(which):
        return scene.dossier.one(number(which))
    mine = [one for one in scene.dossier.evidence if one.by == scene.me.number]
    if which == NEW:
        meant = [one for one in mine if one.piece == UNPLACED]
    else:
        meant = [one for one in mine if just_kept(one.file or one.address) == which]
    return max(meant, key=lambda one: one.id, default=None)


def _sections(scene: DraftScene, one: Evidence) -> Outcome:
    shown, following = page_of(scene.application.sections, scene.page(1), SIZE)
    choices = [
        scene.to("put", "choice-section", scene.id(0), SECTION, section.id, section=section.id)
        for section in shown
    ]
    if len(scene.application.sections) > SIZE:
        choices.append(scene.to("put", "choice-evidence-next", scene.id(0), PAGE, following))
    return scene.says("evidence-place", *choices, _leave(scene), name=one.name, piece=one.piece)


def _pieces(scene: DraftScene, one: Evidence, section: Section) -> Outcome:
    shown, following = page_of(section.pieces, scene.page(3), SIZE)
    choices = [
        scene.to("put", "choice-piece", scene.id(0), piece.id, piece=piece.id) for piece in shown
    ]
    if len(section.pieces) > SIZE:
        ids = (scene.id(0), SECTION, section.id, PAGE, following)
        choices.append(scene.to("put", "choice-evidence-next", *ids))
    sections = scene.to("put", "choice-evidence-sections", scene.id(0))
    return scene.says("evidence-place-in", *choices, sections, name=one.name, section=section.id)


def _leave(scene: DraftScene) -> Choice:
    return scene.to("put", "choice-evidence-leave", scene.id(0), KEEP)


def _placed(scene: DraftScene, one: Evidence, piece: Piece) -> Outcome:
    said = scene.says(
        "evidence-placed",
        evidence.to_all(scene, piece.id),
        scene.to("put", "choice-evidence-elsewhere", one.id),
        scene.to_piece(piece, "choice-drafting-back"),
        name=one.name,
        piece=piece.id,
    )
    if one.piece == piece.id:
        return said
    return replace(said, changes=(EvidencePlaced(scene.project.id, one.id, piece.id),))


def _left(scene: DraftScene, one: Evidence) -> Outcome:
    return scene.says(
        "evidence-left",
        evidence.to_all(scene, one.piece),
        scene.overview,
        name=one.name,
        piece=one.piece,
    )


KINDS: Mapping[str, Step] = {"put": allowed("draft", place)}
