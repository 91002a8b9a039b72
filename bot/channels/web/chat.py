"""The conversation as a page and two forms; works without any script. Not for live lines (live.py)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.arrivals import Arrivals, fields
from bot.channels.web.languages import language_of
from bot.channels.web.refusals import BAD_FORM, UNAVAILABLE, Refusal, Refusals, wants_json
from bot.channels.web.session import Session, Sessions
from bot.channels.web.site import Site
from bot.channels.web.views import Shown, Views
from bot.errors import StoreError
from bot.store import outbox
from bot.store.transcript import fold
from conversations.desk import Desk, Profile
from conversations.events import Address, Commanded, Content, Event, Said, Tapped
from conversations.needs import commanded
from conversations.router import step
from conversations.speech import speak
from knowledge.model import Language

MOST_LINES = 200
LONGEST_DRAFT = 300
LONGEST_DATA = 64
LONGEST_VIEW = 18

_COMMAND = re.compile(r"/([A-Za-z_]{1,32})(?:\s+(.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Chat:
    """`/`, `/say` and `/tap`."""

    site: Site
    views: Views
    refusals: Refusals
    sessions: Sessions
    arrivals: Arrivals

    async def show(self, request: Request) -> Response:
        """The transcript and the form. Nobody is created and no cookie is set by looking."""
        draft = request.query_params.get("ask", "")[:LONGEST_DRAFT]
        return await self._page(request, self.sessions.known(request), draft=draft)

    async def say(self, request: Request) -> Response:
        form = await fields(request)
        return await self._take(request, form, _content(form.get("text", "")))

    async def tap(self, request: Request) -> Response:
        form = await fields(request)
        data, view = form.get("data", "")[:LONGEST_DATA], form.get("view", "")[:LONGEST_VIEW]
        return await self._take(request, form, Tapped(data, view))

    async def _take(self, request: Request, form: dict[str, str], content: Content) -> Response:
        taken = await self.arrivals.take(request, form, content)
        if isinstance(taken, Session):
            return self.arrivals.to_the_talk(request, taken)
        if taken is BAD_FORM or wants_json(request):
            return self.refusals.say(request, taken)
        # The page again with the words still in the field, so nothing typed is lost.
        draft = content.text if isinstance(content, Said) else ""
        return await self._page(request, self.sessions.known(request), draft=draft, refusal=taken)

    async def _page(
        self,
        request: Request,
        session: Session | None,
        *,
        draft: str = "",
        refusal: Refusal | None = None,
    ) -> Response:
        try:
            written = await self._lines(session)
        except StoreError:
            written, refusal = (), refusal or UNAVAILABLE
        lines, is_cut = fold(written), len(written) >= MOST_LINES
        language = language_of(request)
        shown = [Shown.of(line) for line in lines]
        return self.views.page(
            request,
            "chat.html",
            status=refusal.status if refusal else 200,
            headers=refusal.headers if refusal else None,
            lines=shown if is_cut else [self._welcome(language), *shown],
            is_cut=is_cut,
            latest=_latest(lines),
            is_known=session is not None,
            pledge="" if session else self.sessions.pledge(),
            draft=draft,
            trouble=refusal.message if refusal else "",
            preparing=self.site.status().preparing,
            most_of_file=self._most_of_file(),
        )

    def _most_of_file(self) -> int:
        """0 where nothing that is sent would be kept: there is no draft application."""
        return self.site.keeper.limits.upload if self.site.knowledge().application else 0

    async def _lines(self, session: Session | None) -> tuple[outbox.Line, ...]:
        if session is None:
            return ()
        where = session.address
        return await self.site.store.read(
            lambda connection: outbox.transcript(connection, where, limit=MOST_LINES)
        )

    def _welcome(self, language: Language) -> Shown:
        """What /start would say to somebody new, said without anybody."""
        knowledge, house = self.site.knowledge(), self.site.house()
        nobody = Event("", "", Address("web", ""), self.site.clock(), Commanded("start"), language)
        outcome = step(
            Desk(Profile("", language, is_new=True), house), nobody, (), knowledge
        ).messages[0]
        speech = speak(outcome, language, knowledge, house)
        return Shown(0, "bot", outcome.id, speech.text, speech.rows, language)


def _latest(lines: Sequence[outbox.Line]) -> int:
    """Where to look after sending: the last words of the person if they were just answered, else the last line."""
    if len(lines) > 1 and lines[-2].author == "person":
        return lines[-2].id
    return lines[-1].id if lines else 0


def _content(text: str) -> Content:
    text = text.replace("\r\n", "\n").strip()
    command = _COMMAND.fullmatch(text)
    if command:
        return commanded(command[1].lower(), (command[2] or "").strip())
    return Said(text)
