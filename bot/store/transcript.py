"""Lines as they read now, edits in place, and which line a view is. Not for the ledger itself (outbox.py)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, or_, select

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
    return _root(connection, address, _SENT_AS, {"view": view, "last": f"% {view}"})


def line_here(connection: Connection, address: Address, line: int) -> int:
    """The bot's line itself when it is at this address, or the line it edits; else 0."""
    return _root(connection, address, _BY_ID, {"line": line})


def _root(
    connection: Connection, address: Address, wanted: Select[Any], which: Mapping[str, Any]
) -> int:
    here = {"channel": address.channel, "address": address.id}
    row = connection.execute(wanted, {**here, **which}).first()
    return int(row.replaces or row.id) if row else 0


def _line(is_it: ColumnElement[bool]) -> Select[Any]:
    return (
        select(outbox.c.id, outbox.c.replaces)
        .where(
            outbox.c.channel == bindparam("channel"),
            outbox.c.address == bindparam("address"),
            outbox.c.author == "bot",
            is_it,
        )
        .order_by(outbox.c.id)
        .limit(1)
    )


# Made once: at every event, making them again would cost more than asking the database.
_BY_ID = _line(outbox.c.id == bindparam("line"))
_SENT_AS = _line(
    or_(outbox.c.external_id == bindparam("view"), outbox.c.external_id.like(bindparam("last")))
)
