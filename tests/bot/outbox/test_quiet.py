"""Quiet hours: Telegram waits and goes on by itself, the web does not wait, what is wrong is put right at any hour."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection

from bot import announcing
from bot.approving import Rules
from bot.outbox.dispatcher import Dispatcher
from bot.quiet_hours import QuietHours
from bot.store import announcements
from conversations.announcing.shape import Words
from conversations.staff import COMMAND_LINE
from tests.bot.outbox.conftest import Field
from tests.bot.store.mission import draft

NIGHT = QuietHours(time(21), time(8))


def paris(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Paris")).astimezone(UTC)


async def rounds(dispatcher: Dispatcher) -> bool:
    """Whether the last of some rounds found anything to do."""
    is_busy = False
    for _ in range(10):
        is_busy = await dispatcher.look()
        await asyncio.sleep(0.01)  # the pace's own clock
    return is_busy


@pytest.mark.parametrize(
    ("late", "morning"),
    [
        ("2026-11-30T23:00", "2026-12-01T08:00"),
        ("2027-03-27T23:00", "2027-03-28T08:00"),
        ("2027-10-30T23:00", "2027-10-31T08:00"),
    ],
)
async def test_what_is_sent_at_night_waits_for_the_morning(
    field: Field, late: str, morning: str
) -> None:
    await field.meet(1)
    await field.mission.meet("ana", channel="web")
    field.mission.now = paris(late)
    await field.mission.begins()
    dispatcher = field.dispatcher(quiet=NIGHT)
    assert not await rounds(dispatcher)
    assert await field.mission.states(1) == {"telegram:1": "pending", "web:ana": "sent"}
    field.mission.now = paris(morning) - timedelta(seconds=1)
    await rounds(dispatcher)
    assert field.telegram.said(1) == []
    field.mission.now = paris(morning)
    await field.looks(dispatcher)
    assert len(field.telegram.said(1)) == 1


async def test_what_is_scheduled_for_the_night_begins_in_the_morning(field: Field) -> None:
    await field.meet(1)
    await field.mission.meet("ana", channel="web")
    field.mission.now = paris("2027-01-31T20:00")

    def plan(connection: Connection) -> int:
        id_ = announcing.compose(connection, COMMAND_LINE, draft(), field.mission.now)
        at = paris("2027-01-31T22:00")
        announcing.schedule(connection, COMMAND_LINE, id_, at, field.mission.now, Rules())
        return id_

    planned = await field.mission.run(plan)
    dispatcher = field.dispatcher(quiet=NIGHT)
    field.mission.now = paris("2027-01-31T22:00")
    await rounds(dispatcher)
    assert (await field.mission.get(planned)).state == "scheduled"
    field.mission.now = paris("2027-02-01T08:00")
    await field.looks(dispatcher, announcement=planned)
    assert await field.mission.counts(planned) == {"sent": 2}


async def test_one_that_runs_holds_and_goes_on(field: Field) -> None:
    await field.meet(1, 2)
    field.mission.now = paris("2026-11-24T20:59")
    await field.mission.begins()
    [first] = await field.mission.claims(1, limit=1)
    field.mission.now = paris("2026-11-24T21:00")
    dispatcher = field.dispatcher(quiet=NIGHT)
    await rounds(dispatcher)
    assert await field.mission.counts(1) == {"pending": 1, "sending": 1}
    assert (await field.mission.get(1)).state == "sending"
    assert first.number == 1


async def test_what_is_wrong_is_put_right_at_night(field: Field) -> None:
    await field.meet(1, 2)
    field.mission.now = paris("2026-11-24T20:00")
    await field.mission.begins()
    dispatcher = field.dispatcher(quiet=NIGHT)
    await field.looks(dispatcher)
    field.mission.now = now = paris("2026-11-25T02:00")
    right = Words(fr="Rectifié", en="Put right")
    await field.mission.run(lambda c: announcing.correct(c, COMMAND_LINE, 1, right, now))
    for _ in range(100):
        await rounds(dispatcher)
        if not await field.mission.run(announcements.to_mend):
            break
    assert [field.telegram.said(chat)[0].splitlines()[0] for chat in (1, 2)] == ["Rectifié"] * 2
    await field.mission.run(lambda c: announcing.withdraw(c, COMMAND_LINE, 1, now))
    for _ in range(100):
        await rounds(dispatcher)
        if not await field.mission.run(announcements.to_mend):
            break
    assert field.telegram.said(1) == field.telegram.said(2) == []
