"""How a text is read before ranking: cleaned, expanded, corrected, its language told, measured. Not for ranking it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.model import Language
from knowledge.search.lexical import Floats, TfIdf, character_ngrams, word_ngrams
from knowledge.search.normalise import clean, expand, fold, language_of, stems
from knowledge.search.ranking import Features
from knowledge.search.spelling import Speller


@dataclass(frozen=True, slots=True)
class Reading:
    """One text as search sees it: `meant` is folded, expanded and corrected; `stems` are its telling words."""

    text: str
    meant: str
    language: Language
    stems: tuple[str, ...]
    corrections: tuple[tuple[str, str], ...] = ()


def read(
    text: str,
    abbreviations: Mapping[str, str],
    speller: Speller | None = None,
    language: Language | None = None,
    otherwise: Language = "fr",
) -> Reading:
    """`language` forces the language, `otherwise` is taken when the words do not tell."""
    cleaned = clean(text)
    meant = expand(fold(cleaned), abbreviations)
    corrections: tuple[tuple[str, str], ...] = ()
    if speller:
        meant, corrections = speller.correct(meant)
    told = language or language_of(meant, otherwise)
    return Reading(cleaned, meant, told, tuple(stems(meant, told)), corrections)


@dataclass(frozen=True, slots=True)
class Measure:
    """Vocabularies fitted on the knowledge base, and the mean of its vectors, shape (dimensions,) or (0,)."""

    char: TfIdf
    stem: TfIdf
    mean: Floats

    @classmethod
    def fit(cls, readings: Sequence[Reading], vectors: Floats | None) -> Measure:
        return cls(
            char=TfIdf.fit([character_ngrams(reading.meant) for reading in readings]),
            stem=TfIdf.fit([word_ngrams(reading.stems) for reading in readings]),
            mean=vectors.mean(axis=0) if vectors is not None else np.zeros(0, dtype=np.float32),
        )

    def features(self, readings: Sequence[Reading], vectors: Floats | None) -> Features:
        """Rows in the order of `readings`; `vectors` are as the encoder gave them."""
        meaning = self.centred(vectors) if vectors is not None else np.zeros((len(readings), 0), dtype=np.float32)
        return Features(
            char=self.char.transform([character_ngrams(reading.meant) for reading in readings]),
            stem=self.stem.transform([word_ngrams(reading.stems) for reading in readings]),
            meaning=meaning,
        )

    def centred(self, vectors: Floats) -> Floats:
        """Vectors less the mean of the phrasings', of unit length again: what all questions share says nothing."""
        moved = vectors - self.mean
        length = np.linalg.norm(moved, axis=1, keepdims=True)
        return np.asarray(moved / np.maximum(length, 1e-9), dtype=np.float32)
