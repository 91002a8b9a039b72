"""What the staff's group shows of requests: topics, messages, and what is to be shown yet. Not for sending it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    String,
    and_,
    cast,
    delete,
    exists,
    insert,
    literal,
    or_,
    select,
    update,
)

from bot.store import tickets as stored
from bot.store.review_tables import (
    erased_tickets,
    moved_chats,
    mutes,
    ticket_lines,
    tickets,
)
from bot.store.tables import outbox, people
from bot.store.types import upsert
from conversations.helpdesk.shape import TicketLine

PENDING, BEGUN = "", "?"
"""Of a line's mirror: it is to be shown · the call was made, and whether it arrived is not known."""

NEVER = "-"
"""It is not for the group."""

BLOCKED = "blocked "
"""What such an event begins with; the answer's line follows."""

LOST = "lost"
"""A request's topic, where its thread was deleted: the next line makes another."""


@dataclass(frozen=True, slots=True)
class Erased:
    """A request whose person erased themselves, with the messages of the group that quote them."""

    id: int
    topic: str
    messages: tuple[str, ...]


def pending(connection: Connection, limit: int) -> tuple[TicketLine, ...]:
    """The oldest first."""
    rows = connection.execute(
        select(ticket_lines)
        .where(ticket_lines.c.mirror.in_((PENDING, BEGUN)))
        .order_by(ticket_lines.c.id)
        .limit(limit)
    )
    return tuple(map(stored.line_of, rows))


def mark(connection: Connection, line: int, mirror: str) -> None:
    connection.execute(update(ticket_lines).where(ticket_lines.c.id == line).values(mirror=mirror))


def set_topic(connection: Connection, ticket: int, topic: str) -> None:
    connection.execute(update(tickets).where(tickets.c.id == ticket).values(topic=topic))


def first(connection: Connection, ticket: int) -> str:
    """The first message of the group about it, "" for none: others reply to it."""
    found = connection.scalars(
        select(ticket_lines.c.mirror)
        .where(
            ticket_lines.c.ticket == ticket,
            ticket_lines.c.mirror.not_in((PENDING, BEGUN, NEVER)),
        )
        .order_by(ticket_lines.c.id)
        .limit(1)
    ).first()
    return found or ""


def of_message(connection: Connection, chat: int, message: str) -> TicketLine | None:
    """The line that a message of the group shows; its threads number their messages together."""
    row = connection.execute(
        select(ticket_lines)
        .join(tickets, tickets.c.id == ticket_lines.c.ticket)
        .where(
            ticket_lines.c.mirror == message,
            or_(_is_in(chat), tickets.c.topic.startswith(f"{chat}:")),
        )
        .limit(1)
    ).first()
    return stored.line_of(row) if row else None


def of_topic(connection: Connection, topic: str) -> int:
    """The request of a thread, 0 for none."""
    found = connection.scalar(
        select(tickets.c.id).where(tickets.c.topic == topic).order_by(tickets.c.id.desc()).limit(1)
    )
    return found or 0


def forget(connection: Connection, person: str, now: datetime) -> None:
    """A person's requests, lines and mutes go; the group is to take away what it shows of them."""
    theirs = select(tickets).where(tickets.c.person == person)
    for ticket in connection.execute(theirs).all():
        shown = _shown(connection, ticket.id)
        if shown:
            row = {"id": ticket.id, "topic": ticket.topic, "messages": shown, "at": now}
            connection.execute(insert(erased_tickets), row)
        connection.execute(delete(ticket_lines).where(ticket_lines.c.ticket == ticket.id))
    connection.execute(delete(tickets).where(tickets.c.person == person))
    connection.execute(delete(mutes).where(mutes.c.person == person))


def _shown(connection: Connection, ticket: int) -> list[str]:
    return [
        one.mirror
        for one in stored.lines(connection, ticket)
        if one.mirror not in {PENDING, BEGUN, NEVER}
    ]


def erased(connection: Connection, limit: int) -> tuple[Erased, ...]:
    rows = connection.execute(select(erased_tickets).order_by(erased_tickets.c.id).limit(limit))
    return tuple(Erased(row.id, row.topic, tuple(row.messages)) for row in rows)


def done(connection: Connection, ids: Sequence[int]) -> None:
    """The group shows nothing of these any more."""
    connection.execute(delete(erased_tickets).where(erased_tickets.c.id.in_(ids)))


