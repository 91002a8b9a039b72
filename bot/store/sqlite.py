"""The store on SQLite: one thread that writes, a few that read beside it. Not for SQL of the domain."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from bot.errors import StoreError

T = TypeVar("T")

WAIT = 30_000
"""Milliseconds to wait for another process that writes."""

MOST_READERS = 4


class SqliteBackend:
    """Writes happen on one thread, in order; reads see the last commit and may run beside them.

    Measured: 770 events a second on one thread, 190 to 270 when every statement changes thread. So a read is whole
    on its thread too.
    """

    def __init__(self, url: URL) -> None:
        make_file(url)
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store-writer")
        self._engine = writing_engine(url)
        self._readers = ThreadPoolExecutor(MOST_READERS, thread_name_prefix="store-reader")
        self._reading = _reading_engine(url)

    async def run(self, work: Callable[[Connection], T]) -> T:
        return await self._on(self._writer, self._write, work)

    async def read(self, work: Callable[[Connection], T]) -> T:
        return await self._on(self._readers, self._read, work)

    async def checkpoint(self) -> None:
        """Empty the write-ahead log, where erased words would stay."""
        await self._on(self._writer, self._checkpoint)

    async def close(self) -> None:
        await asyncio.to_thread(self._readers.shutdown)
        await asyncio.to_thread(self._reading.dispose)
        await self._on(self._writer, self._engine.dispose)
        await asyncio.to_thread(self._writer.shutdown)

    async def _on(self, threads: ThreadPoolExecutor, work: Callable[..., T], *given: Any) -> T:
        return await asyncio.get_running_loop().run_in_executor(threads, work, *given)

    def _write(self, work: Callable[[Connection], T]) -> T:
        with self._engine.begin() as connection:
            return work(connection)

    def _read(self, work: Callable[[Connection], T]) -> T:
        with self._reading.connect() as connection:
            return work(connection)

    def _checkpoint(self) -> None:
        raw = self._engine.raw_connection()
        try:
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
        finally:
            raw.close()


def make_file(url: URL) -> None:
    """The database file and its folder, readable by their owner only (what SQLite puts beside it follows the file)."""
    path = file_of(url)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not path.exists():
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))


def file_of(url: URL) -> Path:
    """The database's file. Raises StoreError when `url` names none."""
    if not url.database or url.database == ":memory:":
        raise StoreError("DATABASE_URL names no file. Write sqlite:////folder/assistant.db.")
    return Path(url.database).absolute()


def writing_engine(url: URL) -> Engine:
    """An engine for one thread: every transaction takes the write lock at its start."""
    engine = create_engine(
        url.set(drivername="sqlite+pysqlite"),
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "timeout": WAIT / 1000},
        hide_parameters=True,
    )
    _begins(engine, "BEGIN IMMEDIATE", "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON")
    return engine


def _reading_engine(url: URL) -> Engine:
    """An engine of as many connections as threads that read, each used by one of them at a time."""
    engine = create_engine(
        url.set(drivername="sqlite+pysqlite"),
        connect_args={"check_same_thread": False, "timeout": WAIT / 1000},
        pool_size=MOST_READERS,
        max_overflow=0,
        hide_parameters=True,
    )
    _begins(engine, "BEGIN", "query_only=ON")
    return engine


def _begins(engine: Engine, begin: str, *pragmas: str) -> None:
    """`begin` opens each transaction instead of the driver's own, later, BEGIN."""

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (f"busy_timeout={WAIT}", "foreign_keys=ON", *pragmas):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        connection.exec_driver_sql(begin)
