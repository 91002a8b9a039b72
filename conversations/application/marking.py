"""How far a piece is, as somebody says: ready, begun, to do, not applicable with a reason. Not for dates and owners."""

from __future__ import annotations

from dataclasses import replace

from conversations.application.scene import DraftScene
from conversations.dossier import STATES, State
from conversations.dossier_deeds import PieceMarked
from conversations.outcome import Outcome
from conversations.reading.legible import line
from knowledge.application import Piece

APART: State = "not-applicable"
SHORTEST, LONGEST = 3, 200
"""Characters of a reason."""


def mark(scene: DraftScene, piece: Piece) -> Outcome:
    """« Sans objet » is said with a reason, which is asked for."""
    state: State | None = next((one for one in STATES if one == scene.id(1)), None)
    if state is None:
        return scene.says("piece-gone", scene.to_piece(piece, "choice-piece-back"), scene.overview)
    if state == APART:
        return _ask_reason(scene, piece)
    return _marked(scene, piece, state)


def _ask_reason(scene: DraftScene, piece: Piece, id_: str = "piece-reason") -> Outcome:
    return scene.says(
        id_,
        scene.to_piece(piece, "choice-piece-keep"),
        awaits=f"reason:{scene.project.id}:{piece.id}",
        piece=piece.id,
        least=SHORTEST,
        most=LONGEST,
    )


def reason_typed(scene: DraftScene, piece: Piece, text: str) -> Outcome:
    reason = line(text).removesuffix(".")
    if not SHORTEST <= len(reason) <= LONGEST:
        is_long = len(reason) > LONGEST
        return _ask_reason(scene, piece, "piece-reason-long" if is_long else "piece-reason-short")
    return _marked(scene, piece, APART, reason)


def _marked(scene: DraftScene, piece: Piece, state: State, reason: str = "") -> Outcome:
    before = scene.standing(piece)
    said = scene.says(
        "piece-marked",
        scene.to("next", "choice-dossier-next", piece.id),
        scene.to_piece(piece, "choice-piece-back"),
        scene.overview,
        piece=piece.id,
        state=state,
        code="apart" if state == APART else state,
        text=reason,
        is_empty="yes" if before.is_empty else "no",
        remarks=before.open_remarks,
    )
    marked = scene.dossier.marks.get(piece.id)
    if marked and (marked.state, marked.reason) == (state, reason):
        return said
    return replace(said, changes=(PieceMarked(scene.project.id, piece.id, state, reason),))
