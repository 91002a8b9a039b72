"""What staff do with edits of the knowledge: rights, states and the audit in one transaction. Not for the check."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from bot.checking import Checked
from bot.permitting import allowed, wrong
from bot.store import audit
from bot.store import edits as stored
from bot.store import staff as stored_staff
from bot.store.edits import OPEN, EditState, StoredEdit
from conversations.staff import COMMAND_LINE, Staff, staff_may
from knowledge.formed import faults_of, tidied
from knowledge.overlay import PARTS, Edit

WRITTEN: tuple[EditState, ...] = ("draft",)
PUBLISHED: tuple[EditState, ...] = ("published",)
LONGEST_NOTE = 500
SHOWN = 200
_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,47}")


@dataclass(frozen=True, slots=True)
class EditRules:
    """Settings of this installation: whether somebody else reads an edit before it is published."""

    second_reader: bool = False


def draft(
    connection: Connection, staff: Staff | None, edit: Edit, now: datetime, note: str = ""
) -> int:
    """A new draft's id. Raises NotAllowed, WrongState (edit-open with the `id` of the one that is written already)."""
    me = allowed(connection, staff, "edit")
    return _begin(connection, me, _fit(edit), note, now)


def change(
    connection: Connection,
    staff: Staff | None,
    id: int,  # noqa: A002 — the column's name
    value: Mapping[str, Any] | None,
    revision: int,
    now: datetime,
    note: str = "",
) -> StoredEdit | None:
    """What a draft says; a reading is gone with it. Raises NotAllowed, WrongState.

    `revision` is the one that was changed. None: saved. Where somebody saved meanwhile nothing is done, and theirs is
    returned: show it beside, and save again with its revision.
    """
    me = allowed(connection, staff, "edit")
    held = _held(connection, id, OPEN)
    edit = _fit(Edit(held.part, held.target, value))
    theirs = stored.change(connection, id, edit.value, note[:LONGEST_NOTE], revision, me.id, now)
    if theirs is None:
        _note(connection, me, "change-edit", held, now, revision=revision + 1)
    return theirs


def ask_reading(
    connection: Connection,
    staff: Staff | None,
    id: int,  # noqa: A002 — the column's name
    now: datetime,
    seen: str = "",
) -> None:
    """A colleague is asked to read it. `seen`, here and below, is the hash of what was shown.

    Raises NotAllowed, WrongState.
    """
    me = allowed(connection, staff, "edit")
    held = _held(connection, id, WRITTEN, seen)
    stored.ask_reading(connection, id)
    _note(connection, me, "ask-reading", held, now)


def agree(
    connection: Connection,
    staff: Staff | None,
    id: int,  # noqa: A002 — the column's name
    hash_: str,
    now: datetime,
) -> None:
    """The second reader agrees to exactly what was shown, and wrote none of it. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "edit")
    held = _held(connection, id, OPEN)
    if held.hash != hash_:
        raise wrong("changed-meanwhile")
    if held.changed_by == me.id:
        raise wrong("own-reading")
    stored.agree(connection, id, me.id)
    _note(connection, me, "read-edit", held, now, hash=hash_)


def publish(
    connection: Connection,
    staff: Staff | None,
    id: int,  # noqa: A002 — the column's name
    checked: Checked,
    now: datetime,
    rules: EditRules,
) -> None:
    """It answers from now on. `checked` is of what was tried (checking.py). Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "edit")
    stored.publish_alone(connection)
    held = _held(connection, id, OPEN)
    if checked.hash != held.hash:
        raise wrong("changed-meanwhile")
    if held.base != stored.standing_id(connection, held.part, held.target):
        raise wrong("edit-base")
    if checked.stamp != stored.stamp(connection):
        raise wrong("edit-moved")
    if checked.faults:
        first = str(checked.faults[0])[:SHOWN].rstrip(". ")
        raise wrong("edit-faults", first=first, count=len(checked.faults))
    if checked.is_same:
        raise wrong("edit-same")
    _read(connection, held, me, rules)
    stored.publish(connection, id, me.id, now)
    _note(connection, me, "publish-edit", held, now, hash=held.hash)


def undo(connection: Connection, staff: Staff | None, id: int, now: datetime) -> None:  # noqa: A002 — the column's name
    """What was said before it is said again. Of what is published now only. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "edit")
    held = _held(connection, id, PUBLISHED)
    if held.id != stored.standing_id(connection, held.part, held.target):
        raise wrong("edit-base")
    stored.undo(connection, id, me.id, now)
    _note(connection, me, "undo-edit", held, now)


def restore(connection: Connection, staff: Staff | None, id: int, now: datetime) -> int:  # noqa: A002 — the column's name
    """A new draft that says what an older edit said; its id. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "edit")
    older = _held(connection, id, ("published", "undone", "dropped"))
    return _begin(connection, me, older.edit, f"← {id}", now)


def drop(
    connection: Connection,
    staff: Staff | None,
    id: int,  # noqa: A002 — the column's name
    now: datetime,
    seen: str = "",
) -> None:
    """It stays in the history only. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "edit")
    held = _held(connection, id, OPEN, seen)
    stored.drop(connection, id, me.id, now)
    _note(connection, me, "drop-edit", held, now)


def _begin(connection: Connection, me: Staff, edit: Edit, note: str, now: datetime) -> int:
    id_ = stored.begin(connection, edit, note[:LONGEST_NOTE], me.id, now)
    if id_ is None:
        there = stored.open_of(connection, edit.part, edit.target)
        raise wrong("edit-open", id=there.id if there else 0)
    audit.note(connection, me, "draft-edit", f"edit {id_}", now, part=edit.part, target=edit.target)
    return id_


def _fit(edit: Edit) -> Edit:
    """Tidied, and what a form may hold; whether it can be published is for the check to say."""
    tidy = Edit(edit.part, edit.target.strip(), tidied(edit.value))
    if tidy.part not in PARTS or not _is_target(tidy):
        raise wrong("edit-target")
    if tidy.part == "call" and tidy.value is None:
        raise wrong("edit-form", first="the state of the call cannot be taken away.")
    faults = faults_of(tidy.name, tidy.target, tidy.value)
    if faults:
        raise wrong("edit-form", first=faults[0].message[:SHOWN])
    return tidy


def _is_target(edit: Edit) -> bool:
    match edit.part:
        case "call":
            return edit.target == ""
        case "off-topic":
            return bool(edit.target)
        case _:
            return bool(_SLUG.fullmatch(edit.target))


def _read(connection: Connection, held: StoredEdit, me: Staff, rules: EditRules) -> None:
    """Whoever has a shell is the operator, and decides alone."""
    if not rules.second_reader or me == COMMAND_LINE:
        return
    if not held.read_by:
        raise wrong("second-reader")
    if not staff_may(stored_staff.get(connection, held.read_by), "edit"):
        raise wrong("reader-gone")


def _held(
    connection: Connection,
    id: int,  # noqa: A002 — the column's name
    states: Collection[EditState],
    seen: str = "",
) -> StoredEdit:
    held = stored.held_edit(connection, id)
    if held is None:
        raise wrong("no-edit")
    if held.state not in states:
        raise wrong("edit-state", state=held.state)
    if seen and held.hash != seen:
        raise wrong("changed-meanwhile")
    return held


def _note(
    connection: Connection,
    me: Staff,
    action: str,
    held: StoredEdit,
    now: datetime,
    **detail: Any,
) -> None:
    said = {"part": held.part, "target": held.target} | detail
    audit.note(connection, me, action, f"edit {held.id}", now, **said)
