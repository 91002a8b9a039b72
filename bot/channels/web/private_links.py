"""Private links on the web: a page says what a link does, a press does it. Not for doing it (conversations)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.arrivals import Arrivals, fields
from bot.channels.web.picture import picture
from bot.channels.web.project_pages import PRIVATE
from bot.channels.web.refusals import NO_READINESS, Refusals
from bot.channels.web.security import secret_address
from bot.channels.web.session import Session, Sessions
from bot.channels.web.site import Site
from bot.channels.web.views import Views
from bot.store import accounts, invitations, joinings
from conversations.desk import Joining, Returning
from conversations.events import Followed, LinkKind
from conversations.needs import TOKEN, code_in
from conversations.project import Invited

T = TypeVar("T")

LONGEST_CODE = 40
SIGNS, GROUP = 12, 4
GONE = 410
"""The status of what was there once."""


@dataclass(frozen=True, slots=True)
class PrivateLinks:
    """`/i/<token>`, `/back`, `/back/<token>` and `/j/<token>`: a GET only looks."""

    site: Site
    views: Views
    refusals: Refusals
    sessions: Sessions
    arrivals: Arrivals

    async def invitation(self, request: Request) -> Response:
        if request.method == "POST":
            return await self._follow(request, "invitation")
        now = self.site.clock()
        invited = await self._look(
            request,
            lambda c, token, account: invitations.invited(c, token, account, now),
            Invited(why_not="unknown"),
        )
        status = {"": 200, "member": 200, "unknown": 404}.get(invited.why_not, GONE)
        return self._page(request, "invitation.html", status, start="i", invited=invited)

    async def way_back(self, request: Request) -> Response:
        if request.method == "POST":
            return await self._follow(request, "return")
        returning = await self._look(request, accounts.returning, Returning("unknown"))
        status = 404 if returning.state == "unknown" else 200
        address = f"{self.views.base(request)}/back/{request.path_params['token']}"
        return self._page(
            request,
            "way_back.html",
            status,
            start="r",
            returning=returning,
            address=address,
            picture=picture(address) if returning.state == "same" else "",
        )

    async def joining(self, request: Request) -> Response:
        if request.method == "POST":
            return await self._follow(request, "joining")
        now = self.site.clock()
        found = await self._look(
            request,
            lambda c, token, account: joinings.opened(c, token, account, now),
            Joining(0, mine=False, state="unknown"),
        )
        status = {"unknown": 404, "expired": GONE, "settled": GONE}.get(found.state, 200)
        return self._page(request, "joining.html", status, start="j", joining=found)

    async def code(self, request: Request) -> Response:
        """The field for a typed code, and what it brings."""
        if self.site.knowledge().readiness is None:
            return self.refusals.say(request, NO_READINESS)
        if request.method != "POST":
            return self._code_page(request)
        form = await fields(request)
        typed = form.get("code", "")[:LONGEST_CODE]
        code = _code(typed)
        if not code:
            return self._code_page(request, typed, status=400, trouble="page-code-wrong")
        return await self._send(request, form, Followed("return", code, accepted=True))

    async def _follow(self, request: Request, kind: LinkKind) -> Response:
        """A press: the one thing that accepts."""
        form, token = await fields(request), request.path_params["token"]
        if not TOKEN.fullmatch(token):
            token = "unknown"  # noqa: S105 — a link that nobody made
        return await self._send(request, form, Followed(kind, token, accepted=True))

    async def _send(self, request: Request, form: dict[str, str], link: Followed) -> Response:
        taken = await self.arrivals.take(request, form, link)
        if isinstance(taken, Session):
            return self.arrivals.to_the_talk(request, taken)
        return self.refusals.say(request, taken)

    async def _look(
        self, request: Request, find: Callable[[Connection, str, str], T], unknown: T
    ) -> T:
        """What the link is to whoever looks; nobody is created by it."""
        token, session = request.path_params["token"], self.sessions.known(request)
        if self.site.knowledge().readiness is None or not TOKEN.fullmatch(token):
            return unknown

        def look(connection: Connection) -> T:
            account = accounts.at(connection, session.address) if session else ""
            return find(connection, token, account)

        return await self.site.store.read(look)

    def _page(
        self, request: Request, template: str, status: int, *, start: str, **context: Any
    ) -> Response:
        token, bot = request.path_params["token"], self.site.house().bot_name
        telegram = f"https://t.me/{bot}?start={start}_{token}" if bot and status == 200 else ""
        return self.views.page(
            request,
            template,
            status=status,
            headers={**PRIVATE, **secret_address(request, is_https=self.site.settings.is_https)},
            telegram=telegram,
            pledge=self._pledge(request),
            **context,
        )

    def _code_page(
        self, request: Request, typed: str = "", *, status: int = 200, trouble: str = ""
    ) -> Response:
        return self.views.page(
            request,
            "code.html",
            status=status,
            headers=PRIVATE,
            code=typed,
            trouble=trouble,
            pledge=self._pledge(request),
        )

    def _pledge(self, request: Request) -> str:
        return "" if self.sessions.known(request) else self.sessions.pledge()


def _code(typed: str) -> str:
    """The code as it was given, however its groups were typed; "" when it is none."""
    signs = "".join(filter(str.isalnum, typed))
    groups = [signs[at : at + GROUP] for at in range(0, SIGNS, GROUP)]
    return code_in("-".join(groups)) if len(signs) == SIGNS else ""
