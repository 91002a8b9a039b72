"""The score, its alerts and the ways to the next band: against worked examples and against trying everything."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.form import next_question
from knowledge.conditions import holds
from knowledge.load import load
from knowledge.next_steps import Change, equally_short, next_band
from knowledge.readiness import LEVERS, Alert, AlertExample, Band, Criterion, Group, Readiness
from knowledge.scored import scored
from knowledge.scoring import group_means, levels_of, quick_alerts, score, speaking_alerts

loaded = load().readiness
assert loaded
REAL: Readiness = loaded
ALERTS = [(alert, example) for alert in REAL.alerts for example in alert.examples]
HARD = {lever: 100**rank // 100 for rank, lever in enumerate(LEVERS)}


def criterion(number: int, weight: int, levers: tuple[str, ...]) -> dict[str, Any]:
    text = {"fr": "x", "en": "x"}
    return {
        "id": f"c{number}",
        "label": text,
        "weight": weight,
        "guidance": text,
        "holder": text,
        "question": text,
        "levels": [{"text": text, "button": text}] * 4,
        "steps": [{"lever": lever, "action": text} for lever in levers],
    }


lever_triples = st.tuples(*[st.sampled_from(LEVERS)] * 3)
weighted = st.lists(st.tuples(st.integers(1, 9), lever_triples), min_size=1, max_size=5)
levels_of_five = st.lists(st.sampled_from([None, 0, 1, 2, 3]), min_size=5, max_size=5)


def small(parts: list[tuple[int, tuple[str, ...]]]) -> Readiness:
    made = [criterion(at, weight, levers) for at, (weight, levers) in enumerate(parts)]
    text = {"fr": "x", "en": "x"}
    return Readiness.model_validate(
        {
            "groups": [{"id": "g", "label": text, "short": text, "criteria": made}],
            "bands": [{"min": at, "label": text} for at in (0, 40, 65, 85)],
        }
    )


def every_way(form: Readiness, levels: Mapping[str, int]) -> list[dict[str, int]]:
    """All ways to the next band with the fewest steps, tried one by one: steps of each criterion."""
    band = score(form, levels).band
    assert band is not None
    rooms = [one for one in form.criteria if one.id in levels]
    tried = []
    for more in product(*[range(4 - levels[one.id]) for one in rooms]):
        risen = dict(levels) | {
            one.id: levels[one.id] + n for one, n in zip(rooms, more, strict=True)
        }
        after = score(form, risen)
        if after.band is not None and after.band > band:
            tried.append({one.id: n for one, n in zip(rooms, more, strict=True)})
    fewest = min(sum(way.values()) for way in tried)
    return [way for way in tried if sum(way.values()) == fewest]


def by_contract(form: Readiness, way: Mapping[str, int]) -> tuple[Any, ...]:
    """Fewest criteria, largest gain, earliest criteria."""
    weights = {one.id: one.weight for one in form.criteria}
    gain = sum(weights[id_] * steps for id_, steps in way.items())
    listed = [at for at, (_, steps) in enumerate(way.items()) for _ in range(steps)]
    return (sum(steps > 0 for steps in way.values()), -gain, listed)


def cost(form: Readiness, levels: Mapping[str, int], way: Mapping[str, int]) -> int:
    return sum(
        HARD[step.lever]
        for one in form.criteria
        if one.id in levels
        for step in one.steps[levels[one.id] :][: way[one.id]]
    )


def steps_of(changes: tuple[Change, ...]) -> dict[str, int]:
    return {change.criterion: change.after - change.before for change in changes}


def taken(way: Mapping[str, int]) -> dict[str, int]:
    return {id_: steps for id_, steps in way.items() if steps}


@settings(max_examples=60, deadline=None)
@given(weighted, levels_of_five)
def test_the_shortest_ways_are_those_that_trying_everything_finds(
    parts: list[tuple[int, tuple[str, ...]]], given_levels: list[int | None]
) -> None:
    form = small(parts)
    levels = {
        one.id: level
        for one, level in zip(form.criteria, given_levels, strict=False)
        if level is not None
    }
    now = score(form, levels)
    ahead, ways = next_band(form, levels, now), equally_short(form, levels, now)
    if now.band is None or now.band == 3:
        assert ahead is None
        assert ways.count == 0
        return
    tried = every_way(form, levels)
    assert ahead
    assert steps_of(ahead.changes) == taken(min(tried, key=lambda way: by_contract(form, way)))
    assert ways.count == len(tried)
    costs = sorted(cost(form, levels, way) for way in tried)
    shown = [steps_of(changes) for changes in ways.shown]
    assert [cost(form, levels, dict.fromkeys(levels, 0) | way) for way in shown] == costs[:3]
    assert all(way in [taken(one) for one in tried] for way in shown)
    assert len({str(way) for way in shown}) == len(shown) == min(3, len(tried))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([None, 0, 1, 2, 3]), min_size=22, max_size=22))
def test_the_real_weights_give_a_way_that_reaches_the_band(given_levels: list[int | None]) -> None:
    levels = {
        one.id: level
        for one, level in zip(REAL.criteria, given_levels, strict=True)
        if level is not None
    }
    now = score(REAL, levels)
    ahead = next_band(REAL, levels, now)
    if ahead is None:
        return
    risen = score(REAL, levels | {change.criterion: change.after for change in ahead.changes})
    assert risen.band == ahead.band
    one_less = ahead.changes[0]
    short = levels | {change.criterion: change.after for change in ahead.changes}
    short[one_less.criterion] -= 1
    assert score(REAL, short).band == now.band


@pytest.mark.parametrize("example", REAL.examples, ids=lambda example: example.name)
def test_worked_examples_of_the_score(example: Any) -> None:
    given_score = scored(REAL, example.answers)
    following = next_question(REAL.questions, example.answers)
    given_score["next_question"] = following.id if following else None
    for key, wanted in example.expects.items():
        seen = given_score[key]
        if key == "next_band" and wanted:
            wanted = {**wanted, "changes": [dict(change) for change in wanted["changes"]]}
        assert seen == wanted, key


@pytest.mark.parametrize(("alert", "example"), ALERTS)
def test_worked_examples_of_the_alerts(alert: Alert, example: AlertExample) -> None:
    raised = (quick_alerts if example.quick else speaking_alerts)(REAL, example.answers)
    assert (alert.id in raised) is example.speaks


@pytest.mark.parametrize(
    ("levels", "value"),
    [({}, None), ({"c0": 0}, 0), ({"c0": 3}, 100), ({"c0": 1}, 33), ({"c0": 2}, 67)],
)
def test_thirds_are_rounded(levels: dict[str, int], value: int | None) -> None:
    assert score(small([(5, ("write",) * 3)]), levels).value == value


def test_half_is_rounded_up() -> None:
    form = small([(7, ("write",) * 3), (1, ("write",) * 3)])
    assert score(form, {"c0": 0, "c1": 3}).value == 13  # 12.5


def test_what_is_no_level_is_left_out() -> None:
    answers = {"c0.level": True, "c1.level": 4}
    form = small([(1, ("write",) * 3), (1, ("write",) * 3)])
    assert levels_of(form, answers) == {}
    assert levels_of(form, {"c0.level": "2", "c1.level": 2}) == {"c1": 2}


def test_a_band_needs_seventy_in_a_hundred() -> None:
    form = small([(7, ("write",) * 3), (3, ("write",) * 3)])
    assert score(form, {"c0": 3}).band == 3
    assert score(form, {"c1": 3}).band is None
    assert score(form, {"c0": 3}).share == Fraction(7, 10)


def test_a_mean_needs_half_of_its_group() -> None:
    form = small([(1, ("write",) * 3)] * 3)
    assert group_means(form, {"c0": 3}) == {"g": None}
    assert group_means(form, {"c0": 3, "c1": 2}) == {"g": Fraction(5, 2)}


@pytest.mark.parametrize(
    ("when", "answers", "is_true"),
    [
        ({"q.a": ("yes",)}, {"q.a": "yes"}, True),
        ({"q.a": ("yes",)}, {"q.a": None}, False),
        ({"q.a": ("yes",)}, {}, False),
        ({"q.a": ("x", "y")}, {"q.a": ("y", "z")}, True),
        ({"q.a": {"min": 1}}, {"q.a": 1}, True),
        ({"q.a": {"min": 1, "max": 2}}, {"q.a": 2.5}, False),
        ({"q.a": {"max": 0}}, {"q.a": True}, False),
        ({"q.a": {"max": 0}}, {"q.a": "0"}, False),
    ],
)
def test_conditions(when: dict[str, Any], answers: dict[str, Any], is_true: bool) -> None:
    text = {"fr": "x", "en": "x"}
    read = Alert.model_validate({"id": "a", "when": when, "text": text}).when
    assert holds(read, answers, {}) is is_true


def test_a_criterion_has_as_many_steps_as_levels_to_climb() -> None:
    assert all(
        isinstance(one, Criterion) and len(one.steps) == len(one.levels) - 1
        for one in REAL.criteria
    )
    assert sum(group.weight for group in REAL.groups) == 100
    assert isinstance(REAL.groups[0], Group)
    assert isinstance(REAL.bands[0], Band)
