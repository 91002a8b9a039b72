"""The ledger of everything said, which is also the transcript: order, leases, states. Not for sending (bot/outbox)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    and_,
    delete,
    exists,
    insert,
    or_,
    select,
    update,
)

from bot.store.people import mark_unreachable_at
from bot.store.tables import outbox
from bot.store.types import in_seconds, new_id
from conversations.events import Address
from conversations.outcome import Attachment
from conversations.speech import Button, Speech
from knowledge.model import Language

Author = Literal["bot", "person"]
LineState = Literal["pending", "sending", "sent", "failed", "unknown", "dropped"]

LEASE = 2.0
"""Seconds a claimed line stays with its sender without `renew`."""

OPEN: tuple[LineState, ...] = ("pending", "sending")


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the outbox, one line of the transcript.

    `message` is its wording id, "" for a person's own words, whose `text` is plain; the bot's is Markdown.
    `replaces` is an earlier line to edit, `freezes`: or nothing; `external_id` the channel's id once sent.
    """

    id: int
    address: Address
    author: Author
    message: str
    values: Mapping[str, Any]
    text: str
    rows: tuple[tuple[Button, ...], ...]
    language: Language
    state: LineState
    replaces: str
    external_id: str
    may_have_been_sent: bool
    attempts: int
    reason: str
    at: datetime
    freezes: bool = False
    attachment: Attachment | None = None


def write(
    connection: Connection,
    *,
    address: Address,
    author: Author,
    message: str,
    values: Mapping[str, Any],
    speech: Speech,
    language: Language,
    replaces: str,
    event_key: str,
    at: datetime,
    freezes: bool = False,
    attachment: Attachment | None = None,
) -> int:
    """The new line's id. Web and terminal read the transcript themselves, so their lines are born sent."""
    line = {
        "channel": address.channel,
        "address": address.id,
        "author": author,
        "message": message,
        "values": dict(values),
        "text": speech.text,
        "rows": [
            [{"label": one.label, "data": one.data, "url": one.url} for one in row]
            for row in speech.rows
        ],
        "language": language,
        "state": "pending" if address.channel == "telegram" else "sent",
        "replaces": replaces,
        "external_id": "",
        "may_have_been_sent": False,
        "attempts": 0,
        "reason": "",
        "event_key": event_key,
        "at": at,
        "freezes": freezes,
        "attachment": attachment.kind if attachment else None,
        "project": attachment.project if attachment else None,
        "attachment_item": attachment.item if attachment else 0,
    }
    return new_id(connection.execute(insert(outbox), line))


