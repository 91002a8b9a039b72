"""Evidence given back to who may see it: always as a file to save, never as a page. Not for taking it (uploads.py)."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Protocol
from urllib.parse import quote

import structlog
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from bot.channels.web.clients import Clients
from bot.channels.web.membership import project_of
from bot.channels.web.pace import Pace
from bot.channels.web.refusals import FILE_DAMAGED, NOT_FOUND, Refusals, too_many
from bot.channels.web.session import Sessions
from bot.channels.web.site import Site
from bot.errors import FileDamaged
from bot.files.kinds import ENDINGS, UNKNOWN
from bot.files.seen import evidence_for

ACTIVE = frozenset({"text/html", "image/svg+xml", "application/xml"})
"""What a browser could run: it is told that it knows nothing of them."""

POLICY = "sandbox; default-src 'none'"


@dataclass(frozen=True, slots=True)
class FilePages:
    """`GET /projects/<id>/files/<evidence>`."""

    site: Site
    refusals: Refusals
    sessions: Sessions
    clients: Clients
    pace: Pace

    async def give(self, request: Request) -> Response:
        project = await project_of(self.site, self.sessions, request, "now")
        wanted = evidence_for(project, request.path_params["evidence"]) if project else None
        if project is None or wanted is None:
            return self.refusals.say(request, NOT_FOUND)
        seconds = self.pace.wait(self.clients.address(request))
        if seconds:
            return self.refusals.say(request, too_many(seconds))
        pieces = self.site.files.open(wanted.file, project.id)
        try:
            first = await asyncio.to_thread(next, pieces, b"")
        except FileDamaged as error:
            structlog.get_logger("bot.files").error("file-damaged", reason=str(error))
            return self.refusals.say(request, FILE_DAMAGED)
        return to_save(wanted, chain((first,), pieces))


class Named(Protocol):
    """A file as it was sent: Evidence, AnnouncementFile."""

    @property
    def name(self) -> str: ...
    @property
    def media(self) -> str: ...
    @property
    def size(self) -> int: ...


def to_save(file: Named, pieces: Iterator[bytes]) -> Response:
    """Never as a page, whatever it is."""
    return StreamingResponse(
        pieces,
        headers={
            "Content-Type": _media(file.media),
            "Content-Length": str(file.size),
            "Content-Disposition": disposition(file.name),
            "Content-Security-Policy": POLICY,
            "X-Content-Type-Options": "nosniff",
            "X-Robots-Tag": "noindex, nofollow",
            "Cache-Control": "no-store",
        },
    )


def _media(media: str) -> str:
    is_known = media in ENDINGS or media.startswith(("image/", "audio/", "video/"))
    return media if is_known and media not in ACTIVE else UNKNOWN


def disposition(name: str) -> str:
    """With the name in ASCII for who reads no other, and whole (RFC 5987)."""
    plain = "".join(
        one if one.isascii() and one.isprintable() and one not in '"\\' else "_" for one in name
    )
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
