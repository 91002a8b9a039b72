"""Which piece typed words name: by its label, or by its number in the list just shown. Not for what is shown of it."""

from __future__ import annotations

from collections.abc import Sequence

from conversations.application.scene import DraftScene
from conversations.typed import number_in
from knowledge.application import Piece
from knowledge.model import LANGUAGES
from knowledge.search.normalise import fold

KIND = "dossier"
"""What `Asked.awaits` begins with while a piece may be named."""


def picked_by(scene: DraftScene, numbered: Sequence[str] = ()) -> str:
    """For `Asked.awaits`: any piece by its label, and `numbered` by their places in the list."""
    return ":".join([KIND, scene.project.id, *numbered])


def piece_in(scene: DraftScene, text: str) -> Piece | None:
    """The piece that the words name and that I may see; None when they name none. The scene's ids are `numbered`."""
    found = _by_number(scene, text) or _by_label(scene, text)
    return found if found and scene.sees(found) else None


def _by_number(scene: DraftScene, text: str) -> Piece | None:
    number = number_in(text) or 0
    ids = scene.ids[number - 1 : number] if number else ()
    return scene.application.by_id.get(ids[0]) if ids else None


def _by_label(scene: DraftScene, text: str) -> Piece | None:
    """The whole label or the short one, in either language."""
    folded = fold(text)
    return next((one for one in scene.application.pieces if folded in _labels(one)), None)


def _labels(piece: Piece) -> set[str]:
    labels = (piece.label, piece.short)
    return {fold(each.get(language)) for each in labels for language in LANGUAGES}
