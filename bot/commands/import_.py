"""`import`: a portable dossier becomes a project here, once it was shown. Not for reading it (bot/handover)."""

from __future__ import annotations

import asyncio
import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.options import OWN, KnowledgeDirectory, started_quietly
from knowledge.errors import AssistantError

if TYPE_CHECKING:
    from bot.handover.reading import Parcel
    from bot.handover.summary import Summary
    from bot.settings import Settings
    from knowledge.load import Knowledge


def import_(
    path: Annotated[Path, typer.Argument(help="A .dossier file that `export` made.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    knowledge: KnowledgeDirectory = OWN,
) -> None:
    """Create a project from a portable dossier: shows what it holds, asks, prints a link for its owner."""
    settings = started_quietly()
    from bot.files.limits import Limits  # slow to import
    from bot.handover.reading import read_dossier
    from bot.handover.summary import summary
    from knowledge.load import load

    content = load(knowledge)
    try:
        with path.open("rb") as file:
            parcel = read_dossier(file, Limits.of(settings).project)
            typer.echo(shown(summary(parcel.content, content)))
            if not yes and not typer.confirm("Create this project?"):
                raise typer.Exit(1)
            project, token = asyncio.run(_create(settings, parcel, content))
    except OSError as error:
        raise AssistantError(f"{path} cannot be read: {error.strerror}") from error
    base = settings.public_url or f"http://{settings.host}:{settings.port}"
    typer.echo(f"Created: project {project}")
    typer.echo(f"For its owner, once, within 14 days: {base}/i/{token}")


async def _create(settings: Settings, parcel: Parcel, knowledge: Knowledge) -> tuple[str, str]:
    from bot import app
    from bot.files import Files
    from bot.handover.importing import Importer
    from bot.sealing import read_keys

    async with app.opened_store(settings) as store:
        importer = Importer(
            store=store,
            files=Files.at(settings.data_dir / "files", read_keys(settings.key_file)),
            knowledge=lambda: knowledge,
            clock=app.now,
            fresh=lambda: secrets.token_urlsafe(16),
        )
        return await importer.create_for_operator(parcel)


def shown(counted: Summary) -> str:
    """What will be created, for a terminal: a name may hold no control of it."""
    name = "".join(one for one in counted.name if one.isprintable())
    lines = [
        f"Project: {name or '(no name)'}, exported {counted.exported}",
        f"Answers: {counted.answers}",
        f"Texts: {counted.texts}; states of pieces: {counted.marks}",
        f"Evidence: {counted.files} files ({counted.bytes} bytes), {counted.links} links",
        f"Comments and proofs: {counted.notes}; remarks: {counted.remarks}; versions: {counted.versions}",
        f"Members: {counted.members}, who take part no longer; named: {len(counted.named)}",
    ]
    if counted.left_out:
        lines.append(f"Left out, as the questions here take other answers: {counted.left_out}")
    return "\n".join(lines)
