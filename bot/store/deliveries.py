"""The ledger of announcements: each recipient's delivery and what became of it. Not for who they are (audiences.py)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from sqlalchemy import (
    Connection,
    Row,
    Select,
    Update,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
    tuple_,
    update,
)

from bot.store import announcements as stored
from bot.store.announcement_tables import announcements, deliveries
from bot.store.people import mark_unreachable_at
from bot.store.types import UtcTime
from conversations.announcing.shape import DeliveryState, Recipient
from conversations.events import Address
from knowledge.model import Language

STATES: tuple[DeliveryState, ...] = get_args(DeliveryState)
UNREACHABLE = "unreachable"
"""A reason that is a fact about the person: they are marked, here and for every announcement."""
AGAIN = "again"
"""The reason of what was sent again though it was unknown: it may have come twice."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One recipient's, claimed to be sent in `language` at `revision`; `fields` is the row of the table, if any."""

    announcement: int
    number: int
    person: str
    address: Address
    language: Language
    fields: int | None = None
    revision: int = 0
    external_id: str = ""
    sent_at: datetime | None = None


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
        .values(state="sending", owner=owner, claimed_at=now, revision=_revision(announcement))
        .returning(*_COLUMNS)
    )
    claimed = map(_delivery, connection.execute(taken))
    return tuple(sorted(claimed, key=lambda one: one.number))


def done(connection: Connection, results: Sequence[Result], now: datetime) -> None:
    """What a call said, even late: one that did arrive is never sent again, nor left unknown."""
    for state, statement in _DONE.items():
        rows = [_result(one, now) for one in results if one.state == state]
        if rows:
            connection.execute(statement, rows)
    stored.mend_late(connection, {one.announcement for one in results})
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


def counts(connection: Connection, announcement: int) -> Mapping[DeliveryState, int]:
    """How many in each state, 0 too."""
    rows = connection.execute(
        select(deliveries.c.state, func.count())
        .where(deliveries.c.announcement == announcement)
        .group_by(deliveries.c.state)
    )
    found = {row[0]: row[1] for row in rows}
    return {state: found.get(state, 0) for state in STATES}


def reasons(connection: Connection, announcement: int) -> Mapping[str, int]:
    """How many for each reason, the most frequent first."""
    number = func.count().label("number")
    rows = connection.execute(
        select(deliveries.c.reason, number)
        .where(deliveries.c.announcement == announcement, deliveries.c.reason != "")
        .group_by(deliveries.c.reason)
        .order_by(number.desc(), deliveries.c.reason)
    )
    return {row[0]: row[1] for row in rows}


def recipients(
    connection: Connection,
    announcement: int,
    state: DeliveryState | None = None,
    after: int = 0,
    limit: int = 100,
) -> tuple[Recipient, ...]:
    """A page of the report: those after number `after`."""
    wanted = select(deliveries).where(
        deliveries.c.announcement == announcement, deliveries.c.number > after
    )
    if state:
        wanted = wanted.where(deliveries.c.state == state)
    rows = connection.execute(wanted.order_by(deliveries.c.number).limit(limit))
    return tuple(map(_recipient, rows))


def to_correct(connection: Connection, announcement: int, limit: int) -> tuple[Delivery, ...]:
    """Delivered with older words than the announcement has; nothing once it is withdrawn."""
    is_old = deliveries.c.revision < _revision(announcement)
    is_kept = announcements.c.withdrawn.is_(False)
    wanted = _delivered(announcement).where(is_old, is_kept).limit(limit)
    return tuple(map(_delivery, connection.execute(wanted)))


def corrected(
    connection: Connection,
    delivery: Delivery,
    revision: int,
    external_id: str = "",
    reason: str = "",
) -> None:
    """It shows `revision` now, under `external_id` if that changed; `reason` why it can never be corrected."""
    values: dict[str, Any] = {"revision": revision}
    if external_id:
        values["external_id"] = external_id
    if reason:
        values["reason"] = f"not-corrected:{reason}"
    connection.execute(update(deliveries).where(_is(delivery)).values(values))


def to_withdraw(connection: Connection, announcement: int, limit: int) -> tuple[Delivery, ...]:
    """Delivered, of an announcement that is withdrawn, and neither deleted nor known to be undeletable."""
    wanted = _delivered(announcement).where(
        announcements.c.withdrawn,
        deliveries.c.withdrawn.is_(False),
        deliveries.c.reason.not_like("not-withdrawn%"),
    )
    return tuple(map(_delivery, connection.execute(wanted.limit(limit))))


