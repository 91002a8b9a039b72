"""From a knowledge base to an index: read the corpus, measure it, fit, calibrate. Not for answering (index.py)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.load import Knowledge
from knowledge.model import LANGUAGES
from knowledge.search.corpus import Row, rows_of
from knowledge.search.decide import DEFAULT_JUDGE, Judge
from knowledge.search.index import Index, index_of
from knowledge.search.lexical import Floats
from knowledge.search.normalise import merge
from knowledge.search.ranking import WITH_ENCODER, WITHOUT_ENCODER, gram
from knowledge.search.reading import Measure, Reader
from knowledge.search.semantic import Encoder, Progress, VectorCache, vectors_of
from knowledge.search.slots import Names, neighbour_names, place_names
from knowledge.search.spelling import Speller, vocabulary_of
from knowledge.search.training import Training, cross_validate, judge_of

FEWEST_TO_CALIBRATE = 10
"""Entries below which cross-validation says nothing; a judge fitted on a larger knowledge base stands in."""
LONGEST_ANSWER = 3000


@dataclass(frozen=True, slots=True)
class Vectors:
    """What the encoder made of the corpus: rows (rows, dimensions), and answers (entries, dimensions)."""

    rows: Floats
    answers: Floats


def reader_of(knowledge: Knowledge, rows: Sequence[Row] | None = None) -> Reader:
    """How texts are read in this knowledge base; with `rows`, unknown words are corrected to theirs."""
    abbreviations = merge(knowledge.abbreviations.get(language, {}) for language in LANGUAGES)
    names = Names([*place_names(knowledge.places), *neighbour_names(knowledge.neighbours)])
    reader = Reader(abbreviations, names)
    if rows is None:
        return reader
    vocabulary = vocabulary_of(reader.read(row.text, row.language).meant for row in rows)
    return Reader(abbreviations, names, Speller(vocabulary, names.words | frozenset(abbreviations)))


def encode(
    knowledge: Knowledge, encoder: Encoder, cache: VectorCache | None = None, progress: Progress | None = None
) -> Vectors:
    """Vectors of a knowledge base; only what the cache lacks is computed (10 to 20 ms a text)."""
    reader = reader_of(knowledge)
    rows = [reader.read(row.text, row.language).general for row in rows_of(knowledge)]
    answers = [
        entry.first_part(language) for language in LANGUAGES for entry in knowledge.entries.values()
    ]
    vectors = vectors_of([*rows, *(text[:300] for text in answers)], encoder, cache, progress)
    count = len(knowledge.entries)
    said = vectors[len(rows) :]
    return Vectors(vectors[: len(rows)], (said[:count] + said[count:]) / 2)


def build(knowledge: Knowledge, encoder: Encoder | None = None, vectors: Vectors | None = None) -> Index:
    """A fitted and calibrated index; with `encoder` its `vectors` too. Takes seconds: not for a request."""
    rows = rows_of(knowledge)
    reader = reader_of(knowledge, rows)
    plain = Reader(reader.abbreviations, reader.names)
    readings = [plain.read(row.text, row.language) for row in rows]
    weights = WITH_ENCODER if vectors is not None else WITHOUT_ENCODER
    measure = Measure.fit(readings, vectors.rows if vectors else None)
    features = measure.features(readings, vectors.rows if vectors else None)
    training = Training(
        rows=rows,
        features=features,
        kernel=gram(features, weights),
        terms=[reading.stems for reading in readings],
        answer_terms=_answer_terms(knowledge, plain),
        answers=measure.centred(vectors.answers) if vectors else np.zeros((len(knowledge.entries), 0), np.float32),
        weights=weights,
    )
    everything = np.arange(len(rows))
    ranker = training.ranker(everything, np.arange(len(knowledge.entries)))
    return index_of(
        knowledge, reader, measure, ranker, _judge(training), training.bank(everything), encoder if vectors else None
    )


def _judge(training: Training) -> Judge:
    if len(training.answer_terms) < FEWEST_TO_CALIBRATE:
        return DEFAULT_JUDGE["meaning" if training.weights.meaning else "letters"]
    return judge_of(cross_validate(training))


def _answer_terms(knowledge: Knowledge, reader: Reader) -> list[list[str]]:
    return [
        [
            stem
            for language in LANGUAGES
            for stem in reader.read(entry.answer.get(language)[:LONGEST_ANSWER], language).stems
        ]
        for entry in knowledge.entries.values()
    ]
