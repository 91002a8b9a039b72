"""Whether people's ways of asking are many, varied and each in one place. Not for their words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.lint.words import likeness, words_of
from knowledge.model import LANGUAGES, Entry, Language

AT_LEAST: dict[Language, int] = {"fr": 20, "en": 14}
TOO_ALIKE = 0.7
"""Jaccard index of two phrasings' words from which the second teaches search nothing."""


def phrasings(draft: Draft) -> Iterator[Fault]:
    """Too few phrasings, two of an entry too alike, one in two entries."""
    for entry in draft.knowledge.entries.values():
        for language in LANGUAGES:
            yield from _too_few(draft, entry, language)
            yield from _alike(draft, entry, language)
    yield from _shared(draft)


def _too_few(draft: Draft, entry: Entry, language: Language) -> Iterator[Fault]:
    count, wanted = len(entry.phrasings.get(language)), AT_LEAST[language]
    if 0 < count < wanted:  # none at all is a missing language
        message = f"'{entry.id}' has {count} phrasings in {language}. Write {wanted} at least."
        yield draft.of_entry(entry.id, "phrasings", language, message=message)


def _alike(draft: Draft, entry: Entry, language: Language) -> Iterator[Fault]:
    texts = entry.phrasings.get(language)
    sets = [frozenset(words_of(text)) for text in texts]
    for first, second in combinations(range(len(texts)), 2):
        if likeness(sets[first], sets[second]) >= TOO_ALIKE:
            message = f"'{texts[second]}' is too like '{texts[first]}'. Ask it in other words."
            yield draft.of_entry(entry.id, "phrasings", language, second, message=message)


def _shared(draft: Draft) -> Iterator[Fault]:
    seen: dict[tuple[str, ...], str] = {}
    for entry in draft.knowledge.entries.values():
        for language in LANGUAGES:
            for position, text in enumerate(entry.phrasings.get(language)):
                other = seen.setdefault(words_of(text) or (text,), entry.id)
                if other != entry.id:
                    message = f"'{text}' also stands in '{other}'. Leave it to one of them."
                    yield draft.of_entry(entry.id, "phrasings", language, position, message=message)
