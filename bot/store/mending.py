"""What was delivered and has to be corrected or withdrawn. Not for what is still to be sent (deliveries.py)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, select, update

from bot.store.announcement_tables import announcements, deliveries
from bot.store.ledger import COLUMNS, Delivery, is_row, read, revision_of


def to_correct(connection: Connection, announcement: int, limit: int) -> tuple[Delivery, ...]:
    """Delivered with older words than the announcement has; nothing once it is withdrawn."""
    is_old = deliveries.c.revision < revision_of(announcement)
    is_kept = announcements.c.withdrawn.is_(False)
    wanted = _delivered(announcement).where(is_old, is_kept).limit(limit)
    return tuple(map(read, connection.execute(wanted)))


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
    connection.execute(update(deliveries).where(is_row(delivery)).values(values))


def to_withdraw(connection: Connection, announcement: int, limit: int) -> tuple[Delivery, ...]:
    """Delivered, of an announcement that is withdrawn, and neither deleted nor known to be undeletable."""
    wanted = _delivered(announcement).where(
        announcements.c.withdrawn,
        deliveries.c.withdrawn.is_(False),
        deliveries.c.reason.not_like("not-withdrawn%"),
    )
    return tuple(map(read, connection.execute(wanted.limit(limit))))


def withdrawn(connection: Connection, delivery: Delivery, reason: str = "") -> None:
    """It is deleted; `reason` why it never can be, such as "too-old"."""
    values = {"reason": f"not-withdrawn:{reason}"} if reason else {"withdrawn": True}
    connection.execute(update(deliveries).where(is_row(delivery)).values(values))


def _delivered(announcement: int) -> Select[Any]:
    return (
        select(*COLUMNS)
        .join(announcements, announcements.c.id == deliveries.c.announcement)
        .where(
            deliveries.c.announcement == announcement,
            deliveries.c.state == "sent",
            deliveries.c.address != "",
        )
        .order_by(deliveries.c.number)
    )
