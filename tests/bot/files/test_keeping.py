"""A file is kept whole, within limits, or not at all; and it is said why not."""

from __future__ import annotations

import asyncio
import errno
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import pytest
import structlog

from bot.errors import StoreError
from bot.files.disk import Disk
from bot.files.keeping import FLOOR
from bot.files.limits import MB, Limits
from bot.settings import Settings
from bot.store.database import Store
from conversations.events import Uploaded
from tests.bot.files.conftest import FailingDisk, broken, read
from tests.bot.files.evidence import PDF, Place
from tests.bot.store.team import OTHER, P, Team


@pytest.fixture
async def team(store: Store) -> Team:
    return await Team(store).whole()


@pytest.fixture
def place(team: Team, root: Path) -> Place:
    return Place(team.store, root)


async def test_what_is_sent_is_kept_with_what_it_is(place: Place) -> None:
    sent = await place.sends(
        PDF[:5], PDF[5:], name="../étude.txt", caption="320 en 2014", piece="p"
    )
    assert (sent.what, sent.caption, sent.piece, sent.trouble) == (
        "document",
        "320 en 2014",
        "p",
        None,
    )
    assert sent.file
    assert (sent.file.project, sent.file.name, sent.file.size, sent.file.media) == (
        P,
        "étude.txt.pdf",
        len(PDF),
        "application/pdf",
    )
    assert read(place.files, sent.file.ref) == PDF
    assert await place.rows() == [sent.file.ref]


async def test_the_same_twice_is_one_file(place: Place) -> None:
    first, again = await place.sends(PDF), await place.sends(PDF, name="b.pdf")
    assert first.file
    assert again.file
    assert first.file.ref == again.file.ref
    assert len(place.there()) == len(await place.rows()) == 1


@pytest.mark.parametrize(
    ("content", "offered", "trouble", "most"),
    [
        (b"", {}, "empty", 0),
        (b"\x7fELF" + b"\0" * 100, {}, "refused", 0),
        (b"#!/bin/sh\n", {"name": "x.pdf"}, "refused", 0),
        (b"\x7fELF" + b"\0" * 10_000, {}, "refused", 0),
        (b"x" * 101, {"most": 100}, "too-large", 100),
        (b"x" * 10, {"most": 100, "size": 101}, "too-large", 100),
    ],
)
async def test_what_is_not_kept_leaves_nothing(
    place: Place, content: bytes, offered: dict[str, Any], trouble: str, most: int
) -> None:
    sent = await place.sends(*([content] if content else []), **offered)
    assert (sent.trouble, sent.most, sent.file) == (trouble, most, None)
    assert (place.there(), await place.rows()) == ([], [])


async def test_an_announced_size_too_large_is_not_read(place: Place) -> None:
    sent = await place.offers(broken([], AssertionError("it was read")), size=21 * MB)
    assert (sent.trouble, sent.size, sent.most) == ("too-large", 21 * MB, 20 * MB)


async def test_it_stops_reading_at_the_limit(place: Place) -> None:
    parts = [b"x" * 60] * 2
    sent = await place.offers(broken(parts, AssertionError("it was read on")), most=100)
    assert sent.trouble == "too-large"


async def test_quotas(team: Team, root: Path) -> None:
    place = Place(team.store, root, Limits(project=2500, person=1500, files=3))
    first = await place.sends(b"a" * 1000)
    await place.adds(first.file)
    assert await trouble(place, b"b" * 600) == ("person-full", 1500)
    assert await trouble(place, b"b" * 1600, by="editor") == ("project-full", 2500)
    second = await place.sends(b"b" * 1400, by="editor")
    await place.adds(second.file, by=2)
    assert await trouble(place, b"c" * 101) == ("project-full", 2500)
    third = await place.sends(b"c" * 100)
    await place.adds(third.file)
    assert await trouble(place, b"d") == ("too-many", 3)


async def test_a_file_sent_again_is_not_in_its_own_way(team: Team, root: Path) -> None:
    """As Telegram's are when the event that brought it was not done."""
    place = Place(team.store, root, Limits(project=1000, person=1000, files=1))
    first = await place.sends(b"a" * 900, size=900)
    again = await place.sends(b"a" * 900, size=900)
    assert first.file == again.file is not None
    assert (await place.sends(b"b" * 900)).trouble == "too-many"


async def test_files_that_come_at_once_stay_within_the_limits(team: Team, root: Path) -> None:
    place = Place(team.store, root, Limits(project=1000, person=1000, files=9))
    sent = await asyncio.gather(*[place.sends(letter * 600) for letter in (b"a", b"b", b"c", b"d")])
    assert sorted(one.trouble or "" for one in sent) == ["", *["project-full"] * 3]


