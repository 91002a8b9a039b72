"""What staff did, page by page, for owners to read: nothing of it can be changed. Not for noting it (bot/store)."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.console.desk import ConsoleDesk
from bot.store import audit
from bot.store import staff as stored_staff
from bot.store.audit import Noted

PAGE = 100
LONGEST_ID = 18
"""Digits: more would not fit the database's numbers."""


@dataclass(frozen=True, slots=True)
class AuditPage:
    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "audit")
        if isinstance(asked, Response):
            return asked
        before = number_in(request.query_params.get("before", ""))

        def look(connection: Connection) -> tuple[tuple[Noted, ...], dict[int, str]]:
            names = {one.staff.id: one.staff.name for one in stored_staff.everybody(connection)}
            return audit.latest(connection, PAGE + 1, before), names

        noted, names = await self.desk.site.store.read(look)
        return self.desk.page(
            asked,
            "console_audit.html",
            noted=noted[:PAGE],
            names=names,
            before=before,
            onward=noted[PAGE - 1].id if len(noted) > PAGE else 0,
        )


def number_in(text: str) -> int:
    """An id as an address or a form gives it, 0 for none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_ID else 0
