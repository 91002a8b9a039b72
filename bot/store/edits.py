"""Edits of the knowledge: drafts with a revision, what is published, history. Not for who may (editing.py)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, func, null, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.store.review_tables import edits
from knowledge.overlay import Edit, Part

EditState = Literal["draft", "reading", "published", "undone", "dropped"]
PUBLISHING = 7_206_143
"""The number of our lock in PostgreSQL."""

OPEN: tuple[EditState, ...] = ("draft", "reading")


@dataclass(frozen=True, slots=True)
class StoredEdit:
    """One edit and what became of it. `base`: the published edit it was written upon, 0 the files.

    `changed_by` wrote what it says now; `read_by` agreed to exactly that, 0 nobody.
    """

    id: int
    part: Part
    target: str
    value: Mapping[str, Any] | None
    base: int
    state: EditState
    revision: int
    note: str
    made_by: int
    made_at: datetime
    changed_by: int
    changed_at: datetime
    read_by: int = 0
    published_by: int = 0
    published_at: datetime | None = None
    ended_by: int = 0
    ended_at: datetime | None = None

    @property
    def edit(self) -> Edit:
        return Edit(self.part, self.target, self.value)

    @property
    def hash(self) -> str:
        return hash_of(self.edit)

    @property
    def is_open(self) -> bool:
        return self.state in OPEN


def hash_of(edit: Edit) -> str:
    """Of what it says: agreements and trials hold for this alone."""
    said = json.dumps([edit.part, edit.target, edit.value], sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:24]


def begin(connection: Connection, edit: Edit, note: str, by: int, now: datetime) -> int | None:
    """A new draft's id; None while another one of its target is open."""
    row = {
        "part": edit.part,
        "target": edit.target,
        "value": null() if edit.value is None else edit.value,
        "base": standing_id(connection, edit.part, edit.target),
        "state": "draft",
        "revision": 1,
        "note": note,
        "made_by": by,
        "made_at": now,
        "changed_by": by,
        "changed_at": now,
        "read_by": 0,
        "published_by": 0,
        "ended_by": 0,
    }
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    statement = insert(edits).values(row).on_conflict_do_nothing().returning(edits.c.id)
    id_: int | None = connection.scalar(statement)
    return id_


def change(
    connection: Connection,
    id: int,  # noqa: A002 — the column's name
    value: Mapping[str, Any] | None,
    note: str,
    revision: int,
    by: int,
    now: datetime,
) -> StoredEdit | None:
    """Save over `revision`; a reading is gone with it, and what is published now is its base. None: it is saved.

    Where another revision is there, or none that is open, nothing is saved and that one is returned.
    """
    held = held_edit(connection, id)
    if held is None or held.revision != revision or not held.is_open:
        return held
    _set(
        connection,
        id,
        value=null() if value is None else value,
        note=note,
        base=standing_id(connection, held.part, held.target),
        state="draft",
        revision=revision + 1,
        read_by=0,
        changed_by=by,
        changed_at=now,
    )
    return None


def ask_reading(connection: Connection, id: int) -> None:  # noqa: A002 — the column's name
    _set(connection, id, state="reading")


def agree(connection: Connection, id: int, by: int) -> None:  # noqa: A002 — the column's name
    """A second reader agrees to what it says now."""
    _set(connection, id, read_by=by)


def publish_alone(connection: Connection) -> None:
    """Two that publish at once would each have been checked without the other. SQLite has one writer anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(PUBLISHING)))


def publish(connection: Connection, id: int, by: int, now: datetime) -> None:  # noqa: A002 — the column's name
    _set(connection, id, state="published", published_by=by, published_at=now)


def undo(connection: Connection, id: int, by: int, now: datetime) -> None:  # noqa: A002 — the column's name
    """What was published before it is said again, else what the files say."""
    _set(connection, id, state="undone", ended_by=by, ended_at=now)


def drop(connection: Connection, id: int, by: int, now: datetime) -> None:  # noqa: A002 — the column's name
    _set(connection, id, state="dropped", ended_by=by, ended_at=now)


def get(connection: Connection, id: int) -> StoredEdit | None:  # noqa: A002 — the column's name
    return _one(connection.execute(select(edits).where(edits.c.id == id)).one_or_none())


def held_edit(connection: Connection, id: int) -> StoredEdit | None:  # noqa: A002 — the column's name
    """The same, kept as it is until the transaction ends."""
    wanted = select(edits).where(edits.c.id == id).with_for_update()
    return _one(connection.execute(wanted).one_or_none())


def open_of(connection: Connection, part: Part, target: str) -> StoredEdit | None:
    """The draft that is being written for it, if there is one."""
    wanted = _of(part, target).where(edits.c.state.in_(OPEN))
    return _one(connection.execute(wanted).one_or_none())


def in_states(
    connection: Connection, states: Collection[EditState], limit: int = 100, before: int = 0
) -> tuple[StoredEdit, ...]:
    """The newest first; those before edit `before` (0: from the newest)."""
    wanted = select(edits).where(edits.c.state.in_(states)).order_by(edits.c.id.desc()).limit(limit)
    if before:
        wanted = wanted.where(edits.c.id < before)
    return tuple(_stored(row) for row in connection.execute(wanted))


def history(
    connection: Connection, part: Part, target: str, limit: int = 100
) -> tuple[StoredEdit, ...]:
    """All that was ever written about it, the newest first."""
    wanted = _of(part, target).order_by(edits.c.id.desc()).limit(limit)
    return tuple(_stored(row) for row in connection.execute(wanted))


def standing_id(connection: Connection, part: Part, target: str) -> int:
    """The edit that says what it says now, 0 where the files do."""
    wanted = select(func.max(edits.c.id)).where(
        edits.c.part == part, edits.c.target == target, edits.c.state == "published"
    )
    return connection.scalar(wanted) or 0


def published(connection: Connection) -> tuple[Edit, ...]:
    """What is said on top of the files: the newest of each target, in the order of publishing."""
    newest = select(func.max(edits.c.id)).where(edits.c.state == "published")
    newest = newest.group_by(edits.c.part, edits.c.target)
    wanted = select(edits).where(edits.c.id.in_(newest)).order_by(edits.c.id)
    return tuple(_stored(row).edit for row in connection.execute(wanted))


def layers(connection: Connection) -> tuple[Edit, ...]:
    """All that is published, older ones of a target before newer ones: what is left when the newest is broken."""
    wanted = select(edits).where(edits.c.state == "published").order_by(edits.c.id)
    return tuple(_stored(row).edit for row in connection.execute(wanted))


def stamp(connection: Connection) -> str:
    """Another one after each publishing and each undoing, and never the same again. Cheap: asked twice a second."""
    counted = select(edits.c.state, func.count()).where(edits.c.state.in_(("published", "undone")))
    rows = connection.execute(counted.group_by(edits.c.state))
    counts: dict[str, int] = {row[0]: row[1] for row in rows}
    return f"{counts.get('published', 0)}.{counts.get('undone', 0)}"


def _set(connection: Connection, id: int, **values: Any) -> None:  # noqa: A002 — the column's name
    connection.execute(update(edits).where(edits.c.id == id).values(**values))


def _of(part: Part, target: str) -> Any:
    return select(edits).where(edits.c.part == part, edits.c.target == target)


def _one(row: Row[Any] | None) -> StoredEdit | None:
    return _stored(row) if row else None


def _stored(row: Row[Any]) -> StoredEdit:
    return StoredEdit(**row._mapping)  # noqa: SLF001 — SQLAlchemy's public name for it
