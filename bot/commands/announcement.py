"""`announcement`: what became of one, person by person. Not for sending it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands.options import started_quietly
from knowledge.errors import AssistantError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.settings import Settings
    from conversations.announcing.shape import Recipient

PAGE = 1000


def announcement(
    number: Annotated[int, typer.Argument(metavar="ID", help="What `announce` printed.")],
    as_json: Annotated[bool, typer.Option("--json", help="For programs, with everybody.")] = False,
) -> None:
    """Say how far an announcement is: who got it, who did not and why, of whom it is not known."""
    told = asyncio.run(_told(started_quietly(), number))
    if as_json:
        typer.echo(json.dumps(told, ensure_ascii=False))
        return
    typer.echo(f"Announcement {told['id']}: {told['state']}")
    for state, count in told["counts"].items():
        typer.echo(f"  {state}: {count}")


async def _told(settings: Settings, number: int) -> dict[str, Any]:
    from bot import app

    async with app.opened_store(settings) as store:
        told = await store.read(lambda connection: report(connection, number))
    if told is None:
        raise AssistantError(f"There is no announcement {number}. `announce` prints each one's id.")
    return told


def report(connection: Connection, number: int) -> dict[str, Any] | None:
    """The contract's JSON: `{"id","state","counts","recipients"}`; None when there is no such announcement."""
    from bot.store import announcements, recipients

    found = announcements.get(connection, number)
    if found is None:
        return None
    counts = recipients.counts(connection, number)
    return {
        "id": found.id,
        "state": found.state,
        "counts": {state: count for state, count in counts.items() if count},
        "recipients": [_recipient(one) for one in _everybody(connection, number)],
    }


def _everybody(connection: Connection, number: int) -> Iterator[Recipient]:
    from bot.store import recipients

    after = 0
    while page := recipients.recipients(connection, number, after=after, limit=PAGE):
        yield from page
        after = page[-1].number


def _recipient(one: Recipient) -> dict[str, str]:
    return {
        "channel": one.channel,
        "address": one.address,
        "state": one.state,
        "reason": one.reason,
    }
