"""One recipient's row of the ledger, as those see it who send, correct or withdraw. Not for reports (recipients.py)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, select

from bot.store.announcement_tables import announcements, deliveries
from conversations.events import Address
from knowledge.model import Language


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


COLUMNS = (
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


def read(row: Row[Any]) -> Delivery:
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


def revision_of(announcement: int) -> Any:
    return (
        select(announcements.c.revision).where(announcements.c.id == announcement).scalar_subquery()
    )


def is_row(delivery: Delivery) -> ColumnElement[bool]:
    return and_(
        deliveries.c.announcement == delivery.announcement, deliveries.c.number == delivery.number
    )


def held_by(connection: Connection, owner: str) -> tuple[Delivery, ...]:
    """Claimed by one run of a process, and not told yet what became of it."""
    in_course = select(announcements.c.id).where(
        announcements.c.state.in_(("sending", "paused", "cancelled"))
    )
    wanted: Select[Any] = select(*COLUMNS).where(
        deliveries.c.announcement.in_(in_course),
        deliveries.c.state == "sending",
        deliveries.c.owner == owner,
    )
    return tuple(map(read, connection.execute(wanted)))
