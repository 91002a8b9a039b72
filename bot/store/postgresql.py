"""The store on PostgreSQL: asyncpg, the same synchronous work. Not for SQL of the domain."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import URL, Connection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

T = TypeVar("T")


class PostgresqlBackend:
    """Connections of a pool; one lost while idle is replaced before use."""

    def __init__(self, url: URL) -> None:
        self._engine = engine(url)

    async def run(self, work: Callable[[Connection], T]) -> T:
        async with self._engine.begin() as connection:
            return await connection.run_sync(work)

    async def read(self, work: Callable[[Connection], T]) -> T:
        async with self._engine.connect() as connection:
            return await connection.run_sync(work)

    async def checkpoint(self) -> None:
        """Nothing to do: the server vacuums by itself."""

    async def close(self) -> None:
        await self._engine.dispose()


def engine(url: URL) -> AsyncEngine:
    return create_async_engine(
        url.set(drivername="postgresql+asyncpg"),
        pool_size=5,
        max_overflow=10,
        pool_timeout=30,
        pool_pre_ping=True,
        connect_args={"timeout": 10, "command_timeout": 60},
        hide_parameters=True,
    )
