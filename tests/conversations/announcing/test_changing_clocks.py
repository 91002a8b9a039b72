"""Hours that staff type, on the days when clocks change in France: what is said is when it goes."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from conversations.announcing.going import read_moment

PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("27 mars 2027 à 9 h 30", "2027-03-27T08:30:00+00:00"),
        ("28 mars 2027 à 1 h 59", "2027-03-28T00:59:00+00:00"),
        ("28 mars 2027 à 3 h", "2027-03-28T01:00:00+00:00"),
        ("28 mars 2027 à 9 h 30", "2027-03-28T07:30:00+00:00"),
        ("30 octobre 2027 à 9 h 30", "2027-10-30T07:30:00+00:00"),
        ("31 octobre 2027 à 9 h 30", "2027-10-31T08:30:00+00:00"),
        ("29 février 2028 à 9 h 30", "2028-02-29T08:30:00+00:00"),
        ("31 décembre 2027 à 23 h 59", "2027-12-31T22:59:00+00:00"),
    ],
)
def test_an_hour_of_paris_is_that_of_its_day(typed: str, at: str) -> None:
    read = read_moment(typed)
    assert read
    assert read.isoformat() == at


def test_an_hour_that_the_night_skips_is_the_one_after() -> None:
    """2:30 does not exist on 28 March 2027: it goes, and is said, at 3:30."""
    read = read_moment("28 mars 2027 à 2 h 30")
    assert read
    assert read.astimezone(PARIS) == datetime(2027, 3, 28, 3, 30, tzinfo=PARIS)
    assert f"{read.astimezone(PARIS):%H:%M}" == "03:30"


def test_an_hour_that_comes_twice_is_the_first() -> None:
    read = read_moment("31 octobre 2027 à 2 h 30")
    assert read
    assert read.isoformat() == "2027-10-31T00:30:00+00:00"


@pytest.mark.parametrize("typed", ["29 février 2027 à 9 h", "31 avril 2027 à 9 h", "à 9 h"])
def test_a_day_that_does_not_exist_is_none(typed: str) -> None:
    assert read_moment(typed) is None
