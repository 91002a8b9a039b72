"""How figures, dates, lists and punctuation look in each language. Not for wording."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knowledge.model import Language

NARROW = "\u202f"
NO_BREAK = "\u00a0"

_MONTHS: dict[Language, tuple[str, ...]] = {
    "fr": tuple(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
    ),
    "en": tuple("Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec".split()),
}

_GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")
"""« 1 500 », « 40 000 »; a year before a number (« en 2014 500 villes ») is no group."""

_FRENCH = (
    (re.compile(r"(?<=\d) (?=(?:€|%|M€|Md€|k€|m²))"), NARROW),
    (re.compile(r"(?<=\S) (?=[;?!]+(?:\s|$|[*_»)]))"), NARROW),
    (re.compile(r"(?<=\S) (?=:(?:\s|$|[*_]))"), NO_BREAK),
    (re.compile(r"« "), "«" + NO_BREAK),
    (re.compile(r" »"), NO_BREAK + "»"),
)


def typeset(text: str, language: Language) -> str:
    """Spaces that must not break, where French typography wants them; English is left as it is."""
    if language == "fr":
        text = _GROUPS.sub(lambda found: found[0].replace(" ", NARROW), text)
        for pattern, replacement in _FRENCH:
            text = pattern.sub(replacement, text)
    return text


def listed(parts: Iterable[str], language: Language) -> str:
    """Parts on one line, between semicolons."""
    return (" ; " if language == "fr" else "; ").join(parts)


def capital(text: str) -> str:
    """With a capital first: « L'Île-de-France »."""
    return text[:1].upper() + text[1:]


def day(iso: str, language: Language) -> str:
    """A date in words from YYYY, YYYY-MM or YYYY-MM-DD: « 12 novembre 2014 », "12 Nov 2014"."""
    year, *rest = iso.split("-")
    if not rest:
        return year
    month = _MONTHS[language][int(rest[0]) - 1]
    if len(rest) == 1:
        return f"{month} {year}"
    number = str(int(rest[1]))
    if language == "fr" and number == "1":
        number = "1er"
    return f"{number} {month} {year}"
