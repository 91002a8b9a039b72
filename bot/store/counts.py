"""How much the store holds, for monitoring. Not for reading any of it."""

from __future__ import annotations

from typing import get_args

from sqlalchemy import Connection, func, select

from bot.store.outbox import LineState
from bot.store.tables import outbox


def lines_by_state(connection: Connection) -> dict[str, int]:
    """How many lines of the outbox are in each state, 0 for a state without any."""
    counted = connection.execute(select(outbox.c.state, func.count()).group_by(outbox.c.state))
    return dict.fromkeys(get_args(LineState), 0) | {row[0]: row[1] for row in counted}
