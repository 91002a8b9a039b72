"""Requests of people to the staff: those that wait first, then the others. Not for one of them (ticket_page.py)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.console.desk import ConsoleDesk
from bot.store import reporting, tickets
from conversations.helpdesk.shape import TicketState, Waiting

MOST_SHOWN = 100
LONGEST_SHOWN = 140
SECTIONS: tuple[TicketState, ...] = ("open", "answered", "closed")


@dataclass(frozen=True, slots=True)
class TicketsPage:
    """`/console/tickets`, `?mine=1` for those that I take care of."""

    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        only_mine = request.query_params.get("mine") == "1"
        mine = asked.staff.id if only_mine else 0
        read = self.desk.site.store.read
        sections = [(state, await read(_section(state, mine))) for state in SECTIONS]
        return self.desk.page(
            asked,
            "console_tickets.html",
            sections=sections,
            only_mine=only_mine,
            names=await read(reporting.names),
            longest=LONGEST_SHOWN,
        )


def _section(state: TicketState, mine: int) -> Callable[[Connection], tuple[Waiting, ...]]:
    def read(connection: Connection) -> tuple[Waiting, ...]:
        found = tickets.newest(connection, (state,), MOST_SHOWN, mine)
        firsts = tickets.firsts(connection, [one.id for one in found])
        return tuple(Waiting(one, firsts.get(one.id, ""), one.changed_at) for one in found)

    return read
