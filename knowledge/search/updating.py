"""An index after an edit without fitting it anew: the ridge moves to the optimum of the new rows.

Not for telling which rows those are (changes.py). The method and its figures: docs/decisions/0010-edits-at-once.md.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.sparse import csr_matrix, vstack

from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Entry
from knowledge.search.building import answer_terms, encoded
from knowledge.search.changes import NEW, Changes, changes
from knowledge.search.decide import OffTopicBank
from knowledge.search.index import Index, index_of
from knowledge.search.learned import Learned
from knowledge.search.lexical import Bm25, Floats, character_ngrams, word_ngrams
from knowledge.search.optimum import Ridge
from knowledge.search.ranking import OFF_TOPIC, Features, Ints, Ranker, centres_of
from knowledge.search.reading import Measure, Reader, Reading
from knowledge.search.semantic import VectorCache, bounded, vectors_of
from knowledge.search.spelling import Speller, vocabulary_of
from knowledge.search.training import Words

MOST_ROWS = 300
"""Rows that may come and go at once: the work grows with them, and so does what the judge has not seen."""


@dataclass(frozen=True, slots=True)
class Updated:
    """An index after an edit, and the rows it has now learned from."""

    index: Index
    learned: Learned


def updated(
    index: Index,
    learned: Learned,
    before: Knowledge,
    after: Knowledge,
    cache: VectorCache | None = None,
) -> Updated | None:
    """The index of `after` from the one of `before`: what was fitted together, but for what the frequency of an
    n-gram weighs, the mean of vectors and the judge, which stay. None when too much has changed, or for an index
    without regression.
    """
    if math.isinf(index.ranker.weights.ridge):
        return None
    change = changes(before, after)
    if change.count > MOST_ROWS or len(learned.terms) != len(change.rows_before):
        return None
    return _Update(index, learned, before, after, change, cache).made()


@dataclass(frozen=True, slots=True)
class _Update:
    index: Index
    learned: Learned
    before: Knowledge
    after: Knowledge
    change: Changes
    cache: VectorCache | None

    def made(self) -> Updated:
        readings = self.change.readings_new()
        before = self._features_before()
        kept = before.take(self.change.origin[self.change.origin != NEW])
        measure = _grown(self.index.measure, kept, readings, len(self.change.rows))
        new = measure.features(
            readings, self._vectors([bounded(each.general) for each in readings])
        )
        old = _widened(before, measure)
        rows = self._in_order(old, new)
        terms = self._terms(readings)
        ranker = self._ranker(rows, old, new, terms, measure)
        bank = OffTopicBank(rows.meaning[self._topics == OFF_TOPIC])
        made = index_of(
            self.after, self._reader(readings), measure, ranker, self.index.judge, bank, None
        )
        made = replace(made, encoder=self.index.encoder)
        return Updated(made, Learned(rows.char, rows.stem, terms))

    @property
    def _topics(self) -> Ints:
        return np.array([row.topic for row in self.change.rows], dtype=np.int64)

    def _features_before(self) -> Features:
        meaning = np.concatenate([self.index.ranker.phrasings, self.index.bank.vectors])
        return Features(self.learned.char, self.learned.stem, meaning)

    def _in_order(self, old: Features, new: Features) -> Features:
        """Those of the rows after, from the kept ones and the new ones."""
        picked = self.change.origin.copy()
        picked[self.change.new] = len(old) + np.arange(len(new))
        return _joined(old, new).take(picked)

    def _terms(self, readings: Sequence[Reading]) -> Words:
        fresh = iter(readings)
        return [
            self.learned.terms[origin] if origin != NEW else list(next(fresh).stems)
            for origin in self.change.origin
        ]

    def _ranker(
        self, rows: Features, old: Features, new: Features, terms: Words, measure: Measure
    ) -> Ranker:
        ranker, count, topics = self.index.ranker, len(self.after.entries), self._topics
        known = Ridge(ranker.weights, *self._known(measure))
        changed, missed = self._missed(known, old.take(self.change.gone), new)
        ridge = known.moved(rows, changed, missed)
        ours = np.flatnonzero(topics != OFF_TOPIC)
        return Ranker(
            weights=ranker.weights,
            count=count,
            char=ridge.char,
            stem=ridge.stem,
            meaning=ridge.meaning,
            phrasings=rows.meaning[ours],
            topics=topics[ours],
            bm25=self._bm25(terms),
            centres=centres_of(rows.meaning[ours], topics[ours], count),
            answers=self._answers(),
        )

    def _known(self, measure: Measure) -> tuple[Floats, Floats, Floats]:
        """The weights before, with a row for each column and a column for each entry of now; zero where new."""
        ranker = self.index.ranker
        sizes = len(measure.char.columns), len(measure.stem.columns), len(ranker.meaning)
        now, then = self._columns()
        wide = []
        for values, size in zip((ranker.char, ranker.stem, ranker.meaning), sizes, strict=True):
            widened = np.zeros((size, len(self.after.entries)), dtype=np.float32)
            widened[: len(values), now] = values[:, then]
            wide.append(widened)
        return wide[0], wide[1], wide[2]

    def _columns(self) -> tuple[list[int], list[int]]:
        """Of the entries that stay: their positions now, and before."""
        then = {entry: column for column, entry in enumerate(self.index.entries)}
        now = [column for column, entry in enumerate(self.after.entries) if entry in then]
        entries = list(self.after.entries)
        return now, [then[entries[column]] for column in now]

    def _missed(self, ridge: Ridge, gone: Features, new: Features) -> tuple[Features, Floats]:
        """Rows that leave and come, and what the weights before miss of their targets, signed: (rows, topics)."""
        both = _joined(gone, new)
        now, then = self._columns()
        column = dict(zip(then, now, strict=True))
        left = [
            column.get(self.change.rows_before[row].topic, OFF_TOPIC) for row in self.change.gone
        ]
        came = [self.change.rows[row].topic for row in self.change.new]
        missed = -ridge.scores(both)
        for row, topic in enumerate((*left, *came)):
            if topic != OFF_TOPIC:
                missed[row, topic] += 1.0
        missed[: len(left)] *= -1.0
        return both, missed

    def _bm25(self, terms: Words) -> Bm25:
        documents = answer_terms(self.after, self.change.after)
        for row, each in zip(self.change.rows, terms, strict=True):
            if row.topic != OFF_TOPIC:
                documents[row.topic].extend(each)
        return Bm25.fit(documents)

    def _answers(self) -> Floats:
        """Vectors of the answers; those that say something else now are encoded."""
        kept = self.index.ranker.answers
        answers = np.zeros((len(self.after.entries), kept.shape[1]), dtype=np.float32)
        now, then = self._columns()
        answers[now] = kept[then]
        other = [
            (column, entry)
            for column, entry in enumerate(self.after.entries.values())
            if _said(entry) != _said(self.before.entries.get(entry.id))
        ]
        said = self._vectors([encoded(text) for _, entry in other for text in _said(entry)])
        if said is not None and other:
            middle = said.reshape(len(other), len(LANGUAGES), -1).mean(axis=1)
            answers[[column for column, _ in other]] = self.index.measure.centred(middle)
        return answers

    def _vectors(self, texts: Sequence[str]) -> Floats | None:
        """As the encoder gives them, None for an index by letters alone."""
        if not self.index.ranker.weights.meaning or self.index.encoder is None:
            return None
        if not texts:
            return np.zeros((0, len(self.index.measure.mean)), dtype=np.float32)
        return vectors_of(texts, self.index.encoder, self.cache)

    def _reader(self, readings: Sequence[Reading]) -> Reader:
        plain, speller = self.change.after, self.index.reader.speller
        counts = dict(speller.vocabulary) if speller else {}
        for word, count in vocabulary_of(each.meant for each in readings).items():
            counts[word] = counts.get(word, 0) + count
        left = vocabulary_of(each.meant for each in self.change.readings_gone())
        for word, count in left.items():
            counts[word] = counts.get(word, 0) - count
        vocabulary = {word: count for word, count in counts.items() if count > 0}
        protected = plain.names.words | frozenset(plain.abbreviations)
        return Reader(plain.abbreviations, plain.names, Speller(vocabulary, protected))


def _joined(first: Features, then: Features) -> Features:
    return Features(
        csr_matrix(vstack([first.char, then.char])),
        csr_matrix(vstack([first.stem, then.stem])),
        np.concatenate([first.meaning, then.meaning]),
    )


def _said(entry: Entry | None) -> tuple[str, ...]:
    return tuple(entry.first_part(language) for language in LANGUAGES) if entry else ()


def _grown(measure: Measure, kept: Features, readings: Sequence[Reading], count: int) -> Measure:
    letters = [character_ngrams(each.meant) for each in readings]
    words = [word_ngrams(each.stems) for each in readings]
    return replace(
        measure,
        char=measure.char.forgetting(kept.char).grown(letters, count),
        stem=measure.stem.forgetting(kept.stem).grown(words, count),
    )


def _widened(features: Features, measure: Measure) -> Features:
    return Features(
        _with_columns(features.char, len(measure.char.columns)),
        _with_columns(features.stem, len(measure.stem.columns)),
        features.meaning,
    )


def _with_columns(matrix: csr_matrix, count: int) -> csr_matrix:
    parts = (matrix.data, matrix.indices, matrix.indptr)
    return csr_matrix(parts, shape=(matrix.shape[0], count))
