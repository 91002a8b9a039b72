"""The score and its alerts: rounding, seventy in a hundred, means, worked examples."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.form import next_question
from knowledge.load import load
from knowledge.readiness import Alert, AlertExample, Readiness, ScoreExample
from knowledge.scored import scored
from knowledge.scoring import (
    Score,
    band_of,
    group_means,
    levels_of,
    misread_levels,
    quick_alerts,
    score,
    speaking_alerts,
)
from tests.fakes.small_readiness import small_readiness
from tests.knowledge.weighted import weighted

loaded = load().readiness
assert loaded
REAL: Readiness = loaded
ALERTS = [(alert, example) for alert in REAL.alerts for example in alert.examples]

real_levels = st.dictionaries(st.sampled_from([one.id for one in REAL.criteria]), st.integers(0, 3))


def of(levels: dict[str, int], *weights: int) -> Score:
    return score(weighted(*weights), levels)


@pytest.mark.parametrize("example", REAL.examples, ids=lambda example: example.name)
def test_worked_examples_of_the_score(example: ScoreExample) -> None:
    given_score = scored(REAL, example.answers)
    following = next_question(REAL.questions, example.answers)
    given_score["next_question"] = following.id if following else None
    for key, wanted in example.expects.items():
        if key == "next_band" and wanted:
            wanted = {**wanted, "changes": [dict(change) for change in wanted["changes"]]}
        assert given_score[key] == wanted, key


@pytest.mark.parametrize(("alert", "example"), ALERTS)
def test_worked_examples_of_the_alerts(alert: Alert, example: AlertExample) -> None:
    raised = (quick_alerts if example.quick else speaking_alerts)(REAL, example.answers)
    assert (alert.id in raised) is example.speaks


@pytest.mark.parametrize(
    ("levels", "value"),
    [({}, None), ({"c0": 0}, 0), ({"c0": 3}, 100), ({"c0": 1}, 33), ({"c0": 2}, 67)],
)
def test_thirds_are_rounded(levels: dict[str, int], value: int | None) -> None:
    assert of(levels, 5).value == value


def test_half_is_rounded_up() -> None:
    assert of({"c0": 0, "c1": 3}, 7, 1).value == 13  # 12.5
    assert of({"c0": 3, "c1": 0}, 7, 1).value == 88  # 87.5


def test_a_criterion_without_level_is_not_zero() -> None:
    total = of({"c0": 2}, 7, 3)
    assert (total.value, total.weight_answered, total.levels) == (67, 7, {"c0": 2})


def test_a_band_needs_seventy_in_a_hundred() -> None:
    assert of({"c0": 3}, 7, 3).band == 3
    assert of({"c0": 3}, 7, 3).share == Fraction(7, 10)
    assert of({"c0": 3}, 699, 301).band is None
    assert of({"c0": 3}, 2, 1).band is None


def test_a_self_assessment_without_criteria_has_no_score() -> None:
    total = of({})
    assert (total.value, total.band, total.share) == (None, None, Fraction(0))


@pytest.mark.parametrize(("value", "band"), [(0, 0), (39, 0), (40, 1), (64, 1), (65, 2), (100, 3)])
def test_a_band_starts_at_its_min(value: int, band: int) -> None:
    assert band_of(REAL, value) == band


def test_each_group_has_its_figures() -> None:
    town, team = score(small_readiness(), {"town-size": 3, "town-growth": 0}).groups
    assert (town.value, town.answered, town.criteria) == (67, 2, 2)
    assert (town.weight_answered, town.weight) == (60, 60)
    assert (team.value, team.answered, team.weight_answered, team.weight) == (None, 0, 0, 40)


@pytest.mark.parametrize("wrong", [4, -1, 1.0, 2.5, True, "2", (2,), {}])
def test_what_is_no_level_is_left_out_and_reported(wrong: Any) -> None:
    form = weighted(1, 1, 1)
    answers = {"c0.level": wrong, "c1.level": 2, "c2.level": None}
    assert levels_of(form, answers) == {"c1": 2}
    assert misread_levels(form, answers) == ("c0.level",)


def test_a_level_of_something_else_is_not_counted() -> None:
    assert of({"c0": 3, "gone": 0}, 1) == of({"c0": 3}, 1)


def test_a_mean_needs_half_of_its_group() -> None:
    form = weighted(1, 1, 1)
    assert group_means(form, {"c0": 3}) == {"g": None}
    assert group_means(form, {"c0": 3, "c1": 2}) == {"g": Fraction(5, 2)}
    assert group_means(weighted(1, 1), {"c0": 3}) == {"g": Fraction(3)}
    assert group_means(weighted(), {}) == {"g": None}


@pytest.mark.parametrize(
    ("answers", "exact", "quick"),
    [
        ({}, (), ()),
        ({"team-head.level": 0}, (), ("a-alone",)),
        ({"team-head.level": 0, "team-head.bid": None}, (), ("a-alone",)),
        ({"team-head.level": 0, "team-head.bid": "joint"}, (), ()),
        ({"team-head.level": 0, "team-head.bid": "alone"}, (), ()),
        ({"team-head.level": 0, "team-head.bid": "alone", "town-size.level": 1}, ("a-alone",), ()),
        ({"team-head.level": 2, "town-size.level": 1, "town-growth.level": 2}, ("a-mean",), ()),
    ],
)
def test_the_quick_rule_speaks_only_where_the_exact_one_cannot(
    answers: dict[str, Any], exact: tuple[str, ...], quick: tuple[str, ...]
) -> None:
    form = small_readiness()
    assert speaking_alerts(form, answers) == exact
    assert quick_alerts(form, answers) == quick


@settings(max_examples=60, deadline=None)
@given(real_levels, st.sampled_from([one.id for one in REAL.criteria]))
def test_a_higher_level_never_lowers_the_score(levels: dict[str, int], risen: str) -> None:
    if levels.get(risen, 3) == 3:
        return
    before, after = score(REAL, levels), score(REAL, levels | {risen: levels[risen] + 1})
    assert (before.value or 0) <= (after.value or 0)
    assert (before.band or 0) <= (after.band or 0)
    assert before.share == after.share


@settings(max_examples=60, deadline=None)
@given(real_levels)
def test_the_score_is_the_rounded_fraction(levels: dict[str, int]) -> None:
    weights = {one.id: one.weight for one in REAL.criteria}
    whole = sum(3 * weights[id_] for id_ in levels)
    total = score(REAL, levels)
    if not levels:
        assert total.value is None
        return
    exact = Fraction(100 * sum(weights[id_] * level for id_, level in levels.items()), whole)
    assert total.value is not None
    assert Fraction(-1, 2) < total.value - exact <= Fraction(1, 2)


def test_the_real_weights_are_shares_of_a_hundred() -> None:
    assert sum(group.weight for group in REAL.groups) == 100
    assert len(REAL.criteria) == 22
