"""New lines of the conversation as they are written (server-sent events). Not for the page (chat.py)."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from bot.assistant import topic
from bot.channels.web.clients import Clients
from bot.channels.web.languages import language_of
from bot.channels.web.pace import Streams
from bot.channels.web.session import Session, Sessions
from bot.channels.web.site import Site
from bot.channels.web.views import Views
from bot.errors import StoreError
from bot.store import outbox

LOOK_AGAIN = 3.0
"""Seconds between looks for lines that another process wrote; ours ring the bell."""

HEARTBEAT = 15.0
"""Seconds of silence before a comment keeps proxies from cutting the line."""

RETRY = "retry: 2000\n\n"


class Live:
    """`/events`: goes on after `Last-Event-ID`, or after `?after=`."""

    def __init__(self, site: Site, views: Views, sessions: Sessions, clients: Clients) -> None:
        self._site = site
        self._views = views
        self._sessions = sessions
        self._clients = clients
        self._streams = Streams()

    async def stream(self, request: Request) -> Response:
        """204 without a session (a browser then stops asking), 429 when too many are open."""
        session = self._sessions.known(request)
        if session is None:
            return Response(status_code=204)
        client = self._clients.address(request)
        if not self._streams.enter(client):
            return Response(status_code=429, headers={"Retry-After": "60"})
        stream = Stream(self._site, self._views, request, session, after=_after(request))
        return StreamingResponse(
            self._counted(stream, client),
            media_type="text/event-stream",
            headers={"X-Accel-Buffering": "no"},
        )

    async def _counted(self, stream: Stream, client: str) -> AsyncIterator[str]:
        try:
            async for part in stream.parts():
                yield part
        finally:
            self._streams.leave(client)


class Stream:
    """One browser following one session: `parts` tells every line after `after` once, in order."""

    def __init__(
        self,
        site: Site,
        views: Views,
        request: Request,
        session: Session,
        *,
        after: int,
        look_again: float = LOOK_AGAIN,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._site = site
        self._views = views
        self._request = request
        self._session = session
        self._after = after
        self._look_again = look_again
        self._now = now
        self._notice: str | None = None
        self._spoken_at = now()

    async def parts(self) -> AsyncIterator[str]:
        """Until the server stops, or the browser leaves and this is closed."""
        yield RETRY
        stopped = asyncio.create_task(self._site.stopping.wait())
        try:
            while True:
                # Listening begins before looking: no ring falls between the two.
                rung = asyncio.create_task(self._rung())
                await asyncio.sleep(0)
                try:
                    for part in await self._news():
                        yield part
                    if stopped.done():
                        return
                    await asyncio.wait({rung, stopped}, return_when=asyncio.FIRST_COMPLETED)
                finally:
                    rung.cancel()
        finally:
            stopped.cancel()

    async def _rung(self) -> None:
        await self._site.bell.wait(topic(self._session.address), self._look_again)

    async def _news(self) -> list[str]:
        """What there is to tell now; a heartbeat after a long silence."""
        lines = await self._lines()
        news = [self._as_event(line) for line in lines]
        self._after = lines[-1].id if lines else self._after
        notice = self._preparing()
        if notice != self._notice:
            news.append(_as_notice(notice))
            self._notice = notice
        if not news and self._now() - self._spoken_at >= HEARTBEAT:
            news.append(": still here\n\n")
        if news:
            self._spoken_at = self._now()
        return news

    async def _lines(self) -> tuple[outbox.Line, ...]:
        """Nothing while the database does not answer: the next look may."""
        where, after = self._session.address, self._after
        try:
            return await self._site.store.read(
                lambda connection: outbox.transcript(connection, where, after)
            )
        except StoreError:
            return ()

    def _as_event(self, line: outbox.Line) -> str:
        told = {
            "id": line.id,
            "replaces": line.replaces,
            "author": line.author,
            "message": line.message,
            "html": self._views.line(self._request, line),
        }
        return f"id: {line.id}\nevent: line\ndata: {json.dumps(told)}\n\n"

    def _preparing(self) -> str:
        share = self._site.status().preparing
        if share is None:
            return ""
        language = language_of(self._request)
        return self._views.say("web-preparing", language, percent=int(share * 100))


def _as_notice(text: str) -> str:
    return f"event: preparing\ndata: {json.dumps({'text': text})}\n\n"


def _after(request: Request) -> int:
    named = request.headers.get("last-event-id") or request.query_params.get("after", "")
    return int(named) if named.isascii() and named.isdigit() and len(named) < 19 else 0
