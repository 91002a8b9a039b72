"""Questions that wait for the staff, by groups, and those settled lately. Not for settling them (question_page.py)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.languages import language_of
from bot.console.audit_page import number_in
from bot.console.desk import Asked, ConsoleDesk
from bot.grouped_questions import QuestionGroups
from bot.store import edits, questions, reporting
from bot.store.questions import REASONS, KeptQuestion
from knowledge.model import LANGUAGES

PAGE = 25
MOST_SETTLED = 100


@dataclass(frozen=True, slots=True)
class Settled:
    """`drafts`: the state of each edit that settled one."""

    questions: tuple[KeptQuestion, ...]
    drafts: Mapping[int, str]
    names: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    """`/console/questions`, with `reason`, `spoken` and `after`; `settled=1` for the second list."""

    desk: ConsoleDesk
    groups: QuestionGroups

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        if request.query_params.get("settled") == "1":
            return await self._settled(asked)
        return await self._waiting(asked)

    async def _waiting(self, asked: Asked) -> Response:
        query = asked.request.query_params
        reason = next((one for one in REASONS if one == query.get("reason")), "")
        spoken = next((one for one in LANGUAGES if one == query.get("spoken")), "")
        found = await self.groups.waiting(reason, spoken)
        after = min(number_in(query.get("after", "")), len(found))
        shown = found[after : after + PAGE]
        return self.desk.page(
            asked,
            "console_questions.html",
            groups=shown,
            all=len(found),
            after=after,
            onward=after + PAGE if after + PAGE < len(found) else 0,
            chosen={"reason": reason, "spoken": spoken},
            reasons=REASONS,
            said=await self.groups.said_now([one.centre for one in shown]),
            named=self._named(asked),
            most=questions.MOST,
            settled=None,
        )

    async def _settled(self, asked: Asked) -> Response:
        settled = await self.desk.site.store.read(_settled)
        return self.desk.page(asked, "console_questions.html", settled=settled)

    def _named(self, asked: Asked) -> Mapping[str, str]:
        spoken = language_of(asked.request)
        entries = self.desk.site.knowledge().entries
        return {id_: entry.question.get(spoken) for id_, entry in entries.items()}


def _settled(connection: Connection) -> Settled:
    found = questions.last_settled(connection, MOST_SETTLED)
    drafts = {one.edit: edits.get(connection, one.edit) for one in found if one.edit}
    states = {id_: edit.state for id_, edit in drafts.items() if edit}
    return Settled(found, states, reporting.names(connection))
