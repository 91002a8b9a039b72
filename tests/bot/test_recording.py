"""Every deed by every role: done or without effect, never an error; and that no kind of change is left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, get_args

import pytest

from bot.recording import PERSONAL, RIGHTS, TEAM
from bot.store.database import Store
from conversations import deeds, project
from conversations.outcome import Change, PersonForgotten
from conversations.project import NEW, Project, Role
from tests.bot.store.team import ELSEWHERE, OTHER, QUESTION, ROLES, P, Team
from tests.fakes.people import NOON

SOON = NOON + timedelta(days=7)
TOKEN = "t" * 22


@pytest.fixture
async def team(store: Store) -> Team:
    return await Team(store).whole()


@dataclass(frozen=True)
class Case:
    """A deed, who may do it, and what shows in the owner's project that it was done."""

    deed: Any
    roles: str
    shows: Callable[[Project], object]


CASES = (
    Case(deeds.ProjectRenamed(P, "Lyon"), "owner editor", lambda p: p.name == "Lyon"),
    Case(deeds.PaceChosen(P, "full"), "owner editor", lambda p: p.pace == "full"),
    Case(deeds.TargetSet(P, date(2027, 1, 5)), "owner editor", lambda p: p.target),
    Case(
        deeds.AnswerGiven(P, QUESTION, 2),
        "owner editor guest",
        lambda p: p.values == {QUESTION: 2},
    ),
    Case(deeds.AnswerGiven(P, ELSEWHERE, 2), "owner editor", lambda p: p.values == {ELSEWHERE: 2}),
    Case(deeds.NoteAdded(P, "eco-size", "proof", "INSEE"), "owner editor", lambda p: p.notes),
    Case(deeds.DutyGiven(P, "eco-size", 2), "owner editor", lambda p: p.duties == {"eco-size": 2}),
    Case(
        deeds.ResultKept(P, 57, 1000, 1, {"eco-size": 2}),
        "owner editor reader",
        lambda p: p.results,
    ),
    Case(
        deeds.InvitationMade(P, TOKEN, "editor", 3, SOON),
        "owner editor",
        lambda p: [one.uses_left for one in p.invitations] == [3],
    ),
    Case(deeds.LinkMade(P, TOKEN, SOON), "owner editor", lambda p: p.links),
    Case(
        deeds.MemberNamed(P, "Anne", agreed=True),
        "owner editor reader guest",
        lambda p: [member.name for member in p.members if member.agreed] == ["Anne"],
    ),
)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("case", CASES, ids=lambda case: type(case.deed).__name__)
async def test_a_deed_needs_its_right(team: Team, case: Case, role: Role) -> None:
    await team.does(role, case.deed, project=P)
    assert bool(case.shows(await team.project())) == (role in case.roles.split())


@pytest.mark.parametrize("case", CASES, ids=lambda case: type(case.deed).__name__)
async def test_a_stranger_does_nothing(team: Team, case: Case) -> None:
    before = await team.project()
    await team.meet("stranger")
    await team.does("stranger", case.deed, project=P)
    assert await team.project() == before


@pytest.mark.parametrize("case", CASES, ids=lambda case: type(case.deed).__name__)
async def test_a_removed_member_does_nothing_even_in_the_middle(team: Team, case: Case) -> None:
    """Their own step had the project on its desk, and removes them first."""
    await team.does("editor", deeds.MemberRemoved(P, 2), case.deed, project=P)
    assert not case.shows(await team.project())
    assert await team.sees("editor") is None


@pytest.mark.parametrize("case", CASES, ids=lambda case: type(case.deed).__name__)
async def test_a_deleted_project_swallows_deeds(team: Team, case: Case) -> None:
    await team.does("owner", deeds.ProjectDeleted(P), case.deed, project=P)
    await team.does("editor", case.deed, project=P)
    assert await team.sees("owner") is None
    assert await team.count("answers") == await team.count("invitations") == 0


