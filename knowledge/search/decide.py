"""Whether to answer, to suggest or to say that nothing is known: a calibrated probability that the
first match is right.  Not for ranking.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.search.found import Decision
from knowledge.search.lexical import Floats
from knowledge.search.ranking import Features, Ranker, Scores

Doubles = NDArray[np.float64]

SUGGEST_FROM = 0.06
"""Below this probability nothing is suggested."""

SHARPNESS = 2.0
"""How fast shares fall with the score: totals are sums of standardised scores."""

SIGNS = (
    "log-odds",
    "margin",
    "entropy",
    "ridge",
    "ridge margin",
    "nearest",
    "nearest margin",
    "bm25",
    "agreement",
    "coverage",
    "off-topic",
    "length",
)
"""What the probability is told from, in the order of the columns of `signs`."""


@dataclass(frozen=True, slots=True)
class OffTopicBank:
    """Vectors of sentences that are none of our business, (rows, dimensions); (0, dimensions) without an encoder."""

    vectors: Floats


def shares(total: Floats) -> Doubles:
    """Scores as shares that sum to 1 in each row."""
    scaled = SHARPNESS * (total.astype(np.float64) - total.max(axis=1, keepdims=True))
    weights = np.exp(scaled)
    return np.asarray(weights / weights.sum(axis=1, keepdims=True))


def signs(
    scores: Scores,
    questions: Features,
    ranker: Ranker,
    bank: OffTopicBank,
    terms: Sequence[Sequence[str]],
) -> Doubles:
    """What tells a right first match from a wrong one, (n, len(SIGNS))."""
    share = shares(scores.total)
    order = np.argsort(-scores.total, axis=1)
    rows = np.arange(len(order))
    first = order[:, 0]
    best = np.clip(share[rows, first], 1e-6, 1 - 1e-6)
    columns = [
        np.log(best / (1 - best)),
        scores.total[rows, first] - _second(scores.total, first),
        -(share * np.log(share + 1e-12)).sum(axis=1),
        scores.ridge[rows, first],
        scores.ridge[rows, first] - _second(scores.ridge, first),
        scores.nearest[rows, first],
        scores.nearest[rows, first] - _second(scores.nearest, first),
        np.log1p(scores.bm25[rows, first]),
        _agreement(scores, first),
        np.array([_coverage(ranker, each) for each in terms]),
        _off_topic(questions, bank) - scores.nearest[rows, first],
        np.array([np.log1p(len(each)) for each in terms]),
    ]
    return np.stack([np.asarray(column, dtype=np.float64) for column in columns], axis=1)


def _second(values: Floats, first: NDArray[np.int64]) -> Floats:
    """The best value among the topics other than `first`, (n,); zero when there is only one topic."""
    if values.shape[1] < 2:
        return np.zeros(len(values), dtype=np.float32)
    others = values.copy()
    others[np.arange(len(values)), first] = -np.inf
    return np.asarray(others.max(axis=1), dtype=np.float32)


def _agreement(scores: Scores, first: NDArray[np.int64]) -> Doubles:
    """How many of the four rankers put `first` on top; one that likes all topics alike has no say."""
    rankers = (scores.ridge, scores.nearest, scores.bm25, scores.answer)
    return np.asarray(
        sum(
            ((each.argmax(axis=1) == first) & (np.ptp(each, axis=1) > 0)).astype(float)
            for each in rankers
        )
    )


def _coverage(ranker: Ranker, terms: Sequence[str]) -> float:
    """The share of a question's distinct telling words that the knowledge base knows."""
    words = set(terms)
    return sum(word in ranker.bm25.columns for word in words) / len(words) if words else 0.0


def _off_topic(questions: Features, bank: OffTopicBank) -> Floats:
    if not len(bank.vectors) or not questions.meaning.shape[1]:
        return np.zeros(len(questions), dtype=np.float32)
    return np.asarray((questions.meaning @ bank.vectors.T).max(axis=1), dtype=np.float32)


CLIP = 4.0
"""Deviations beyond which a sign says no more."""
PENALTY = 10.0
"""Strength of the L2 penalty; 1 to 10 measured alike, 50 worse."""


@dataclass(frozen=True, slots=True)
class Regression:
    """A logistic regression on signs and their products: `weights` (columns of `_products`,) and `bias`."""

    weights: Doubles
    bias: float

    def probability(self, products: Doubles) -> Doubles:
        z = products @ self.weights + self.bias
        return np.asarray(1 / (1 + np.exp(-np.clip(z, -30, 30))))


@dataclass(frozen=True, slots=True)
class Judge:
    """The probability that the first match is right: that the question is ours, times that the match is right then.

    `mean` and `scale` standardise the signs, both (len(SIGNS),); `answer_from` is where answering starts.
    """

    mean: Doubles
    scale: Doubles
    ours: Regression
    right: Regression
    answer_from: float

    def probability(self, values: Doubles) -> Doubles:
        """(n, len(SIGNS)) -> (n,)"""
        products = _products(values, self.mean, self.scale)
        return self.ours.probability(products) * self.right.probability(products)

    def decide(self, probability: float) -> Decision:
        if probability >= self.answer_from:
            return "answer"
        return "suggest" if probability >= SUGGEST_FROM else "none"


def _products(values: Doubles, mean: Doubles, scale: Doubles) -> Doubles:
    """Standardised signs, then each product of two of them (squares too)."""
    z = np.clip((values - mean) / scale, -CLIP, CLIP)
    return np.hstack([z, *(z[:, [column]] * z[:, column:] for column in range(z.shape[1]))])


def fit_judge(
    values: Doubles,
    is_ours: NDArray[np.bool_],
    is_right: NDArray[np.bool_],
    is_telling: NDArray[np.bool_],
) -> Judge:
    """A judge from held-out questions; `is_telling` marks those that teach what is ours and what is not."""
    mean, scale = values.mean(axis=0), values.std(axis=0)
    scale = np.where(scale > 1e-9, scale, 1.0)
    products = _products(values, mean, scale)
    return Judge(
        mean=mean,
        scale=scale,
        ours=_regression(products[is_telling], is_ours[is_telling]),
        right=_regression(products[is_ours], is_right[is_ours]),
        answer_from=1.0,
    )


def _regression(x: Doubles, y: NDArray[np.bool_]) -> Regression:
    """Newton's method, with a ridge penalty on the weights."""
    x = np.hstack([x, np.ones((len(x), 1))])
    penalty = np.diag([*([PENALTY] * (x.shape[1] - 1)), 1e-6])
    beta = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (y - p) - penalty @ beta
        curvature = (x * (p * (1 - p))[:, None]).T @ x + penalty
        step = np.linalg.solve(curvature, gradient)
        beta += step
        if np.abs(step).max() < 1e-6:
            break
    return Regression(beta[:-1], float(beta[-1]))
