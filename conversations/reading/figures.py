"""Digits in a typed text as figures, and the words and signs around them. Not for what a question wants."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from conversations.reading.legible import plain
from knowledge.model import Language

_LITERAL = (
    r"\d+(?:\.\d+)?e[+-]?\d+(?!\w)"
    r"|\d{1,3}(?P<by>[ '_.,])\d{3}(?:(?P=by)\d{3})*(?:(?!(?P=by))[.,]\d+)?(?!\d)"
    r"|\d+[.,]\d+|\d+"
)
_PIECE = re.compile(rf"(?P<figure>{_LITERAL})|(?P<word>[a-z]+)|(?P<sign>\S)", re.ASCII)
_SQUARE = re.compile(
    r"m(?:\^?2|²)(?!\w)|\b(?:m|m[eè]tres?) carr[eé]s?\b|\bsquare met(?:re|er)s?\b", re.IGNORECASE
)
_PER_CENT = re.compile(r"\b(?:pour ?cents?|per ?cent)\b|٪")
_RAISED = re.compile("[²³¹⁰-₉¼-¾⅐-⅞]")
_HYPHEN = re.compile(r"(?<=[a-z])[-'](?=[a-z])")
_DASHES = str.maketrans("−‒–—‐", "-----")
_MOST_TENS = 30
_FAR_TOO_BIG = Decimal(10) ** _MOST_TENS

SQUARE_METRES = "sqm"
"""How « m² » reads among the words."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as said: `value` times `scale` ("1.5m" is 1.5 times a million).

    `spelled` in words; `unsure` when it can be read in two ways, or is round by nature (« une quinzaine »).
    `bare` for « un » and "one", seldom meant as figures among other words.
    `grouped` what the digits are if their only point or comma parts thousands.
    """

    value: Decimal
    scale: int = 1
    spelled: bool = False
    unsure: bool = False
    bare: bool = False
    grouped: Decimal | None = None

    @property
    def total(self) -> Decimal:
        return self.value * self.scale


Piece = str | Figure


def pieces(text: str, language: Language) -> list[Piece]:
    """Figures, words and signs in order.

    A minus or plus that touches a figure and no word or figure before is `-` or `+`; any other is `- ` or `+ `.
    """
    square = _SQUARE.sub(f" {SQUARE_METRES} ", _RAISED.sub(_apart, text))
    flat = _PER_CENT.sub("%", _HYPHEN.sub(" ", plain(square).translate(_DASHES)))
    return [_piece(found, flat, language) for found in _PIECE.finditer(flat)]


def _apart(found: re.Match[str]) -> str:
    """A raised or broken figure is no digit of the number before it, but « m² » is a unit."""
    before = found.string[: found.start()][-1:]
    return found[0] if found[0] == "²" and before in {"m", "M"} else " ? "


def _piece(found: re.Match[str], flat: str, language: Language) -> Piece:
    if found["figure"]:
        return _literal(found["figure"], found["by"], language)
    if found[0] not in {"-", "+"}:
        return found[0]
    before, after = flat[: found.start()][-1:], flat[found.end() :][:1]
    return found[0] if before in {"", " ", "("} and after.isdecimal() else f"{found[0]} "


def _literal(digits: str, separator: str | None, language: Language) -> Figure:
    """Digits as a number, whichever signs part the thousands and the decimals."""
    if "e" in digits:
        return Figure(_power(digits))
    if not separator:
        return Figure(Decimal(digits.replace(",", ".")))
    grouped = Decimal(digits.replace(separator, "").replace(",", "."))
    is_alone = digits.count(separator) == 1 and digits.partition(separator)[2].isdecimal()
    if separator not in {".", ","} or not is_alone:
        return Figure(grouped)
    return _ambiguous(digits, separator, grouped, language)


def _ambiguous(digits: str, separator: str, grouped: Decimal, language: Language) -> Figure:
    """« 1,500 » is 1500 to the English and may be 1.5 to the French; « 1.500 » the other way round."""
    decimal = Figure(Decimal(digits.replace(",", ".")))
    if digits.startswith("0"):
        return decimal
    decimal = replace(decimal, grouped=grouped)
    if language == "en":
        return Figure(grouped) if separator == "," else decimal
    if separator == "," and not digits.endswith("0"):
        return decimal
    return Figure(grouped, unsure=True, grouped=grouped)


def _power(digits: str) -> Decimal:
    mantissa, _, power = digits.partition("e")
    if len(power) > 3 or abs(int(power)) > _MOST_TENS:
        return _FAR_TOO_BIG
    return Decimal(mantissa).scaleb(int(power))
