from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.announcing.moments import Hours, in_words, read_day, read_hours
from knowledge.model import LANGUAGES, Language


@pytest.mark.parametrize(
    "written",
    [
        "2027-05-12",
        "12/05/2027",
        "12.05.2027",
        "12 mai 2027",
        "Mercredi 12 mai 2027",
        "mercredi, 12 mai 2027",
        "12 May 2027",
        "12th May 2027",
        "Wednesday 12 May 2027",
        "May 12, 2027",
        "Wed. May 12, 2027",
    ],
)
def test_a_day_is_read_in_both_languages(written: str) -> None:
    assert read_day(written) == date(2027, 5, 12)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1er février 2028", date(2028, 2, 1)),
        ("29 février 2028", date(2028, 2, 29)),
        ("31 décembre 2027", date(2027, 12, 31)),
        ("1 août 2027", date(2027, 8, 1)),
    ],
)
def test_ends_of_months(written: str, expected: date) -> None:
    assert read_day(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        "",
        "12 mai",
        "29 février 2027",
        "31/04/2027",
        "mardi 12 mai 2027",
        "05/2027",
        "12 mai 27",
        "2027-05-12T10:00",
        "bientôt",
        "à confirmer",
        "१२ mai 2027",
        "12 ma 2027",
    ],
)
def test_what_is_no_day_is_none(written: str) -> None:
    assert read_day(written) is None


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("14h", Hours(time(14))),
        ("14 h 30", Hours(time(14, 30))),
        ("14h30", Hours(time(14, 30))),
        ("14:30", Hours(time(14, 30))),
        ("9 heures", Hours(time(9))),
        ("midi", Hours(time(12))),
        ("Noon", Hours(time(12))),
        ("2 pm", Hours(time(14))),
        ("2:30 p.m.", Hours(time(14, 30))),
        ("12 am", Hours(time(0))),
        ("12:15 pm", Hours(time(12, 15))),
        ("9 h à 12 h", Hours(time(9), time(12))),
        ("9h-12h30", Hours(time(9), time(12, 30))),
        ("9:00 – 12:00", Hours(time(9), time(12))),
        ("9 am to 12 pm", Hours(time(9), time(12))),
    ],
)
def test_hours_are_read_in_both_languages(written: str, expected: Hours) -> None:
    assert read_hours(written) == expected


@pytest.mark.parametrize("written", ["", "14", "25h", "14h60", "13 pm", "0 am", "9h à", "soir"])
def test_what_is_no_hour_is_none(written: str) -> None:
    assert read_hours(written) is None


@pytest.mark.parametrize(
    ("name", "value", "language", "expected"),
    [
        ("date", "2027-05-12", "fr", "12 mai 2027"),
        ("date", "1er juin 2027", "en", "1 June 2027"),
        ("date", "à confirmer", "en", "à confirmer"),
        ("heure", "14:30", "fr", "14 h 30"),
        ("heure", "14 h", "en", "2 pm"),
        ("heure", "9 am to 12:30 pm", "fr", "9 h à 12 h 30"),
        ("lieu", "2027-05-12", "fr", "2027-05-12"),
    ],
)
def test_days_and_hours_are_said_in_the_reader_s_language(
    name: str, value: str, language: Language, expected: str
) -> None:
    assert in_words(name, value, language) == expected


@given(st.dates(), st.sampled_from(LANGUAGES))
def test_a_day_in_words_is_read_back(day: date, language: Language) -> None:
    iso = day.isoformat()
    assert read_day(in_words("date", iso, language)) == day


@given(st.times(), st.sampled_from(LANGUAGES))
def test_an_hour_in_words_is_read_back(hour: time, language: Language) -> None:
    minute = hour.replace(second=0, microsecond=0, tzinfo=None)
    said = in_words("heure", f"{minute:%H:%M}", language)
    assert read_hours(said) == Hours(minute)


@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_text_is_read_or_left(text: str, language: Language) -> None:
    read_day(text), read_hours(text)
    in_words("date", text, language), in_words("heure", text, language)
