"""When announcements make no sound: from an hour to another by the clock of Paris. Pure, not for holding them back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

HERE = ZoneInfo("Europe/Paris")
WRITTEN = re.compile(r"\s*(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})\s*")
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Every day from `start` until `end`; over midnight when `end` is earlier."""

    start: time
    end: time

    def until(self, now: datetime) -> datetime | None:
        """When they end, in UTC; None while it is not quiet. `now` has a zone."""
        today = now.astimezone(HERE).date()
        moment = asked = now.astimezone(UTC)
        for day in (today - timedelta(days=1), today):
            begins, ends = self._of(day)
            if begins <= moment < ends:
                moment = ends
        return moment if moment > asked else None

    def _of(self, day: date) -> tuple[datetime, datetime]:
        """Those that begin on `day`. An hour that comes twice is quiet twice."""
        last = day if self.start < self.end else day + timedelta(days=1)
        return _moment(day, self.start, fold=0), _moment(last, self.end, fold=1)


def read_quiet_hours(text: str) -> QuietHours | None:
    """From "21:00-08:00"; None for nothing. Raises ValueError for anything else, without quoting it."""
    if not text.strip():
        return None
    found = WRITTEN.fullmatch(text)
    hours = [int(part) for part in found.groups()] if found else []
    if not hours or max(hours[0], hours[2]) > 23 or max(hours[1], hours[3]) > 59:
        raise ValueError("write two times of the clock of Paris, like 21:00-08:00")
    quiet = QuietHours(time(hours[0], hours[1]), time(hours[2], hours[3]))
    if quiet.start == quiet.end:
        raise ValueError("the two times are the same; leave it empty for no quiet hours")
    return quiet


def _moment(day: date, at: time, fold: int) -> datetime:
    """When clocks show `at`; where they skip it, when they have."""
    moment = datetime.combine(day, at.replace(fold=fold), tzinfo=HERE).astimezone(UTC)
    wanted = datetime.combine(day, at)
    earlier = datetime.combine(day, at.replace(fold=1), tzinfo=HERE).astimezone(UTC)
    if moment.astimezone(HERE).replace(tzinfo=None) == wanted:
        return moment
    while earlier.astimezone(HERE).replace(tzinfo=None) < wanted:
        earlier += MINUTE
    return earlier
