"""Steps about one piece: whether it is there, and what to say when it is not. Not for the steps themselves."""

from __future__ import annotations

from collections.abc import Callable

from conversations.application.scene import DraftScene, Step, Typed
from conversations.outcome import Outcome
from knowledge.application import Piece


def about_a_piece(step: Callable[[DraftScene, Piece], Outcome]) -> Step:
    """A button whose first id is a piece's."""
    return lambda scene: step(scene, scene.piece) if scene.piece else no_piece(scene)


def typed_of_a_piece(typed: Callable[[DraftScene, Piece, str], Outcome]) -> Typed:
    return lambda scene, text: typed(scene, scene.piece, text) if scene.piece else no_piece(scene)


def no_piece(scene: DraftScene) -> Outcome:
    """Gone from the list, out of a reviewer's sections, or forged."""
    return scene.says("piece-gone", scene.overview)
