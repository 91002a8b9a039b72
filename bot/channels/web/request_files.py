"""What staff sent with an answer, for who asked: always to be saved. Not for the staff (bot/console/ticket_page.py)."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from itertools import chain

import structlog
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.file_pages import to_save
from bot.channels.web.refusals import FILE_DAMAGED, NOT_FOUND, Refusals
from bot.channels.web.session import Sessions
from bot.channels.web.site import Site
from bot.errors import FileDamaged
from bot.store import accounts, tickets
from conversations.events import KeptFile

HIGHEST = 2**53


@dataclass(frozen=True, slots=True)
class RequestFiles:
    """`GET /requests/files/<line>`. To anybody else there is nothing there."""

    site: Site
    refusals: Refusals
    sessions: Sessions

    async def file(self, request: Request) -> Response:
        session, line = self.sessions.known(request), int(request.path_params["line"])
        if session is None or line > HIGHEST:
            return self.refusals.say(request, NOT_FOUND)
        where = session.address

        def look(connection: Connection) -> KeptFile | None:
            return tickets.sent_to(connection, accounts.at(connection, where), line)

        file = await self.site.store.read(look)
        if file is None:
            return self.refusals.say(request, NOT_FOUND)
        pieces = self.site.files.open(file.ref, file.project)
        try:
            first = await asyncio.to_thread(next, pieces, b"")
        except FileDamaged as error:
            structlog.get_logger("bot.files").error("file-damaged", reason=str(error))
            return self.refusals.say(request, FILE_DAMAGED)
        return to_save(file, chain((first,), pieces))
