"""Who is staff of the Mission, and the links that make or sign in staff. Not for their rights (conversations/staff)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, and_, delete, func, insert, select, update

from bot.store.announcement_tables import console_sessions, staff, staff_links
from bot.store.digests import digest
from bot.store.tables import people
from bot.store.types import database_now, new_id
from conversations.staff import STAFF_ROLES, Staff, StaffRole

LinkKind = Literal["owner", "invite", "sign-in"]
"""Makes the first owner · makes its opener staff, or makes a channel known of the one it names · opens the console."""

_IN = staff.c.removed_at.is_(None)


@dataclass(frozen=True, slots=True)
class StaffLink:
    """What a followed link leads to. `staff` is whose it is, 0 where its opener becomes staff."""

    state: Literal["open", "unknown", "used", "expired"]
    kind: LinkKind = "sign-in"
    role: StaffRole = "reader"
    staff: int = 0


@dataclass(frozen=True, slots=True)
class Colleague:
    """One of the staff, as the page of the staff shows them; `account` "" where only the console knows them."""

    staff: Staff
    account: str
    added_by: int
    added_at: datetime


def of(connection: Connection, account: str) -> Staff | None:
    """The staff whose account it is; nobody for ""."""
    if not account:
        return None
    row = connection.execute(select(staff).where(staff.c.account == account, _IN)).first()
    return _staff(row) if row else None


def get(connection: Connection, id: int) -> Staff | None:  # noqa: A002 — the column's name
    """None once removed."""
    row = connection.execute(select(staff).where(staff.c.id == id, _IN)).first()
    return _staff(row) if row else None


def everybody(connection: Connection) -> tuple[Colleague, ...]:
    """Who is staff now, in the order in which they came."""
    rows = connection.execute(select(staff).where(_IN).order_by(staff.c.id))
    return tuple(Colleague(_staff(row), row.account, row.added_by, row.added_at) for row in rows)


def has_owner(connection: Connection) -> bool:
    """Whether anybody can invite others: until then a link for the first owner is made at each start."""
    return connection.scalar(_owners()) is not None


def add(
    connection: Connection, account: str, role: StaffRole, name: str, by: int, now: datetime
) -> Staff:
    """Who is staff already keeps the higher of both roles, and their name if they have one."""
    there = of(connection, account)
    if there is not None:
        return _raise(connection, there, role, name)
    row = {"account": account, "role": role, "name": name, "added_by": by, "added_at": now}
    return Staff(new_id(connection.execute(insert(staff), row)), role, name)


def remove(connection: Connection, id: int, now: datetime) -> bool:  # noqa: A002 — the column's name
    """Their console sessions and unused links end at once. False for the last owner, or nobody."""
    owners = connection.scalars(_owners().with_for_update()).all()
    if list(owners) == [id]:
        return False
    gone = update(staff).where(staff.c.id == id, _IN).values(removed_at=now)
    if connection.execute(gone).rowcount == 0:
        return False
    _end(connection, id)
    return True


def rename(connection: Connection, id: int, name: str) -> None:  # noqa: A002 — the column's name
    connection.execute(update(staff).where(staff.c.id == id, _IN).values(name=name))


def make_link(
    connection: Connection,
    token: str,
    kind: LinkKind,
    role: StaffRole,
    staff: int | None,
    by: int,
    expires_at: datetime,
) -> None:
    """`staff`: whom it signs in, or whom an "invite" makes known on one more channel. Stored as a digest.

    Only the newest link for the first owner leads anywhere.
    """
    if kind == "owner":
        connection.execute(
            delete(staff_links).where(
                staff_links.c.kind == "owner", staff_links.c.used_at.is_(None)
            )
        )
    connection.execute(
        insert(staff_links).values(
            digest=digest(token),
            kind=kind,
            role=role,
            staff=staff,
            made_by=by,
            expires_at=expires_at,
        )
    )


def open_link(connection: Connection, token: str, now: datetime) -> StaffLink:
    """Where the link of `token` leads; looking uses nothing up."""
    row = connection.execute(
        select(staff_links).where(staff_links.c.digest == digest(token))
    ).first()
    if row is None or (row.staff and get(connection, row.staff) is None):
        return StaffLink("unknown")
    state: Literal["open", "used", "expired"] = "open" if row.expires_at > now else "expired"
    return StaffLink("used" if row.used_at else state, row.kind, _role(row.role), row.staff or 0)


def use_link(connection: Connection, token: str, account: str, now: datetime) -> Staff | None:
    """Who the opener is from now on; of two who open it at once, one is. None: used, expired, unknown, removed.

    `account` "" where only the console knows them.
    """
    row = connection.execute(
        update(staff_links)
        .where(
            staff_links.c.digest == digest(token),
            staff_links.c.used_at.is_(None),
            staff_links.c.expires_at > now,
        )
        .values(used_at=now)
        .returning(staff_links)
    ).first()
    if row is None:
        return None
    if row.staff is None:
        return add(connection, account, _role(row.role), "", row.made_by, now)
    if row.kind == "invite":
        _know(connection, row.staff, account)
    return get(connection, row.staff) or of(connection, account)


def from_settings(connection: Connection, telegram_ids: Iterable[int], now: datetime) -> int:
    """STAFF_IDS are owners from the start; how many are new."""
    before = connection.scalar(select(func.count()).select_from(staff)) or 0
    for telegram_id in telegram_ids:
        account = _account(connection, f"telegram:{telegram_id}")
        add(connection, account, "owner", "", 0, now)
    return (connection.scalar(select(func.count()).select_from(staff)) or 0) - before


def merge(connection: Connection, account: str, into: str) -> None:
    """Two accounts become one; if both are staff, the one that stays gets the higher role."""
    mine, theirs = of(connection, account), of(connection, into)
    if mine is None:
        return
    if theirs is None:
        connection.execute(update(staff).where(staff.c.id == mine.id).values(account=into))
        return
    _raise(connection, theirs, mine.role, mine.name)
    _leave(connection, mine.id)
    _hand_over(connection, mine.id, theirs.id)


def forget(connection: Connection, account: str, now: datetime) -> None:
    """Nobody's any more, the last owner's too: a link for a first owner is made at the next start."""
    rows = connection.scalars(select(staff.c.id).where(staff.c.account == account)).all()
    for found in rows:
        _end(connection, found)
    connection.execute(
        update(staff)
        .where(staff.c.account == account)
        .values(account="", name="", removed_at=func.coalesce(staff.c.removed_at, now))
    )


def purge_links(connection: Connection, before: datetime) -> int:
    """Links used or expired."""
    return connection.execute(
        delete(staff_links).where(
            func.coalesce(staff_links.c.used_at, staff_links.c.expires_at) < before
        )
    ).rowcount


def _account(connection: Connection, person: str) -> str:
    """As accounts.of, which looks at staff when accounts become one."""
    found: str | None = connection.scalar(select(people.c.account).where(people.c.person == person))
    return found or person


def _owners() -> Any:
    return select(staff.c.id).where(_IN, staff.c.role == "owner").order_by(staff.c.id)


def _raise(connection: Connection, there: Staff, role: StaffRole, name: str) -> Staff:
    higher = min(there.role, role, key=STAFF_ROLES.index)
    raised = Staff(there.id, higher, there.name or name)
    if raised != there:
        connection.execute(
            update(staff).where(staff.c.id == there.id).values(role=higher, name=raised.name)
        )
    return raised


def _know(connection: Connection, id: int, account: str) -> None:  # noqa: A002 — the column's name
    """The staff of the console is this account's person; who was staff by that account is one with them."""
    if not account or get(connection, id) is None:
        return
    there = of(connection, account)
    if there is None:
        connection.execute(update(staff).where(staff.c.id == id).values(account=account))
    elif there.id != id:
        _leave(connection, there.id)
        connection.execute(update(staff).where(staff.c.id == id).values(account=account))
        mine = get(connection, id)
        assert mine is not None  # noqa: S101 — looked at above
        _raise(connection, mine, there.role, there.name)
        _hand_over(connection, there.id, id)


def _leave(connection: Connection, id: int) -> None:  # noqa: A002 — the column's name
    """They are another of the staff from now on, who has the account."""
    gone = update(staff).where(staff.c.id == id)
    connection.execute(gone.values(account="", removed_at=database_now(connection)))


def _hand_over(connection: Connection, id: int, to: int) -> None:  # noqa: A002 — the column's name
    for table in (console_sessions, staff_links):
        connection.execute(update(table).where(table.c.staff == id).values(staff=to))


def _end(connection: Connection, id: int) -> None:  # noqa: A002 — the column's name
    connection.execute(delete(console_sessions).where(console_sessions.c.staff == id))
    connection.execute(
        delete(staff_links).where(and_(staff_links.c.staff == id, staff_links.c.used_at.is_(None)))
    )


def _staff(row: Row[Any]) -> Staff:
    return Staff(row.id, _role(row.role), row.name)


def _role(stored: str) -> StaffRole:
    """A role that this version does not know may only look."""
    return next((role for role in STAFF_ROLES if role == stored), "reader")
