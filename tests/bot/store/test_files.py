"""Which bytes are kept, for whom, how many, and which may go."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection

from bot.store import accounts, announcements, evidence, files, people
from bot.store.database import Store
from bot.store.files import Usage
from conversations import deeds
from conversations.announcing.shape import (
    Announcement,
    AnnouncementFile,
    AnnouncementState,
    Words,
)
from conversations.dossier_deeds import EvidenceRemoved, FileAdded, LinkAdded
from conversations.events import KeptFile
from conversations.staff import Staff
from tests.bot.store.team import HELD, OTHER, P, Team
from tests.fakes.people import NOON

JOBS = "d1-jobs"


@pytest.fixture
async def team(store: Store) -> Team:
    return await Team(store).whole()


async def unused(team: Team) -> list[str]:
    return [ref[0] for ref in await team.ask(lambda c: files.unused(c, team.now, 10))]


async def drop(team: Team, file: KeptFile) -> bool:
    return await team.store.run(lambda c: files.drop(c, file.ref, team.now))


async def is_kept(team: Team, file: KeptFile) -> bool:
    return bool(await team.ask(lambda c: files.is_kept(c, file.ref)))


async def usage(team: Team, name: str = "owner", project: str = P) -> Usage:
    """With what waits."""
    used: Usage = await team.ask(lambda c: files.usage(c, project, team.person(name), arriving=""))
    return used


async def test_a_file_waits_until_its_time(team: Team) -> None:
    file = await team.uploads()
    assert await is_kept(team, file)
    assert not await drop(team, file)
    team.now = NOON + HELD
    assert await unused(team) == ["a"]
    assert await drop(team, file)
    assert not await is_kept(team, file)
    assert not await drop(team, file)


async def test_the_same_bytes_sent_again_wait_longer(team: Team) -> None:
    file = await team.uploads()
    team.now = NOON + timedelta(minutes=50)
    await team.uploads()
    team.now = NOON + HELD
    assert await unused(team) == []
    assert await team.count("files") == 1
    await team.does("owner", FileAdded(P, JOBS, file))
    assert len((await team.draft()).evidence) == 1


async def test_what_evidence_names_is_kept_for_ever(team: Team) -> None:
    file = await team.uploads()
    await team.does("owner", FileAdded(P, JOBS, file), FileAdded(P, "d3-team", file))
    team.now = NOON + timedelta(days=1000)
    assert not await drop(team, file)
    first, second = (await team.draft()).evidence
    await team.does("owner", EvidenceRemoved(P, first.id))
    assert await unused(team) == []
    await team.does("owner", EvidenceRemoved(P, second.id))
    assert await unused(team) == ["a"]
    assert await drop(team, file)


async def test_what_nobody_waits_for_may_go(team: Team) -> None:
    file = await team.uploads()
    assert await team.store.run(lambda c: files.release(c, file))
    assert not await team.store.run(lambda c: files.release(c, file))
    assert await unused(team) == ["a"]
    assert await team.store.run(lambda c: files.take(c, file, team.now)) is None


async def test_a_file_is_taken_as_it_lies_there(team: Team) -> None:
    file = await team.uploads()
    said = replace(file, size=1, media="text/html")
    assert await team.store.run(lambda c: files.take(c, said, team.now)) == file
    elsewhere = replace(file, project=OTHER)
    assert await team.store.run(lambda c: files.take(c, elsewhere, team.now)) is None


async def test_files_outlive_their_project_until_they_are_cleaned(team: Team) -> None:
    file = await team.uploads()
    await team.does("owner", FileAdded(P, JOBS, file), deeds.ProjectDeleted(P))
    assert await unused(team) == ["a"]
    assert await drop(team, file)


async def test_only_so_many_are_told_at_once(team: Team) -> None:
    for word in "cab":
        await team.uploads(word)
    team.now = NOON + HELD
    assert [ref[0] for ref in await team.ask(lambda c: files.unused(c, team.now, 2))] == ["a", "b"]


async def test_what_a_project_and_a_person_use(team: Team) -> None:
    await team.begin("editor", OTHER)
    assert await usage(team) == Usage(0, 0, 0)
    mine = await team.uploads("a", size=10)
    theirs = await team.uploads("b", size=200)
    elsewhere = await team.uploads("c", OTHER, size=3000)
    await team.uploads("d", size=40_000)
    assert await usage(team) == Usage(40_210, 0, 3)
    await team.does("owner", FileAdded(P, JOBS, mine), LinkAdded(P, JOBS, "https://a.fr/", "a"))
    await team.does("editor", FileAdded(P, JOBS, theirs), project=P)
    await team.does("editor", FileAdded(OTHER, JOBS, elsewhere), project=OTHER)
    assert await usage(team) == Usage(40_210, 10, 4)
    assert await usage(team, "editor") == Usage(40_210, 3200, 4)
    assert await usage(team, "editor", OTHER) == Usage(3000, 3200, 1)
    assert await usage(team, "stranger") == Usage(40_210, 0, 4)
    await team.does("owner", EvidenceRemoved(P, (await team.draft()).evidence[0].id))
    assert await usage(team) == Usage(40_200, 0, 3)
    assert await team.ask(lambda c: evidence.count(c, P)) == 2


async def test_what_waits_counts_for_others_and_not_for_itself(team: Team) -> None:
    waiting = await team.uploads("a", size=10)
    named = await team.uploads("b", size=200)
    await team.does("owner", FileAdded(P, JOBS, named))

    async def used(arriving: str | None) -> Usage:
        found: Usage = await team.ask(
            lambda c: files.usage(c, P, team.person("owner"), arriving=arriving)
        )
        return found

    assert await used(None) == Usage(200, 200, 1)
    assert await used("another") == Usage(210, 200, 2)
    assert await used(waiting.ref) == Usage(200, 200, 1)
    assert await used(named.ref) == Usage(10, 200, 2)


@pytest.mark.parametrize(
    ("name", "may"),
    [("owner", True), ("editor", True), ("reader", False), ("guest", False), ("mission", False)],
)
async def test_a_file_goes_where_one_may_add_it(team: Team, name: str, may: bool) -> None:
    await team.meet("mission")
    await team.joins("mission", "reviewer", ())
    await team.does(name, deeds.ProjectChosen(P), project=P)
    found = await team.ask(lambda c: files.place_for(c, team.person(name)))
    assert found == ((P, team.person(name)) if may else None)


async def test_without_a_project_there_is_no_place(team: Team) -> None:
    await team.meet("stranger")
    assert await team.ask(lambda c: files.place_for(c, team.person("stranger"))) is None
    assert await team.ask(lambda c: files.place_for(c, "telegram:nobody")) is None
    assert await team.ask(lambda c: files.place_for(c, team.person("editor"))) is None
    await team.does("editor", deeds.ProjectChosen(P), deeds.MemberRemoved(P, 2), project=P)
    assert await team.ask(lambda c: files.place_for(c, team.person("editor"))) is None


async def test_an_account_on_another_channel_has_the_same_place(team: Team) -> None:
    await team.does("owner", deeds.ReturnMade("r" * 22, "ABCDEFGH2345"))
    await team.meet("laptop", "web")
    await team.store.run(lambda c: accounts.come_back(c, "web:laptop", "r" * 22))
    assert await team.ask(lambda c: files.place_for(c, "web:laptop")) == (P, "telegram:owner")
    assert await team.store.run(lambda c: people.load(c, "web:laptop", "fr").project) == P


async def test_a_file_is_dropped_once_by_however_many(team: Team) -> None:
    file = await team.uploads()
    team.now = NOON + HELD
    assert sorted(await asyncio.gather(*[drop(team, file) for _ in range(4)])) == [
        False,
        False,
        False,
        True,
    ]


async def test_an_announcement_keeps_its_file_while_anybody_may_get_it(team: Team) -> None:
    file = await team.uploads(project="announcements")
    kept = AnnouncementFile(file.ref, file.name, file.size, file.media)
    held = Announcement(0, "draft", "Visite", Words(fr="Bonjour"), file=kept)

    def attach(connection: Connection) -> int:
        assert files.take(connection, file, team.now) == file
        return announcements.create(connection, held, Staff(0, "owner"), team.now)

    id_ = await team.store.run(attach)
    assert await unused(team) == []
    assert not await drop(team, file)
    await move(team, id_, "cancelled", "draft")
    assert await unused(team) == ["a"]
    await move(team, id_, "sending", "cancelled")
    await move(team, id_, "cancelled", "sending")
    assert await unused(team) == []
    await team.store.run(lambda c: announcements.withdraw(c, id_, team.now))
    assert await drop(team, file)


async def test_a_file_of_a_draft_that_has_another_goes(team: Team) -> None:
    file = await team.uploads(project="announcements")
    kept = AnnouncementFile(file.ref, file.name, file.size, file.media)
    held = Announcement(0, "draft", "Visite", Words(fr="Bonjour"), file=kept)

    def work(connection: Connection) -> None:
        files.release(connection, file)
        id_ = announcements.create(connection, held, Staff(0, "owner"), team.now)
        announcements.save(connection, replace(held, id=id_, file=None), team.now)

    await team.store.run(work)
    assert await drop(team, file)


async def move(team: Team, id_: int, to: AnnouncementState, before: AnnouncementState) -> None:
    assert await team.store.run(lambda c: announcements.move(c, id_, to, team.now, {before}))
