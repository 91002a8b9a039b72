"""Reviewers among the roles, and what becomes of a draft application when members merge, leave or are forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.store import accounts, invitations, memberships, people, projects
from bot.store.database import Store
from bot.store.dossier_tables import metadata
from conversations import deeds
from conversations.dossier import Reminders
from conversations.dossier_deeds import (
    FileAdded,
    PieceMarked,
    RemarkMade,
    RemarkResolved,
    RemindersChosen,
    TextWritten,
    VersionKept,
)
from conversations.events import Address
from conversations.project import Role
from tests.bot.store.team import QUESTION, P, Team
from tests.fakes.people import NOON

JOBS = "d1-jobs"
SOON = NOON + timedelta(days=7)


@pytest.fixture
async def team(store: Store) -> Team:
    team = await Team(store).whole()
    await team.meet("mission")
    return team


@pytest.mark.parametrize(
    ("role", "scope", "other", "other_scope", "both"),
    [
        ("reviewer", ("d1",), "reviewer", ("d3", "d1"), ("reviewer", ("d1", "d3"))),
        ("reviewer", ("d1",), "reviewer", (), ("reviewer", ())),
        ("reviewer", (), "reviewer", ("d1",), ("reviewer", ())),
        ("guest", (QUESTION,), "reviewer", ("d1",), ("reviewer", ("d1",))),
        ("reviewer", (), "guest", (QUESTION,), ("reviewer", ())),
        ("guest", ("a",), "guest", ("b",), ("guest", ("a", "b"))),
        ("reviewer", ("d1",), "reader", (), ("reader", ())),
        ("editor", (), "reviewer", ("d1",), ("editor", ())),
    ],
)
def test_what_somebody_may_do_who_has_two_memberships(
    role: Role, scope: tuple[str, ...], other: Role, other_scope: tuple[str, ...], both: object
) -> None:
    assert memberships.widened(role, scope, other, other_scope) == both


async def test_a_reviewer_comes_by_an_invitation_and_then_sees_more(team: Team) -> None:
    for token, scope in (("i" * 22, ("d1",)), ("j" * 22, ("d3",))):
        await team.does("owner", deeds.InvitationMade(P, token, "reviewer", 1, SOON, scope))
        invited = await team.store.run(
            lambda c, t=token: invitations.invited(c, t, "telegram:mission", team.now)  # type: ignore[misc]  # a default, so that each keeps its own
        )
        assert (invited.role, invited.scope) == ("reviewer", scope)
        await team.does("mission", deeds.InvitationAccepted(invited.invitation, P), invited=invited)
    me = (await team.project("mission")).me
    assert (me.role, me.scope) == ("reviewer", ("d1", "d3"))


async def test_a_reviewer_does_not_inherit(team: Team) -> None:
    await team.joins("mission", "reviewer", ())
    await team.does("owner", deeds.MemberRemoved(P, 2), deeds.MemberRemoved(P, 3))
    done = await team.does("owner", deeds.MemberRemoved(P, 1))
    assert (done.has_erased, done.has_dropped_files) == (True, True)
    assert await team.count("projects") == 0


async def test_a_reviewer_counts_no_answer_of_others(team: Team) -> None:
    await team.joins("mission", "reviewer", ())
    await team.does("owner", deeds.AnswerGiven(P, QUESTION, 2))
    (line,) = await team.ask(lambda c: projects.lines(c, "telegram:mission"))
    assert (line.role, line.answered, line.levels, line.last_at) == ("reviewer", 0, 0, None)


async def draws(team: Team, name: str) -> None:
    """Somebody does one of everything that keeps who did it."""
    file = await team.uploads()
    await team.does(
        name,
        PieceMarked(P, JOBS, "ready"),
        TextWritten(P, JOBS, "300 emplois", 0),
        FileAdded(P, JOBS, file),
        RemarkMade(P, "d1", JOBS, "visit", "Depuis quand ?"),
        VersionKept(P, {}),
        deeds.DutyGiven(P, JOBS, 2),
        RemindersChosen(P, "weekly"),
        project=P,
    )
    remark = (await team.draft()).remarks[0]
    await team.does(name, RemarkResolved(P, remark.id, "Depuis 2019"), project=P)


async def authors(team: Team) -> set[int]:
    """Whose everything in the draft is."""
    found: set[int] = set()
    for name in ("piece_marks", "texts", "evidence", "remarks", "versions"):
        table = metadata.tables[name]
        columns = [table.c[column] for column in ("by", "resolved_by") if column in table.c]
        for column in columns:
            found |= set(await team.ask(lambda c, one=column: c.scalars(select(one)).all()))  # type: ignore[misc]  # a default, so that each keeps its own
    return found


async def merge(team: Team) -> None:
    await team.store.run(lambda c: accounts.merge(c, "telegram:editor", into="telegram:mission"))


async def test_two_memberships_of_one_person_become_one(team: Team) -> None:
    await team.joins("mission", "reviewer", ("d1",))
    await draws(team, "editor")
    await merge(team)
    assert await authors(team) == {5}
    seen = await team.sees("mission", dossier="now")
    assert seen
    assert (seen.me.number, seen.me.role, seen.me.scope) == (5, "editor", ())
    assert (seen.duties, seen.dossier.reminders) == ({JOBS: 5}, Reminders("weekly"))


async def test_the_wish_of_the_membership_that_stays_holds(team: Team) -> None:
    await team.joins("mission", "reviewer", ("d1",))
    await draws(team, "editor")
    await team.does("mission", RemindersChosen(P, "never"), project=P)
    await merge(team)
    assert (await team.draft("mission")).reminders == Reminders("never")
    assert await team.count("reminders") == 1


async def test_an_account_that_moves_takes_nothing_away(team: Team) -> None:
    await draws(team, "editor")
    before = await team.draft()
    await merge(team)
    assert await authors(team) == {2}
    assert await team.draft() == before


async def test_what_somebody_wrote_stays_when_they_leave(team: Team) -> None:
    await draws(team, "editor")
    before = await team.draft()
    await team.does("owner", deeds.MemberRemoved(P, 2))
    seen = await team.project()
    assert seen.duties == {}
    assert await team.draft() == before


async def test_what_somebody_wrote_has_no_name_once_they_are_forgotten(team: Team) -> None:
    await team.does("editor", deeds.MemberNamed(P, "Anne", agreed=True), project=P)
    await draws(team, "editor")
    await team.store.run(
        lambda c: people.forget(c, "telegram:editor", Address("telegram", "editor"), team.now)
    )
    seen = await team.project()
    author = seen.member((await team.draft()).texts[JOBS].by)
    assert author
    assert (author.name, author.left, seen.duties) == ("", True, {})
