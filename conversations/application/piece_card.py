"""One piece on a card: why it is asked, what proves it, what there is, what can be done. Not for doing any of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from conversations.application.owners import owner_of
from conversations.application.picking import picked_by, piece_in
from conversations.application.piece_buttons import all_of_it, on_the_card, rarer
from conversations.application.scene import DraftScene
from conversations.application.standing import Standing
from conversations.outcome import Outcome
from conversations.projects.scene import PAGE, page_of, person, yes
from conversations.projects.shortening import shortened
from knowledge.application import Piece

ANSWERS = "answers"
ON_CARD = 2
"""Answers of the self-assessment that the card shows; the others are counted."""
SIZE = 4
SHOWN = 60
"""Characters of a reason on the card; it was said whole when it was given."""


def card(scene: DraftScene, piece: Piece) -> Outcome:
    """The piece; `more` and `rest` show what is done less often, `answers` those of the self-assessment."""
    match scene.id(1):
        case "more" if scene.may("draft"):
            return scene.says("piece-more", *rarer(scene, piece), piece=piece.id)
        case "rest" if scene.may("draft"):
            return scene.says("piece-more", *all_of_it(scene, piece), piece=piece.id)
        case "answers" if piece.fills and scene.may("read"):
            return _answers(scene, piece)
        case _:
            return shown(scene, piece)


def named(scene: DraftScene, text: str) -> Outcome | None:
    """The card of the piece that the words name; None when they name none."""
    piece = piece_in(scene, text)
    return shown(scene, piece) if piece else None


def shown(scene: DraftScene, piece: Piece) -> Outcome:
    one = scene.standing(piece)
    return scene.says(
        "piece-card",
        *on_the_card(scene, one),
        awaits=picked_by(scene),
        piece=piece.id,
        state=one.state,
        applies=yes(one.applies),
        text=shortened(one.reason, SHOWN),
        priority=piece.priority,
        owner=person(owner_of(scene, piece.id)),
        has_owner=yes(owner_of(scene, piece.id)),
        due=str(one.due or "") if one.is_open else "",
        is_late=yes(one.is_open and one.due and one.due < scene.today),
        why_asked=piece.id,
        proofs=piece.id,
        cited=piece.id,
        shows_texts=yes(scene.shows("texts")),
        shows_evidence=yes(scene.shows("evidence")),
        **_there_is(one),
    )


def _there_is(one: Standing) -> Mapping[str, Any]:
    rows = [_answer_row(id_, one.filled) for id_ in one.filled]
    return {
        "written": len(one.text.words.split()) if one.text else 0,
        "evidence": len(one.evidence),
        "answers": len(rows),
        "others": max(0, len(rows) - ON_CARD),
        "remarks": one.open_remarks,
        "items": rows[:ON_CARD],
    }


def _answer_row(question: str, filled: Mapping[str, Any]) -> Mapping[str, Any]:
    return {
        "row": "piece-answer-row",
        "question": question,
        "value": filled.get(question),
        "withdrawn": yes(question not in filled),
    }


def _answers(scene: DraftScene, piece: Piece) -> Outcome:
    """All that the self-assessment gives or could give; each can be asked again."""
    filled = scene.standing(piece).filled
    questions = [id_ for id_ in piece.fills if id_ in {one.id for one in scene.readiness.questions}]
    page, following = page_of(questions, scene.page(2), SIZE)
    choices = [
        scene.to("q", "choice-question", id_, question=id_) for id_ in page if scene.may("answer")
    ]
    if len(questions) > SIZE:
        after = scene.to("piece", "choice-piece-answers-next", piece.id, ANSWERS, PAGE, following)
        choices.append(after)
    return scene.says(
        "piece-answers",
        *choices,
        scene.to_piece(piece, "choice-piece-back"),
        piece=piece.id,
        rows=_rows(page, filled),
        count=len(filled),
        fills=len(questions),
    )


def _rows(page: Sequence[str], filled: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [_answer_row(id_, filled) for id_ in page]
