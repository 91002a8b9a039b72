"""A piece's text read back whole, in as many messages as it takes. Not for writing it (writing)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from conversations.application.of_a_piece import about_a_piece
from conversations.application.scene import DraftScene, Step, seen
from conversations.dossier import Text
from conversations.drafting import newest, rivals
from conversations.drafting.literal import parts
from conversations.drafting.measures import count_words
from conversations.outcome import Asked, Choice, Message, Outcome
from conversations.projects.scene import person, yes
from knowledge.application import Piece


def read_back(scene: DraftScene, piece: Piece) -> Outcome:
    """Whoever was writing goes on writing."""
    text = scene.dossier.texts.get(piece.id)
    if text is None or not text.words:
        return _nothing(scene, piece)
    head = Message("drafting-text-head", _facts(scene, text))
    said = [Message("drafting-text", {"text": part}) for part in parts(text.words)]
    said[-1] = replace(said[-1], choices=tuple(_choices(scene, piece)))
    more = newest.more(scene, piece)
    is_writing = scene.was_asked(more) and scene.may("draft")
    return Outcome(messages=(head, *said), asked=Asked(awaits=more if is_writing else ""))


def _nothing(scene: DraftScene, piece: Piece) -> Outcome:
    writing = (scene.to("write", "choice-drafting-write", piece.id),) if scene.may("draft") else ()
    id_ = "drafting-text-none" if scene.shows("texts") else "drafting-text-hidden"
    return scene.says(id_, *writing, scene.to_piece(piece, "choice-drafting-back"), piece=piece.id)


def _facts(scene: DraftScene, text: Text) -> Mapping[str, Any]:
    return {
        "piece": text.piece,
        "words": count_words(text.words),
        "by": person(scene.project.member(text.by)),
        "day": text.at.date().isoformat(),
        "rival": yes(scene.dossier.rivals_of(text.piece)),
    }


def _choices(scene: DraftScene, piece: Piece) -> Iterator[Choice]:
    if scene.may("draft"):
        yield scene.to("write", "choice-drafting-go-on", piece.id)
        yield newest.to_replace(scene, piece)
        yield from rivals.to_settle(scene, piece)
    elif scene.may("review"):
        yield scene.to("remark", "choice-drafting-remark", piece.id)
    yield scene.to_piece(piece, "choice-drafting-back")


KINDS: Mapping[str, Step] = {"text": seen(about_a_piece(read_back))}
