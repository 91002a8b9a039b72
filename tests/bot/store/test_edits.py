"""Edits and kept questions in both databases: one draft a target, revisions, what is published, history."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from bot.store import cases, edits
from bot.store.database import Store
from bot.store.edits import StoredEdit, hash_of
from knowledge.overlay import Edit
from tests.fakes.people import NOON

LATER = NOON + timedelta(minutes=5)
ANNE, BOB = 1, 2
OUI = Edit("entry", "money", {"answer": {"fr": "Oui."}})
NON = Edit("entry", "money", {"answer": {"fr": "Non."}})
GONE = Edit("entry", "money", None)
CALL = Edit("call", "", {"since": "2016"})


async def begin(store: Store, edit: Edit, by: int = ANNE) -> int:
    id_ = await store.run(lambda c: edits.begin(c, edit, "why", by, NOON))
    assert id_
    return id_


async def publish(store: Store, edit: Edit) -> int:
    id_ = await begin(store, edit)
    await store.run(lambda c: edits.publish(c, id_, BOB, LATER))
    return id_


async def held(store: Store, id_: int) -> StoredEdit:
    found = await store.read(lambda c: edits.get(c, id_))
    assert found
    return found


async def said(store: Store) -> tuple[Edit, ...]:
    return await store.read(edits.published)


async def test_a_draft_is_kept_as_it_was_written(store: Store) -> None:
    id_ = await begin(store, OUI)
    draft = await held(store, id_)
    assert draft == StoredEdit(
        id_,
        "entry",
        "money",
        {"answer": {"fr": "Oui."}},
        0,
        "draft",
        1,
        "why",
        ANNE,
        NOON,
        ANNE,
        NOON,
    )
    assert (draft.edit, draft.hash, draft.is_open) == (OUI, hash_of(OUI), True)
    assert await store.read(lambda c: edits.get(c, 99)) is None
    assert await said(store) == ()


async def test_one_draft_is_open_for_a_target(store: Store) -> None:
    id_ = await begin(store, OUI)
    assert await store.run(lambda c: edits.begin(c, NON, "", BOB, NOON)) is None
    await store.run(lambda c: edits.ask_reading(c, id_))
    assert await store.run(lambda c: edits.begin(c, NON, "", BOB, NOON)) is None
    open_ = await store.read(lambda c: edits.open_of(c, "entry", "money"))
    assert open_
    assert (open_.id, open_.state, open_.edit) == (id_, "reading", OUI)
    assert await begin(store, CALL)
    await store.run(lambda c: edits.drop(c, id_, BOB, LATER))
    assert await store.read(lambda c: edits.open_of(c, "entry", "money")) is None
    assert await begin(store, NON)


async def test_two_who_begin_at_once_write_the_same_draft(store: Store) -> None:
    begun = await asyncio.gather(
        *(store.run(lambda c: edits.begin(c, OUI, "", by, NOON)) for by in (ANNE, BOB)),  # noqa: B023 — run at once
    )
    assert sorted(one is not None for one in begun) == [False, True]


async def change(store: Store, id_: int, edit: Edit, revision: int) -> StoredEdit | None:
    return await store.run(lambda c: edits.change(c, id_, edit.value, "note", revision, BOB, LATER))


async def test_a_change_is_over_the_revision_that_was_seen(store: Store) -> None:
    id_ = await begin(store, OUI)
    await store.run(lambda c: edits.agree(c, id_, BOB))
    assert await change(store, id_, NON, 1) is None
    now = await held(store, id_)
    assert (now.edit, now.revision, now.state, now.read_by) == (NON, 2, "draft", 0)
    assert (now.made_by, now.changed_by, now.changed_at, now.note) == (ANNE, BOB, LATER, "note")
    assert await change(store, id_, OUI, 1) == now
    assert await held(store, id_) == now
    assert await change(store, id_, GONE, 2) is None
    assert (await held(store, id_)).edit == GONE
    assert await change(store, 99, OUI, 1) is None


async def test_two_who_save_at_once_and_one_sees_the_other_s(store: Store) -> None:
    id_ = await begin(store, CALL)
    one, other = await asyncio.gather(change(store, id_, OUI, 1), change(store, id_, NON, 1))
    theirs = one or other
    assert (one is None) != (other is None)
    assert theirs == await held(store, id_)


async def test_what_is_over_is_changed_by_nobody(store: Store) -> None:
    id_ = await publish(store, OUI)
    assert await change(store, id_, NON, 1) == await held(store, id_)


async def test_the_newest_published_counts_and_undone_the_one_below(store: Store) -> None:
    first = await publish(store, OUI)
    call = await publish(store, CALL)
    second = await begin(store, NON)
    assert (await held(store, second)).base == first
    assert await said(store) == (OUI, CALL)
    await store.run(lambda c: edits.publish(c, second, BOB, LATER))
    assert await said(store) == (CALL, NON)
    assert await store.read(edits.layers) == (OUI, CALL, NON)
    assert await store.read(lambda c: edits.standing_id(c, "entry", "money")) == second
    await store.run(lambda c: edits.undo(c, second, ANNE, LATER))
    assert await said(store) == (OUI, CALL)
    await store.run(lambda c: edits.undo(c, first, ANNE, LATER))
    await store.run(lambda c: edits.undo(c, call, ANNE, LATER))
    assert await said(store) == ()
    assert await store.read(lambda c: edits.standing_id(c, "entry", "money")) == 0
    over = await held(store, second)
    assert (over.state, over.published_by, over.published_at) == ("undone", BOB, LATER)
    assert (over.ended_by, over.ended_at) == (ANNE, LATER)


async def test_what_is_taken_away_is_published_as_nothing(store: Store) -> None:
    await publish(store, GONE)
    assert await said(store) == (GONE,)
    assert (
        await store.read(lambda c: c.scalar(text("SELECT count(*) FROM edits WHERE value IS NULL")))
        == 1
    )


async def test_a_change_takes_what_is_published_by_then_as_its_base(store: Store) -> None:
    first = await publish(store, OUI)
    draft = await begin(store, NON)
    await store.run(lambda c: edits.undo(c, first, BOB, LATER))
    assert (await held(store, draft)).base == first
    assert await change(store, draft, GONE, 1) is None
    assert (await held(store, draft)).base == 0


async def test_the_stamp_never_comes_again(store: Store) -> None:
    seen = [await store.read(edits.stamp)]
    for edit in (OUI, CALL):
        id_ = await begin(store, edit)
        assert await store.read(edits.stamp) == seen[-1]
        await store.run(lambda c: edits.publish(c, id_, ANNE, NOON))  # noqa: B023 — run at once
        seen.append(await store.read(edits.stamp))
        await store.run(lambda c: edits.undo(c, id_, ANNE, NOON))  # noqa: B023 — run at once
        seen.append(await store.read(edits.stamp))
    assert len(set(seen)) == len(seen) == 5


async def test_lists_and_history(store: Store) -> None:
    first = await publish(store, OUI)
    second = await publish(store, NON)
    draft = await begin(store, CALL)

    async def ids(work: Any) -> list[int]:
        return [one.id for one in await store.read(work)]

    assert await ids(lambda c: edits.in_states(c, ("draft", "published"))) == [draft, second, first]
    assert await ids(lambda c: edits.in_states(c, ("published",), limit=1)) == [second]
    assert await ids(lambda c: edits.in_states(c, ("published",), before=second)) == [first]
    assert await ids(lambda c: edits.in_states(c, ())) == []
    assert await ids(lambda c: edits.history(c, "entry", "money")) == [second, first]
    assert await ids(lambda c: edits.history(c, "entry", "money", limit=1)) == [second]
    assert await ids(lambda c: edits.history(c, "place", "money")) == []


@pytest.mark.parametrize("other", [NON, GONE, replace(OUI, part="place"), replace(OUI, target="x")])
def test_the_hash_is_of_all_that_it_says(other: Edit) -> None:
    assert hash_of(other) != hash_of(OUI) == hash_of(replace(OUI, value=dict(OUI.value or {})))


def test_the_hash_knows_no_order_of_keys() -> None:
    one, other = {"a": "1", "b": ["2"]}, {"b": ["2"], "a": "1"}
    assert hash_of(Edit("call", "", one)) == hash_of(Edit("call", "", other))


async def test_a_question_is_kept_once_with_the_last_answer(store: Store) -> None:
    def add(expect: str | None, question: str = "des sous ?") -> Any:
        return lambda c: cases.add(c, question, "fr", expect, ANNE, NOON)

    assert await store.run(add("money"))
    assert not await store.run(add("money"))
    assert await store.run(add(None))
    assert not await store.run(add(None))
    assert await store.run(add("money", "😂 combien"))
    first, second = await store.read(cases.every)
    assert (first.text, first.language, first.expect) == ("des sous ?", "fr", None)
    assert second.row == {
        "id": f"case-{second.id}",
        "text": "😂 combien",
        "lang": "fr",
        "expect": "money",
    }
    assert await store.run(lambda c: cases.remove(c, first.id))
    assert not await store.run(lambda c: cases.remove(c, first.id))
    assert await store.read(cases.every) == (second,)
