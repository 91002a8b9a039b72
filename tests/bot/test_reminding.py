"""Reminders: to whom, at which hour, once, on their channel, in their language. Not for what they say."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from bot.bell import Bell
from bot.reminding import Reminding
from bot.store import outbox
from bot.store.database import Store
from bot.store.outbox import Line
from bot.store.reminders import Remindable
from conversations.deeds import DutyGiven, MemberRemoved
from conversations.desk import House
from conversations.dossier_deeds import PieceDue, PieceMarked, RemindersChosen
from conversations.events import Address
from conversations.reviewing.reminding import Due
from knowledge.load import Knowledge
from tests.bot.store.team import P, Team
from tests.fakes.knowledge import small_knowledge
from tests.fakes.small_application import with_application

MORNING = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
"""Half past nine in Paris, on a Tuesday."""
PIECE = "d1-jobs"


@pytest.fixture
def knowledge() -> Knowledge:
    return with_application(small_knowledge())


@pytest.fixture
async def team(store: Store) -> Team:
    return await Team(store, MORNING).whole()


def reminding(store: Store, knowledge: Knowledge, at: datetime = MORNING) -> Reminding:
    return Reminding(store, Bell(), lambda: at, lambda: knowledge, House)


async def owes(team: Team, due: timedelta = timedelta(days=1), who: int = 2) -> None:
    day = (MORNING + due).date()
    await team.does("owner", DutyGiven(P, PIECE, who), PieceDue(P, PIECE, day), project=P)


async def told(team: Team, name: str = "editor") -> list[Line]:
    lines = await team.ask(lambda c: outbox.transcript(c, team.address(name)))
    return [line for line in lines if line.message.startswith("reminder")]


async def test_whoever_owes_a_piece_is_told_once_a_day(
    store: Store, team: Team, knowledge: Knowledge
) -> None:
    await owes(team)
    assert await reminding(store, knowledge).look() == 1
    assert await reminding(store, knowledge, MORNING + timedelta(hours=3)).look() == 0
    assert [line.message for line in await told(team)] == ["reminder-due"]
    assert await told(team, "owner") == []
    assert await reminding(store, knowledge, MORNING + timedelta(days=1)).look() == 1


async def test_nobody_is_told_on_a_saturday(store: Store, team: Team, knowledge: Knowledge) -> None:
    await owes(team, timedelta(days=4))
    assert await reminding(store, knowledge, MORNING + timedelta(days=4)).look() == 0
    assert await reminding(store, knowledge, MORNING + timedelta(days=6)).look() == 1


@pytest.mark.parametrize("hour", [0, 7, 17, 22])
async def test_nobody_is_told_outside_working_hours(
    store: Store, team: Team, knowledge: Knowledge, hour: int
) -> None:
    """17:00 UTC is 18:00 in Paris in November."""
    await owes(team)
    assert await reminding(store, knowledge, MORNING.replace(hour=hour)).look() == 0


async def test_summer_time_moves_the_hour(store: Store, team: Team, knowledge: Knowledge) -> None:
    await owes(team)
    summer = datetime(2027, 7, 5, 7, 30, tzinfo=UTC)
    assert await reminding(store, knowledge, summer).look() == 1
    assert await reminding(store, knowledge, MORNING.replace(hour=7, minute=30)).look() == 0


async def test_a_piece_that_is_ready_or_far_away_reminds_nobody(
    store: Store, team: Team, knowledge: Knowledge
) -> None:
    await owes(team, timedelta(days=30))
    assert await reminding(store, knowledge).look() == 0
    await owes(team)
    await team.does("editor", PieceMarked(P, PIECE, "ready"), project=P)
    assert await reminding(store, knowledge).look() == 0


async def test_whoever_wants_none_or_later_is_left_alone(
    store: Store, team: Team, knowledge: Knowledge
) -> None:
    await owes(team)
    await team.does("editor", RemindersChosen(P, "never"), project=P)
    assert await reminding(store, knowledge).look() == 0
    later = MORNING + timedelta(days=6)
    await team.does("editor", RemindersChosen(P, "each", later), project=P)
    assert await reminding(store, knowledge).look() == 0
    assert await reminding(store, knowledge, later + timedelta(hours=1)).look() == 1


async def test_the_weekly_digest_comes_on_mondays(
    store: Store, team: Team, knowledge: Knowledge
) -> None:
    await owes(team, timedelta(days=40))
    await team.does("editor", RemindersChosen(P, "weekly"), project=P)
    assert await reminding(store, knowledge).look() == 0
    monday = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
    assert await reminding(store, knowledge, monday).look() == 1
    assert await reminding(store, knowledge, monday + timedelta(hours=2)).look() == 0
    assert [line.message for line in await told(team)] == ["reminder-weekly"]


async def test_whoever_left_is_told_nothing(store: Store, team: Team, knowledge: Knowledge) -> None:
    await owes(team)
    await team.does("owner", MemberRemoved(P, 2), project=P)
    assert await reminding(store, knowledge).look() == 0


async def test_it_is_said_in_their_language(store: Store, team: Team, knowledge: Knowledge) -> None:
    await owes(team)
    told_once = reminding(store, knowledge)
    waiting = await told_once.look()
    assert waiting == 1
    [line] = await told(team)
    assert line.language == "fr"
    assert line.text
    assert line.address == Address("telegram", line.address.id)


async def test_without_a_checklist_nobody_is_told(
    store: Store, team: Team, knowledge: Knowledge
) -> None:
    await owes(team)
    assert await reminding(store, replace(knowledge, application=None)).look() == 0


class Broken(Reminding):
    """One whose wording fails for the owner."""

    def _due(self, connection: Connection, one: Remindable, now: datetime) -> Due | None:
        if one.member == 1:
            raise KeyError("a draft that nobody foresaw")
        return super()._due(connection, one, now)


async def test_one_odd_draft_keeps_nobody_else_waiting(
    store: Store, team: Team, knowledge: Knowledge
) -> None:
    await owes(team)
    await team.does("owner", DutyGiven(P, "d3-team", 1), project=P)
    await team.does("owner", PieceDue(P, "d3-team", MORNING.date()), project=P)
    broken = Broken(store, Bell(), lambda: MORNING, lambda: knowledge, House)
    assert await broken.look() == 1
    assert len(await told(team)) == 1
    assert await told(team, "owner") == []
