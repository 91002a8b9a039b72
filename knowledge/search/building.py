"""From a knowledge base to an index: read the corpus, measure it, fit, calibrate.

Not for answering (index.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.load import Knowledge
from knowledge.model import LANGUAGES
from knowledge.search.corpus import Row, phrasings_of, rows_of
from knowledge.search.decide import Judge
from knowledge.search.index import Index, index_of
from knowledge.search.judges import DEFAULT
from knowledge.search.learned import Learned
from knowledge.search.lexical import Floats
from knowledge.search.normalise import merge
from knowledge.search.ranking import OFF_TOPIC, QUICK, WITH_ENCODER, WITHOUT_ENCODER, Weights, gram
from knowledge.search.reading import Measure, Reader
from knowledge.search.semantic import Encoder, Progress, VectorCache, bounded, vectors_of
from knowledge.search.slots import Names, neighbour_names, place_names
from knowledge.search.spelling import Speller, vocabulary_of
from knowledge.search.training import Training, cross_validate, judge_of

FEWEST_ENTRIES = 10
FEWEST_PHRASINGS = 4
"""Entries, and phrasings of each on average, below which cross-validation says nothing.

A judge fitted on a larger knowledge base stands in.
"""
LONGEST_ANSWER = 3000
LONGEST_ENCODED_ANSWER = 300


@dataclass(frozen=True, slots=True)
class Vectors:
    """What the encoder made of the corpus: rows (rows, dimensions), and answers (entries, dimensions)."""

    rows: Floats
    answers: Floats


def encode(
    knowledge: Knowledge,
    encoder: Encoder,
    cache: VectorCache | None = None,
    progress: Progress | None = None,
) -> Vectors:
    """Vectors of a knowledge base; only what the cache lacks is computed (10 to 20 ms a text)."""
    reader = reader_of(knowledge)
    rows = [bounded(reader.read(row.text, row.language).general) for row in rows_of(knowledge)]
    answers = [
        entry.first_part(language) for language in LANGUAGES for entry in knowledge.entries.values()
    ]
    vectors = vectors_of([*rows, *map(encoded, answers)], encoder, cache, progress)
    count = len(knowledge.entries)
    said = vectors[len(rows) :]
    middle = np.asarray((said[:count] + said[count:]) / 2, dtype=np.float32)
    return Vectors(vectors[: len(rows)], middle)


def encoded(answer: str) -> str:
    """What the encoder reads of an answer."""
    return answer[:LONGEST_ENCODED_ANSWER]


def build(
    knowledge: Knowledge, encoder: Encoder | None = None, vectors: Vectors | None = None
) -> Index:
    """A fitted and calibrated index; with `encoder` its `vectors` too. Takes seconds: not for a request."""
    return build_and_learn(knowledge, encoder, vectors)[0]


def build_and_learn(
    knowledge: Knowledge, encoder: Encoder | None = None, vectors: Vectors | None = None
) -> tuple[Index, Learned]:
    """The same, with what it was fitted on: what updating.py needs."""
    with_meaning = encoder is not None and vectors is not None
    weights = WITH_ENCODER if with_meaning else WITHOUT_ENCODER
    reader, training, measure = prepare(knowledge, weights, rows_of(knowledge), vectors)
    judge = judge_for(training)
    index = _index(knowledge, reader, training, measure, judge, encoder if with_meaning else None)
    return index, Learned.of(training)


def quick(knowledge: Knowledge) -> Index:
    """An index for the first answers, while the full one is built: no regression, a judge fitted beforehand."""
    reader, training, measure = prepare(knowledge, QUICK, phrasings_of(knowledge))
    return _index(knowledge, reader, training, measure, DEFAULT["quick"], None)


def prepare(
    knowledge: Knowledge, weights: Weights, rows: Sequence[Row], vectors: Vectors | None = None
) -> tuple[Reader, Training, Measure]:
    """A corpus read and measured, ready to be fitted with `weights`; `vectors` are those of its rows."""
    plain = reader_of(knowledge)
    readings = [plain.read(row.text, row.language) for row in rows]
    vocabulary = vocabulary_of(reading.meant for reading in readings)
    protected = plain.names.words | frozenset(plain.abbreviations)
    reader = Reader(plain.abbreviations, plain.names, Speller(vocabulary, protected))
    measure = Measure.fit(readings, vectors.rows if vectors else None, letters=weights.char > 0)
    features = measure.features(readings, vectors.rows if vectors else None)
    nothing = np.zeros((len(knowledge.entries), 0), dtype=np.float32)
    training = Training(
        rows=rows,
        features=features,
        kernel=gram(features, weights),
        terms=[reading.stems for reading in readings],
        answer_terms=answer_terms(knowledge, plain),
        answers=measure.centred(vectors.answers) if vectors else nothing,
        weights=weights,
    )
    return reader, training, measure


def _index(
    knowledge: Knowledge,
    reader: Reader,
    training: Training,
    measure: Measure,
    judge: Judge,
    encoder: Encoder | None,
) -> Index:
    everything = np.arange(len(training.rows))
    ranker = training.ranker(everything, np.arange(len(knowledge.entries)))
    return index_of(knowledge, reader, measure, ranker, judge, training.bank(everything), encoder)


def judge_for(training: Training) -> Judge:
    """Calibrated on the knowledge base itself, or the judge of a larger one where it is too small for that."""
    entries, phrasings = len(training.answer_terms), int((training.topics != OFF_TOPIC).sum())
    if entries < FEWEST_ENTRIES or phrasings < FEWEST_PHRASINGS * entries:
        return DEFAULT["meaning" if training.weights.meaning else "letters"]
    return judge_of(cross_validate(training))


def reader_of(knowledge: Knowledge) -> Reader:
    """How texts are read in this knowledge base, before spelling is corrected."""
    abbreviations = merge(knowledge.abbreviations.get(language, {}) for language in LANGUAGES)
    return Reader(
        abbreviations,
        Names([*place_names(knowledge.places), *neighbour_names(knowledge.neighbours)]),
    )


def answer_terms(knowledge: Knowledge, reader: Reader) -> list[list[str]]:
    """The stems of each entry's answers, both languages together."""
    return [
        [
            stem
            for language in LANGUAGES
            for stem in reader.read(entry.answer.get(language)[:LONGEST_ANSWER], language).stems
        ]
        for entry in knowledge.entries.values()
    ]
