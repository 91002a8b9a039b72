"""Who may be reminded of their pieces, where, and how they want it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from bot.store import accounts, people, reminders
from bot.store.database import Store
from bot.store.reminders import Remindable
from conversations import deeds
from conversations.dossier import Reminders
from conversations.dossier_deeds import PieceDue, PieceMarked, RemindersChosen
from conversations.events import Address
from tests.bot.store.team import P, Team
from tests.fakes.people import NOON

JOBS, TEAM = "d1-jobs", "d3-team"


@pytest.fixture
async def team(store: Store) -> Team:
    """The editor has a piece to bring, the owner a criterion to answer."""
    team = await Team(store).whole()
    await team.does("owner", deeds.DutyGiven(P, JOBS, 2), deeds.DutyGiven(P, "eco-size", 1))
    return team


async def due(team: Team) -> Sequence[Remindable]:
    found: Sequence[Remindable] = await team.ask(lambda c: reminders.due(c, team.now))
    return found


async def test_who_has_a_piece_may_be_reminded(team: Team) -> None:
    assert await due(team) == (
        Remindable(
            P, 2, "telegram:editor", Address("telegram", "editor"), "fr", pace="each", sent=""
        ),
    )
    await team.does("owner", deeds.DutyGiven(P, TEAM, 2), deeds.DutyGiven(P, "d1-funds", 3))
    assert [one.member for one in await due(team)] == [2, 3]


@pytest.mark.parametrize("state", ["ready", "not-applicable"])
async def test_nobody_is_reminded_of_what_is_done(team: Team, state: str) -> None:
    await team.does(
        "owner", PieceMarked(P, JOBS, "in-progress"), PieceDue(P, JOBS, date(2027, 1, 5))
    )
    assert len(await due(team)) == 1
    await team.does("owner", PieceMarked(P, JOBS, state))  # type: ignore[arg-type]  # parametrised
    assert await due(team) == ()


async def test_nobody_is_reminded_who_wants_it_later_or_never(team: Team) -> None:
    later = NOON + timedelta(days=1)
    await team.does("editor", RemindersChosen(P, "weekly", later), project=P)
    assert await due(team) == ()
    team.now = later
    assert [one.pace for one in await due(team)] == ["weekly"]
    await team.does("editor", RemindersChosen(P, "never"), project=P)
    assert await due(team) == ()


async def test_what_was_sent_and_what_is_wanted_leave_each_other(team: Team) -> None:
    await team.store.run(lambda c: reminders.sent(c, P, 2, "one"))
    assert [(one.pace, one.sent) for one in await due(team)] == [("each", "one")]
    await team.does("editor", RemindersChosen(P, "weekly"), project=P)
    await team.store.run(lambda c: reminders.sent(c, P, 2, "two"))
    assert [(one.pace, one.sent) for one in await due(team)] == [("weekly", "two")]
    assert (await team.draft("editor")).reminders == Reminders("weekly")


async def test_they_are_reached_where_they_were_last_seen(team: Team) -> None:
    await team.does("editor", deeds.ReturnMade("r" * 22, "ABCDEFGH2345"), project=P)
    team.now += timedelta(minutes=1)
    await team.meet("laptop", "web")
    await team.store.run(lambda c: accounts.come_back(c, "web:laptop", "r" * 22))
    assert [one.address for one in await due(team)] == [Address("web", "laptop")]
    await team.store.run(lambda c: people.mark_unreachable(c, "web:laptop", team.now))
    assert [one.address for one in await due(team)] == [Address("telegram", "editor")]
    await team.store.run(lambda c: people.mark_unreachable(c, "telegram:editor", team.now))
    assert [(one.address, one.language) for one in await due(team)] == [(None, "fr")]


async def test_who_left_is_not_reminded(team: Team) -> None:
    await team.does("editor", RemindersChosen(P, "weekly"), project=P)
    await team.does("owner", deeds.MemberRemoved(P, 2))
    assert await due(team) == ()
    assert await team.count("reminders") == 0


async def test_who_is_forgotten_is_not_reminded(team: Team) -> None:
    await team.store.run(
        lambda c: people.forget(c, "telegram:editor", Address("telegram", "editor"), team.now)
    )
    assert await due(team) == ()
