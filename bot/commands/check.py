"""`check`: every fault of the content. Not for finding them (knowledge/load.py, knowledge/lint)."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import typer

from bot.commands.options import OWN, KnowledgeDirectory
from knowledge.errors import ContentError, Fault


def check(knowledge: KnowledgeDirectory = OWN) -> None:
    """Say every fault of the content with file and line; exit code 1 when there is one."""
    from knowledge.lint import lint  # slow to import
    from knowledge.load import load, reference_windows

    try:
        content = load(knowledge)
        faults: Iterable[Fault] = lint(content, reference_windows(knowledge))
    except ContentError as error:
        faults = error.faults
    shown = [f"{_where(knowledge, fault)}:{fault.line}: {fault.message}" for fault in faults]
    if not shown:
        typer.echo(f"{len(content.entries)} entries, no fault")
        return
    for line in shown:
        typer.echo(line)
    typer.echo(f"{len(shown)} fault{'s' if len(shown) > 1 else ''}", err=True)
    raise typer.Exit(1)


def _where(directory: Path, fault: Fault) -> str:
    """From the current directory, so that editors and terminals can open it."""
    if Path(fault.file).is_absolute() or fault.file == str(directory):
        return fault.file
    return os.path.relpath(directory / fault.file)
