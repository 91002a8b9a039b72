"""The ways to the next band: against trying everything, and on the real weights."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from math import comb
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.load import load
from knowledge.next_steps import Change, Ways, equally_short, next_band
from knowledge.readiness import LEVERS, Lever, Readiness
from knowledge.scoring import score
from tests.knowledge.weighted import weighted

loaded = load().readiness
assert loaded
REAL: Readiness = loaded
REAL_IDS = [one.id for one in REAL.criteria]
HARDEST_FIRST: tuple[Lever, ...] = ("grow", "commit", "decide")

Way = dict[str, int]
"""Steps of each criterion that is answered, none included."""

lever_triples = st.tuples(*[st.sampled_from(LEVERS)] * 3)
parts = st.lists(
    st.tuples(st.integers(1, 9), lever_triples, st.sampled_from([None, 0, 1, 2, 3])),
    min_size=1,
    max_size=5,
)
rising_starts = st.lists(st.integers(1, 100), min_size=1, max_size=4, unique=True).map(
    lambda starts: (0, *sorted(starts))
)
real_levels = st.lists(st.sampled_from([None, 0, 1, 2, 3]), min_size=22, max_size=22).map(
    lambda levels: {
        id_: level for id_, level in zip(REAL_IDS, levels, strict=True) if level is not None
    }
)


def every_way(form: Readiness, levels: Mapping[str, int]) -> list[Way]:
    """All ways to the next band with the fewest steps, tried one by one."""
    band = score(form, levels).band
    assert band is not None
    least = form.bands[band + 1].min
    answered = [one.id for one in form.criteria if one.id in levels]
    tried = []
    for more in product(*[range(4 - levels[id_]) for id_ in answered]):
        way = dict(zip(answered, more, strict=True))
        value = score(form, {id_: levels[id_] + steps for id_, steps in way.items()}).value
        if value is not None and value >= least:
            tried.append(way)
    fewest = min(sum(way.values()) for way in tried)
    return [way for way in tried if sum(way.values()) == fewest]


def listed(way: Way) -> list[int]:
    """The position of the criterion of each step, lowest first."""
    return [at for at, steps in enumerate(way.values()) for _ in range(steps)]


def by_contract(form: Readiness, way: Way) -> tuple[Any, ...]:
    """Fewest criteria, largest gain, earliest criteria."""
    weights = {one.id: one.weight for one in form.criteria}
    gain = sum(weights[id_] * steps for id_, steps in way.items())
    return (sum(steps > 0 for steps in way.values()), -gain, listed(way))


def by_power(form: Readiness, levels: Mapping[str, int], way: Way) -> tuple[Any, ...]:
    """Fewest steps of the hardest lever, then of the next; earliest criteria."""
    levers = [
        step.lever
        for id_, steps in way.items()
        for step in form.by_id[id_].steps[levels[id_] : levels[id_] + steps]
    ]
    return ([levers.count(lever) for lever in HARDEST_FIRST], listed(way))


def steps_of(changes: tuple[Change, ...]) -> Way:
    return {change.criterion: change.after - change.before for change in changes}


def taken(way: Way) -> Way:
    return {id_: steps for id_, steps in way.items() if steps}


@settings(max_examples=150, deadline=None)
@given(parts, rising_starts)
def test_they_are_those_that_trying_everything_finds(
    given_parts: list[tuple[int, tuple[Lever, ...], int | None]], starts: tuple[int, ...]
) -> None:
    weights, levers = [one[0] for one in given_parts], [one[1] for one in given_parts]
    form = weighted(*weights, levers=levers, starts=starts)
    levels = {f"c{at}": level for at, (_, _, level) in enumerate(given_parts) if level is not None}
    now = score(form, levels)
    ahead, ways = next_band(form, levels, now), equally_short(form, levels, now)
    if now.band is None or now.band == len(starts) - 1:
        assert (ahead, ways) == (None, Ways(0, ()))
        return
    tried = every_way(form, levels)
    assert ahead
    assert ahead.band == now.band + 1
    assert steps_of(ahead.changes) == taken(min(tried, key=lambda way: by_contract(form, way)))
    assert ways.count == len(tried)
    easiest = sorted(tried, key=lambda way: by_power(form, levels, way))[:3]
    assert [steps_of(changes) for changes in ways.shown] == [taken(way) for way in easiest]


@pytest.mark.parametrize(
    ("weights", "levels", "changes"),
    [
        ((5, 5, 5), (1, 1, 1), {"c0": 1}),  # a tie: the earliest
        ((4, 5, 5), (1, 1, 1), {"c1": 1}),  # the largest score, then the earliest
        ((1, 1, 1, 1, 1, 1, 1), (1, 1, 1, 1, 1, 1, 0), {"c6": 3}),  # the fewest criteria
        ((1, 1, 1, 1), (0, 0, 0, 0), {"c0": 3, "c1": 2}),  # AAABB before AABBB
    ],
)
def test_ties(weights: tuple[int, ...], levels: tuple[int, ...], changes: Way) -> None:
    form = weighted(*weights)
    given_levels = {f"c{at}": level for at, level in enumerate(levels)}
    ahead = next_band(form, given_levels, score(form, given_levels))
    assert ahead
    assert steps_of(ahead.changes) == changes
    assert ahead.steps == sum(changes.values())


def test_a_change_names_its_levels_and_levers() -> None:
    form = weighted(1, levers=[("write", "decide", "commit")])
    ahead = next_band(form, {"c0": 1}, score(form, {"c0": 1}))
    assert ahead
    assert ahead.changes == (Change("c0", 1, 2, ("decide",)),)


def test_there_is_no_way_without_a_band_or_above_the_top() -> None:
    for levels in ({}, {REAL_IDS[0]: 0}, dict.fromkeys(REAL_IDS, 3)):
        now = score(REAL, levels)
        assert next_band(REAL, levels, now) is None
        assert equally_short(REAL, levels, now) == Ways(0, ())


def test_a_criterion_without_level_is_not_in_the_way() -> None:
    levels = dict.fromkeys(REAL_IDS[1:], 0)
    ahead = next_band(REAL, levels, score(REAL, levels))
    assert ahead
    assert REAL_IDS[0] not in steps_of(ahead.changes)


def test_more_ways_than_a_table_of_64_bits_holds_are_counted() -> None:
    many = weighted(*[1] * 80, starts=(0, 50))
    levels = {f"c{at}": 0 for at in range(80)}
    ways = equally_short(many, levels, score(many, levels))
    needed = 119  # of 240 points: 49.58, rounded up
    assert ways.count == sum(
        (-1) ** left * comb(80, left) * comb(80 + needed - 4 * left - 1, 79)
        for left in range(needed // 4 + 1)
    )
    assert ways.count > 2**64
    assert len(ways.shown) == 3


@settings(max_examples=60, deadline=None)
@given(real_levels)
def test_on_the_real_weights_each_way_reaches_and_none_of_its_steps_is_needless(
    levels: dict[str, int],
) -> None:
    now = score(REAL, levels)
    ahead, ways = next_band(REAL, levels, now), equally_short(REAL, levels, now)
    if ahead is None:
        return
    assert len({str(changes) for changes in ways.shown}) == len(ways.shown) == min(3, ways.count)
    for changes in (ahead.changes, *ways.shown):
        assert sum(steps_of(changes).values()) == ahead.steps
        risen = levels | {change.criterion: change.after for change in changes}
        assert score(REAL, risen).band == ahead.band
        for change in changes:
            short = risen | {change.criterion: risen[change.criterion] - 1}
            assert score(REAL, short).band == now.band


@settings(max_examples=40, deadline=None)
@given(real_levels)
def test_a_step_taken_is_one_step_less_to_go(levels: dict[str, int]) -> None:
    ahead = next_band(REAL, levels, score(REAL, levels))
    if ahead is None or ahead.steps == 1:
        return
    first = ahead.changes[0].criterion
    closer = levels | {first: levels[first] + 1}
    after = next_band(REAL, closer, score(REAL, closer))
    assert after
    assert (after.band, after.steps) == (ahead.band, ahead.steps - 1)
