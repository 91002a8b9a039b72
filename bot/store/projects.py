"""Projects themselves: begun, named, paced, dated, chosen, erased. Not for what is in them, nor for rights."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Select,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from bot.store.tables import answers, members, people, projects
from bot.store.types import upsert
from conversations.project import Pace, ProjectLine, Role
from knowledge.readiness import LEVEL

COUNT_THEIRS: tuple[Role, ...] = ("guest", "reviewer")
"""Who may not see every answer."""


def hold(connection: Connection, project: str) -> None:
    """Lock the project until the transaction ends; SQLite's one writer holds everything already.

    A statement of its own: what is read after it was committed by whoever held the project before.
    """
    if project and connection.dialect.name == "postgresql":
        connection.execute(select(projects.c.id).where(projects.c.id == project).with_for_update())


def start(connection: Connection, project: str, pace: Pace, account: str, at: datetime) -> bool:
    """A project that `account` owns; False when there is one of that id."""
    row = {
        "id": project,
        "name": "",
        "pace": pace,
        "last_member": 1,
        "last_edit": 0,
        "created_at": at,
    }
    if not upsert(connection, projects, row, key=["id"]):
        return False
    owner = {"number": 1, "role": "owner", "name": "", "agreed": False, "scope": []}
    connection.execute(
        insert(members).values(project=project, account=account, joined_at=at, **owner)
    )
    return True


def choose(connection: Connection, person: str, project: str) -> None:
    """From now on the person speaks of this project, on this channel."""
    connection.execute(update(people).where(people.c.person == person).values(project=project))


def rename(connection: Connection, project: str, name: str) -> None:
    _set(connection, project, name=name)


def set_pace(connection: Connection, project: str, pace: Pace) -> None:
    _set(connection, project, pace=pace)


def set_target(connection: Connection, project: str, day: date | None) -> None:
    _set(connection, project, target=day.isoformat() if day else None)


def erase(connection: Connection, project: str) -> None:
    """With all that belongs to it. Invitations and links stay as digests, to say that it is gone."""
    connection.execute(delete(projects).where(projects.c.id == project))


def lines(connection: Connection, account: str) -> tuple[ProjectLine, ...]:
    """The account's projects, last answered first, then last begun."""
    rows = connection.execute(_LINES, {"account": account})
    return tuple(ProjectLine(**row) for row in rows.mappings())


def _lines() -> Select[Any]:
    """Made once: it is asked at every event."""
    counts = or_(members.c.role.not_in(COUNT_THEIRS), answers.c.by == members.c.number)
    is_level = answers.c.question.endswith(LEVEL)
    last_at = func.max(case((counts, answers.c.at)))
    return (
        select(
            projects.c.id,
            projects.c.name,
            projects.c.pace,
            members.c.role,
            func.count(case((counts, answers.c.question))).label("answered"),
            func.count(case((and_(counts, is_level), answers.c.question))).label("levels"),
            last_at.label("last_at"),
        )
        .join_from(members, projects, projects.c.id == members.c.project)
        .join(answers, answers.c.project == projects.c.id, isouter=True)
        .where(members.c.account == bindparam("account"), members.c.left_at.is_(None))
        .group_by(projects.c.id, projects.c.name, projects.c.pace, members.c.role)
        .order_by(func.coalesce(last_at, projects.c.created_at).desc(), projects.c.id)
    )


_LINES = _lines()


def _set(connection: Connection, project: str, **values: Any) -> None:
    connection.execute(update(projects).where(projects.c.id == project).values(**values))
