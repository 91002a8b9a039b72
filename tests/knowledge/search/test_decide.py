"""From signs to a probability, and from a probability to a decision."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from knowledge.search.decide import SIGNS, SUGGEST_FROM, Judge, fit_judge, shares
from knowledge.search.judges import DEFAULT
from knowledge.search.training import MOST_HIDDEN, MOST_OFF_TOPIC, MOST_WRONG, Trial, judge_of

ORDER = ("none", "suggest", "answer")
SIGN_VALUES = arrays(np.float64, (5, len(SIGNS)), elements=st.floats(-1e6, 1e6))


def drawn(count: int, middle: float, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).normal(middle, 1.0, size=(count, len(SIGNS)))


@pytest.fixture(scope="module")
def judge() -> Judge:
    values = np.vstack([drawn(200, 1, 1), drawn(100, 0, 2), drawn(100, -2, 3)])
    ours = np.arange(400) < 300
    return fit_judge(values, ours, np.arange(400) < 200, np.ones(400, dtype=bool))


@given(SIGN_VALUES)
def test_a_probability_is_one(values: np.ndarray):
    for each in DEFAULT.values():
        probability = each.probability(values)
        assert ((probability >= 0) & (probability <= 1)).all()


def test_right_matches_are_likelier(judge: Judge):
    right, wrong, other = (judge.probability(drawn(200, middle, 9)).mean() for middle in (1, 0, -2))
    assert right > 0.8 > 0.5 > wrong > other
    assert other < 0.05


def test_the_two_questions_are_multiplied(judge: Judge):
    values = drawn(5, 0, 4)
    sure = replace(judge.ours, weights=0 * judge.ours.weights, bias=30.0)
    assert judge.probability(values) == pytest.approx(
        replace(judge, ours=sure).probability(values)
        * replace(judge, right=sure).probability(values)
    )


@given(st.floats(0, 1), st.floats(0, 1), st.floats(SUGGEST_FROM, 1))
def test_a_larger_probability_never_decides_less(one: float, other: float, answer_from: float):
    judge = replace(DEFAULT["letters"], answer_from=answer_from)
    low, high = sorted((one, other))
    assert ORDER.index(judge.decide(low)) <= ORDER.index(judge.decide(high))


def test_decisions_at_the_edges():
    judge = replace(DEFAULT["letters"], answer_from=0.6)
    told = [judge.decide(p) for p in (0, SUGGEST_FROM - 1e-9, SUGGEST_FROM, 0.6 - 1e-9, 0.6, 1)]
    assert told == ["none", "none", "suggest", "suggest", "answer", "answer"]


@given(arrays(np.float32, (2, 6), elements=st.floats(-50, 50, width=32)))
def test_shares_sum_to_one(total: np.ndarray):
    assert shares(total).sum(axis=1) == pytest.approx([1, 1])


def trial(*, bank: int) -> Trial:
    """400 questions of ours of which 300 are right, 100 of hidden topics, `bank` of the off-topic bank."""
    values = [drawn(300, 1, 1), drawn(100, 0, 2), drawn(100, -0.5, 3), drawn(bank, -1, 4)]
    position = np.arange(500 + bank)
    return Trial(np.vstack(values), position < 300, position < 400, position >= 500)


@pytest.mark.parametrize("bank", [0, 200])
def test_few_are_answered_wrong(bank: int):
    asked = trial(bank=bank)
    judge = judge_of(asked)
    answered = judge.probability(asked.signs) >= judge.answer_from
    assert (answered & asked.right).sum() > 0
    assert (answered & asked.in_scope & ~asked.right).sum() <= MOST_WRONG * 400
    outside, most = (asked.off_topic, MOST_OFF_TOPIC) if bank else (~asked.in_scope, MOST_HIDDEN)
    assert (answered & outside).sum() <= most * outside.sum()


def test_without_a_bank_hidden_topics_teach_what_is_not_ours():
    asked = trial(bank=0)
    ours = judge_of(asked).ours
    assert ours.weights.any()
