"""Generated from the content: every question and every answer to it, at both paces, said in every way."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import replace

import pytest

from conversations.events import Said, Tapped
from conversations.project import Pace
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from knowledge.readiness import Question
from tests.conversations.talk import found
from tests.conversations.walk.rendering import Rendering
from tests.conversations.walk.walking import Walker

PACES: tuple[Pace, ...] = ("quick", "full")
HOSTILE = (
    "",
    "-1",
    "1e400",
    "nan",
    "9" * 400,
    "<b>x</b>",
    "=1+1",
    "x" * 10_000,
    "{ $x }",
    "_*[a](b)",
)


def forked(walker: Walker) -> Walker:
    """Another life from here on."""
    other = replace(walker, projects=copy(walker.projects))
    other.projects.projects = dict(walker.projects.projects)
    other.projects.seats = dict(walker.projects.seats)
    other.projects.chosen = dict(walker.projects.chosen)
    return other


def begun(knowledge: Knowledge, pace: Pace, language: Language) -> Walker:
    walker = Walker(knowledge, language=language)
    walker.commands("readiness")
    walker.taps(f"walk:new:{pace}")
    return walker


def presses(question: Question, walker: Walker) -> Iterator[str]:
    """Every button on screen, each option whether on screen or not, and what a forger would try."""
    yield from (button.data for button in walker.buttons)
    project = walker.asking[0]
    kind = "t" if question.type == "choices" else "a"
    for option in (*question.options, None):
        yield f"{kind}:{project}:{question.id}:{option.id if option else 'forged'}"
    for word in ("unknown", "skip", "done", "doubt", "yes", "no", "4", "-1", ""):
        yield f"a:{project}:{question.id}:{word}"
    for kind in ("q", "why", "back", "t"):
        yield f"{kind}:{project}:{question.id}"


def typed(question: Question) -> Iterator[str]:
    yield from HOSTILE
    yield from filter(None, (question.example.fr, question.example.en))
    for bound in (question.min, question.max):
        if bound is not None:
            yield from (f"{bound - 1:g}", f"{bound:g}", f"{bound + 1:g}")
    yield from (option.label.get(language) for option in question.options for language in LANGUAGES)
    yield from (
        "oui",
        "no",
        "je ne sais pas",
        "skip",
        "pause",
        "retour",
        "liste",
        "pourquoi",
        "why?",
    )


def question_of(walker: Walker) -> Question:
    asked = walker.asking[1]
    for question in (*walker.readiness.level_questions, *walker.readiness.questions):
        if question.id == asked:
            return question
    raise AssertionError(asked)


def answer(question: Question) -> str:
    """One that goes on."""
    if question.options:
        return question.options[len(question.options) // 2].label.get("fr")
    if question.type == "yes-no":
        return "oui"
    return question.example.get("fr") or "12"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pace", PACES)
def test_every_question_and_every_answer_gets_a_reply_that_can_be_shown(
    knowledge: Knowledge, pace: Pace, language: Language
) -> None:
    walker, rendering = begun(knowledge, pace, language), Rendering(knowledge)
    expected = [
        one.id
        for one in (
            walker.readiness.level_questions if pace == "quick" else walker.readiness.questions
        )
    ]
    visited = []
    while walker.asked.awaits:
        question = question_of(walker)
        visited.append(question.id)
        try_everything(walker, question, rendering)
        said = walker.says(answer(question), found(answer(question), language=language))
        assert "noted" in said, (question.id, said)
        rendering.check(walker.said)
    assert visited == expected
    assert [message.id for message in walker.said][-1] == "result"


def try_everything(walker: Walker, question: Question, rendering: Rendering) -> None:
    for data in dict.fromkeys(presses(question, walker)):
        other = forked(walker)
        assert other.does(Tapped(data)), data
        rendering.check((*other.said, *other.told))
    for text in dict.fromkeys(typed(question)):
        other = forked(walker)
        assert other.does(Said(text), (found(text, language=walker.language),)), text
        rendering.check(other.said)
