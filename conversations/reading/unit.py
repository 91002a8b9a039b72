"""What a question counts: its unit's words, whether it is money or per cent, and how a figure stands with it.

Not for reading figures (quantities.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from conversations.reading.figures import SQUARE_METRES
from conversations.reading.legible import plain
from knowledge.model import LANGUAGES, Bilingual, Language
from knowledge.readiness import Question
from knowledge.search.normalise import fold
from knowledge.typography import NARROW

_MONEY = re.compile(r"€|\beur(?:os?)?\b|d'euros")
_SCALES = (
    (10**9, re.compile(r"\bmds?\b|md ?€|\bbn\b|milliards?|billions?")),
    (10**6, re.compile(r"\bm(?= ?€)|(?<=€)m\b|\bm\b|millions?")),
    (10**3, re.compile(r"\bk(?= ?€)|(?<=€)k\b|\bk\b|milliers?|thousands?")),
)
_BEFORE_MORE = frozenset("par per de d du des of in en a".split())
"""Words after which a unit says of what it is; only what stands before is counted."""

_SAME_FOR_ONE = frozenset("fois mois pays corps temps bus".split())
_EURO_FIRST = re.compile(r"^(?:€|EUR) ?(?=\S|$)")


@dataclass(frozen=True, slots=True)
class Unit:
    """`scale` is what one of it is worth: a million for « M€ », 1 where it is not money.

    `not_scales` are words that scale a figure elsewhere, but name the unit here: "m" of metres.
    """

    words: frozenset[str]
    scale: int = 1
    is_money: bool = False
    is_percent: bool = False
    is_none: bool = False
    not_scales: frozenset[str] = frozenset()


def unit_of(question: Question) -> Unit:
    """What a question counts, from its unit in both languages."""
    both = " ".join(text for text in (question.unit.fr, question.unit.en) if text)
    flat = plain(both)
    is_money = bool(_MONEY.search(flat))
    scale = next((scale for scale, pattern in _SCALES if pattern.search(flat)), 1)
    is_square = "m²" in both or "m2" in both
    return Unit(
        words=_words(both) | ({SQUARE_METRES, "m"} if is_square else set()),
        not_scales=frozenset({"m"}) if is_square else frozenset(),
        scale=scale if is_money else 1,
        is_money=is_money,
        is_percent="%" in flat,
        is_none=not both,
    )


def spoken_of(question: Question) -> frozenset[str]:
    """Words of the question itself: « 40 entrepreneurs » says nothing new where entrepreneurs are asked for."""
    texts: tuple[Bilingual, ...] = (question.text, question.example)
    return frozenset().union(*(_words(text.get(each)) for text in texts for each in LANGUAGES))


def root(word: str) -> str:
    """A word without its plural: « entreprises », "companies"."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith(("s", "x")) and len(word) > 3 else word


def with_unit(number: str, is_one: bool, unit: Bilingual, language: Language) -> str:
    """« 1 500 entreprises », « 1 entreprise », « 45 % », "45%", "€1.5m"."""
    name = unit.get(language)
    if not name:
        return number
    if language == "fr":
        glue = NARROW if name[0] in "%€" or re.match(r"(?:M|Md|k)€|m²", name) else " "
        return f"{number}{glue}{_for_one(name, language) if is_one else name}"
    if _EURO_FIRST.match(name):
        sign, digits = ("−", number[1:]) if number.startswith("−") else ("", number)
        return f"{sign}€{digits}{_EURO_FIRST.sub('', name)}"
    if name.startswith("%"):
        return f"{number}{name}"
    return f"{number} {_for_one(name, language) if is_one else name}"


def _for_one(name: str, language: Language) -> str:
    """A unit in the singular: each word in French, the last one in English, as far as it names what is counted."""
    words = name.split(" ")
    counted = next((at for at, word in enumerate(words) if fold(word) in _BEFORE_MORE), len(words))
    first = 0 if language == "fr" else counted - 1
    return " ".join(
        _singular(word) if first <= at < counted else word for at, word in enumerate(words)
    )


def _singular(word: str) -> str:
    if word in _SAME_FOR_ONE or word.endswith("ss") or len(word) <= 3:
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word.removesuffix("s")


def _words(text: str) -> frozenset[str]:
    return frozenset(root(word) for word in fold(text).split())
