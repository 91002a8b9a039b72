"""The helpdesk as a step sees it: who reads, what stands against writing, whose request is meant. Not for recording."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.store import helpdesk, questions, tickets
from conversations.events import Address
from conversations.helpdesk.shape import Helpdesk, Ticket, Waiting
from conversations.needs import Needs

AN_HOUR = timedelta(hours=1)
MOST_WAITING = 100


def load(
    connection: Connection, account: str, address: Address, needed: Needs, now: datetime
) -> Helpdesk | None:
    """None where nothing is wanted of it."""
    if needed.inbox:
        return Helpdesk(waiting=waiting(connection), questions=questions.waiting(connection))
    addressed = _addressed(connection, account, address, needed.answers)
    if addressed is None and not needed.help:
        return None
    is_open, written = tickets.used(connection, account, now - AN_HOUR)
    muted = helpdesk.muted(connection, account, now)
    return Helpdesk(
        is_read=helpdesk.is_read(connection, now),
        delay=helpdesk.delay(connection),
        open=is_open,
        lines_this_hour=written,
        is_muted=muted is not None,
        muted_until=muted.until if muted else None,
        ticket=addressed or tickets.mine(connection, account, needed.ticket),
        is_addressed=addressed is not None,
    )


def waiting(connection: Connection) -> tuple[Waiting, ...]:
    """What waits for an answer, the longest first."""
    found = tickets.newest(connection, ("open",), MOST_WAITING)
    firsts = tickets.firsts(connection, [one.id for one in found])
    return tuple(Waiting(one, firsts.get(one.id, ""), one.changed_at) for one in found)


def _addressed(
    connection: Connection, account: str, address: Address, answers: str
) -> Ticket | None:
    """The request whose message is replied to, when it is the person's own."""
    id_ = tickets.replied_to(connection, address, answers) if answers else 0
    return tickets.mine(connection, account, id_) if id_ else None
