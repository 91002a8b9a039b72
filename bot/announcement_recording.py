"""Records what a step decided about announcements: places followed, replies, staff links. Not for sending them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Connection

from bot import announcing, staffing
from bot.approving import Rules
from bot.errors import NotAllowed, WrongState
from bot.fitting import title_of
from bot.store import followings, replies
from bot.trying_out import try_out
from conversations.announcing import deeds
from conversations.announcing.approval import hash_of
from conversations.desk import Desk
from conversations.events import Event
from conversations.outcome import Change
from knowledge.load import Knowledge

PLACE = re.compile(r"[a-z0-9-]{1,60}")
MOST_FOLLOWED = 50


class Record(Protocol):
    """bot.recording.Recording."""

    connection: Connection
    event: Event
    desk: Desk
    account: str
    now: datetime
    rules: Rules
    knowledge: Knowledge | None

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


def _carried(act: Callable[[Any, Any], object]) -> Callable[[Any, Any], None]:
    """What staff decided in a chat, if it still can be: a right or a state may have gone since the button was shown."""

    def record(record: Record, deed: Any) -> None:
        try:
            with record.connection.begin_nested():
                act(record, deed)
        except (NotAllowed, WrongState):
            record.refuse(deed)

    return record


def _compose(record: Record, composed: deeds.AnnouncementComposed) -> None:
    titled = replace(composed.announcement, title=title_of(composed.announcement.words))
    announcing.compose(record.connection, record.desk.staff, titled, record.now)


def _change(record: Record, changed: deeds.AnnouncementChanged) -> None:
    """Only of the one that was on the desk, and only its words and whom it is for."""
    drafting, wanted = record.desk.drafting, changed.announcement
    if drafting is None or drafting.announcement.id != wanted.id:
        record.refuse(changed)
        return
    announcing.change(record.connection, record.desk.staff, wanted, record.now)


def _send(record: Record, sent: deeds.AnnouncementSent) -> None:
    drafting = record.desk.drafting
    is_seen = drafting is not None and drafting.announcement.id == sent.announcement
    if drafting is None or not is_seen or hash_of(drafting.announcement) != sent.hash:
        record.refuse(sent)
        return
    staff, now = record.desk.staff, record.now
    announcing.send_now(record.connection, staff, sent.announcement, now, record.rules)


def _try(record: Record, tried: deeds.AnnouncementTried) -> None:
    if record.knowledge is None:
        record.refuse(tried)
        return
    staff, here = record.desk.staff, record.event.address
    try_out(record.connection, staff, tried.announcement, record.knowledge, record.now, here=here)


OfEverybody = Callable[[Any, Any], None]

PUBLIC: Mapping[type[Any], OfEverybody] = {
    deeds.TerritoryFollowed: _follow,
    deeds.TerritoryLeft: _leave,
    deeds.ReplyKept: _reply,
    deeds.StaffLinkUsed: _use_link,
    deeds.SignInLinkMade: _carried(
        lambda r, d: staffing.sign_in_link(r.connection, r.desk.staff, d.token, r.now)
    ),
    deeds.AnnouncementComposed: _carried(_compose),
    deeds.AnnouncementChanged: _carried(_change),
    deeds.AnnouncementSent: _carried(_send),
    deeds.AnnouncementScheduled: _carried(
        lambda r, d: announcing.schedule(
            r.connection, r.desk.staff, d.announcement, d.at, r.now, r.rules
        )
    ),
    deeds.AnnouncementTried: _carried(_try),
    deeds.ApprovalAsked: _carried(
        lambda r, d: announcing.ask_approval(
            r.connection, r.desk.staff, d.announcement, r.now, d.at
        )
    ),
}
"""What needs no membership."""
