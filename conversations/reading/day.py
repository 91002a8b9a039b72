"""A date as people type it: « 12 novembre 2014 », « dans deux semaines », « fin mars ». Not for showing it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from conversations.reading.calendar_words import (
    MONTHS,
    SPAN_WORDS,
    WEEKDAYS,
    last_of,
    later,
    next_weekday,
)
from conversations.reading.legible import plain
from conversations.reading.quantities import quantities
from conversations.reading.verdict import Read, Verdict, doubt, wrong
from knowledge.model import Language
from knowledge.readiness import Question
from knowledge.typography import day as in_words

_LONGEST = 100
_EARLIEST, _LATEST = 1900, 2100
_CENTURY_TURNS = 70
"""« 69 » is 2069, « 70 » is 1970."""

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_ISO = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})", re.ASCII)
_FIGURES = re.compile(
    r"(?P<day>\d{1,2}) ?[-/.] ?(?P<month>\d{1,2})(?: ?[-/.] ?(?P<year>\d{4}|\d{2}))?", re.ASCII
)
_WRITTEN = re.compile(
    rf"(?P<day>\d{{1,2}}) ?(?:er|st|nd|rd|th)? ?(?:of )?(?P<month>{_MONTH})\.?(?:,? (?P<year>\d{{4}}))?",
    re.ASCII,
)
_MONTH_FIRST = re.compile(
    rf"(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?", re.ASCII
)
_IN_MONTH = re.compile(
    r"(?:(?P<part>fin|end|debut|early|beginning|start|mi|mid|middle|late|courant)[ -])?"
    rf"(?:of |de |d'|du mois de )?(?P<month>{_MONTH})\.?(?: (?P<year>\d{{4}}))?",
    re.ASCII,
)
_END_OF = re.compile(
    r"(?:fin|end)(?: of| de| du)? (?:d'|the |l'|cet |cette |ce |this )?"
    r"(?P<of>mois|month|an|annee|year|\d{4})",
    re.ASCII,
)
_AWAY = re.compile(
    rf"(?:(?P<ahead>dans|in|within|sous)|(?P<ago>il y a)) (?P<count>.+?) (?P<span>{SPAN_WORDS})"
    rf"|(?P<english>.+?) (?P<since>{SPAN_WORDS}) (?P<way>ago|from now|from today)",
)
_NEXT = re.compile(rf"(?:next (?P<en>{SPAN_WORDS})|(?P<fr>{SPAN_WORDS}) prochaine?)")
_WEEKDAY = "|".join(WEEKDAYS)
_ON_WEEKDAY = re.compile(rf"(?:next )?(?P<weekday>{_WEEKDAY})(?: prochain)?")
_LEADING = re.compile(
    rf"^(?:(?:{_WEEKDAY}),? (?=.*\d)|(?:le|the|on|pour|for|la|a la|at the|by|by the|en) )+"
)
_VAGUE = re.compile(
    r"^(?:avant|before|vers|about|around|environ|d'ici(?: a)?|apres|after|au plus tard|autour du)\b ?(?:le |la |the )?"
)
_NEAR = {
    "aujourd'hui": 0, "aujourdhui": 0, "today": 0, "now": 0, "maintenant": 0,
    "demain": 1, "tomorrow": 1, "apres-demain": 2, "apres demain": 2, "the day after tomorrow": 2,
    "hier": -1, "yesterday": -1, "avant-hier": -2, "avant hier": -2, "the day before yesterday": -2,
}  # fmt: skip
_LAST_DAY = frozenset({"fin", "end"})
_FIRST_DAY = frozenset({"debut", "early", "beginning", "start"})
_MIDDLE = frozenset({"mi", "mid", "middle"})


@dataclass(frozen=True, slots=True)
class _Found:
    """A day that was said; None when the calendar has no such day."""

    day: date | None
    is_sure: bool = True


def read_day(question: Question, text: str, language: Language, today: date) -> Verdict:
    """The date that `text` says, as ISO; without a year, the next such day from `today`."""
    sample = in_words(f"{today.year + 1}-03-12", language)
    found = _day(text, language, today) if len(text) <= _LONGEST else None
    if found is None:
        return wrong(question, language, "expects-date", otherwise=sample)
    if found.day is None or not _EARLIEST <= found.day.year <= _LATEST:
        return wrong(question, language, "expects-real-date", otherwise=sample)
    value = found.day.isoformat()
    return Read(value) if found.is_sure else doubt(value, text)


def _day(text: str, language: Language, today: date) -> _Found | None:
    flat = _LEADING.sub("", plain(text).strip(" .,;!()"))
    bare = flat if flat in _NEAR else _LEADING.sub("", _VAGUE.sub("", flat))
    is_vague = bare != flat
    readers: tuple[Callable[[str, Language, date], _Found | None], ...] = (
        _near, _iso, _figures, _written, _end_of, _in_month, _away, _next,
    )  # fmt: skip
    for reader in readers:
        found = reader(bare, language, today)
        if found is None and is_vague and reader is _away:
            found = _away(f"dans {bare}", language, today)
        if found:
            return _Found(found.day, found.is_sure and not is_vague)
    return None


def _near(flat: str, _language: Language, today: date) -> _Found | None:
    return _Found(today + timedelta(days=_NEAR[flat])) if flat in _NEAR else None


def _iso(flat: str, _language: Language, _today: date) -> _Found | None:
    found = _ISO.fullmatch(flat)
    return (
        _Found(_date(int(found["year"]), int(found["month"]), int(found["day"]))) if found else None
    )


def _figures(flat: str, language: Language, today: date) -> _Found | None:
    """Day before month; an American order only where no other is possible."""
    found = _FIGURES.fullmatch(flat)
    if not found:
        return None
    day, month = int(found["day"]), int(found["month"])
    is_sure = bool(found["year"]) and (language == "fr" or day > 12 or day == month)
    if month > 12 >= day:
        day, month = month, day
        is_sure = bool(found["year"]) and language == "en"
    return _Found(_of_year(found["year"], month, day, today), is_sure)


def _written(flat: str, _language: Language, today: date) -> _Found | None:
    found = _WRITTEN.fullmatch(flat) or _MONTH_FIRST.fullmatch(flat)
    if not found:
        return None
    return _Found(_of_year(found["year"], MONTHS[found["month"]], int(found["day"]), today))


def _end_of(flat: str, _language: Language, today: date) -> _Found | None:
    """« fin du mois », « fin d'année », « fin 2026 »."""
    found = _END_OF.fullmatch(flat.replace("l'annee", "annee"))
    if not found:
        return None
    if found["of"].isdecimal():
        return _Found(_date(int(found["of"]), 12, 31))
    is_month = found["of"] in {"mois", "month"}
    return _Found(last_of(today.year, today.month if is_month else 12))