def move(connection: Connection, chat: int, to: int) -> None:
    """A group became a supergroup, whose messages are numbered anew: what it showed cannot be replied to there."""
    row = {"chat": chat, "to": to}
    upsert(connection, moved_chats, row, key=("chat",), change={"to": to})
    connection.execute(
        update(ticket_lines)
        .where(
            ticket_lines.c.ticket.in_(select(tickets.c.id).where(_is_in(chat))),
            ticket_lines.c.mirror.not_in((PENDING, BEGUN)),
        )
        .values(mirror=NEVER)
    )
    connection.execute(update(tickets).where(_is_in(chat)).values(topic=""))


def _is_in(chat: int) -> ColumnElement[bool]:
    """A group that is none yet has no threads."""
    return tickets.c.topic == str(chat)


def where(connection: Connection, chat: int) -> int:
    """What the group of the settings is called now."""
    seen = {chat}
    while to := connection.scalar(select(moved_chats.c.to).where(moved_chats.c.chat == chat)):
        if to in seen:
            break
        seen.add(to)
        chat = to
    return chat


def lost(connection: Connection, ticket: int, became: str = LOST) -> None:
    """Its topic was deleted, or is in another group: what was shown there cannot be replied to."""
    connection.execute(
        update(ticket_lines)
        .where(ticket_lines.c.ticket == ticket, ticket_lines.c.mirror.not_in((PENDING, BEGUN)))
        .values(mirror=NEVER)
    )
    set_topic(connection, ticket, became)


def shown(
    connection: Connection, line: TicketLine, topic: str, message: str, now: datetime
) -> None:
    """A message of the group shows it; where its person erased themselves meanwhile, that goes too."""
    found = update(ticket_lines).where(ticket_lines.c.id == line.id).values(mirror=message)
    if connection.execute(found).rowcount:
        return
    row = {"id": line.ticket, "topic": topic, "messages": [message], "at": now}
    there = connection.scalar(
        select(erased_tickets.c.messages).where(erased_tickets.c.id == line.ticket)
    )
    change = {"topic": topic, "messages": [*(there or ()), message]}
    upsert(connection, erased_tickets, row, key=("id",), change=change)


def of_saying(connection: Connection, chat: int, message: str) -> int:
    """The request of which the assistant said something in the group, such as "sent"; 0 for none."""
    address = outbox.c.address
    values = connection.scalar(
        select(outbox.c["values"])
        .where(
            outbox.c.channel == "telegram",
            or_(address == str(chat), address.startswith(f"{chat}:")),
            outbox.c.external_id == message,
            outbox.c.message.startswith("helpdesk-group-"),
        )
        .limit(1)
    )
    return int((values or {}).get("ticket", 0))


def blocked(connection: Connection, since: datetime) -> tuple[tuple[int, int], ...]:
    """Answers since then whose person blocked the assistant, and of which the group was not told: request and line."""
    told = ticket_lines.alias("told")
    is_told = exists().where(
        told.c.ticket == ticket_lines.c.ticket,
        told.c.kind == "event",
        told.c.text == literal(BLOCKED) + cast(ticket_lines.c.id, String),
    )
    is_there = and_(people.c.channel == outbox.c.channel, people.c.address == outbox.c.address)
    rows = connection.execute(
        select(ticket_lines.c.ticket, ticket_lines.c.id)
        .join(outbox, outbox.c.id == ticket_lines.c.told)
        .join(people, is_there)
        .where(
            ticket_lines.c.kind == "answered",
            ticket_lines.c.at > since,
            outbox.c.state.in_(("failed", "dropped")),
            people.c.unreachable_since.is_not(None),
            ~is_told,
        )
    )
    return tuple((row[0], row[1]) for row in rows)


def note_blocked(connection: Connection, since: datetime, now: datetime) -> None:
    """Each is told once, in the request itself."""
    for ticket, line in blocked(connection, since):
        stored.add(connection, ticket, "event", f"{BLOCKED}{line}", now)


def passed_over(connection: Connection, ticket: int, staff: int, event: str) -> None:
    """What the group was told of otherwise is not for it."""
    connection.execute(
        update(ticket_lines)
        .where(
            ticket_lines.c.ticket == ticket,
            ticket_lines.c.staff == staff,
            ticket_lines.c.kind == "event",
            ticket_lines.c.text == event,
            ticket_lines.c.mirror == PENDING,
        )
        .values(mirror=NEVER)
    )
