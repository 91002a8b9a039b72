"""Presses under a draft: send, schedule, approval, give up. Not for what may be done (bot/announcing.py)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot import announcing
from bot.channels.web.refusals import BAD_FORM, NO_RIGHT, NOT_FOUND
from bot.console.audit_page import number_in
from bot.console.desk import Asked, ConsoleDesk
from bot.console.draft_page import EARLY, Ask, DraftPage, rules_of
from bot.console.looking import announcement_of, at
from bot.console.paris_time import read_time
from bot.console.report_page import ReportPage
from bot.errors import NotAllowed, WrongState
from bot.permitting import allowed, wrong
from bot.store import announcements as stored
from bot.store import audiences
from conversations.announcing.approval import hash_of
from conversations.announcing.shape import Announcement

Act = Callable[[Connection], object]

GROWN = 1.01
"""As many times more people than the press named need another press: some come while one reads."""


@dataclass(frozen=True, slots=True)
class Preparing:
    """`/console/announcements/<id>/prepare`: what is done is done to what the page showed, or not at all."""

    desk: ConsoleDesk

    async def prepare(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        held = await announcement_of(self.desk, request)
        if held is None:
            return self.desk.refusals.say(request, NOT_FOUND)
        do = self._presses().get(asked.form.get("do", ""))
        if do is None or not asked.form.get("seen"):
            return self.desk.refusals.say(request, BAD_FORM)
        try:
            return await do(asked, held)
        except NotAllowed:
            return self.desk.refusals.say(request, NO_RIGHT)
        except WrongState as error:
            return await self._again(asked, held, f"console-wrong-{error.why}", error.values)

    def _presses(self) -> Mapping[str, Callable[[Asked, Announcement], Awaitable[Response]]]:
        return {
            "send": self._send,
            "schedule": self._schedule,
            "unschedule": self._unschedule,
            "ask-approval": self._ask_approval,
            "approve": self._approve,
            "cancel": self._cancel,
        }

    async def _send(self, asked: Asked, held: Announcement) -> Response:
        """The first press counts, the second names the number and sends."""
        sure = number_in(asked.form.get("sure", ""))
        seen, now, rules = asked.form["seen"], self.desk.site.clock(), rules_of(self.desk)
        people = await self.desk.site.store.read(lambda c: _people(c, asked, held.id, seen, now))
        if not sure or people > sure * GROWN:
            grown = "console-writing-grown" if sure else ""
            return await self._again(asked, held, grown, people=people, status=200)
        return await self._done(
            asked, held, lambda c: announcing.send_now(c, asked.staff, held.id, now, rules, seen)
        )

    async def _schedule(self, asked: Asked, held: Announcement) -> Response:
        when, now, rules = self._when(asked), self.desk.site.clock(), rules_of(self.desk)
        if isinstance(when, str):
            return await self._again(asked, held, when, status=400)
        seen = asked.form["seen"]
        return await self._done(
            asked,
            held,
            lambda c: announcing.schedule(c, asked.staff, held.id, when, now, rules, seen),
        )

    async def _unschedule(self, asked: Asked, held: Announcement) -> Response:
        now = self.desk.site.clock()
        return await self._done(
            asked, held, lambda c: announcing.unschedule(c, asked.staff, held.id, now)
        )

    async def _ask_approval(self, asked: Asked, held: Announcement) -> Response:
        """Of a time too, where one is given."""
        has_time = any(asked.form.get(name, "").strip() for name in ("day", "hour"))
        when = self._when(asked) if has_time else None
        if isinstance(when, str):
            return await self._again(asked, held, when, status=400)
        seen, now = asked.form["seen"], self.desk.site.clock()
        return await self._done(
            asked,
            held,
            lambda c: announcing.ask_approval(c, asked.staff, held.id, now, when, seen),
        )

    async def _approve(self, asked: Asked, held: Announcement) -> Response:
        seen, now = asked.form["seen"], self.desk.site.clock()
        return await self._done(
            asked, held, lambda c: announcing.approve(c, asked.staff, held.id, seen, now)
        )

    async def _cancel(self, asked: Asked, held: Announcement) -> Response:
        """Only before it begins: what is being sent is stopped on its own page."""
        now = self.desk.site.clock()

        def act(connection: Connection) -> None:
            now_held = stored.held(connection, held.id)
            if now_held is not None and now_held.state not in EARLY:
                raise wrong("state", state=now_held.state)
            announcing.cancel(connection, asked.staff, held.id, now)

        return await self._done(asked, held, act)

    def _when(self, asked: Asked) -> datetime | str:
        day, hour = asked.form.get("day", ""), asked.form.get("hour", "")
        return read_time(day, hour, self.desk.site.clock())

    async def _done(self, asked: Asked, held: Announcement, act: Act) -> Response:
        await self.desk.site.store.run(act)
        return self.desk.go(asked.request, at(held))

    async def _again(
        self,
        asked: Asked,
        held: Announcement,
        trouble: str,
        values: Mapping[str, str | int] | None = None,
        *,
        people: int = 0,
        status: int = 409,
    ) -> Response:
        """As it is now; what was typed stays."""
        fresh = await announcement_of(self.desk, asked.request) or held
        if fresh.state not in EARLY:
            return await ReportPage(self.desk).page(asked, fresh, status, trouble)
        form = asked.form
        day, hour = form.get("day", "")[:60], form.get("hour", "")[:60]
        ask = Ask(trouble, values or {}, people, day, hour)
        return await DraftPage(self.desk).page(asked, fresh, status, ask=ask)


def _people(connection: Connection, asked: Asked, id_: int, seen: str, now: datetime) -> int:
    """How many would get it now. Raises NotAllowed, WrongState: what sending would refuse too."""
    allowed(connection, asked.staff, "send")
    held = stored.get(connection, id_)
    if held is None or held.state not in EARLY:
        raise wrong("state", state=held.state if held else "")
    if hash_of(held) != seen:
        raise wrong("changed-meanwhile")
    people = audiences.foreseen(connection, held, now)[""]
    if not people:
        raise wrong("nobody")
    return people
