"""Who got an announcement and who did not, for reports, replies and the forgotten. Not for sending (deliveries.py)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, get_args

from sqlalchemy import Connection, Row, and_, func, literal, or_, select, update

from bot.store.announcement_tables import deliveries
from bot.store.tables import people
from conversations.announcing.shape import DeliveryState, Recipient

STATES: tuple[DeliveryState, ...] = get_args(DeliveryState)


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


def by_message(
    connection: Connection,
    channel: str,
    address: str,
    external_id: str,
    since: datetime | None = None,
) -> int:
    """The announcement that a message of the channel is of, if it was sent `since`; 0 for any other message."""
    parts = literal(" ").concat(deliveries.c.external_id).concat(" ")
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


def came_to(connection: Connection, announcement: int, account: str, since: datetime) -> bool:
    """Whether a person of the account got it since then, or may have."""
    theirs = select(people.c.person).where(people.c.account == account)
    wanted = select(deliveries.c.number).where(
        deliveries.c.announcement == announcement,
        deliveries.c.person.in_(theirs),
        or_(
            and_(deliveries.c.state == "sent", deliveries.c.sent_at >= since),
            and_(deliveries.c.state == "unknown", deliveries.c.claimed_at >= since),
        ),
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
