"""The announcement that an address of the console names. Not for any page of it."""

from __future__ import annotations

from starlette.requests import Request

from bot.console.audit_page import number_in
from bot.console.desk import ConsoleDesk
from bot.store import announcements
from conversations.announcing.shape import Announcement


async def announcement_of(desk: ConsoleDesk, request: Request) -> Announcement | None:
    """None where there is none: also for a number that no announcement could have."""
    id_ = number_in(str(request.path_params["id"]))
    if not id_:
        return None
    return await desk.site.store.read(lambda connection: announcements.get(connection, id_))


def at(held: Announcement, then: str = "") -> str:
    """The address of its page, or of one below it."""
    return f"/console/announcements/{held.id}{then}"
