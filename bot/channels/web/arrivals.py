"""What a form brings becomes one event, counted once. Not for what is shown after (chat.py, private_links.py)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from bot.channels.web.clients import Clients
from bot.channels.web.languages import chosen, language_of
from bot.channels.web.pace import Pace
from bot.channels.web.refusals import BAD_FORM, UNAVAILABLE, Refusal, too_many, wants_json
from bot.channels.web.session import Session, Sessions
from bot.channels.web.site import Site
from bot.channels.web.views import address
from bot.intake import MOST_ATTEMPTS
from bot.store import outbox
from conversations.events import Content, Event

_NONCE = re.compile(r"[A-Za-z0-9_-]{8,64}")


MOST_FIELDS = 20


class Arrivals:
    """Takes forms of the conversation and of other pages alike: same sessions, same numbers, same pace."""

    def __init__(self, site: Site, sessions: Sessions, clients: Clients, pace: Pace) -> None:
        self._site = site
        self._sessions = sessions
        self._clients = clients
        self._pace = pace

    async def take(
        self, request: Request, form: Mapping[str, str], content: Content
    ) -> Session | Refusal:
        """Whose event it was, once it is done; else why it is not: sent again, it counts once."""
        nonce = nonce_of(form)
        if not nonce:
            return BAD_FORM
        session = self._sessions.redeem(request, form.get("pledge", ""))
        seconds = self._pace.wait(session.id, self._clients.address(request))
        return too_many(seconds) if seconds else await self.enter(request, session, nonce, content)

    def too_fast(self, request: Request) -> Refusal | None:
        """For what is counted before its form is read."""
        known = self._sessions.known(request)
        names = (known.id,) if known else ()
        seconds = self._pace.wait(*names, self._clients.address(request))
        return too_many(seconds) if seconds else None

    async def enter(
        self, request: Request, session: Session, nonce: str, content: Content
    ) -> Session | Refusal:
        """The same as `take` for what was counted already."""
        event = self._event(request, session, content, nonce)
        return session if await self._is_done(event) else UNAVAILABLE

    def to_the_talk(self, request: Request, session: Session) -> Response:
        """Where the answer is; the script of the conversation stays where it is."""
        language = chosen(request)
        home = address("/", {"lang": language} if language else {})
        response = (
            Response(status_code=204)
            if wants_json(request)
            else RedirectResponse(f"{home}#latest", status_code=303)
        )
        self._sessions.give(response, session)
        return response

    async def to_the_page(self, request: Request, session: Session, path: str) -> Response:
        """Back to the page that a form was on, told which line answers it; the script goes there itself."""
        lines = await self._site.store.read(
            lambda connection: outbox.transcript(connection, session.address, limit=1)
        )
        language, parts = chosen(request), urlsplit(path)
        query = dict(parse_qsl(parts.query)) | ({"lang": language} if language else {})
        query |= {"said": str(lines[-1].id)} if lines else {}
        fragment = "said" if lines else parts.fragment
        onward = address(parts.path, query) + (f"#{fragment}" if fragment else "")
        response = (
            JSONResponse({"next": onward})
            if wants_json(request)
            else RedirectResponse(onward, status_code=303)
        )
        self._sessions.give(response, session)
        return response

    async def _is_done(self, event: Event) -> bool:
        """False when the event is not done: it may be sent again, its key makes it count once."""
        for _ in range(MOST_ATTEMPTS):
            if await self._site.intake.take(event) != "later":
                return True
        return False

    def _event(self, request: Request, session: Session, content: Content, nonce: str) -> Event:
        return Event(
            key=f"web:{session.id}:{nonce}",
            person=session.person,
            address=session.address,
            at=self._site.clock(),
            content=content,
            language=language_of(request),
        )


def nonce_of(form: Mapping[str, str]) -> str:
    """The number of a form, "" when it has none that can be taken."""
    nonce = form.get("nonce", "")
    return nonce if _NONCE.fullmatch(nonce) else ""


async def fields(request: Request, most: int = MOST_FIELDS) -> dict[str, str]:
    """The text fields of a form, `most` of them; anything else it holds is passed over."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in {"application/x-www-form-urlencoded", ""}:
        raise HTTPException(415)
    async with request.form(max_files=0, max_fields=most) as form:
        return {key: value for key, value in form.items() if isinstance(value, str)}
