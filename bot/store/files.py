"""Which bytes lie on the disk, for whom, and which may go. Not for the bytes themselves (bot/files)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    case,
    delete,
    exists,
    false,
    func,
    or_,
    select,
    update,
)

from bot.store.announcement_tables import announcements
from bot.store.digests import digest
from bot.store.dossier_tables import evidence, files
from bot.store.evidence import count
from bot.store.review_tables import ticket_lines
from bot.store.tables import members, people
from bot.store.types import upsert
from conversations.events import KeptFile
from conversations.helpdesk.shape import FOLDER, writes_to_staff
from conversations.project import RIGHTS


@dataclass(frozen=True, slots=True)
class Usage:
    """Bytes of a project, those of all that a person added to any, and how much evidence the project has."""

    project_bytes: int
    person_bytes: int
    count: int


def hold(connection: Connection, file: KeptFile, until: datetime, now: datetime) -> None:
    """The bytes are kept at least until then, whether or not they were there before."""
    row = {
        "ref": file.ref,
        "project": file.project,
        "size": file.size,
        "media": file.media,
        "held_until": until,
        "at": now,
    }
    upsert(connection, files, row, key=("ref",), change={"held_until": until})


def take(connection: Connection, file: KeptFile, now: datetime) -> KeptFile | None:
    """The file as it lies there, no longer held: evidence or an announcement is about to name it.

    None unless it is this project's, and held or named already: a ref that somebody made up opens nothing.
    """
    row = connection.execute(
        update(files)
        .where(
            files.c.ref == file.ref,
            files.c.project == file.project,
            or_(files.c.held_until > now, _is_named()),
        )
        .values(held_until=None)
        .returning(files.c.size, files.c.media)
    ).first()
    return replace(file, size=row.size, media=row.media) if row else None


def release(connection: Connection, file: KeptFile) -> bool:
    """Nobody waits for it any more; False when nobody did. Only what names it keeps it."""
    held = update(files).where(files.c.ref == file.ref, files.c.held_until.is_not(None))
    return connection.execute(held.values(held_until=None)).rowcount == 1


def is_kept(connection: Connection, ref: str) -> bool:
    return bool(connection.scalar(select(exists().where(files.c.ref == ref))))


def unused(connection: Connection, now: datetime, limit: int) -> Sequence[str]:
    """Refs that nothing names and nothing holds any more."""
    return connection.scalars(
        select(files.c.ref).where(_is_unused(now)).order_by(files.c.ref).limit(limit)
    ).all()


def drop(connection: Connection, ref: str, now: datetime) -> bool:
    """Whether the row was let go: its bytes may go then, and not before."""
    if connection.dialect.name == "postgresql":
        # A statement of its own: what comes to name it at this moment is seen after it.
        connection.execute(select(files.c.ref).where(files.c.ref == ref).with_for_update())
    gone = connection.execute(delete(files).where(files.c.ref == ref, _is_unused(now)))
    return gone.rowcount == 1


def usage(
    connection: Connection, project: str, account: str, *, arriving: str | None = None
) -> Usage:
    """What evidence names, and of whom; with the ref `arriving` what waits too, but for that file itself."""
    waits = files.c.held_until.is_not(None) if arriving is not None else false()
    lying = select(
        func.coalesce(func.sum(files.c.size), 0), func.count(case((waits, files.c.ref)))
    ).where(files.c.project == project, files.c.ref != (arriving or ""), or_(waits, _is_named()))
    size, waiting = connection.execute(lying).one()
    added = (
        select(func.coalesce(func.sum(evidence.c.size), 0))
        .join(
            members,
            and_(members.c.project == evidence.c.project, members.c.number == evidence.c.by),
        )
        .where(members.c.account == account)
    )
    person = connection.scalar(added) or 0
    return Usage(int(size), int(person), count(connection, project) + int(waiting))


def place_for(connection: Connection, person: str) -> tuple[str, str] | None:
    """The project chosen and the account, where the person may add to its draft.

    Who is writing to the staff sends to them: then it is a folder of the person's own.
    """
    to_staff = _place_of_request(connection, person)
    if to_staff:
        return to_staff
    found = connection.execute(
        select(people.c.project, people.c.account, members.c.role)
        .join(
            members,
            and_(members.c.project == people.c.project, members.c.account == people.c.account),
        )
        .where(people.c.person == person, members.c.left_at.is_(None))
    ).first()
    if found is None or "draft" not in RIGHTS[found.role]:
        return None
    return found.project, found.account


def _place_of_request(connection: Connection, person: str) -> tuple[str, str] | None:
    row = connection.execute(
        select(people.c.account, people.c.asked).where(people.c.person == person)
    ).first()
    awaits = row.asked.get("awaits") if row and isinstance(row.asked, dict) else None
    if row is None or not writes_to_staff(str(awaits or "")):
        return None
    return f"{FOLDER}-{digest(row.account)[:16]}", row.account


def _is_named() -> ColumnElement[bool]:
    return or_(
        exists().where(evidence.c.file == files.c.ref),
        exists().where(ticket_lines.c.file_ref == files.c.ref),
        _is_announced(),
    )


def _is_announced() -> ColumnElement[bool]:
    """Not by one that is withdrawn, nor by one that was given up before it was ever sent."""
    is_needed = and_(
        ~announcements.c.withdrawn,
        or_(announcements.c.state != "cancelled", announcements.c.started_at.is_not(None)),
    )
    return exists().where(announcements.c.file_ref == files.c.ref, is_needed)


def _is_unused(now: datetime) -> ColumnElement[bool]:
    return and_(~_is_named(), or_(files.c.held_until.is_(None), files.c.held_until <= now))
