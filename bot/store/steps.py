"""Runs the migrations that a database lacks, through Alembic. Not for choosing the database (migrate.py)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, text

from bot.errors import StoreError
from bot.store.review_tables import metadata

LOCK = 4_710_001
"""Any number that means "migrating" to every process on one PostgreSQL database."""


def climb(connection: Connection, migrations: Path, to: str = "head") -> None:
    """To the newest revision, inside this transaction. Raises StoreError for a database newer than this program."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    config = _config(migrations)
    script = ScriptDirectory.from_config(config)

    def steps(revision: Any, _context: Any) -> Any:
        return script._upgrade_revs(to, revision)  # noqa: SLF001 — Alembic's own commands have no other way

    try:
        with EnvironmentContext(config, script, fn=steps, destination_rev=to) as environment:
            environment.configure(
                connection=connection, target_metadata=metadata, transactional_ddl=True
            )
            environment.run_migrations()
    except CommandError as error:
        raise StoreError(
            "The database was made by a newer version of this program. "
            "Run that version, or bring back an older copy."
        ) from error


def _config(migrations: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
