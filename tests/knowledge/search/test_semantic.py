"""Vectors of texts: only what is not kept is computed."""

import numpy as np
import pytest

from knowledge.load import Knowledge
from knowledge.search.building import encode
from knowledge.search.corpus import rows_of
from knowledge.search.semantic import digest, vectors_of
from tests.fakes.encoder import FakeEncoder


class Kept:
    """A VectorCache in memory."""

    def __init__(self) -> None:
        self.vectors: dict[tuple[str, bytes], np.ndarray] = {}

    def get(self, encoder, digests):
        return {
            key: self.vectors[encoder, key] for key in digests if (encoder, key) in self.vectors
        }

    def put(self, encoder, vectors):
        self.vectors.update({(encoder, key): vector for key, vector in vectors.items()})


def test_vectors_come_in_the_order_of_the_texts(encoder: FakeEncoder):
    texts = ["un texte assez long", "court", "un texte assez long"]
    vectors = vectors_of(texts, encoder)
    assert vectors == pytest.approx(encoder.encode(texts))
    assert encoder.asked[0] == ("court", "un texte assez long")


def test_what_is_kept_is_not_computed_again(encoder: FakeEncoder):
    cache, told = Kept(), []
    vectors_of(["a", "b"], encoder, cache)
    again = vectors_of(["b", "c"], encoder, cache, lambda done, total: told.append((done, total)))
    assert encoder.asked == [("a", "b"), ("c",)]
    assert told == [(1, 1)]
    assert set(cache.vectors) == {("fake-1", digest(text)) for text in "abc"}
    assert again == pytest.approx(encoder.encode(["b", "c"]))


def test_progress_is_told_in_batches(encoder: FakeEncoder):
    told = []
    vectors_of(
        [f"texte {n}" for n in range(150)], encoder, None, lambda *numbers: told.append(numbers)
    )
    assert told == [(64, 150), (128, 150), (150, 150)]


def test_no_text_at_all(encoder: FakeEncoder):
    assert len(vectors_of([], encoder)) == 0
    assert encoder.asked == []


def test_changing_one_entry_encodes_one_entry(twelve: Knowledge, encoder: FakeEncoder):
    cache = Kept()
    encode(twelve, encoder, cache)
    encoder.asked.clear()
    card = twelve.entries["card"]
    changed = card.model_copy(
        update={"phrasings": card.phrasings.model_copy(update={"fr": ("carte neuve",)})}
    )
    entries = {**twelve.entries, "card": changed}
    vectors = encode(Knowledge(entries, places=twelve.places), encoder, cache)
    assert encoder.asked == [("carte neuve",)]
    assert len(vectors.rows) == len(rows_of(Knowledge(entries)))
    assert vectors.answers.shape == (12, vectors.rows.shape[1])
