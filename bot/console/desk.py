"""What every page of the console needs: who asks, whether they may, and how a form is taken. Not for any page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.channels.web.arrivals import MOST_FIELDS, fields
from bot.channels.web.clients import Clients
from bot.channels.web.languages import chosen, language_of
from bot.channels.web.pace import Pace
from bot.channels.web.refusals import BAD_FORM, NO_RIGHT, Refusal, Refusals, too_many
from bot.channels.web.site import Site
from bot.channels.web.views import Views, address
from bot.console.entrance import Entrance
from bot.console.moments import moment
from conversations.staff import Staff, StaffRight, staff_may

PRIVATE = {"X-Robots-Tag": "noindex, nofollow", "Cache-Control": "no-store"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A request of somebody of the staff who may do it; `form` of a POST, else empty."""

    request: Request
    staff: Staff
    form: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ConsoleDesk:
    """Rights are looked at for every request: a role changes at once."""

    site: Site
    views: Views
    refusals: Refusals
    clients: Clients
    pace: Pace
    entrance: Entrance

    async def asked(
        self, request: Request, right: StaffRight, most: int = MOST_FIELDS
    ) -> Asked | Response:
        """Who asks, with their form of `most` fields; else the response to give instead."""
        staff = await self.entrance.staff(request)
        if staff is None:
            return self.sign_in(request)
        form: Mapping[str, str] = {}
        if request.method == "POST":
            form = await fields(request, most)
            refusal = self._refusal(request, form)
            if refusal:
                return self.refusals.say(request, refusal)
        if not staff_may(staff, right):
            return self.refusals.say(request, NO_RIGHT)
        return Asked(request, staff, form)

    def sign_in(self, request: Request) -> Response:
        """How one gets in; nothing of the console is told."""
        return self.views.page(request, "console_sign_in.html", status=401, headers=PRIVATE)

    def too_fast(self, request: Request) -> Refusal | None:
        """Forms of one address are counted together, signed in or not."""
        seconds = self.pace.wait(f"console:{self.clients.address(request)}")
        return too_many(seconds) if seconds else None

    def page(self, asked: Asked, template: str, *, status: int = 200, **context: Any) -> Response:
        return self.views.page(
            asked.request,
            template,
            status=status,
            headers=PRIVATE,
            staff=asked.staff,
            may=lambda right: staff_may(asked.staff, right),
            token=self.entrance.form_token(asked.request),
            query=asked.request.query_params,
            when=lambda at: moment(self.views, at, language_of(asked.request)),
            **context,
        )

    def go(self, request: Request, path: str, **query: str) -> Response:
        """To a page of the console after a form, in the language that the page had."""
        language = chosen(request)
        kept = {"lang": language} if language else {}
        return RedirectResponse(address(path, query | kept), status_code=303)

    def _refusal(self, request: Request, form: Mapping[str, str]) -> Refusal | None:
        if not self.entrance.is_ours(request, form):
            return BAD_FORM
        return self.too_fast(request)
