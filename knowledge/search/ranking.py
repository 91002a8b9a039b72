"""How well each entry fits a question: kernel ridge over letters, stems and meaning, nearest
phrasing, BM25, answers.  Not for deciding (decide.py).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from knowledge.search.lexical import Bm25, Floats

Ints = NDArray[np.int64]

OFF_TOPIC = -1
"""The topic of a row that is none of our business."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Shares of the three likenesses in the ridge, its strength, and what is added to it.

    Measured in docs/decisions/0003-search-recipe.md.
    """

    char: float
    stem: float
    meaning: float
    ridge: float
    nearest: float
    centre: float
    bm25: float
    answer: float


WITH_ENCODER = Weights(
    char=0.25, stem=0.25, meaning=0.5, ridge=1.0, nearest=0.7, centre=0.4, bm25=0.6, answer=0.2
)
WITHOUT_ENCODER = Weights(
    char=0.5, stem=0.5, meaning=0.0, ridge=0.3, nearest=0.0, centre=0.0, bm25=0.5, answer=0.0
)

QUICK = Weights(
    char=0.0, stem=1.0, meaning=0.0, ridge=math.inf, nearest=0.0, centre=0.0, bm25=1.0, answer=0.0
)
"""The middle of each topic instead of a regression: fitted in well under a second, for the first answers."""


@dataclass(frozen=True, slots=True)
class Features:
    """What is measured of n texts: `char` and `stem` sparse (n, columns), `meaning` (n, dimensions) or (n, 0)."""

    char: csr_matrix
    stem: csr_matrix
    meaning: Floats

    def __len__(self) -> int:
        return int(self.char.shape[0])

    def take(self, rows: Ints) -> Features:
        return Features(self.char[rows], self.stem[rows], self.meaning[rows])


@dataclass(frozen=True, slots=True)
class Parts:
    """What each ranker says, each of shape (n, topics), before they are joined."""

    ridge: Floats
    nearest: Floats
    centre: Floats
    bm25: Floats
    answer: Floats


@dataclass(frozen=True, slots=True)
class Scores:
    """What each ranker says of each topic for n questions, each of shape (n, topics); `total` is the ranking."""

    total: Floats
    ridge: Floats
    nearest: Floats
    centre: Floats
    bm25: Floats
    answer: Floats


def gram(features: Features, weights: Weights, block: int = 512) -> Floats:
    """Kernel between all rows, float32 (n, n), computed in blocks of rows."""
    count = len(features)
    if math.isinf(weights.ridge):
        return np.zeros((0, 0), dtype=np.float32)
    kernel = np.empty((count, count), dtype=np.float32)
    char, stem = features.char.T.tocsr(), features.stem.T.tocsr()
    for start in range(0, count, block):
        rows = slice(start, min(start + block, count))
        kernel[rows] = weights.char * (features.char[rows] @ char).toarray()
        kernel[rows] += weights.stem * (features.stem[rows] @ stem).toarray()
        if weights.meaning:
            kernel[rows] += weights.meaning * (features.meaning[rows] @ features.meaning.T)
    return kernel


def duals(kernel: Floats, topics: Ints, count: int, ridge: float) -> Floats:
    """Dual coefficients (n, count) of one ridge regression a topic; off-topic rows aim at zero everywhere.

    An infinite `ridge` needs no kernel: each topic is then the sum of its rows.
    """
    targets = np.zeros((len(topics), count), dtype=np.float32)
    rows = np.flatnonzero(topics != OFF_TOPIC)
    targets[rows, topics[rows]] = 1.0
    if math.isinf(ridge):
        return np.asarray(targets / np.sqrt(np.maximum(targets.sum(axis=0), 1.0)), dtype=np.float32)
    system = kernel.copy()
    system[np.diag_indices_from(system)] += ridge
    return np.asarray(np.linalg.solve(system, targets), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Ranker:
    """A fitted ranking over `count` topics. All arrays are float32 and can be stored as they are.

    `char`, `stem`, `meaning` are ridge weights (columns, topics); `phrasings` (rows, dimensions) with their `topics`
    serve the nearest phrasing, `centres` (topics, dimensions) the middle of each topic's, `answers` (topics,
    dimensions)
    the likeness of question and answer.
    """

    weights: Weights
    count: int
    char: Floats
    stem: Floats
    meaning: Floats
    phrasings: Floats
    topics: Ints
    bm25: Bm25
    centres: Floats
    answers: Floats

    def score(self, questions: Features, terms: Sequence[Sequence[str]]) -> Scores:
        """Scores of n questions; `terms` are the BM25 terms of each."""
        ridge = _dense(questions.char @ self.char) + _dense(questions.stem @ self.stem)
        bm25 = np.zeros_like(ridge)
        for row, each in enumerate(terms):
            bm25[row] = self.bm25.scores(each)
        nearest = centre = answer = np.zeros_like(ridge)
        if self.weights.meaning:
            ridge = ridge + questions.meaning @ self.meaning
            nearest = best_by_topic(questions.meaning @ self.phrasings.T, self.topics, self.count)
            centre = questions.meaning @ self.centres.T
            answer = questions.meaning @ self.answers.T
        return combine(self.weights, Parts(ridge, nearest, centre, bm25, answer))


def combine(weights: Weights, parts: Parts) -> Scores:
    """The sum of the rankers, each standardised over the topics of each question."""
    total = standardised(parts.ridge) + weights.bm25 * standardised(parts.bm25)
    if weights.meaning:
        total = total + weights.nearest * standardised(parts.nearest)
        total = total + weights.centre * standardised(parts.centre)
        total = total + weights.answer * standardised(parts.answer)
    return Scores(total, parts.ridge, parts.nearest, parts.centre, parts.bm25, parts.answer)


def centres_of(vectors: Floats, topics: Ints, count: int) -> Floats:
    """The middle of each topic's vectors, of unit length, (count, dimensions); zeros for a topic without any."""
    sums = np.zeros((count, vectors.shape[1]), dtype=np.float32)
    np.add.at(sums, topics, vectors)
    return np.asarray(
        sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9), dtype=np.float32
    )


