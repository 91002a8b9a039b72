"""The first page of the console: what waits for whoever looks. Not for doing any of it."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.console.desk import ConsoleDesk
from bot.store.awaiting import awaiting


@dataclass(frozen=True, slots=True)
class TodayPage:
    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        waits = await self.desk.site.store.read(awaiting)
        return self.desk.page(asked, "console_today.html", waits=waits)