async def trouble(place: Place, content: bytes, by: str = "owner") -> tuple[str | None, int]:
    """Announced or not, it is the same."""
    announced = await place.sends(content, by=by, size=len(content))
    silent = await place.sends(content, by=by)
    assert (announced.trouble, announced.most) == (silent.trouble, silent.most)
    return silent.trouble, silent.most


async def test_a_persons_quota_spans_their_projects(team: Team, root: Path) -> None:
    place = Place(team.store, root, Limits(person=1500))
    await team.begin("owner", OTHER)
    await place.adds((await place.sends(b"a" * 1000)).file)
    sent = await place.sends(b"b" * 600, project=OTHER)
    assert sent.trouble == "person-full"


async def test_ten_thousand_files_meet_the_limit(sqlite_store: Store, root: Path) -> None:
    await Team(sqlite_store).whole()
    place = Place(sqlite_store, root)
    kept = 0
    for number in range(10_000):
        sent = await place.sends(f"file {number}".encode())
        if sent.trouble:
            break
        kept += 1
        await place.adds(sent.file)
    refused = [await place.sends(f"more {number}".encode()) for number in range(20)]
    assert kept == 400
    assert {(one.trouble, one.most) for one in refused} == {("too-many", 400)}
    assert len(place.there()) == 400


async def test_two_at_once_do_not_pass_a_quota_together(team: Team, root: Path) -> None:
    place = Place(team.store, root, Limits(files=1))
    started = asyncio.Event()

    async def slow() -> Uploaded:
        async def parts() -> AsyncGenerator[bytes]:
            yield b"slow"
            await started.wait()

        return await place.offers(parts())

    task = asyncio.create_task(slow())
    await place.adds((await place.sends(b"fast")).file)
    started.set()
    assert (await task).trouble == "too-many"


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EDQUOT, errno.EROFS])
async def test_a_disk_that_takes_no_more(team: Team, tmp_path: Path, error: int) -> None:
    """At each step that it could refuse."""
    steps = FailingDisk(tmp_path / "whole", 0)
    await Place(team.store, tmp_path / "whole", disk=steps).sends(PDF)
    for step in range(1, steps.steps):
        root = tmp_path / f"{step}"
        disk = FailingDisk(root, step, OSError(error, "no"))
        place = Place(team.store, root, disk=disk)
        with structlog.testing.capture_logs() as logs:
            sent = await place.sends(PDF)
        assert (sent.trouble, sent.file) == ("no-room", None)
        assert [line["event"] for line in logs] == ["file-not-kept"]
        assert place.there() == []


class NearlyFull(Disk):
    def room(self) -> int:
        return FLOOR + len(PDF)


async def test_files_leave_the_disk_what_the_database_needs(team: Team, root: Path) -> None:
    place = Place(team.store, root, disk=NearlyFull(root))
    assert (await place.sends(PDF, size=len(PDF))).file
    refused = await place.sends(PDF + b"%", size=len(PDF) + 1)
    assert (refused.trouble, refused.file) == ("no-room", None)


def test_a_folder_that_is_not_made_yet_has_the_room_of_its_parents(tmp_path: Path) -> None:
    assert Disk(tmp_path / "not" / "yet").room() > 0


class Gone(Exception):
    pass


async def test_sending_that_breaks_off_leaves_nothing(place: Place) -> None:
    with pytest.raises(Gone):
        await place.offers(broken([PDF, PDF], Gone()))
    assert (place.there(), await place.rows()) == ([], [])


async def test_a_cancelled_sending_leaves_nothing(place: Place) -> None:
    begun, never = asyncio.Event(), asyncio.Event()

    async def parts() -> AsyncGenerator[bytes]:
        yield PDF
        begun.set()
        await never.wait()
        yield b""

    task = asyncio.create_task(place.offers(parts()))
    await begun.wait()
    assert len(place.there()) == 1
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert place.there() == []


async def test_without_a_database_nothing_is_kept(sqlite_store: Store, root: Path) -> None:
    await Team(sqlite_store).whole()
    place = Place(sqlite_store, root)
    await sqlite_store.close()
    with pytest.raises(StoreError):
        await place.sends(PDF)
    assert place.there() == []


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("owner", (P, "telegram:owner")),
        ("editor", (P, "telegram:editor")),
        ("reader", None),
        ("guest", None),
        ("stranger", None),
    ],
)
async def test_whose_files_are_taken(
    team: Team, place: Place, who: str, expected: tuple[str, str] | None
) -> None:
    if who != "stranger":
        from bot.store import projects

        await team.store.run(lambda c: projects.choose(c, team.person(who), P))
    assert await place.keeper.place_for(team.person(who)) == expected


def test_limits_come_from_the_settings() -> None:
    settings = Settings(_env_file=None, upload_limit_mb=1, project_quota_mb=2, person_quota_mb=3)
    limits = Limits.of(settings)
    assert (limits.upload, limits.project, limits.person, limits.files) == (MB, 2 * MB, 3 * MB, 400)