def standardised(values: Floats) -> Floats:
    """Rows of mean 0 and deviation 1; zeros where all values of a row are equal."""
    moved = values - values.mean(axis=1, keepdims=True)
    deviation = moved.std(axis=1, keepdims=True)
    return np.asarray(
        np.where(deviation > 1e-9, moved / np.maximum(deviation, 1e-9), 0.0), dtype=np.float32
    )


def best_by_topic(likeness: Floats, topics: Ints, count: int) -> Floats:
    """The largest likeness among each topic's rows; (n, rows) -> (n, count); `topics` is sorted, -1 for none."""
    best = np.full((len(likeness), count), -1.0, dtype=np.float32)
    present, starts = np.unique(topics, return_index=True)
    if len(present):
        best[:, present] = np.maximum.reduceat(likeness, starts, axis=1)
    return best


def _dense(product: csr_matrix | Floats) -> Floats:
    return np.asarray(product, dtype=np.float32)


def fit(
    features: Features,
    kernel: Floats,
    topics: Ints,
    count: int,
    weights: Weights,
    bm25: Bm25,
    answers: Floats,
) -> Ranker:
    """A ranker from training rows, their kernel and topics."""
    alpha = duals(kernel, topics, count, weights.ridge)
    ours = np.flatnonzero(topics != OFF_TOPIC)
    ours = ours[np.argsort(topics[ours], kind="stable")]
    return Ranker(
        weights=weights,
        count=count,
        char=np.asarray(weights.char * (features.char.T @ alpha), dtype=np.float32),
        stem=np.asarray(weights.stem * (features.stem.T @ alpha), dtype=np.float32),
        meaning=np.asarray(weights.meaning * (features.meaning.T @ alpha), dtype=np.float32),
        phrasings=features.meaning[ours],
        topics=topics[ours],
        bm25=bm25,
        centres=centres_of(features.meaning[ours], topics[ours], count),
        answers=answers,
    )
