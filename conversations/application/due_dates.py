"""The date that the team aims at for a piece: asked, typed, doubted, taken back. Not for that of the whole (target)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from conversations.application.scene import DraftScene
from conversations.dossier_deeds import PieceDue
from conversations.outcome import Choice, Outcome
from conversations.projects.scene import yes
from conversations.projects.target import FURTHEST
from conversations.reading import Doubt, Read, read
from conversations.reading.verdict import Verdict, Wrong
from knowledge.application import Piece
from knowledge.model import LANGUAGES, Bilingual
from knowledge.readiness import Question
from knowledge.search.normalise import fold

ASKS = Question(id="piece.due", type="date", text=Bilingual(), optional=True)
"""A date like any other of a form; to pass changes nothing."""
NONE = "none"
_NO_DATE = frozenset(
    "aucune|aucune date|pas de date|sans date|enlever la date|none|no date|without a date".split(
        "|"
    )
)


def due(scene: DraftScene, piece: Piece) -> Outcome:
    """The date there is, and how to type another; a button may carry one read with a doubt, or take it back."""
    if scene.id(1) == NONE:
        return _without(scene, piece)
    day = _day(scene.id(1))
    return _set(scene, piece, day) if day else _ask(scene, piece)


def due_typed(scene: DraftScene, piece: Piece, text: str) -> Outcome:
    """A date in the person's own words, or « aucune »."""
    if fold(text) in _NO_DATE:
        return _without(scene, piece)
    match _read(scene, text):
        case Read(str(value)):
            return _set(scene, piece, date.fromisoformat(value))
        case Doubt(value, heard):
            return _doubt(scene, piece, str(value), heard)
        case Wrong(reason, values):
            choices = (*_removal(scene, piece), _back(scene, piece))
            return scene.says(reason, *choices, awaits=_awaits(scene, piece), **values)
        case _:
            kept = _due(scene, piece)
            return scene.says("piece-due-kept", _back(scene, piece), piece=piece.id, due=kept)


def _read(scene: DraftScene, text: str) -> Verdict:
    """In the person's language first, then in the other one: months have names in both."""
    own = scene.desk.profile.language
    languages = (own, *(language for language in LANGUAGES if language != own))
    verdicts = [read(ASKS, text, language, scene.today) for language in languages]
    return next((each for each in verdicts if not isinstance(each, Wrong)), verdicts[0])


def _set(scene: DraftScene, piece: Piece, day: date) -> Outcome:
    if day < scene.today or day.year > scene.today.year + FURTHEST:
        return scene.says(
            "piece-due-wrong",
            _back(scene, piece),
            awaits=_awaits(scene, piece),
            day=day.isoformat(),
        )
    said = scene.says(
        "piece-due-set",
        _back(scene, piece),
        scene.overview,
        piece=piece.id,
        due=day.isoformat(),
        count=(day - scene.today).days,
        has_owner=yes(scene.project.duties.get(piece.id)),
    )
    if scene.dossier.due.get(piece.id) == day:
        return said
    return replace(said, changes=(PieceDue(scene.project.id, piece.id, day),))


def _without(scene: DraftScene, piece: Piece) -> Outcome:
    said = scene.says("piece-due-none", _back(scene, piece), scene.overview, piece=piece.id)
    if piece.id not in scene.dossier.due:
        return said
    return replace(said, changes=(PieceDue(scene.project.id, piece.id, None),))


def _doubt(scene: DraftScene, piece: Piece, day: str, heard: str) -> Outcome:
    return scene.says(
        "piece-due-doubt",
        scene.to("due", "choice-piece-due-yes", piece.id, day),
        scene.to("due", "choice-piece-due-no", piece.id),
        awaits=_awaits(scene, piece),
        day=day,
        heard=heard,
    )


def _ask(scene: DraftScene, piece: Piece) -> Outcome:
    return scene.says(
        "piece-due",
        *_removal(scene, piece),
        _back(scene, piece),
        awaits=_awaits(scene, piece),
        piece=piece.id,
        due=_due(scene, piece),
    )


def _removal(scene: DraftScene, piece: Piece) -> tuple[Choice, ...]:
    has_one = piece.id in scene.dossier.due
    return (scene.to("due", "choice-piece-due-none", piece.id, NONE),) if has_one else ()


def _back(scene: DraftScene, piece: Piece) -> Choice:
    return scene.to_piece(piece, "choice-piece-back")


def _due(scene: DraftScene, piece: Piece) -> str:
    day = scene.dossier.due.get(piece.id)
    return day.isoformat() if day else ""


def _awaits(scene: DraftScene, piece: Piece) -> str:
    return f"due:{scene.project.id}:{piece.id}"


def _day(word: str) -> date | None:
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None
