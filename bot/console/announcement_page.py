"""One address for an announcement through its life: its draft until it is sent, its report after. Not for either."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.refusals import NOT_FOUND
from bot.console.desk import Asked, ConsoleDesk
from bot.console.draft_page import EARLY, DraftPage
from bot.console.looking import announcement_of
from bot.console.report_page import ReportPage
from conversations.announcing.shape import Announcement


@dataclass(frozen=True, slots=True)
class AnnouncementPage:
    """`/console/announcements/<id>`"""

    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        held = await announcement_of(self.desk, request)
        if held is None:
            return self.desk.refusals.say(request, NOT_FOUND)
        return await self.page(asked, held)

    async def page(
        self, asked: Asked, held: Announcement, *, status: int = 200, trouble: str = ""
    ) -> Response:
        """As its state wants it; `trouble` is the id of what stood against what was asked for."""
        if held.state in EARLY:
            return await DraftPage(self.desk).page(asked, held, status, trouble)
        return await ReportPage(self.desk).page(asked, held, status, trouble)
