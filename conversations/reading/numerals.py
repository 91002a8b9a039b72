"""Numbers in words, French and English: « quatre-vingt-douze », "twelve hundred". Not for figures (figures.py)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

_UNITS: Mapping[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "zero nil|un une one|deux two|trois three|quatre four|cinq five|six|sept seven|huit eight"
            "|neuf nine|dix ten|onze eleven|douze twelve|treize thirteen|quatorze fourteen"
            "|quinze fifteen|seize sixteen|seventeen|eighteen|nineteen"
        ).split("|")
    )
    for word in words.split()
}
_TENS: Mapping[str, int] = {
    word: 10 * number
    for number, words in enumerate(
        (
            "vingt vingts twenty|trente thirty|quarante forty fourty|cinquante fifty"
            "|soixante sixty|septante seventy|huitante octante eighty|nonante ninety"
        ).split("|"),
        start=2,
    )
    for word in words.split()
}
_HUNDREDS = frozenset({"cent", "cents", "hundred"})
SCALES: Mapping[str, int] = {
    "mille": 1_000,
    "mil": 1_000,
    "thousand": 1_000,
    "million": 1_000_000,
    "millions": 1_000_000,
    "milliard": 1_000_000_000,
    "milliards": 1_000_000_000,
    "billion": 1_000_000_000,
    "billions": 1_000_000_000,
}
FIRST_WORDS = frozenset({*_UNITS, *_TENS, *_HUNDREDS, *SCALES})
"""What a number in words begins with."""

_AND = frozenset({"et", "and"})
_ONE_MORE = frozenset({"un", "une", "onze"})
"""What « et » may precede: « vingt et un », « soixante et onze »."""

_FRENCH_TEENS = frozenset({"sept", "huit", "neuf"})
"""« dix-sept », « quatre-vingt-dix-neuf »."""


@dataclass(frozen=True, slots=True)
class _Sum:
    """A number being said: `total` of finished thousands, `part` below a thousand, None before any."""

    total: int = 0
    part: int | None = None
    below: int = 10**15

    @property
    def value(self) -> int:
        return self.total + (self.part or 0)


def numeral(words: Sequence[str]) -> tuple[Decimal, int]:
    """The number that `words` begin with, and how many of them say it: 0 when they begin with none.

    Words are in lower case without accents, hyphens as spaces. « billion » is the English one: in French it is
    nearly always an anglicism.
    """
    said, taken, position = _Sum(), 0, 0
    while position < len(words):
        position += _is_joined(said, words, position)
        after = _with(said, words[position])
        if after is None:
            break
        position += 1
        said, taken = after, position
    return Decimal(said.value), taken


def _is_joined(said: _Sum, words: Sequence[str], position: int) -> bool:
    """Whether the word here is an « et » that goes on with the number."""
    if words[position] not in _AND or position + 1 == len(words) or not said.value:
        return False
    part, following = said.part or 0, words[position + 1]
    if words[position] == "et":
        return following in _ONE_MORE and part % 100 in range(20, 71, 10)
    return part % 100 == 0 and (following in _UNITS or following in _TENS)


def _with(said: _Sum, word: str) -> _Sum | None:
    """The sum with one more word, None where it cannot go on so."""
    if word in _UNITS:
        return _with_units(said, _UNITS[word], word)
    if word in _TENS:
        return _with_tens(said, _TENS[word])
    if word in _HUNDREDS:
        return _with_hundred(said)
    return _with_scale(said, SCALES[word]) if word in SCALES else None


def _with_units(said: _Sum, units: int, word: str) -> _Sum | None:
    part = said.part
    if part is None:
        return replace(said, part=units)
    tens = part % 100
    goes_on = (
        (tens == 0 and part and units)
        or (tens in range(20, 100, 10) and 0 < units < 10)
        or (tens in {60, 80} and 10 <= units < 20)
        or (tens in {10, 70, 90} and word in _FRENCH_TEENS)
    )
    return replace(said, part=part + units) if goes_on else None


def _with_tens(said: _Sum, tens: int) -> _Sum | None:
    part = said.part
    if part is None:
        return replace(said, part=tens)
    if part % 100 == 4 and tens == 20:
        return replace(said, part=part + 76)
    return replace(said, part=part + tens) if part and part % 100 == 0 else None


def _with_hundred(said: _Sum) -> _Sum | None:
    part = 1 if said.part is None else said.part
    return replace(said, part=part * 100) if 0 < part < 100 else None


def _with_scale(said: _Sum, scale: int) -> _Sum | None:
    part = 1 if said.part is None else said.part
    if scale >= said.below or part == 0 or (said.part is None and scale > 1_000):
        return None
    return _Sum(said.total + part * scale, None, scale)
