"""Answers: the last one wins, the history keeps order, and two people at once lose nothing."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.store.database import Store
from conversations.deeds import AnswerGiven, AnswerWithdrawn
from conversations.project import Value
from tests.bot.store.team import ELSEWHERE, QUESTION, P, Team
from tests.fakes.people import NOON


@pytest.fixture
async def team(store: Store) -> Team:
    return await Team(store).whole()


async def test_the_last_answer_wins_and_the_history_tells(team: Team) -> None:
    await team.does("owner", AnswerGiven(P, QUESTION, 1))
    team.now += timedelta(minutes=1)
    await team.does("editor", AnswerGiven(P, QUESTION, 3), AnswerGiven(P, ELSEWHERE, None))
    seen = await team.project()
    given = seen.answers[QUESTION]
    assert (given.value, given.by, given.at) == (3, 2, NOON + timedelta(minutes=1))
    assert [(e.id, e.question, e.before, e.value, e.had_none, e.by) for e in seen.edits] == [
        (3, ELSEWHERE, None, None, True, 2),
        (2, QUESTION, 1, 3, False, 2),
        (1, QUESTION, None, 1, True, 1),
    ]


async def test_the_same_answer_again_is_no_change(team: Team) -> None:
    await team.does("owner", AnswerGiven(P, QUESTION, None))
    await team.does("editor", AnswerGiven(P, QUESTION, None))
    seen = await team.project()
    assert (len(seen.edits), seen.answers[QUESTION].by) == (1, 1)


async def test_an_answer_is_withdrawn_and_may_be_restored(team: Team) -> None:
    await team.does("owner", AnswerGiven(P, QUESTION, 2), AnswerWithdrawn(P, QUESTION))
    seen = await team.project()
    assert (seen.values, seen.edits[0].withdrawn, seen.edits[0].before) == ({}, True, 2)
    await team.does("owner", AnswerWithdrawn(P, QUESTION), AnswerGiven(P, QUESTION, 2))
    edits = (await team.project()).edits
    assert [(edit.id, edit.had_none, edit.withdrawn) for edit in edits] == [
        (3, True, False),
        (2, False, True),
        (1, True, False),
    ]


@pytest.mark.parametrize(
    "value",
    [None, 0, 3, 1500, 1.5, "yes", "2026-11-12", "é\u2028😀", ("a", "b"), ()],
    ids=repr,
)
async def test_values_come_back_as_given(team: Team, value: Value) -> None:
    await team.does("owner", AnswerGiven(P, QUESTION, value))
    found = (await team.project()).values[QUESTION]
    assert (found, type(found)) == (value, type(value))


async def test_kinds_of_values_are_told_apart(team: Team) -> None:
    for value in (1, 1.0, "1", ("1",)):
        await team.does("owner", AnswerGiven(P, QUESTION, value))
    assert len((await team.project()).edits) == 4


async def test_of_a_long_history_the_newest_hundred_are_seen(team: Team) -> None:
    await team.does("owner", *(AnswerGiven(P, QUESTION, number) for number in range(105)))
    edits = (await team.project()).edits
    assert (len(edits), edits[0].id, edits[-1].id) == (100, 105, 6)


async def test_two_at_once_lose_nothing(database_url: str) -> None:
    """Each on a connection of their own: every answer is there, every change in order."""
    stores = [await Store.open(database_url) for _ in range(2)]
    owner = await Team(stores[0]).whole()
    editor = Team(stores[1])

    async def answer(team: Team, name: str, shift: int) -> None:
        for number in range(20):
            await team.does(
                name,
                AnswerGiven(P, QUESTION, 2 * number + shift),
                AnswerGiven(P, f"{name}.q{number}", number),
            )

    await asyncio.gather(answer(owner, "owner", 0), answer(editor, "editor", 1))
    seen = await owner.project()
    assert len(seen.answers) == 41
    assert [edit.id for edit in seen.edits] == list(range(80, 0, -1))
    shared = [edit for edit in reversed(seen.edits) if edit.question == QUESTION]
    assert [edit.before for edit in shared[1:]] == [edit.value for edit in shared[:-1]]
    assert seen.values[QUESTION] == shared[-1].value
    for store in stores:
        await store.close()
