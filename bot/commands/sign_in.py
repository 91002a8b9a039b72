"""`sign-in`: a one-time address of the console for somebody of the staff. Not for who is staff (bot/staffing.py)."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.options import started_quietly
from knowledge.errors import AssistantError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.settings import Settings
    from conversations.staff import Staff

Name = Annotated[
    str, typer.Argument(metavar="NAME", help="Or number, of anybody on the staff; else the owner.")
]


def sign_in(name: Name = "") -> None:
    """Print an address that opens the console once, within 15 minutes. A server must run to open it."""
    asyncio.run(_signed_in(started_quietly(), name.strip()))


async def _signed_in(settings: Settings, name: str) -> None:
    import secrets

    from bot import app, staffing

    token, now = secrets.token_urlsafe(32), app.now()

    def make(connection: Connection) -> str:
        if not name and staffing.first_owner(connection, token, now):
            return "Whoever opens this becomes the first owner"
        whose = _one(_everybody(connection), name)
        staffing.operator_link(connection, whose, token, now)
        return f"This opens the console as {_called(whose)} ({whose.role})"

    async with app.opened_store(settings) as store:
        told = await store.run(make)
    typer.echo(f"{told}, once, within 15 minutes:")
    typer.echo(f"{_base(settings)}/console/enter/{token}")


def _everybody(connection: Connection) -> list[Staff]:
    from bot.store import staff

    return [one.staff for one in staff.everybody(connection)]


def _one(everybody: Sequence[Staff], name: str) -> Staff:
    """Who is meant. Raises AssistantError, naming the others, when that is nobody or not clear."""
    found = [
        one
        for one in everybody
        if (name.casefold() in {one.name.casefold(), str(one.id)} if name else one.role == "owner")
    ]
    if len(found) == 1:
        return found[0]
    named = ", ".join(f"{_called(one)} (number {one.id})" for one in found or everybody)
    which = f"Nobody of the staff is called {name!r}" if not found else "Several are meant"
    raise AssistantError(f"{which}. Give the name or number of one: {named or 'nobody yet'}.")


def _called(one: Staff) -> str:
    return one.name or f"member {one.id}"


def _base(settings: Settings) -> str:
    """Where a browser finds the console; without PUBLIC_URL, on this machine."""
    from bot.listening import remembered

    here = f"http://{settings.host}:{settings.port}"
    return settings.public_url or remembered(settings.data_dir) or here
