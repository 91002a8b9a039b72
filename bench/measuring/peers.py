"""What simple and well-known matching makes of the same phrasings. Not part of the assistant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz, process

from knowledge.load import Knowledge
from knowledge.search.corpus import rows_of
from knowledge.search.found import Found, Match
from knowledge.search.index import MOST_MATCHES
from knowledge.search.lexical import Bm25, Floats
from knowledge.search.normalise import clean, fold
from knowledge.search.ranking import OFF_TOPIC, Ints, best_by_topic


@dataclass(frozen=True, slots=True)
class Peer:
    """Answers with the topic of the best phrasing, always; nothing only where no phrasing shares anything."""

    entries: tuple[str, ...]
    topics: Ints
    likeness: Callable[[str], Floats]

    def find(self, text: str) -> Found:
        best = best_by_topic(self.likeness(text)[None], self.topics, len(self.entries))[0]
        if best.max() <= 0:
            return Found(clean(text), "fr", "none")
        order = np.argsort(-best, kind="stable")[:MOST_MATCHES]
        matches = tuple(Match(self.entries[at], 1.0) for at in order)
        return Found(clean(text), "fr", "answer", matches)


def peers_of(knowledge: Knowledge) -> dict[str, Peer]:
    """By name, over the phrasings and questions of every entry."""
    rows = [row for row in rows_of(knowledge) if row.topic != OFF_TOPIC]
    texts = [fold(row.text) for row in rows]
    topics = np.array([row.topic for row in rows], dtype=np.int64)
    entries = tuple(knowledge.entries)
    return {
        "token_set_ratio": Peer(entries, topics, _token_set_ratio(texts)),
        "BM25": Peer(entries, topics, _bm25(texts)),
    }


def _token_set_ratio(texts: Sequence[str]) -> Callable[[str], Floats]:
    def likeness(text: str) -> Floats:
        ratios = process.cdist([fold(text)], texts, scorer=fuzz.token_set_ratio, dtype=np.float32)
        return np.asarray(ratios[0], dtype=np.float32)

    return likeness


def _bm25(texts: Sequence[str]) -> Callable[[str], Floats]:
    """Each phrasing is a document; words as they are, neither stemmed nor stopped."""
    fitted = Bm25.fit([text.split() for text in texts])
    return lambda text: fitted.scores(fold(text).split())
