"""Files sent from pages, streamed from the request to the disk, then one event. Not for giving them back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from bot.channels.web.arrivals import Arrivals, nonce_of
from bot.channels.web.membership import project_of
from bot.channels.web.multipart import BadMultipart, Form
from bot.channels.web.refusals import (
    BAD_FORM,
    NO_UPLOAD,
    NOT_FOUND,
    Refusal,
    Refusals,
    too_large,
)
from bot.channels.web.security import MOST_BYTES
from bot.channels.web.session import Session, Sessions
from bot.channels.web.site import Site
from bot.files.keeping import Offered
from bot.store import accounts
from conversations.events import Uploaded
from conversations.project import may

_PIECE = re.compile(r"[a-z0-9][a-z0-9.-]{0,79}")
_NEXT = re.compile(
    r"/projects/[a-z2-7]{10}(?:/[A-Za-z0-9-]+)*(?:\?[A-Za-z0-9=&_.-]*)?(?:#[\w.-]*)?"
)

Place = tuple[str, str]
"""A project and the account of who adds to it."""


@dataclass(frozen=True, slots=True)
class Uploads:
    """`POST /upload`, to the project chosen, and `POST /projects/<id>/files`. Rights are looked at before the body."""

    site: Site
    refusals: Refusals
    sessions: Sessions
    arrivals: Arrivals

    async def to_chosen(self, request: Request) -> Response:
        """Without a project nothing is kept; the conversation says what to do."""
        slow = self.arrivals.too_fast(request)
        if slow:
            return self.refusals.say(request, slow)
        session = self.sessions.known(request)
        place = await self.site.keeper.place_for(session.person) if session else None
        return await self._receive(request, place)

    async def to_project(self, request: Request) -> Response:
        slow = self.arrivals.too_fast(request)
        if slow:
            return self.refusals.say(request, slow)
        project = await project_of(self.site, self.sessions, request)
        if project is None:
            return self.refusals.say(request, NOT_FOUND)
        if not may(project.me, "draft"):
            return self.refusals.say(request, NO_UPLOAD)
        return await self._receive(request, (project.id, await self._account(request)))

    async def _account(self, request: Request) -> str:
        session = self.sessions.known(request)
        if session is None:
            return ""
        where = session.address

        def find(connection: Connection) -> str:
            return accounts.at(connection, where)

        return await self.site.store.read(find)

    async def _receive(self, request: Request, place: Place | None) -> Response:
        try:
            form = Form(request)
            fields = await form.fields()
            nonce = nonce_of(fields)
            if not nonce or not form.has_file:
                return self.refusals.say(request, BAD_FORM)
            content = await self._keep(request, form, fields, place)
        except BadMultipart:
            return self.refusals.say(request, BAD_FORM)
        except ClientDisconnect:
            return Response(status_code=400)  # nobody reads it
        if content.trouble == "too-large":
            return self.refusals.say(request, too_large(content.most))
        session = self.sessions.redeem(request, fields.get("pledge", ""))
        taken = await self.arrivals.enter(request, session, nonce, content)
        if isinstance(taken, Refusal):
            return self.refusals.say(request, taken)
        return await self._onward(request, taken, fields)

    async def _keep(
        self, request: Request, form: Form, fields: Mapping[str, str], place: Place | None
    ) -> Uploaded:
        piece = fields.get("piece", "")
        piece = piece if _PIECE.fullmatch(piece) else ""
        if place is None:
            return Uploaded("document", piece=piece)
        offered = Offered(
            *place,
            name=form.name,
            most=self.site.keeper.limits.upload,
            size=_announced(request),
            piece=piece,
        )
        return await self.site.keeper.keep(offered, form.chunks())

    async def _onward(
        self, request: Request, session: Session, fields: Mapping[str, str]
    ) -> Response:
        """To a page of ours that the form names, else to the talk, where the answer is."""
        onward = fields.get("next", "")
        if not _NEXT.fullmatch(onward):
            return self.arrivals.to_the_talk(request, session)
        return await self.arrivals.to_the_page(request, session, onward)


def _announced(request: Request) -> int:
    """Bytes that the file has at least, by the body's length."""
    length = request.headers.get("content-length", "")
    told = int(length) if length.isascii() and length.isdigit() else 0
    return max(0, told - MOST_BYTES)
