"""What was delivered and has to be corrected or withdrawn. Not for what is still to be sent (deliveries.py)."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Select, case, select, update

from bot.store.announcement_tables import announcements, deliveries
from bot.store.ledger import COLUMNS, Delivery, is_row, read, revision_of
from bot.store.people import move_address
from conversations.events import Address

NOT_CORRECTED = "not-corrected:"
NOT_WITHDRAWN = "not-withdrawn:"


def to_mend(
    connection: Connection,
    announcement: int,
    limit: int,
    channels: Collection[str] = (),
    after: int = 0,
) -> tuple[Delivery, ...]:
    """What to correct, or to withdraw once it is withdrawn; of those after number `after`."""
    is_it = announcements.c.id == announcement
    is_withdrawn = connection.scalar(select(announcements.c.withdrawn).where(is_it))
    find = to_withdraw if is_withdrawn else to_correct
    return find(connection, announcement, limit, channels, after)


def to_correct(
    connection: Connection,
    announcement: int,
    limit: int,
    channels: Collection[str] = (),
    after: int = 0,
) -> tuple[Delivery, ...]:
    """Delivered, on `channels` if any, with older words than the announcement has; nothing once it is withdrawn."""
    is_old = deliveries.c.revision < revision_of(announcement)
    is_kept = announcements.c.withdrawn.is_(False)
    wanted = _delivered(announcement, channels, after).where(is_old, is_kept).limit(limit)
    return tuple(map(read, connection.execute(wanted)))


def corrected(
    connection: Connection,
    delivery: Delivery,
    revision: int,
    external_id: str = "",
    reason: str = "",
) -> None:
    """It shows `revision` now, under `external_id` if that changed; `reason` why it can never be corrected."""
    is_told = deliveries.c.reason.like(f"{NOT_CORRECTED}%")
    told = f"{NOT_CORRECTED}{reason}" if reason else case((is_told, ""), else_=deliveries.c.reason)
    values: dict[str, Any] = {"revision": revision, "reason": told}
    if external_id:
        values["external_id"] = external_id
    connection.execute(update(deliveries).where(is_row(delivery)).values(values))


def named(connection: Connection, delivery: Delivery, external_id: str) -> None:
    """Its messages are these now; it is not corrected yet. Nothing when its person was forgotten meanwhile."""
    is_known = deliveries.c.address != ""
    connection.execute(
        update(deliveries).where(is_row(delivery), is_known).values(external_id=external_id)
    )


def moved(connection: Connection, address: Address, to: str) -> None:
    """The chat has another id: what waits goes there, also of other announcements."""
    connection.execute(
        update(deliveries)
        .where(
            deliveries.c.channel == address.channel,
            deliveries.c.address == address.id,
            deliveries.c.state.in_(("pending", "failed")),
        )
        .values(address=to)
    )
    move_address(connection, address, to)


def to_withdraw(
    connection: Connection,
    announcement: int,
    limit: int,
    channels: Collection[str] = (),
    after: int = 0,
) -> tuple[Delivery, ...]:
    """Delivered, of an announcement that is withdrawn, and neither deleted nor known to be undeletable."""
    wanted = _delivered(announcement, channels, after).where(
        announcements.c.withdrawn,
        deliveries.c.withdrawn.is_(False),
        deliveries.c.reason.not_like(f"{NOT_WITHDRAWN}%"),
    )
    return tuple(map(read, connection.execute(wanted.limit(limit))))


def withdrawn(connection: Connection, delivery: Delivery, reason: str = "") -> None:
    """It is deleted; `reason` why it never can be, such as "too-old"."""
    values = {"reason": f"{NOT_WITHDRAWN}{reason}"} if reason else {"withdrawn": True}
    connection.execute(update(deliveries).where(is_row(delivery)).values(values))


def _delivered(announcement: int, channels: Collection[str], after: int) -> Select[Any]:
    wanted = (
        select(*COLUMNS)
        .join(announcements, announcements.c.id == deliveries.c.announcement)
        .where(
            deliveries.c.announcement == announcement,
            deliveries.c.state == "sent",
            deliveries.c.number > after,
            deliveries.c.address != "",
        )
        .order_by(deliveries.c.number)
    )
    return wanted.where(deliveries.c.channel.in_(channels)) if channels else wanted
