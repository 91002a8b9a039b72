"""Brings a database to the newest tables, and tells whether it is there. Not for the steps (steps.py, migrations/)."""

from __future__ import annotations

import asyncio
from pathlib import Path

from sqlalchemy import URL, Connection, inspect, make_url, text

from bot.store.mishaps import explained
from bot.store.postgresql import engine as postgresql_engine
from bot.store.sqlite import make_file, writing_engine

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(url: str) -> str:
    """Migrate to the newest revision and return its name; all steps or none.

    Blocks, so call it on a thread when a loop runs. The server must be stopped, or not started yet.
    """
    parsed = make_url(url)
    with explained(parsed.render_as_string(hide_password=True)):
        if parsed.get_backend_name() == "sqlite":
            return _upgrade_sqlite(parsed)
        return asyncio.run(_upgrade_postgresql(parsed))


def is_current(connection: Connection) -> bool:
    """Whether the database has exactly the newest revision."""
    if not inspect(connection).has_table("alembic_version"):
        return False
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    return list(found) == [newest()]


def newest() -> str:
    """The name of the newest revision: a revision is called as its file."""
    return max(path.stem for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def _upgrade_sqlite(url: URL) -> str:
    make_file(url)
    engine = writing_engine(url)
    try:
        with engine.begin() as connection:
            return _climb(connection)
    finally:
        engine.dispose()


async def _upgrade_postgresql(url: URL) -> str:
    engine = postgresql_engine(url)
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(_climb)
    finally:
        await engine.dispose()


def _climb(connection: Connection) -> str:
    from bot.store.steps import climb  # Alembic is slow to import, and most starts need no step

    climb(connection, MIGRATIONS)
    return newest()
