"""`announce`: an announcement from the command line, shown before it goes into the ledger. Not for sending it."""

from __future__ import annotations

import asyncio
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
    from conversations.announcing.shape import Announcement, Reached

HERE = "Europe/Paris"
LONGEST_TITLE = 60

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
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Put an announcement into its ledger; a running server sends it. Prints its id last."""
    settings = started_quietly()
    asked = _announcement(fr, en, audience, at)
    asyncio.run(_announced(settings, asked, yes=yes))


def _announcement(fr: Path | None, en: Path | None, audience: str, at: str) -> Announcement:
    from conversations.announcing.audience import AudienceWrong, parse
    from conversations.announcing.shape import Announcement, Words

    words = Words(_read(fr), _read(en))
    aimed = parse(audience)
    if isinstance(aimed, AudienceWrong):
        may = f" Write one of: {', '.join(aimed.allowed)}." if aimed.allowed else ""
        raise AssistantError(f"--audience: {aimed.part!r} cannot be read.{may}")
    title = (words.fr or words.en).strip().partition("\n")[0][:LONGEST_TITLE]
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


async def _announced(settings: Settings, asked: Announcement, *, yes: bool) -> None:
    from bot import announcing, app
    from bot.approving import Rules
    from bot.store import audiences
    from conversations.staff import COMMAND_LINE

    now, rules = app.now(), Rules(settings.announce_approval_above)
    async with app.opened_store(settings) as store:
        reached = await store.read(lambda c: audiences.reached(c, asked.audience, asked.table, now))
        typer.echo(shown(asked, reached))
        if not yes and not typer.confirm("Announce it?"):
            raise typer.Exit(1)

        def put(connection: Connection) -> int:
            id_ = announcing.compose(connection, COMMAND_LINE, asked, now)
            if asked.at:
                announcing.schedule(connection, COMMAND_LINE, id_, asked.at, now, rules)
            else:
                announcing.send_now(connection, COMMAND_LINE, id_, now, rules)
            return id_

        typer.echo(await store.run(put))


def shown(asked: Announcement, reached: Reached) -> str:
    """Who will be reached, and who not."""
    when = asked.at.isoformat(timespec="minutes") if asked.at else "at once"
    by = ", ".join(f"{channel} {number}" for channel, number in reached.by_channel.items())
    return "\n".join(
        [
            f"Announcement: {asked.title}",
            f"When: {when}",
            f"Reached: {reached.reachable} of {reached.aimed} ({by or 'nobody'})",
            f"Not reached: {reached.opted_out} opted out, {reached.unreachable} unreachable, "
            f"{reached.never_came} never came",
        ]
    )
