"""What the team says to itself about a piece: read, written, taken back. Not for remarks from outside (reviewing)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from conversations.application.scene import DraftScene
from conversations.deeds import NoteAdded, NoteRemoved
from conversations.outcome import Choice, Outcome
from conversations.project import Note
from conversations.projects.criteria import is_number
from conversations.projects.refusing import refused
from conversations.projects.scene import PAGE, number, page_of, person, yes
from conversations.projects.shortening import shortened
from conversations.reading.legible import line
from knowledge.application import Piece

LONGEST = 400
SIZE = 2
SHOWN = 60
"""Characters of a comment in a list; a button shows it whole."""
REMOVE = "remove"


def comments(scene: DraftScene, piece: Piece) -> Outcome:
    """Newest first, two at a time; whoever may write can type one more."""
    if is_number(scene.id(1)):
        return _one(scene, piece)
    newest = comments_of(scene, piece)
    shown, following = page_of(newest, scene.page(1), SIZE)
    choices = [
        scene.to("jot", "choice-piece-comment-read", piece.id, note.id, number=at)
        for at, note in enumerate(shown, 1)
    ]
    if len(newest) > SIZE:
        choices.append(scene.to("jot", "choice-piece-comment-next", piece.id, PAGE, following))
    can_write = scene.may("note")
    return scene.says(
        "piece-comments",
        *choices,
        _back(scene, piece),
        awaits=_awaits(scene, piece) if can_write else "",
        piece=piece.id,
        rows=[{**_row(scene, note), "text": shortened(note.text, SHOWN)} for note in shown],
        count=len(newest),
        can_write=yes(can_write),
        most=LONGEST,
    )


def comments_of(scene: DraftScene, piece: Piece) -> Sequence[Note]:
    """Newest first."""
    found = [one for one in scene.project.notes if one.criterion == piece.id]
    return sorted(found, key=lambda note: -note.id)


def _one(scene: DraftScene, piece: Piece) -> Outcome:
    wanted = number(scene.id(1))
    note = next((one for one in comments_of(scene, piece) if one.id == wanted), None)
    again = scene.to("jot", "choice-piece-comments", piece.id)
    if note is None:
        return scene.says("piece-comment-gone", again, _back(scene, piece), piece=piece.id)
    if scene.id(2) == REMOVE:
        return _removed(scene, piece, note)
    removal = scene.to("jot", "choice-piece-comment-remove", piece.id, note.id, REMOVE)
    choices = (removal, again) if _may_remove(scene, note) else (again,)
    return scene.says("piece-comment", *choices, piece=piece.id, **_row(scene, note))


def _removed(scene: DraftScene, piece: Piece, note: Note) -> Outcome:
    """By whoever wrote it, or the owner."""
    if not scene.may("note"):
        return refused(scene, "note")
    again = scene.to("jot", "choice-piece-comments", piece.id)
    if not _may_remove(scene, note):
        author = person(scene.project.member(note.by))
        return scene.says("piece-comment-not-yours", again, _back(scene, piece), by=author)
    said = scene.says(
        "piece-comment-removed", again, _back(scene, piece), piece=piece.id, text=note.text
    )
    return replace(said, changes=(NoteRemoved(scene.project.id, note.id),))


def _may_remove(scene: DraftScene, note: Note) -> bool:
    return scene.may("note") and (note.by == scene.me.number or scene.me.role == "owner")


def comment_typed(scene: DraftScene, piece: Piece, text: str) -> Outcome:
    words = line(text)
    again = scene.to("jot", "choice-piece-comments", piece.id)
    if not words or len(words) > LONGEST:
        return scene.says(
            "piece-comment-wrong",
            again,
            _back(scene, piece),
            awaits=_awaits(scene, piece),
            length=len(words),
            most=LONGEST,
        )
    said = scene.says("piece-comment-kept", again, _back(scene, piece), piece=piece.id)
    return replace(said, changes=(NoteAdded(scene.project.id, piece.id, "comment", words),))


def _row(scene: DraftScene, note: Note) -> Mapping[str, Any]:
    return {
        "row": "piece-comment-row",
        "by": person(scene.project.member(note.by)),
        "day": note.at.date().isoformat(),
        "text": note.text,
    }


def _back(scene: DraftScene, piece: Piece) -> Choice:
    return scene.to_piece(piece, "choice-piece-back")


def _awaits(scene: DraftScene, piece: Piece) -> str:
    return f"jot:{scene.project.id}:{piece.id}"
