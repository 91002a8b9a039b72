"""Lines with a button that opens the console once: it goes when it is used or late. Not for the links (staff.py)."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, select, update

from bot.store.tables import outbox
from conversations.announcing.signing_in import MESSAGE, MINUTES, PATH

LASTS = timedelta(minutes=MINUTES)
LOOKED_BACK = timedelta(hours=1)
"""By the server, each minute; further back once a day and at its start (purge.py)."""


def late(connection: Connection, now: datetime, back: timedelta = LOOKED_BACK) -> int:
    """Those whose link has expired; how many of the lines written since `back`."""
    return _blank(connection, now - back, now - LASTS, "")


def used(connection: Connection, token: str, now: datetime) -> None:
    """The line that told this link."""
    _blank(connection, now - LASTS, now + LASTS, f"{PATH}{token}")


def _blank(connection: Connection, after: datetime, before: datetime, ending: str) -> int:
    wanted = select(outbox.c.id, outbox.c.rows).where(
        outbox.c.at > after, outbox.c.at <= before, outbox.c.message == MESSAGE
    )
    spent = [
        row.id
        for row in connection.execute(wanted)
        if any(button["url"].endswith(ending) for each in row.rows for button in each)
    ]
    connection.execute(update(outbox).where(outbox.c.id.in_(spent)).values(rows=[]))
    return len(spent)
