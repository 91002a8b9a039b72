"""One person on several channels: ways back, accounts made one, or forgotten. Not for a single channel's person."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, or_, select, update

from bot.store import followings, joinings, memberships, projects, reminders, staff
from bot.store.digests import code_digest, digest
from bot.store.dossier_tables import evidence, piece_marks, remarks, texts, versions
from bot.store.tables import (
    answer_edits,
    answers,
    code_tries,
    duties,
    invitations,
    members,
    notes,
    people,
    returns,
    shared_links,
)
from bot.store.tables import joinings as joinings_table
from bot.store.types import upsert
from conversations.deeds import ReturnMade
from conversations.desk import Returning
from conversations.events import Address

MOST_TRIES = 5
TRIES_LAST = timedelta(minutes=15)


def of(connection: Connection, person: str) -> str:
    """The person's account: their own id until channels are joined or they come back elsewhere."""
    found: str | None = connection.scalar(select(people.c.account).where(people.c.person == person))
    return found or person


def at(connection: Connection, address: Address) -> str:
    """The account of who is reached at `address`, "" when it is nobody we know."""
    found: str | None = connection.scalar(
        select(people.c.account).where(
            people.c.channel == address.channel, people.c.address == address.id
        )
    )
    return found or ""


def make_return(connection: Connection, made: ReturnMade, account: str, at: datetime) -> None:
    """A way back; the former one leads nowhere any more."""
    way = {
        "token_digest": digest(made.token),
        "code_digest": code_digest(made.code),
        "made_at": at,
    }
    upsert(connection, returns, {"account": account, **way}, key=["account"], change=way)


def returning(connection: Connection, secret: str, account: str) -> Returning:
    """Where a way back's token or code leads; looking uses nothing up."""
    found = _account_of(connection, secret)
    if not found:
        return Returning("unknown")
    if found == account:
        return Returning("same")
    names = tuple(line.name for line in projects.lines(connection, found))
    return Returning("known", names)


def try_return(
    connection: Connection, secret: str, account: str, address: Address, at: datetime
) -> Returning:
    """The same, and at most MOST_TRIES wrong ones from one address in TRIES_LAST: then none is looked at."""
    tries = connection.scalar(
        select(func.count())
        .select_from(code_tries)
        .where(
            code_tries.c.channel == address.channel,
            code_tries.c.address == address.id,
            code_tries.c.at > at - TRIES_LAST,
        )
    )
    if tries is not None and tries >= MOST_TRIES:
        return Returning("too-many")
    found = returning(connection, secret, account)
    if found.state == "unknown":
        connection.execute(
            insert(code_tries).values(channel=address.channel, address=address.id, at=at)
        )
    return found


def come_back(connection: Connection, person: str, secret: str) -> bool:
    """The person is the one of that way back from now on, with what they began meanwhile. False for an unknown one."""
    found, account = _account_of(connection, secret), of(connection, person)
    if not found or found == account:
        return False
    merge(connection, account, into=found)
    return True


def merge(connection: Connection, account: str, *, into: str) -> None:
    """Two accounts become one: its people, memberships (the higher role is kept), way back, followings, staff.

    Who wanted no announcements on one side wants none.
    """
    for row in _memberships(connection, account):
        projects.hold(connection, row.project)
        _move(connection, row, into)
    connection.execute(update(people).where(people.c.account == account).values(account=into))
    _share_choice(connection, into)
    _move_return(connection, account, into)
    _share_wish(connection, into)
    followings.merge(connection, account, into)
    staff.merge(connection, account, into)
    for column in (joinings_table.c.made_by, joinings_table.c.claimed_by):
        connection.execute(
            update(joinings_table).where(column == account).values({column.name: into})
        )


def forget(connection: Connection, account: str, at: datetime) -> None:
    """The account leaves all projects, and what it answered has no name any more; people are not touched."""
    for row in _memberships(connection, account):
        projects.hold(connection, row.project)
        memberships.change(connection, row.project, row.number, account=None, name="", agreed=False)
        if row.left_at is None:
            memberships.leave(connection, row.project, row.number, at)
    connection.execute(delete(returns).where(returns.c.account == account))
    joinings.forget(connection, account)
    followings.leave_all(connection, account)
    staff.forget(connection, account, at)


