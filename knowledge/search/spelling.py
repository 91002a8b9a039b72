"""Unknown words read as the nearest word of the knowledge base (rapidfuzz).

Not for known words, towns or names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST = 5
"""Letters of the shortest word that is corrected."""


def most_edits(word: str) -> int:
    """Edits allowed: one up to seven letters, two above."""
    return 1 if len(word) <= 7 else 2


@dataclass(frozen=True, slots=True)
class Speller:
    """Corrects words that nobody writes: `vocabulary` maps known words to how often they stand in
    the knowledge base.
    """

    vocabulary: Mapping[str, int]
    protected: frozenset[str] = frozenset()
    _words: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        often = [
            word
            for word, count in self.vocabulary.items()
            if count >= 2 and len(word) >= SHORTEST - 1
        ]
        object.__setattr__(self, "_words", tuple(sorted(often)))

    def correct(self, meant: str) -> tuple[str, tuple[tuple[str, str], ...]]:
        """The folded text with unknown words corrected, and what was read for what."""
        corrections: list[tuple[str, str]] = []
        words = []
        for word in meant.split():
            better = self._better(word)
            if better != word:
                corrections.append((word, better))
            words.append(better)
        return " ".join(words), tuple(corrections)

    def _better(self, word: str) -> str:
        if (
            len(word) < SHORTEST
            or not word.isalpha()
            or word in self.vocabulary
            or word in self.protected
        ):
            return word
        found = process.extract(
            word, self._words, scorer=OSA.distance, score_cutoff=most_edits(word), limit=3
        )
        if not found:
            return word
        fewest = found[0][1]
        nearest = [known for known, edits, _ in found if edits == fewest]
        return max(nearest, key=lambda known: (known[0] == word[0], self.vocabulary[known]))


def vocabulary_of(texts: Iterable[str]) -> dict[str, int]:
    """Words of folded texts, with how often each stands."""
    counts: dict[str, int] = {}
    for text in texts:
        for word in text.split():
            counts[word] = counts.get(word, 0) + 1
    return counts
