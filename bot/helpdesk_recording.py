"""Records what people write to the staff. Not for what the staff answer (bot/helping.py)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Connection

from bot.store import files, tickets
from conversations.desk import Desk
from conversations.events import Event, KeptFile
from conversations.helpdesk import deeds
from conversations.helpdesk.shape import (
    FOLDER,
    MOST_LINES_AN_HOUR,
    MOST_OPEN,
    Helpdesk,
)
from conversations.outcome import Change


class Record(Protocol):
    """bot.recording.Recording."""

    connection: Connection
    event: Event
    desk: Desk
    account: str
    now: datetime

    def refuse(self, change: Change) -> None: ...


def _open(record: Record, opened: deeds.TicketOpened) -> None:
    """Where somebody reads, and the person has room for one more."""
    help_ = record.desk.help
    file = _taken(record, opened.file)
    if (
        help_ is None
        or not help_.is_read
        or _is_full(help_)
        or help_.open >= MOST_OPEN
        or not (opened.text or file)
    ):
        record.refuse(opened)
        return
    connection, event, now = record.connection, record.event, record.now
    ticket = tickets.open_(
        connection, event.person, event.address, opened.language, opened.shared, now
    )
    tickets.add(connection, ticket, "asked", opened.text, now, file=file)


def _add(record: Record, added: deeds.TicketAdded) -> None:
    """Only to the one that was on the desk, which is the person's own."""
    help_ = record.desk.help
    ticket = help_.ticket if help_ else None
    file = _taken(record, added.file)
    is_theirs = ticket is not None and added.ticket in {0, ticket.id}
    if help_ is None or ticket is None or not is_theirs or _is_full(help_):
        record.refuse(added)
        return
    if not (added.text or file):
        record.refuse(added)
        return
    connection, event, now = record.connection, record.event, record.now
    if tickets.asked(connection, ticket.id, event.address, added.language, now):
        tickets.add(connection, ticket.id, "event", "reopened", now)
    tickets.add(connection, ticket.id, "asked", added.text, now, file=file)


def _is_full(help_: Helpdesk) -> bool:
    return help_.is_muted or help_.lines_this_hour >= MOST_LINES_AN_HOUR


def _taken(record: Record, file: KeptFile | None) -> KeptFile | None:
    """Only one that was kept for the staff."""
    if file is None or not file.project.startswith(FOLDER):
        return None
    return files.take(record.connection, file, record.now)


HELPDESK: Mapping[type[Any], Callable[[Any, Any], None]] = {
    deeds.TicketOpened: _open,
    deeds.TicketAdded: _add,
}
"""What needs no membership."""
