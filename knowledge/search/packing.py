"""A fitted index as plain arrays, and back: what is kept on disk between starts.

Not for writing files.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from knowledge.load import Knowledge
from knowledge.search.building import reader_of
from knowledge.search.decide import Judge, OffTopicBank, Regression
from knowledge.search.index import Index, index_of
from knowledge.search.lexical import Bm25, TfIdf
from knowledge.search.ranking import Ranker, Weights
from knowledge.search.reading import Measure, Reader
from knowledge.search.semantic import Encoder
from knowledge.search.spelling import Speller

FORMAT = 1
"""Raised when the arrays change: an older file is then built anew."""

Arrays = Mapping[str, NDArray[np.generic]]

_RANKER = ("char", "stem", "meaning", "phrasings", "topics", "centres", "answers")


def pack(index: Index) -> dict[str, NDArray[np.generic]]:
    """The arrays of an index; vocabularies are JSON as bytes. `unpack` gives the same answers to the last digit."""
    ranker, bm25 = index.ranker, index.ranker.bm25
    arrays: dict[str, NDArray[np.generic]] = {
        f"ranker.{name}": getattr(ranker, name) for name in _RANKER
    }
    arrays |= {
        "bm25.data": bm25.weights.data,
        "bm25.indices": bm25.weights.indices,
        "bm25.indptr": bm25.weights.indptr,
        "measure.char": index.measure.char.idf,
        "measure.stem": index.measure.stem.idf,
        "measure.mean": index.measure.mean,
        "judge": np.array([index.judge.mean, index.judge.scale]),
        "judge.weights": np.array([index.judge.ours.weights, index.judge.right.weights]),
        "judge.ends": np.array(
            [index.judge.ours.bias, index.judge.right.bias, index.judge.answer_from]
        ),
        "bank": index.bank.vectors,
        "words": _as_bytes(
            {
                "format": FORMAT,
                "entries": list(index.entries),
                "weights": asdict(ranker.weights),
                "char": list(index.measure.char.columns),
                "stem": list(index.measure.stem.columns),
                "bm25": list(bm25.columns),
                "vocabulary": dict(index.reader.speller.vocabulary) if index.reader.speller else {},
            }
        ),
    }
    return arrays


def unpack(arrays: Arrays, knowledge: Knowledge, encoder: Encoder | None) -> Index | None:
    """The index kept in `arrays`, None when it is of another format or of other entries than `knowledge`."""
    words = json.loads(bytes(arrays["words"].astype(np.uint8)))
    if words["format"] != FORMAT or words["entries"] != list(knowledge.entries):
        return None
    weights = Weights(**words["weights"])
    if weights.meaning and encoder is None:
        return None
    bm25 = Bm25(
        _columns(words["bm25"]),
        csr_matrix(
            (arrays["bm25.data"], arrays["bm25.indices"], arrays["bm25.indptr"]),
            shape=(len(words["bm25"]), len(words["entries"])),
        ),
    )
    fitted: dict[str, Any] = {name: arrays[f"ranker.{name}"] for name in _RANKER}
    ranker = Ranker(weights=weights, count=len(words["entries"]), bm25=bm25, **fitted)
    measure = Measure(
        TfIdf(_columns(words["char"]), np.asarray(arrays["measure.char"], dtype=np.float32)),
        TfIdf(_columns(words["stem"]), np.asarray(arrays["measure.stem"], dtype=np.float32)),
        np.asarray(arrays["measure.mean"], dtype=np.float32),
    )
    bank = OffTopicBank(np.asarray(arrays["bank"], dtype=np.float32))
    return index_of(
        knowledge,
        _reader(knowledge, words["vocabulary"]),
        measure,
        ranker,
        _judge(arrays),
        bank,
        encoder,
    )


def _reader(knowledge: Knowledge, vocabulary: Mapping[str, int]) -> Reader:
    plain = reader_of(knowledge)
    protected = plain.names.words | frozenset(plain.abbreviations)
    return Reader(plain.abbreviations, plain.names, Speller(vocabulary, protected))


def _judge(arrays: Arrays) -> Judge:
    mean, scale = np.asarray(arrays["judge"], dtype=np.float64)
    ours, right = np.asarray(arrays["judge.weights"], dtype=np.float64)
    ours_bias, right_bias, answer_from = (
        float(value) for value in np.asarray(arrays["judge.ends"], dtype=np.float64)
    )
    return Judge(
        mean, scale, Regression(ours, ours_bias), Regression(right, right_bias), answer_from
    )


def _columns(terms: list[str]) -> dict[str, int]:
    return {term: column for column, term in enumerate(terms)}


def _as_bytes(value: object) -> NDArray[np.uint8]:
    return np.frombuffer(json.dumps(value, ensure_ascii=False).encode(), dtype=np.uint8)
