"""The figures and dates that a text gives, in either language. Not for whether they are right (figures.py)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from knowledge.lint.words import words_of
from knowledge.model import Language

_WORDS: Mapping[Language, tuple[str, ...]] = {
    "fr": tuple(
        "quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
        "dix-sept dix-huit dix-neuf vingt".split()
    ),
    "en": tuple(
        "four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    ),
}
_FIRST_WORD = 4
_SMALL: Mapping[Language, Mapping[str, str]] = {
    "fr": {"deux": "2", "trois": "3", "un": "1", "une": "1", "dizaine": "10", "quinzaine": "15"},
    "en": {"two": "2", "three": "3", "one": "1"},
}
"""Read in facts only: an answer may write « deux » for things it counts itself."""

_MONTHS: Mapping[Language, str] = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "Jan(?:uary)? Feb(?:ruary)? Mar(?:ch)? Apr(?:il)? May June? July? Aug(?:ust)? Sept(?:ember)? Oct(?:ober)? "
    "Nov(?:ember)? Dec(?:ember)?",
}
_SPACE = "[ \u00a0\u202f]"
_THOUSANDS: Mapping[Language, str] = {"fr": _SPACE, "en": ","}
_AMOUNTS: Mapping[str, str] = {"m": "million", "bn": "billion", "md": "milliard", "k": "thousand"}
_FIRST_YEAR, _LAST_YEAR = 1990, 2049
_ISO = re.compile(r"\b(\d{4})-(\d{2})(?:-(\d{2}))?\b")
_ITEM_NUMBER = re.compile(r"^\s*\d+\.\s", re.MULTILINE)
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A date as precise as it is written; 0 where it is silent."""

    year: int = 0
    month: int = 0
    day: int = 0

    def is_within(self, other: Day) -> bool:
        """Whether `other` says all that this date says."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(mine in (0, theirs) for mine, theirs in pairs)

    def __str__(self) -> str:
        parts = (f"{self.year:04}", f"{self.month:02}", f"{self.day:02}")
        shown = parts if self.day else parts[:2] if self.month else parts[:1]
        return "-".join(shown)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number without its thousands marks, and the word after it (plural mark left out)."""

    value: str
    unit: str


@dataclass(frozen=True, slots=True)
class Numbers:
    figures: tuple[Figure, ...]
    days: frozenset[Day]

    @property
    def values(self) -> frozenset[str]:
        return frozenset(figure.value for figure in self.figures)


def numbers_of(text: str, language: Language) -> Numbers:
    """Figures, number words from four to twenty, and dates; years are dates."""
    days: set[Day] = set()
    rest = _without_dates(_ITEM_NUMBER.sub("", text), language, days)
    figures = [*_digits(rest, language), *_spelled(rest, language)]
    return _sorted_out(figures, days)


def small_words_of(text: str, language: Language) -> frozenset[str]:
    """Values of the number words below four and of « quinzaine »."""
    return frozenset(_SMALL[language][word] for word in words_of(text) if word in _SMALL[language])


def _sorted_out(figures: list[Figure], days: set[Day]) -> Numbers:
    kept = []
    for figure in figures:
        if figure.value.isdigit() and _FIRST_YEAR <= int(figure.value) <= _LAST_YEAR:
            days.add(Day(int(figure.value)))
        else:
            kept.append(figure)
    return Numbers(tuple(kept), frozenset(days))


def _without_dates(text: str, language: Language, days: set[Day]) -> str:
    def iso(match: re.Match[str]) -> str:
        days.add(Day(int(match[1]), int(match[2]), int(match[3] or 0)))
        return " "

    def slashed(match: re.Match[str]) -> str:
        days.add(Day(int(match[3]), int(match[2]), int(match[1])))
        return " "

    def written(match: re.Match[str]) -> str:
        day, year = match["day"] or match["day_alone"], match["year"]
        month = match["month"] or match["month_alone"]
        days.add(Day(int(year or 0), _month(month, language), int(day or 0)))
        return " "

    text = _SLASHED.sub(slashed, _ISO.sub(iso, text))
    return _dates(language).sub(written, text)


def _dates(language: Language) -> re.Pattern[str]:
    months = "|".join(_MONTHS[language].split())
    ordinal = rf"(?:er|st|nd|rd|th)?{_SPACE}(?:of )?"
    whole = rf"(?:\b(?P<day>\d{{1,2}}){ordinal})?\b(?P<month>{months})\.?{_SPACE}\(?(?P<year>\d{{4}})\b\)?"
    yearless = rf"\b(?P<day_alone>\d{{1,2}}){ordinal}(?P<month_alone>{months})\b"
    flags = re.IGNORECASE if language == "fr" else 0  # "may" is also a verb
    return re.compile(f"{whole}|{yearless}", flags)


def _month(name: str, language: Language) -> int:
    patterns = _MONTHS[language].split()
    return 1 + next(
        at for at, month in enumerate(patterns) if re.fullmatch(month, name, re.IGNORECASE)
    )


def _digits(text: str, language: Language) -> Iterator[Figure]:
    mark, decimal = _THOUSANDS[language], "," if language == "fr" else r"\."
    pattern = rf"(?<![\w.,])(\d{{1,3}}(?:{mark}\d{{3}})+|\d+)({decimal}\d+)?(?!\d){_SPACE}?([^\s\d.,;:()«»\"*]*)"
    for match in re.finditer(pattern, text):
        whole = re.sub(mark, "", match[1])
        yield Figure(whole + (match[2] or "").replace(",", "."), _unit(match[3]))


def _spelled(text: str, language: Language) -> Iterator[Figure]:
    words = "|".join(sorted(_WORDS[language], key=len, reverse=True))
    pattern = rf"\b({words})\b[*]*{_SPACE}?([^\s\d.,;:()«»\"*]*)"
    for match in re.finditer(pattern, text, re.IGNORECASE):
        value = _FIRST_WORD + _WORDS[language].index(match[1].lower())
        yield Figure(str(value), _unit(match[2]))


def _unit(word: str) -> str:
    folded = "".join(words_of(word)) or word
    folded = folded.rstrip("s") or folded
    return _AMOUNTS.get(folded, folded)
