"""Ways back, two channels made one person, and being forgotten with projects."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.store import accounts, joinings, outbox, people, projects
from bot.store.database import Store
from bot.store.purge import purge
from bot.store.tables import metadata, returns
from bot.store.tables import people as people_table
from conversations import deeds
from conversations.desk import Joining, Returning
from conversations.events import Address
from conversations.speech import Speech
from tests.bot.store.team import ELSEWHERE, OTHER, QUESTION, P, Team

TOKEN, CODE = "t" * 22, "ABCD-2345-WXYZ"
HOUR = timedelta(hours=1)


@pytest.fixture
async def team(store: Store) -> Team:
    """Anne has a project on the web; a phone in Telegram has none."""
    team = Team(store)
    await team.meet("anne", "web")
    await team.begin("anne")
    await team.does("anne", deeds.ProjectRenamed(P, "Lyon"), deeds.AnswerGiven(P, QUESTION, 2))
    await team.meet("phone")
    return team


async def tries(team: Team, secret: str, name: str = "phone") -> Returning:
    address = team.address(name)
    account = await team.ask(lambda c: accounts.of(c, team.person(name)))
    return await team.store.run(
        lambda c: accounts.try_return(c, secret, account, address, team.now)
    )


async def comes_back(team: Team, secret: str, name: str = "phone") -> None:
    """As the event of a followed link or a typed code does."""
    returning = await tries(team, secret, name)
    await team.does(name, deeds.CameBack(secret), returning=returning)


async def chosen(team: Team, name: str) -> str:
    return (await team.store.run(lambda c: people.load(c, team.person(name), "fr"))).project


@pytest.mark.parametrize("secret", [TOKEN, CODE, "abcd 2345 wxyz", "ABCD2345WXYZ"])
async def test_a_way_back_by_link_or_code(team: Team, secret: str) -> None:
    await team.does("anne", deeds.ReturnMade(TOKEN, CODE))
    assert await tries(team, secret) == Returning("known", ("Lyon",))
    await comes_back(team, secret)
    assert (await team.project("phone")).values == {QUESTION: 2}
    assert await chosen(team, "phone") == P
    assert await tries(team, secret) == Returning("same")


async def test_coming_back_where_one_is_is_the_same(team: Team) -> None:
    await team.does("anne", deeds.ReturnMade(TOKEN, CODE))
    assert (await tries(team, TOKEN, "anne")).state == "same"


async def test_only_digests_are_stored(team: Team) -> None:
    await team.does("anne", deeds.ReturnMade(TOKEN, CODE))
    row = await team.ask(lambda c: c.execute(select(returns)).one())
    assert TOKEN not in str(tuple(row))
    assert CODE not in str(tuple(row))


async def test_a_new_way_back_ends_the_one_before(team: Team) -> None:
    await team.does("anne", deeds.ReturnMade(TOKEN, CODE))
    await team.does("anne", deeds.ReturnMade("n" * 22, "NEWN-EWNE-WNEW"))
    assert (await tries(team, TOKEN)).state == (await tries(team, CODE)).state == "unknown"
    assert (await tries(team, "newn-ewne-wnew")).state == "known"


async def test_what_was_begun_meanwhile_comes_along(team: Team) -> None:
    await team.does("anne", deeds.ReturnMade(TOKEN, CODE))
    await team.begin("phone", OTHER)
    await comes_back(team, TOKEN)
    listed = await team.store.read(lambda c: projects.lines(c, team.person("anne")))
    assert {line.id for line in listed} == {P, OTHER}
    assert (await team.project("anne", OTHER)).me.role == "owner"
    assert await chosen(team, "phone") == OTHER


async def test_five_wrong_codes_and_one_waits(team: Team) -> None:
    await team.does("anne", deeds.ReturnMade(TOKEN, CODE))
    states = [(await tries(team, f"WRON-GWRO-NG0{n}")).state for n in range(5)]
    assert states == ["unknown"] * 5
    assert (await tries(team, CODE)).state == "too-many"
    await comes_back(team, CODE)
    assert await team.sees("phone") is None
    await team.meet("other")
    assert (await tries(team, CODE, "other")).state == "known"
    team.now += timedelta(minutes=15)
    assert (await tries(team, CODE)).state == "known"
    purged = await team.store.run(lambda c: purge(c, team.now + timedelta(days=2)))
    assert purged["code_tries"] == 5


async def test_nobody_comes_back_unless_the_desk_knows(team: Team) -> None:
    await team.does("anne", deeds.ReturnMade(TOKEN, CODE))
    await team.does("phone", deeds.CameBack(TOKEN))
    await team.does("phone", deeds.CameBack(TOKEN), returning=Returning("unknown"))
    await team.does("phone", deeds.CameBack("forged"), returning=Returning("known"))
    assert await team.sees("phone") is None


async def test_who_can_return(team: Team) -> None:
    async def can_return(name: str) -> bool:
        known = await team.store.run(lambda c: people.load(c, team.person(name), "fr"))
        return known.profile.can_return

    assert [await can_return("anne"), await can_return("phone")] == [False, True]
    await team.does("anne", deeds.ReturnMade(TOKEN, CODE))
    assert await can_return("anne")
    await team.meet("laptop", "web")
    await join(team, "phone", "laptop")
    assert await can_return("laptop")


async def opens(team: Team, name: str) -> Joining:
    account = await team.ask(lambda c: accounts.of(c, team.person(name)))
    return await team.store.read(lambda c: joinings.opened(c, "j" * 22, account, team.now))


async def sees_made(team: Team, name: str, joining: int) -> Joining:
    account = await team.ask(lambda c: accounts.of(c, team.person(name)))
    return await team.store.read(lambda c: joinings.made(c, joining, account, team.now))


async def join(team: Team, maker: str, claimer: str, *, accepted: bool = True) -> None:
    """All three steps, each as its event does it."""
    await team.does(maker, deeds.JoiningAsked("j" * 22, team.now + HOUR))
    opened = await opens(team, claimer)
    await team.does(claimer, deeds.JoiningClaimed(opened.id), joining=opened)
    made = await sees_made(team, maker, opened.id)
    await team.does(maker, deeds.JoiningSettled(opened.id, accepted), joining=made)


@pytest.mark.parametrize(("maker", "claimer"), [("anne", "phone"), ("phone", "anne")])
async def test_two_channels_become_one_person(team: Team, maker: str, claimer: str) -> None:
    """The project is on the web; whoever makes the link, both have it."""
    await join(team, maker, claimer)
    for name in (maker, claimer):
        seen = await team.project(name)
        assert (seen.me.role, seen.values, len(seen.members)) == ("owner", {QUESTION: 2}, 1)
        assert await chosen(team, name) == P
    assert (await opens(team, claimer)).state == "same"


async def test_both_sides_are_shown_before_they_confirm(team: Team) -> None:
    await team.does("anne", deeds.JoiningAsked("j" * 22, team.now + HOUR))
    opened = await opens(team, "phone")
    assert opened == Joining(
        opened.id, mine=False, state="open", projects=("Lyon",), address=Address("web", "anne")
    )
    assert (await opens(team, "anne")).state == "same"
    assert (await sees_made(team, "anne", opened.id)).state == "open"
    await team.does("phone", deeds.JoiningClaimed(opened.id), joining=opened)
    made = await sees_made(team, "anne", opened.id)
    assert (made.mine, made.state, made.address) == (True, "claimed", Address("telegram", "phone"))
    assert (await sees_made(team, "phone", opened.id)).state == "unknown"
    await team.meet("third")
    assert (await opens(team, "third")).state == "settled"


async def test_nothing_happens_before_the_maker_accepts(team: Team) -> None:
    await team.does("anne", deeds.JoiningAsked("j" * 22, team.now + HOUR))
    opened = await opens(team, "phone")
    await team.does("anne", deeds.JoiningSettled(opened.id, accepted=True))
    await team.does("phone", deeds.JoiningClaimed(opened.id))
    assert (await opens(team, "phone")).state == "open"
    await team.does("phone", deeds.JoiningClaimed(opened.id), joining=opened)
    await team.does("phone", deeds.JoiningSettled(opened.id, accepted=True))
    assert await team.sees("phone") is None


async def test_a_refused_joining_joins_nobody(team: Team) -> None:
    await join(team, "anne", "phone", accepted=False)
    assert await team.sees("phone") is None
    assert (await opens(team, "phone")).state == "settled"


async def test_a_joining_ends(team: Team) -> None:
    await team.does("anne", deeds.JoiningAsked("j" * 22, team.now + HOUR))
    opened = await opens(team, "phone")
    team.now += HOUR
    assert (await opens(team, "phone")).state == "expired"
    await team.does("phone", deeds.JoiningClaimed(opened.id), joining=opened)
    assert (await sees_made(team, "anne", opened.id)).state == "expired"
    purged = await team.store.run(lambda c: purge(c, team.now + timedelta(days=31)))
    assert purged["joinings"] == 1


async def test_of_two_memberships_the_higher_role_stays(team: Team) -> None:
    await team.join("phone", "reader")
    await team.does("phone", deeds.MemberNamed(P, "Zoé", agreed=True), project=P)
    await join(team, "phone", "anne")
    (member,) = (await team.project("phone")).members
    assert (member.role, member.name, member.number) == ("owner", "Zoé", 2)
    seen = await team.project("anne")
    assert seen.answers[QUESTION].by == seen.edits[0].by == 2
    await team.meet("new")
    await team.join("new", "reader")
    assert [member.number for member in (await team.project("anne")).members] == [2, 3]


async def test_who_left_on_one_channel_only_is_in(team: Team) -> None:
    await team.join("phone", "editor")
    await team.does("anne", deeds.MemberRemoved(P, 2))
    await team.does("phone", deeds.ReturnMade(TOKEN, CODE))
    await join(team, "anne", "phone")
    (member,) = (await team.project("phone")).members
    assert (member.role, member.left) == ("owner", False)
    assert (await tries(team, TOKEN, "anne")).state == "same"


async def write(team: Team, name: str, words: str) -> None:
    await team.store.run(
        lambda c: outbox.write(
            c,
            address=team.address(name),
            author="person",
            message="",
            values={},
            speech=Speech(words),
            language="fr",
            replaces="",
            event_key="k",
            at=team.now,
        )
    )


async def forget(team: Team, name: str) -> None:
    person, address = team.person(name), team.address(name)
    await team.store.run(lambda c: people.forget(c, person, address, team.now))


async def test_forgetting_on_one_channel_forgets_on_all(team: Team) -> None:
    await join(team, "anne", "phone")
    await team.does("anne", deeds.ReturnMade(TOKEN, CODE))
    await team.does("anne", deeds.JoiningAsked("k" * 22, team.now + HOUR))
    for name in ("anne", "phone"):
        await write(team, name, "bonjour")
    await tries(team, "WRON-GWRO-NG00", "phone")
    await forget(team, "phone")
    for table in metadata.sorted_tables:
        assert await team.count(table.name) == 0, table.name


async def test_a_shared_project_stays_without_the_name(team: Team) -> None:
    await team.does("anne", deeds.MemberNamed(P, "Anne", agreed=True))
    await team.join("phone", "editor")
    await forget(team, "anne")
    seen = await team.project("phone")
    assert (seen.me.role, seen.values) == ("owner", {QUESTION: 2})
    author = seen.members[0]
    assert (author.name, author.left, author.agreed, author.address) == ("", True, False, None)
    await team.does("phone", deeds.AnswerGiven(P, ELSEWHERE, 1), project=P)
    assert len((await team.project("phone")).edits) == 2


async def test_who_was_forgotten_is_new_when_they_speak_again(team: Team) -> None:
    await join(team, "phone", "anne")
    await forget(team, "anne")
    await team.meet("phone")
    await team.meet("anne", "web")
    assert await team.sees("phone") is None
    assert await team.ask(lambda c: c.scalars(select(people_table.c.account)).all()) == [
        "telegram:phone",
        "web:anne",
    ]


async def test_no_trace_of_a_project_stays_in_the_files(sqlite_url: str) -> None:
    marker = "UNIQUE-MARKER-8642 "
    store = await Store.open(sqlite_url)
    team = Team(store)
    await team.meet("anne", "web")
    await team.begin("anne")
    deed: list[Any] = [
        deeds.AnswerGiven(P, QUESTION, marker * 200),
        deeds.NoteAdded(P, "eco-size", "proof", marker * 200),
        deeds.ProjectRenamed(P, marker),
        deeds.MemberNamed(P, marker, agreed=True),
    ]
    await team.does("anne", *deed)
    folder = Path(sqlite_url.removeprefix("sqlite:///")).parent

    def is_found() -> bool:
        return any(marker.encode() in path.read_bytes() for path in folder.iterdir())

    assert is_found()
    await forget(team, "anne")
    await store.checkpoint()
    assert not is_found()
    await store.close()
