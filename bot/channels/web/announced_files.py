"""What came with an announcement, for who got it and for the staff: always to be saved. Not for taking it in."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from itertools import chain

import structlog
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.announcement_files import AnnouncementFiles
from bot.channels.web.clients import Clients
from bot.channels.web.file_pages import POLICY, to_save
from bot.channels.web.languages import language_of
from bot.channels.web.pace import Pace
from bot.channels.web.refusals import FILE_DAMAGED, NOT_FOUND, Refusals, too_many
from bot.channels.web.session import Sessions
from bot.channels.web.site import Site
from bot.errors import FileDamaged
from bot.outbox.enclosing import entry_of
from bot.store import accounts, announcements, enclosures
from bot.store import staff as stored_staff
from conversations.announcing.calendar import FILE_NAME, MEDIA
from conversations.announcing.shape import Announcement, AnnouncementFile
from conversations.staff import staff_may

HIGHEST = 2**53
"""No announcement has a higher number; the database takes none."""


@dataclass(frozen=True, slots=True)
class AnnouncedFiles:
    """`GET /announced/<id>/file` and `/announced/<id>/<row>.ics`. To anybody else there is nothing there."""

    site: Site
    refusals: Refusals
    sessions: Sessions
    clients: Clients
    pace: Pace

    async def file(self, request: Request) -> Response:
        announcement = await self._announcement(request)
        if announcement is None or announcement.file is None:
            return self.refusals.say(request, NOT_FOUND)
        seconds = self.pace.wait(self.clients.address(request))
        if seconds:
            return self.refusals.say(request, too_many(seconds))
        return await given(self.site, self.refusals, request, announcement.file)

    async def entry(self, request: Request) -> Response:
        """As the announcement is now: a correction has the same address."""
        row = int(request.path_params["row"])
        announcement = await self._announcement(request, row)
        if announcement is None:
            return self.refusals.say(request, NOT_FOUND)
        language, now = language_of(request), self.site.clock()
        found = entry_of(announcement, language, row, self.site.knowledge(), now)
        if found is None:
            return self.refusals.say(request, NOT_FOUND)
        return Response(
            found.content,
            media_type=MEDIA,
            headers={
                "Content-Disposition": f'attachment; filename="{FILE_NAME}"',
                "Content-Security-Policy": POLICY,
                "X-Robots-Tag": "noindex, nofollow",
                "Cache-Control": "no-store",
            },
        )

    async def _announcement(self, request: Request, row: int | None = None) -> Announcement | None:
        """None for whoever did not get it, whether it exists or not."""
        session, id_ = self.sessions.known(request), int(request.path_params["id"])
        if session is None or max(id_, row or 0) > HIGHEST:
            return None
        where = session.address

        def look(connection: Connection) -> Announcement | None:
            account = accounts.at(connection, where)
            is_staff = staff_may(stored_staff.of(connection, account), "look")
            if is_staff or enclosures.came_with(connection, id_, account, row):
                return announcements.get(connection, id_)
            return None

        return await self.site.store.read(look)


async def given(
    site: Site, refusals: Refusals, request: Request, file: AnnouncementFile
) -> Response:
    """The file to save; what is wrong with its first bytes is found before the answer begins."""
    kept = AnnouncementFiles(store=site.store, files=site.files, clock=site.clock)
    pieces = kept.open(file)
    try:
        first = await asyncio.to_thread(next, pieces, b"")
    except FileDamaged as error:
        structlog.get_logger("bot.files").error("file-damaged", reason=str(error))
        return refusals.say(request, FILE_DAMAGED)
    return to_save(file, chain((first,), pieces))
