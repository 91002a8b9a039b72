"""`serve`: the web chat and, with a token, Telegram. Not for how they run (bot/serving.py)."""

from __future__ import annotations

import asyncio

import typer

from bot.commands.options import OWN, KnowledgeDirectory, started


def serve(knowledge: KnowledgeDirectory = OWN) -> None:
    """Serve the web chat, and Telegram when TELEGRAM_TOKEN is set, until Ctrl-C or SIGTERM.

    SIGHUP, or a saved file, makes it read the content again.
    """
    settings = started()
    from bot import serving  # slow to import, and needed by this command alone

    asyncio.run(serving.serve(settings, knowledge, typer.echo))
