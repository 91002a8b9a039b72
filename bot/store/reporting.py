"""What reports tell of announcements together: lists, reasons, corrections. Not for one recipient (recipients.py)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Integer, and_, case, cast, func, or_, select

from bot.store import announcements as stored
from bot.store.announcement_tables import announcements, deliveries, staff
from bot.store.mending import NOT_CORRECTED, NOT_WITHDRAWN
from bot.store.recipients import STATES
from conversations.announcing.shape import Announcement, AnnouncementState, DeliveryState

MENDING = (NOT_CORRECTED, NOT_WITHDRAWN)
"""What reasons begin with that say why something delivered stays as it is."""


@dataclass(frozen=True, slots=True)
class Reasoned:
    """How many deliveries are in a state for a reason; `row` of the announcement's table, None where there is none."""

    state: DeliveryState
    reason: str
    row: int | None
    number: int


@dataclass(frozen=True, slots=True)
class Mended:
    """Of what was delivered: it shows the newest words, or older ones; it is deleted, or still to be."""

    newest: int = 0
    older: int = 0
    deleted: int = 0
    shown: int = 0


@dataclass(frozen=True, slots=True)
class Deletable:
    """Of what was delivered: on our own channels, on Telegram lately enough to be deleted, on Telegram before."""

    ours: int = 0
    young: int = 0
    old: int = 0


def listed(
    connection: Connection, state: AnnouncementState | None, before: int, limit: int
) -> tuple[Announcement, ...]:
    """A page of the list, the newest first, those before id `before` (0: from the newest)."""
    wanted = select(announcements.c.id).order_by(announcements.c.id.desc()).limit(limit)
    if state:
        wanted = wanted.where(announcements.c.state == state)
    if before:
        wanted = wanted.where(announcements.c.id < before)
    found = (stored.get(connection, id_) for id_ in connection.scalars(wanted).all())
    return tuple(filter(None, found))


def in_each_state(connection: Connection) -> Mapping[AnnouncementState, int]:
    rows = connection.execute(
        select(announcements.c.state, func.count()).group_by(announcements.c.state)
    )
    return {row[0]: row[1] for row in rows}


def counts_of(
    connection: Connection, ids: Collection[int]
) -> Mapping[int, Mapping[DeliveryState, int]]:
    """The same as recipients.counts of several."""
    rows = connection.execute(
        select(deliveries.c.announcement, deliveries.c.state, func.count())
        .where(deliveries.c.announcement.in_(ids))
        .group_by(deliveries.c.announcement, deliveries.c.state)
    )
    found = {id_: dict.fromkeys(STATES, 0) for id_ in ids}
    for id_, state, number in rows:
        found[id_][state] = number
    return found


def reasoned(connection: Connection, announcement: int) -> tuple[Reasoned, ...]:
    """Each state and reason, the most frequent first."""
    number = func.count().label("number")
    columns = (deliveries.c.state, deliveries.c.reason, deliveries.c.fields)
    rows = connection.execute(
        select(*columns, number)
        .where(deliveries.c.announcement == announcement, deliveries.c.reason != "")
        .group_by(*columns)
        .order_by(number.desc(), *columns)
    )
    return tuple(Reasoned(*row) for row in rows)


def mended(connection: Connection, held: Announcement) -> Mended:
    """How far its corrections, or its withdrawal, are."""
    is_refused = or_(*(deliveries.c.reason.like(f"{prefix}%") for prefix in MENDING))
    is_newest = and_(deliveries.c.revision >= held.revision, ~is_refused)
    is_older = and_(deliveries.c.revision < held.revision, ~is_refused)
    is_shown = and_(~deliveries.c.withdrawn, ~is_refused)
    return Mended(
        *_how_many(connection, held.id, is_newest, is_older, deliveries.c.withdrawn, is_shown)
    )


def deletable(connection: Connection, announcement: int, since: datetime) -> Deletable:
    """Telegram lets a bot delete what it sent `since` then."""
    is_there = and_(deliveries.c.channel == "telegram", ~deliveries.c.withdrawn)
    is_young = deliveries.c.sent_at >= since
    is_ours = and_(deliveries.c.channel != "telegram", ~deliveries.c.withdrawn)
    return Deletable(
        *_how_many(
            connection, announcement, is_ours, and_(is_there, is_young), and_(is_there, ~is_young)
        )
    )


def lately(connection: Connection, announcement: int, since: datetime) -> int:
    """How many were delivered since then."""
    wanted = select(func.count()).where(
        deliveries.c.announcement == announcement,
        deliveries.c.state == "sent",
        deliveries.c.sent_at > since,
    )
    return connection.scalar(wanted) or 0


def names(connection: Connection) -> Mapping[int, str]:
    """What each of the staff is called, also of those who left."""
    rows = connection.execute(select(staff.c.id, staff.c.name))
    return {row[0]: row[1] for row in rows}


def _how_many(connection: Connection, announcement: int, *conditions: Any) -> tuple[int, ...]:
    """Of what was delivered, how many fit each condition."""
    sums = [func.sum(cast(case((one, 1), else_=0), Integer)) for one in conditions]
    is_sent = and_(deliveries.c.announcement == announcement, deliveries.c.state == "sent")
    row = connection.execute(select(*sums).where(is_sent)).one()
    return tuple(number or 0 for number in row)
