"""What several commands take, and how each begins. Not for any one command."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.logs import configure
from bot.settings import Settings, read_settings
from knowledge.load import CONTENT

KnowledgeDirectory = Annotated[
    Path,
    typer.Option(
        "--knowledge",
        metavar="DIR",
        help="Directory with faq/*.yaml (docs/content.md).",
        show_default="the bot's own",
    ),
]

OWN = CONTENT


def started() -> Settings:
    """The settings, with logs going to stderr. Raises SettingsError naming each wrong variable."""
    settings = read_settings()
    configure(settings.log_format, sys.stderr)
    return settings


def started_quietly() -> Settings:
    """The same, where people read: only what goes wrong is logged."""
    settings = started()
    logging.getLogger().setLevel(logging.WARNING)
    return settings
