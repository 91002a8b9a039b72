"""The announcement that staff work on in a chat, with who would get it. Not for the console's pages (bot/console)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from bot.approving import Rules, is_needed, lacks
from bot.store import announcements, audiences
from conversations.announcing.shape import Announcement, Drafting
from conversations.staff import Staff

MOST_LOOKED_AT = 50


def drafting(
    connection: Connection, me: Staff | None, draft: int, rules: Rules, now: datetime
) -> Drafting | None:
    """Held until the event ends. `draft` 0: the newest draft of mine; None when there is none, or for a stranger."""
    if me is None:
        return None
    id_ = draft or _newest(connection, me)
    held = announcements.held(connection, id_) if id_ else None
    if held is None:
        return None
    foreseen = audiences.foreseen(connection, held, now)
    return Drafting(held, foreseen, _against(connection, held, me, rules, now))


def _newest(connection: Connection, me: Staff) -> int:
    mine = (
        one.id
        for one in announcements.newest(connection, MOST_LOOKED_AT)
        if one.made_by == me.id and one.state == "draft"
    )
    return next(mine, 0)


def _against(
    connection: Connection, held: Announcement, me: Staff, rules: Rules, now: datetime
) -> str:
    if not is_needed(connection, held, rules, now):
        return ""
    if lacks(connection, held):
        return "approval"
    return "own-approval" if held.approved_by == me.id else ""
