"""What is there and what is not, and facts to look at. Never « complete » as a verdict. Not for finding facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from conversations.application.scene import DraftScene, Step, allowed
from conversations.application.standing import Standing, counts
from conversations.outcome import Choice, Outcome
from conversations.project import Project
from conversations.projects.scene import PAGE, page_of, person
from conversations.reviewing.facts import Fact, facts

NAMED = 5
"""Missing pieces that are named; the others are counted."""
TO_MISSING = 3
SIZE = 3


def check(scene: DraftScene) -> Outcome:
    """Pieces without anything first, then the facts, a page at a time; a page shows facts alone."""
    found = facts(scene.project, scene.application, scene.today)
    if scene.id(0) == PAGE and found:
        return _facts(scene, found)
    all_ = scene.standings()
    missing = [one for one in _required(all_) if one.is_missing]
    leading = [scene.to_piece(one.piece) for one in missing[:TO_MISSING]]
    onward = () if found else (scene.to("export", "choice-check-export"), scene.overview)
    said = scene.says("check", *leading, *onward, **_counted(all_, missing), facts=len(found))
    return _both(said, _facts(scene, found)) if found else said


def _required(all_: Sequence[Standing]) -> list[Standing]:
    return [one for one in all_ if one.applies and one.piece.priority == "must"]


def _counted(all_: Sequence[Standing], missing: Sequence[Standing]) -> Mapping[str, Any]:
    by_state = counts(all_)
    return {
        "required": len(_required(all_)),
        "missing": len(missing),
        "shorts": [one.id for one in missing[:NAMED]],
        "more": max(0, len(missing) - NAMED),
        "ready": by_state["ready"],
        "begun": by_state["in-progress"],
        "todo": by_state["todo"],
        "apart": by_state["not-applicable"],
    }


def _both(first: Outcome, second: Outcome) -> Outcome:
    return Outcome(messages=(*first.messages, *second.messages), asked=second.asked)


def _facts(scene: DraftScene, found: Sequence[Fact]) -> Outcome:
    page = scene.page(0)
    shown, following = page_of(found, page, SIZE)
    choices = [*_to_pieces(scene, shown)]
    if len(found) > SIZE:
        choices.append(scene.to("check", "choice-check-next", PAGE, following))
    return scene.says(
        "check-facts",
        *choices,
        scene.to("export", "choice-check-export"),
        scene.overview,
        items=[row(scene.project, fact) for fact in shown],
        count=len(found),
        others=len(found) - len(shown),
    )


def _to_pieces(scene: DraftScene, shown: Sequence[Fact]) -> Iterator[Choice]:
    """Each piece once; evidence without a piece is placed by whoever may."""
    for id_ in dict.fromkeys(fact.piece for fact in shown):
        piece = scene.application.by_id.get(id_)
        if piece:
            yield scene.to_piece(piece)
        elif scene.may("draft"):
            first = scene.dossier.evidence_of("")[0]
            yield scene.to("put", "choice-check-place", first.id)


def row(project: Project, fact: Fact) -> Mapping[str, Any]:
    """A fact as a row of a message: both places named."""
    values = dict(fact.values)
    match fact.kind:
        case "answer":
            values["question"] = fact.other
        case "pieces":
            values["other_short"] = fact.other
        case "rival":
            values["member"] = person(project.member(values["member"]))
    return {"row": f"check-fact-{fact.kind}", "short": fact.piece, **values}


KINDS: Mapping[str, Step] = {"check": allowed("read", check)}
