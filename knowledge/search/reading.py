"""How a text is read before ranking: cleaned, expanded, corrected, its language told, measured.
Not for ranking it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.model import Language
from knowledge.search.lexical import Floats, TfIdf, character_ngrams, word_ngrams
from knowledge.search.normalise import clean, expand, fold, language_of, stems
from knowledge.search.ranking import Features
from knowledge.search.slots import Mention, Names
from knowledge.search.spelling import Speller

PLACE: Mapping[Language, str] = {"fr": "ville", "en": "city"}
"""What stands for a place's name while ranking: where the asker lives says nothing of what is asked."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Reading:
    """One text as search sees it.

    `text` is cleaned, `general` the same with places' names replaced (what the encoder reads); `meant` is
    folded, expanded
    and corrected; `stems` are its telling words; `mentions` the names it holds.
    """

    text: str
    general: str
    meant: str
    language: Language
    stems: tuple[str, ...]
    mentions: tuple[Mention, ...] = ()
    corrections: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads texts with what the knowledge base knows of abbreviations, names and spelling."""

    abbreviations: Mapping[str, str]
    names: Names
    speller: Speller | None = None

    def read(
        self, text: str, language: Language | None = None, otherwise: Language = "fr"
    ) -> Reading:
        """`language` forces the language, `otherwise` is taken when the words do not tell."""
        cleaned = clean(text)
        folded = fold(cleaned)
        told = language or language_of(expand(folded, self.abbreviations), otherwise)
        mentions = self.names.find(cleaned, folded)
        places = [mention for mention in mentions if mention.name.is_place]
        general, general_folded = _without_places(cleaned, folded, places, PLACE[told])
        meant = expand(general_folded, self.abbreviations)
        corrections: tuple[tuple[str, str], ...] = ()
        if self.speller:
            meant, corrections = self.speller.correct(meant)
        return Reading(
            cleaned, general, meant, told, tuple(stems(meant, told)), mentions, corrections
        )


def _without_places(
    text: str, folded: str, places: Sequence[Mention], word: str
) -> tuple[str, str]:
    """The text as written and as folded, each place's name replaced by `word`."""
    if not places:
        return text, folded
    tokens = folded.split()
    spans = [
        (part, found.span())
        for found in _WORD.finditer(text)
        for part in fold(found.group()).split()
    ]
    aligned = [part for part, _ in spans] == tokens
    for mention in reversed(places):
        tokens[mention.start : mention.end] = [word]
        if aligned:
            text = text[: spans[mention.start][1][0]] + word + text[spans[mention.end - 1][1][1] :]
    return text, " ".join(tokens)


@dataclass(frozen=True, slots=True)
class Measure:
    """Vocabularies fitted on the knowledge base, and the mean of its vectors, shape (dimensions,) or (0,)."""

    char: TfIdf
    stem: TfIdf
    mean: Floats

    @classmethod
    def fit(cls, readings: Sequence[Reading], vectors: Floats | None, *, letters: bool) -> Measure:
        """`letters`: whether n-grams of characters are looked at; they are most of the work."""
        return cls(
            char=TfIdf.fit(
                [character_ngrams(reading.meant) if letters else () for reading in readings]
            ),
            stem=TfIdf.fit([word_ngrams(reading.stems) for reading in readings]),
            mean=vectors.mean(axis=0) if vectors is not None else np.zeros(0, dtype=np.float32),
        )

    def features(self, readings: Sequence[Reading], vectors: Floats | None) -> Features:
        """Rows in the order of `readings`; `vectors` are as the encoder gave them."""
        meaning = (
            self.centred(vectors)
            if vectors is not None
            else np.zeros((len(readings), 0), dtype=np.float32)
        )
        return Features(
            char=self.char.transform(self._letters(readings)),
            stem=self.stem.transform([word_ngrams(reading.stems) for reading in readings]),
            meaning=meaning,
        )

    def _letters(self, readings: Sequence[Reading]) -> list[Sequence[str]]:
        if not self.char.columns:
            return [() for _ in readings]
        return [character_ngrams(reading.meant) for reading in readings]

    def centred(self, vectors: Floats) -> Floats:
        """Vectors less the mean of the phrasings', of unit length again: what all questions share says nothing."""
        moved = vectors - self.mean
        length = np.linalg.norm(moved, axis=1, keepdims=True)
        return np.asarray(moved / np.maximum(length, 1e-9), dtype=np.float32)
