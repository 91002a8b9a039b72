"""The command line as a whole: its commands, and what an error looks like. Not for any one command."""

from __future__ import annotations

import sys
from importlib import import_module
from keyword import iskeyword
from typing import Annotated

import typer

from knowledge.errors import AssistantError

COMMANDS = (
    "serve",
    "chat",
    "ask",
    "check",
    "evaluate",
    "score",
    "export",
    "import",
    "announce",
    "announcement",
    "export-knowledge",
    "sign-in",
    "doctor",
    "migrate",
)
"""In the order of the help; each a module of this folder with a function of that name (import_, sign_in)."""

ABOUT = """Assistant for candidates to the Métropole French Tech label: web chat, Telegram, terminal.

Without a command, `serve` runs. Settings come from the environment or from `.env` (docs/settings.md).
"""


def run() -> None:
    """Run the command that was typed. Exit code 1 after an error, 2 when the command was typed wrong."""
    try:
        command_line()()
    except AssistantError as error:
        sys.stderr.write(f"{error}\n")
        raise SystemExit(1) from error
    except BrokenPipeError as error:
        sys.stderr.close()  # whoever read us has gone: nobody is left to tell
        raise SystemExit(1) from error


def command_line() -> typer.Typer:
    line = typer.Typer(help=ABOUT, add_completion=False, pretty_exceptions_enable=False)
    line.callback(invoke_without_command=True)(_default)
    for name in COMMANDS:
        own = f"{name}_" if iskeyword(name) else name.replace("-", "_")
        line.command(name)(getattr(import_module(f"bot.commands.{own}"), own))
    return line


def _default(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and end.")] = False,
) -> None:
    if version:
        from bot.commands.version import version as shown

        typer.echo(shown())
        raise typer.Exit
    if context.invoked_subcommand is None:
        from bot.commands.serve import serve

        serve()
