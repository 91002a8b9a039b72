from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from conversations.announcing.calendar import HERE, ics
from conversations.announcing.shape import Announcement, TableRow, Words
from knowledge.load import Knowledge

NOW = datetime(2027, 1, 2, 3, 4, 5, tzinfo=UTC)
ANNOUNCEMENT = Announcement(
    7,
    "done",
    "Réunion",
    Words(
        fr="**Réunion à {territoire}**\n\nLe {date} à {heure}, {lieu}. [Plan](https://example.org/a,b)",
        en="Meeting in {territoire}",
    ),
    made_at=datetime(2026, 12, 1, tzinfo=UTC),
)


def row(day: str, hour: str, place: str = "Hub; 3, rue « Neuve »", at: str = "lille") -> TableRow:
    return TableRow(at, {"territoire": "Lille", "date": day, "heure": hour, "lieu": place})


def entry(made: bytes | None) -> Event:
    assert made is not None
    calendar = Calendar.from_ical(made)
    (event,) = calendar.walk("VEVENT")
    assert isinstance(event, Event)
    return event


def start(event: Event) -> Any:
    return event.decoded("dtstart")


def test_an_entry_says_what_when_and_where(knowledge: Knowledge) -> None:
    event = entry(ics(ANNOUNCEMENT, row("12 mai 2027", "14 h 30"), "fr", NOW, knowledge))
    said = str(event["description"]).replace("\u202f", " ").replace("\u00a0", " ")
    assert start(event) == datetime(2027, 5, 12, 14, 30, tzinfo=HERE)
    assert "dtend" not in event
    assert event["summary"] == "Réunion à Lille"
    assert event["location"] == "Hub; 3, rue « Neuve »"
    assert "Le 12 mai 2027 à 14 h 30, Hub; 3, rue « Neuve »." in said
    assert "Plan (https://example.org/a,b)" in said
    assert said.endswith(knowledge.wording.say("announce-notice", "fr").strip("_"))
    assert event.decoded("dtstamp") == NOW


@pytest.mark.parametrize(
    ("day", "hour", "expected"),
    [
        ("2027-03-27", "14 h", "2027-03-27T13:00"),
        ("2027-03-28", "14 h", "2027-03-28T12:00"),
        ("2027-03-28", "2 h 30", "2027-03-28T01:30"),
        ("2027-10-31", "1 h", "2027-10-30T23:00"),
        ("2027-10-31", "2 h 30", "2027-10-31T00:30"),
        ("2027-10-31", "14 h", "2027-10-31T13:00"),
        ("2027-12-31", "23 h 30", "2027-12-31T22:30"),
        ("2028-02-29", "0 h 30", "2028-02-28T23:30"),
    ],
)
def test_clock_changes_and_ends_of_months(
    day: str, hour: str, expected: str, knowledge: Knowledge
) -> None:
    event = entry(ics(ANNOUNCEMENT, row(day, hour), "fr", NOW, knowledge))
    assert start(event) == datetime.fromisoformat(expected).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "lasts"),
    [("9 h à 12 h 30", 3.5), ("22 h à 1 h", 3), ("2 pm to 3:15 pm", 1.25)],
)
def test_an_end_is_said_when_the_row_says_it(
    hours: str, lasts: float, knowledge: Knowledge
) -> None:
    event = entry(ics(ANNOUNCEMENT, row("31 décembre 2027", hours), "fr", NOW, knowledge))
    assert event.decoded("dtend") - start(event) == timedelta(hours=lasts)


def test_an_evening_over_the_clock_change_lasts_an_hour_more(knowledge: Knowledge) -> None:
    event = entry(ics(ANNOUNCEMENT, row("2027-10-30", "23 h à 4 h"), "fr", NOW, knowledge))
    assert event.decoded("dtend") - start(event) == timedelta(hours=6)


@pytest.mark.parametrize(
    ("day", "hour"),
    [("", "14 h"), ("12 mai 2027", ""), ("au printemps", "14 h"), ("9999-12-31", "9 h")],
)
def test_without_a_day_or_an_hour_there_is_no_entry(
    day: str, hour: str, knowledge: Knowledge
) -> None:
    assert (
        ics(replace(ANNOUNCEMENT, words=Words(fr="Bonjour")), row(day, hour), "fr", NOW, knowledge)
        is None
    )


def test_a_correction_replaces_and_a_withdrawal_cancels(knowledge: Knowledge) -> None:
    here, there = row("12 mai 2027", "14 h"), row("12 mai 2027", "14 h", at="brest")
    first = entry(ics(ANNOUNCEMENT, here, "fr", NOW, knowledge))
    corrected = replace(ANNOUNCEMENT, revision=2)
    second = entry(ics(corrected, here, "en", NOW, knowledge))
    gone = entry(ics(replace(corrected, is_withdrawn=True), here, "fr", NOW, knowledge))
    assert first["uid"] == second["uid"] == gone["uid"]
    assert (first["sequence"], second["sequence"], gone["sequence"]) == (0, 2, 3)
    assert (first["status"], gone["status"]) == ("CONFIRMED", "CANCELLED")
    assert entry(ics(ANNOUNCEMENT, there, "fr", NOW, knowledge))["uid"] != first["uid"]


def test_nobody_writes_a_line_of_the_file(knowledge: Knowledge) -> None:
    place = "x\r\nATTACH:file:///etc/passwd\x00"
    made = ics(ANNOUNCEMENT, row("12 mai 2027", "14 h", place), "fr", NOW, knowledge)
    assert made is not None
    assert b"\r\nATTACH" not in made
    assert "attach" not in entry(made)


@settings(max_examples=60)
@given(
    st.dates(date(1980, 1, 1), date(2060, 12, 31)),
    st.times(),
    st.text(max_size=30),
)
def test_what_is_read_back_is_what_the_clock_in_paris_shows(
    knowledge: Knowledge, day: date, hour: time, place: str
) -> None:
    at = hour.replace(second=0, microsecond=0, tzinfo=None)
    made = row(day.isoformat(), f"{at:%H:%M}", place or "x")
    announcement = replace(ANNOUNCEMENT, words=Words(fr="Bonjour"))
    event = entry(ics(announcement, made, "fr", NOW, knowledge))
    shown = start(event).astimezone(HERE)
    wanted = datetime.combine(day, at)
    # Only an hour that summer time skips cannot be shown.
    is_skipped = wanted != wanted.replace(tzinfo=HERE).astimezone(UTC).astimezone(HERE).replace(
        tzinfo=None
    )
    expected = wanted + timedelta(hours=1) if is_skipped else wanted
    assert shown.replace(tzinfo=None) == expected
