"""Who may have what came with an announcement, and where staff try one out. Not for the bytes (bot/files)."""

from __future__ import annotations

from sqlalchemy import Connection, select

from bot.store.announcement_tables import announcements, deliveries, staff
from bot.store.tables import people
from conversations.events import Address


def came_with(
    connection: Connection, announcement: int, account: str, row: int | None = None
) -> bool:
    """Whether a person of the account got it, or may have, and has it still; with that `row`, if one is named."""
    theirs = select(people.c.person).where(people.c.account == account)
    wanted = (
        select(deliveries.c.number)
        .join(announcements, announcements.c.id == deliveries.c.announcement)
        .where(
            deliveries.c.announcement == announcement,
            deliveries.c.person.in_(theirs),
            deliveries.c.state.in_(("sent", "unknown")),
            deliveries.c.withdrawn.is_(False),
            announcements.c.withdrawn.is_(False),
        )
    )
    if row is not None:
        wanted = wanted.where(deliveries.c.fields == row)
    return bool(account) and connection.scalar(wanted.limit(1)) is not None


def conversations_of(connection: Connection, staff_id: int) -> tuple[Address, ...]:
    """Wherever somebody of the staff is reached, the last used first."""
    wanted = (
        select(people.c.channel, people.c.address)
        .join(staff, staff.c.account == people.c.account)
        .where(staff.c.id == staff_id, staff.c.account != "", staff.c.removed_at.is_(None))
        .where(people.c.unreachable_since.is_(None))
        .order_by(people.c.seen_at.desc(), people.c.person)
    )
    return tuple(Address(row.channel, row.address) for row in connection.execute(wanted))
