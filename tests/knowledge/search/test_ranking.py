"""The ranking: ridge regression against its closed form, and what is joined to it."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.sparse import csr_matrix

from knowledge.search.lexical import Bm25
from knowledge.search.ranking import (
    OFF_TOPIC,
    QUICK,
    WITH_ENCODER,
    Features,
    Parts,
    Weights,
    best_by_topic,
    centres_of,
    combine,
    fit,
    gram,
    standardised,
)

TOPICS = np.array([0, 0, 1, 2, 2, OFF_TOPIC, OFF_TOPIC])
COUNT = 3


@pytest.fixture
def features() -> Features:
    random = np.random.default_rng(1)
    char, stem, meaning = (random.normal(size=(len(TOPICS), size)) for size in (6, 4, 5))
    return Features(
        csr_matrix(char.astype(np.float32)),
        csr_matrix(stem.astype(np.float32)),
        meaning.astype(np.float32),
    )


def fitted(features: Features, weights: Weights):
    nothing = Bm25.fit([[] for _ in range(COUNT)])
    answers = np.zeros((COUNT, features.meaning.shape[1]), dtype=np.float32)
    return fit(features, gram(features, weights), TOPICS, COUNT, weights, nothing, answers)


def dense(features: Features, weights: Weights) -> np.ndarray:
    """All features side by side, each share of the kernel as a factor of its columns."""
    return np.hstack(
        [
            np.sqrt(weights.char) * features.char.toarray(),
            np.sqrt(weights.stem) * features.stem.toarray(),
            np.sqrt(weights.meaning) * features.meaning,
        ]
    ).astype(np.float64)


@pytest.mark.parametrize("ridge", [0.3, 1.0, 10.0])
def test_ridge_is_the_closed_form(features: Features, ridge: float):
    weights = replace(WITH_ENCODER, ridge=ridge)
    x, targets = dense(features, weights), np.eye(COUNT + 1)[TOPICS][:, :COUNT]
    closed = np.linalg.solve(x.T @ x + ridge * np.eye(x.shape[1]), x.T @ targets)
    asked = features.take(np.array([1, 4, 6]))
    found = fitted(features, weights).score(asked, [[], [], []]).ridge
    assert found == pytest.approx(dense(asked, weights) @ closed, abs=1e-4)


def test_off_topic_rows_aim_at_zero_everywhere(features: Features):
    scores = fitted(features, replace(WITH_ENCODER, ridge=1e-3)).score(features, [[]] * len(TOPICS))
    assert scores.ridge[TOPICS == OFF_TOPIC] == pytest.approx(0, abs=0.01)
    assert scores.ridge[0] == pytest.approx([1, 0, 0], abs=0.01)


def test_the_kernel_does_not_depend_on_blocks(features: Features):
    assert gram(features, WITH_ENCODER, block=2) == pytest.approx(gram(features, WITH_ENCODER))


def test_quick_needs_no_kernel(features: Features):
    assert gram(features, QUICK).shape == (0, 0)
    ranker = fitted(features, QUICK)
    middle = features.stem.toarray()[:2].sum(axis=0) / np.sqrt(2)
    assert ranker.stem[:, 0] == pytest.approx(QUICK.stem * middle, abs=1e-6)
    assert not ranker.meaning.any()


def test_no_question_at_all(features: Features):
    nothing = features.take(np.array([], dtype=np.int64))
    assert fitted(features, WITH_ENCODER).score(nothing, []).total.shape == (0, COUNT)


def test_a_topic_without_phrasings_is_never_nearest():
    likeness = np.array([[0.5, 0.9, -0.2]], dtype=np.float32)
    best = best_by_topic(likeness, np.array([0, 0, 2]), 3)
    assert best.tolist() == [pytest.approx([0.9, -1, -0.2])]


def test_centres_are_of_unit_length():
    vectors = np.array([[3, 0], [0, 3], [0, 1]], dtype=np.float32)
    centres = centres_of(vectors, np.array([0, 0, 1]), 3)
    assert centres == pytest.approx(np.array([[0.5**0.5] * 2, [0, 1], [0, 0]]))


@given(arrays(np.float32, (3, 4), elements=st.floats(-100, 100, width=32)))
def test_standardised_rows_are_finite_and_centred(values: np.ndarray):
    found = standardised(values)
    assert np.isfinite(found).all()
    assert found.mean(axis=1) == pytest.approx(np.zeros(3), abs=1e-3)


def test_what_says_nothing_weighs_nothing():
    flat = np.ones((1, 3), dtype=np.float32)
    told = np.array([[0.1, 0.9, 0.2]], dtype=np.float32)
    alone = combine(WITH_ENCODER, Parts(told, flat, flat, flat, flat)).total
    assert alone == pytest.approx(standardised(told))
    assert not combine(WITH_ENCODER, Parts(flat, flat, flat, flat, flat)).total.any()
