"""How far an announcement is while it is sent, told as it goes (server-sent events). Not for its report."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from math import ceil

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from bot.channels.web.languages import language_of
from bot.channels.web.live import RETRY
from bot.channels.web.pace import Streams
from bot.channels.web.refusals import NOT_FOUND
from bot.channels.web.views import Views
from bot.console.desk import ConsoleDesk
from bot.console.looking import announcement_of
from bot.console.moments import moment
from bot.errors import StoreError
from bot.quiet_hours import QuietHours
from bot.store import announcements, reporting
from bot.store.recipients import counts
from conversations.announcing.shape import AnnouncementState, DeliveryState
from conversations.staff import staff_may
from knowledge.model import Language

LOOK_AGAIN = 1.0
"""Seconds between looks."""
HEARTBEAT = 15.0
"""Seconds of silence before a comment keeps proxies from cutting the line."""
LATELY = timedelta(seconds=10)
"""The rate is that of this time."""
MOVING: tuple[AnnouncementState, ...] = ("sending", "paused")
TOLD: tuple[DeliveryState, ...] = ("sent", "failed", "unknown", "skipped")


@dataclass(frozen=True, slots=True)
class Progress:
    """`rate`: deliveries a second, lately. `quiet_until`: when the quiet hours end that hold it back now."""

    state: AnnouncementState
    counts: Mapping[DeliveryState, int]
    rate: float = 0.0
    quiet_until: datetime | None = None

    @property
    def is_moving(self) -> bool:
        """Calls that are under way when it is cancelled come to their end."""
        return self.state in MOVING or (self.state == "cancelled" and self.counts["sending"] > 0)

    @property
    def waiting(self) -> int:
        return self.counts["pending"] + self.counts["sending"]

    @property
    def ended(self) -> int:
        return self.counts["sent"] + self.counts["failed"] + self.counts["unknown"]

    @property
    def percent(self) -> int:
        """Never 100 before the last one."""
        return 100 * self.ended // (self.ended + self.waiting) if self.ended else 0

    @property
    def minutes(self) -> int | None:
        """Left at this rate; None while nothing goes out."""
        if self.state != "sending" or self.rate <= 0:
            return None
        return ceil(self.waiting / self.rate / 60)

    def words(self, views: Views, language: Language) -> dict[str, str]:
        """What a page shows of it, by name."""
        numbers = {state: self.counts[state] for state in TOLD} | {"waiting": self.waiting}
        told = {
            name: views.say("console-sent-number", language, count=number)
            for name, number in numbers.items()
        }
        return told | {
            "state": views.say("console-sent-state", language, state=self.state),
            "speed": self._speed(views, language),
        }

    def _speed(self, views: Views, language: Language) -> str:
        if not self.is_moving:
            return ""
        if self.state == "sending" and self.quiet_until and self.waiting:
            until = moment(views, self.quiet_until, language)
            return views.say("console-sent-quiet-now", language, until=until)
        if self.minutes is None:
            return views.say(f"console-sent-{self.state}-now", language)
        rate = max(1, round(self.rate))
        return views.say("console-sent-speed", language, rate=rate, minutes=self.minutes)


def progress(
    connection: Connection,
    id: int,  # noqa: A002 — the column's name
    now: datetime,
    quiet: QuietHours | None = None,
) -> Progress | None:
    """None when there is no such announcement."""
    held = announcements.get(connection, id)
    if held is None:
        return None
    rate = 0.0
    if held.state == "sending" and held.started_at:
        lasted = min(LATELY, max(now - held.started_at, timedelta(seconds=1)))
        sent = reporting.lately(connection, id, now - lasted)
        rate = sent / lasted.total_seconds()
    return Progress(held.state, counts(connection, id), rate, quiet.until(now) if quiet else None)


@dataclass(slots=True)
class Rate:
    """Deliveries a second, by what was seen lately."""

    seen: deque[tuple[datetime, int]] = field(default_factory=deque)

    def after(self, now: datetime, ended: int) -> float | None:
        """None before anything can be compared."""
        self.seen.append((now, ended))
        while now - self.seen[0][0] > LATELY:
            self.seen.popleft()
        first, before = self.seen[0]
        lasted = (now - first).total_seconds()
        return (ended - before) / lasted if lasted > 0 else None


class ProgressPage:
    """`/console/announcements/<id>/progress`"""

    def __init__(self, desk: ConsoleDesk) -> None:
        self._desk = desk
        self._streams = Streams()

    async def stream(self, request: Request) -> Response:
        asked = await self._desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        held = await announcement_of(self._desk, request)
        if held is None:
            return self._desk.refusals.say(request, NOT_FOUND)
        client = self._desk.clients.address(request)
        if not self._streams.enter(client):
            return Response(status_code=429, headers={"Retry-After": "60"})
        return StreamingResponse(
            self._counted(ProgressStream(self._desk, request, held.id), client),
            media_type="text/event-stream",
            headers={"X-Accel-Buffering": "no"},
        )

    async def _counted(self, stream: ProgressStream, client: str) -> AsyncIterator[str]:
        try:
            async for part in stream.parts():
                yield part
        finally:
            self._streams.leave(client)


class ProgressStream:
    """One browser that watches one announcement."""

    def __init__(
        self,
        desk: ConsoleDesk,
        request: Request,
        announcement: int,
        *,
        look_again: float = LOOK_AGAIN,
    ) -> None:
        self._desk = desk
        self._request = request
        self._announcement = announcement
        self._look_again = look_again
        self._rate = Rate()
        self._told = ""
        self._silent = 0.0

    async def parts(self) -> AsyncIterator[str]:
        """Until it is sent, the server stops, or whoever looks is staff no more."""
        yield RETRY
        stopped = asyncio.create_task(self._desk.site.stopping.wait())
        try:
            while staff_may(await self._desk.entrance.staff(self._request), "look"):
                seen = await self._look()
                for part in self._news(seen):
                    yield part
                if stopped.done() or (seen and not seen.is_moving):
                    return
                await asyncio.wait({stopped}, timeout=self._look_again)
        except StoreError:
            return  # the browser asks again
        finally:
            stopped.cancel()

    async def _look(self) -> Progress | None:
        now, quiet = self._desk.site.clock(), self._desk.site.settings.quiet_hours
        seen = await self._desk.site.store.read(
            lambda c: progress(c, self._announcement, now, quiet)
        )
        if seen is None:
            return None
        rate = self._rate.after(now, seen.ended)
        return seen if rate is None else replace(seen, rate=rate)

    def _news(self, seen: Progress | None) -> list[str]:
        if seen is None:
            return []
        told = self._as_event(seen)
        if told != self._told:
            self._told, self._silent = told, 0.0
            return [told]
        self._silent += self._look_again
        if self._silent < HEARTBEAT:
            return []
        self._silent = 0.0
        return [": still here\n\n"]

    def _as_event(self, seen: Progress) -> str:
        words = seen.words(self._desk.views, language_of(self._request))
        data = {"state": seen.state, "percent": seen.percent, "words": words}
        kind = "progress" if seen.is_moving else "ended"
        return f"event: {kind}\ndata: {json.dumps(data)}\n\n"
