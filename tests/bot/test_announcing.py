"""What staff may do with an announcement: every role and action, every state, approval, and the audit of it all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection

from bot import announcing
from bot.approving import Rules
from bot.errors import NotAllowed, WrongState
from bot.permitting import WHY
from bot.store import announcements, audit, deliveries, mending, staff
from bot.store.database import Store
from conversations.announcing.approval import hash_of
from conversations.announcing.shape import Audience, TableRow, Words
from conversations.staff import COMMAND_LINE, STAFF_RIGHTS, Staff, StaffRight
from tests.bot.store.mission import HELLO, Mission, draft
from tests.fakes.people import NOON

NONE, ABOVE_ONE = Rules(), Rules(approval_above=1)
LATER = NOON + timedelta(hours=2)
CORRECTED = Words(fr="Bonsoir", en="Good evening")

Action = Callable[[Connection, Staff | None, int, datetime], Any]

ACTIONS: dict[str, tuple[StaffRight, str, Action]] = {
    "compose": ("write", "draft", lambda c, s, _, now: announcing.compose(c, s, draft(), now)),
    "change": (
        "write",
        "draft",
        lambda c, s, i, now: announcing.change(c, s, replace(draft(), id=i), now),
    ),
    "ask_approval": ("write", "draft", announcing.ask_approval),
    "approve": (
        "send",
        "approval",
        lambda c, s, i, now: announcing.approve(c, s, i, hash_of(_get(c, i)), now),
    ),
    "schedule": (
        "send",
        "draft",
        lambda c, s, i, now: announcing.schedule(c, s, i, LATER, now, NONE),
    ),
    "unschedule": ("send", "scheduled", announcing.unschedule),
    "send_now": ("send", "draft", lambda c, s, i, now: announcing.send_now(c, s, i, now, NONE)),
    "pause": ("send", "sending", announcing.pause),
    "resume": ("send", "paused", announcing.resume),
    "cancel": ("send", "sending", announcing.cancel),
    "resend_unknown": ("send", "done", announcing.resend_unknown),
    "resend_failed": ("send", "done", announcing.resend_failed),
    "correct": (
        "send",
        "done",
        lambda c, s, i, now: announcing.correct(c, s, i, CORRECTED, now),
    ),
    "withdraw": ("send", "done", announcing.withdraw),
}
"""The right that each needs, and a state in which it can be done."""

STATES = ("draft", "approval", "scheduled", "sending", "paused", "done", "cancelled")
POSSIBLE = {
    "change": {"draft", "approval"},
    "ask_approval": {"draft", "approval"},
    "approve": {"draft", "approval"},
    "schedule": {"draft", "approval"},
    "unschedule": {"scheduled"},
    "send_now": {"draft", "approval", "scheduled"},
    "pause": {"sending"},
    "resume": {"paused"},
    "cancel": {"draft", "approval", "scheduled", "sending", "paused"},
    "resend_unknown": {"sending", "paused", "done"},
    "resend_failed": {"sending", "paused", "done"},
    "correct": {"sending", "paused", "done", "cancelled"},
    "withdraw": {"sending", "paused", "done", "cancelled"},
}


def _get(connection: Connection, announcement: int) -> Any:
    return announcements.get(connection, announcement)


@pytest.fixture
async def mission(sqlite_store: Store) -> Mission:
    mission = Mission(sqlite_store)
    await mission.meet("anne", "bob", "carl")
    return mission


async def compose(mission: Mission, me: Staff, **rest: Any) -> int:
    return await mission.run(lambda c: announcing.compose(c, me, draft(**rest), mission.now))


async def is_in(mission: Mission, state: str) -> int:
    """An announcement in that state, with its recipients once it began."""
    me = await mission.hires("owner", "telegram:zoe", "Zoé")
    id_ = await compose(mission, me)
    if state in {"sending", "paused", "done"}:
        await mission.run(lambda c: announcing.send_now(c, me, id_, mission.now, NONE))
    await mission.run(
        lambda c: announcements.move(c, id_, state, mission.now, STATES)  # type: ignore[arg-type]  # parametrised
    )
    return id_


async def act(mission: Mission, name: str, me: Staff | None, id_: int) -> Any:
    return await mission.run(lambda c: ACTIONS[name][2](c, me, id_, mission.now))


@pytest.mark.parametrize("role", ["owner", "team", "reader", "removed", "stranger"])
@pytest.mark.parametrize("name", ACTIONS)
async def test_each_role_may_do_what_the_table_says(mission: Mission, name: str, role: str) -> None:
    right, state, _ = ACTIONS[name]
    id_ = await is_in(mission, state)
    before = len(await mission.run(lambda c: audit.latest(c, 1_000)))
    me = await _somebody(mission, role)
    if right in STAFF_RIGHTS.get(role, ()):  # type: ignore[call-overload]  # parametrised
        await act(mission, name, me, id_)
        assert len(await mission.run(lambda c: audit.latest(c, 1_000))) == before + 1
        return
    was = await mission.get(id_)
    with pytest.raises(NotAllowed) as refused:
        await act(mission, name, me, id_)
    assert refused.value.right == right
    assert await mission.get(id_) == was
    assert len(await mission.run(lambda c: audit.latest(c, 1_000))) == before


async def _somebody(mission: Mission, role: str) -> Staff | None:
    """One whose page still shows the role, though they were removed since."""
    if role == "stranger":
        return None
    me = await mission.hires("team" if role == "removed" else role, "telegram:me")  # type: ignore[arg-type]  # parametrised
    if role == "removed":
        await mission.run(lambda c: staff.remove(c, me.id, NOON))
    return me


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("name", POSSIBLE)
async def test_each_is_done_only_in_its_states(mission: Mission, name: str, state: str) -> None:
    id_ = await is_in(mission, state)
    if state in POSSIBLE[name]:
        await act(mission, name, COMMAND_LINE, id_)
        return
    was = await mission.get(id_)
    with pytest.raises(WrongState, match=state) as refused:
        await act(mission, name, COMMAND_LINE, id_)
    assert refused.value.why == "state"
    assert await mission.get(id_) == was


@pytest.mark.parametrize("name", POSSIBLE)
async def test_what_is_not_there_is_told(mission: Mission, name: str) -> None:
    if name == "approve":
        return
    with pytest.raises(WrongState, match="no such announcement"):
        await act(mission, name, COMMAND_LINE, 99)


def test_every_reason_says_what_to_do() -> None:
    for why, said in WHY.items():
        assert said.count(".") >= 1, why


async def refused(mission: Mission, work: Callable[[Connection], Any]) -> str:
    with pytest.raises(WrongState) as error:
        await mission.run(work)
    assert "{" not in str(error.value)
    return error.value.why


async def test_it_is_sent_to_everybody_once(mission: Mission) -> None:
    me = await mission.hires("team", "telegram:me", "Anne")
    id_ = await compose(mission, me)
    assert await mission.run(lambda c: announcing.send_now(c, me, id_, NOON, NONE)) == 3
    found = await mission.get(id_)
    assert (found.state, found.made_by, found.at) == ("sending", me.id, None)
    assert await mission.counts(id_) == {"pending": 3}
    assert await refused(mission, lambda c: announcing.send_now(c, me, id_, NOON, NONE)) == "state"
    lines = await mission.run(lambda c: audit.latest(c, 2, subject=f"announcement {id_}"))
    assert [(one.name, one.action, dict(one.detail)) for one in lines] == [
        ("Anne", "send", {"deliveries": 3}),
        ("Anne", "compose", {}),
    ]


async def test_nothing_is_sent_that_says_nothing_or_reaches_nobody(mission: Mission) -> None:
    me = await mission.hires("owner")
    empty = await compose(mission, me, words=Words(fr=" \n"))
    assert await refused(mission, lambda c: announcing.send_now(c, me, empty, NOON, NONE)) == (
        "no-words"
    )
    nobody = await compose(mission, me, audience=Audience(territories=("lille",)))
    assert await refused(mission, lambda c: announcing.send_now(c, me, nobody, NOON, NONE)) == (
        "nobody"
    )
    assert (await mission.get(nobody)).state == "draft"
    assert await mission.counts(nobody) == {}


async def test_it_starts_at_its_time(mission: Mission) -> None:
    me = await mission.hires("owner")
    id_ = await compose(mission, me)

    def schedule(at: datetime) -> Callable[[Connection], None]:
        return lambda c: announcing.schedule(c, me, id_, at, NOON, NONE)

    assert await refused(mission, schedule(NOON)) == "past"
    await mission.run(schedule(LATER))
    assert (await mission.get(id_)).at == LATER
    await mission.meet("dora")

    async def start(at: datetime) -> int | None:
        return await mission.run(lambda c: announcing.start_due(c, id_, at, NONE))

    assert await start(LATER - timedelta(seconds=1)) is None
    assert await start(LATER) == 4
    assert await start(LATER) is None
    assert (await mission.get(id_)).state == "sending"
    (line,) = await mission.run(lambda c: audit.latest(c, 1))
    assert (line.name, line.action) == ("command line", "start")


async def test_what_is_scheduled_can_be_changed_again_or_sent_at_once(mission: Mission) -> None:
    me = await mission.hires("owner")
    id_ = await compose(mission, me)
    await mission.run(lambda c: announcing.schedule(c, me, id_, LATER, NOON, NONE))
    changed = replace(draft(CORRECTED), id=id_)
    assert await refused(mission, lambda c: announcing.change(c, me, changed, NOON)) == "state"
    await mission.run(lambda c: announcing.unschedule(c, me, id_, NOON))
    await mission.run(lambda c: announcing.change(c, me, changed, NOON))
    await mission.run(lambda c: announcing.schedule(c, me, id_, LATER, NOON, NONE))
    assert await mission.run(lambda c: announcing.send_now(c, me, id_, NOON, NONE)) == 3
    assert (await mission.get(id_)).at is None


async def test_an_audience_that_became_empty_harms_nobody(mission: Mission) -> None:
    me = await mission.hires("owner")
    await mission.follows("telegram:anne", "lille")
    id_ = await compose(mission, me, audience=Audience(territories=("lille",)))
    await mission.run(lambda c: announcing.schedule(c, me, id_, LATER, NOON, NONE))
    await mission.stops("telegram:anne")
    assert await mission.run(lambda c: announcing.start_due(c, id_, LATER, NONE)) == 0
    assert await mission.run(lambda c: announcements.finish(c, id_, LATER))


@pytest.fixture
async def pair(mission: Mission) -> tuple[Staff, Staff]:
    return (
        await mission.hires("team", "telegram:writer", "Anne"),
        await mission.hires("team", "telegram:second", "Bob"),
    )


async def approved(mission: Mission, pair: tuple[Staff, Staff], at: datetime | None = None) -> int:
    """Written by the first, agreed to by the second."""
    writer, second = pair
    id_ = await compose(mission, writer, at=at)
    await mission.run(lambda c: announcing.ask_approval(c, writer, id_, NOON, at))
    seen = hash_of(await mission.get(id_))
    await mission.run(lambda c: announcing.approve(c, second, id_, seen, NOON))
    return id_


async def sends(mission: Mission, me: Staff, id_: int, rules: Rules = ABOVE_ONE) -> Any:
    return await mission.run(lambda c: announcing.send_now(c, me, id_, NOON, rules))


async def refuses(mission: Mission, me: Staff, id_: int) -> str:
    return await refused(mission, lambda c: announcing.send_now(c, me, id_, NOON, ABOVE_ONE))


async def test_above_a_size_a_second_person_agrees(
    mission: Mission, pair: tuple[Staff, Staff]
) -> None:
    writer, _ = pair
    id_ = await compose(mission, writer)
    assert await refuses(mission, writer, id_) == "approval-needed"
    assert await refused(
        mission, lambda c: announcing.schedule(c, writer, id_, LATER, NOON, ABOVE_ONE)
    ) == ("approval-needed")
    small = await compose(mission, writer, audience=Audience(people=("anne",)))
    assert await sends(mission, writer, small) == 1
    assert await sends(mission, writer, await approved(mission, pair)) == 3
    assert await sends(mission, writer, id_, Rules(approval_above=3)) == 3


async def test_the_second_person_is_another(mission: Mission, pair: tuple[Staff, Staff]) -> None:
    _, second = pair
    assert await refuses(mission, second, await approved(mission, pair)) == "own-approval"


async def test_an_approval_is_of_exactly_what_was_seen(
    mission: Mission, pair: tuple[Staff, Staff]
) -> None:
    writer, second = pair
    id_ = await approved(mission, pair)
    seen = hash_of(await mission.get(id_))
    changed = replace(draft(CORRECTED), id=id_)
    await mission.run(lambda c: announcing.change(c, writer, changed, NOON))
    assert (await mission.get(id_)).state == "draft"
    assert await refuses(mission, writer, id_) == "approval-needed"
    assert await refused(mission, lambda c: announcing.approve(c, second, id_, seen, NOON)) == (
        "changed-meanwhile"
    )
    now_seen = hash_of(await mission.get(id_))
    await mission.run(lambda c: announcing.approve(c, second, id_, now_seen, NOON))
    assert await sends(mission, writer, id_) == 3


async def test_an_approval_is_of_its_time_too(mission: Mission, pair: tuple[Staff, Staff]) -> None:
    writer, _ = pair
    id_ = await approved(mission, pair, at=LATER)
    assert await refuses(mission, writer, id_) == "other-time"
    other = LATER + timedelta(minutes=1)
    assert await refused(
        mission, lambda c: announcing.schedule(c, writer, id_, other, NOON, ABOVE_ONE)
    ) == ("other-time")
    await mission.run(lambda c: announcing.schedule(c, writer, id_, LATER, NOON, ABOVE_ONE))
    assert await mission.run(lambda c: announcing.start_due(c, id_, LATER, ABOVE_ONE)) == 3


async def test_who_may_not_send_any_more_has_not_approved(
    mission: Mission, pair: tuple[Staff, Staff]
) -> None:
    writer, second = pair
    await mission.hires("owner")
    now = await approved(mission, pair)
    later = await approved(mission, pair, at=LATER)
    await mission.run(lambda c: announcing.schedule(c, writer, later, LATER, NOON, ABOVE_ONE))
    await mission.run(lambda c: staff.remove(c, second.id, NOON))
    assert await refuses(mission, writer, now) == "approver-gone"
    assert await mission.run(lambda c: announcing.start_due(c, later, LATER, ABOVE_ONE)) is None
    assert (await mission.get(later)).state == "approval"
    assert await mission.counts(later) == {}
    (line,) = await mission.run(lambda c: audit.latest(c, 1))
    assert line.action == "held-back"


async def test_what_grew_above_the_size_waits_for_approval(
    mission: Mission, pair: tuple[Staff, Staff]
) -> None:
    writer, _ = pair
    id_ = await compose(mission, writer)
    three = Rules(approval_above=3)
    await mission.run(lambda c: announcing.schedule(c, writer, id_, LATER, NOON, three))
    await mission.meet("dora")
    assert await mission.run(lambda c: announcing.start_due(c, id_, LATER, three)) is None
    assert (await mission.get(id_)).state == "approval"


async def test_the_command_line_agrees_alone(mission: Mission) -> None:
    id_ = await compose(mission, COMMAND_LINE)
    await mission.run(lambda c: announcing.schedule(c, COMMAND_LINE, id_, LATER, NOON, ABOVE_ONE))
    assert await mission.run(lambda c: announcing.start_due(c, id_, LATER, ABOVE_ONE)) == 3
    assert await sends(mission, COMMAND_LINE, await compose(mission, COMMAND_LINE)) == 3


async def test_pause_resume_and_cancel(mission: Mission) -> None:
    me = await mission.hires("owner")
    id_ = await compose(mission, me)
    await sends(mission, me, id_, NONE)
    (first,) = await mission.claims(id_, limit=1)
    await mission.run(lambda c: announcing.pause(c, me, id_, NOON))
    assert await mission.claims(id_) == ()
    await mission.run(lambda c: announcing.resume(c, me, id_, NOON))
    (second,) = await mission.claims(id_, limit=1)
    assert await mission.run(lambda c: announcing.cancel(c, me, id_, NOON)) == 1
    assert await mission.counts(id_) == {"sending": 2, "skipped": 1}
    assert [first.number, second.number] == [1, 2]
    assert (await mission.states(id_))["telegram:carl"] == "skipped cancelled"


async def test_the_unknown_are_sent_again_by_choice(mission: Mission) -> None:
    me = await mission.hires("owner")
    id_ = await compose(mission, me)
    await sends(mission, me, id_, NONE)
    await mission.claims(id_)
    await mission.run(lambda c: deliveries.lost(c, "other"))
    await mission.run(lambda c: announcements.finish(c, id_, NOON))
    assert await mission.run(lambda c: announcing.resend_failed(c, me, id_, NOON)) == 0
    assert (await mission.get(id_)).state == "done"
    assert await mission.run(lambda c: announcing.resend_unknown(c, me, id_, NOON)) == 3
    assert (await mission.get(id_)).state == "sending"
    await mission.sends(id_)
    assert set((await mission.states(id_)).values()) == {"sent again"}


async def test_a_correction_keeps_its_languages_and_fields(mission: Mission) -> None:
    me = await mission.hires("owner")
    await mission.follows("telegram:anne", "lille")
    table = (TableRow("lille", {"date": "3 mars 2027"}),)
    id_ = await compose(mission, me, words=Words(fr="Le {date}", en="{date}"), table=table)
    await sends(mission, me, id_, NONE)

    def correct(words: Words) -> Callable[[Connection], int]:
        return lambda c: announcing.correct(c, me, id_, words, NOON)

    assert await refused(mission, correct(Words(fr="Le {date}"))) == "language-gone"
    assert await refused(mission, correct(Words(fr="À {lieu}", en="x"))) == "missing-field"
    assert await mission.run(correct(Words(fr="Date : {date}", en="x"))) == 1
    (line,) = await mission.run(lambda c: audit.latest(c, 1))
    assert line.detail == {"revision": 1, "before": {"fr": "Le {date}", "en": "{date}"}}


async def test_what_is_withdrawn_is_over(mission: Mission) -> None:
    me = await mission.hires("owner")
    id_ = await compose(mission, me)
    await sends(mission, me, id_, NONE)
    (one,) = await mission.claims(id_, limit=1)
    await mission.run(lambda c: announcing.withdraw(c, me, id_, NOON))
    assert (await mission.states(id_))["telegram:carl"] == "skipped withdrawn"
    found = await mission.get(id_)
    assert (found.state, found.is_withdrawn) == ("cancelled", True)
    await mission.done(deliveries.Result(id_, one.number, "sent", external_id="1"))
    assert len(await mission.run(lambda c: mending.to_withdraw(c, id_, 10))) == 1
    assert await refused(mission, lambda c: announcing.withdraw(c, me, id_, NOON)) == "withdrawn"
    assert await refused(mission, lambda c: announcing.correct(c, me, id_, HELLO, NOON)) == (
        "withdrawn"
    )
