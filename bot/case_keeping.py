"""Regression questions taken away by staff: rights and the audit in one transaction. Not for keeping one."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from bot.permitting import allowed
from bot.store import audit, cases
from conversations.staff import Staff


def remove_case(
    connection: Connection,
    staff: Staff | None,
    id: int,  # noqa: A002 — the column's name
    now: datetime,
) -> None:
    """It is asked no more; one that is gone already stays so. Raises NotAllowed."""
    me = allowed(connection, staff, "edit")
    if cases.remove(connection, id):
        audit.note(connection, me, "remove-case", f"case {id}", now)
