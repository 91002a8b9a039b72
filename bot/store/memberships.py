"""Who is in a project, as what, since when: joining, leaving, handing over. Not for invitations, nor for rights."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, insert, select, update

from bot.store import notes, reminders
from bot.store import projects as stored_projects
from bot.store.tables import invitations, members, projects
from conversations.project import Member, Role

RANK: tuple[Role, ...] = ("guest", "reviewer", "reader", "editor", "owner")
"""From the least to the most that one may do."""

HEIRS: tuple[Role, ...] = ("owner", "editor", "reader")
"""Who owns a project, the first kind first; a guest or a reviewer sees too little of it."""

SCOPED: tuple[Role, ...] = ("guest", "reviewer")
"""Whose role is for a part: the questions of a guest, the sections of a reviewer (none named: all of them)."""


def mine(connection: Connection, project: str, account: str) -> Member | None:
    """The account's membership, None for who is not in, or no longer."""
    row = connection.execute(
        select(members).where(
            members.c.project == project, members.c.account == account, members.c.left_at.is_(None)
        )
    ).first()
    return member_of(row, account) if row else None


def is_in(connection: Connection, project: str, number: int) -> bool:
    """Whether the member of that number is in the project."""
    found = select(members.c.number).where(_is(project, number), members.c.left_at.is_(None))
    return connection.scalar(found) is not None


def member_of(row: Row[Any], account: str) -> Member:
    """A row of `members` as `account` sees it."""
    return Member(
        number=row.number,
        role=row.role,
        name=row.name,
        is_me=row.account is not None and row.account == account,
        agreed=row.agreed,
        left=row.left_at is not None,
        scope=tuple(row.scope),
    )


def join(
    connection: Connection,
    project: str,
    account: str,
    *,
    role: Role,
    scope: Sequence[str],
    at: datetime,
) -> None:
    """A new member; who was in before keeps their number, and never gets a lower role than they have."""
    row = connection.execute(
        select(members).where(members.c.project == project, members.c.account == account)
    ).first()
    if row is None:
        _add(connection, project, account, role=role, scope=list(scope), at=at)
        return
    if row.left_at is not None:
        change(
            connection,
            project,
            row.number,
            role=role,
            scope=list(scope),
            left_at=None,
            joined_at=at,
        )
        return
    role, more = widened(row.role, row.scope, role, scope)
    change(connection, project, row.number, role=role, scope=list(more))


def widened(
    role: Role, scope: Sequence[str], other: Role, other_scope: Sequence[str]
) -> tuple[Role, tuple[str, ...]]:
    """What somebody may do who has both memberships."""
    higher = max(role, other, key=RANK.index)
    if higher not in SCOPED:
        return higher, ()
    parts = [each for kind, each in ((role, scope), (other, other_scope)) if kind == higher]
    if not all(parts):
        return higher, ()
    return higher, tuple(dict.fromkeys(part for each in parts for part in each))


def name(connection: Connection, project: str, number: int, words: str, *, agreed: bool) -> None:
    """What a member is called, and whether reports may name them."""
    change(connection, project, number, name=words, agreed=agreed)


def leave(connection: Connection, project: str, number: int, at: datetime) -> bool:
    """The member is no longer in; their answers stay. True when the project went with them: nobody could see it."""
    change(connection, project, number, left_at=at)
    notes.relieve(connection, project, number)
    reminders.forget(connection, project, number)
    owner = _next_owner(connection, project)
    if owner is None:
        stored_projects.erase(connection, project)
        return True
    change(connection, project, owner, role="owner")
    return False


def bar(connection: Connection, project: str, number: int, at: datetime) -> None:
    """The invitations of somebody who was removed end with them: no way back in of their own."""
    connection.execute(
        update(invitations)
        .where(
            invitations.c.project == project,
            invitations.c.made_by == number,
            invitations.c.revoked_at.is_(None),
        )
        .values(revoked_at=at)
    )


def change(connection: Connection, project: str, number: int, **values: Any) -> None:
    connection.execute(update(members).where(_is(project, number)).values(**values))


def _add(connection: Connection, project: str, account: str, *, at: datetime, **values: Any) -> int:
    number: int | None = connection.scalar(
        update(projects)
        .where(projects.c.id == project)
        .values(last_member=projects.c.last_member + 1)
        .returning(projects.c.last_member)
    )
    assert number is not None  # noqa: S101 — whoever calls this holds the project
    connection.execute(
        insert(members).values(
            project=project,
            number=number,
            account=account,
            name="",
            agreed=False,
            joined_at=at,
            **values,
        )
    )
    return number


def _next_owner(connection: Connection, project: str) -> int | None:
    """The owner who is in, else the longest-standing heir."""
    rows = connection.execute(
        select(members.c.number, members.c.role)
        .where(members.c.project == project, members.c.left_at.is_(None))
        .order_by(members.c.joined_at, members.c.number)
    ).all()
    can_own = [(role, row.number) for role in HEIRS for row in rows if row.role == role]
    return int(can_own[0][1]) if can_own else None


def _is(project: str, number: int) -> ColumnElement[bool]:
    return and_(members.c.project == project, members.c.number == number)
