"""The draft application on the web: its board, its pieces, their forms. Not for files (uploads.py, file_pages.py)."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.arrivals import Arrivals, fields
from bot.channels.web.board_view import (
    GROUPINGS,
    BoardView,
    Grouping,
    PieceView,
    board_view,
    piece_view,
)
from bot.channels.web.languages import language_of
from bot.channels.web.membership import project_of
from bot.channels.web.project_view import Speaker
from bot.channels.web.refusals import NO_APPLICATION, Refusals
from bot.channels.web.session import Session, Sessions
from bot.channels.web.site import Site
from bot.channels.web.views import Shown, Views
from bot.store import outbox, texts
from conversations.dossier import STATES, Text
from conversations.events import ELSEWHERE, Content, Filled, Tapped
from conversations.needs import TYPED_IN_A_DRAFT
from conversations.project import Project, may

PRIVATE = {"X-Robots-Tag": "noindex, nofollow"}
LONGEST_DATA = 64
MOST_IDS = 3
MOST_PAST = 20
"""Earlier texts that a page shows."""
_NUMBER = re.compile(r"[0-9]{1,18}")


@dataclass(frozen=True, slots=True)
class BoardPages:
    """`/projects/<id>/application`, its pieces under it, `/projects/<id>/press` and `/projects/<id>/fill`."""

    site: Site
    views: Views
    refusals: Refusals
    sessions: Sessions
    arrivals: Arrivals

    async def board(self, request: Request) -> Response:
        return await self._page(request, "board.html", lambda board: board)

    async def piece(self, request: Request) -> Response:
        wanted = request.path_params["piece"]
        return await self._page(request, "piece.html", lambda board: piece_view(board, wanted))

    async def press(self, request: Request) -> Response:
        """A button of the conversation whose answer is shown where it was pressed."""
        form = await fields(request)
        data = form.get("data", "")[:LONGEST_DATA]
        return await self._take(request, form, Tapped(data, ELSEWHERE))

    async def fill(self, request: Request) -> Response:
        """What was typed into a form of a piece."""
        form = await fields(request)
        kind = form.get("kind", "")
        ids = tuple(form.get("ids", "")[:LONGEST_DATA].split(":"))[:MOST_IDS]
        if kind not in TYPED_IN_A_DRAFT:
            kind = ""
        text = form.get("text", "").replace("\r\n", "\n")
        filled = Filled(kind, (request.path_params["id"], *ids), text)
        return await self._take(request, form, filled)

    async def _take(self, request: Request, form: Mapping[str, str], content: Content) -> Response:
        taken = await self.arrivals.take(request, form, content)
        if not isinstance(taken, Session):
            return self.refusals.say(request, taken)
        root = f"/projects/{request.path_params['id']}/application"
        wanted = form.get("next", "")
        path = wanted if re.fullmatch(re.escape(root) + r"(/[a-z0-9-]{1,20})?", wanted) else root
        return await self.arrivals.to_the_page(request, taken, path)

    async def _page(
        self, request: Request, template: str, make: Callable[[BoardView], Any]
    ) -> Response:
        knowledge = self.site.knowledge()
        if knowledge.readiness is None or knowledge.application is None:
            return self.refusals.say(request, NO_APPLICATION)
        project = await project_of(self.site, self.sessions, request, "now")
        if project is None:
            return self._missing(request)
        if not (may(project.me, "read") or may(project.me, "review")):
            return self.views.page(
                request, "project_guest.html", status=403, headers=PRIVATE, project=project
            )
        view = await asyncio.to_thread(lambda: make(self._board(request, project)))
        if view is None:
            return self._missing(request)
        return await self._shown(request, template, view)

    def _board(self, request: Request, project: Project) -> BoardView:
        knowledge = self.site.knowledge()
        assert knowledge.readiness is not None  # noqa: S101 — looked at in _page
        assert knowledge.application is not None  # noqa: S101 — the same
        speaker = Speaker(knowledge, knowledge.readiness, language_of(request))
        asked = request.query_params
        return board_view(
            project,
            knowledge.application,
            speaker,
            self.site.house(),
            self.site.clock().date(),
            by=_grouping(asked.get("by", "")),
            is_sorted="by" in asked or "state" in asked,
            state=next((one for one in STATES if one == asked.get("state")), None),
        )

    async def _shown(
        self, request: Request, template: str, view: BoardView | PieceView
    ) -> Response:
        board = view.board if isinstance(view, PieceView) else view
        return self.views.page(
            request,
            template,
            headers=PRIVATE,
            view=view,
            board=board,
            call=self.site.knowledge().call,
            said=await self._said(request),
            past=await self._past(view) if isinstance(view, PieceView) else (),
            page_path=request.url.path,
            most_of_file=self.site.keeper.limits.upload if board.may("draft") else 0,
        )

    async def _past(self, view: PieceView) -> Sequence[Text]:
        """Earlier texts, for members who read the project: all but the one in place and those still to settle."""
        if not view.board.may("read"):
            return ()
        project, piece = view.board.project.id, view.piece.id
        found = await self.site.store.read(lambda c: texts.history(c, project, piece))
        shown = {view.revision, *(rival.number for rival in view.rivals)}
        return [one for one in found if one.number not in shown][:MOST_PAST]

    async def _said(self, request: Request) -> Shown | None:
        """The line that answers what was just done here, if it is this session's."""
        session, wanted = self.sessions.known(request), request.query_params.get("said", "")
        if session is None or not _NUMBER.fullmatch(wanted):
            return None
        line = await self.site.store.read(lambda connection: outbox.find(connection, int(wanted)))
        if line is None or line.address != session.address or line.author != "bot":
            return None
        return Shown.of(line)

    def _missing(self, request: Request) -> Response:
        pledge = "" if self.sessions.known(request) else self.sessions.pledge()
        return self.views.page(
            request, "project_missing.html", status=404, headers=PRIVATE, pledge=pledge
        )


def _grouping(word: str) -> Grouping:
    return next((one for one in GROUPINGS if one == word), "section")
