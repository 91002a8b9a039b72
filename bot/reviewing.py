"""What staff make of questions kept for them: rights, states and the audit at once. Not for replies (telling.py)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from bot import editing
from bot.errors import WrongState
from bot.permitting import allowed, wrong
from bot.store import audit, cases, edits, questions
from bot.store.questions import KeptQuestion
from conversations.staff import Staff
from knowledge.load import Edit, Knowledge
from knowledge.model import LANGUAGES
from knowledge.overlay import Part, current
from knowledge.search.normalise import fold

MOST_ADDED = 20
"""Phrasings of one press: more of the same kind teach the search nothing."""

WHY = {
    "question-gone": "There is no such question: it was erased, or its year is over. Look at the list.",
    "question-none": "No question is chosen. Tick one at least.",
    "question-settled": "A colleague settled one of these meanwhile. Look at what they decided.",
    "question-entry": "There is no such entry. Choose another one.",
    "question-there": "The entry has these words already. If its answer fits, say so instead.",
    "question-neighbour": "There is no such programme. Choose another one.",
    "question-open": "It is not settled. Settle it first.",
}


def add_phrasings(
    connection: Connection,
    staff: Staff | None,
    ids: Collection[int],
    entry: str,
    knowledge: Knowledge,
    now: datetime,
) -> int:
    """The edit of that entry which has them as phrasings: the open one, or a new draft. It settles them.

    Raises NotAllowed, WrongState.
    """
    me = allowed(connection, staff, "edit")
    chosen = _chosen(connection, ids)
    value = _value(connection, "entry", entry, knowledge)
    if value is None:
        raise _wrong("question-entry")
    longer = _with_phrasings(value, chosen)
    if longer == value and edits.open_of(connection, "entry", entry) is None:
        raise _wrong("question-there")
    id_ = _drafted(connection, me, Edit("entry", entry, longer), now)
    _settle(connection, me, chosen, f"phrasing {id_}", now)
    return id_


def put_out_of_scope(
    connection: Connection,
    staff: Staff | None,
    ids: Sequence[int],
    group: str,
    now: datetime,
) -> int:
    """The draft that teaches the search to leave the first of `ids`. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "edit")
    chosen = _chosen(connection, ids)
    first = next(one for id_ in ids for one in chosen if one.id == id_)
    value = {"group": group, "language": first.language}
    id_ = _drafted(connection, me, Edit("off-topic", plain(first.text), value), now)
    _settle(connection, me, chosen, f"off-topic {id_}", now)
    return id_


def give_to_neighbour(
    connection: Connection,
    staff: Staff | None,
    ids: Collection[int],
    neighbour: str,
    alias: str,
    knowledge: Knowledge,
    now: datetime,
) -> int:
    """They ask about a programme that is not ours. With `alias`, the draft by which it is known under that name too;
    0 without. Raises NotAllowed, WrongState.
    """
    me = allowed(connection, staff, "edit")
    chosen = _chosen(connection, ids)
    value = _value(connection, "neighbour", neighbour, knowledge)
    if value is None:
        raise _wrong("question-neighbour")
    name = plain(alias)
    id_ = _drafted(connection, me, _named(neighbour, value, name), now) if name else 0
    _settle(connection, me, chosen, f"neighbour {id_}" if id_ else "neighbour", now)
    return id_


def give_to_edit(
    connection: Connection,
    staff: Staff | None,
    ids: Collection[int],
    edit: int,
    now: datetime,
) -> None:
    """A new entry that is being written answers them. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "edit")
    chosen = _chosen(connection, ids)
    if edits.get(connection, edit) is None:
        raise _wrong("question-entry")
    _settle(connection, me, chosen, f"entry {edit}", now)


def ignore(
    connection: Connection, staff: Staff | None, ids: Collection[int], now: datetime
) -> None:
    """Nothing is to be done about them. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "edit")
    _settle(connection, me, _chosen(connection, ids), "ignored", now)


def find_answered(
    connection: Connection, staff: Staff | None, ids: Collection[int], now: datetime
) -> None:
    """What the bot says by now answers them. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "edit")
    _settle(connection, me, _chosen(connection, ids), "fine", now)


def reopen(
    connection: Connection, staff: Staff | None, ids: Collection[int], now: datetime
) -> None:
    """They wait again; whoever was told stays told. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "edit")
    settled = [one for one in questions.held(connection, ids) if not one.is_open]
    if not settled:
        raise _wrong("question-open")
    questions.reopen(connection, [one.id for one in settled])
    _note(connection, me, "reopen-questions", settled, now)


