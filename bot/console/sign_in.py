"""Ways into the console: a one-time link whose page says what it does, and a press that does it. Not for cookies."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot import staffing
from bot.channels.web.arrivals import fields
from bot.channels.web.refusals import BAD_FORM
from bot.channels.web.security import secret_address
from bot.console.desk import PRIVATE, ConsoleDesk
from bot.store import sessions
from bot.store import staff as stored_staff
from bot.store.staff import StaffLink
from conversations.staff import Staff

LONGEST_NAME = 60
STATUS = {"open": 200, "unknown": 404, "used": 410, "expired": 410}
UNKNOWN, USED = StaffLink("unknown"), StaffLink("used")
_TOKEN = re.compile(r"[A-Za-z0-9_-]{16,60}")


@dataclass(frozen=True, slots=True)
class SignIn:
    """`/console/enter/<token>`: a GET only looks; `/console/leave`."""

    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        link, whose = await self._look(request)
        refusal = self.desk.too_fast(request) if link.state == "unknown" else None
        return (
            self.desk.refusals.say(request, refusal)
            if refusal
            else self._page(request, link, whose)
        )

    async def use(self, request: Request) -> Response:
        form, token = await fields(request), request.path_params["token"]
        session = self.desk.entrance.redeem(token, form.get("pledge", ""))
        refusal = self.desk.too_fast(request) or (None if session else BAD_FORM)
        if refusal:
            return self.desk.refusals.say(request, refusal)
        name = name_of(form.get("name", ""))
        link, whose = await self._look(request)
        if link.state == "open" and not link.staff and not name:
            return self._page(request, link, whose, status=400, trouble="console-name-missing")
        if not await self._open(request, token, session, name):
            return self._page(request, USED if link.state == "open" else link)
        response = self.desk.go(request, "/console")
        self.desk.entrance.give(response, session)
        return response

    async def leave(self, request: Request) -> Response:
        form = await fields(request)
        if not self.desk.entrance.is_ours(request, form):
            return self.desk.refusals.say(request, BAD_FORM)
        response = self.desk.go(request, "/console")
        await self.desk.entrance.leave(request, response)
        return response

    async def _open(self, request: Request, token: str, session: str, name: str) -> bool:
        """Whether `session` is open now; also when the same form had opened it already."""
        now, before = self.desk.site.clock(), self.desk.entrance.token(request)

        def work(connection: Connection) -> bool:
            is_new = not stored_staff.open_link(connection, token, now).staff
            me = staffing.sign_in(connection, token, session, "", now)
            if me is None:
                return sessions.staff_of(connection, session, now) is not None
            if is_new:
                staffing.rename(connection, me, name, now)
            sessions.end(connection, before)
            return True

        return await self.desk.site.store.run(work)

    async def _look(self, request: Request) -> tuple[StaffLink, Staff | None]:
        token, now = request.path_params["token"], self.desk.site.clock()
        if not _TOKEN.fullmatch(token):
            return UNKNOWN, None

        def look(connection: Connection) -> tuple[StaffLink, Staff | None]:
            link = stored_staff.open_link(connection, token, now)
            return link, stored_staff.get(connection, link.staff) if link.staff else None

        return await self.desk.site.store.read(look)

    def _page(
        self,
        request: Request,
        link: StaffLink,
        whose: Staff | None = None,
        *,
        status: int = 0,
        trouble: str = "",
    ) -> Response:
        is_https = self.desk.site.settings.is_https
        return self.desk.views.page(
            request,
            "console_enter.html",
            status=status or STATUS[link.state],
            headers=PRIVATE | secret_address(request, is_https=is_https),
            opened=link,
            whose=whose,
            trouble=trouble,
            longest=LONGEST_NAME,
            pledge=self.desk.entrance.pledge(request.path_params["token"]),
        )


def name_of(typed: str) -> str:
    """One line that can be read, "" for nothing."""
    words = "".join(sign if sign.isprintable() else " " for sign in typed).split()
    return " ".join(words)[:LONGEST_NAME].strip()
