"""What staff published answers, in every process, and a broken edit never does."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot import editing
from bot.checking import Checker
from bot.editing import EditRules
from bot.librarian import Librarian
from bot.preparing import Workshop
from bot.published import StoredEdits
from bot.store import edits
from bot.store.database import Store
from conversations.staff import COMMAND_LINE
from knowledge.load import load
from knowledge.overlay import Edit, current
from tests.fakes.knowledge import SMALL
from tests.fakes.people import NOON

MONEY = "money-for-cities"
NONE = EditRules()


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "content"))


@asynccontextmanager
async def librarian(directory: Path, data: Path, store: Store) -> AsyncIterator[Librarian]:
    ours = Librarian(
        directory=directory,
        workshop=Workshop(data, encoder=None),
        told=lambda *_: None,
        done=lambda: None,
        published=StoredEdits(store),
    )
    try:
        await ours.start()
        yield ours
    finally:
        await ours.close()


def money(directory: Path, **fields: Any) -> Edit:
    value = current(load(directory).documents, "entry", MONEY)
    assert value
    return Edit("entry", MONEY, value | fields)


async def publish(store: Store, edit: Edit) -> int:
    """Whatever it says: nobody checked it."""

    def work(connection: Any) -> int:
        id_ = edits.begin(connection, edit, "", 0, NOON)
        assert id_
        edits.publish(connection, id_, 0, NOON)
        return id_

    return await store.run(work)


async def test_a_published_phrasing_answers_in_two_processes_and_then_undone_does_not(
    directory: Path, tmp_path: Path, store: Store
) -> None:
    async with (
        librarian(directory, tmp_path / "one", store) as one,
        librarian(directory, tmp_path / "two", store) as two,
    ):
        await asyncio.gather(one.ready(), two.ready())
        watching = [asyncio.create_task(ours.watch_edits()) for ours in (one, two)]
        edit = money(directory, phrasings={"en": ["zebra crossing budget"]})
        checked = await Checker(store, directory).check(edit)
        id_ = await store.run(lambda c: editing.draft(c, COMMAND_LINE, edit, NOON))
        kept = await store.read(lambda c: edits.get(c, id_))
        assert kept
        assert kept.hash == checked.hash
        async with asyncio.timeout(60):
            await publish_checked(store, id_, directory)
            await until(one, two, "zebra crossing budget")
            assert one.knowledge().version == two.knowledge().version != load(directory).version
            await asyncio.gather(one.ready(), two.ready())
            assert (one.unprepared, two.unprepared) == ("", "")
            assert one.index().find("zebra crossing budget").matches[0].id == MONEY
            await store.run(lambda c: editing.undo(c, COMMAND_LINE, id_, NOON))
            await until(one, two, "how much money for my city")
        for task in watching:
            task.cancel()
        await asyncio.gather(*watching, return_exceptions=True)
    assert not [name for name in left_in(tmp_path) if name.endswith(".edits")]


def left_in(folder: Path) -> list[str]:
    return [path.name for path in folder.glob("*/index/*")]


async def publish_checked(store: Store, id_: int, directory: Path) -> None:
    """As the console does: checked outside, published if nothing moved. The small content has faults."""
    held = await store.read(lambda c: edits.get(c, id_))
    assert held
    checked = await Checker(store, directory).check(held.edit)
    sound = type(checked)(checked.hash, checked.stamp, (), checked.is_same)
    await store.run(lambda c: editing.publish(c, COMMAND_LINE, id_, sound, NOON, NONE))


async def until(one: Librarian, two: Librarian, phrasing: str) -> None:
    def is_there(ours: Librarian) -> bool:
        return phrasing in ours.knowledge().entries[MONEY].phrasings.en

    while not (is_there(one) and is_there(two)):  # noqa: ASYNC110 — the librarian rings no bell
        await asyncio.sleep(0.02)


async def test_a_broken_edit_is_set_aside_alone(
    directory: Path, tmp_path: Path, store: Store
) -> None:
    await publish(store, money(directory, question={"fr": "Avant ?"}))
    hello = Edit("entry", "smalltalk-hello", None)
    async with librarian(directory, tmp_path / "data", store) as ours:
        await publish(store, hello)
        await publish(store, money(directory, state="maybe"))
        await ours.look_at_edits()
        await ours.ready()
        known = ours.knowledge()
        assert known.entries[MONEY].question.fr == "Avant ?"
        assert "smalltalk-hello" not in known.entries
        assert ours.broken.startswith(f"edit of '{MONEY}':1: state: ")


async def test_a_start_sets_a_broken_edit_aside_too(
    directory: Path, tmp_path: Path, store: Store
) -> None:
    await publish(store, money(directory, answer={"fr": "<b>Oui</b>"}))
    async with librarian(directory, tmp_path / "data", store) as ours:
        assert ours.knowledge().version == load(directory).version
        assert "HTML" in ours.broken


async def test_files_that_break_leave_what_runs(
    directory: Path, tmp_path: Path, store: Store
) -> None:
    async with librarian(directory, tmp_path / "data", store) as ours:
        before = ours.knowledge()
        (directory / "faq" / "basics.yaml").write_text("- id: [no", "utf-8")
        await publish(store, Edit("entry", "smalltalk-hello", None))
        await ours.look_at_edits()
        assert ours.knowledge() is before
        assert ours.broken.startswith("faq/basics.yaml:")


async def test_a_database_that_is_away_changes_nothing(directory: Path, tmp_path: Path) -> None:
    store = await Store.open(f"sqlite:///{tmp_path / 'empty.db'}")
    await store.close()
    ours = Librarian(
        directory=directory,
        workshop=Workshop(tmp_path / "data", encoder=None),
        told=lambda *_: None,
        done=lambda: None,
    )
    await ours.start()
    ours._published = StoredEdits(store)
    before = ours.knowledge()
    await ours.reload()
    assert ours.knowledge() is before
    await ours.close()
