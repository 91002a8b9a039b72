"""Where the self-assessment begins on the web: what it is, going on with it, an example. Not for projects' pages."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.clients import Clients
from bot.channels.web.downloads import download
from bot.channels.web.languages import language_of
from bot.channels.web.pace import Pace
from bot.channels.web.refusals import NO_READINESS, Refusals, too_many
from bot.channels.web.report_view import ReportView, report_view
from bot.channels.web.session import Session, Sessions
from bot.channels.web.site import Site
from bot.channels.web.views import Views
from bot.store import accounts, projects
from conversations import commands, walk
from conversations.browsing import entries_of
from conversations.desk import Desk, Profile
from conversations.outcome import Message
from conversations.project import RIGHTS, ProjectLine
from conversations.report import example_project, report
from conversations.speech import speak
from knowledge.load import Knowledge
from knowledge.model import Language

THEME = "criteria"
"""The chapter of answers that explains the criteria."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One of my projects: the button that goes on with it, "" for who only reads, and whether it has a page."""

    id: str
    name: str
    data: str
    label: str
    has_page: bool


@dataclass(frozen=True, slots=True)
class ReadinessPages:
    """`/readiness`, `/readiness/example` and its PDF."""

    site: Site
    views: Views
    refusals: Refusals
    sessions: Sessions
    clients: Clients
    pace: Pace

    async def show(self, request: Request) -> Response:
        """Looking creates nothing; whoever has projects goes on with them first."""
        knowledge, language = self.site.knowledge(), language_of(request)
        readiness = knowledge.readiness
        if readiness is None:
            return self.refusals.say(request, NO_READINESS)
        session = self.sessions.known(request)
        lines = await self._lines(session)
        return self.views.page(
            request,
            "readiness.html",
            readiness=readiness,
            about=self._about(knowledge, language),
            drafts=self._drafts(lines, knowledge, language),
            explained=entries_of(THEME, knowledge),
            pledge="" if session else self.sessions.pledge(),
        )

    async def example(self, request: Request) -> Response:
        knowledge = self.site.knowledge()
        if knowledge.readiness is None:
            return self.refusals.say(request, NO_READINESS)
        made = await asyncio.to_thread(_example, knowledge, language_of(request), self._today)
        pledge = "" if self.sessions.known(request) else self.sessions.pledge()
        return self.views.page(request, "example.html", report=made, pledge=pledge)

    async def example_pdf(self, request: Request) -> Response:
        knowledge, language = self.site.knowledge(), language_of(request)
        if knowledge.readiness is None:
            return self.refusals.say(request, NO_READINESS)
        seconds = self.pace.wait(self.clients.address(request))
        if seconds:
            return self.refusals.say(request, too_many(seconds))
        project = example_project(knowledge, language, self._today)
        make = self.site.documents.make
        return download(
            await asyncio.to_thread(make, "report", project, knowledge, language, self._today)
        )

    @property
    def _today(self) -> date:
        return self.site.clock().date()

    async def _lines(self, session: Session | None) -> Sequence[ProjectLine]:
        if session is None:
            return ()
        where = session.address

        def mine(connection: Connection) -> Sequence[ProjectLine]:
            account = accounts.at(connection, where)
            return projects.lines(connection, account) if account else ()

        return await self.site.store.read(mine)

    def _about(self, knowledge: Knowledge, language: Language) -> str:
        """What the conversation says when somebody new opens the walk."""
        house = self.site.house()
        nobody = Desk(Profile("", language, is_new=True), house, now=self.site.clock())
        message = commands.open_walk(nobody, knowledge).messages[0]
        return speak(message, language, knowledge, house).text

    def _drafts(
        self, lines: Sequence[ProjectLine], knowledge: Knowledge, language: Language
    ) -> list[Draft]:
        """In the words of the conversation's own buttons."""
        today = self._today.isoformat()
        choices = tuple(walk.resume_choice(line, today) for line in lines)
        values = {"projects": [line.name for line in lines], "count": len(lines)}
        said = speak(
            Message("walk-resume", values, choices), language, knowledge, self.site.house()
        )
        return [
            Draft(
                id=line.id,
                name=line.name,
                data=button.data if "answer" in RIGHTS[line.role] else "",
                label=button.label,
                has_page=line.role != "guest",
            )
            for line, button in zip(lines, said.buttons, strict=True)
        ]


def _example(knowledge: Knowledge, language: Language, today: date) -> ReportView:
    project = example_project(knowledge, language, today)
    return report_view(report(project, knowledge, today), language, knowledge.wording)
