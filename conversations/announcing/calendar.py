"""An announcement with a date and an hour as an entry for calendars (iCalendar). Not for sending it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from conversations.announcing.filling import MissingField
from conversations.announcing.moments import (
    DATE_NAMES,
    HOUR_NAMES,
    PLACE_NAMES,
    Hours,
    read_day,
    read_hours,
    value_of,
)
from conversations.announcing.shape import Announcement, TableRow
from conversations.announcing.spoken import spoken
from knowledge.load import Knowledge
from knowledge.model import Language

HERE = ZoneInfo("Europe/Paris")
"""Hours of a table are Paris's."""

FILE_NAME = "french-tech.ics"
MEDIA = "text/calendar"
LONGEST_SUMMARY = 100

_MAKER = "-//Assistant Métropole French Tech//annonces//FR"
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^)\s]*)\)")
_MARKS = re.compile(r"\*\*|__|(?<!\w)[_*](?=\S)|(?<=\S)[_*](?!\w)|^#+ |\\(?=[^\w\s])", re.MULTILINE)
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\ud800-\udfff]")


def ics(
    announcement: Announcement,
    row: TableRow,
    language: Language,
    now: datetime,
    knowledge: Knowledge,
) -> bytes | None:
    """The entry of one territory; None when its row has no date or no hour that can be read.

    The same announcement and territory keep their UID, so a correction (SEQUENCE) replaces the entry and a withdrawal
    cancels it. Without an end in the row there is none. An hour that summer time skips is the one after it.
    """
    moments = _moments(row.fields)
    speech = spoken(announcement, language, knowledge, row.fields)
    if moments is None or isinstance(speech, MissingField):
        return None
    start, end = moments
    said = _plain(speech.text)
    entry = Event()
    entry.add("uid", _uid(announcement, row))
    entry.add("dtstamp", now.astimezone(UTC))
    entry.add("dtstart", start)
    if end:
        entry.add("dtend", end)
    entry.add("sequence", announcement.revision + announcement.is_withdrawn)
    entry.add("status", "CANCELLED" if announcement.is_withdrawn else "CONFIRMED")
    entry.add("summary", _summary(said))
    entry.add("description", said)
    place = value_of(row.fields, PLACE_NAMES)
    if place:
        entry.add("location", _CONTROLS.sub(" ", place))
    return _calendar(entry, is_withdrawn=announcement.is_withdrawn)


def _calendar(entry: Event, *, is_withdrawn: bool) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if is_withdrawn else "PUBLISH")
    calendar.add_component(entry)
    return bytes(calendar.to_ical())


def _moments(fields: Mapping[str, str]) -> tuple[datetime, datetime | None] | None:
    day = read_day(value_of(fields, DATE_NAMES))
    hours = read_hours(value_of(fields, HOUR_NAMES))
    if day is None or hours is None or not _is_in_range(day):
        return None
    return _at(day, hours.start), _end(day, hours)


def _is_in_range(day: date) -> bool:
    """A day that has a neighbour on both sides, so that every zone can say it."""
    return date.min < day < date.max - timedelta(days=1)


def _end(day: date, hours: Hours) -> datetime | None:
    """« 22 h à 1 h » ends the day after."""
    if hours.end is None:
        return None
    is_next_day = hours.end <= hours.start
    return _at(day + timedelta(days=1) if is_next_day else day, hours.end)


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, HERE).astimezone(UTC)


def _uid(announcement: Announcement, row: TableRow) -> str:
    """Of this installation too: two may have an announcement of the same number."""
    made = announcement.made_at.astimezone(UTC) if announcement.made_at else None
    parts = (str(announcement.id), row.territory, f"{made:%Y%m%d%H%M%S%f}" if made else "")
    return f"{'-'.join(filter(None, parts))}@assistant-metropole-french-tech"


def _summary(said: str) -> str:
    """The first line, cut at a word."""
    line = next((line.strip() for line in said.splitlines() if line.strip()), "")
    if len(line) <= LONGEST_SUMMARY:
        return line
    return line[: LONGEST_SUMMARY - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _plain(markdown: str) -> str:
    """Calendars show text without marks; a link is its words and its address."""
    text = _LINK.sub(lambda found: f"{found[1]} ({found[2]})", markdown)
    return _CONTROLS.sub(" ", _MARKS.sub("", text)).strip()
