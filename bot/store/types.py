"""Types and statements alike on both databases: times, ids, words, JSON, upsert, the clock. Not for tables."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    CursorResult,
    Dialect,
    Integer,
    Table,
    Text,
    text,
)
from sqlalchemy import DateTime as SqlDateTime
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.types import TypeDecorator

OnConflict = sqlite.Insert | postgresql.Insert

Id = BigInteger().with_variant(Integer, "sqlite")
"""64 bits on both: SQLite numbers rows by itself only in a column called INTEGER."""


def storable(words: str) -> str:
    """Text that both databases take: without NUL and lone surrogates."""
    return words.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")


class Words(TypeDecorator[str]):
    """Text that may come from people."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 — its signature
        return None if value is None else storable(value)


class UtcTime(TypeDecorator[datetime]):
    """An aware time, stored and read as UTC. Raises ValueError for a naive one."""

    impl = SqlDateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored: make it aware")
        in_utc = value.astimezone(UTC)
        return in_utc.replace(tzinfo=None) if dialect.name == "sqlite" else in_utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 — its signature
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Json(TypeDecorator[Any]):
    """Any JSON value as ASCII text: nothing that people write can make it unstorable."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002 — its signature
        return None if value is None else json.dumps(value, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002 — its signature
        return None if value is None else json.loads(value)


def upsert(
    connection: Connection,
    table: Table,
    row: Mapping[str, Any],
    *,
    key: Sequence[str],
    change: Mapping[str, Any] | None = None,
    where: ColumnElement[bool] | None = None,
) -> bool:
    """Insert `row`; where one with this `key` exists, `change` it (if `where` holds) or leave it (None).

    True when a row was inserted or changed.
    """
    dialect = connection.dialect.name
    if change is None:
        statement = _insert(dialect, table, tuple(key), None)
    elif where is None and all(name in row and row[name] is change[name] for name in change):
        statement = _insert(dialect, table, tuple(key), tuple(change))
    else:
        statement = _insert_into(dialect, table).on_conflict_do_update(
            index_elements=list(key), set_=dict(change), where=where
        )
    return connection.execute(statement, row).rowcount == 1


@cache
def _insert(
    dialect: str, table: Table, key: tuple[str, ...], change: tuple[str, ...] | None
) -> OnConflict:
    """Made once: `change` names the columns that get the new row's values, None for none."""
    statement = _insert_into(dialect, table)
    if change is None:
        return statement.on_conflict_do_nothing(index_elements=key)
    set_ = {name: statement.excluded[name] for name in change}
    return statement.on_conflict_do_update(index_elements=key, set_=set_)


def _insert_into(dialect: str, table: Table) -> OnConflict:
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)


def database_now(connection: Connection) -> datetime:
    """The database's clock, which all processes share; SQLite's counts milliseconds."""
    if connection.dialect.name == "postgresql":
        moment: datetime = connection.scalar(text("SELECT clock_timestamp()"))
        return moment.astimezone(UTC)
    written: str = connection.scalar(text("SELECT strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now')"))
    return datetime.fromisoformat(written)


def new_id(result: CursorResult[Any]) -> int:
    """The id that the database gave to the row just inserted."""
    key = result.inserted_primary_key
    assert key is not None  # noqa: S101 — an INSERT of one row always has one
    return int(key[0])


def in_seconds(moment: datetime, seconds: float) -> datetime:
    return moment + timedelta(seconds=seconds)
