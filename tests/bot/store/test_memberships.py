"""Leaving, handing over, coming back in; numbers are never given twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.store.database import Store
from conversations import deeds
from conversations.project import Role
from tests.bot.store.team import QUESTION, P, Team

SOON = timedelta(days=7)


@pytest.fixture
async def team(store: Store) -> Team:
    team = Team(store)
    for name in ("owner", "first", "second"):
        await team.meet(name)
    await team.begin()
    return team


async def roles(team: Team, name: str) -> list[tuple[int, Role, bool]]:
    return [(m.number, m.role, m.left) for m in (await team.project(name)).members]


async def test_the_longest_standing_editor_inherits(team: Team) -> None:
    await team.join("first", "reader")
    team.now += timedelta(days=1)
    await team.join("second", "editor")
    done = await team.does("owner", deeds.MemberRemoved(P, 1))
    assert not done.has_erased
    assert await roles(team, "second") == [
        (1, "owner", True),
        (2, "reader", False),
        (3, "owner", False),
    ]


async def test_without_an_editor_a_reader_inherits(team: Team) -> None:
    await team.join("first", "reader")
    await team.does("owner", deeds.MemberRemoved(P, 1))
    assert await roles(team, "first") == [(1, "owner", True), (2, "owner", False)]


@pytest.mark.parametrize("others", [[], ["guest"]])
async def test_the_last_one_takes_the_project_along(team: Team, others: list[Role]) -> None:
    """A guest sees too little of it to keep it."""
    for role in others:
        await team.join("first", role)
    await team.does("owner", deeds.AnswerGiven(P, QUESTION, 2))
    done = await team.does("owner", deeds.MemberRemoved(P, 1))
    assert done.has_erased
    for table in ("projects", "members", "answers", "answer_edits"):
        assert await team.count(table) == 0


async def test_answers_stay_with_their_number(team: Team) -> None:
    await team.join("first", "editor")
    await team.does("first", deeds.AnswerGiven(P, QUESTION, 2), project=P)
    await team.does("owner", deeds.MemberRemoved(P, 2))
    seen = await team.project()
    author = seen.member(seen.answers[QUESTION].by)
    assert author
    assert (author.number, author.left, author.address) == (2, True, None)


async def test_who_comes_back_keeps_their_number_and_gets_the_new_role(team: Team) -> None:
    await team.join("first", "editor")
    await team.does("owner", deeds.MemberRemoved(P, 2))
    await team.join("second", "editor")
    await team.join("first", "reader")
    assert await roles(team, "owner") == [
        (1, "owner", False),
        (2, "reader", False),
        (3, "editor", False),
    ]


async def test_a_removed_members_own_invitations_end(team: Team) -> None:
    await team.join("first", "editor")
    made = deeds.InvitationMade(P, "t" * 22, "editor", 5, team.now + SOON)
    await team.does("first", made, project=P)
    await team.does("owner", deeds.MemberRemoved(P, 2))
    assert (await team.project()).invitations == ()


async def test_who_leaves_by_themselves_leaves_their_invitations(team: Team) -> None:
    await team.join("first", "editor")
    made = deeds.InvitationMade(P, "t" * 22, "editor", 5, team.now + SOON)
    await team.does("first", made, deeds.MemberRemoved(P, 2), project=P)
    assert len((await team.project()).invitations) == 1
