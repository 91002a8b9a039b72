"""Who is staff, and how one becomes, stays or stops being it. Not for signing in (sign_in.py)."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot import staffing
from bot.channels.web.refusals import BAD_FORM, NO_RIGHT
from bot.console.audit_page import number_in
from bot.console.desk import Asked, ConsoleDesk
from bot.console.sign_in import LONGEST_NAME, name_of
from bot.errors import NotAllowed, WrongState
from bot.store import staff as stored_staff
from conversations.staff import STAFF_ROLES, Staff, StaffRole

MakeLink = Callable[[Connection, Staff, str, datetime], None]


@dataclass(frozen=True, slots=True)
class Handed:
    """A link just made, shown once: only its digest is kept. `web` or `telegram` is "" where it is not for that."""

    kind: str
    role: StaffRole
    web: str = ""
    telegram: str = ""


@dataclass(frozen=True, slots=True)
class StaffPages:
    """`/console/staff`: everybody sees their colleagues; owners invite and remove."""

    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        return asked if isinstance(asked, Response) else await self._page(asked)

    async def change(self, request: Request) -> Response:
        """Rights are looked at in the transaction, by bot/staffing.py."""
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        doing = {
            "invite": self._invite,
            "sign-in": self._sign_in_link,
            "telegram": self._add_telegram,
            "rename": self._rename,
            "remove": self._remove,
        }.get(asked.form.get("do", ""))
        if doing is None:
            return self.desk.refusals.say(request, BAD_FORM)
        try:
            return await doing(asked)
        except NotAllowed:
            return self.desk.refusals.say(request, NO_RIGHT)
        except WrongState as wrong:
            return await self._page(asked, status=409, trouble=f"console-wrong-{wrong.why}")

    async def _invite(self, asked: Asked) -> Response:
        role = next((one for one in STAFF_ROLES if one == asked.form.get("role")), None)
        if role is None:
            return self.desk.refusals.say(asked.request, BAD_FORM)
        made = await self._made(asked, lambda c, me, t, now: staffing.invite(c, me, t, role, now))
        return await self._page(
            asked, handed=Handed("invite", role, self._web(asked, made), self._telegram(made))
        )

    async def _sign_in_link(self, asked: Asked) -> Response:
        made = await self._made(asked, staffing.sign_in_link)
        return await self._page(
            asked, handed=Handed("sign-in", asked.staff.role, self._web(asked, made))
        )

    async def _add_telegram(self, asked: Asked) -> Response:
        if not self.desk.site.house().bot_name:
            return self.desk.refusals.say(asked.request, BAD_FORM)
        made = await self._made(asked, staffing.add_channel)
        return await self._page(
            asked, handed=Handed("telegram", asked.staff.role, telegram=self._telegram(made))
        )

    async def _rename(self, asked: Asked) -> Response:
        name, now = name_of(asked.form.get("name", "")), self.desk.site.clock()
        if not name:
            return await self._page(asked, status=400, trouble="console-name-missing")
        await self.desk.site.store.run(lambda c: staffing.rename(c, asked.staff, name, now))
        return self.desk.go(asked.request, "/console/staff")

    async def _remove(self, asked: Asked) -> Response:
        whom, now = number_in(asked.form.get("staff", "")), self.desk.site.clock()
        await self.desk.site.store.run(lambda c: staffing.remove(c, asked.staff, whom, now))
        return self.desk.go(asked.request, "/console/staff")

    async def _made(self, asked: Asked, make: MakeLink) -> str:
        token, now = secrets.token_urlsafe(32), self.desk.site.clock()
        await self.desk.site.store.run(lambda c: make(c, asked.staff, token, now))
        return token

    async def _page(
        self, asked: Asked, *, status: int = 200, handed: Handed | None = None, trouble: str = ""
    ) -> Response:
        return self.desk.page(
            asked,
            "console_staff.html",
            status=status,
            everybody=await self.desk.site.store.read(stored_staff.everybody),
            roles=tuple(reversed(STAFF_ROLES)),
            bot_name=self.desk.site.house().bot_name,
            handed=handed,
            trouble=trouble,
            longest=LONGEST_NAME,
        )

    def _web(self, asked: Asked, token: str) -> str:
        return f"{self.desk.views.base(asked.request)}/console/enter/{token}"

    def _telegram(self, token: str) -> str:
        bot = self.desk.site.house().bot_name
        return f"https://t.me/{bot}?start=a_{token}" if bot else ""