def keep_case(
    connection: Connection,
    staff: Staff | None,
    id: int,  # noqa: A002 — the column's name
    knowledge: Knowledge,
    now: datetime,
) -> None:
    """What was decided goes on being asked before each edit is published. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "edit")
    one = _there(connection, id)
    if one.is_open:
        raise _wrong("question-open")
    expect = expected(connection, one)
    if expect is not None and expect not in knowledge.entries:
        raise _wrong("question-entry")
    cases.add(connection, one.text, one.language, expect, me.id, now)
    _note(connection, me, "keep-case", [one], now)


def expected(connection: Connection, one: KeptQuestion) -> str | None:
    """The entry that answers it by what was decided; None where nothing is to."""
    edit = edits.get(connection, one.edit) if one.done in {"phrasing", "entry"} else None
    return edit.target if edit else None


def plain(text: str) -> str:
    """A question as a phrasing: on one line, and no edit takes what looks like HTML."""
    return " ".join(text.replace("<", " ").replace(">", " ").split())


def _chosen(connection: Connection, ids: Collection[int]) -> tuple[KeptQuestion, ...]:
    """Those of `ids` that still exist, if all of these are open: what was erased needs nothing."""
    if not ids:
        raise _wrong("question-none")
    found = questions.held(connection, ids)
    if not found:
        raise _wrong("question-gone")
    if any(not one.is_open for one in found):
        raise _wrong("question-settled")
    return found


def _there(connection: Connection, id_: int) -> KeptQuestion:
    found = questions.held(connection, [id_])
    if not found:
        raise _wrong("question-gone")
    return found[0]


def _value(
    connection: Connection, part: Part, target: str, knowledge: Knowledge
) -> Mapping[str, Any] | None:
    """What an edit goes on from: the draft that is open, else what was published last, else the files."""
    there = edits.open_of(connection, part, target)
    standing = there or edits.get(connection, edits.standing_id(connection, part, target))
    if standing:
        return standing.value
    return current(knowledge.documents, part, target)


def _drafted(connection: Connection, me: Staff, edit: Edit, now: datetime) -> int:
    there = edits.open_of(connection, edit.part, edit.target)
    if there is None:
        return editing.draft(connection, me, edit, now)
    if there.value != edit.value:
        held = (there.id, edit.value, there.revision)
        if editing.change(connection, me, *held, now, there.note) is not None:
            raise wrong("changed-meanwhile")
    return there.id


def _with_phrasings(value: Mapping[str, Any], chosen: Iterable[KeptQuestion]) -> dict[str, Any]:
    """Each once, whatever its accents and signs."""
    phrasings = {spoken: list(value.get("phrasings", {}).get(spoken, ())) for spoken in LANGUAGES}
    known = {fold(text) for texts in phrasings.values() for text in texts}
    known |= {fold(text) for text in value.get("question", {}).values()}
    added = 0
    for one in chosen:
        words = plain(one.text)
        if words and fold(words) not in known and added < MOST_ADDED:
            known.add(fold(words))
            phrasings[one.language].append(words)
            added += 1
    return {**value, "phrasings": phrasings} if added else dict(value)


def _named(neighbour: str, value: Mapping[str, Any], alias: str) -> Edit:
    aliases = list(value.get("aliases", ()))
    known = {fold(each) for each in (*aliases, str(value.get("name", "")))}
    if fold(alias) in known:
        raise _wrong("question-there")
    return Edit("neighbour", neighbour, {**value, "aliases": [*aliases, alias]})


def _settle(
    connection: Connection,
    me: Staff,
    chosen: Sequence[KeptQuestion],
    outcome: str,
    now: datetime,
) -> None:
    questions.settle(connection, [one.id for one in chosen], outcome, me.id, now)
    _note(connection, me, "settle-questions", chosen, now, outcome=outcome)


def _note(
    connection: Connection,
    me: Staff,
    action: str,
    done: Sequence[KeptQuestion],
    now: datetime,
    **detail: str,
) -> None:
    """No word of the question: the audit outlives it."""
    audit.note(connection, me, action, f"question {done[0].id}", now, questions=len(done), **detail)


def _wrong(why: str) -> WrongState:
    return WrongState(why, WHY[why])
