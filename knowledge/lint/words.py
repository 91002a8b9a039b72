"""Texts as words, sentences and plain characters, the way the rules count them. Not for search (search/normalise.py).

Apart from search on purpose: the stored hashes of reference texts must not change when search learns to read better.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[a-z0-9]+")
_LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")
ITEM = re.compile(r"^[ \t]*(?:[-+*]|\d+\.)[ \t]+", re.MULTILINE)
_MARKS = re.compile(rf"{ITEM.pattern}|[*_`]", re.MULTILINE)
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+|\n\s*\n")
SHORT_START = 5
"""A start of fewer words (« Non. », "Join in and buy.") is read together with what follows."""


def words_of(text: str) -> tuple[str, ...]:
    """Lower-case words without accents."""
    text = text.casefold().replace("œ", "oe").replace("æ", "ae")
    text = unicodedata.normalize("NFKD", text)
    text = "".join(character for character in text if not unicodedata.combining(character))
    return tuple(_WORD.findall(text))


def plain(markdown: str) -> str:
    """What people read: no marks of bold or lists, links as their words."""
    return _MARKS.sub("", _LINK.sub(r"\1", markdown)).strip()


def links(markdown: str) -> tuple[str, ...]:
    """Addresses behind the words of a text."""
    return tuple(address for _, address in _LINK.findall(markdown))


def first_sentence(markdown: str) -> str:
    """The first sentence; with the next one when it is only a word or two."""
    sentences = _SENTENCE_END.split(plain(markdown))
    start = sentences[0]
    if len(start.split()) < SHORT_START and len(sentences) > 1:
        return f"{start} {sentences[1]}"
    return start


def length_in_words(text: str) -> int:
    """Words as people count them: signs that stand alone (« : ») are none."""
    return sum(any(character.isalnum() for character in part) for part in text.split())


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard index of two sets of words, 0–1."""
    return len(one & other) / len(one | other) if one or other else 0.0