@pytest.mark.parametrize("role", ROLES)
async def test_undoing_needs_the_same_rights(team: Team, role: Role) -> None:
    await team.does(
        "owner",
        deeds.AnswerGiven(P, ELSEWHERE, 1),
        deeds.NoteAdded(P, "eco-size", "comment", "À vérifier"),
        deeds.InvitationMade(P, TOKEN, "reader", 1, SOON),
        deeds.LinkMade(P, TOKEN, SOON),
    )
    before = await team.project()
    await team.does(
        role,
        deeds.AnswerWithdrawn(P, ELSEWHERE),
        deeds.NoteRemoved(P, before.notes[0].id),
        deeds.InvitationRevoked(P, before.invitations[0].id),
        deeds.LinkRevoked(P, before.links[0].id),
        project=P,
    )
    after = await team.project()
    left = [after.answers, after.notes, after.invitations, after.links]
    assert [bool(each) for each in left] == [role in {"reader", "guest"}] * 4


@pytest.mark.parametrize("role", ROLES)
async def test_only_the_owner_removes_and_deletes(team: Team, role: Role) -> None:
    await team.meet("other")
    await team.join("other", "editor")
    await team.does(role, deeds.MemberRemoved(P, 5), project=P)
    assert (await team.sees("other") is None) == (role == "owner")
    await team.does(role, deeds.ProjectDeleted(P), project=P)
    assert (await team.sees("owner") is None) == (role == "owner")


async def test_an_id_of_another_project_is_not_touched(team: Team) -> None:
    await team.does("owner", deeds.NoteAdded(P, "eco-size", "comment", "ici"))
    note = (await team.project()).notes[0].id
    await team.meet("stranger")
    await team.begin("stranger", OTHER)
    await team.does("stranger", deeds.NoteRemoved(OTHER, note))
    assert (await team.project()).notes


async def test_nobody_is_invited_to_own_nor_a_guest_to_everything(team: Team) -> None:
    await team.does(
        "owner",
        deeds.InvitationMade(P, TOKEN, "owner", 1, SOON),
        deeds.InvitationMade(P, "u" * 22, "guest", 1, SOON),
    )
    assert (await team.project()).invitations == ()


async def test_a_duty_is_only_for_who_is_in(team: Team) -> None:
    await team.does("owner", deeds.DutyGiven(P, "eco-size", 9))
    assert (await team.project()).duties == {}
    await team.does("owner", deeds.DutyGiven(P, "eco-size", 3), deeds.DutyGiven(P, "eco-jobs", 2))
    await team.does("owner", deeds.DutyGiven(P, "eco-size", 0), deeds.MemberRemoved(P, 2))
    assert (await team.project()).duties == {}


async def test_the_first_answer_begins_a_project(store: Store) -> None:
    team = Team(store)
    await team.meet("anne")
    await team.does(
        "anne",
        deeds.ProjectStarted(P, "full"),
        deeds.AnswerGiven(NEW, QUESTION, 2),
        deeds.AnswerGiven(P, ELSEWHERE, None),
    )
    seen = await team.project("anne")
    assert (seen.pace, seen.me.role, seen.me.number, seen.name) == ("full", "owner", 1, "")
    assert seen.values == {QUESTION: 2, ELSEWHERE: None}


async def test_a_project_begins_once(team: Team) -> None:
    await team.meet("stranger")
    await team.does("stranger", deeds.ProjectStarted(P, "full"), deeds.AnswerGiven(P, QUESTION, 3))
    assert await team.sees("stranger") is None
    assert (await team.project()).values == {}


async def test_new_without_a_beginning_is_nothing(team: Team) -> None:
    await team.does("owner", deeds.AnswerGiven(NEW, QUESTION, 2))
    assert (await team.project()).values == {}


async def test_a_result_is_kept_when_it_changed(team: Team) -> None:
    for score in (50, 50, 57, 50):
        await team.does("owner", deeds.ResultKept(P, score, 900, 1, {"eco-size": 2}))
    assert [result.score for result in (await team.project()).results] == [50, 57, 50]
    await team.does("owner", deeds.ResultKept(P, 50, 900, None, {"eco-size": 2}))
    assert (await team.project()).results[-1].band is None


def test_every_change_has_its_place() -> None:
    kinds = set(get_args(Change)) - {PersonForgotten}
    assert kinds == set(PERSONAL) | set(TEAM)
    assert not set(PERSONAL) & set(TEAM)
    assert set(RIGHTS) <= set(TEAM)
    known = set().union(*project.RIGHTS.values())
    assert set(RIGHTS.values()) <= known
