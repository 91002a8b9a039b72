"""All announcements, the newest first, of one state or of any. Not for one of them (announcement_page.py)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.console.audit_page import number_in
from bot.console.desk import ConsoleDesk
from bot.store import reporting
from conversations.announcing.shape import Announcement, AnnouncementState, DeliveryState

PAGE = 25
STATES: tuple[AnnouncementState, ...] = get_args(AnnouncementState)


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of the list; `by_state` how many announcements each state has."""

    found: tuple[Announcement, ...]
    numbers: Mapping[int, Mapping[DeliveryState, int]]
    by_state: Mapping[AnnouncementState, int]


@dataclass(frozen=True, slots=True)
class AnnouncementsPage:
    """`/console/announcements`"""

    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        before = number_in(request.query_params.get("before", ""))
        wanted = request.query_params.get("state", "")
        state = next((one for one in STATES if one == wanted), None)
        listed = await self.desk.site.store.read(lambda c: _look(c, state, before))
        return self.desk.page(
            asked,
            "console_announcements.html",
            listed=listed,
            found=listed.found[:PAGE],
            states=STATES,
            state=state or "",
            before=before,
            onward=listed.found[PAGE - 1].id if len(listed.found) > PAGE else 0,
        )


def _look(connection: Connection, state: AnnouncementState | None, before: int) -> Listed:
    found = reporting.listed(connection, state, before, PAGE + 1)
    started = [one.id for one in found if one.started_at]
    numbers = reporting.counts_of(connection, started)
    return Listed(found, numbers, reporting.in_each_state(connection))
