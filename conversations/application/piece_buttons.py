"""The buttons of a piece's card, for whoever looks at it: none that they may not press. Not for the card's words."""

from __future__ import annotations

from collections.abc import Iterator

from conversations.application.scene import DraftScene
from conversations.application.standing import Standing
from conversations.outcome import Choice
from knowledge.application import Piece


def on_the_card(scene: DraftScene, one: Standing) -> Iterator[Choice]:
    if scene.may("draft"):
        yield from _to_fill(scene, one)
        yield scene.to("piece", "choice-piece-more", one.id, "more")
    else:
        yield from _to_look(scene, one)
    yield following(scene, one)


def _to_fill(scene: DraftScene, one: Standing) -> Iterator[Choice]:
    if one.text:
        yield scene.to("text", "choice-piece-text", one.id)
    else:
        yield scene.to("write", "choice-piece-write", one.id)
    if one.evidence:
        yield scene.to("evidence", "choice-piece-evidence", one.id)
    else:
        yield scene.to("attach", "choice-piece-attach", one.id)
    yield _to_mark(scene, one)
    if one.open_remarks:
        yield scene.to("remarks", "choice-piece-remarks", one.id)
    elif one.filled:
        yield _to_answers(scene, one)
    else:
        yield scene.to("own", "choice-piece-own", one.id)


def _to_mark(scene: DraftScene, one: Standing) -> Choice:
    match one.state:
        case "ready":
            return scene.to("mark", "choice-piece-reopen", one.id, "in-progress")
        case "not-applicable":
            return scene.to("mark", "choice-piece-take-up", one.id, "todo")
        case _:
            return scene.to("mark", "choice-piece-ready", one.id, "ready")


def _to_answers(scene: DraftScene, one: Standing) -> Choice:
    """The only answer is asked again at once."""
    if len(one.filled) == one.fills == 1:
        return scene.to("q", "choice-piece-answers", *one.filled)
    return scene.to("piece", "choice-piece-answers", one.id, "answers")


def _to_look(scene: DraftScene, one: Standing) -> Iterator[Choice]:
    """A reader of the project, or somebody of the Mission who may leave a remark."""
    if one.text:
        yield scene.to("text", "choice-piece-text", one.id)
    if one.evidence:
        yield scene.to("evidence", "choice-piece-evidence", one.id)
    if scene.may("review"):
        yield scene.to("remark", "choice-piece-remark", one.id)
    if scene.dossier.remarks_of(one.id):
        yield scene.to("remarks", "choice-piece-remarks", one.id)
    if scene.may("read"):
        yield scene.to("jot", "choice-piece-comments", one.id)
    yield scene.to("sample", "choice-piece-sample", one.id)


def following(scene: DraftScene, one: Standing) -> Choice:
    """The next piece of the section that applies, then the next section, then the whole."""
    seen = scene.standings()
    here = [each.id for each in seen].index(one.id)
    after = [each for each in seen[here + 1 :] if each.applies]
    if not after:
        return scene.overview
    if after[0].section.id == one.section.id:
        return scene.to("piece", "choice-piece-following", after[0].id)
    section = after[0].section.id
    return scene.to("section", "choice-dossier-following-section", section)


def rarer(scene: DraftScene, piece: Piece) -> Iterator[Choice]:
    """What is done less often with a piece."""
    is_apart = scene.standing(piece).state == "not-applicable"
    yield scene.to("own", "choice-piece-own", piece.id)
    yield scene.to("due", "choice-piece-due", piece.id)
    yield scene.to("jot", "choice-piece-comments", piece.id)
    if is_apart:
        yield scene.to("mark", "choice-piece-take-up", piece.id, "todo")
    else:
        yield scene.to("mark", "choice-piece-apart", piece.id, "not-applicable")
    yield scene.to("sample", "choice-piece-sample", piece.id)
    yield scene.to("piece", "choice-piece-rest", piece.id, "rest")


def all_of_it(scene: DraftScene, piece: Piece) -> Iterator[Choice]:
    """What the card has no room for."""
    one = scene.standing(piece)
    if one.filled:
        yield _to_answers(scene, one)
    yield scene.to("write", "choice-piece-write", piece.id)
    yield scene.to("attach", "choice-piece-attach", piece.id)
    yield scene.to("remarks", "choice-piece-remarks", piece.id)
    yield scene.to("visit", "choice-piece-visit", piece.id)
    yield scene.to_piece(piece, "choice-piece-back")
