"""Comments and proofs of criteria, and whose a criterion is to answer. Not for answers (answers.py)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, insert

from bot.store.tables import duties, notes
from bot.store.types import upsert
from conversations.deeds import DutyGiven, NoteAdded, NoteRemoved


def add(connection: Connection, note: NoteAdded, by: int, at: datetime) -> None:
    connection.execute(
        insert(notes).values(
            project=note.project,
            criterion=note.criterion,
            kind=note.kind,
            text=note.text,
            by=by,
            at=at,
        )
    )


def remove(connection: Connection, note: NoteRemoved) -> None:
    connection.execute(
        delete(notes).where(notes.c.id == note.note, notes.c.project == note.project)
    )


def assign(connection: Connection, duty: DutyGiven) -> None:
    """Member 0 takes it back."""
    if not duty.member:
        connection.execute(
            delete(duties).where(
                duties.c.project == duty.project, duties.c.criterion == duty.criterion
            )
        )
        return
    upsert(
        connection,
        duties,
        {"project": duty.project, "criterion": duty.criterion, "member": duty.member},
        key=["project", "criterion"],
        change={"member": duty.member},
    )


def relieve(connection: Connection, project: str, member: int) -> None:
    """Somebody who left owes nothing any more."""
    connection.execute(delete(duties).where(duties.c.project == project, duties.c.member == member))
