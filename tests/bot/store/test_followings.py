"""Places followed, and what people reply to announcements."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.store import accounts, followings, people, purge, replies
from bot.store.database import Store
from conversations.announcing.shape import Following
from conversations.events import Address
from tests.bot.store.mission import Mission
from tests.fakes.people import NOON

LATER = NOON + timedelta(hours=1)
HERE = Address("telegram", "anne")


@pytest.fixture
def mission(store: Store) -> Mission:
    return Mission(store)


async def of(mission: Mission, account: str = "telegram:anne") -> tuple[Following, ...]:
    return await mission.run(lambda c: followings.of(c, account))


async def test_a_place_is_followed_since_the_first_tap(mission: Mission) -> None:
    async def follow(place: str, hours: int) -> bool:
        at = NOON + timedelta(hours=hours)
        return await mission.run(lambda c: followings.follow(c, "telegram:anne", place, at))

    assert await follow("lille", 1)
    assert not await follow("lille", 2)
    assert await follow("brest", 0)
    assert await of(mission) == (Following("brest", NOON), Following("lille", LATER))
    assert await mission.run(lambda c: followings.count(c, "lille")) == 1
    assert await mission.run(lambda c: followings.count(c, "nantes")) == 0
    assert await mission.run(lambda c: followings.leave(c, "telegram:anne", "lille"))
    assert not await mission.run(lambda c: followings.leave(c, "telegram:anne", "lille"))
    assert await of(mission) == (Following("brest", NOON),)
    assert await mission.run(lambda c: followings.leave_all(c, "telegram:anne")) == 1
    assert await of(mission) == ()


async def test_to_stop_announcements_leaves_every_place(mission: Mission) -> None:
    await mission.meet("anne")
    await mission.follows("telegram:anne", "lille", "brest")
    await mission.stops("telegram:anne")
    await mission.run(lambda c: people.resume_announcements(c, "telegram:anne"))
    assert await of(mission) == ()


async def test_two_who_become_one_follow_what_both_did(mission: Mission) -> None:
    await mission.meet("anne")
    await mission.meet("laptop", channel="web")
    for account, place, hours in (
        ("telegram:anne", "lille", 1),
        ("telegram:anne", "brest", 1),
        ("web:laptop", "lille", 2),
        ("web:laptop", "brest", 0),
    ):
        at = NOON + timedelta(hours=hours)
        await mission.run(lambda c, a=account, p=place, t=at: followings.follow(c, a, p, t))  # type: ignore[misc]  # a default, so that each keeps its own
    await mission.run(lambda c: accounts.merge(c, "telegram:anne", into="web:laptop"))
    assert await of(mission) == ()
    assert await of(mission, "web:laptop") == (Following("brest", NOON), Following("lille", LATER))


async def test_who_is_forgotten_follows_nothing_and_has_said_nothing(mission: Mission) -> None:
    await mission.meet("anne")
    await mission.follows("telegram:anne", "lille")
    id_ = await mission.begins()
    await says(mission, id_, "Merci, où ?")
    await mission.run(lambda c: people.forget(c, "telegram:anne", HERE, NOON))
    assert await of(mission) == ()
    assert await mission.run(lambda c: replies.open(c, id_)) == ()


async def says(
    mission: Mission, id_: int, text: str, name: str = "anne", language: str = "fr"
) -> int:
    address = Address("telegram", name)
    return await mission.run(
        lambda c: replies.add(c, id_, f"telegram:{name}", address, text, language, mission.now)  # type: ignore[arg-type]  # parametrised
    )


async def test_a_reply_waits_once_until_it_is_answered(mission: Mission) -> None:
    id_ = await mission.begins()
    first = await says(mission, id_, "Où est-ce ?")
    assert await says(mission, id_, "Où est-ce ?") == first
    other = await says(mission, id_, "Où est-ce ?", "bob")
    assert await mission.run(replies.waiting) == {id_: 2}
    found = await mission.run(lambda c: replies.open(c, id_))
    assert [(one.id, one.text, one.address, one.state) for one in found] == [
        (first, "Où est-ce ?", HERE, "open"),
        (other, "Où est-ce ?", Address("telegram", "bob"), "open"),
    ]
    assert [one.id for one in await mission.run(lambda c: replies.open(c, id_, first))] == [other]
    (told,) = await mission.run(lambda c: replies.answer(c, [first, 99], "À Lille.", 3, LATER))
    assert (told.answer, told.answered_by, told.answered_at) == ("À Lille.", 3, LATER)
    assert await mission.run(lambda c: replies.answer(c, [first], "Encore", 3, LATER)) == ()
    (aside,) = await mission.run(lambda c: replies.put_aside(c, [first, other], 3, LATER))
    assert (aside.id, aside.state) == (other, "put-aside")
    assert await mission.run(replies.waiting) == {}
    assert (await mission.run(lambda c: replies.get(c, first))) == told
    assert await mission.run(lambda c: replies.of(c, id_, "answered")) == (told,)
    assert await says(mission, id_, "Où est-ce ?") not in {first, other}


async def test_a_long_reply_is_cut(mission: Mission) -> None:
    id_ = await mission.begins()
    reply = await says(mission, id_, "x" * 5_000)
    found = await mission.run(lambda c: replies.get(c, reply))
    assert found
    assert len(found.text) == replies.LONGEST


async def test_replies_that_ask_the_same_are_found(mission: Mission) -> None:
    id_, elsewhere = await mission.begins(), await mission.begins()
    asked = await says(mission, id_, "Où est la réunion ?")
    same = await says(mission, id_, "ou est la reunion svp", "bob")
    await says(mission, id_, "Puis-je venir avec ma collègue ?", "carl")
    await says(mission, id_, "Où est la réunion ?", "dora", "en")
    await says(mission, elsewhere, "Où est la réunion ?", "bob")
    assert [one.id for one in await mission.run(lambda c: replies.alike(c, asked))] == [asked, same]
    await mission.run(lambda c: replies.answer(c, [same], "À Lille.", 3, LATER))
    assert [one.id for one in await mission.run(lambda c: replies.alike(c, asked))] == [asked]
    assert await mission.run(lambda c: replies.alike(c, same)) == ()
    assert await mission.run(lambda c: replies.alike(c, 99)) == ()


async def test_replies_without_a_word_are_alike(mission: Mission) -> None:
    id_ = await mission.begins()
    one, two = await says(mission, id_, "?"), await says(mission, id_, "!", "bob")
    assert [each.id for each in await mission.run(lambda c: replies.alike(c, one))] == [one, two]


async def test_replies_are_kept_for_a_year(mission: Mission) -> None:
    id_ = await mission.begins()
    await says(mission, id_, "Où ?")
    year = NOON + purge.REPLIES
    assert (await mission.run(lambda c: purge.purge(c, year)))["replies"] == 0
    after = year + timedelta(seconds=1)
    assert (await mission.run(lambda c: purge.purge(c, after)))["replies"] == 1
