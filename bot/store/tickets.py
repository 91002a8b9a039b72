"""Requests of people to the staff, with their lines. Not for who may answer them (bot/helping.py)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from bot.store.review_tables import ticket_lines, tickets
from bot.store.tables import outbox, people
from bot.store.types import new_id
from conversations.events import Address, KeptFile
from conversations.helpdesk.shape import (
    LONGEST,
    LineKind,
    Shared,
    Ticket,
    TicketLine,
    TicketState,
)
from knowledge.model import Language


def open_(
    connection: Connection,
    person: str,
    address: Address,
    language: Language,
    shared: Shared,
    now: datetime,
) -> int:
    """Its id; its first line comes by `add`."""
    row = {
        "person": person,
        "channel": address.channel,
        "address": address.id,
        "language": language,
        "state": "open",
        "assigned": 0,
        "shared": asdict(shared),
        "topic": "",
        "opened_at": now,
        "changed_at": now,
    }
    return new_id(connection.execute(insert(tickets), row))


def add(
    connection: Connection,
    ticket: int,
    kind: LineKind,
    text: str,
    now: datetime,
    *,
    staff: int = 0,
    file: KeptFile | None = None,
    told: int = 0,
    mirror: str = "",
) -> int:
    """The line's id."""
    row = {
        "ticket": ticket,
        "kind": kind,
        "staff": staff,
        "text": text[:LONGEST],
        "file": asdict(file) if file else None,
        "file_ref": file.ref if file else "",
        "told": told,
        "mirror": mirror,
        "at": now,
    }
    return new_id(connection.execute(insert(ticket_lines), row))


def asked(
    connection: Connection, ticket: int, address: Address, language: Language, now: datetime
) -> bool:
    """The person wrote, at `address` from now on; whether that opens again what was closed."""
    was_closed = (
        connection.scalar(select(tickets.c.state).where(tickets.c.id == ticket)) == "closed"
    )
    _set(
        connection,
        ticket,
        state="open",
        channel=address.channel,
        address=address.id,
        language=language,
        changed_at=now,
        closed_at=None,
    )
    return was_closed


def answered(connection: Connection, ticket: int, now: datetime) -> None:
    first = func.coalesce(tickets.c.answered_at, now)
    _set(connection, ticket, state="answered", changed_at=now, answered_at=first, closed_at=None)


def close(connection: Connection, ticket: int, now: datetime) -> None:
    _set(connection, ticket, state="closed", changed_at=now, closed_at=now)


def assign(connection: Connection, ticket: int, to: int) -> None:
    _set(connection, ticket, assigned=to)


def told(connection: Connection, line: int, outbox_line: int) -> None:
    """Which line of the outbox carries an answer now."""
    connection.execute(
        update(ticket_lines).where(ticket_lines.c.id == line).values(told=outbox_line)
    )


def reword(connection: Connection, line: int, text: str) -> None:
    connection.execute(
        update(ticket_lines).where(ticket_lines.c.id == line).values(text=text[:LONGEST])
    )


def get(connection: Connection, id: int) -> Ticket | None:  # noqa: A002 — the column's name
    row = connection.execute(select(tickets).where(tickets.c.id == id)).first()
    return _ticket(row) if row else None


def held(connection: Connection, id: int) -> Ticket | None:  # noqa: A002 — the column's name
    """Nobody else changes it until the transaction ends."""
    row = connection.execute(select(tickets).where(tickets.c.id == id).with_for_update()).first()
    return _ticket(row) if row else None


def lines(connection: Connection, ticket: int) -> tuple[TicketLine, ...]:
    rows = connection.execute(
        select(ticket_lines).where(ticket_lines.c.ticket == ticket).order_by(ticket_lines.c.id)
    )
    return tuple(map(line_of, rows))


def line(connection: Connection, id: int) -> TicketLine | None:  # noqa: A002 — the column's name
    row = connection.execute(select(ticket_lines).where(ticket_lines.c.id == id)).first()
    return line_of(row) if row else None


def mine(connection: Connection, account: str, id: int = 0) -> Ticket | None:  # noqa: A002 — the column's name
    """A person's own, on whatever channel; 0: their newest that is not closed. None is told of anybody else's."""
    wanted = select(tickets).join(people, people.c.person == tickets.c.person)
    wanted = wanted.where(people.c.account == account)
    wanted = wanted.where(tickets.c.id == id) if id else wanted.where(tickets.c.state != "closed")
    row = connection.execute(wanted.order_by(tickets.c.id.desc()).limit(1)).first()
    return _ticket(row) if row else None


