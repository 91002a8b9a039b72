"""Ridge weights moved to the optimum of other rows, by conjugate gradients. Not for finding those rows (changes.py)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from knowledge.search.lexical import Floats
from knowledge.search.ranking import Features, Weights

PRECISION = 1e-3
"""What is left of each residual when conjugate gradients stop."""
MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class Ridge:
    """Ridge weights as ranking.Ranker holds them: (columns, topics) each."""

    weights: Weights
    char: Floats
    stem: Floats
    meaning: Floats

    def scores(self, rows: Features) -> Floats:
        """(rows, topics)"""
        scores = rows.char @ self.char + rows.stem @ self.stem
        return np.asarray(scores + rows.meaning @ self.meaning, dtype=np.float32)

    def moved(self, rows: Features, changed: Features, missed: Floats) -> Ridge:
        """The optimum for `rows`, given that this is the one for the rows before `changed` came or went.

        `missed` (changed rows, topics) is target less score of each, its sign turned where the row goes. With φ a row's
        features scaled by the roots of their shares, the weights move by (ΦᵀΦ + λ)⁻¹ Σ φᵢ rᵢᵀ, which is
        (Σ φᵢ rᵢᵀ − Φᵀ (K + λ)⁻¹ Φ Σ φᵢ rᵢᵀ) / λ: Φ all rows of now, K their kernel, r what is missed.
        """
        if not len(changed):
            return self
        dual = _solved(_Kernel.of(rows, self.weights), changed, missed)
        share, strength = self.weights, self.weights.ridge

        def step(of_kind: float, own: csr_matrix | Floats, every: csr_matrix | Floats) -> Floats:
            return np.asarray(of_kind / strength * (own.T @ missed - every.T @ dual), np.float32)

        return Ridge(
            self.weights,
            self.char + step(share.char, changed.char, rows.char),
            self.stem + step(share.stem, changed.stem, rows.stem),
            self.meaning + step(share.meaning, changed.meaning, rows.meaning),
        )


@dataclass(frozen=True, slots=True)
class _Kernel:
    """The kernel between rows, never written out: only products with it are made."""

    rows: Features
    char: csr_matrix
    stem: csr_matrix
    weights: Weights

    @classmethod
    def of(cls, rows: Features, weights: Weights) -> _Kernel:
        return cls(rows, rows.char.T.tocsr(), rows.stem.T.tocsr(), weights)

    def with_ridge(self, values: Floats) -> Floats:
        """(K + λ) times (rows, any)"""
        rows, weights = self.rows, self.weights
        product = weights.char * (rows.char @ (self.char @ values))
        product += weights.stem * (rows.stem @ (self.stem @ values))
        if weights.meaning:
            product += weights.meaning * (rows.meaning @ (rows.meaning.T @ values))
        return np.asarray(product + weights.ridge * values, dtype=np.float32)

    def between(self, others: Features) -> Floats:
        """(rows, others)"""
        likeness = self.weights.char * (self.rows.char @ others.char.T).toarray()
        likeness += self.weights.stem * (self.rows.stem @ others.stem.T).toarray()
        likeness += self.weights.meaning * (self.rows.meaning @ others.meaning.T)
        return np.asarray(likeness, dtype=np.float32)


def _solved(kernel: _Kernel, changed: Features, missed: Floats) -> Floats:
    """(K + λ)⁻¹ Φ Σ φᵢ rᵢᵀ, (rows, topics): solved for each changed row or each topic, whichever are fewer."""
    right = kernel.between(changed)
    if len(changed) > missed.shape[1]:
        return conjugate_gradients(kernel.with_ridge, right @ missed)
    return conjugate_gradients(kernel.with_ridge, right) @ missed


def conjugate_gradients(times: Callable[[Floats], Floats], right: Floats) -> Floats:
    """x with times(x) = right, column by column, for a symmetric positive `times`; all columns go together."""
    found = np.zeros_like(right)
    residual = right.copy()
    direction = right.copy()
    square = first = _sums(residual**2)
    for _ in range(MOST_STEPS):
        if np.all(square <= PRECISION**2 * first):
            break
        image = times(direction)
        step = _divided(square, _sums(direction * image))
        found += step * direction
        residual -= step * image
        before, square = square, _sums(residual**2)
        direction = residual + _divided(square, before) * direction
    return found


def _divided(values: Floats, by: Floats) -> Floats:
    """Zero where nothing is left to solve."""
    return np.asarray(values / np.maximum(by, 1e-30), dtype=np.float32)


def _sums(values: Floats) -> Floats:
    return np.asarray(values.sum(axis=0), dtype=np.float32)
