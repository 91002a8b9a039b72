"""Presses that steer an announcement under way: pause, go on, cancel, send again, withdraw. Not for its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot import announcing
from bot.channels.web.refusals import BAD_FORM, NO_RIGHT, NOT_FOUND
from bot.console.announcement_page import AnnouncementPage
from bot.console.desk import Asked, ConsoleDesk
from bot.console.looking import announcement_of, at
from bot.errors import NotAllowed, WrongState
from conversations.staff import Staff

Act = Callable[[Connection, Staff | None, int, datetime], object]

DOES: Mapping[str, Act] = {
    "pause": announcing.pause,
    "resume": announcing.resume,
    "cancel": announcing.cancel,
    "resend-unknown": announcing.resend_unknown,
    "resend-failed": announcing.resend_failed,
    "withdraw": announcing.withdraw,
}
WORDED = ("unknown", "state", "withdrawn")
"""What stands against one of these, of WrongState.why, that has a sentence of its own."""


@dataclass(frozen=True, slots=True)
class Steering:
    """POST `/console/announcements/<id>/steer`"""

    desk: ConsoleDesk

    async def steer(self, request: Request) -> Response:
        """Rights are looked at in the transaction, by bot/announcing.py."""
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        held = await announcement_of(self.desk, request)
        act = DOES.get(asked.form.get("do", ""))
        if held is None or act is None:
            return self.desk.refusals.say(request, BAD_FORM if held else NOT_FOUND)
        now = self.desk.site.clock()
        try:
            await self.desk.site.store.run(lambda c: act(c, asked.staff, held.id, now))
        except NotAllowed:
            return self.desk.refusals.say(request, NO_RIGHT)
        except WrongState as wrong:
            return await self._refused(asked, wrong.why)
        return self.desk.go(request, at(held))

    async def _refused(self, asked: Asked, why: str) -> Response:
        """The page as it is now."""
        held = await announcement_of(self.desk, asked.request)
        if held is None:
            return self.desk.refusals.say(asked.request, NOT_FOUND)
        trouble = f"console-sent-wrong-{why if why in WORDED else 'other'}"
        return await AnnouncementPage(self.desk).page(asked, held, status=409, trouble=trouble)
