"""Conditions: exact at their bounds, false without an answer, never an exception."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from knowledge.conditions import Condition, Range, holds

WHEN: TypeAdapter[dict[str, Condition]] = TypeAdapter(dict[str, Condition])

anything: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=5,
)


def is_true(when: dict[str, Any], answers: dict[str, Any], **means: Fraction | None) -> bool:
    return holds(WHEN.validate_python(when), answers, means)


@pytest.mark.parametrize(
    ("condition", "answer", "expected"),
    [
        (["yes"], "yes", True),
        (["yes"], "no", False),
        (["yes"], None, False),
        (["x", "y"], ("y", "z"), True),
        (["x", "y"], ["z"], False),
        (["x"], (), False),
        ({"min": "1"}, 1, True),
        ({"min": "1"}, 0, False),
        ({"min": "1", "max": "2"}, 2, True),
        ({"min": "1", "max": "2"}, 2.5, False),
        ({"max": "0"}, 0, True),
        ({"max": "0"}, None, False),
        ({"max": "0"}, True, False),
        ({"max": "0"}, "0", False),
        ({"min": "1"}, 10**400, True),
        ({"min": "1"}, float("inf"), False),
        ({"min": "1"}, float("nan"), False),
    ],
)
def test_one_condition(condition: Any, answer: Any, expected: bool) -> None:
    assert is_true({"q.a": condition}, {"q.a": answer}) is expected


def test_a_question_without_answer_makes_its_condition_false() -> None:
    assert not is_true({"q.a": ["yes"]}, {})
    assert not is_true({"q.a": {"max": "0"}}, {})
    assert not is_true({"q.a": {}}, {})


def test_all_conditions_must_hold() -> None:
    when = {"q.a": ["yes"], "q.b": {"max": "1"}}
    assert is_true(when, {"q.a": "yes", "q.b": 1})
    assert not is_true(when, {"q.a": "yes", "q.b": 2})
    assert is_true({}, {})


@pytest.mark.parametrize("bound", ["0.1", "1.4", "2.675", "38.5"])
def test_a_decimal_is_within_the_bound_written_like_it(bound: str) -> None:
    assert is_true({"q.a": {"min": bound, "max": bound}}, {"q.a": float(bound)})


@pytest.mark.parametrize(
    ("mean", "expected"),
    [(Fraction(7, 5), True), (Fraction(141, 100), False), (Fraction(4, 3), True), (None, False)],
)
def test_a_mean_is_compared_exactly(mean: Fraction | None, expected: bool) -> None:
    assert is_true({"group-mean": {"g": {"max": "1.4"}}}, {}, g=mean) is expected


def test_a_mean_of_an_unknown_group_is_false() -> None:
    assert not is_true({"group-mean": {"g": {"max": "3"}}}, {})


@pytest.mark.parametrize("bound", ["nan", "inf", "-inf"])
def test_a_bound_is_a_number(bound: str) -> None:
    with pytest.raises(ValidationError):
        Range.model_validate({"min": bound})


@given(anything)
def test_no_answer_is_too_strange(answer: Any) -> None:
    for condition in (["x"], {"min": "0"}, {"max": "3"}):
        assert is_true({"q.a": condition}, {"q.a": answer}) in (True, False)
