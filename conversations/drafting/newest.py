"""The newest text of a piece as steps need it, and the buttons that lead to it. Not for writing it (writing)."""

from __future__ import annotations

from collections.abc import Iterator

from conversations.application.scene import DraftScene
from conversations.outcome import Choice
from knowledge.application import Piece


def words_of(scene: DraftScene, piece: Piece) -> str:
    """ "" where nothing is written, or no longer."""
    text = scene.dossier.texts.get(piece.id)
    return text.words if text else ""


def revision_of(scene: DraftScene, piece: Piece) -> int:
    """0 where nothing ever was written."""
    text = scene.dossier.texts.get(piece.id)
    return text.number if text else 0


def more(scene: DraftScene, piece: Piece) -> str:
    """For `Asked.awaits`: what is typed is added."""
    return f"more:{scene.project.id}:{piece.id}"


def page(scene: DraftScene, piece: Piece | None = None) -> str:
    """The page of the web where a whole text or a large file can be brought."""
    board = f"/projects/{scene.project.id}/application"
    return f"{board}/{piece.id}" if piece else board


def to_read(scene: DraftScene, piece: Piece) -> Choice:
    return scene.to("text", "choice-drafting-read", piece.id)


def to_replace(scene: DraftScene, piece: Piece) -> Choice:
    return scene.to("whole", "choice-drafting-whole", piece.id)


def of_a_text(scene: DraftScene, piece: Piece, words: str) -> Iterator[Choice]:
    """What can be done with words that are there."""
    if words:
        yield to_read(scene, piece)
        yield to_replace(scene, piece)