def purge_tries(connection: Connection, before: datetime) -> int:
    return connection.execute(delete(code_tries).where(code_tries.c.at < before)).rowcount


def _account_of(connection: Connection, secret: str) -> str:
    """By token, or by code: no secret is both, as their alphabets and lengths differ."""
    found: str | None = connection.scalar(
        select(returns.c.account).where(
            or_(
                returns.c.token_digest == digest(secret),
                returns.c.code_digest == code_digest(secret),
            )
        )
    )
    return found or ""


def _memberships(connection: Connection, account: str) -> list[Row[Any]]:
    """In the order of projects, so that two who do this at once do not wait for each other."""
    wanted = select(members).where(members.c.account == account).order_by(members.c.project)
    return list(connection.execute(wanted).all())


def _move(connection: Connection, row: Row[Any], into: str) -> None:
    kept = connection.execute(
        select(members).where(members.c.project == row.project, members.c.account == into)
    ).first()
    if kept is None:
        memberships.change(connection, row.project, row.number, account=into)
        return
    _reattribute(connection, row.project, row.number, kept.number)
    connection.execute(
        delete(members).where(members.c.project == row.project, members.c.number == row.number)
    )
    memberships.change(connection, row.project, kept.number, **_both(kept, row))


def _both(kept: Row[Any], other: Row[Any]) -> dict[str, Any]:
    """One membership out of two: who left on one side only is in."""
    named = kept if kept.name else other
    still = [row for row in (kept, other) if row.left_at is None] or [kept]
    role, scope = still[0].role, tuple(still[0].scope)
    if len(still) > 1:
        role, scope = memberships.widened(kept.role, kept.scope, other.role, other.scope)
    return {
        "role": role,
        "scope": list(scope),
        "name": named.name,
        "agreed": named.agreed,
        "joined_at": min(row.joined_at for row in still),
        "left_at": still[0].left_at,
    }


def _reattribute(connection: Connection, project: str, number: int, to: int) -> None:
    for table in (answers, answer_edits, notes, piece_marks, texts, evidence, remarks, versions):
        connection.execute(
            update(table).where(table.c.project == project, table.c.by == number).values(by=to)
        )
    for table in (invitations, shared_links):
        connection.execute(
            update(table)
            .where(table.c.project == project, table.c.made_by == number)
            .values(made_by=to)
        )
    connection.execute(
        update(duties)
        .where(duties.c.project == project, duties.c.member == number)
        .values(member=to)
    )
    connection.execute(
        update(remarks)
        .where(remarks.c.project == project, remarks.c.resolved_by == number)
        .values(resolved_by=to)
    )
    reminders.move(connection, project, number, to)


def _share_choice(connection: Connection, account: str) -> None:
    """Who has chosen no project here goes on with the one chosen last elsewhere."""
    chosen = connection.scalar(
        select(people.c.project)
        .where(people.c.account == account, people.c.project.is_not(None))
        .order_by(people.c.seen_at.desc())
        .limit(1)
    )
    if chosen is None:
        lines = projects.lines(connection, account)
        chosen = lines[0].id if lines else None
    connection.execute(
        update(people)
        .where(people.c.account == account, people.c.project.is_(None))
        .values(project=chosen)
    )


def _share_wish(connection: Connection, account: str) -> None:
    is_theirs = people.c.account == account
    has_stopped = select(people.c.person).where(is_theirs, people.c.wants_announcements.is_(False))
    if connection.execute(has_stopped.limit(1)).first():
        connection.execute(update(people).where(is_theirs).values(wants_announcements=False))


def _move_return(connection: Connection, account: str, into: str) -> None:
    """Only one way back: the one of the account that stays, if it has one."""
    kept = connection.scalar(select(returns.c.account).where(returns.c.account == into))
    if kept is None:
        connection.execute(update(returns).where(returns.c.account == account).values(account=into))
        return
    connection.execute(delete(returns).where(returns.c.account == account))