def sent_to(connection: Connection, account: str, id: int) -> KeptFile | None:  # noqa: A002 — the column's name
    """What came with an answer to somebody's own request."""
    found = line(connection, id)
    is_theirs = found is not None and mine(connection, account, found.ticket) is not None
    return found.file if found and is_theirs and found.kind == "answered" else None


def replied_to(connection: Connection, address: Address, external_id: str) -> int:
    """The request of which the channel's message `external_id` is a message, 0 for none."""
    found = connection.scalar(
        select(ticket_lines.c.ticket)
        .join(outbox, outbox.c.id == ticket_lines.c.told)
        .where(
            outbox.c.channel == address.channel,
            outbox.c.address == address.id,
            outbox.c.external_id == external_id,
        )
        .limit(1)
    )
    return found or 0


def used(connection: Connection, account: str, since: datetime) -> tuple[int, int]:
    """How many requests of a person are not closed, and how many lines they wrote since then."""
    theirs = select(people.c.person).where(people.c.account == account)
    is_open = connection.scalar(
        select(func.count())
        .select_from(tickets)
        .where(tickets.c.person.in_(theirs), tickets.c.state != "closed")
    )
    written = connection.scalar(
        select(func.count())
        .select_from(ticket_lines)
        .join(tickets, tickets.c.id == ticket_lines.c.ticket)
        .where(
            tickets.c.person.in_(theirs),
            ticket_lines.c.kind == "asked",
            ticket_lines.c.at > since,
        )
    )
    return is_open or 0, written or 0


def newest(
    connection: Connection, states: Sequence[TicketState], limit: int, assigned: int = 0
) -> tuple[Ticket, ...]:
    """Those that wait longest first; closed ones, the last closed first. `assigned`: of one of the staff."""
    wanted = select(tickets).where(tickets.c.state.in_(states)).limit(limit)
    if assigned:
        wanted = wanted.where(tickets.c.assigned == assigned)
    order = tickets.c.changed_at.desc() if "closed" in states else tickets.c.changed_at
    return tuple(map(_ticket, connection.execute(wanted.order_by(order, tickets.c.id))))


def firsts(connection: Connection, ids: Sequence[int]) -> Mapping[int, str]:
    """The first words of each."""
    first = (
        select(func.min(ticket_lines.c.id))
        .where(ticket_lines.c.ticket.in_(ids), ticket_lines.c.kind == "asked")
        .group_by(ticket_lines.c.ticket)
    )
    rows = connection.execute(
        select(ticket_lines.c.ticket, ticket_lines.c.text).where(ticket_lines.c.id.in_(first))
    )
    return {row.ticket: row.text for row in rows}


def counts(connection: Connection) -> Mapping[str, int]:
    """How many are in each state."""
    rows = connection.execute(select(tickets.c.state, func.count()).group_by(tickets.c.state))
    return {row[0]: row[1] for row in rows}


def purge(connection: Connection, before: datetime) -> int:
    """Closed, and nothing written since `before`."""
    gone = select(tickets.c.id).where(tickets.c.state == "closed", tickets.c.changed_at < before)
    connection.execute(delete(ticket_lines).where(ticket_lines.c.ticket.in_(gone)))
    return connection.execute(
        delete(tickets).where(tickets.c.state == "closed", tickets.c.changed_at < before)
    ).rowcount


def _set(connection: Connection, ticket: int, **values: Any) -> None:
    connection.execute(update(tickets).where(tickets.c.id == ticket).values(**values))


def _ticket(row: Row[Any]) -> Ticket:
    return Ticket(
        id=row.id,
        person=row.person,
        address=Address(row.channel, row.address),
        language=row.language,
        state=row.state,
        assigned=row.assigned,
        shared=Shared(**row.shared),
        topic=row.topic,
        opened_at=row.opened_at,
        changed_at=row.changed_at,
        answered_at=row.answered_at,
        closed_at=row.closed_at,
    )


def line_of(row: Row[Any]) -> TicketLine:
    return TicketLine(
        id=row.id,
        ticket=row.ticket,
        kind=row.kind,
        staff=row.staff,
        text=row.text,
        at=row.at,
        file=KeptFile(**row.file) if row.file else None,
        told=row.told,
        mirror=row.mirror,
    )
