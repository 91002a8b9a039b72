"""`export`: a project's draft application into a file, all of it or nothing. Not for what is in it (bot/handover)."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from bot.commands.options import OWN, KnowledgeDirectory, started_quietly
from conversations.outcome import ApplicationKind
from knowledge.errors import AssistantError

if TYPE_CHECKING:
    from bot.handover import Packed
    from bot.settings import Settings
    from knowledge.model import Language

Format = Literal["docx", "pdf", "md", "zip", "dossier"]
KINDS: Mapping[Format, ApplicationKind] = {
    "docx": "application-docx",
    "pdf": "application-pdf",
    "md": "application-md",
    "zip": "application-zip",
    "dossier": "application-dossier",
}


def export(
    project: Annotated[str, typer.Argument(help="The project's id, as in /projects/<id>.")],
    to: Annotated[Path, typer.Option("--to", help="A file, or a folder to put it in.")],
    format_: Annotated[
        Format,
        typer.Option("--format", help="dossier is the one that `import` takes."),
    ] = "docx",
    language: Annotated[
        Literal["fr", "en"], typer.Option("--language", help="Of the words around the team's.")
    ] = "fr",
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
    knowledge: KnowledgeDirectory = OWN,
) -> None:
    """Write a project's draft application into a file. Works beside a running server."""
    settings = started_quietly()
    packed = asyncio.run(_packed(settings, project, KINDS[format_], language, knowledge))
    path = to / packed.name if to.is_dir() else to
    if path.exists() and not force:
        raise AssistantError(f"{path} is there already: give another --to, or --force")
    size = write_whole(path, packed.chunks)
    typer.echo(f"{path} ({size} bytes)")


async def _packed(
    settings: Settings,
    project: str,
    kind: ApplicationKind,
    language: Language,
    directory: Path,
) -> Packed:
    from bot import app  # slow to import
    from bot.documents import Documents
    from bot.files import Files
    from bot.handover import pack
    from bot.sealing import read_keys
    from bot.store import project_desk
    from knowledge.load import load

    now = app.now()
    async with app.opened_store(settings) as store:
        found = await store.read(lambda c: project_desk.load_whole(c, project, now))
    if found is None:
        raise AssistantError(f"no project {project!r}. Its id is in the address of its page.")
    files = Files.at(settings.data_dir / "files", read_keys(settings.key_file))
    return pack(
        kind,
        found,
        load(directory),
        language,
        now.date(),
        documents=Documents(),
        open_file=lambda evidence: files.open(evidence.file, found.id),
    )


def write_whole(path: Path, chunks: Iterable[bytes]) -> int:
    """How many bytes; until all are on the disk, `path` is as it was. Raises AssistantError."""
    size = 0
    try:
        descriptor, name = tempfile.mkstemp(
            prefix=f".{path.name}.", suffix=".part", dir=path.parent
        )
        part = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                for chunk in chunks:
                    size += file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise AssistantError(f"{path} cannot be written: {error.strerror}") from error
    return size
