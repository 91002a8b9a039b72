"""Records what a step decided about announcements: places followed, replies, staff links. Not for sending them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Connection

from bot import staffing
from bot.store import followings, replies
from conversations.announcing import deeds
from conversations.desk import Desk
from conversations.events import Event
from conversations.outcome import Change

PLACE = re.compile(r"[a-z0-9-]{1,60}")
MOST_FOLLOWED = 50


class Record(Protocol):
    """bot.recording.Recording."""

    connection: Connection
    event: Event
    desk: Desk
    account: str
    now: datetime

    def refuse(self, change: Change) -> None: ...


def _follow(record: Record, followed: deeds.TerritoryFollowed) -> None:
    has_room = len(followings.of(record.connection, record.account)) < MOST_FOLLOWED
    if not has_room or not PLACE.fullmatch(followed.place):
        record.refuse(followed)
        return
    followings.follow(record.connection, record.account, followed.place, record.now)


def _leave(record: Record, left: deeds.TerritoryLeft) -> None:
    followings.leave(record.connection, record.account, left.place)


def _reply(record: Record, kept: deeds.ReplyKept) -> None:
    """Only to the announcement that the desk saw coming to this person; as long as a message of the outbox can be."""
    is_theirs = bool(kept.announcement) and record.desk.announced == kept.announcement
    if not is_theirs or not kept.text.strip():
        record.refuse(kept)
        return
    event = record.event
    replies.add(
        record.connection,
        kept.announcement,
        event.person,
        event.address,
        kept.text.strip(),
        kept.language,
        record.now,
    )


def _use_link(record: Record, used: deeds.StaffLinkUsed) -> None:
    if staffing.use_link(record.connection, used.token, record.account, record.now) is None:
        record.refuse(used)


OfEverybody = Callable[[Any, Any], None]

PUBLIC: Mapping[type[Any], OfEverybody] = {
    deeds.TerritoryFollowed: _follow,
    deeds.TerritoryLeft: _leave,
    deeds.ReplyKept: _reply,
    deeds.StaffLinkUsed: _use_link,
}
"""What needs no membership."""
