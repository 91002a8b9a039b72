"""What nobody names leaves the disk; what somebody names never does, whoever does what at the same time."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import create_subprocess_exec
from collections.abc import AsyncGenerator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import FilesError
from bot.files.disk import Disk
from bot.sealing import Sealing
from bot.store.database import Store
from tests.bot.files.conftest import FailingDisk, kept, new_key, read
from tests.bot.files.dying import CONTENT
from tests.bot.files.evidence import PDF, Place
from tests.bot.store.team import Team


@pytest.fixture
async def place(store: Store, root: Path) -> Place:
    await Team(store).whole()
    return Place(store, root)


def age(path: Path, place: Place, **time: float) -> None:
    """As if it was written at this distance from now."""
    then = (place.clock() - timedelta(**time)).timestamp()
    os.utime(path, (then, then))


async def test_evidence_keeps_its_bytes(place: Place) -> None:
    sent = await place.sends(PDF)
    await place.adds(sent.file)
    place.clock.forward(days=400)
    await place.cleaner.start()
    await place.cleaner.clean()
    assert sent.file
    assert read(place.files, sent.file.ref) == PDF


async def test_what_never_became_evidence_goes_after_an_hour(place: Place) -> None:
    await place.sends(PDF)
    assert await place.cleaner.clean_unused() == 0
    place.clock.forward(hours=1, seconds=1)
    assert await place.cleaner.clean_unused() == 1
    assert (place.there(), await place.rows()) == ([], [])


async def test_removed_evidence_takes_its_bytes_along(place: Place) -> None:
    sent = await place.sends(PDF)
    await place.adds(sent.file)
    other = await place.sends(PDF + b"2")
    await place.adds(other.file)
    place.clock.forward(hours=2)
    await place.removes(sent.file)
    assert (await place.cleaner.clean())["files"] == 1
    assert other.file
    assert [path.name for path in place.there()] == [other.file.ref]


async def test_bytes_named_twice_stay_until_the_last(place: Place) -> None:
    sent = await place.sends(PDF)
    await place.adds(sent.file)
    await place.adds(sent.file)
    place.clock.forward(hours=2)
    assert await place.cleaner.clean_unused() == 0
    await place.removes(sent.file)
    assert await place.cleaner.clean_unused() == 1


async def test_many_go_in_one_go(place: Place) -> None:
    for number in range(130):
        await place.sends(f"{number}".encode())
    place.clock.forward(hours=2)
    assert await place.cleaner.clean_unused() == 130
    assert place.there() == []


async def test_what_was_being_written_goes_at_the_start_of_the_server(
    sqlite_store: Store, root: Path
) -> None:
    place = Place(sqlite_store, root)
    (root / "tmp").mkdir(parents=True)
    for name in ("one", "two"):
        (root / "tmp" / name).write_bytes(b"half")
        age(root / "tmp" / name, place, minutes=1)
    await place.cleaner.clean()
    assert len(place.there()) == 2
    await place.cleaner.start()
    assert place.there() == []


async def test_what_is_being_written_for_a_day_goes(place: Place, root: Path) -> None:
    (root / "tmp").mkdir(parents=True)
    for name, hours in (("old", 25), ("new", 23)):
        (root / "tmp" / name).write_bytes(b"half")
        age(root / "tmp" / name, place, hours=hours)
    assert (await place.cleaner.clean())["files_unfinished"] == 1
    assert [path.name for path in place.there()] == ["new"]


async def test_bytes_without_a_row_go_after_an_hour(place: Place, root: Path) -> None:
    """As a killed server, or a restored copy of the database, leaves them."""
    old, new = kept(place.files, b"old"), kept(place.files, b"new")
    known = await place.sends(PDF)
    await place.adds(known.file)
    assert known.file
    for ref, minutes in ((old, 61), (new, 59), (known.file.ref, 61)):
        age(root / ref[:2] / ref, place, minutes=minutes)
    assert (await place.cleaner.clean())["files_without_row"] == 1
    assert {path.name for path in place.there()} == {new, known.file.ref}


async def test_a_row_without_bytes_goes(place: Place) -> None:
    sent = await place.sends(PDF)
    assert sent.file
    place.files.disk.remove(sent.file.ref)
    place.clock.forward(hours=2)
    assert await place.cleaner.clean_unused() == 1
    assert await place.rows() == []


class Unmovable(Disk):
    def remove(self, ref: str) -> None:
        raise FilesError(f"{ref} cannot be removed")


async def test_what_a_disk_does_not_let_go_keeps_its_row(store: Store, root: Path) -> None:
    await Team(store).whole()
    place = Place(store, root, disk=Unmovable(root))
    sent = await place.sends(PDF)
    assert sent.file
    place.clock.forward(hours=2)
    with pytest.raises(FilesError):
        await place.cleaner.clean_unused()
    assert await place.rows() == [sent.file.ref]


async def test_the_same_bytes_sent_while_they_are_removed_stay(place: Place) -> None:
    """The removal runs at each moment of the sending in turn."""
    for moment in ("begun", "written", "after"):
        earlier = await place.sends(PDF)
        await place.adds(earlier.file)
        place.clock.forward(hours=2)
        await place.removes(earlier.file)
        if moment == "begun":
            sent = await place.offers(_meanwhile(place, before=True))
        elif moment == "written":
            sent = await place.offers(_meanwhile(place, before=False))
        else:
            sent = await place.sends(PDF)
            await place.cleaner.clean()
        await place.adds(sent.file)
        place.clock.forward(hours=2)
        await place.cleaner.clean()
        assert sent.file
        assert read(place.files, sent.file.ref) == PDF
        await place.removes(sent.file)


async def _meanwhile(place: Place, *, before: bool) -> AsyncGenerator[bytes]:
    if before:
        await place.cleaner.clean()
    yield PDF
    if not before:
        await place.cleaner.clean()


async def test_many_sendings_and_removals_at_once(place: Place) -> None:
    """Whoever was told that the file is kept finds it, while a cleaner looks again and again."""

    async def sends() -> None:
        for _ in range(10):
            sent = await place.sends(PDF)
            number = await place.adds(sent.file)
            assert number
            assert sent.file
            assert await asyncio.to_thread(read, place.files, sent.file.ref) == PDF
            await place.removes(sent.file)
            await place.lets_go()

    async def cleans() -> None:
        for _ in range(30):
            await place.cleaner.clean()

    await asyncio.gather(sends(), cleans())
    place.clock.forward(hours=2)
    await place.cleaner.clean()
    assert (place.there(), await place.rows()) == ([], [])


@pytest.mark.slow
async def test_killed_at_any_moment_and_started_again_nothing_is_half_there(
    sqlite_url: str, tmp_path: Path
) -> None:
    """SIGKILL, in a process of its own. The next server finds whole files with rows; an hour later nothing."""
    store = await Store.open(sqlite_url)
    await Team(store).whole()
    key, counted = new_key(), FailingDisk(tmp_path / "whole", 0)
    whole = Place(store, tmp_path / "whole", disk=counted)
    await whole.sends(CONTENT)
    for step in range(1, counted.steps + 1):
        root = tmp_path / str(step)
        assert await _die(sqlite_url, root, key, step) == -signal.SIGKILL
        place = Place(store, root, sealing=Sealing([key]))
        place.clock.now = datetime.now(UTC)
        await place.cleaner.start()
        for path in place.there():
            assert read(place.files, path.name) == CONTENT
            assert path.name in await place.rows()
        assert bool(place.there()) == (step == counted.steps)
        place.clock.forward(hours=2)
        await place.cleaner.clean()
        assert (place.there(), await place.rows()) == ([], [])
    await store.close()


async def _die(url: str, root: Path, key: str, step: int) -> int:
    told = (url, str(root), key, str(step))
    process = await create_subprocess_exec(sys.executable, "-m", "tests.bot.files.dying", *told)
    async with asyncio.timeout(60):
        return await process.wait()
