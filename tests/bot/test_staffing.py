"""Who becomes staff and leaves it, answers to replies, and what an event records of both: always with the audit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, select

from bot import answering, staffing
from bot.errors import NotAllowed, WrongState
from bot.store import audit, followings, outbox, replies, sessions, staff
from bot.store.database import Store
from bot.store.tables import outbox as lines
from conversations.announcing.deeds import (
    ReplyKept,
    StaffLinkUsed,
    TerritoryFollowed,
    TerritoryLeft,
)
from conversations.events import Address
from conversations.outcome import AnnouncementsStopped, Message
from conversations.speech import Speech
from conversations.staff import Staff
from tests.bot.store.mission import Mission
from tests.bot.store.team import Team
from tests.fakes.people import NOON

TOKEN = "t" * 22
ANNE = "telegram:anne"

ACTIONS: dict[str, Callable[[Connection, Staff | None], Any]] = {
    "invite": lambda c, s: staffing.invite(c, s, TOKEN, "team", NOON),
    "remove": lambda c, s: staffing.remove(c, s, 1, NOON),
    "add_channel": lambda c, s: staffing.add_channel(c, s, TOKEN, NOON),
    "sign_in_link": lambda c, s: staffing.sign_in_link(c, s, TOKEN, NOON),
    "rename": lambda c, s: staffing.rename(c, s, "Bob", NOON),
    "answer": lambda c, s: answering.answer_replies(c, s, [], "Oui", speak, NOON),
    "put_aside": lambda c, s: answering.put_aside(c, s, [], NOON),
}
MAY = {
    "owner": set(ACTIONS),
    "team": {"add_channel", "sign_in_link", "rename", "answer", "put_aside"},
    "reader": {"add_channel", "sign_in_link", "rename"},
    "stranger": set(),
}


def speak(message: Message, language: str) -> Speech:
    return Speech(f"{language}: {message.values['question']} {message.values['answer']}")


@pytest.fixture
async def mission(sqlite_store: Store) -> Mission:
    mission = Mission(sqlite_store)
    await mission.meet("anne", "bob")
    return mission


@pytest.mark.parametrize("role", MAY)
@pytest.mark.parametrize("name", ACTIONS)
async def test_each_role_may_do_what_the_table_says(mission: Mission, name: str, role: str) -> None:
    await mission.hires("reader", "telegram:gone")
    me = None if role == "stranger" else await mission.hires(role, "telegram:me")  # type: ignore[arg-type]  # parametrised
    if name in MAY[role]:
        await mission.run(lambda c: ACTIONS[name](c, me))
        return
    with pytest.raises(NotAllowed, match="Ask an owner"):
        await mission.run(lambda c: ACTIONS[name](c, me))
    assert await mission.run(lambda c: audit.latest(c, 10)) == ()


async def test_the_first_owner_comes_by_the_printed_link(mission: Mission) -> None:
    assert await mission.run(lambda c: staffing.first_owner(c, TOKEN, NOON))
    me = await mission.run(lambda c: staffing.sign_in(c, TOKEN, "cookie", "", NOON))
    assert me
    assert me.role == "owner"
    assert await mission.run(lambda c: sessions.staff_of(c, "cookie", NOON)) == me
    assert await mission.run(lambda c: staffing.sign_in(c, TOKEN, "other", "", NOON)) is None
    assert await mission.run(lambda c: sessions.staff_of(c, "other", NOON)) is None
    assert not await mission.run(lambda c: staffing.first_owner(c, "u" * 22, NOON))
    (line,) = await mission.run(lambda c: audit.latest(c, 10))
    assert (line.action, line.subject) == ("used-owner-link", f"staff {me.id}")


async def test_the_printed_link_lasts_a_quarter_of_an_hour(mission: Mission) -> None:
    await mission.run(lambda c: staffing.first_owner(c, TOKEN, NOON))
    late = NOON + timedelta(minutes=15)
    assert await mission.run(lambda c: staffing.use_link(c, TOKEN, "", late)) is None


async def test_to_remove_is_told_when_it_cannot_be(mission: Mission) -> None:
    me = await mission.hires("owner")
    with pytest.raises(WrongState, match="Nobody else"):
        await mission.run(lambda c: staffing.remove(c, me, me.id, NOON))
    with pytest.raises(WrongState, match="no such member"):
        await mission.run(lambda c: staffing.remove(c, me, 99, NOON))
    team = await mission.hires("team", "telegram:bob", "Bob")
    await mission.run(lambda c: staffing.remove(c, me, team.id, NOON))
    (line,) = await mission.run(lambda c: audit.latest(c, 1))
    assert (line.action, line.detail) == ("remove", {"name": "Bob", "role": "team"})


async def replied(mission: Mission, id_: int, name: str, text: str) -> int:
    address = Address("telegram", name)
    return await mission.run(
        lambda c: replies.add(c, id_, f"telegram:{name}", address, text, "fr", NOON)
    )


async def test_several_are_answered_each_with_their_own_question(mission: Mission) -> None:
    me = await mission.hires("team")
    id_ = await mission.begins()
    ids = [await replied(mission, id_, "anne", "Où ?"), await replied(mission, id_, "bob", "Ou ?")]

    def answer(connection: Connection) -> Any:
        return answering.answer_replies(connection, me, ids, " À Lille. ", speak, NOON)

    assert [one.person for one in await mission.run(answer)] == [ANNE, "telegram:bob"]
    assert await mission.run(answer) == ()
    said = await mission.run(lambda c: c.execute(select(lines.c.address, lines.c.text)).all())
    assert [tuple(row) for row in said] == [
        ("anne", "fr: Où ? À Lille."),
        ("bob", "fr: Ou ? À Lille."),
    ]
    (line,) = await mission.run(lambda c: audit.latest(c, 10))
    assert (line.action, line.subject, line.detail["replies"]) == (
        "answer",
        f"announcement {id_}",
        2,
    )
    with pytest.raises(WrongState):
        await mission.run(lambda c: answering.answer_replies(c, me, ids, " ", speak, NOON))


async def test_a_reply_put_aside_tells_nobody(mission: Mission) -> None:
    me = await mission.hires("team")
    id_ = await mission.begins()
    reply = await replied(mission, id_, "anne", "Merci")
    (aside,) = await mission.run(lambda c: answering.put_aside(c, me, [reply], NOON))
    assert aside.state == "put-aside"
    assert await mission.run(lambda c: outbox.transcript(c, aside.address)) == ()


async def does(mission: Mission, *changes: Any, **desk: Any) -> None:
    await Team(mission.store).does("anne", *changes, **desk)


async def test_events_follow_and_leave_places(mission: Mission) -> None:
    async def followed() -> list[str]:
        return [one.place for one in await mission.run(lambda c: followings.of(c, ANNE))]

    await does(mission, TerritoryFollowed("lille"), TerritoryFollowed("brest"))
    assert set(await followed()) == {"lille", "brest"}
    await does(mission, TerritoryLeft("lille"), TerritoryFollowed("Not A Place!"))
    assert await followed() == ["brest"]
    await does(mission, *(TerritoryFollowed(f"place-{n}") for n in range(100)))
    assert len(await followed()) == 50
    await does(mission, AnnouncementsStopped())
    assert await followed() == []


async def test_a_reply_is_kept_only_to_what_came_to_them(mission: Mission) -> None:
    id_ = await mission.begins()
    kept = ReplyKept(id_, " Où ? ", "fr")
    await does(mission, kept)
    await does(mission, kept, announced=id_ + 1)
    await does(mission, ReplyKept(id_, " \n", "fr"), announced=id_)
    assert await mission.run(lambda c: replies.open(c, id_)) == ()
    await does(mission, kept, kept, announced=id_)
    (found,) = await mission.run(lambda c: replies.open(c, id_))
    assert (found.text, found.person) == ("Où ?", ANNE)


async def test_a_staff_link_is_used_by_who_followed_it(mission: Mission) -> None:
    me = await mission.hires("owner")
    await mission.run(lambda c: staffing.invite(c, me, TOKEN, "team", NOON))
    await does(mission, StaffLinkUsed("x" * 22))
    assert await mission.run(lambda c: staff.of(c, ANNE)) is None
    await does(mission, StaffLinkUsed(TOKEN))
    found = await mission.run(lambda c: staff.of(c, ANNE))
    assert found
    assert found.role == "team"
