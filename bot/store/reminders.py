"""Who may be reminded of their pieces, how they want it, and of what they were last. Not for when or what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    func,
    or_,
    select,
    update,
)

from bot.store.dossier_tables import piece_marks, reminders
from bot.store.tables import duties, members, people
from bot.store.types import UtcTime, upsert
from conversations.dossier import ReminderPace
from conversations.events import Address
from knowledge.model import Language

DONE = ("ready", "not-applicable")
A_PIECE = "d_-%"
"""As knowledge.application.PieceId: duties are of criteria too."""

KEY = ("project", "member")


@dataclass(frozen=True, slots=True)
class Remindable:
    """A member who has pieces to bring and may be told so by now. `sent` is the key of what they were last told.

    `address` is where they were last seen, None where nothing can be said to them.
    """

    project: str
    member: int
    account: str
    address: Address | None
    language: Language
    pace: ReminderPace
    sent: str


def due(connection: Connection, now: datetime) -> Sequence[Remindable]:
    """In the order of projects and members."""
    rows = connection.execute(_DUE, {"now": now})
    return tuple({(row.project, row.number): _remindable(row) for row in rows}.values())


def choose(
    connection: Connection, project: str, member: int, pace: ReminderPace, after: datetime | None
) -> None:
    """What was last sent stays known."""
    wanted = {"pace": pace, "after": after}
    row = {"project": project, "member": member, "sent": "", **wanted}
    upsert(connection, reminders, row, key=KEY, change=wanted)


def sent(connection: Connection, project: str, member: int, key: str) -> None:
    """How they want it stays."""
    told = {"sent": key}
    row = {"project": project, "member": member, "pace": "each", "after": None, **told}
    upsert(connection, reminders, row, key=KEY, change=told)


def last_sent(connection: Connection, project: str, member: int) -> str:
    """The key of what they were last told, "" for nothing. The caller holds the project."""
    found = connection.scalar(
        select(reminders.c.sent).where(reminders.c.project == project, reminders.c.member == member)
    )
    return found or ""


def forget(connection: Connection, project: str, member: int) -> None:
    connection.execute(
        delete(reminders).where(reminders.c.project == project, reminders.c.member == member)
    )


def move(connection: Connection, project: str, member: int, to: int) -> None:
    """Two memberships become one: the wish of the one that stays holds, if it has one."""
    of_other = reminders.alias()
    has_own = exists().where(of_other.c.project == project, of_other.c.member == to)
    connection.execute(
        update(reminders)
        .where(reminders.c.project == project, reminders.c.member == member, ~has_own)
        .values(member=to)
    )
    forget(connection, project, member)


def _due() -> Select[Any]:
    """Of somebody on several channels the last row is the one seen last."""
    own = and_(reminders.c.project == members.c.project, reminders.c.member == members.c.number)
    reached = and_(people.c.account == members.c.account, people.c.unreachable_since.is_(None))
    is_done = exists().where(
        piece_marks.c.project == duties.c.project,
        piece_marks.c.piece == duties.c.criterion,
        piece_marks.c.state.in_(DONE),
    )
    owes = exists().where(
        duties.c.project == members.c.project,
        duties.c.member == members.c.number,
        duties.c.criterion.like(A_PIECE),
        ~is_done,
    )
    return (
        select(
            members.c.project,
            members.c.number,
            members.c.account,
            people.c.channel,
            people.c.address,
            people.c.language,
            func.coalesce(reminders.c.pace, "each").label("pace"),
            func.coalesce(reminders.c.sent, "").label("sent"),
        )
        .join_from(members, reminders, own, isouter=True)
        .join(people, reached, isouter=True)
        .where(
            members.c.left_at.is_(None),
            members.c.account.is_not(None),
            owes,
            func.coalesce(reminders.c.pace, "each") != "never",
            or_(
                reminders.c.after.is_(None),
                reminders.c.after <= bindparam("now", type_=UtcTime()),
            ),
        )
        .order_by(members.c.project, members.c.number, people.c.seen_at)
    )


def _remindable(row: Row[Any]) -> Remindable:
    return Remindable(
        project=row.project,
        member=row.number,
        account=row.account,
        address=Address(row.channel, row.address) if row.channel else None,
        language=row.language or "fr",
        pace=row.pace,
        sent=row.sent,
    )


_DUE = _due()
