"""A draft sent to whoever presses: to each of their conversations, as it will look. Not for what is sent (bot)."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

import structlog
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.announcement_files import AnnouncementFiles
from bot.assistant import ring
from bot.channels.web.refusals import NO_RIGHT, NOT_FOUND
from bot.channels.web.session import Sessions
from bot.console.audit_page import number_in
from bot.console.desk import Asked, ConsoleDesk
from bot.console.file_page import again, trouble_of
from bot.console.looking import announcement_of, at
from bot.errors import FileDamaged, NotAllowed, WrongState
from bot.store import accounts
from bot.trying_out import try_out
from conversations.announcing.shape import Announcement
from conversations.events import Address


@dataclass(frozen=True, slots=True)
class TestPage:
    """POST `/console/announcements/<id>/test`. The chat of the same browser is theirs too, once they wrote there."""

    __test__ = False  # it is no test of pytest's
    desk: ConsoleDesk

    async def send(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "write")
        if isinstance(asked, Response):
            return asked
        held = await announcement_of(self.desk, request)
        if held is None:
            return self.desk.refusals.say(request, NOT_FOUND)
        if not await self._has_file(held):
            return await again(self.desk, asked, held, "console-file-gone")
        try:
            told = await self._send(asked, held)
        except NotAllowed:
            return self.desk.refusals.say(request, NO_RIGHT)
        except WrongState as wrong:
            return await again(self.desk, asked, held, trouble_of(wrong))
        ring(self.desk.site.bell, told)
        return self.desk.go(request, at(held), tried=str(len(told)))

    async def _send(self, asked: Asked, held: Announcement) -> Sequence[Address]:
        site, row = self.desk.site, number_in(asked.form.get("row", ""))
        session = Sessions(site.sealing, is_https=site.settings.is_https).known(asked.request)
        knowledge, now = site.knowledge(), site.clock()

        def work(connection: Connection) -> Sequence[Address]:
            is_known = session is not None and accounts.at(connection, session.address)
            here = session.address if session and is_known else None
            return try_out(connection, asked.staff, held.id, knowledge, now, row=row, here=here)

        return await site.store.run(work)

    async def _has_file(self, held: Announcement) -> bool:
        """Whether it can be read: else the words would come alone."""
        if held.file is None:
            return True
        site = self.desk.site
        files = AnnouncementFiles(store=site.store, files=site.files, clock=site.clock)
        try:
            await asyncio.to_thread(files.read, held.file)
        except FileDamaged as error:
            structlog.get_logger("bot.files").error("file-damaged", reason=str(error))
            return False
        return True
