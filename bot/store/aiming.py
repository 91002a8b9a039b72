"""The accounts that an audience aims at, and where each is reached. Not for what is sent there (audiences.py)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    CTE,
    JSON,
    ColumnElement,
    Connection,
    Select,
    Subquery,
    and_,
    case,
    cast,
    exists,
    func,
    literal,
    not_,
    or_,
    select,
)

from bot.store.announcement_tables import followings
from bot.store.dossier_tables import evidence, piece_marks, texts
from bot.store.tables import answers, members, people, results
from bot.store.types import storable
from conversations.announcing.shape import Audience, Stage

_ACCOUNT = func.coalesce(func.nullif(people.c.account, ""), people.c.person)


def aimed(connection: Connection, audience: Audience, places: Sequence[str], now: datetime) -> CTE:
    """Columns: account, person, channel, address, language, is_stopped, is_unreachable (0 or 1), followed.

    An account is reached on the channel where it was seen last of those that reach it. `followed` is the place
    followed last of `places`, NULL for none.
    """
    everybody = _everybody(audience)
    wanted = select(
        everybody.c.account,
        everybody.c.person,
        everybody.c.channel,
        everybody.c.address,
        everybody.c.language,
        everybody.c.is_stopped,
        everybody.c.is_unreachable,
        _followed(everybody, places).label("followed"),
    ).where(everybody.c.rank == 1, *_conditions(connection, audience, everybody, now))
    return wanted.cte("aimed")


def unknown_ids(connection: Connection, audience: Audience) -> Select[Any]:
    """The ids of the audience's list that are nobody's, each once, as column `person`."""
    ids = _listed(connection, audience.people)
    is_known = exists().where(people.c.person == ids.c.value)
    return select(ids.c.value.label("person")).where(not_(is_known))


def _everybody(audience: Audience) -> Subquery:
    """People on the channels wanted; of each account the one to write to has rank 1."""
    is_unreachable = case(
        (or_(people.c.unreachable_since.is_not(None), people.c.address == ""), 1), else_=0
    )
    rank = func.row_number().over(
        partition_by=_ACCOUNT, order_by=(is_unreachable, people.c.seen_at.desc(), people.c.person)
    )
    is_stopped = func.max(case((people.c.wants_announcements, 0), else_=1)).over(
        partition_by=_ACCOUNT
    )
    wanted = select(
        _ACCOUNT.label("account"),
        people.c.person,
        people.c.channel,
        people.c.address,
        people.c.language,
        is_unreachable.label("is_unreachable"),
        is_stopped.label("is_stopped"),
        func.max(people.c.seen_at).over(partition_by=_ACCOUNT).label("seen_at"),
        rank.label("rank"),
    )
    if audience.channels:
        wanted = wanted.where(people.c.channel.in_(audience.channels))
    return wanted.subquery("everybody")


def _conditions(
    connection: Connection, audience: Audience, everybody: Subquery, now: datetime
) -> list[ColumnElement[bool]]:
    """One for each list of the audience that is not empty."""
    account = everybody.c.account
    found: list[ColumnElement[bool]] = []
    if audience.roles:
        found.append(exists().where(_is_member(account), members.c.role.in_(audience.roles)))
    if audience.territories:
        is_theirs = followings.c.account == account
        found.append(exists().where(is_theirs, followings.c.place.in_(audience.territories)))
    if audience.languages:
        found.append(everybody.c.language.in_(audience.languages))
    if audience.stages:
        found.append(exists().where(_is_member(account), _is_at(audience.stages)))
    if audience.seen_days:
        found.append(everybody.c.seen_at >= now - timedelta(days=audience.seen_days))
    if audience.people:
        found.append(account.in_(_accounts(connection, audience.people)))
    return found


def _is_member(account: ColumnElement[str]) -> ColumnElement[bool]:
    return and_(members.c.account == account, members.c.left_at.is_(None))


def _is_at(stages: Sequence[Stage]) -> ColumnElement[bool]:
    """How far the member's project is: of several stages only the furthest counts."""
    is_drafted = or_(
        *(exists().where(t.c.project == members.c.project) for t in (piece_marks, texts, evidence))
    )
    has_result = exists().where(results.c.project == members.c.project)
    has_answers = exists().where(answers.c.project == members.c.project)
    at = {
        "walk": and_(has_answers, not_(has_result), not_(is_drafted)),
        "result": and_(has_result, not_(is_drafted)),
        "draft": is_drafted,
    }
    return or_(*(at[stage] for stage in stages))


def _followed(everybody: Subquery, places: Sequence[str]) -> ColumnElement[Any]:
    return (
        select(followings.c.place)
        .where(followings.c.account == everybody.c.account, followings.c.place.in_(places))
        .order_by(followings.c.since.desc(), followings.c.place)
        .limit(1)
        .scalar_subquery()
    )


def _accounts(connection: Connection, ids: Sequence[str]) -> Select[Any]:
    listed = _listed(connection, ids)
    return select(_ACCOUNT).where(people.c.person.in_(select(listed.c.value)))


def _listed(connection: Connection, ids: Sequence[str]) -> Any:
    """A list of any length is one value: databases limit the number of values of a statement.

    A bare id is Telegram's.
    """
    written = (storable(one) for one in ids)
    persons = list(dict.fromkeys(one if ":" in one else f"telegram:{one}" for one in written))
    value = literal(persons, JSON())
    if connection.dialect.name == "sqlite":
        return func.json_each(value).table_valued("value", name="listed")
    elements = func.json_array_elements_text(cast(value, JSON()))
    return elements.table_valued("value", name="listed")
