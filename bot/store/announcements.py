"""Announcements as they are stored, and their states. Not for who may change one (bot/announcing.py)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict
from datetime import datetime
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, and_, exists, func, insert, or_, select, true, update

from bot.store.announcement_tables import announcements, deliveries
from bot.store.types import new_id
from conversations.announcing.shape import (
    Announcement,
    AnnouncementButton,
    AnnouncementFile,
    AnnouncementState,
    Audience,
    TableRow,
    Words,
)
from conversations.staff import Staff

OPEN = ("pending", "sending")
ENDED: tuple[AnnouncementState, ...] = ("done", "cancelled")


def create(connection: Connection, announcement: Announcement, staff: Staff, now: datetime) -> int:
    """A draft, whatever the announcement says of its state; its id."""
    row = _written(announcement) | {
        "state": "draft",
        "revision": 0,
        "made_by": staff.id,
        "made_at": now,
        "changed_at": now,
        "approved": "",
        "approved_by": 0,
        "withdrawn": False,
        "mending": False,
    }
    return new_id(connection.execute(insert(announcements), row))


def get(connection: Connection, id: int) -> Announcement | None:  # noqa: A002 — the column's name
    row = connection.execute(select(announcements).where(announcements.c.id == id)).first()
    return _announcement(row) if row else None


def held(connection: Connection, id: int) -> Announcement | None:  # noqa: A002 — the column's name
    """The same; nobody else changes it until the transaction ends."""
    wanted = select(announcements).where(announcements.c.id == id).with_for_update()
    row = connection.execute(wanted).first()
    return _announcement(row) if row else None


def newest(connection: Connection, limit: int = 50) -> tuple[Announcement, ...]:
    """The last changed first."""
    wanted = select(announcements).order_by(
        announcements.c.changed_at.desc(), announcements.c.id.desc()
    )
    return tuple(map(_announcement, connection.execute(wanted.limit(limit))))


def save(connection: Connection, announcement: Announcement, now: datetime) -> bool:
    """What a draft says; an approval of what it said is gone. False when it is no draft any more."""
    values = _written(announcement) | {"changed_at": now, "approved": "", "approved_by": 0}
    return _change(connection, announcement.id, {"draft"}, **values)


def move(
    connection: Connection,
    id: int,  # noqa: A002 — the column's name
    to_state: AnnouncementState,
    now: datetime,
    from_states: Collection[AnnouncementState],
) -> bool:
    """False when it is in none of `from_states`: of two who move it at once, one does."""
    values: dict[str, Any] = {"state": to_state, "changed_at": now}
    if to_state == "sending":
        values["started_at"] = func.coalesce(announcements.c.started_at, now)
        values["ended_at"] = None
    if to_state in ENDED:
        values["ended_at"] = now
    return _change(connection, id, from_states, **values)


def set_time(connection: Connection, id: int, at: datetime | None) -> None:  # noqa: A002 — the column's name
    connection.execute(update(announcements).where(announcements.c.id == id).values(at=at))


def approve(
    connection: Connection,
    id: int,  # noqa: A002 — the column's name
    hash_: str,
    by: int,
) -> None:
    """A second person agreed to exactly what `hash_` is of; "" and 0: nobody does any more."""
    agreed = {"approved": hash_, "approved_by": by}
    connection.execute(update(announcements).where(announcements.c.id == id).values(agreed))


def reword(connection: Connection, id: int, words: Words, now: datetime) -> int:  # noqa: A002 — the column's name
    """The new revision; everything delivered has to be corrected to it."""
    revision = connection.scalar(
        update(announcements)
        .where(announcements.c.id == id)
        .values(
            words=asdict(words),
            revision=announcements.c.revision + 1,
            mending=True,
            changed_at=now,
        )
        .returning(announcements.c.revision)
    )
    return revision or 0


def withdraw(connection: Connection, id: int, now: datetime) -> None:  # noqa: A002 — the column's name
    """Everything delivered has to be deleted where the channel still allows it."""
    connection.execute(
        update(announcements)
        .where(announcements.c.id == id)
        .values(withdrawn=True, mending=True, changed_at=now)
    )


def due(connection: Connection, now: datetime) -> tuple[Announcement, ...]:
    """Scheduled ones whose time has come, the earliest first."""
    wanted = (
        select(announcements)
        .where(announcements.c.state == "scheduled", announcements.c.at <= now)
        .order_by(announcements.c.at, announcements.c.id)
    )
    return tuple(map(_announcement, connection.execute(wanted)))


def being_sent(connection: Connection) -> tuple[Announcement, ...]:
    """In the order in which they began."""
    wanted = (
        select(announcements)
        .where(announcements.c.state == "sending")
        .order_by(announcements.c.started_at, announcements.c.id)
    )
    return tuple(map(_announcement, connection.execute(wanted)))


def finish(connection: Connection, id: int, now: datetime) -> bool:  # noqa: A002 — the column's name
    """Done once nothing is left to send; what is unknown is not sent again by itself."""
    is_open = exists().where(deliveries.c.announcement == id, deliveries.c.state.in_(OPEN))
    done = (
        update(announcements)
        .where(announcements.c.id == id, announcements.c.state == "sending", ~is_open)
        .values(state="done", ended_at=now, changed_at=now)
    )
    return connection.execute(done).rowcount == 1


def to_mend(connection: Connection) -> tuple[Announcement, ...]:
    """Those where something delivered may have to be corrected or withdrawn (deliveries.to_correct, .to_withdraw)."""
    wanted = select(announcements).where(announcements.c.mending).order_by(announcements.c.id)
    return tuple(map(_announcement, connection.execute(wanted)))


def mended(connection: Connection, id: int) -> bool:  # noqa: A002 — the column's name
    """Nothing is left to mend; False while there is, also in what is on its way."""
    open_or_sent = deliveries.c.state.in_(("sent", "sending"))
    is_old = and_(open_or_sent, deliveries.c.revision < announcements.c.revision)
    is_shown = and_(announcements.c.withdrawn, open_or_sent, ~deliveries.c.withdrawn)
    is_refused = deliveries.c.reason.like("not-withdrawn%")
    is_left = exists().where(
        deliveries.c.announcement == announcements.c.id,
        deliveries.c.address != "",  # who was forgotten can be told nothing
        or_(and_(~announcements.c.withdrawn, is_old), and_(is_shown, ~is_refused)),
    )
    done = update(announcements).where(announcements.c.id == id, announcements.c.mending, ~is_left)
    return connection.execute(done.values(mending=False)).rowcount == 1


def mend_late(connection: Connection, id: int, numbers: Collection[int]) -> None:  # noqa: A002 — the column's name
    """These were delivered after all: one may be old, or of an announcement withdrawn since."""
    is_late = exists().where(
        deliveries.c.announcement == announcements.c.id,
        deliveries.c.number.in_(numbers),
        deliveries.c.state == "sent",
        or_(announcements.c.withdrawn, deliveries.c.revision < announcements.c.revision),
    )
    connection.execute(
        update(announcements)
        .where(announcements.c.id == id, announcements.c.mending != true(), is_late)
        .values(mending=True)
    )


def _change(
    connection: Connection,
    id: int,  # noqa: A002 — the column's name
    from_states: Collection[AnnouncementState],
    **values: Any,
) -> bool:
    is_it = and_(announcements.c.id == id, announcements.c.state.in_(from_states))
    return connection.execute(update(announcements).where(is_it).values(values)).rowcount == 1


def _written(announcement: Announcement) -> dict[str, Any]:
    return {
        "title": announcement.title,
        "words": asdict(announcement.words),
        "without_language": announcement.without_language,
        "buttons": [asdict(button) for button in announcement.buttons],
        "file": asdict(announcement.file) if announcement.file else None,
        "file_ref": announcement.file.ref if announcement.file else "",
        "audience": asdict(announcement.audience),
        "table": [
            {"territory": row.territory, "fields": dict(row.fields)} for row in announcement.table
        ],
        "at": announcement.at,
    }


def _announcement(row: Row[Any]) -> Announcement:
    stored = row._mapping  # noqa: SLF001 — SQLAlchemy's public name for it
    return Announcement(
        id=stored["id"],
        state=stored["state"],
        title=stored["title"],
        words=_reader(Words).validate_python(stored["words"]),
        without_language=stored["without_language"],
        buttons=_reader(tuple[AnnouncementButton, ...]).validate_python(stored["buttons"]),
        file=_reader(AnnouncementFile | None).validate_python(stored["file"]),
        audience=_reader(Audience).validate_python(stored["audience"]),
        table=_reader(tuple[TableRow, ...]).validate_python(stored["table"]),
        at=stored["at"],
        revision=stored["revision"],
        made_by=stored["made_by"],
        made_at=stored["made_at"],
        approved=stored["approved"],
        approved_by=stored["approved_by"],
        started_at=stored["started_at"],
        ended_at=stored["ended_at"],
        is_withdrawn=stored["withdrawn"],
    )


@cache
def _reader(kind: Any) -> TypeAdapter[Any]:
    """Made once for each kind: making one costs far more than reading with it."""
    return TypeAdapter(kind)
