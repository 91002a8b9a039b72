"""What people outside the team say of a piece: made, listed, read. Not for what the team does about it (resolving)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from conversations.application.of_a_piece import about_a_piece, typed_of_a_piece
from conversations.application.scene import (
    DraftScene,
    Step,
    Typed,
    allowed,
    allowed_to_type,
    seen,
)
from conversations.dossier import Remark, RemarkKind
from conversations.dossier_deeds import RemarkMade
from conversations.outcome import Asked, Choice, Message, Outcome
from conversations.project import Member
from conversations.projects.scene import PAGE, number, owner_of, page_of, person, told, yes
from conversations.projects.shortening import shortened
from conversations.reading.legible import line, lines
from conversations.reviewing.parting import parted
from knowledge.application import Piece

SHORTEST, LONGEST = 3, 1_000
SIZE = 3
SHOWN = 48
"""Characters of a remark in a list; a button shows it whole."""
LONGEST_NAME = 18
TOLD = 200
"""Characters of it in what its piece's owner is told."""


def remarks(scene: DraftScene, piece: Piece) -> Outcome:
    """Open ones first, newest first; or one of them whole."""
    if scene.id(1) and scene.id(1) != PAGE:
        return _one(scene, piece)
    ordered = sorted(scene.dossier.remarks_of(piece.id), key=lambda one: (not one.is_open, -one.id))
    shown, following = page_of(ordered, scene.page(1), SIZE)
    choices = [
        scene.to("remarks", "choice-remark-read", piece.id, one.id, number=at)
        for at, one in enumerate(shown, 1)
    ]
    if len(ordered) > SIZE:
        choices.append(scene.to("remarks", "choice-remark-next", piece.id, PAGE, following))
    if scene.may("review"):
        choices.append(scene.to("remark", "choice-remark-make", piece.id))
    return scene.says(
        "remark-list",
        *choices,
        scene.to_piece(piece, "choice-remark-piece"),
        piece=piece.id,
        rows=[row(scene, one) for one in shown],
        count=len(ordered),
        open=sum(one.is_open for one in ordered),
    )


def row(scene: DraftScene, one: Remark) -> Mapping[str, Any]:
    author = person(scene.project.member(one.by))
    return {
        "row": "remark-row",
        "kind": one.kind,
        "is_open": yes(one.is_open),
        "by": {**author, "name": shortened(author["name"], LONGEST_NAME)},
        "day": one.at.date().isoformat(),
        "text": shortened(line(one.text), SHOWN),
    }


def _one(scene: DraftScene, piece: Piece) -> Outcome:
    wanted = number(scene.id(1))
    found = next((one for one in scene.dossier.remarks_of(piece.id) if one.id == wanted), None)
    if found is None:
        return gone(scene, piece)
    head, *rest = parted(found.text)
    values = {**row(scene, found), "piece": piece.id, "text": head, "project": scene.project.name}
    messages = [Message("remark-whole", values)]
    messages += [Message("remark-rest", {"text": part}) for part in rest]
    if not found.is_open:
        messages.append(Message("remark-answered", _answered(scene, found)))
    messages[-1] = replace(messages[-1], choices=tuple(_about(scene, piece, found)))
    return Outcome(messages=tuple(messages), asked=Asked())


def _answered(scene: DraftScene, one: Remark) -> Mapping[str, Any]:
    return {
        "by": person(scene.project.member(one.resolved_by)),
        "day": one.resolved_at.date().isoformat() if one.resolved_at else "",
        "answer_text": shortened(one.answer, LONGEST),
    }


def _about(scene: DraftScene, piece: Piece, one: Remark) -> Iterator[Choice]:
    if scene.may("resolve"):
        if one.is_open:
            yield scene.to("resolve", "choice-remark-resolve", one.id)
        else:
            yield scene.to("resolve", "choice-remark-reopen", one.id, "reopen")
    yield scene.to("remarks", "choice-remark-all", piece.id)
    yield scene.to_piece(piece, "choice-remark-piece")


def gone(scene: DraftScene, piece: Piece | None) -> Outcome:
    all_ = (scene.to("remarks", "choice-remark-all", piece.id),) if piece else ()
    return scene.says("remark-gone", *all_, scene.overview)


def ask(scene: DraftScene, piece: Piece) -> Outcome:
    return scene.says(
        "remark-ask",
        scene.to_piece(piece, "choice-remark-none"),
        awaits=f"remark:{scene.project.id}:{piece.id}",
        piece=piece.id,
        most=LONGEST,
    )


def typed(scene: DraftScene, piece: Piece, text: str) -> Outcome:
    return made(scene, piece, text, "review")


def made(scene: DraftScene, piece: Piece, text: str, kind: RemarkKind) -> Outcome:
    """Kept as it was typed; whoever brings the piece is told, else whoever owns the project."""
    words = lines(text)
    awaits = {"review": "remark", "visit": "visit"}[kind]
    if not SHORTEST <= len(words) <= LONGEST:
        return scene.says(
            "remark-too-short" if len(words) < SHORTEST else "remark-too-long",
            scene.to_piece(piece, "choice-remark-none"),
            awaits=f"{awaits}:{scene.project.id}:{piece.id}",
            length=len(words),
            least=SHORTEST,
            most=LONGEST,
        )
    section = scene.application.section_of(piece.id).id
    telling = _told(scene, piece, words, kind)
    said = scene.says(
        "remark-made" if kind == "review" else "visit-made",
        *_onward(scene, piece, awaits),
        piece=piece.id,
        member=person(responsible(scene, piece)),
        is_told=yes(telling),
    )
    change = RemarkMade(scene.project.id, section, piece.id, kind, words)
    return replace(said, messages=(*said.messages, *telling), changes=(change,))


def _onward(scene: DraftScene, piece: Piece, awaits: str) -> Sequence[Choice]:
    return (
        scene.to(awaits, f"choice-{awaits}-another", piece.id),
        scene.to("remarks", "choice-remark-all", piece.id),
        scene.to_piece(piece, "choice-remark-piece"),
    )


def responsible(scene: DraftScene, piece: Piece) -> Member | None:
    """Whoever brings the piece, else whoever owns the project."""
    bringer = scene.project.member(scene.project.duties.get(piece.id, 0))
    return bringer if bringer and not bringer.left else owner_of(scene.project)


def _told(scene: DraftScene, piece: Piece, words: str, kind: RemarkKind) -> list[Message]:
    member = responsible(scene, piece)
    if member is None or member.number == scene.me.number:
        return []
    to_all = scene.to("remarks", "choice-remark-all", piece.id)
    excerpt = shortened(line(words), TOLD)
    return told(scene, member, "remark-told", to_all, piece=piece.id, text=excerpt, kind=kind)


KINDS: Mapping[str, Step] = {
    "remarks": seen(about_a_piece(remarks)),
    "remark": allowed("review", about_a_piece(ask)),
}
TYPED: Mapping[str, Typed] = {"remark": allowed_to_type("review", typed_of_a_piece(typed))}
