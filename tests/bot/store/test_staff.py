"""Staff, their links and sessions, and the audit that nobody can change."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.store import accounts, audit, people, purge, sessions, staff
from bot.store.database import Store
from bot.store.helpdesk import SEEN_WITHIN
from bot.store.staff import StaffLink
from conversations.events import Address
from conversations.staff import Staff
from knowledge.errors import AssistantError
from tests.bot.store.mission import Mission
from tests.fakes.people import NOON

LATER = NOON + timedelta(minutes=15)
AFTER = LATER + timedelta(seconds=1)


@pytest.fixture
def mission(store: Store) -> Mission:
    return Mission(store)


async def link(mission: Mission, kind: str, role: str = "owner", whose: int | None = None) -> None:
    await mission.run(
        lambda c: staff.make_link(c, kind[0] * 22, kind, role, whose, 0, LATER)  # type: ignore[arg-type]  # parametrised
    )


async def uses(mission: Mission, token: str, account: str = "telegram:anne") -> Staff | None:
    return await mission.run(lambda c: staff.use_link(c, token * 22, account, NOON))


async def test_an_account_is_staff_until_removed(mission: Mission) -> None:
    assert await mission.run(lambda c: staff.of(c, "telegram:anne")) is None
    owner = await mission.hires("owner", "telegram:anne", "Anne")
    team = await mission.hires("team", "telegram:bob")
    assert await mission.run(lambda c: staff.of(c, "telegram:anne")) == owner
    assert await mission.run(lambda c: staff.of(c, "")) is None
    everybody = await mission.run(staff.everybody)
    assert [(one.staff, one.account) for one in everybody] == [
        (Staff(owner.id, "owner", "Anne"), "telegram:anne"),
        (team, "telegram:bob"),
    ]
    assert await mission.run(lambda c: staff.remove(c, team.id, NOON))
    assert not await mission.run(lambda c: staff.remove(c, team.id, NOON))
    assert await mission.run(lambda c: staff.of(c, "telegram:bob")) is None
    assert await mission.run(lambda c: staff.get(c, team.id)) is None
    again = await mission.hires("reader", "telegram:bob")
    assert again.id != team.id


async def test_the_last_owner_stays(mission: Mission) -> None:
    assert not await mission.run(staff.has_owner)
    one = await mission.hires("owner", "telegram:anne")
    assert not await mission.run(lambda c: staff.remove(c, one.id, NOON))
    two = await mission.hires("owner", "telegram:bob")
    assert await mission.run(lambda c: staff.remove(c, one.id, NOON))
    assert not await mission.run(lambda c: staff.remove(c, two.id, NOON))
    assert await mission.run(staff.has_owner)


async def test_of_two_owners_who_remove_each_other_one_stays(database_url: str) -> None:
    stores = [await Store.open(database_url) for _ in range(2)]
    mission = Mission(stores[0])
    owners = [await mission.hires("owner", f"telegram:{name}") for name in ("anne", "bob")]
    removed = await asyncio.gather(
        *(
            store.run(lambda c, o=one: staff.remove(c, o.id, NOON))  # type: ignore[misc]  # a default, so that each keeps its own
            for store, one in zip(stores, owners, strict=True)
        )
    )
    assert sorted(removed) == [False, True]
    for store in stores:
        await store.close()


async def test_who_is_added_twice_keeps_the_higher_role(mission: Mission) -> None:
    first = await mission.hires("team", "telegram:anne", "Anne")
    assert await mission.hires("reader", "telegram:anne", "A.") == first
    assert await mission.hires("owner", "telegram:anne") == Staff(first.id, "owner", "Anne")
    await mission.run(lambda c: staff.rename(c, first.id, "Anne B."))
    assert await mission.run(lambda c: staff.get(c, first.id)) == Staff(
        first.id, "owner", "Anne B."
    )


async def test_staff_of_the_console_alone_have_no_account(mission: Mission) -> None:
    one, two = await mission.hires("owner"), await mission.hires("team")
    assert one.id != two.id
    assert [each.account for each in await mission.run(staff.everybody)] == ["", ""]


async def test_settings_name_owners(mission: Mission) -> None:
    await mission.meet("7")
    await mission.meet("laptop", channel="web")
    await mission.same("web:laptop", "telegram:7")
    await mission.hires("reader", "telegram:8")
    assert await mission.run(lambda c: staff.from_settings(c, [7, 8, 9], NOON)) == 2
    assert await mission.run(lambda c: staff.from_settings(c, [7, 8, 9], NOON)) == 0
    everybody = await mission.run(staff.everybody)
    assert {(one.account, one.staff.role) for one in everybody} == {
        ("web:laptop", "owner"),
        ("telegram:8", "owner"),
        ("telegram:9", "owner"),
    }


async def test_a_link_makes_one_person_staff(mission: Mission) -> None:
    await link(mission, "invite", "team")
    opened = await mission.run(lambda c: staff.open_link(c, "i" * 22, NOON))
    assert opened == StaffLink("open", "invite", "team")
    anne = await uses(mission, "i")
    assert anne
    assert anne.role == "team"
    assert await uses(mission, "i", "telegram:bob") is None
    assert (await mission.run(lambda c: staff.open_link(c, "i" * 22, NOON))).state == "used"
    assert await uses(mission, "x") is None
    assert await mission.run(lambda c: staff.open_link(c, "x" * 22, NOON)) == StaffLink("unknown")


async def test_a_link_has_its_time(mission: Mission) -> None:
    await link(mission, "owner")
    assert (await mission.run(lambda c: staff.open_link(c, "o" * 22, AFTER))).state == "expired"
    assert await mission.run(lambda c: staff.use_link(c, "o" * 22, "", AFTER)) is None
    assert await uses(mission, "o", "")


async def test_the_newest_link_for_the_first_owner_ends_the_others(mission: Mission) -> None:
    await link(mission, "owner")
    await mission.run(lambda c: staff.make_link(c, "n" * 22, "owner", "owner", None, 0, LATER))
    assert await uses(mission, "o") is None
    assert await uses(mission, "n")


async def test_of_many_who_open_a_link_at_once_one_is_staff(database_url: str) -> None:
    stores = [await Store.open(database_url) for _ in range(3)]
    await link(Mission(stores[0]), "invite", "team")
    got = await asyncio.gather(
        *(
            store.run(lambda c, n=number: staff.use_link(c, "i" * 22, f"telegram:{n}", NOON))  # type: ignore[misc]  # a default, so that each keeps its own
            for number, store in enumerate(stores)
        )
    )
    assert sum(one is not None for one in got) == 1
    for store in stores:
        await store.close()


async def test_a_sign_in_link_is_of_one_of_the_staff(mission: Mission) -> None:
    owner, team = await mission.hires("owner"), await mission.hires("team", "telegram:bob", "Bob")
    await link(mission, "sign-in", "team", team.id)
    assert await uses(mission, "s", "") == team
    await link(mission, "invite", "team", team.id)
    await mission.run(lambda c: staff.remove(c, team.id, NOON))
    assert await mission.run(lambda c: staff.open_link(c, "i" * 22, NOON)) == StaffLink("unknown")
    assert await uses(mission, "i") is None
    assert await mission.run(lambda c: staff.get(c, owner.id)) == owner


async def test_a_link_makes_a_channel_known_of_somebody(mission: Mission) -> None:
    owner = await mission.hires("owner", "", "Anne")
    await link(mission, "invite", "owner", owner.id)
    assert await uses(mission, "i") == owner
    assert await mission.run(lambda c: staff.of(c, "telegram:anne")) == owner


async def test_who_was_staff_there_already_becomes_one_with_them(mission: Mission) -> None:
    there = await mission.hires("owner", "telegram:anne", "Anne")
    browser = await mission.hires("team")
    await link(mission, "invite", "team", browser.id)
    await mission.run(lambda c: sessions.start(c, "t", there.id, NOON))
    expected = Staff(browser.id, "owner", "Anne")
    assert await uses(mission, "i") == expected
    assert await mission.run(lambda c: staff.of(c, "telegram:anne")) == expected
    assert await mission.run(lambda c: sessions.staff_of(c, "t", NOON)) == expected
    assert len(await mission.run(staff.everybody)) == 1


async def test_a_session_lasts_and_ends(mission: Mission) -> None:
    owner = await mission.hires("owner")
    for token in ("one", "two"):
        await mission.run(lambda c, t=token: sessions.start(c, t, owner.id, NOON))  # type: ignore[misc]  # a default, so that each keeps its own
    assert await mission.run(lambda c: sessions.staff_of(c, "one", NOON)) == owner
    assert await mission.run(lambda c: sessions.staff_of(c, "other", NOON)) is None
    end = NOON + sessions.LASTS
    assert await mission.run(lambda c: sessions.staff_of(c, "one", end)) is None
    await mission.run(lambda c: sessions.end(c, "one"))
    assert await mission.run(lambda c: sessions.staff_of(c, "one", NOON)) is None
    assert await mission.run(lambda c: sessions.staff_of(c, "two", NOON)) == owner
    assert (await mission.run(lambda c: purge.purge(c, NOON)))["console_sessions"] == 0
    still_seen = end + SEEN_WITHIN - timedelta(seconds=1)
    assert (await mission.run(lambda c: purge.purge(c, still_seen)))["console_sessions"] == 0
    forgotten = end + SEEN_WITHIN
    assert (await mission.run(lambda c: purge.purge(c, forgotten)))["console_sessions"] == 1


async def test_to_be_removed_ends_sessions_and_links_at_once(mission: Mission) -> None:
    await mission.hires("owner")
    team = await mission.hires("team")
    await mission.run(lambda c: sessions.start(c, "one", team.id, NOON))
    await link(mission, "sign-in", "team", team.id)
    await mission.run(lambda c: staff.remove(c, team.id, NOON))
    assert await mission.run(lambda c: sessions.staff_of(c, "one", NOON)) is None
    assert await uses(mission, "s") is None


async def test_a_session_has_the_role_of_now(mission: Mission) -> None:
    team = await mission.hires("reader", "telegram:anne")
    await mission.run(lambda c: sessions.start(c, "one", team.id, NOON))
    await mission.hires("owner", "telegram:anne")
    found = await mission.run(lambda c: sessions.staff_of(c, "one", NOON))
    assert found
    assert found.role == "owner"


async def test_two_accounts_of_staff_become_one_with_the_higher_role(mission: Mission) -> None:
    await mission.meet("anne")
    await mission.meet("laptop", channel="web")
    one = await mission.hires("owner", "telegram:anne", "Anne")
    two = await mission.hires("reader", "web:laptop")
    await mission.run(lambda c: accounts.merge(c, "telegram:anne", into="web:laptop"))
    assert await mission.run(lambda c: staff.of(c, "web:laptop")) == Staff(two.id, "owner", "Anne")
    assert await mission.run(lambda c: staff.get(c, one.id)) is None


async def test_staff_are_known_by_the_account_that_theirs_became(mission: Mission) -> None:
    await mission.meet("anne")
    await mission.meet("laptop", channel="web")
    one = await mission.hires("team", "telegram:anne")
    await mission.run(lambda c: accounts.merge(c, "telegram:anne", into="web:laptop"))
    assert await mission.run(lambda c: staff.of(c, "web:laptop")) == one
    await mission.run(lambda c: accounts.merge(c, "telegram:anne", into="web:laptop"))
    assert await mission.run(lambda c: staff.of(c, "web:laptop")) == one


async def test_who_is_forgotten_is_no_staff_even_the_last_owner(mission: Mission) -> None:
    await mission.meet("anne")
    one = await mission.hires("owner", "telegram:anne", "Anne")
    await mission.run(lambda c: sessions.start(c, "one", one.id, NOON))
    await mission.run(
        lambda c: people.forget(c, "telegram:anne", Address("telegram", "anne"), NOON)
    )
    assert await mission.run(lambda c: staff.get(c, one.id)) is None
    assert await mission.run(lambda c: sessions.staff_of(c, "one", NOON)) is None
    assert not await mission.run(staff.has_owner)
    named = await mission.run(lambda c: c.execute(text("SELECT name, account FROM staff")).all())
    assert [tuple(row) for row in named] == [("", "")]


async def test_spent_links_have_their_time(mission: Mission) -> None:
    await link(mission, "owner")
    await link(mission, "invite")
    await uses(mission, "i")
    last = LATER + purge.SPENT_LINKS
    assert (await mission.run(lambda c: purge.purge(c, last)))["staff_links"] == 1
    after = last + timedelta(seconds=1)
    assert (await mission.run(lambda c: purge.purge(c, after)))["staff_links"] == 1


async def test_the_audit_tells_the_newest_first(mission: Mission) -> None:
    anne = Staff(3, "owner", "Anne")
    for number in range(5):
        await mission.run(
            lambda c, n=number: audit.note(c, anne, "send", f"announcement {n % 2}", NOON, to=n)  # type: ignore[misc]  # a default, so that each keeps its own
        )
    first = await mission.run(lambda c: audit.latest(c, 2))
    assert [(one.staff, one.name, one.action, one.at, one.detail["to"]) for one in first] == [
        (3, "Anne", "send", NOON, 4),
        (3, "Anne", "send", NOON, 3),
    ]
    rest = await mission.run(lambda c: audit.latest(c, 10, first[-1].id))
    assert [one.detail["to"] for one in rest] == [2, 1, 0]
    some = await mission.run(lambda c: audit.latest(c, 10, subject="announcement 1"))
    assert [one.detail["to"] for one in some] == [3, 1]


@pytest.mark.parametrize("statement", ["UPDATE audit SET name = 'x'", "DELETE FROM audit"])
async def test_no_line_of_the_audit_is_changed(mission: Mission, statement: str) -> None:
    await mission.run(lambda c: audit.note(c, Staff(1, "owner", "Anne"), "send", "", NOON))
    with pytest.raises(AssistantError):
        await mission.run(lambda c: c.execute(text(statement)))
    (line,) = await mission.run(lambda c: audit.latest(c, 10))
    assert line.name == "Anne"
