"""The result in the chat: within its length whatever the answers, what it compares with, what it never says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.deeds import ResultKept
from conversations.project import Given, Member, Note, Project, Result, Value
from conversations.speech import speak
from conversations.walk import result
from knowledge.load import Knowledge, load
from knowledge.model import LANGUAGES
from tests.conversations.talk import NOBODY, visible
from tests.conversations.walk import rendering
from tests.conversations.walk.walking import Walker
from tests.fakes.people import NOON

REAL = load()
assert REAL.readiness
READINESS = REAL.readiness
P = "abcdefghij"
ME = Member(1, "owner", is_me=True)
BEFORE = Result(1, NOON, 48, 950, 1, {"eco-size": 2})
NUMBERS = [one.id for one in READINESS.questions if one.type == "number"]


def project(levels: dict[str, Value], *results: Result, role: str = "owner") -> Project:
    given_answers = {id_: Given(value, 1, NOON) for id_, value in levels.items()}
    me = Member(1, role, is_me=True)  # type: ignore[arg-type]  # a role by its name
    return Project(P, "", "quick", NOON, me, (me,), given_answers, results=results)


def levels(value: Value) -> dict[str, Value]:
    return {one.level_id: value for one in READINESS.criteria}


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from([None, 0, 1, 2, 3]), min_size=22, max_size=22),
    st.booleans(),
    st.booleans(),
)
def test_any_answers_give_a_result_that_fits(
    given_levels: list[int | None], is_full: bool, is_second: bool
) -> None:
    answers: dict[str, Value] = {
        one.level_id: level for one, level in zip(READINESS.criteria, given_levels, strict=True)
    }
    if is_full:
        answers |= dict.fromkeys(NUMBERS, 3)
    shown = result.result(project(answers, *([BEFORE] if is_second else [])), READINESS)
    rendering.check(shown.messages, REAL)


@pytest.mark.parametrize("level", [0, 3])
def test_the_lowest_and_the_highest(level: int) -> None:
    shown = result.result(project(levels(level)), READINESS)
    (message,) = shown.messages
    rendering.check([message], REAL)
    text = visible(speak(message, "fr", REAL, NOBODY).text)
    assert ("plus haute tendance" in text) == (level == 3)
    assert "sur ce que vous pouvez prouver" in text
    (kept,) = shown.changes
    assert isinstance(kept, ResultKept)
    assert (kept.score, kept.answered) == (100 if level else 0, 1000)


def test_nothing_answered_names_the_heaviest_and_how_many_are_needed() -> None:
    (message,) = result.result(project({}), READINESS).messages
    assert message.id == "no-tendency"
    assert message.values["criterion"] == "ops-accelerators"
    assert message.values["share"] == 0
    assert message.values["needed"] > 8


def test_one_answer_is_enough() -> None:
    without = (
        "ops-accelerators.level",
        "eco-size.level",
        "gov-leadership.level",
        "eco-funds.level",
    )
    known: dict[str, Value] = {id_: 1 for id_ in levels(1) if id_ not in without} | {
        "proj-strategy.level": None
    }
    (message,) = result.result(project(known), READINESS).messages
    assert (message.values["share"], message.values["needed"]) == (63, 1)
    text = visible(speak(message, "fr", REAL, NOBODY).text)
    assert "63 % du poids est renseigné" in text
    assert "Une réponse suffit, par exemple « Accélérateurs privés »" in text


def test_it_is_compared_with_the_last_result_that_differs() -> None:
    older = Result(1, NOON, 10, 1000, 0, {})
    newer = Result(2, NOON, 48, 950, 1, {"eco-size": 2})
    same = Result(3, NOON, 33, 1000, 0, {one.id: 1 for one in READINESS.criteria})
    (message,) = result.result(project(levels(1), older, newer, same), READINESS).messages
    assert (message.values["before"], message.values["moved"]) == (48, 22)


def test_a_proof_ends_an_assertion() -> None:
    bare = project(levels(2))
    assert len(result.asserted(bare, {one.id: 2 for one in READINESS.criteria})) == 22
    noted = Project(
        P, "", "quick", NOON, ME, (ME,), bare.answers,
        notes=(Note(1, "eco-size", "proof", "étude 2014", 1, NOON),),
    )  # fmt: skip
    assert "eco-size" not in result.asserted(noted, {"eco-size": 2, "eco-growth": 1})


def test_readers_look_and_guests_are_thanked() -> None:
    shown = result.result(project(levels(1), role="reader"), READINESS)
    assert shown.messages[0].id == "result"
    assert not shown.changes
    assert [choice.data.partition(":")[0] for choice in shown.messages[0].choices] == [
        "report",
        "verify",
    ]
    assert result.result(project(levels(1), role="guest"), READINESS).messages[0].id == (
        "guest-thanks"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_says_that_it_is_one(knowledge: Knowledge, language: str) -> None:
    walker = Walker(knowledge, language=language)  # type: ignore[arg-type]  # one of LANGUAGES
    walker.commands("readiness")
    assert walker.taps("example") == ["walk-example", "result"]
    assert walker.data == ["walk:new"]
    assert walker.changes == ()
    rendering.check(walker.said, knowledge)
