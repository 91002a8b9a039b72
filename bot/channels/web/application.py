"""The web application: pages, forms, stream and probes put together. Not for making what they use (bot/app.py)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from bot.bell import Bell
from bot.channels.web.announced_files import AnnouncedFiles
from bot.channels.web.application_files import ApplicationFiles
from bot.channels.web.arrivals import Arrivals
from bot.channels.web.board_pages import BoardPages
from bot.channels.web.chat import Chat
from bot.channels.web.clients import Clients
from bot.channels.web.file_pages import FilePages
from bot.channels.web.follow_page import FollowPage
from bot.channels.web.health import Health
from bot.channels.web.import_pages import ImportPages
from bot.channels.web.live import Live
from bot.channels.web.pace import Pace
from bot.channels.web.pages import Pages
from bot.channels.web.private_links import PrivateLinks
from bot.channels.web.project_pages import ProjectPages
from bot.channels.web.readiness import ReadinessPages
from bot.channels.web.refusals import Refusals
from bot.channels.web.request_files import RequestFiles
from bot.channels.web.security import Guard, Promises, hosts_of, promises
from bot.channels.web.session import Sessions
from bot.channels.web.shared_pages import SharedPages
from bot.channels.web.site import Door, Finder, Maker, Rehearsal, Site
from bot.channels.web.status import Status
from bot.channels.web.uploads import Uploads
from bot.channels.web.views import STATIC, Views
from bot.console import routes as console
from bot.errors import StoreError
from bot.files import Files
from bot.files.keeping import Keeper
from bot.metrics import Counters
from bot.sealing import Sealing
from bot.settings import Settings
from bot.store.database import Store
from conversations.desk import House
from knowledge.load import Knowledge


def build(
    *,
    store: Store,
    documents: Maker,
    files: Files,
    keeper: Keeper,
    intake: Door,
    bell: Bell,
    knowledge: Callable[[], Knowledge],
    index: Callable[[], Finder],
    house: Callable[[], House],
    status: Callable[[], Status],
    settings: Settings,
    sealing: Sealing,
    counters: Counters,
    clock: Callable[[], datetime],
    stopping: asyncio.Event,
    rehearsal: Rehearsal,
) -> Starlette:
    """The application; set `stopping` at shutdown so that open streams end. Raises SettingsError (TRUSTED_PROXIES).

    Serve it with uvicorn's `proxy_headers=False`: only TRUSTED_PROXIES decides whose X-Forwarded-For counts.
    """
    site = Site(
        store=store,
        documents=documents,
        files=files,
        keeper=keeper,
        intake=intake,
        bell=bell,
        knowledge=knowledge,
        index=index,
        house=house,
        status=status,
        settings=settings,
        sealing=sealing,
        counters=counters,
        clock=clock,
        stopping=stopping,
        rehearsal=rehearsal,
    )
    views = Views(site)
    refusals = Refusals(views)
    headers = promises(settings)

    async def broken(request: Request, error: Exception) -> Response:
        # The last resort stands outside the middleware, so it makes its promises itself.
        response = await refusals.on_error(request, error)
        response.headers.update(headers)
        return response

    return Starlette(
        routes=_routes(site, views, refusals),
        middleware=[
            Middleware(Promises, headers=headers),
            Middleware(
                Guard,
                hosts=hosts_of(settings),
                refuse=refusals.say,
                most_of_file=keeper.limits.upload,
            ),
        ],
        exception_handlers={
            HTTPException: refusals.on_http,
            StoreError: refusals.on_store,
            Exception: broken,
        },
    )


def _routes(site: Site, views: Views, refusals: Refusals) -> list[BaseRoute]:
    sessions = Sessions(site.sealing, is_https=site.settings.is_https)
    clients, pace = Clients(site.settings.trusted_proxies), Pace()
    arrivals = Arrivals(site, sessions, clients, pace)
    chat = Chat(site, views, refusals, sessions, arrivals)
    live = Live(site, views, sessions, clients)
    pages = Pages(site, views, refusals, clients, pace)
    health = Health(site)
    uploads = Uploads(site, refusals, sessions, arrivals)
    files = FilePages(site, refusals, sessions, clients, pace)
    brought = ImportPages(site, views, refusals, sessions, arrivals)
    announced = AnnouncedFiles(site, refusals, sessions, clients, pace)
    following = FollowPage(site, views, refusals, sessions, arrivals)
    handed = ApplicationFiles(site, views, refusals, sessions, clients, pace)
    return [
        *_readiness_routes(site, views, refusals, sessions, arrivals, clients, pace),
        *console.routes(site, views, refusals, clients, pace),
        Route("/", chat.show),
        Route("/say", chat.say, methods=["POST"]),
        Route("/tap", chat.tap, methods=["POST"]),
        Route("/upload", uploads.to_chosen, methods=["POST"]),
        Route("/projects/{id}/files", uploads.to_project, methods=["POST"]),
        Route("/projects/{id}/files/{evidence:int}", files.give),
        Route("/projects/{id}/application.{ending}", handed.give),
        Route("/announced/{id:int}/file", announced.file),
        Route("/requests/files/{line:int}", RequestFiles(site, refusals, sessions).file),
        Route("/announced/{id:int}/{row:int}.ics", announced.entry),
        Route("/follow/{place}", following.show),
        Route("/follow/{place}", following.follow, methods=["POST"]),
        Route("/import", brought.show),
        Route("/import", brought.look, methods=["POST"]),
        Route("/import/create", brought.create, methods=["POST"]),
        Route("/events", live.stream),
        Route("/faq", pages.index),
        Route("/faq/{id}", pages.entry),
        Route("/sources", pages.sources),
        Route("/privacy", pages.privacy),
        Route("/robots.txt", pages.robots),
        Route("/sitemap.xml", pages.sitemap),
        Route("/healthz", health.alive),
        Route("/readyz", health.ready),
        Route("/metrics", health.metrics),
        Mount("/static", KeptFiles(directory=STATIC)),
    ]


def _readiness_routes(
    site: Site,
    views: Views,
    refusals: Refusals,
    sessions: Sessions,
    arrivals: Arrivals,
    clients: Clients,
    pace: Pace,
) -> list[BaseRoute]:
    readiness = ReadinessPages(site, views, refusals, sessions, clients, pace)
    projects = ProjectPages(site, views, refusals, sessions, clients, pace)
    shared = SharedPages(site, views, refusals, clients, pace)
    links = PrivateLinks(site, views, refusals, sessions, arrivals)
    board = BoardPages(site, views, refusals, sessions, arrivals)
    return [
        Route("/readiness", readiness.show),
        Route("/readiness/example", readiness.example),
        Route("/readiness/example/report.pdf", readiness.example_pdf),
        Route("/projects/{id}", projects.show),
        Route("/projects/{id}/report.pdf", projects.report),
        Route("/projects/{id}/answers.csv", projects.csv),
        Route("/projects/{id}/answers.json", projects.json),
        Route("/projects/{id}/application", board.board),
        Route("/projects/{id}/application/{piece}", board.piece),
        Route("/projects/{id}/press", board.press, methods=["POST"]),
        Route("/projects/{id}/fill", board.fill, methods=["POST"]),
        Route("/r/{token}", shared.show),
        Route("/r/{token}/report.pdf", shared.report),
        Route("/i/{token}", links.invitation, methods=["GET", "POST"]),
        Route("/back", links.code, methods=["GET", "POST"]),
        Route("/back/{token}", links.way_back, methods=["GET", "POST"]),
        Route("/j/{token}", links.joining, methods=["GET", "POST"]),
    ]


class KeptFiles(StaticFiles):
    """Files that browsers keep for ever when asked for by version: a changed file has another address."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        kept = "public, max-age=31536000, immutable" if scope["query_string"] else "no-cache"
        response.headers["Cache-Control"] = kept
        return response
