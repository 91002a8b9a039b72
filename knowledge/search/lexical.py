"""Likeness by letters and words: TF-IDF of character n-grams and of stems, and BM25.  Not for
meaning (semantic.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

Floats = NDArray[np.float32]

BM25_K1 = 1.2
BM25_B = 0.75


def character_ngrams(folded: str, shortest: int = 2, longest: int = 5) -> list[str]:
    """n-grams inside each word, the word framed by spaces (as scikit-learn's char_wb)."""
    grams: list[str] = []
    for word in folded.split():
        framed = f" {word} "
        for size in range(shortest, longest + 1):
            if len(framed) <= size:
                grams.append(framed)
                break
            grams.extend(framed[start : start + size] for start in range(len(framed) - size + 1))
    return grams


def word_ngrams(words: Sequence[str]) -> list[str]:
    """Words and pairs of neighbouring words."""
    return [*words, *(f"{first} {second}" for first, second in pairwise(words))]


@dataclass(frozen=True, slots=True)
class TfIdf:
    """A fitted vocabulary: term -> column, and each column's inverse document frequency (float32, shape (columns,))."""

    columns: Mapping[str, int]
    idf: Floats

    @classmethod
    def fit(cls, documents: Iterable[Sequence[str]]) -> TfIdf:
        """Terms of `documents` (each a list of terms); idf smoothed as ln((1+n)/(1+df)) + 1."""
        frequency: Counter[str] = Counter()
        count = 0
        for document in documents:
            frequency.update(dict.fromkeys(document).keys())
            count += 1
        columns = {term: column for column, term in enumerate(frequency)}
        df = np.fromiter(frequency.values(), dtype=np.float32, count=len(frequency))
        return cls(columns, (np.log((1 + count) / (1 + df)) + 1).astype(np.float32))

    def grown(self, documents: Sequence[Sequence[str]], count: int) -> TfIdf:
        """With the terms of `documents` that are not known yet, as if fitted among `count` of them; the others stay."""
        known = {term for term, column in self.columns.items() if self.idf[column]}
        fresh = TfIdf.fit([[term for term in each if term not in known] for each in documents])
        columns = dict(self.columns)
        for term in fresh.columns:
            columns.setdefault(term, len(columns))
        idf = np.zeros(len(columns), dtype=np.float32)
        idf[: len(self.idf)] = self.idf
        idf[[columns[term] for term in fresh.columns]] = fresh.idf + _more(count, len(documents))
        return TfIdf(columns, idf)

    def forgetting(self, matrix: csr_matrix) -> TfIdf:
        """Without the terms that no row of `matrix` holds: their columns stay, and weigh nothing."""
        held = np.bincount(matrix.indices, minlength=len(self.idf)) > 0
        return TfIdf(self.columns, np.where(held, self.idf, 0).astype(np.float32))

    def transform(self, documents: Sequence[Sequence[str]]) -> csr_matrix:
        """Sublinear TF-IDF, rows of unit length, shape (documents, columns); unknown terms are passed over."""
        counts: list[int] = []
        indices: list[int] = []
        starts = [0]
        for document in documents:
            known = Counter(self.columns[term] for term in document if term in self.columns)
            indices.extend(known)
            counts.extend(known.values())
            starts.append(len(indices))
        columns = np.asarray(indices, dtype=np.int32)
        weights = (1 + np.log(np.asarray(counts, dtype=np.float32))) * self.idf[columns]
        rows = np.repeat(np.arange(len(documents)), np.diff(starts))
        norms = np.sqrt(np.bincount(rows, weights=weights**2, minlength=len(documents)))
        weights = (weights / np.maximum(norms[rows], 1e-9)).astype(np.float32)
        shape = (len(documents), len(self.columns))
        return csr_matrix((weights, columns, np.asarray(starts, dtype=np.int32)), shape=shape)


def _more(count: int, counted: int) -> float:
    """What a term weighs more in a corpus of `count` than in one of `counted`, that holds it as often."""
    return float(np.log((1 + count) / (1 + counted)))


@dataclass(frozen=True, slots=True)
class Bm25:
    """Okapi BM25 with one document a topic; `weights` has shape (terms, topics), ready to be
    summed over a question's terms.
    """

    columns: Mapping[str, int]
    weights: csr_matrix

    @classmethod
    def fit(cls, documents: Sequence[Sequence[str]]) -> Bm25:
        counts = [Counter(document) for document in documents]
        frequency: Counter[str] = Counter()
        for count in counts:
            frequency.update(count.keys())
        columns = {term: column for column, term in enumerate(frequency)}
        lengths = np.array([sum(count.values()) for count in counts], dtype=np.float32)
        mean = float(lengths.mean()) if len(lengths) else 1.0
        rows, cols, values = [], [], []
        for topic, count in enumerate(counts):
            norm = BM25_K1 * (1 - BM25_B + BM25_B * lengths[topic] / (mean or 1.0))
            for term, n in count.items():
                idf = np.log(1 + (len(counts) - frequency[term] + 0.5) / (frequency[term] + 0.5))
                rows.append(columns[term])
                cols.append(topic)
                values.append(idf * n * (BM25_K1 + 1) / (n + norm))
        weights = csr_matrix(
            (np.asarray(values, dtype=np.float32), (rows, cols)),
            shape=(len(columns), len(documents)),
        )
        return cls(columns, weights)

    def scores(self, terms: Sequence[str]) -> Floats:
        """A score for each topic, shape (topics,); zeros when no term is known."""
        scores = np.zeros(self.weights.shape[1], dtype=np.float32)
        for column in {self.columns[term] for term in terms if term in self.columns}:
            row = slice(self.weights.indptr[column], self.weights.indptr[column + 1])
            scores[self.weights.indices[row]] += self.weights.data[row]
        return scores
