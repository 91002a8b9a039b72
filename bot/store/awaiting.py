"""What of the announcements waits for staff: the first page of the console. Not for lists, nor for one announcement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from bot.store import announcements as stored
from bot.store import replies
from bot.store.announcement_tables import announcements, deliveries
from bot.store.recipients import counts
from conversations.announcing.shape import Announcement, AnnouncementState, DeliveryState

AWAITED: tuple[AnnouncementState, ...] = ("approval", "sending", "paused", "scheduled", "draft")
MOST = 20
MOST_LOOKED_AT = 200
"""Announcements, the newest, whose deliveries are looked at."""


@dataclass(frozen=True, slots=True)
class Awaiting:
    """The last changed first; `numbers` of those being sent or paused, by id; how many are unknown, or replied."""

    by_state: Mapping[AnnouncementState, tuple[Announcement, ...]]
    numbers: Mapping[int, Mapping[DeliveryState, int]]
    unknown: tuple[tuple[Announcement, int], ...]
    replies: tuple[tuple[Announcement, int], ...]

    @property
    def is_empty(self) -> bool:
        return not (any(self.by_state.values()) or self.unknown or self.replies)


def awaiting(connection: Connection) -> Awaiting:
    by_state = {state: _in(connection, state) for state in AWAITED}
    under_way = (*by_state["sending"], *by_state["paused"])
    return Awaiting(
        by_state,
        {one.id: counts(connection, one.id) for one in under_way},
        _named(connection, _unknown(connection)),
        _named(connection, replies.waiting(connection)),
    )


def _in(connection: Connection, state: AnnouncementState) -> tuple[Announcement, ...]:
    wanted = (
        select(announcements.c.id)
        .where(announcements.c.state == state)
        .order_by(announcements.c.changed_at.desc(), announcements.c.id.desc())
        .limit(MOST)
    )
    found = (stored.get(connection, id_) for id_ in connection.scalars(wanted).all())
    return tuple(filter(None, found))


def _unknown(connection: Connection) -> Mapping[int, int]:
    newest = select(announcements.c.id).order_by(announcements.c.id.desc()).limit(MOST_LOOKED_AT)
    rows = connection.execute(
        select(deliveries.c.announcement, func.count())
        .where(deliveries.c.announcement.in_(newest), deliveries.c.state == "unknown")
        .group_by(deliveries.c.announcement)
        .order_by(deliveries.c.announcement.desc())
    )
    return {row[0]: row[1] for row in rows}


def _named(
    connection: Connection, numbers: Mapping[int, int]
) -> tuple[tuple[Announcement, int], ...]:
    found = ((stored.get(connection, id_), number) for id_, number in list(numbers.items())[:MOST])
    return tuple((one, number) for one, number in found if one)
