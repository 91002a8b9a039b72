"""What answers now: at once, then the full index, then changed files; and never a broken one."""

from __future__ import annotations

import shutil
from asyncio.subprocess import DEVNULL, create_subprocess_exec
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.librarian import ROOT, Librarian
from bot.preparing import Workshop, command
from knowledge.errors import ContentError
from knowledge.load import load
from knowledge.search.building import quick
from tests.fakes.knowledge import SMALL

MONEY = "how much money for my city"
ADDED = """
- id: a-new-answer
  question: {fr: Le nouveau sujet existe-t-il ?}
  phrasings: {fr: [parlez-moi du nouveau sujet]}
  answer: {fr: "Oui."}
"""

Open = Callable[[], AsyncIterator[Librarian]]


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "content"))


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path / "data", encoder=None)


@asynccontextmanager
async def librarian(directory: Path, workshop: Workshop) -> AsyncIterator[Librarian]:
    told: list[tuple[int, int]] = []
    librarian = Librarian(
        directory=directory,
        workshop=workshop,
        told=lambda done, total: told.append((done, total)),
        done=lambda: None,
    )
    try:
        yield librarian
    finally:
        await librarian.close()


async def test_the_first_start_answers_before_the_full_index_is_there(
    directory: Path, workshop: Workshop
) -> None:
    async with librarian(directory, workshop) as ours:
        await ours.start()
        assert ours.preparing is not None
        assert "money-for-cities" in ours.knowledge().entries
        await ours.ready()
        assert (ours.preparing, ours.unprepared) == (None, "")
        assert ours.index().find(MONEY).matches[0].id == "money-for-cities"
    assert len(list((workshop.data_dir / "index").glob("*.npz"))) == 1


async def test_a_warm_start_has_the_full_index_at_once(directory: Path, workshop: Workshop) -> None:
    workshop.index(load(directory))
    async with librarian(directory, workshop) as ours:
        await ours.start()
        assert ours.preparing is None
        assert ours.index().find(MONEY).matches[0].id == "money-for-cities"


async def test_a_damaged_index_is_made_again(directory: Path, workshop: Workshop) -> None:
    workshop.index(load(directory))
    (kept,) = (workshop.data_dir / "index").glob("*.npz")
    kept.write_bytes(kept.read_bytes()[:1000])
    async with librarian(directory, workshop) as ours:
        await ours.start()
        await ours.ready()
        assert ours.unprepared == ""
    assert workshop.kept(load(directory)) is not None


async def test_an_index_of_other_code_is_no_use(
    directory: Path, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop.index(load(directory))
    monkeypatch.setattr("bot.shelf.program", lambda: b"another program")
    assert workshop.kept(load(directory)) is None


async def test_a_saved_file_is_read_once_it_is_settled(directory: Path, workshop: Workshop) -> None:
    workshop.index(load(directory))
    async with librarian(directory, workshop) as ours:
        await ours.start()
        with (directory / "faq" / "basics.yaml").open("a", encoding="utf-8") as file:
            file.write(ADDED)
        await ours.look()
        assert "a-new-answer" not in ours.knowledge().entries
        await ours.look()
        await ours.ready()
        assert "a-new-answer" in ours.knowledge().entries
        assert ours.index().find("le nouveau sujet").matches[0].id == "a-new-answer"


async def test_a_broken_file_changes_nothing_and_is_told(
    directory: Path, workshop: Workshop
) -> None:
    workshop.index(load(directory))
    async with librarian(directory, workshop) as ours:
        await ours.start()
        before = ours.knowledge()
        file = directory / "faq" / "basics.yaml"
        sound = file.read_text("utf-8")
        file.write_text(sound + "\n- id: [no", "utf-8")
        await ours.reload()
        assert ours.knowledge() is before
        assert ours.broken.startswith("faq/basics.yaml:")
        file.write_text(sound, "utf-8")
        await ours.reload()
        assert (ours.broken, ours.knowledge()) == ("", before)


async def test_a_start_on_broken_content_says_why(tmp_path: Path, workshop: Workshop) -> None:
    async with librarian(tmp_path / "nowhere", workshop) as ours:
        with pytest.raises(ContentError, match="no such directory"):
            await ours.start()


async def test_the_other_process_ends_with_its_server(directory: Path, workshop: Workshop) -> None:
    """An end of stdin is what it sees when the server is killed."""
    started = command(directory, workshop)
    process = await create_subprocess_exec(*started, cwd=ROOT, stdin=DEVNULL)
    assert await process.wait() == 1
    assert workshop.kept(load(directory)) is None


async def test_without_a_place_to_keep_it_the_quick_index_goes_on(
    directory: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    async with librarian(directory, Workshop(tmp_path / "file", encoder=None)) as ours:
        await ours.start()
        await ours.ready()
        assert ours.unprepared
        assert ours.index().find(MONEY).matches == quick(load(directory)).find(MONEY).matches
