"""`doctor`: what is wrong with this installation, and how to mend it. Not for looking (bot/doctor)."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

import typer

from bot.commands.options import OWN, started
from bot.errors import SettingsError

if TYPE_CHECKING:
    from bot.doctor.finding import Finding
    from bot.settings import Settings

COLOURS = {"ok": typer.colors.GREEN, "warning": typer.colors.YELLOW, "problem": typer.colors.RED}


def doctor() -> None:
    """Look at settings, machine, database, content and Telegram; exit code 1 when there is a problem."""
    from bot.doctor.finding import problem

    try:
        settings = started()
    except SettingsError as error:
        findings = [problem("settings", line) for line in str(error).splitlines()]
    else:
        findings = asyncio.run(_look(settings))
    for finding in findings:
        _show(finding)
    if any(finding.state == "problem" for finding in findings):
        raise typer.Exit(1)


async def _look(settings: Settings) -> list[Finding]:
    from bot.doctor import addresses, database, machine, telegram  # slow to import

    return [
        *addresses.look(settings),
        *machine.look(settings, OWN),
        await database.look(settings),
        *await telegram.look(settings),
    ]


def _show(finding: Finding) -> None:
    state = typer.style(f"{finding.state:<8}", fg=COLOURS[finding.state])
    typer.echo(f"{state}{finding.what}: {finding.text}", color=sys.stdout.isatty())
    if finding.mend:
        typer.echo(f"        → {finding.mend}")
