"""A project as each role sees it, where its members are reached, and how little is asked of the database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Connection, event

from bot.store import accounts, people, project_desk, projects
from bot.store.database import Store
from conversations import deeds
from conversations.events import Address
from conversations.project import Project, ProjectLine
from tests.bot.store.team import ELSEWHERE, OTHER, QUESTION, SCOPE, P, Team
from tests.fakes.people import NOON

SOON = NOON + timedelta(days=7)


@pytest.fixture
async def team(store: Store) -> Team:
    team = await Team(store).whole()
    await team.does(
        "owner",
        deeds.ProjectRenamed(P, "Métropole"),
        deeds.MemberNamed(P, "Anne", agreed=True),
        deeds.AnswerGiven(P, QUESTION, 2),
        deeds.AnswerGiven(P, ELSEWHERE, 1),
        deeds.AnswerGiven(P, "eco-size.jobs", 300),
        deeds.NoteAdded(P, "eco-size", "comment", "un"),
        deeds.NoteAdded(P, "eco-size", "proof", "deux"),
        deeds.DutyGiven(P, "eco-jobs", 2),
        deeds.TargetSet(P, date(2027, 1, 5)),
        deeds.ResultKept(P, 57, 900, 1, {"eco-size": 2}),
        deeds.InvitationMade(P, "i" * 22, "guest", 1, SOON, SCOPE),
        deeds.LinkMade(P, "l" * 22, SOON),
    )
    return team


@pytest.mark.parametrize("role", ["owner", "reader", "guest"])
async def test_without_history_all_else_is_the_same(team: Team, role: str) -> None:
    def load(connection: Connection) -> Project | None:
        account = people.load(connection, team.person(role), "fr").account
        return project_desk.load_without_history(connection, P, account, team.now)

    bare, seen = await team.store.run(load), await team.project(role)
    assert seen.edits
    assert bare == replace(seen, edits=())
    assert bare.next_edit == seen.next_edit


async def test_a_member_sees_everything(team: Team) -> None:
    seen = await team.project("editor")
    assert (seen.name, seen.pace, seen.created_at) == ("Métropole", "quick", NOON)
    assert seen.values == {QUESTION: 2, ELSEWHERE: 1, "eco-size.jobs": 300}
    assert [note.text for note in seen.notes] == ["un", "deux"]
    assert (seen.duties, seen.target) == ({"eco-jobs": 2}, date(2027, 1, 5))
    assert [(one.score, one.levels) for one in seen.results] == [(57, {"eco-size": 2})]
    assert [(one.role, one.scope) for one in seen.invitations] == [("guest", SCOPE)]
    assert [one.expires_at for one in seen.links] == [SOON]
    assert [(m.number, m.role, m.is_me) for m in seen.members] == [
        (1, "owner", False),
        (2, "editor", True),
        (3, "reader", False),
        (4, "guest", False),
    ]


async def test_a_reader_sees_no_ways_in(team: Team) -> None:
    seen = await team.project("reader")
    assert (len(seen.notes), seen.invitations, seen.links) == (2, (), ())


async def test_a_guest_sees_their_questions_only(team: Team) -> None:
    seen = await team.project("guest")
    assert seen.values == {QUESTION: 2}
    assert [edit.question for edit in seen.edits] == [QUESTION]
    assert (seen.edits[0].id, seen.next_edit) == (1, 4)
    assert {member.name for member in seen.members} == {""}
    assert (seen.notes, seen.results, seen.duties, seen.target) == ((), (), {}, None)
    assert (seen.invitations, seen.links) == ((), ())
    assert seen.me.scope == SCOPE


async def test_who_is_no_member_sees_nothing(team: Team) -> None:
    await team.meet("stranger")
    assert await team.sees("stranger") is None
    assert await team.sees("owner", "unknownabc") is None


async def test_what_is_over_is_not_shown(team: Team) -> None:
    team.now = SOON
    seen = await team.project()
    assert (seen.invitations, seen.links) == ((), ())


async def test_members_are_reached_where_they_were_last_seen(team: Team) -> None:
    def address(name: str) -> Address | None:
        return {member.number: member.address for member in seen.members}[
            {"owner": 1, "editor": 2, "reader": 3, "guest": 4}[name]
        ]

    team.now += timedelta(minutes=1)
    await team.does("owner", deeds.ReturnMade("r" * 22, "ABCDEFGH2345"))
    await team.meet("laptop", "web")
    await team.store.run(lambda c: people.mark_unreachable(c, "telegram:editor", NOON))
    await team.store.run(
        lambda c: people.choose_language(c, "telegram:reader", "en"),
    )
    seen = await team.project()
    assert address("owner") == Address("telegram", "owner")
    assert address("editor") is None
    assert (address("reader"), seen.members[2].language) == (Address("telegram", "reader"), "en")
    await team.store.run(lambda c: accounts.come_back(c, "web:laptop", "r" * 22))
    seen = await team.project()
    assert address("owner") == Address("web", "laptop")


async def test_projects_are_listed_with_how_far_they_are(team: Team) -> None:
    team.now += timedelta(days=1)
    await team.begin("editor", OTHER)

    async def lines(name: str) -> tuple[ProjectLine, ...]:
        return await team.store.read(lambda c: projects.lines(c, team.person(name)))

    assert await lines("editor") == (
        ProjectLine(OTHER, "", "owner", 0, None, 0, "quick"),
        ProjectLine(P, "Métropole", "editor", 3, NOON, 2, "quick"),
    )
    (mine,) = await lines("guest")
    assert (mine.role, mine.answered, mine.last_at) == ("guest", 0, None)
    await team.does("guest", deeds.AnswerGiven(P, QUESTION, 3), project=P)
    (mine,) = await lines("guest")
    assert (mine.answered, mine.levels, mine.last_at) == (1, 1, team.now)
    assert await lines("nobody") == ()


@contextmanager
def counted(connection: Connection) -> Iterator[list[str]]:
    statements: list[str] = []

    def listen(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    event.listen(connection, "before_cursor_execute", listen)
    yield statements
    event.remove(connection, "before_cursor_execute", listen)


async def test_a_desk_takes_six_statements(sqlite_store: Store) -> None:
    await Team(sqlite_store).whole()

    def load(connection: Connection) -> list[str]:
        with counted(connection) as statements:
            known = people.load(connection, "telegram:owner", "fr")
            projects.hold(connection, known.project)
            projects.lines(connection, known.account)
            project_desk.load(connection, known.project, known.account, NOON)
        return statements

    assert len(await sqlite_store.run(load)) == 6
