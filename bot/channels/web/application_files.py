"""The draft application to take away, in every format, for its members. Not for making it (bot/handover)."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

import structlog
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from bot.channels.addresses import ENDINGS
from bot.channels.web.clients import Clients
from bot.channels.web.languages import language_of
from bot.channels.web.membership import project_of
from bot.channels.web.pace import Pace
from bot.channels.web.project_pages import PRIVATE
from bot.channels.web.refusals import (
    FILE_DAMAGED,
    NO_APPLICATION,
    NOT_FOUND,
    Refusals,
    too_many,
)
from bot.channels.web.session import Sessions
from bot.channels.web.site import Site
from bot.channels.web.views import Views
from bot.errors import FileDamaged
from bot.handover import Packed, pack
from conversations.outcome import ApplicationKind
from conversations.project import Project, may

KINDS = {ending: kind for kind, ending in ENDINGS.items()}


@dataclass(frozen=True, slots=True)
class ApplicationFiles:
    """`GET /projects/<id>/application.{docx,pdf,md,zip,dossier}`: an archive is sent while it is made."""

    site: Site
    views: Views
    refusals: Refusals
    sessions: Sessions
    clients: Clients
    pace: Pace

    async def give(self, request: Request) -> Response:
        kind = KINDS.get(request.path_params["ending"])
        if kind is None:
            return self.refusals.say(request, NOT_FOUND)
        if self.site.knowledge().application is None:
            return self.refusals.say(request, NO_APPLICATION)
        project = await project_of(self.site, self.sessions, request, "past")
        if project is None:
            return self._missing(request)
        if not may(project.me, "read"):
            return self.views.page(
                request, "project_guest.html", status=403, headers=PRIVATE, project=project
            )
        seconds = self.pace.wait(self.clients.address(request))
        if seconds:
            return self.refusals.say(request, too_many(seconds))
        return await self._send(request, kind, project)

    async def _send(self, request: Request, kind: ApplicationKind, project: Project) -> Response:
        """What is wrong with the first file is found before the answer begins; later, the answer breaks off."""
        try:
            packed = await asyncio.to_thread(self._begun, request, kind, project)
        except FileDamaged as error:
            _tell(error)
            return self.refusals.say(request, FILE_DAMAGED)
        return StreamingResponse(
            _watched(packed.chunks),
            media_type=packed.media,
            headers={
                **PRIVATE,
                "Content-Disposition": f'attachment; filename="{packed.name}"',
                "Cache-Control": "no-store",
            },
        )

    def _begun(self, request: Request, kind: ApplicationKind, project: Project) -> Packed:
        packed = pack(
            kind,
            project,
            self.site.knowledge(),
            language_of(request),
            self.site.clock().date(),
            documents=self.site.documents,
            open_file=lambda evidence: self.site.files.open(evidence.file, project.id),
        )
        first = next(packed.chunks, b"")
        return Packed(packed.name, packed.media, chain((first,), packed.chunks))

    def _missing(self, request: Request) -> Response:
        pledge = "" if self.sessions.known(request) else self.sessions.pledge()
        return self.views.page(
            request, "project_missing.html", status=404, headers=PRIVATE, pledge=pledge
        )


def _watched(chunks: Iterator[bytes]) -> Iterator[bytes]:
    try:
        yield from chunks
    except FileDamaged as error:
        _tell(error)
        raise


def _tell(error: FileDamaged) -> None:
    structlog.get_logger("bot.files").error("file-damaged", reason=str(error))
