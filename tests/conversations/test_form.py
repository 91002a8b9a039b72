"""Which question comes next, what counts and how far a form is; replayed against a small model."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from conversations.form import (
    Progress,
    applying,
    counted,
    kept_apart,
    minutes_left,
    next_question,
    previous,
    progress,
    takes,
)
from conversations.project import Value
from knowledge.readiness import Question, QuestionType

TEXT = {"fr": "Quoi ?", "en": "What?"}


def asked(id_: str, type_: QuestionType, when: Mapping[str, Any] | None = None) -> Question:
    options = {
        "choice": ["alone", "joint"],
        "choices": ["seed", "none"],
        "scale": ["0", "1", "2", "3"],
    }.get(type_, [])
    return Question.model_validate(
        {
            "id": id_,
            "type": type_,
            "text": TEXT,
            "options": [{"id": option, "label": {"fr": option}} for option in options],
            "when": when or {},
        }
    )


COUNT = asked("eco.count", "number")
NAMES = asked("eco.names", "text", {"eco.count": {"min": 1}})
KIND = asked("gov.kind", "choice")
PARTNERS = asked("gov.partners", "text", {"gov.kind": ["joint"]})
LEADER = asked("gov.leader", "text", {"gov.partners": ["Lyon"]})
LEVEL = asked("gov.level", "scale")
FORM = (COUNT, NAMES, KIND, PARTNERS, LEADER, LEVEL)


def ids(questions: tuple[Question, ...]) -> list[str]:
    return [question.id for question in questions]


def test_the_first_open_question_that_applies_comes_next() -> None:
    assert next_question(FORM, {}) is COUNT
    assert next_question(FORM, {"eco.count": 0}) is KIND
    assert next_question(FORM, {"eco.count": 2}) is NAMES
    assert next_question(FORM, {"gov.level": 2}) is COUNT
    every = {"eco.count": 0, "gov.kind": "alone", "gov.level": 0}
    assert next_question(FORM, every) is None


def test_not_knowing_is_an_answer_and_opens_nothing() -> None:
    answers: dict[str, Value] = {"eco.count": None, "gov.kind": None, "gov.level": None}
    assert next_question(FORM, answers) is None
    assert ids(applying(FORM, answers)) == ["eco.count", "gov.kind", "gov.level"]
    assert counted(FORM, answers) == answers


def test_a_withdrawn_condition_cannot_keep_a_later_question_open() -> None:
    answers = {"gov.kind": "joint", "gov.partners": "Lyon", "gov.leader": "Anne"}
    assert counted(FORM, answers) == answers
    answers["gov.kind"] = "alone"
    assert counted(FORM, answers) == {"gov.kind": "alone"}
    assert kept_apart(FORM, answers) == ("gov.partners", "gov.leader")
    answers["gov.kind"] = "joint"
    assert kept_apart(FORM, answers) == ()


def test_answers_to_what_is_gone_are_kept_apart() -> None:
    answers = {"old.question": "x", "eco.count": 3}
    assert kept_apart(FORM, answers) == ("old.question",)
    assert counted(FORM, answers) == {"eco.count": 3}


def test_an_answer_that_no_longer_fits_is_asked_again() -> None:
    answers = {"eco.count": 0, "gov.kind": "gone", "gov.level": 1}
    assert next_question(FORM, answers) is KIND
    assert kept_apart(FORM, answers) == ("gov.kind",)


def test_the_question_before_is_the_one_that_applies() -> None:
    answers = {"eco.count": 0, "gov.kind": "alone"}
    assert previous(FORM, answers, "gov.level") is KIND
    assert previous(FORM, answers, "gov.kind") is COUNT
    assert previous(FORM, answers, "eco.count") is None
    assert previous(FORM, answers, "gov.leader") is KIND
    assert previous(FORM, answers, "old.question") is None


def test_progress_counts_what_applies() -> None:
    assert progress(FORM, {}) == Progress(0, 3, ("eco.count", "gov.kind", "gov.level"))
    half = {"eco.count": 2, "gov.kind": None, "old.question": 1}
    assert progress(FORM, half) == Progress(2, 4, ("eco.names", "gov.level"))
    assert progress((), {}) == Progress(0, 0, ())


NOON = datetime.fromisoformat("2026-11-24T12:00:00+00:00")


def at(*seconds: int) -> list[datetime]:
    return [NOON + timedelta(seconds=each) for each in seconds]


@pytest.mark.parametrize(
    ("times", "open_count", "minutes"),
    [
        (at(), 22, None),
        (at(0, 30), 20, None),
        (at(0, 30, 60), 20, 10),
        (at(60, 0, 30), 20, 10),
        (at(0, 30, 60), 1, 1),
        (at(0, 30, 60), 0, 0),
        (at(0, 20, 86_400, 86_420), 6, 2),
        (at(0, 600, 1_200), 6, None),
        (at(0, 599, 1_198), 6, 60),
        (at(0, 10, 20, 320), 6, 1),
    ],
)
def test_the_time_left_is_at_the_person_s_own_pace(
    times: list[datetime], open_count: int, minutes: int | None
) -> None:
    assert minutes_left(times, open_count) == minutes


@pytest.mark.parametrize(
    ("type_", "fits", "does_not"),
    [
        ("number", [0, 1.5, -3], ["3", True, float("nan"), float("inf"), ("a",)]),
        ("scale", [0, 3], [4, "2", 1.5, True]),
        ("yes-no", ["yes", "no"], ["oui", 1]),
        ("choice", ["alone"], ["gone", 1, ("alone",)]),
        ("choices", [(), ("seed", "none")], ["seed", ("seed", "gone")]),
        ("names", [("Anne",)], ["Anne", 1]),
        ("text", ["x"], [1, ("x",)]),
        ("date", ["2026-11-24"], [20261124]),
    ],
)
def test_what_a_question_takes(type_: QuestionType, fits: list[Any], does_not: list[Any]) -> None:
    question = asked("a.b", type_)
    assert all(takes(question, value) for value in [None, *fits])
    assert not any(takes(question, value) for value in does_not)


VALUES: Mapping[str, st.SearchStrategy[Value]] = {
    "number": st.one_of(st.none(), st.integers(0, 3)),
    "scale": st.one_of(st.none(), st.integers(0, 3)),
    "yes-no": st.sampled_from([None, "yes", "no"]),
    "choice": st.sampled_from([None, "alone", "joint"]),
}


@st.composite
def contents(draw: st.DrawFn) -> tuple[Question, ...]:
    """A form whose questions wait for earlier ones, or for some that it does not have."""
    order = draw(st.permutations([f"a.q{number}" for number in range(8)]))
    types = [draw(st.sampled_from(sorted(VALUES))) for _ in order]
    return tuple(
        asked(id_, type_, draw(_conditions(order)))
        for id_, type_ in zip(order[: draw(st.integers(0, 8))], types, strict=False)
    )


def _conditions(ids_: list[str]) -> st.SearchStrategy[dict[str, Any]]:
    condition = st.one_of(
        st.just({"min": 2}), st.just({"max": 1}), st.just(["yes"]), st.just(["joint", "no"])
    )
    return st.dictionaries(st.sampled_from(ids_), condition, max_size=2)


class Model:
    """The same, written naively: one pass, each condition looked up among what counted so far."""

    def __init__(self, form: tuple[Question, ...], answers: Mapping[str, Value]) -> None:
        self.applying: list[str] = []
        self.counted: dict[str, Value] = {}
        for question in form:
            if not all(self._met(id_, each) for id_, each in question.when.items()):
                continue
            self.applying.append(question.id)
            value = answers.get(question.id)
            known = {option.id for option in question.options} or {"yes", "no"}
            suits = {
                "number": isinstance(value, int),
                "scale": isinstance(value, int),
                "yes-no": value in ("yes", "no"),
                "choice": isinstance(value, str) and value in known,
            }[question.type]
            if question.id in answers and (value is None or suits):
                self.counted[question.id] = value

    def _met(self, id_: str, condition: Any) -> bool:
        value = self.counted.get(id_)
        if isinstance(condition, tuple):
            return value in condition
        if not isinstance(value, int):
            return False
        low, high = condition.min, condition.max
        return (low is None or value >= low) and (high is None or value <= high)


class FormMachine(RuleBasedStateMachine):
    """Answers given, changed and withdrawn by two people in any order, while the content changes under them."""

    def __init__(self) -> None:
        super().__init__()
        self.form: tuple[Question, ...] = ()
        self.answers: dict[str, Value] = {}
        self.undone: list[tuple[str, bool, Value]] = []

    @initialize(form=contents())
    def begin(self, form: tuple[Question, ...]) -> None:
        self.form = form

    @rule(form=contents())
    def content_changes(self, form: tuple[Question, ...]) -> None:
        self.form = form

    @rule(data=st.data())
    def answer_what_comes_next(self, data: st.DataObject) -> None:
        question = next_question(self.form, self.answers)
        if question is None:
            return
        before = progress(self.form, self.answers)
        self._give(question.id, data.draw(VALUES[question.type]))
        assert question.id in counted(self.form, self.answers)
        assert question.id not in progress(self.form, self.answers).open_ids
        assert before.open_ids[0] == question.id

    @rule(data=st.data())
    def edit_any_answer(self, data: st.DataObject) -> None:
        if self.form:
            question = data.draw(st.sampled_from(self.form))
            self._give(question.id, data.draw(VALUES[question.type]))

    @rule(value=st.sampled_from([None, "gone", 7.5, ("seed",)]))
    def an_answer_of_older_content(self, value: Value) -> None:
        self._give("a.gone", value)

    @rule()
    def undo(self) -> None:
        if self.undone:
            id_, had_one, value = self.undone.pop()
            if had_one:
                self.answers[id_] = value
            else:
                del self.answers[id_]

    def _give(self, id_: str, value: Value) -> None:
        self.undone.append((id_, id_ in self.answers, self.answers.get(id_)))
        self.answers[id_] = value

    @invariant()
    def agrees_with_the_model(self) -> None:
        model = Model(self.form, self.answers)
        assert ids(applying(self.form, self.answers)) == model.applying
        assert counted(self.form, self.answers) == model.counted
        open_ids = [id_ for id_ in model.applying if id_ not in model.counted]
        found = next_question(self.form, self.answers)
        assert (found.id if found else None) == (open_ids[0] if open_ids else None)
        expected = Progress(len(model.counted), len(model.applying), tuple(open_ids))
        assert progress(self.form, self.answers) == expected

    @invariant()
    def loses_nothing(self) -> None:
        apart = kept_apart(self.form, self.answers)
        assert sorted([*apart, *counted(self.form, self.answers)]) == sorted(self.answers)

    @invariant()
    def going_back_visits_every_question(self) -> None:
        walked: list[str] = []
        asked_now = applying(self.form, self.answers)
        place: Question | None = asked_now[-1] if asked_now else None
        while place:
            walked.append(place.id)
            place = previous(self.form, self.answers, place.id)
        assert walked[::-1] == ids(asked_now)


TestForm = FormMachine.TestCase
