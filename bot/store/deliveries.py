"""The ledger of announcements: each recipient's delivery and what became of it. Not for who they are (audiences.py)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import (
    Connection,
    Select,
    Update,
    and_,
    bindparam,
    case,
    exists,
    or_,
    select,
    tuple_,
    update,
)

from bot.store import announcements as stored
from bot.store.announcement_tables import announcements, deliveries
from bot.store.ledger import COLUMNS, Delivery, read, revision_of
from bot.store.mending import corrected, moved, to_correct, to_withdraw, withdrawn
from bot.store.people import mark_unreachable_at
from bot.store.recipients import by_message, came_to, counts, reasons, recipients
from bot.store.types import UtcTime
from conversations.announcing.shape import DeliveryState
from conversations.events import Address

__all__ = [
    "AGAIN",
    "UNREACHABLE",
    "Delivery",
    "Result",
    "again",
    "by_message",
    "came_to",
    "claim",
    "corrected",
    "counts",
    "done",
    "drop",
    "give_back",
    "lost",
    "reasons",
    "recipients",
    "to_correct",
    "to_withdraw",
    "withdrawn",
]

UNREACHABLE = "unreachable"
"""A reason that is a fact about the person: they are marked, here and for every announcement."""
AGAIN = "again"
"""The reason of what was sent again though it was unknown: it may have come twice."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one call. `reason` says why not; `moved_to` the chat's new id, where it has one.

    `external_id` is the channel's name for the message, of several parted by spaces as in the outbox.
    """

    announcement: int
    number: int
    state: Literal["sent", "failed", "unknown"]
    external_id: str = ""
    reason: str = ""
    moved_to: str = ""


def claim(
    connection: Connection,
    announcement: int,
    owner: str,
    now: datetime,
    limit: int,
    channel: str | None = None,
) -> tuple[Delivery, ...]:
    """Take the next ones to send, in order; committed, they are exactly the calls about to be launched.

    None while the announcement is not being sent. Its words are to be read after this, in the same transaction: then
    they are never older than the `revision` of what was claimed.
    """
    numbers = connection.scalars(_claimable(announcement, channel, limit)).all()
    if not numbers:
        return ()
    taken = (
        update(deliveries)
        .where(deliveries.c.announcement == announcement, deliveries.c.number.in_(numbers))
        .values(state="sending", owner=owner, claimed_at=now, revision=revision_of(announcement))
        .returning(*COLUMNS)
    )
    claimed = map(read, connection.execute(taken))
    return tuple(sorted(claimed, key=lambda one: one.number))


def done(connection: Connection, results: Sequence[Result], now: datetime) -> None:
    """What a call said, even late: one that did arrive is never sent again, nor left unknown."""
    for state, statement in _DONE.items():
        rows = [_result(one, now) for one in results if one.state == state]
        if rows:
            connection.execute(statement, rows)
    for announcement in {one.announcement for one in results}:
        numbers = [one.number for one in results if one.announcement == announcement]
        stored.mend_late(connection, announcement, numbers)
    for one in results:
        if one.reason == UNREACHABLE or one.moved_to:
            _learn(connection, one, now)


def give_back(connection: Connection, claimed: Sequence[Delivery], owner: str) -> int:
    """Calls that were never launched: they wait again. How many were still this owner's."""
    if not claimed:
        return 0
    keys = [(one.announcement, one.number) for one in claimed]
    return connection.execute(
        update(deliveries)
        .where(
            tuple_(deliveries.c.announcement, deliveries.c.number).in_(keys),
            deliveries.c.state == "sending",
            deliveries.c.owner == owner,
        )
        .values(state="pending", owner="", claimed_at=None)
    ).rowcount


def lost(connection: Connection, owner_alive: str) -> int:
    """Calls of any other owner may have arrived or not; how many. Only `owner_alive` holds the lease."""
    in_course = select(announcements.c.id).where(
        announcements.c.state.in_(("sending", "paused", "cancelled"))
    )
    return connection.execute(
        update(deliveries)
        .where(
            deliveries.c.announcement.in_(in_course),
            deliveries.c.state == "sending",
            deliveries.c.owner != owner_alive,
        )
        .values(state="unknown", reason="cut", owner="")
    ).rowcount


def drop(connection: Connection, announcement: int, reason: str) -> int:
    """What waits is never sent; what is on its way goes on."""
    return connection.execute(
        update(deliveries)
        .where(deliveries.c.announcement == announcement, deliveries.c.state == "pending")
        .values(state="skipped", reason=reason)
    ).rowcount


def again(
    connection: Connection,
    announcement: int,
    states: Collection[DeliveryState] = frozenset({"unknown"}),
) -> int:
    """They wait once more, by explicit choice; what was unknown is marked AGAIN for ever. How many."""
    is_it = and_(deliveries.c.announcement == announcement, deliveries.c.state.in_(states))
    waiting = update(deliveries).values(state="pending", owner="", claimed_at=None)
    unsure = connection.execute(
        waiting.where(is_it, deliveries.c.state == "unknown").values(reason=AGAIN)
    ).rowcount
    sure = connection.execute(
        waiting.where(is_it, deliveries.c.state.in_(("failed",))).values(reason="")
    ).rowcount
    return unsure + sure


def _claimable(announcement: int, channel: str | None, limit: int) -> Select[Any]:
    is_being_sent = exists().where(
        announcements.c.id == announcement, announcements.c.state == "sending"
    )
    wanted = select(deliveries.c.number).where(
        deliveries.c.announcement == announcement, deliveries.c.state == "pending", is_being_sent
    )
    if channel:
        wanted = wanted.where(deliveries.c.channel == channel)
    ordered = wanted.order_by(deliveries.c.number).limit(limit)
    return ordered.with_for_update(skip_locked=True, of=deliveries)


def _learn(connection: Connection, result: Result, now: datetime) -> None:
    """The person is unreachable from now on, or their chat has another id."""
    is_it = and_(
        deliveries.c.announcement == result.announcement, deliveries.c.number == result.number
    )
    found = connection.execute(
        select(deliveries.c.channel, deliveries.c.address).where(is_it)
    ).first()
    if found is None or not found.address:
        return
    if result.moved_to:
        connection.execute(update(deliveries).where(is_it).values(address=result.moved_to))
        moved(connection, Address(found.channel, found.address), result.moved_to)
    if result.reason == UNREACHABLE:
        mark_unreachable_at(connection, Address(found.channel, found.address), now)


def _result(one: Result, now: datetime) -> dict[str, Any]:
    key = {"_announcement": one.announcement, "_number": one.number}
    if one.state == "sent":
        return {**key, "_external_id": one.external_id, "_now": now}
    return {**key, "_reason": one.reason}


def _settle(*from_states: DeliveryState) -> Update:
    return update(deliveries).where(
        deliveries.c.announcement == bindparam("_announcement"),
        deliveries.c.number == bindparam("_number"),
        or_(*(deliveries.c.state == state for state in from_states)),
    )


_DONE: Mapping[str, Update] = {
    "sent": _settle("sending", "unknown", "pending", "failed").values(
        state="sent",
        external_id=bindparam("_external_id"),
        sent_at=bindparam("_now", type_=UtcTime()),
        reason=case((deliveries.c.reason == AGAIN, AGAIN), else_=""),
        owner="",
    ),
    "failed": _settle("sending", "unknown").values(
        state="failed", reason=bindparam("_reason"), owner=""
    ),
    "unknown": _settle("sending").values(state="unknown", reason=bindparam("_reason"), owner=""),
}
