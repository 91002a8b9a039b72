"""A result shown by a read-only link: nothing about people, and an end. Not for members (project_pages.py)."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.clients import Clients
from bot.channels.web.downloads import download
from bot.channels.web.languages import language_of
from bot.channels.web.pace import Pace
from bot.channels.web.project_pages import PRIVATE
from bot.channels.web.refusals import NO_READINESS, Refusals, too_many
from bot.channels.web.report_view import ReportView, report_view
from bot.channels.web.security import secret_address
from bot.channels.web.site import Site
from bot.channels.web.views import Views
from bot.documents import Link
from bot.store import links, project_desk
from bot.store.links import Shared
from conversations.needs import TOKEN
from conversations.project import Project
from conversations.report import report, without_people
from knowledge.load import Knowledge
from knowledge.model import Language


@dataclass(frozen=True, slots=True)
class Opened:
    """What a followed link is, and the project only while it is open."""

    shared: Shared
    project: Project | None = None


@dataclass(frozen=True, slots=True)
class SharedPages:
    """`/r/<token>` and its PDF."""

    site: Site
    views: Views
    refusals: Refusals
    clients: Clients
    pace: Pace

    async def show(self, request: Request) -> Response:
        knowledge = self.site.knowledge()
        if knowledge.readiness is None:
            return self.refusals.say(request, NO_READINESS)
        opened = await self._open(request)
        if opened.project is None:
            return self._closed(request, opened.shared)
        made = await asyncio.to_thread(
            _seen, opened.project, knowledge, language_of(request), self._today
        )
        return self.views.page(
            request,
            "shared_report.html",
            headers=self._headers(request),
            report=made,
            until=opened.shared.expires_at,
        )

    async def report(self, request: Request) -> Response:
        knowledge = self.site.knowledge()
        if knowledge.readiness is None:
            return self.refusals.say(request, NO_READINESS)
        opened = await self._open(request)
        if opened.project is None:
            return self._closed(request, opened.shared)
        seconds = self.pace.wait(self.clients.address(request))
        if seconds:
            return self.refusals.say(request, too_many(seconds))
        ends = opened.shared.expires_at
        address = f"{self.views.base(request)}/r/{request.path_params['token']}"
        response = download(
            await asyncio.to_thread(
                self.site.documents.shared_report,
                opened.project,
                knowledge,
                language_of(request),
                self._today,
                Link(address, ends.date() if ends else None),
            )
        )
        response.headers.update(self._headers(request))
        return response

    @property
    def _today(self) -> date:
        return self.site.clock().date()

    def _headers(self, request: Request) -> dict[str, str]:
        is_https = self.site.settings.is_https
        return {**PRIVATE, **secret_address(request, is_https=is_https)}

    async def _open(self, request: Request) -> Opened:
        """Looking uses nothing up."""
        token, now = request.path_params["token"], self.site.clock()
        if not TOKEN.fullmatch(token):
            return Opened(Shared("unknown"))

        def follow(connection: Connection) -> Opened:
            shared = links.follow(connection, token, now)
            if shared.state != "open":
                return Opened(shared)
            return Opened(shared, project_desk.load_shared(connection, shared.project, now))

        return await self.site.store.read(follow)

    def _closed(self, request: Request, shared: Shared) -> Response:
        """Why it shows nothing, and whom to ask; nothing of the project, not even its name."""
        return self.views.page(
            request,
            "link_closed.html",
            status=404 if shared.state == "unknown" else 410,
            headers=self._headers(request),
            message=f"page-shared-{shared.state}",
            until=shared.expires_at,
        )


def _seen(project: Project, knowledge: Knowledge, language: Language, today: date) -> ReportView:
    made = without_people(report(project, knowledge, today))
    return report_view(made, language, knowledge.wording)
