"""Likeness by meaning: what an encoder is, and vectors kept between starts.

Not for ranking (ranking.py).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Progress = Callable[[int, int], None]
"""Called with how many texts are done, and how many there are."""

_BATCH = 64


class Encoder(Protocol):
    """Turns texts into vectors of unit length."""

    @property
    def name(self) -> str:
        """Which model and version: part of the key under which vectors are kept."""

    def encode(self, texts: Sequence[str]) -> Floats:
        """float32, shape (texts, dimensions), each row of unit length."""


class VectorCache(Protocol):
    """Vectors kept by encoder and text."""

    def get(self, encoder: str, digests: Sequence[bytes]) -> Mapping[bytes, Floats]: ...

    def put(self, encoder: str, vectors: Mapping[bytes, Floats]) -> None: ...


def digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()[:16]


LONGEST_ENCODED = 140
"""Characters that the encoder reads: its time grows with them, and more told it nothing (docs/decisions/0003)."""


def bounded(text: str) -> str:
    """The beginning of a text, cut at a word; words and letters are compared over the whole of it."""
    if len(text) <= LONGEST_ENCODED:
        return text
    return text[:LONGEST_ENCODED].rsplit(" ", 1)[0]


def vectors_of(
    texts: Sequence[str],
    encoder: Encoder,
    cache: VectorCache | None = None,
    progress: Progress | None = None,
) -> Floats:
    """Vectors of `texts` in order, from the cache where it has them; new ones are computed shortest first, and kept."""
    keys = [digest(text) for text in texts]
    known = dict(cache.get(encoder.name, keys)) if cache else {}
    missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
    todo = sorted(missing, key=lambda key: len(missing[key]))
    for start in range(0, len(todo), _BATCH):
        batch = todo[start : start + _BATCH]
        fresh = dict(zip(batch, encoder.encode([missing[key] for key in batch]), strict=True))
        known.update(fresh)
        if cache:
            cache.put(encoder.name, fresh)
        if progress:
            progress(min(start + _BATCH, len(todo)), len(todo))
    return np.stack([known[key] for key in keys]) if keys else np.zeros((0, 1), dtype=np.float32)
