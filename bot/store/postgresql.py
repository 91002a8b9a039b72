"""The store on PostgreSQL: asyncpg, the same synchronous work. Not for SQL of the domain."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, event
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

T = TypeVar("T")

LONG_IDLE = 30.0
"""Seconds after which a connection that looks open is asked whether it is: a network may have dropped it silently."""


class PostgresqlBackend:
    """Connections of a pool; one lost while idle is replaced before use. A read sees one moment, and cannot write."""

    def __init__(self, url: URL) -> None:
        self._engine = engine(url)
        self._reading = self._engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )

    async def run(self, work: Callable[[Connection], T]) -> T:
        async with self._engine.begin() as connection:
            return await connection.run_sync(work)

    async def read(self, work: Callable[[Connection], T]) -> T:
        async with self._reading.connect() as connection:
            return await connection.run_sync(work)

    async def checkpoint(self) -> None:
        """Nothing to do: the server vacuums by itself."""

    async def close(self) -> None:
        await self._engine.dispose()


def engine(url: URL) -> AsyncEngine:
    made = create_async_engine(
        url.set(drivername="postgresql+asyncpg"),
        pool_size=5,
        max_overflow=10,
        pool_timeout=30,
        connect_args={"timeout": 10, "command_timeout": 60},
        hide_parameters=True,
    )
    _check_idle(made)
    return made


def _check_idle(made: AsyncEngine) -> None:
    """What the pool's own check does at every use, in three ways to the server and back, only after a long pause."""

    @event.listens_for(made.sync_engine, "checkin")
    def rests(_connection: Any, entry: ConnectionPoolEntry) -> None:
        entry.info["rests_since"] = time.monotonic()

    @event.listens_for(made.sync_engine, "checkout")
    def leaves(connection: Any, entry: ConnectionPoolEntry, _proxy: Any) -> None:
        if connection.driver_connection.is_closed():
            raise DisconnectionError
        if time.monotonic() - entry.info.get("rests_since", time.monotonic()) > LONG_IDLE:
            _ask(connection)

    def _ask(connection: Any) -> None:
        dialect = made.sync_engine.dialect
        try:
            dialect.do_ping(connection)
        except dialect.loaded_dbapi.Error as error:
            raise DisconnectionError from error
