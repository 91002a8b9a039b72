"""What the team did about a remark: asked, kept, opened again. Not for making remarks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from conversations.application.scene import DraftScene, Step, Typed, allowed, allowed_to_type
from conversations.dossier import Remark
from conversations.dossier_deeds import RemarkResolved
from conversations.outcome import Choice, Outcome
from conversations.projects.scene import number, told, yes
from conversations.projects.shortening import shortened
from conversations.reading.legible import line, lines
from conversations.reading.no_answer import is_passing
from conversations.reviewing import remarks

LONGEST = 400
REOPEN, DONE = "reopen", "done"


def resolve(scene: DraftScene) -> Outcome:
    """Asks what was done; a button says that nothing is to be added."""
    remark = _remark(scene)
    if remark is None:
        return remarks.gone(scene, None)
    match scene.id(1):
        case "reopen":
            return _reopened(scene, remark)
        case "done" if remark.is_open:
            return _resolved(scene, remark, "")
        case _:
            return _ask(scene, remark) if remark.is_open else _before(scene, remark)


def typed(scene: DraftScene, text: str) -> Outcome:
    remark = _remark(scene)
    if remark is None:
        return remarks.gone(scene, None)
    if not remark.is_open:
        return _before(scene, remark)
    words = "" if is_passing(text) else lines(text)
    if not words and not is_passing(text):
        return _ask(scene, remark)
    if len(words) > LONGEST:
        return scene.says(
            "remark-answer-too-long",
            _done(scene, remark),
            _read(scene, remark),
            awaits=_awaits(scene, remark),
            length=len(words),
            most=LONGEST,
        )
    return _resolved(scene, remark, words)


def _remark(scene: DraftScene) -> Remark | None:
    wanted = number(scene.id(0))
    return next((one for one in scene.dossier.remarks if one.id == wanted), None)


def _ask(scene: DraftScene, remark: Remark) -> Outcome:
    return scene.says(
        "remark-resolve",
        _done(scene, remark),
        _read(scene, remark),
        awaits=_awaits(scene, remark),
        piece=remark.piece,
        text=shortened(line(remark.text), remarks.SHOWN),
        most=LONGEST,
    )


def _awaits(scene: DraftScene, remark: Remark) -> str:
    return f"resolve:{scene.project.id}:{remark.id}"


def _done(scene: DraftScene, remark: Remark) -> Choice:
    return scene.to("resolve", "choice-remark-done", remark.id, DONE)


def _read(scene: DraftScene, remark: Remark) -> Choice:
    return scene.to("remarks", "choice-remark-keep-open", remark.piece, remark.id)


def _resolved(scene: DraftScene, remark: Remark, words: str) -> Outcome:
    """Whoever made the remark is told, with what was done."""
    maker = scene.project.member(remark.by)
    telling = told(
        scene,
        maker if maker and not maker.is_me else None,
        "remark-resolved-told",
        scene.to("remarks", "choice-remark-read-it", remark.piece, remark.id),
        piece=remark.piece,
        text=shortened(line(words), remarks.TOLD),
    )
    said = scene.says(
        "remark-resolved",
        scene.to("remarks", "choice-remark-all", remark.piece),
        scene.to("resolve", "choice-remark-reopen", remark.id, REOPEN),
        scene.overview,
        piece=remark.piece,
        is_told=yes(telling),
        left=_left(scene, remark),
    )
    change = RemarkResolved(scene.project.id, remark.id, words)
    return replace(said, messages=(*said.messages, *telling), changes=(change,))


def _left(scene: DraftScene, remark: Remark) -> int:
    """Remarks of the piece that stay open."""
    return sum(one.is_open and one != remark for one in scene.dossier.remarks_of(remark.piece))


def _before(scene: DraftScene, remark: Remark) -> Outcome:
    return scene.says(
        "remark-resolved-before",
        scene.to("resolve", "choice-remark-reopen", remark.id, REOPEN),
        scene.to("remarks", "choice-remark-all", remark.piece),
        scene.overview,
        piece=remark.piece,
    )


def _reopened(scene: DraftScene, remark: Remark) -> Outcome:
    said = scene.says(
        "remark-reopened",
        scene.to("resolve", "choice-remark-resolve", remark.id),
        scene.to("remarks", "choice-remark-all", remark.piece),
        scene.overview,
        piece=remark.piece,
    )
    if remark.is_open:
        return said
    change = RemarkResolved(scene.project.id, remark.id, remark.answer, resolved=False)
    return replace(said, changes=(change,))


KINDS: Mapping[str, Step] = {"resolve": allowed("resolve", resolve)}
TYPED: Mapping[str, Typed] = {"resolve": allowed_to_type("resolve", typed)}
