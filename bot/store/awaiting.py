"""What waits for staff: the first page of the console. Not for lists, nor for one announcement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from bot.store import announcements as stored
from bot.store import questions, replies, tickets
from bot.store.announcement_tables import announcements, corrections, deliveries
from bot.store.recipients import counts
from conversations.announcing.shape import Announcement, AnnouncementState, DeliveryState

AWAITED: tuple[AnnouncementState, ...] = ("approval", "sending", "paused", "scheduled", "draft")
MOST = 20
MOST_LOOKED_AT = 200
"""Announcements, the newest, whose deliveries are looked at."""


@dataclass(frozen=True, slots=True)
class Awaiting:
    """The last changed first, but those scheduled by their time; `numbers` of those being sent or paused, by id.

    `unknown`, `failed` and `replies` are how many of each: `failed` only of what ended lately. `corrections` that wait
    for a second person, with who wrote them. `questions` to review and `tickets` to answer: how many wait.
    """

    by_state: Mapping[AnnouncementState, tuple[Announcement, ...]]
    numbers: Mapping[int, Mapping[DeliveryState, int]]
    unknown: tuple[tuple[Announcement, int], ...]
    failed: tuple[tuple[Announcement, int], ...]
    replies: tuple[tuple[Announcement, int], ...]
    corrections: tuple[tuple[Announcement, int], ...]
    questions: int = 0
    tickets: int = 0


def awaiting(connection: Connection, since: datetime) -> Awaiting:
    """`since`: what ended before is told by its report alone."""
    by_state = {state: _in(connection, state) for state in AWAITED}
    under_way = (*by_state["sending"], *by_state["paused"])
    return Awaiting(
        by_state,
        {one.id: counts(connection, one.id) for one in under_way},
        _named(connection, _unknown(connection)),
        _named(connection, _failed(connection, since)),
        _named(connection, replies.waiting(connection)),
        _named(connection, _corrections(connection)),
        questions.waiting(connection),
        tickets.counts(connection).get("open", 0),
    )


def _in(connection: Connection, state: AnnouncementState) -> tuple[Announcement, ...]:
    wanted = (
        select(announcements.c.id)
        .where(announcements.c.state == state)
        .order_by(*_order(state))
        .limit(MOST)
    )
    found = (stored.get(connection, id_) for id_ in connection.scalars(wanted).all())
    return tuple(filter(None, found))


def _order(state: AnnouncementState) -> tuple[ColumnElement[Any], ...]:
    if state == "scheduled":
        return (announcements.c.at, announcements.c.id)
    return (announcements.c.changed_at.desc(), announcements.c.id.desc())


def _unknown(connection: Connection) -> Mapping[int, int]:
    newest = select(announcements.c.id).order_by(announcements.c.id.desc()).limit(MOST_LOOKED_AT)
    return _counted(connection, newest, "unknown")


def _failed(connection: Connection, since: datetime) -> Mapping[int, int]:
    ended = (
        select(announcements.c.id)
        .where(announcements.c.ended_at >= since)
        .order_by(announcements.c.id.desc())
        .limit(MOST_LOOKED_AT)
    )
    return _counted(connection, ended, "failed")


def _corrections(connection: Connection) -> Mapping[int, int]:
    """Of what the announcement says now: one of earlier words waits for nothing."""
    rows = connection.execute(
        select(corrections.c.announcement, corrections.c.made_by)
        .join(announcements, announcements.c.id == corrections.c.announcement)
        .where(
            corrections.c.revision == announcements.c.revision,
            announcements.c.withdrawn.is_(False),
        )
        .order_by(corrections.c.announcement.desc())
    )
    return {row[0]: row[1] for row in rows}


def _counted(
    connection: Connection, wanted: Select[tuple[int]], state: DeliveryState
) -> Mapping[int, int]:
    rows = connection.execute(
        select(deliveries.c.announcement, func.count())
        .where(deliveries.c.announcement.in_(wanted), deliveries.c.state == state)
        .group_by(deliveries.c.announcement)
        .order_by(deliveries.c.announcement.desc())
    )
    return {row[0]: row[1] for row in rows}


def _named(
    connection: Connection, numbers: Mapping[int, int]
) -> tuple[tuple[Announcement, int], ...]:
    found = ((stored.get(connection, id_), number) for id_, number in list(numbers.items())[:MOST])
    return tuple((one, number) for one, number in found if one)