def claim(
    connection: Connection, channel: str, owner: str, now: datetime, limit: int
) -> tuple[Line, ...]:
    """Take the oldest open line of up to `limit` addresses, where it is due and nobody holds it, for LEASE seconds.

    A line whose sender died comes back with `may_have_been_sent`.
    """
    rows = connection.execute(
        select(outbox)
        .where(outbox.c.channel == channel, _is_free(now), ~_has_older())
        .order_by(outbox.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    ).all()
    held = [row.id for row in rows if row.state == "sending"]
    _take(connection, [row.id for row in rows], owner, now)
    if held:
        _set(connection, held, may_have_been_sent=True)
    return _lines(connection, [row.id for row in rows])


def renew(connection: Connection, id: int, owner: str, now: datetime) -> bool:  # noqa: A002 — the column's name
    """Keep a claimed line for LEASE more seconds; False when it is no longer this owner's."""
    held = update(outbox).where(
        outbox.c.id == id, outbox.c.owner == owner, outbox.c.state == "sending"
    )
    return connection.execute(held.values(lease_until=in_seconds(now, LEASE))).rowcount == 1


def sent(connection: Connection, id: int, external_id: str, at: datetime) -> None:  # noqa: A002 — the column's name
    """The channel took it and calls it `external_id`."""
    _close(connection, id, state="sent", external_id=external_id, at=at, reason="")


def partly_sent(connection: Connection, id: int, external_id: str) -> None:  # noqa: A002 — the column's name
    """Some messages of a long line are out for certain, `external_id` names them; the line goes on."""
    _set(connection, [id], external_id=external_id, may_have_been_sent=False)


def again(
    connection: Connection,
    id: int,  # noqa: A002 — the column's name
    not_before: datetime,
    reason: str,
    may_have_been_sent: bool,
) -> None:
    """Try later. Once a line may have been sent, no later refusal makes that certain again."""
    _close(connection, id, state="pending", not_before=not_before, reason=reason)
    if may_have_been_sent:
        _set(connection, [id], may_have_been_sent=True)


def failed(connection: Connection, id: int, reason: str) -> None:  # noqa: A002 — the column's name
    """The channel will never take this line; the next one of the address goes on."""
    _close(connection, id, state="failed", reason=reason)


def dropped(connection: Connection, id: int, reason: str) -> None:  # noqa: A002 — the column's name
    """It came too late to mean anything."""
    _close(connection, id, state="dropped", reason=reason)


def unreachable(connection: Connection, id: int, reason: str, at: datetime) -> None:  # noqa: A002 — the column's name
    """Nobody is there any more: this line failed, the address's others are dropped, the person is marked."""
    failed(connection, id, reason)
    line = find(connection, id)
    if line:
        drop(connection, line.address, reason)
        mark_unreachable_at(connection, line.address, at)


def drop(connection: Connection, address: Address, reason: str) -> int:
    """Give up every open line of an address."""
    return connection.execute(
        update(outbox)
        .where(_at(address), outbox.c.state.in_(OPEN))
        .values(state="dropped", reason=reason, owner=None, lease_until=None)
    ).rowcount


def move(connection: Connection, address: Address, to: str) -> None:
    """A group became a supergroup: its lines go to the new chat id."""
    connection.execute(update(outbox).where(_at(address)).values(address=to))


def find(connection: Connection, id: int) -> Line | None:  # noqa: A002 — the column's name
    return next(iter(_lines(connection, [id])), None)


def transcript(
    connection: Connection, address: Address, after: int = 0, limit: int = 200
) -> tuple[Line, ...]:
    """The conversation in order: its last `limit` lines, or the first `limit` after line `after`."""
    wanted = select(outbox).where(_at(address), outbox.c.id > after).limit(limit)
    if after:
        return tuple(_line(row) for row in connection.execute(wanted.order_by(outbox.c.id)))
    last = connection.execute(wanted.order_by(outbox.c.id.desc())).all()
    return tuple(_line(row) for row in reversed(last))


def purge_sent(connection: Connection, before: datetime) -> int:
    """Telegram's closed lines older than `before`; until then they can still be edited."""
    return connection.execute(
        delete(outbox).where(
            outbox.c.channel == "telegram", outbox.c.state.not_in(OPEN), outbox.c.at < before
        )
    ).rowcount


def purge_silent(connection: Connection, before: datetime) -> int:
    """All lines of web sessions and terminals where nothing was said since `before`."""
    later = outbox.alias()
    is_alive = exists().where(
        later.c.channel == outbox.c.channel,
        later.c.address == outbox.c.address,
        later.c.at >= before,
    )
    return connection.execute(
        delete(outbox).where(outbox.c.channel != "telegram", outbox.c.at < before, ~is_alive)
    ).rowcount


def _is_free(now: datetime) -> ColumnElement[bool]:
    is_due = or_(outbox.c.not_before.is_(None), outbox.c.not_before <= now)
    return or_(
        and_(outbox.c.state == "pending", is_due),
        and_(outbox.c.state == "sending", outbox.c.lease_until <= now),
    )


def _has_older() -> ColumnElement[bool]:
    older = outbox.alias()
    return exists().where(
        older.c.channel == outbox.c.channel,
        older.c.address == outbox.c.address,
        older.c.id < outbox.c.id,
        older.c.state.in_(OPEN),
    )


def _take(connection: Connection, ids: Iterable[int], owner: str, now: datetime) -> None:
    _set(
        connection,
        ids,
        state="sending",
        owner=owner,
        lease_until=in_seconds(now, LEASE),
        attempts=outbox.c.attempts + 1,
    )


def _close(connection: Connection, line: int, **values: Any) -> None:
    _set(connection, [line], owner=None, lease_until=None, **values)


def _set(connection: Connection, lines: Iterable[int], **values: Any) -> None:
    connection.execute(update(outbox).where(outbox.c.id.in_(list(lines))).values(**values))


def _at(address: Address) -> ColumnElement[bool]:
    return and_(outbox.c.channel == address.channel, outbox.c.address == address.id)


def _lines(connection: Connection, ids: Iterable[int]) -> tuple[Line, ...]:
    wanted = select(outbox).where(outbox.c.id.in_(list(ids))).order_by(outbox.c.id)
    return tuple(_line(row) for row in connection.execute(wanted))


def _line(row: Row[Any]) -> Line:
    stored = row._mapping  # noqa: SLF001 — SQLAlchemy's public name for it
    kind = stored["attachment"]
    return Line(
        id=stored["id"],
        address=Address(stored["channel"], stored["address"]),
        author=stored["author"],
        message=stored["message"],
        values=stored["values"],
        text=stored["text"],
        rows=tuple(tuple(Button(**button) for button in each) for each in stored["rows"]),
        language=stored["language"],
        state=stored["state"],
        replaces=stored["replaces"],
        external_id=stored["external_id"],
        may_have_been_sent=stored["may_have_been_sent"],
        attempts=stored["attempts"],
        reason=stored["reason"],
        at=stored["at"],
        freezes=stored["freezes"],
        attachment=Attachment(kind, stored["project"], stored["attachment_item"]) if kind else None,
    )
