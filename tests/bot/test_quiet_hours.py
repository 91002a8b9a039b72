"""Quiet hours: over midnight, at the end of a month, when clocks change; what is no such thing is refused."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.errors import SettingsError
from bot.quiet_hours import QuietHours, read_quiet_hours
from bot.settings import read_settings

PARIS = ZoneInfo("Europe/Paris")
NIGHT = QuietHours(time(21), time(8))


def paris(text: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS, fold=fold)


@pytest.mark.parametrize(
    ("now", "until"),
    [
        ("2026-11-24T20:59:59", None),
        ("2026-11-24T21:00", "2026-11-25T08:00"),
        ("2026-11-25T07:59", "2026-11-25T08:00"),
        ("2026-11-25T08:00", None),
        ("2026-11-30T23:30", "2026-12-01T08:00"),
        ("2026-12-31T22:00", "2027-01-01T08:00"),
        ("2028-02-29T21:00", "2028-03-01T08:00"),
        ("2027-03-27T22:00", "2027-03-28T08:00"),
        ("2027-10-30T22:00", "2027-10-31T08:00"),
    ],
)
def test_a_night(now: str, until: str | None) -> None:
    assert NIGHT.until(paris(now)) == (paris(until) if until else None)


@pytest.mark.parametrize(("day", "hours"), [("2027-03-27", 10), ("2027-10-30", 12)])
def test_the_night_when_clocks_change_is_shorter_or_longer(day: str, hours: int) -> None:
    begins = paris(f"{day}T21:00").astimezone(UTC)
    assert NIGHT.until(begins) == begins + timedelta(hours=hours)


def test_an_hour_that_comes_twice_is_quiet_twice() -> None:
    late = QuietHours(time(23), time(2, 30))
    ends = paris("2027-10-31T02:30", fold=1).astimezone(UTC)
    assert late.until(paris("2027-10-31T02:45")) == ends
    assert late.until(paris("2027-10-31T02:10", fold=1)) == ends
    assert late.until(ends) is None


def test_an_hour_that_is_skipped_ends_them_when_clocks_jump() -> None:
    late = QuietHours(time(23), time(2, 30))
    jump = datetime(2027, 3, 28, 1, tzinfo=UTC)
    assert late.until(jump - timedelta(minutes=1)) == jump
    assert late.until(jump) is None


def test_within_one_day() -> None:
    lunch = QuietHours(time(12), time(14))
    assert lunch.until(paris("2026-11-24T12:00")) == paris("2026-11-24T14:00")
    assert lunch.until(paris("2026-11-24T11:59")) is None
    assert lunch.until(paris("2026-11-24T14:00")) is None


minutes = st.integers(0, 24 * 60 - 1).map(lambda n: time(n // 60, n % 60))
moments = st.integers(0, 3 * 366 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@given(minutes, minutes, moments)
@example(time(2, 30), time(2, 15), datetime(2027, 3, 28, 0, 59, tzinfo=UTC))
def test_they_end_when_they_say(start: time, end: time, now: datetime) -> None:
    if start == end:
        return
    quiet = QuietHours(start, end)
    until = quiet.until(now)
    if until is None:
        return
    assert now < until <= now + timedelta(hours=25)
    assert quiet.until(until) is None
    assert quiet.until(until - timedelta(seconds=1)) == until


@pytest.mark.parametrize(
    "wrong",
    ["21-8", "24:00-08:00", "21:60-08:00", "21:00", "8:00-8:00", "night", "21:00-08:00-09:00"],
)
def test_what_is_no_such_thing_is_refused_by_name(wrong: str) -> None:
    with pytest.raises(SettingsError, match="QUIET_HOURS: ") as refused:
        read_settings(quiet_hours=wrong, _env_file=None)
    assert wrong not in str(refused.value) or wrong in "21:00-08:00"


def test_none_by_default() -> None:
    assert read_settings(_env_file=None).quiet_hours is None
    assert read_settings(quiet_hours=" 21:00 - 8:00 ", _env_file=None).quiet_hours == NIGHT
    assert read_quiet_hours("") is None
