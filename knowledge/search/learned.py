"""The rows that a ridge was fitted on, kept so that an edit can be taken at once.

Not for taking it (updating.py).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from knowledge.search.training import Training, Words

Arrays = Mapping[str, NDArray[np.generic]]

_SPARSE = ("data", "indices", "indptr", "shape")


@dataclass(frozen=True, slots=True)
class Learned:
    """In the order of corpus.rows_of: `char` and `stem` (rows, columns), and the BM25 `terms` of each row.

    What the rows mean stands in the index itself: its phrasings, then its off-topic bank.
    """

    char: csr_matrix
    stem: csr_matrix
    terms: Words

    @classmethod
    def of(cls, training: Training) -> Learned:
        return cls(training.features.char, training.features.stem, training.terms)


def pack(learned: Learned) -> dict[str, NDArray[np.generic]]:
    """As plain arrays; `unpack` gives the same to the last digit."""
    lines = "\n".join(" ".join(each) for each in learned.terms)
    return {
        **_packed("char", learned.char),
        **_packed("stem", learned.stem),
        "terms": np.frombuffer(json.dumps(lines).encode(), dtype=np.uint8),
    }


def unpack(arrays: Arrays) -> Learned:
    """Raises KeyError or ValueError where the arrays are not those of `pack`."""
    lines = json.loads(bytes(arrays["terms"].astype(np.uint8)))
    terms: Sequence[Sequence[str]] = [line.split(" ") if line else [] for line in lines.split("\n")]
    char, stem = (_unpacked(name, arrays) for name in ("char", "stem"))
    if not len(terms) == char.shape[0] == stem.shape[0]:
        raise ValueError("rows and terms do not fit")
    return Learned(char, stem, terms)


def _packed(name: str, matrix: csr_matrix) -> dict[str, NDArray[np.generic]]:
    return {f"{name}.{part}": np.asarray(getattr(matrix, part)) for part in _SPARSE}


def _unpacked(name: str, arrays: Arrays) -> csr_matrix:
    data, indices, indptr, shape = (arrays[f"{name}.{part}"] for part in _SPARSE)
    return csr_matrix((data, indices, indptr), shape=tuple(int(size) for size in shape))


__all__ = ["Learned", "pack", "unpack"]
