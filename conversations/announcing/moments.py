"""Days and hours as staff write them in either language, read and said in words. Not for time zones (calendar.py)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from knowledge.model import Language
from knowledge.search.normalise import fold
from knowledge.typography import day

DATE_NAMES = ("date", "jour", "day")
HOUR_NAMES = ("heure", "horaire", "hour", "time")
PLACE_NAMES = ("lieu", "adresse", "place", "venue")
"""What the columns of a table that say when and where may be called; the first is the usual one."""

_MONTHS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "janvier janv january jan",
            "fevrier fevr fev february feb",
            "mars march mar",
            "avril avr april apr",
            "mai may",
            "juin june jun",
            "juillet juil july jul",
            "aout august aug",
            "septembre sept september sep",
            "octobre oct october",
            "novembre nov november",
            "decembre dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "lundi monday mon",
            "mardi tuesday tue",
            "mercredi wednesday wed",
            "jeudi thursday thu",
            "vendredi friday fri",
            "samedi saturday sat",
            "dimanche sunday sun",
        )
    )
    for name in names.split()
}

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})")
_IN_WORDS = re.compile(r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)? (?P<month>[a-z]{3,9}) (?P<year>\d{4})")
_MONTH_FIRST = re.compile(r"(?P<month>[a-z]{3,9}) (?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<year>\d{4})")
_WRITTEN = (_ISO, _DAY_FIRST, _IN_WORDS, _MONTH_FIRST)

_HOUR = re.compile(r"(\d{1,2})(?: ?(?:h|heures?|:) ?(\d{2})?)? ?(am|pm)?")
_UNTIL = re.compile(r" ?(?:-|–|—|\bà\b|\ba\b|\bto\b|\buntil\b|\bjusqu['’]à\b) ?")
_NAMED_HOURS = {"midi": time(12), "noon": time(12), "minuit": time(0), "midnight": time(0)}
_NOON = 12


@dataclass(frozen=True, slots=True)
class Hours:
    """When something begins, and when it ends where that is said."""

    start: time
    end: time | None = None


def read_day(text: str) -> date | None:
    """« mercredi 12 mai 2027 », "May 12, 2027", 2027-05-12, 12/05/2027 (the day first); None for anything else.

    The year is needed, and a day of the week must be the right one.
    """
    words = _words(text)
    named, _, rest = words.partition(" ")
    weekday = _WEEKDAYS.get(named)
    found = _date(words if weekday is None else rest)
    return None if found and weekday not in {None, found.weekday()} else found


def read_hours(text: str) -> Hours | None:
    """« 14 h 30 », "2:30 pm", « 9 h à 12 h », « midi »; None for anything else."""
    start, *ends = _UNTIL.split(" ".join(text.lower().replace(".", "").split()))
    if len(ends) > 1:
        return None
    first, last = _hour(start), _hour(ends[0]) if ends else None
    if first is None or (ends and last is None):
        return None
    return Hours(first, last)


def in_words(name: str, value: str, language: Language) -> str:
    """The value of a field as that language says it; what is no day or hour stays as it is written."""
    if name in DATE_NAMES and (found := read_day(value)):
        return day(found.isoformat(), language)
    if name in HOUR_NAMES and (hours := read_hours(value)):
        return _hours_in_words(hours, language)
    return value


def value_of(fields: Mapping[str, str], names: tuple[str, ...]) -> str:
    """The first of the fields so called that says something, "" for none."""
    return next((fields[name].strip() for name in names if fields.get(name, "").strip()), "")


def _words(text: str) -> str:
    """Lower case without accents, commas as spaces; signs between figures stay."""
    if re.search(r"\d[/.]\d|\d{4}-", text):
        return " ".join(text.lower().replace(",", " ").split())
    return fold(text.replace(".", " "))


def _date(words: str) -> date | None:
    found = next(filter(None, (pattern.fullmatch(words) for pattern in _WRITTEN)), None)
    if found is None or not words.isascii():
        return None
    month = found["month"]
    number = int(month) if month.isdigit() else _MONTHS.get(month, 0)
    try:
        return date(int(found["year"]), number, int(found["day"]))
    except ValueError:
        return None


def _hour(text: str) -> time | None:
    words = text.strip()
    found = _HOUR.fullmatch(words)
    if found is None or words.isdigit() or not words.isascii():
        return _NAMED_HOURS.get(words)
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if found[3] == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _hours_in_words(hours: Hours, language: Language) -> str:
    start = _hour_in_words(hours.start, language)
    if hours.end is None:
        return start
    end = _hour_in_words(hours.end, language)
    return f"{start} à {end}" if language == "fr" else f"{start} to {end}"


def _hour_in_words(hour: time, language: Language) -> str:
    if language == "fr":
        return f"{hour.hour} h {hour.minute:02}" if hour.minute else f"{hour.hour} h"
    shown = (hour.hour - 1) % _NOON + 1
    half = "am" if hour.hour < _NOON else "pm"
    return f"{shown}:{hour.minute:02} {half}" if hour.minute else f"{shown} {half}"
