"""`export-knowledge`: what staff published, in the YAML files. Not for how it is written (writing_back.py)."""

from __future__ import annotations

import asyncio
import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.options import OWN, KnowledgeDirectory, started_quietly
from knowledge.errors import AssistantError, ContentError, Fault
from knowledge.load import WINDOWS, Edit, read
from knowledge.standing import standing
from knowledge.writing_back import written_back

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.settings import Settings
    from bot.store.cases import Case

CASES = "cases.jsonl"
Files = Mapping[str, bytes]


def export_knowledge(
    to: Annotated[
        Path | None,
        typer.Option(
            "--to",
            metavar="DIR",
            help="A directory for all of the content, the files themselves if left out.",
        ),
    ] = None,
    check: Annotated[
        bool,
        typer.Option(
            "--check", help="Write nothing; exit code 1 if the files lack something published."
        ),
    ] = False,
    knowledge: KnowledgeDirectory = OWN,
) -> None:
    """Write what staff published into the content's files, line by line. Works beside a running server."""
    settings = started_quietly()
    layers, cases = asyncio.run(_published(settings))
    before = content_of(knowledge)
    after, broken = exported(knowledge, before, layers, cases)
    target = to or knowledge
    there = content_of(target)
    missing = [name for name, content in after.items() if there.get(name) != content]
    for fault in broken:
        typer.echo(f"left out: {fault}", err=True)
    if check:
        for name in missing:
            typer.echo(f"{target / name} lacks what was published")
    else:
        write(target, {name: after[name] for name in missing}, there)
    if not missing:
        typer.echo("the files say all that was published")
    if broken or (check and missing):
        raise typer.Exit(1)


async def _published(settings: Settings) -> tuple[tuple[Edit, ...], tuple[Case, ...]]:
    from bot import app  # slow to import

    async with app.opened_store(settings) as store:
        return await store.read(_of)


def _of(connection: Connection) -> tuple[tuple[Edit, ...], tuple[Case, ...]]:
    from bot.store import cases, edits

    return edits.layers(connection), cases.every(connection)


def content_of(directory: Path) -> dict[str, bytes]:
    """Every file of a content directory by its name there; none of one that is not there yet."""
    kinds = ("*.yaml", "faq/*.yaml", "wording/*.ftl", WINDOWS, CASES)
    paths = [path for kind in kinds for path in sorted(directory.glob(kind)) if path.is_file()]
    try:
        return {path.relative_to(directory).as_posix(): path.read_bytes() for path in paths}
    except OSError as error:
        raise AssistantError(f"{error.filename} cannot be read: {error.strerror}") from error


def exported(
    directory: Path, before: Files, layers: tuple[Edit, ...], cases: Iterable[Case]
) -> tuple[dict[str, bytes], tuple[Fault, ...]]:
    """The files as they should be, and why some edit was left out. Raises ContentError when the files are broken."""
    now = standing(read(directory), layers)
    texts = {name: text.decode() for name, text in before.items() if name.endswith(".yaml")}
    changed = {name: text.encode() for name, text in written_back(texts, now.edits).items()}
    rows = merged(before.get(CASES, b"").decode(), cases)
    return {**before, **changed, **({CASES: rows.encode()} if rows else {})}, now.faults


def merged(text: str, cases: Iterable[Case]) -> str:
    """Lines of a questions file with these in it; those that only the file has stay. Raises ContentError."""
    rows: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        try:
            rows[json.loads(line)["text"]] = line
        except (ValueError, KeyError, TypeError) as error:
            why = "not a question. Write it as docs/content.md says, or delete the line."
            raise ContentError([Fault(CASES, number, why)]) from error
    for case in cases:
        if not _says(rows.get(case.text), case):
            rows[case.text] = json.dumps(case.row, ensure_ascii=False)
    return "".join(f"{line}\n" for line in rows.values())


def _says(line: str | None, case: Case) -> bool:
    row = json.loads(line) if line else {}
    return bool(row) and (row.get("lang"), row.get("expect")) == (case.language, case.expect)


def write(directory: Path, files: Files, there: Files) -> None:
    """Each file whole or not at all; nothing of what somebody saved meanwhile is lost. Raises AssistantError."""
    now = content_of(directory)
    for name in files:
        if now.get(name) != there.get(name):
            raise AssistantError(f"{directory / name} was changed meanwhile: run it again.")
    for name, content in files.items():
        _replace(directory / name, content)
        typer.echo(f"{directory / name}")


def _replace(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        real = path.resolve()  # a link stays one
        mode = real.stat().st_mode if real.exists() else 0o644
        descriptor, name = tempfile.mkstemp(
            prefix=f".{path.name}.", suffix=".part", dir=real.parent
        )
        part = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            part.chmod(mode & 0o777)
            part.replace(real)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise AssistantError(f"{path} cannot be written: {error.strerror}") from error
