"""An encoder that knows words and no meaning: the same words give the same vector. Not for search quality."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np

from knowledge.search.normalise import fold
from knowledge.search.semantic import Floats

DIMENSIONS = 32


class FakeEncoder:
    """Each word is hashed to a direction; a text is the sum of its words. `asked` keeps every batch."""

    name = "fake-1"

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []

    def encode(self, texts: Sequence[str]) -> Floats:
        self.asked.append(tuple(texts))
        return np.stack([_vector(text) for text in texts])


def _vector(text: str) -> Floats:
    total = sum((_direction(word) for word in fold(text).split()), _direction(""))
    return np.asarray(total / np.linalg.norm(total), dtype=np.float32)


def _direction(word: str) -> Floats:
    seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8])
    return np.random.default_rng(seed).normal(size=DIMENSIONS).astype(np.float32)
