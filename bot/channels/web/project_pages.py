"""A project for its members: its page and its documents. Not for what links show to others (shared_pages.py)."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.channels.web.clients import Clients
from bot.channels.web.downloads import download
from bot.channels.web.languages import chosen, language_of
from bot.channels.web.pace import Pace
from bot.channels.web.project_view import project_view
from bot.channels.web.refusals import NO_READINESS, Refusals, too_many
from bot.channels.web.session import Sessions
from bot.channels.web.site import Site
from bot.channels.web.views import Views
from bot.documents import Link
from bot.store import accounts, project_desk
from conversations.needs import PROJECT
from conversations.outcome import AttachmentKind
from conversations.project import Project, may

PRIVATE = {"X-Robots-Tag": "noindex, nofollow"}


@dataclass(frozen=True, slots=True)
class ProjectPages:
    """`/projects/<id>` with `/report.pdf`, `/answers.csv` and `/answers.json` under it."""

    site: Site
    views: Views
    refusals: Refusals
    sessions: Sessions
    clients: Clients
    pace: Pace

    async def show(self, request: Request) -> Response:
        knowledge, language = self.site.knowledge(), language_of(request)
        readiness = knowledge.readiness
        if readiness is None:
            return self.refusals.say(request, NO_READINESS)
        project = await self._project(request)
        if project is None:
            return self._missing(request)
        if not may(project.me, "read"):
            return self._guest(request, project)
        view = await asyncio.to_thread(
            project_view, project, knowledge, readiness, language, self._today
        )
        return self.views.page(request, "project.html", headers=PRIVATE, view=view)

    async def report(self, request: Request) -> Response:
        return await self._document(request, "report")

    async def csv(self, request: Request) -> Response:
        return await self._document(request, "answers-csv")

    async def json(self, request: Request) -> Response:
        return await self._document(request, "answers-json")

    async def _document(self, request: Request, kind: AttachmentKind) -> Response:
        if self.site.knowledge().readiness is None:
            return self.refusals.say(request, NO_READINESS)
        project = await self._project(request)
        if project is None:
            return self._missing(request)
        if not may(project.me, "read"):
            return self._guest(request, project)
        seconds = self.pace.wait(self.clients.address(request))
        if seconds:
            return self.refusals.say(request, too_many(seconds))
        return download(
            await asyncio.to_thread(
                self.site.documents.make,
                kind,
                project,
                self.site.knowledge(),
                language_of(request),
                self._today,
                Link(f"{self.views.base(request)}/projects/{project.id}"),
            )
        )

    @property
    def _today(self) -> date:
        return self.site.clock().date()

    async def _project(self, request: Request) -> Project | None:
        """None for whoever is not in it, whether it exists or not."""
        session, wanted = self.sessions.known(request), request.path_params["id"]
        if session is None or not PROJECT.fullmatch(wanted):
            return None
        where, now = session.address, self.site.clock()

        def load(connection: Connection) -> Project | None:
            account = accounts.at(connection, where)
            return project_desk.load(connection, wanted, account, now) if account else None

        return await self.site.store.read(load)

    def _missing(self, request: Request) -> Response:
        pledge = "" if self.sessions.known(request) else self.sessions.pledge()
        return self.views.page(
            request, "project_missing.html", status=404, headers=PRIVATE, pledge=pledge
        )

    def _guest(self, request: Request, project: Project) -> Response:
        """Somebody of the Mission has the draft's own page."""
        if project.me.role == "reviewer":
            language = chosen(request)
            kept = f"?lang={language}" if language else ""
            return RedirectResponse(f"/projects/{project.id}/application{kept}", status_code=303)
        return self.views.page(
            request, "project_guest.html", status=403, headers=PRIVATE, project=project
        )
