"""What people answered to an announcement, for staff to answer. Not for what the bot answers itself (conversations)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from bot.store.announcement_tables import replies
from bot.store.types import new_id
from conversations.events import Address
from knowledge.model import Language
from knowledge.search.normalise import fold

ReplyState = Literal["open", "answered", "put-aside"]

LONGEST = 1_000
MOST_COMPARED = 1_000
ALIKE = 0.5
"""The share of their words that two replies have in common, to be answered at once."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What somebody wrote. `answer` is what staff said, "" while it is open."""

    id: int
    announcement: int
    person: str
    address: Address
    text: str
    language: Language
    state: ReplyState
    at: datetime
    answer: str = ""
    answered_by: int = 0
    answered_at: datetime | None = None


def add(
    connection: Connection,
    announcement: int,
    person: str,
    address: Address,
    text: str,
    language: Language,
    at: datetime,
) -> int:
    """Its id; the same words said twice by one person are one reply, as long as it is open."""
    words = text[:LONGEST]
    again: int | None = connection.scalar(
        select(replies.c.id).where(
            replies.c.announcement == announcement,
            replies.c.person == person,
            replies.c.state == "open",
            replies.c.text == words,
        )
    )
    if again is not None:
        return again
    row = {
        "announcement": announcement,
        "person": person,
        "channel": address.channel,
        "address": address.id,
        "text": words,
        "language": language,
        "state": "open",
        "answer": "",
        "answered_by": 0,
        "at": at,
    }
    return new_id(connection.execute(insert(replies), row))


def of(
    connection: Connection,
    announcement: int,
    state: ReplyState = "open",
    after: int = 0,
    limit: int = 100,
) -> tuple[Reply, ...]:
    """A page of the inbox of an announcement, the oldest first."""
    wanted = (
        select(replies)
        .where(
            replies.c.announcement == announcement, replies.c.state == state, replies.c.id > after
        )
        .order_by(replies.c.id)
        .limit(limit)
    )
    return tuple(map(_reply, connection.execute(wanted)))


def closed(
    connection: Connection, announcement: int, state: ReplyState, limit: int
) -> tuple[Reply, ...]:
    """Answered or put aside, the last first."""
    wanted = (
        select(replies)
        .where(replies.c.announcement == announcement, replies.c.state == state)
        .order_by(replies.c.answered_at.desc(), replies.c.id.desc())
        .limit(limit)
    )
    return tuple(map(_reply, connection.execute(wanted)))


def those(connection: Connection, announcement: int, ids: Collection[int]) -> tuple[Reply, ...]:
    """Of the announcement alone, open or not, the oldest first."""
    wanted = (
        select(replies)
        .where(replies.c.announcement == announcement, replies.c.id.in_(ids))
        .order_by(replies.c.id)
    )
    return tuple(map(_reply, connection.execute(wanted)))


def open(  # noqa: A001 — the contract's word; no file is opened here
    connection: Connection, announcement: int, after: int = 0, limit: int = 100
) -> tuple[Reply, ...]:
    """Those that wait for an answer."""
    return of(connection, announcement, "open", after, limit)


def waiting(connection: Connection) -> dict[int, int]:
    """How many are open, by announcement."""
    rows = connection.execute(
        select(replies.c.announcement, func.count())
        .where(replies.c.state == "open")
        .group_by(replies.c.announcement)
        .order_by(replies.c.announcement.desc())
    )
    return {row[0]: row[1] for row in rows}


def get(connection: Connection, id: int) -> Reply | None:  # noqa: A002 — the column's name
    row = connection.execute(select(replies).where(replies.c.id == id)).first()
    return _reply(row) if row else None


def alike(connection: Connection, id: int) -> tuple[Reply, ...]:  # noqa: A002 — the column's name
    """Open replies to the same announcement, in the same language, that ask the same; this one first."""
    asked = get(connection, id)
    if asked is None or asked.state != "open":
        return ()
    others = open(connection, asked.announcement, limit=MOST_COMPARED)
    same = (
        one
        for one in others
        if one.id != id and one.language == asked.language and _share(asked, one) >= ALIKE
    )
    return (asked, *same)


def grouped(found: Sequence[Reply]) -> tuple[tuple[Reply, ...], ...]:
    """Those that ask the same beside each other, in the order of the first of each."""
    groups: list[tuple[frozenset[str], list[Reply]]] = []
    for one in found:
        words = _words(one)
        for theirs, group in groups:
            if group[0].language == one.language and _common(theirs, words) >= ALIKE:
                group.append(one)
                break
        else:
            groups.append((words, [one]))
    return tuple(tuple(group) for _, group in groups)


def answer(
    connection: Connection, ids: Collection[int], text: str, by: int, now: datetime
) -> tuple[Reply, ...]:
    """Those that were still open: only they are to be told. Of two who answer at once, one does."""
    values = {"state": "answered", "answer": text, "answered_by": by, "answered_at": now}
    return _close(connection, ids, values)


def put_aside(
    connection: Connection, ids: Collection[int], by: int, now: datetime
) -> tuple[Reply, ...]:
    """They need no answer."""
    return _close(connection, ids, {"state": "put-aside", "answered_by": by, "answered_at": now})


def forget(connection: Connection, person: str) -> None:
    connection.execute(delete(replies).where(replies.c.person == person))


def purge(connection: Connection, before: datetime) -> int:
    return connection.execute(delete(replies).where(replies.c.at < before)).rowcount


def _close(
    connection: Connection, ids: Collection[int], values: dict[str, Any]
) -> tuple[Reply, ...]:
    rows = connection.execute(
        update(replies)
        .where(replies.c.id.in_(ids), replies.c.state == "open")
        .values(values)
        .returning(replies)
    )
    return tuple(sorted(map(_reply, rows), key=lambda one: one.id))


def _share(one: Reply, other: Reply) -> float:
    return _common(_words(one), _words(other))


def _words(reply: Reply) -> frozenset[str]:
    return frozenset(fold(reply.text).split())


def _common(mine: frozenset[str], theirs: frozenset[str]) -> float:
    return len(mine & theirs) / len(mine | theirs) if mine | theirs else 1.0


def _reply(row: Row[Any]) -> Reply:
    return Reply(
        id=row.id,
        announcement=row.announcement,
        person=row.person,
        address=Address(row.channel, row.address),
        text=row.text,
        language=row.language,
        state=row.state,
        at=row.at,
        answer=row.answer,
        answered_by=row.answered_by,
        answered_at=row.answered_at,
    )
