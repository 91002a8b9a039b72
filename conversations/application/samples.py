"""A good and a weak example of a piece, both invented by us and said to be. Not for what the team wrote."""

from __future__ import annotations

from collections.abc import Iterator

from conversations.application.scene import DraftScene
from conversations.outcome import Choice, Outcome
from knowledge.application import Piece


def sample(scene: DraftScene, piece: Piece) -> Outcome:
    return scene.says(
        "piece-sample", *_choices(scene, piece), piece=piece.id, good=piece.id, weak=piece.id
    )


def _choices(scene: DraftScene, piece: Piece) -> Iterator[Choice]:
    if scene.may("draft"):
        yield scene.to("write", "choice-piece-write", piece.id)
    yield scene.to_piece(piece, "choice-piece-back")
