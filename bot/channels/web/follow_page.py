"""Following a place by an address: a page says what it means, a press consents. Not for doing it (conversations)."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.arrivals import Arrivals, fields
from bot.channels.web.languages import language_of
from bot.channels.web.project_pages import PRIVATE
from bot.channels.web.refusals import NOT_FOUND, Refusals
from bot.channels.web.session import Session, Sessions
from bot.channels.web.site import Site
from bot.channels.web.views import Views
from bot.store import accounts, followings
from conversations.events import Commanded
from conversations.following_places import argument, place_name


@dataclass(frozen=True, slots=True)
class FollowPage:
    """`/follow/<place>`: a GET only looks."""

    site: Site
    views: Views
    refusals: Refusals
    sessions: Sessions
    arrivals: Arrivals

    async def show(self, request: Request) -> Response:
        place, bot = request.path_params["place"], self.site.house().bot_name
        if not self.site.knowledge().places.get(place):
            return self.refusals.say(request, NOT_FOUND)
        return self.views.page(
            request,
            "follow.html",
            headers=PRIVATE,
            followed=place_name(place, language_of(request), self.site.knowledge()),
            is_followed=await self._is_followed(request, place),
            telegram=f"https://t.me/{bot}?start={argument(place)}" if bot else "",
            pledge="" if self.sessions.known(request) else self.sessions.pledge(),
        )

    async def follow(self, request: Request) -> Response:
        """The same as the link does in Telegram; the conversation says so."""
        place = request.path_params["place"]
        if not self.site.knowledge().places.get(place):
            return self.refusals.say(request, NOT_FOUND)
        wanted = Commanded("start", argument(place))
        taken = await self.arrivals.take(request, await fields(request), wanted)
        if isinstance(taken, Session):
            return self.arrivals.to_the_talk(request, taken)
        return self.refusals.say(request, taken)

    async def _is_followed(self, request: Request, place: str) -> bool:
        session = self.sessions.known(request)
        if session is None:
            return False
        where = session.address
        followed = await self.site.store.read(
            lambda c: followings.of(c, accounts.at(c, where)) if accounts.at(c, where) else ()
        )
        return any(one.place == place for one in followed)