def _in_month(flat: str, _language: Language, today: date) -> _Found | None:
    """« fin mars » is its last day; « début mars », « mars 2027 » only suggest one."""
    found = _IN_MONTH.fullmatch(flat)
    if not found:
        return None
    month, part = MONTHS[found["month"]], found["part"]
    year = int(found["year"]) if found["year"] else today.year
    if not _EARLIEST <= year <= _LATEST:
        return _Found(None)
    day = 1 if part in _FIRST_DAY else 15 if part in _MIDDLE else last_of(year, month).day
    if not found["year"] and date(year, month, day) < today:
        year += 1
        day = last_of(year, month).day if day > 15 else day
    return _Found(date(year, month, day), part in _LAST_DAY)


def _away(flat: str, _language: Language, today: date) -> _Found | None:
    """« dans deux semaines », "3 months ago"."""
    found = _AWAY.fullmatch(flat)
    if not found:
        return None
    said = quantities(found["count"] or found["english"], "fr")
    counted = said.figures[0] if len(said.figures) == 1 else None
    if counted is None and (found["count"] or found["english"]) not in {"a", "an"}:
        return None
    count = counted.total if counted else 1
    if count != int(count) or not 0 <= count <= 10_000:
        return _Found(None)
    back = found["ago"] or found["way"] == "ago"
    day = later(today, -int(count) if back else int(count), found["span"] or found["since"])
    return _Found(day, not (counted and counted.unsure))


def _next(flat: str, _language: Language, today: date) -> _Found | None:
    """« la semaine prochaine », « vendredi »: a day among several that may be meant."""
    on = _ON_WEEKDAY.fullmatch(flat)
    if on:
        return _Found(next_weekday(today, WEEKDAYS[on["weekday"]]), is_sure=False)
    span = _NEXT.fullmatch(flat)
    return _Found(later(today, 1, span["en"] or span["fr"]), is_sure=False) if span else None


def _of_year(year: str | None, month: int, day: int, today: date) -> date | None:
    """That day of a year of four or two digits; without one, the next such day."""
    if year:
        number = int(year)
        century = 0 if len(year) == 4 else 2000 if number < _CENTURY_TURNS else 1900
        return _date(number + century, month, day)
    return next(
        (
            found
            for number in range(today.year, today.year + 9)
            if (found := _date(number, month, day)) and found >= today
        ),
        None,
    )


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
