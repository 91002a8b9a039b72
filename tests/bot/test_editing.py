"""What staff do with edits: each act, what stands against it, and what the log says of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Connection

from bot import editing, staffing
from bot.checking import Checked
from bot.editing import EditRules
from bot.errors import NotAllowed, WrongState
from bot.store import audit, edits, staff
from bot.store.database import Store
from bot.store.edits import StoredEdit, hash_of
from conversations.staff import COMMAND_LINE, Staff
from knowledge.errors import Fault
from knowledge.overlay import Edit
from tests.bot.store.mission import Mission
from tests.fakes.people import NOON

YES = Edit("entry", "money", {"answer": {"fr": "Oui."}})
NO = {"answer": {"fr": "Non."}}
ALONE = EditRules()
TWO = EditRules(second_reader=True)
Work = Callable[[Connection], Any]


class Editors:
    """Two of the staff and whoever else; refusals come back as their reason."""

    def __init__(self, store: Store) -> None:
        self.store = store

    async def hire(self) -> None:
        mission = Mission(self.store)
        await mission.meet("anne", "bob", "carol")
        roles = (("anne", "owner"), ("bob", "team"), ("carol", "reader"))
        self.anne, self.bob, self.carol = [
            await self.store.run(
                lambda c, n=name, r=role: staff.add(c, f"telegram:{n}", r, n.title(), 0, NOON)  # type: ignore[misc]  # defaults, so that each keeps its own
            )
            for name, role in roles
        ]

    async def does(self, work: Work) -> Any:
        return await self.store.run(work)

    async def refused(self, work: Work) -> str:
        """Why; nothing at all has changed."""
        before = await self.everything()
        with pytest.raises(WrongState) as caught:
            await self.store.run(work)
        assert await self.everything() == before
        return caught.value.why

    async def everything(self) -> Any:
        states = ("draft", "reading", "published", "undone", "dropped")
        listed = await self.store.read(lambda c: edits.in_states(c, states))
        return listed, len(await self.store.read(lambda c: audit.latest(c, 1000)))

    async def draft(self, edit: Edit = YES, by: Staff | None = None) -> int:
        id_: int = await self.does(lambda c: editing.draft(c, by or self.anne, edit, NOON))
        return id_

    async def held(self, id_: int) -> StoredEdit:
        found = await self.store.read(lambda c: edits.get(c, id_))
        assert found
        return found

    async def checked(self, id_: int, **rest: Any) -> Checked:
        stamp = await self.store.read(edits.stamp)
        return replace(Checked((await self.held(id_)).hash, stamp), **rest)

    async def publish(self, id_: int, rules: EditRules = ALONE) -> None:
        checked = await self.checked(id_)
        await self.does(lambda c: editing.publish(c, self.anne, id_, checked, NOON, rules))

    async def said(self) -> tuple[Edit, ...]:
        return await self.store.read(edits.published)

    async def noted(self) -> list[tuple[str, str, int]]:
        latest = await self.store.read(lambda c: audit.latest(c, 100))
        wanted = [one for one in reversed(latest) if one.subject.startswith("edit ")]
        return [(one.action, one.subject, one.staff) for one in wanted]


@pytest.fixture
async def editors(sqlite_store: Store) -> Editors:
    editors = Editors(sqlite_store)
    await editors.hire()
    return editors


async def test_from_a_draft_to_an_answer_and_back(editors: Editors) -> None:
    anne, bob = editors.anne, editors.bob
    id_ = await editors.draft(Edit("entry", "money", {"answer": {"fr": " Oui.  \r\n", "en": ""}}))
    assert (await editors.held(id_)).edit == YES
    assert await editors.does(lambda c: editing.change(c, bob, id_, NO, 1, NOON, "mieux")) is None
    await editors.does(lambda c: editing.ask_reading(c, bob, id_, NOON))
    hash_ = (await editors.held(id_)).hash
    await editors.does(lambda c: editing.agree(c, anne, id_, hash_, NOON))
    await editors.publish(id_, TWO)
    assert await editors.said() == (Edit("entry", "money", NO),)
    await editors.does(lambda c: editing.undo(c, bob, id_, NOON))
    assert await editors.said() == ()
    again = await editors.does(lambda c: editing.restore(c, bob, id_, NOON))
    draft = await editors.held(again)
    assert (draft.edit, draft.state, draft.note) == (
        Edit("entry", "money", NO),
        "draft",
        f"← {id_}",
    )
    await editors.does(lambda c: editing.drop(c, anne, again, NOON))
    assert (await editors.held(again)).state == "dropped"
    assert await editors.noted() == [
        ("draft-edit", f"edit {id_}", anne.id),
        ("change-edit", f"edit {id_}", bob.id),
        ("ask-reading", f"edit {id_}", bob.id),
        ("read-edit", f"edit {id_}", anne.id),
        ("publish-edit", f"edit {id_}", anne.id),
        ("undo-edit", f"edit {id_}", bob.id),
        ("draft-edit", f"edit {again}", bob.id),
        ("drop-edit", f"edit {again}", anne.id),
    ]


async def test_two_save_and_the_second_sees_the_first_s(editors: Editors) -> None:
    id_ = await editors.draft()
    assert await editors.does(lambda c: editing.change(c, editors.bob, id_, NO, 1, NOON)) is None
    mine = {"answer": {"fr": "Peut-être."}}
    theirs = await editors.does(lambda c: editing.change(c, editors.anne, id_, mine, 1, NOON))
    assert theirs == await editors.held(id_)
    assert (theirs.value, theirs.changed_by) == (NO, editors.bob.id)
    assert await editors.does(lambda c: editing.change(c, editors.anne, id_, mine, 2, NOON)) is None
    assert (await editors.held(id_)).value == mine


async def test_a_draft_that_is_open_is_named(editors: Editors) -> None:
    id_ = await editors.draft()
    with pytest.raises(WrongState) as caught:
        await editors.draft(Edit("entry", "money", NO))
    assert (caught.value.why, caught.value.values) == ("edit-open", {"id": id_})
    await editors.publish(id_)
    second = await editors.draft(Edit("entry", "money", NO))
    restored = editors.refused(lambda c: editing.restore(c, editors.anne, id_, NOON))
    assert await restored == "edit-open"
    assert (await editors.held(second)).base == id_


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (Edit("entry", "Money", {}), "edit-target"),
        (Edit("entry", "", {}), "edit-target"),
        (Edit("entry", "a" * 49, {}), "edit-target"),
        (Edit("call", "x", {}), "edit-target"),
        (Edit("off-topic", " ", {"group": "a"}), "edit-target"),
        (Edit("wording", "money", {}), "edit-target"),  # type: ignore[arg-type]  # no part of ours
        (Edit("call", "", None), "edit-form"),
        (Edit("entry", "money", {"answer": {"fr": "<script>"}}), "edit-form"),
        (Edit("entry", "money", {"id": "other"}), "edit-form"),
        (Edit("entry", "money", {"answer": "a" * 6001}), "edit-form"),
        (Edit("entry", "money", {"answer": {"fr": "a\u202eb"}}), "edit-form"),
        (Edit("entry", "money", {"state": 1}), "edit-form"),
        (Edit("entry", "money", ["answer"]), "edit-form"),  # type: ignore[arg-type]  # no form of ours
    ],
)
async def test_what_no_form_of_ours_sends(editors: Editors, edit: Edit, why: str) -> None:
    assert await editors.refused(lambda c: editing.draft(c, editors.anne, edit, NOON)) == why


async def test_a_draft_is_not_changed_into_what_no_form_sends(editors: Editors) -> None:
    id_ = await editors.draft()
    html = {"answer": {"fr": "<b>"}}
    refused = editors.refused(lambda c: editing.change(c, editors.anne, id_, html, 1, NOON))
    assert await refused == "edit-form"


def acts(editors: Editors, id_: int, hash_: str = "") -> dict[str, Work]:
    anne, checked = editors.anne, Checked(hash_, "0.0")
    return {
        "change": lambda c: editing.change(c, anne, id_, NO, 1, NOON),
        "ask_reading": lambda c: editing.ask_reading(c, anne, id_, NOON),
        "agree": lambda c: editing.agree(c, anne, id_, hash_, NOON),
        "publish": lambda c: editing.publish(c, anne, id_, checked, NOON, ALONE),
        "undo": lambda c: editing.undo(c, anne, id_, NOON),
        "restore": lambda c: editing.restore(c, anne, id_, NOON),
        "drop": lambda c: editing.drop(c, anne, id_, NOON),
    }


async def test_an_edit_that_is_not_there(editors: Editors) -> None:
    for work in acts(editors, 99).values():
        assert await editors.refused(work) == "no-edit"


MAY: dict[str, set[str]] = {
    "draft": {"change", "ask_reading", "agree", "publish", "drop"},
    "reading": {"change", "agree", "publish", "drop"},
    "published": {"undo", "restore"},
    "undone": {"restore"},
    "dropped": {"restore"},
}


@pytest.mark.parametrize("state", sorted(MAY))
async def test_each_state_has_its_acts(editors: Editors, state: str) -> None:
    id_ = await editors.draft(by=editors.bob)
    if state == "reading":
        await editors.does(lambda c: editing.ask_reading(c, editors.bob, id_, NOON))
    if state in ("published", "undone"):
        await editors.publish(id_)
    if state == "undone":
        await editors.does(lambda c: editing.undo(c, editors.bob, id_, NOON))
    if state == "dropped":
        await editors.does(lambda c: editing.drop(c, editors.bob, id_, NOON))
    held = await editors.held(id_)
    assert held.state == state
    for name, work in acts(editors, id_, held.hash).items():
        if name not in MAY[state]:
            assert await editors.refused(work) == "edit-state", name


async def test_what_was_shown_is_what_it_is_about(editors: Editors) -> None:
    """Somebody changed it after the page was made."""
    id_ = await editors.draft(by=editors.bob)
    seen = (await editors.held(id_)).hash
    checked = await editors.checked(id_)
    await editors.does(lambda c: editing.change(c, editors.bob, id_, NO, 1, NOON))
    anne = editors.anne
    for work in (
        lambda c: editing.ask_reading(c, anne, id_, NOON, seen),
        lambda c: editing.agree(c, anne, id_, seen, NOON),
        lambda c: editing.publish(c, anne, id_, checked, NOON, ALONE),
        lambda c: editing.drop(c, anne, id_, NOON, seen),
    ):
        assert await editors.refused(work) == "changed-meanwhile"
    seen = (await editors.held(id_)).hash
    await editors.does(lambda c: editing.ask_reading(c, anne, id_, NOON, seen))
    await editors.does(lambda c: editing.drop(c, anne, id_, NOON, seen))


async def test_what_stands_against_publishing(editors: Editors) -> None:
    id_ = await editors.draft()

    async def refused(**rest: Any) -> str:
        checked = await editors.checked(id_, **rest)
        return await editors.refused(
            lambda c: editing.publish(c, editors.anne, id_, checked, NOON, ALONE)
        )

    assert await refused(stamp="9.9") == "edit-moved"
    assert (
        await refused(faults=(Fault("edit of 'money'", 1, "answer: too long."),)) == "edit-faults"
    )
    assert await refused(is_same=True) == "edit-same"
    await editors.publish(id_)


async def test_the_first_fault_is_told(editors: Editors) -> None:
    id_ = await editors.draft()
    faults = (Fault("edit of 'money'", 1, "answer: too long."), Fault("x", 2, "y"))
    checked = await editors.checked(id_, faults=faults)
    with pytest.raises(WrongState) as caught:
        await editors.does(lambda c: editing.publish(c, editors.anne, id_, checked, NOON, ALONE))
    assert caught.value.values == {"first": "edit of 'money':1: answer: too long", "count": 2}


async def test_another_version_was_published_or_undone_meanwhile(editors: Editors) -> None:
    first = await editors.draft()
    await editors.publish(first)
    second = await editors.draft(Edit("entry", "money", NO))
    await editors.does(lambda c: editing.undo(c, editors.bob, first, NOON))
    checked = await editors.checked(second)
    refused = editors.refused(
        lambda c: editing.publish(c, editors.anne, second, checked, NOON, ALONE)
    )
    assert await refused == "edit-base"
    assert (
        await editors.does(lambda c: editing.change(c, editors.anne, second, NO, 1, NOON)) is None
    )
    await editors.publish(second)
    assert await editors.said() == (Edit("entry", "money", NO),)


async def test_only_what_is_said_now_is_undone(editors: Editors) -> None:
    first, second = await editors.draft(), 0
    await editors.publish(first)
    second = await editors.draft(Edit("entry", "money", NO))
    await editors.publish(second)
    undo = editors.refused(lambda c: editing.undo(c, editors.anne, first, NOON))
    assert await undo == "edit-base"
    await editors.does(lambda c: editing.undo(c, editors.anne, second, NOON))
    await editors.does(lambda c: editing.undo(c, editors.anne, first, NOON))
    assert await editors.said() == ()


async def test_a_second_reader_reads_what_is_published(editors: Editors) -> None:
    anne, bob = editors.anne, editors.bob
    id_ = await editors.draft()

    async def refused(by: Staff = anne) -> str:
        checked = await editors.checked(id_)
        return await editors.refused(lambda c: editing.publish(c, by, id_, checked, NOON, TWO))

    assert await refused() == "second-reader"
    own = (await editors.held(id_)).hash
    agreed = editors.refused(lambda c: editing.agree(c, anne, id_, own, NOON))
    assert await agreed == "own-reading"
    await editors.does(lambda c: editing.agree(c, bob, id_, own, NOON))
    assert await editors.does(lambda c: editing.change(c, anne, id_, NO, 1, NOON)) is None
    assert await refused() == "second-reader"
    now = hash_of(Edit("entry", "money", NO))
    await editors.does(lambda c: editing.agree(c, bob, id_, now, NOON))
    await editors.does(lambda c: staffing.remove(c, anne, bob.id, NOON))
    assert await refused() == "reader-gone"


async def test_whoever_has_a_shell_decides_alone(editors: Editors) -> None:
    id_ = await editors.draft(by=COMMAND_LINE)
    checked = await editors.checked(id_)
    await editors.does(lambda c: editing.publish(c, COMMAND_LINE, id_, checked, NOON, TWO))
    assert await editors.said() == (YES,)


async def test_only_who_may_edit_does(editors: Editors) -> None:
    """Readers look; strangers, and who was removed, do nothing."""
    id_ = await editors.draft()
    await editors.does(lambda c: staffing.remove(c, editors.anne, editors.bob.id, NOON))
    checked = await editors.checked(id_)
    before = await editors.everything()
    for who in (editors.carol, editors.bob, None):
        for work in (
            lambda c, w=who: editing.draft(c, w, replace(YES, target="other"), NOON),
            lambda c, w=who: editing.change(c, w, id_, NO, 1, NOON),
            lambda c, w=who: editing.ask_reading(c, w, id_, NOON),
            lambda c, w=who: editing.agree(c, w, id_, checked.hash, NOON),
            lambda c, w=who: editing.publish(c, w, id_, checked, NOON, ALONE),
            lambda c, w=who: editing.undo(c, w, id_, NOON),
            lambda c, w=who: editing.restore(c, w, id_, NOON),
            lambda c, w=who: editing.drop(c, w, id_, NOON),
        ):
            with pytest.raises(NotAllowed):
                await editors.does(work)
    assert await editors.everything() == before


@pytest.mark.parametrize("part", ["place", "neighbour", "call", "off-topic"])
async def test_every_part_travels_alike(editors: Editors, part: Any) -> None:
    target = {"call": "", "off-topic": "une question"}.get(part, "valmarine")
    id_ = await editors.draft(Edit(part, target, {"name": "Valmarine"}))
    await editors.publish(id_)
    assert await editors.said() == (Edit(part, target, {"name": "Valmarine"}),)


async def test_notes_are_cut(editors: Editors) -> None:
    id_ = await editors.does(lambda c: editing.draft(c, editors.anne, YES, NOON, "n" * 900))
    assert len((await editors.held(id_)).note) == editing.LONGEST_NOTE
