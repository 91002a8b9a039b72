"""A day and an hour of Paris as a form gives them: when that is, or why it is not. Not for showing one (moments.py)."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.console.moments import FRANCE
from conversations.announcing.moments import read_day, read_hours

LAST_YEAR = 9000


def read_time(day: str, hour: str, now: datetime) -> datetime | str:
    """The moment, or the id of what is wrong: nothing that can be read, an hour that summer time skips, over.

    An hour that comes twice in autumn is the first of both.
    """
    date, hours = read_day(day.strip()[:60]), read_hours(hour.strip()[:60])
    if date is None or hours is None or hours.end is not None or not 1 < date.year < LAST_YEAR:
        return "console-writing-time-wrong"
    there = datetime.combine(date, hours.start, FRANCE)
    at = there.astimezone(UTC)
    if at.astimezone(FRANCE).replace(tzinfo=None) != there.replace(tzinfo=None):
        return "console-writing-time-skipped"
    return at if at > now else "console-writing-time-past"


def offset_of(at: datetime) -> str:
    """« UTC+2 »: which of both hours it is."""
    gap = at.astimezone(FRANCE).utcoffset()
    return f"UTC+{int(gap.total_seconds()) // 3600}" if gap else "UTC"
