"""`migrate`: the database to the newest tables. Not for the steps (bot/store)."""

from __future__ import annotations

import asyncio

import typer

from bot.commands.options import started


def migrate() -> None:
    """Bring the database to the newest tables. Stop the server first; it also does this when it starts."""
    settings = started()
    from bot import app  # slow to import

    typer.echo(f"The database is at {asyncio.run(app.migrate(settings))}.")
