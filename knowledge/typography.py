"""How figures, dates and punctuation look in each language. Not for wording."""

from __future__ import annotations

import re

from knowledge.model import Language

NARROW = "\u202f"
NO_BREAK = "\u00a0"

_MONTHS: dict[Language, tuple[str, ...]] = {
    "fr": tuple(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
    ),
    "en": tuple("Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec".split()),
}

_FRENCH = (
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), NARROW),
    (re.compile(r"(?<=\d) (?=(?:€|%|M€|Md€|k€))"), NARROW),
    (re.compile(r"(?<=\S) (?=[;?!](?:\s|$|[*_»)]))"), NARROW),
    (re.compile(r"(?<=\S) (?=:(?:\s|$|[*_]))"), NO_BREAK),
    (re.compile(r"« "), "«" + NO_BREAK),
    (re.compile(r" »"), NO_BREAK + "»"),
)


def typeset(text: str, language: Language) -> str:
    """Spaces that must not break, where French typography wants them; English is left as it is."""
    if language == "fr":
        for pattern, replacement in _FRENCH:
            text = pattern.sub(replacement, text)
    return text


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
