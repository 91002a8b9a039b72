"""What proves a piece: listed, opened, removed. Not for where it belongs (placement) or how it arrives (arriving)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from conversations.application.of_a_piece import no_piece
from conversations.application.scene import DraftScene, Step, allowed, seen
from conversations.dossier import UNPLACED, Evidence
from conversations.dossier_deeds import EvidenceRemoved
from conversations.outcome import Asked, Attachment, Choice, Message, Outcome
from conversations.projects.scene import PAGE, number, page_of, person
from conversations.projects.shortening import shortened
from knowledge.application import Piece

SIZE = 3
NAME_IN_A_ROW = 36
CAPTION_SHOWN = 100
YES = "yes"


def all_of_it(scene: DraftScene) -> Outcome:
    """Of a piece, or what nobody placed yet; none of a piece whose evidence is hidden from me."""
    piece = scene.piece
    if piece is None and scene.id(0):
        return no_piece(scene)
    if piece and not scene.shows("evidence"):
        return scene.says(
            "evidence-hidden", scene.to_piece(piece, "choice-drafting-back"), piece=piece.id
        )
    shown, following = page_of(_visible(scene, piece), scene.page(1), SIZE)
    return scene.says(
        "evidence-list" if piece else "evidence-list-unplaced",
        *_listed(scene, piece, shown, following),
        piece=piece.id if piece else "",
        count=len(_visible(scene, piece)),
        rows=[_row(scene, one) for one in shown],
    )


def _visible(scene: DraftScene, piece: Piece | None) -> Sequence[Evidence]:
    """Who only reviews sees nothing that has no place yet."""
    if piece is None and not scene.may("read"):
        return ()
    return scene.dossier.evidence_of(piece.id if piece else UNPLACED)


def _listed(
    scene: DraftScene, piece: Piece | None, shown: Sequence[Evidence], following: int
) -> Iterator[Choice]:
    for at, one in enumerate(shown, 1):
        yield scene.to("open", "choice-evidence-open", one.id, number=at)
    if len(_visible(scene, piece)) > SIZE:
        id_ = piece.id if piece else ""
        yield scene.to("evidence", "choice-evidence-next", id_, PAGE, following)
    if piece is None:
        yield scene.overview
        return
    if scene.may("draft"):
        yield scene.to("attach", "choice-evidence-attach", piece.id)
    yield scene.to_piece(piece, "choice-drafting-back")


def _row(scene: DraftScene, one: Evidence) -> Mapping[str, Any]:
    return {
        "row": "evidence-row",
        "name": shortened(one.name, NAME_IN_A_ROW),
        "kind": one.kind,
        "size": one.size,
        "by": person(scene.project.member(one.by)),
    }


def open_one(scene: DraftScene) -> Outcome:
    """A file is sent again; a link leads where it leads."""
    one = _one(scene)
    if one is None:
        return gone(scene)
    said = Message("evidence-one", _facts(scene, one), tuple(_choices(scene, one)))
    if one.kind == "file":
        attachment = Attachment("evidence", scene.project.id, one.id)
        return Outcome(messages=(replace(said, attachment=attachment),), asked=Asked())
    link = Message("drafting-text", {"text": one.name, "address": one.address}, said.choices)
    return Outcome(messages=(replace(said, choices=()), link), asked=Asked())


def _one(scene: DraftScene) -> Evidence | None:
    """What the store lets me see; who only reviews sees the pieces of their sections."""
    one = scene.dossier.one(number(scene.id(0)))
    if one is None or scene.may("read"):
        return one
    piece = scene.application.by_id.get(one.piece)
    return one if piece and scene.sees(piece) else None


def _facts(scene: DraftScene, one: Evidence) -> Mapping[str, Any]:
    return {
        "piece": one.piece,
        "name": one.name,
        "kind": one.kind,
        "size": one.size,
        "caption": shortened(one.caption, CAPTION_SHOWN),
        "by": person(scene.project.member(one.by)),
        "day": one.at.date().isoformat(),
    }


def _choices(scene: DraftScene, one: Evidence) -> Iterator[Choice]:
    if scene.may("draft"):
        yield scene.to("put", "choice-evidence-place", one.id)
    if _may_remove(scene, one):
        yield scene.to("drop", "choice-evidence-drop", one.id)
    yield to_all(scene, one.piece)


def to_all(scene: DraftScene, piece: str) -> Choice:
    ids = (piece,) if piece else ()
    return scene.to("evidence", "choice-evidence-all", *ids)


def gone(scene: DraftScene) -> Outcome:
    """Removed meanwhile, hidden, or forged."""
    return scene.says("evidence-gone", scene.overview)


def drop(scene: DraftScene) -> Outcome:
    """By whoever added it, or the owner of the project; asked before, as nothing brings bytes back."""
    one = _one(scene)
    if one is None:
        return gone(scene)
    if not _may_remove(scene, one):
        by = person(scene.project.member(one.by))
        return scene.says("evidence-not-yours", to_all(scene, one.piece), name=one.name, by=by)
    awaits = f"drop:{scene.project.id}:{one.id}"
    if scene.id(1) == YES and scene.was_asked(awaits):
        return _dropped(scene, one)
    remove = scene.to("drop", "choice-evidence-drop-yes", one.id, YES)
    keep = scene.to("open", "choice-evidence-drop-no", one.id)
    return scene.says("evidence-drop", remove, keep, awaits=awaits, **_facts(scene, one))


def _may_remove(scene: DraftScene, one: Evidence) -> bool:
    return scene.may("draft") and (one.by == scene.me.number or scene.me.role == "owner")


def _dropped(scene: DraftScene, one: Evidence) -> Outcome:
    piece = scene.application.by_id.get(one.piece)
    back = scene.to_piece(piece, "choice-drafting-back") if piece else scene.overview
    said = scene.says(
        "evidence-dropped", to_all(scene, one.piece), back, name=one.name, kind=one.kind
    )
    return replace(said, changes=(EvidenceRemoved(scene.project.id, one.id),))


KINDS: Mapping[str, Step] = {
    "evidence": seen(all_of_it),
    "open": seen(open_one),
    "drop": allowed("draft", drop),
}
