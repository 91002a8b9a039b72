"""A kept index gives the same answers as the one that was fitted."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import numpy as np
import pytest

from knowledge.load import Knowledge
from knowledge.search.building import quick
from knowledge.search.index import Index
from knowledge.search.packing import Arrays, pack, unpack
from tests.fakes.encoder import FakeEncoder

QUESTIONS = [
    "tarif de la carte",
    "combien de livres a emprnuter",
    "la bibliothèque de Nice",
    "les archives ont un wifi ?",
    "story of the branch in Berlin",
    "qui a gagné le derby",
    "et combien ?",
    "",
]


def kept(index: Index) -> Arrays:
    """Through a file of plain arrays."""
    file = io.BytesIO()
    np.savez(file, **pack(index))
    file.seek(0)
    with np.load(file, allow_pickle=False) as arrays:
        return dict(arrays)


def test_the_same_answers(twelve: Knowledge, index: Index):
    again = unpack(kept(index), twelve, FakeEncoder() if index.encoder else None)
    assert again
    for text in QUESTIONS:
        assert again.find(text) == index.find(text)
        assert again.find_all(text) == index.find_all(text)


def test_the_same_answers_of_a_quick_index(twelve: Knowledge):
    index = quick(twelve)
    again = unpack(kept(index), twelve, None)
    assert again
    assert [again.find(text) for text in QUESTIONS] == [index.find(text) for text in QUESTIONS]


def test_other_entries_have_no_use_for_it(twelve: Knowledge, by_letters: Index):
    fewer = dict(list(twelve.entries.items())[1:])
    assert unpack(kept(by_letters), replace(twelve, entries=fewer), None) is None


def test_vectors_without_their_encoder_are_no_use(twelve: Knowledge, by_meaning: Index):
    assert unpack(kept(by_meaning), twelve, None) is None


def test_another_format_is_built_anew(twelve: Knowledge, by_letters: Index):
    arrays = dict(kept(by_letters))
    words = json.loads(bytes(arrays["words"].astype(np.uint8))) | {"format": 0}
    arrays["words"] = np.frombuffer(json.dumps(words).encode(), dtype=np.uint8)
    assert unpack(arrays, twelve, None) is None


def test_missing_arrays_are_told(twelve: Knowledge, by_letters: Index):
    arrays = dict(kept(by_letters))
    del arrays["judge"]
    with pytest.raises(KeyError):
        unpack(arrays, twelve, None)
