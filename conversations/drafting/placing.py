"""Which pieces a file may be for, from the words of its name and caption. Not for what is in it: nobody opens it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.application import Application, Piece
from knowledge.model import LANGUAGES, Bilingual, Language
from knowledge.search.normalise import STOP_WORDS, clean, fold, stems

PHRASE, NAMED, PROVED = 12, 4, 2
"""What a match counts for: a phrase of `Piece.words`, a word of its name, a word of what proves it."""
FAINTEST = 3
"""Suggestions count for a third of the best one at least."""
SHORTEST_MISTYPED = 5

_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")
_HUMP = re.compile(r"(?<=[a-zà-ÿ0-9])(?=[A-ZÀ-Þ])|(?<=[A-Za-zÀ-ÿ])(?=[0-9])")
_SAYS_NOTHING = frozenset(
    "img image photo scan scanned document documents doc fichier file piece pdf jpg jpeg png docx xlsx zip final "
    "finale def copie copy version new nouveau brouillon draft dossier whatsapp telegram screenshot capture ecran "
    "www http https com org fr html php index".split()
)

Stems = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Hints:
    """What points to a piece, as stems in both languages; a phrase counts when all its words are there."""

    piece: Piece
    phrases: tuple[Stems, ...]
    named: Stems
    proved: Stems


def suggest(
    application: Application, name: str, caption: str, language: Language
) -> tuple[Piece, ...]:
    """Pieces that the words point to, best first, at equal marks in the order of the file; () without any hint."""
    hints = [_hints(piece) for piece in application.pieces]
    said = _said(f"{_ENDING.sub('', name)} {caption}", _vocabulary(application), language)
    often = Counter(stem for one in hints for stem in one.named | one.proved)
    marks = [_mark(one, said, often) for one in hints]
    least = max(marks, default=0) / FAINTEST
    ranked = sorted(zip(marks, hints, strict=True), key=lambda one: -one[0])
    return tuple(one.piece for mark, one in ranked if mark > 0 and mark >= least)


def _mark(hints: _Hints, said: Stems, often: Mapping[str, int]) -> float:
    """Words that many pieces have point to none of them."""
    phrases = PHRASE * sum(phrase <= said for phrase in hints.phrases)
    named = sum(NAMED / often[stem] for stem in hints.named & said)
    return phrases + named + sum(PROVED / often[stem] for stem in hints.proved & said)


def _said(text: str, vocabulary: Collection[str], language: Language) -> Stems:
    folded = fold(_HUMP.sub(" ", clean(text)))
    words = [word for word in folded.split() if not word.isdigit() and word not in _SAYS_NOTHING]
    known = [_meant(word, vocabulary) for word in words if word not in STOP_WORDS[language]]
    return frozenset(stem for word in known for stem in _both(word))


def _meant(word: str, vocabulary: Collection[str]) -> str:
    """The word of the checklist that is one slip of the keyboard away."""
    if len(word) < SHORTEST_MISTYPED or not word.isalpha() or word in vocabulary:
        return word
    found = process.extractOne(word, vocabulary, scorer=OSA.distance, score_cutoff=1)
    return str(found[0]) if found else word


def _hints(piece: Piece) -> _Hints:
    phrases = tuple(
        _stems(phrase, language)
        for language in LANGUAGES
        for phrase in piece.words.get(language, ())
    )
    named = _in_both(piece.label) | _in_both(piece.short)
    return _Hints(piece, tuple(filter(None, phrases)), named, _in_both(piece.proof) - named)


def _in_both(text: Bilingual) -> Stems:
    return frozenset().union(*(_stems(text.get(language), language) for language in LANGUAGES))


def _stems(text: str, language: Language) -> Stems:
    telling = [word for word in fold(text).split() if word not in STOP_WORDS[language]]
    return frozenset(stem for word in telling for stem in stems(word, language))


def _both(word: str) -> Iterator[str]:
    for language in LANGUAGES:
        yield from stems(word, language)


def _vocabulary(application: Application) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for piece in application.pieces for word in _words_of(piece)))


def _words_of(piece: Piece) -> Iterator[str]:
    for language in LANGUAGES:
        texts = (piece.label, piece.short, piece.proof)
        phrases = [*(each.get(language) for each in texts), *piece.words.get(language, ())]
        for phrase in phrases:
            yield from fold(phrase).split()
