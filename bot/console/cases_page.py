"""Questions that staff keep so that every trial asks them, and taking one away. Not for asking them (edit_room.py)."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.case_keeping import remove_case
from bot.channels.web.languages import language_of
from bot.channels.web.refusals import BAD_FORM, NO_RIGHT
from bot.console.audit_page import number_in
from bot.console.desk import ConsoleDesk
from bot.errors import NotAllowed
from bot.store import cases


@dataclass(frozen=True, slots=True)
class CasesPage:
    """`/console/cases`."""

    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        entries, language = self.desk.site.knowledge().entries, language_of(request)
        return self.desk.page(
            asked,
            "console_cases.html",
            found=await self.desk.site.store.read(cases.every),
            titles={one.id: one.question.get(language) for one in entries.values()},
        )

    async def take(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "edit")
        if isinstance(asked, Response):
            return asked
        id_, now = number_in(asked.form.get("case", "")), self.desk.site.clock()
        if asked.form.get("do") != "remove":
            return self.desk.refusals.say(request, BAD_FORM)
        try:
            await self.desk.site.store.run(lambda c: remove_case(c, asked.staff, id_, now))
        except NotAllowed:
            return self.desk.refusals.say(request, NO_RIGHT)
        return self.desk.go(request, "/console/cases")
