"""`announce`: an announcement from the command line, shown before it goes into the ledger. Not for sending it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from bot.commands.options import started_quietly
from knowledge.errors import AssistantError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.settings import Settings
    from bot.store.database import Store
    from conversations.announcing.shape import Announcement, Reached
    from conversations.events import KeptFile

HERE = "Europe/Paris"
CHUNK = 1024 * 1024
NOT_TAKEN = {
    "too-large": "is larger than 20 MB",
    "picture-too-large": "is a picture larger than 10 MB",
    "kind": "is neither a JPEG or PNG picture nor a PDF, office or text document",
    "empty": "is empty",
    "no-room": "finds no room on the disk",
}

Text = Annotated[Path | None, typer.Option(help="Its text, Markdown in UTF-8.")]


def announce(
    fr: Text = None,
    en: Text = None,
    audience: Annotated[
        str, typer.Option(help="Like `territory:lille language:fr seen:30d`; everyone without.")
    ] = "",
    at: Annotated[
        str, typer.Option(help="Like 2026-12-01T09:30, Europe/Paris; at once without.")
    ] = "",
    file: Annotated[
        Path | None,
        typer.Option(help="A picture (JPEG, PNG, 10 MB) or document (PDF, office, text, 20 MB)."),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Put an announcement into its ledger; a running server sends it. Prints its id last."""
    settings = started_quietly()
    asked = _announcement(fr, en, audience, at)
    asyncio.run(_announced(settings, asked, _there(file), yes=yes))


def _announcement(fr: Path | None, en: Path | None, audience: str, at: str) -> Announcement:
    from bot.fitting import title_of
    from conversations.announcing.audience import AudienceWrong, parse
    from conversations.announcing.shape import Announcement, Words

    words = Words(_read(fr), _read(en))
    aimed = parse(audience)
    if isinstance(aimed, AudienceWrong):
        may = f" Write one of: {', '.join(aimed.allowed)}." if aimed.allowed else ""
        raise AssistantError(f"--audience: {aimed.part!r} cannot be read.{may}")
    title = title_of(words)
    if not title:
        raise AssistantError("Nothing is written: name a file with --fr, with --en, or both.")
    return Announcement(0, "draft", title, words, audience=aimed, at=_time(at))


def _read(path: Path | None) -> str:
    """Raises AssistantError for what is no text, or too long for one message of Telegram."""
    if path is None:
        return ""
    from bot.channels.markdown import LONGEST_PIECE, rich, units

    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise AssistantError(f"{path} cannot be read as UTF-8 text: {error}") from error
    length = units(rich(text).text)
    if length > LONGEST_PIECE:
        raise AssistantError(
            f"{path} has {length} characters as Telegram counts them, {LONGEST_PIECE} at most. Shorten it."
        )
    return text


def _there(file: Path | None) -> Path | None:
    if file is not None and not file.is_file():
        raise AssistantError(f"--file: {file} is no file that can be read.")
    return file


def _time(at: str) -> datetime | None:
    if not at:
        return None
    try:
        moment = datetime.fromisoformat(at)
    except ValueError as error:
        raise AssistantError(
            f"--at: {at!r} is no time. Write it like 2026-12-01T09:30 (Europe/Paris)."
        ) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(HERE))


async def _announced(
    settings: Settings, asked: Announcement, file: Path | None, *, yes: bool
) -> None:
    from bot import announcing, app, enclosing
    from bot.approving import Rules
    from bot.store import audiences
    from conversations.staff import COMMAND_LINE

    now, rules = app.now(), Rules(settings.announce_approval_above)
    async with app.opened_store(settings) as store:
        reached = await store.read(lambda c: audiences.reached(c, asked.audience, asked.table, now))
        typer.echo(shown(asked, reached, file))
        if not yes and not typer.confirm("Announce it?"):
            raise typer.Exit(1)
        kept = await _kept(settings, store, file) if file else None

        def put(connection: Connection) -> int:
            id_ = announcing.compose(connection, COMMAND_LINE, asked, now)
            if kept:
                enclosing.attach(connection, COMMAND_LINE, id_, kept, now)
            if asked.at:
                announcing.schedule(connection, COMMAND_LINE, id_, asked.at, now, rules)
            else:
                announcing.send_now(connection, COMMAND_LINE, id_, now, rules)
            return id_

        typer.echo(await store.run(put))


async def _kept(settings: Settings, store: Store, file: Path) -> KeptFile:
    """Raises AssistantError for what does not go with an announcement."""
    from bot import app
    from bot.announcement_files import AnnouncementFiles, NotTaken
    from bot.files import Files
    from bot.sealing import read_keys

    sealed = Files.at(settings.data_dir / "files", read_keys(settings.key_file))
    files = AnnouncementFiles(store=store, files=sealed, clock=app.now)
    try:
        sent = await files.keep(file.name, _chunks(file))
    except OSError as error:
        raise AssistantError(f"--file: {file} cannot be read: {error}") from error
    if isinstance(sent, NotTaken):
        raise AssistantError(f"--file: {file} {NOT_TAKEN[sent.why]}. Nothing was announced.")
    return sent


async def _chunks(file: Path) -> AsyncGenerator[bytes]:
    with file.open("rb") as opened:
        while chunk := await asyncio.to_thread(opened.read, CHUNK):
            yield chunk


def shown(asked: Announcement, reached: Reached, file: Path | None = None) -> str:
    """Who will be reached, and who not."""
    when = asked.at.isoformat(timespec="minutes") if asked.at else "at once"
    by = ", ".join(f"{channel} {number}" for channel, number in reached.by_channel.items())
    return "\n".join(
        [
            f"Announcement: {asked.title}",
            f"When: {when}",
            *([f"File: {file.name}"] if file else []),
            f"Reached: {reached.reachable} of {reached.aimed} ({by or 'nobody'})",
            f"Not reached: {reached.opted_out} opted out, {reached.unreachable} unreachable, "
            f"{reached.never_came} never came",
        ]
    )