def withdrawn(connection: Connection, delivery: Delivery, reason: str = "") -> None:
    """It is deleted; `reason` why it never can be, such as "too-old"."""
    values = {"reason": f"not-withdrawn:{reason}"} if reason else {"withdrawn": True}
    connection.execute(update(deliveries).where(_is(delivery)).values(values))


def by_message(
    connection: Connection,
    channel: str,
    address: str,
    external_id: str,
    since: datetime | None = None,
) -> int:
    """The announcement that a message of the channel is of, if it was sent `since`; 0 for any other message."""
    parts = func.concat(" ", deliveries.c.external_id, " ")
    wanted = (
        select(deliveries.c.announcement)
        .where(
            deliveries.c.channel == channel,
            deliveries.c.address == address,
            or_(
                deliveries.c.external_id == external_id,
                parts.contains(f" {external_id} ", autoescape=True),
            ),
        )
        .order_by(deliveries.c.announcement.desc())
        .limit(1)
    )
    if since is not None:
        wanted = wanted.where(deliveries.c.sent_at >= since)
    return (connection.scalar(wanted) or 0) if external_id else 0


def came_to(
    connection: Connection, announcement: int, account_people: Collection[str], since: datetime
) -> bool:
    """Whether one of these persons got it since then."""
    wanted = select(deliveries.c.number).where(
        deliveries.c.announcement == announcement,
        deliveries.c.person.in_(account_people),
        deliveries.c.state == "sent",
        deliveries.c.sent_at >= since,
    )
    return connection.scalar(wanted.limit(1)) is not None


def forget(connection: Connection, person: str) -> None:
    """Their deliveries only count from now on; what waits for them is not sent."""
    is_theirs = deliveries.c.person == person
    connection.execute(
        update(deliveries)
        .where(is_theirs, deliveries.c.state == "pending")
        .values(state="skipped", reason="forgotten")
    )
    connection.execute(
        update(deliveries).where(is_theirs).values(person="", address="", external_id="")
    )


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


def _revision(announcement: int) -> Any:
    return (
        select(announcements.c.revision).where(announcements.c.id == announcement).scalar_subquery()
    )


def _delivered(announcement: int) -> Select[Any]:
    return (
        select(*_COLUMNS)
        .join(announcements, announcements.c.id == deliveries.c.announcement)
        .where(
            deliveries.c.announcement == announcement,
            deliveries.c.state == "sent",
            deliveries.c.address != "",
        )
        .order_by(deliveries.c.number)
    )


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
    if result.reason == UNREACHABLE:
        mark_unreachable_at(connection, Address(found.channel, found.address), now)


def _is(delivery: Delivery) -> Any:
    return and_(
        deliveries.c.announcement == delivery.announcement, deliveries.c.number == delivery.number
    )


def _result(one: Result, now: datetime) -> dict[str, Any]:
    key = {"_announcement": one.announcement, "_number": one.number}
    if one.state == "sent":
        return {**key, "_external_id": one.external_id, "_now": now}
    return {**key, "_reason": one.reason}


def _settle(*from_states: DeliveryState) -> Update:
    return update(deliveries).where(
        deliveries.c.announcement == bindparam("_announcement"),
        deliveries.c.number == bindparam("_number"),
        deliveries.c.state.in_(from_states),
    )


_DONE: Mapping[str, Update] = {
    "sent": _settle("sending", "unknown", "pending", "failed").values(
        state="sent",
        external_id=bindparam("_external_id"),
        sent_at=bindparam("_now", type_=UtcTime()),
        owner="",
    ),
    "failed": _settle("sending", "unknown").values(
        state="failed", reason=bindparam("_reason"), owner=""
    ),
    "unknown": _settle("sending").values(state="unknown", reason=bindparam("_reason"), owner=""),
}

_COLUMNS = (
    deliveries.c.announcement,
    deliveries.c.number,
    deliveries.c.person,
    deliveries.c.channel,
    deliveries.c.address,
    deliveries.c.language,
    deliveries.c.fields,
    deliveries.c.revision,
    deliveries.c.external_id,
    deliveries.c.sent_at,
)


def _delivery(row: Row[Any]) -> Delivery:
    return Delivery(
        announcement=row.announcement,
        number=row.number,
        person=row.person,
        address=Address(row.channel, row.address),
        language=row.language,
        fields=row.fields,
        revision=row.revision,
        external_id=row.external_id,
        sent_at=row.sent_at,
    )


def _recipient(row: Row[Any]) -> Recipient:
    return Recipient(
        person=row.person,
        channel=row.channel,
        address=row.address,
        language=row.language,
        state=row.state,
        reason=row.reason,
        sent_at=row.sent_at,
        number=row.number,
    )
