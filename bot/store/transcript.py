"""Lines as they read now, edits in place, and which line a view is. Not for the ledger itself (outbox.py)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, or_, select

from bot.store.outbox import Line
from bot.store.tables import outbox
from conversations.events import Address

_LONGEST_ID = 18


def fold(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Each line once, with the words and buttons of its last edit; an edit of a line that is not here is left out."""
    edits = {line.replaces: line for line in lines if line.replaces}
    return tuple(_edited(line, edits.get(str(line.id))) for line in lines if not line.replaces)


def _edited(line: Line, edit: Line | None) -> Line:
    if edit is None:
        return line
    return replace(edit, id=line.id, at=line.at, author=line.author)


def line_of(connection: Connection, address: Address, view: str) -> int:
    """The line whose message the channel calls `view`, 0 when it is not there; of an edit, the line it edits.

    Telegram calls messages by its own numbers, the last of a long line has the buttons; other channels by line ids.
    """
    if not (view.isascii() and view.isdigit() and len(view) <= _LONGEST_ID):
        return 0
    if address.channel != "telegram":
        return line_here(connection, address, int(view))
    is_it = or_(outbox.c.external_id == view, outbox.c.external_id.endswith(f" {view}"))
    return _root(connection, address, is_it)


def line_here(connection: Connection, address: Address, line: int) -> int:
    """The bot's line itself when it is at this address, or the line it edits; else 0."""
    return _root(connection, address, outbox.c.id == line)


def _root(connection: Connection, address: Address, is_it: ColumnElement[bool]) -> int:
    row = connection.execute(
        select(outbox.c.id, outbox.c.replaces)
        .where(
            outbox.c.channel == address.channel,
            outbox.c.address == address.id,
            outbox.c.author == "bot",
            is_it,
        )
        .order_by(outbox.c.id)
        .limit(1)
    ).first()
    return int(row.replaces or row.id) if row else 0
