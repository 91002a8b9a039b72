"""The store: one transaction for a piece of work, on either database. Not for what the work does."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Literal, Protocol, TypeVar

from sqlalchemy import URL, Connection, make_url, select, true

from bot.errors import StoreError
from bot.store.migrate import is_current
from bot.store.mishaps import explained
from bot.store.postgresql import PostgresqlBackend
from bot.store.sqlite import SqliteBackend

T = TypeVar("T")

Dialect = Literal["sqlite", "postgresql"]


class Backend(Protocol):
    async def run(self, work: Callable[[Connection], T]) -> T: ...
    async def read(self, work: Callable[[Connection], T]) -> T: ...
    async def checkpoint(self) -> None: ...
    async def close(self) -> None: ...


class Store:
    """Runs functions of a connection, each in one transaction.

    Raises StoreError when the database cannot be used (nothing was written), RowRefused when it refuses one row,
    and whatever the work itself raises (nothing was written either).
    """

    def __init__(self, dialect: Dialect, where: str, backend: Backend) -> None:
        self.dialect = dialect
        self._where = where
        self._backend = backend
        self._is_closed = False

    @classmethod
    async def open(cls, url: str) -> Store:
        """Connect to `sqlite:///file` or `postgresql://…`; a missing SQLite file is made. Does not migrate."""
        parsed = parse_url(url)
        where = parsed.render_as_string(hide_password=True)
        with explained(where):
            dialect = dialect_of(parsed)
            backend = SqliteBackend(parsed) if dialect == "sqlite" else PostgresqlBackend(parsed)
            store = cls(dialect, where, backend)
            try:
                await backend.run(_answers)
            except BaseException:
                await backend.close()
                raise
        return store

    async def run(self, work: Callable[[Connection], T]) -> T:
        """One write transaction: committed when `work` returns, undone when it raises.

        On SQLite the work goes on to its end even when the waiting task is cancelled.
        """
        with self._usable():
            return await self._backend.run(work)

    async def read(self, work: Callable[[Connection], T]) -> T:
        """One transaction that must not write."""
        with self._usable():
            return await self._backend.read(work)

    async def is_behind(self) -> bool:
        """Whether a migration is missing."""
        return not await self.read(is_current)

    async def checkpoint(self) -> None:
        """After erasing: what was erased leaves the files (SQLite); nothing on PostgreSQL."""
        with self._usable():
            await self._backend.checkpoint()

    async def close(self) -> None:
        """Finish what runs, end the threads and the connections. Closing twice is harmless."""
        if self._is_closed:
            return
        self._is_closed = True
        with explained(self._where):
            await self._backend.close()

    def _usable(self) -> AbstractContextManager[None]:
        """Errors explained; a closed engine would silently open again."""
        if self._is_closed:
            raise StoreError("The store was closed: the program is stopping.")
        return explained(self._where)


def parse_url(url: str) -> URL:
    """Raises StoreError when `url` is no database address."""
    with explained("DATABASE_URL"):
        return make_url(url)


def dialect_of(url: URL) -> Dialect:
    """Raises StoreError for a database of another kind."""
    match url.get_backend_name():
        case "sqlite":
            return "sqlite"
        case "postgresql" | "postgres":
            return "postgresql"
        case other:
            raise StoreError(
                f"DATABASE_URL names a {other} database. Write sqlite:////folder/assistant.db or "
                "postgresql://user:password@host/name."
            )


def _answers(connection: Connection) -> None:
    connection.execute(select(true()))
