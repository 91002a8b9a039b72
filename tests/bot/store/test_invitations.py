"""Ways in: looked at without cost, used up one by one, refused with a reason; and read-only links."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.store import invitations, links
from bot.store.database import Store
from bot.store.purge import purge
from bot.store.tables import invitations as invitations_table
from conversations import deeds
from conversations.outcome import PersonUnreachable
from conversations.project import Invited, Role
from tests.bot.store.team import ELSEWHERE, QUESTION, SCOPE, P, Team

TOKEN = "t" * 22
WEEK = timedelta(days=7)


@pytest.fixture
async def team(store: Store) -> Team:
    team = Team(store)
    for name in ("owner", "anne", "bob"):
        await team.meet(name)
    await team.begin()
    await team.does(
        "owner", deeds.ProjectRenamed(P, "Lyon"), deeds.MemberNamed(P, "Zoé", agreed=True)
    )
    return team


async def invite(
    team: Team, role: Role = "editor", uses: int = 1, scope: tuple[str, ...] = ()
) -> None:
    await team.does("owner", deeds.InvitationMade(P, TOKEN, role, uses, team.now + WEEK, scope))


async def looks(team: Team, name: str = "anne", token: str = TOKEN) -> Invited:
    account = team.person(name) if name else ""
    return await team.store.read(lambda c: invitations.invited(c, token, account, team.now))


async def accepts(team: Team, name: str) -> None:
    """As the event of a `join:<token>` button does."""
    invited = await looks(team, name)
    await team.does(
        name, deeds.InvitationAccepted(invited.invitation, invited.project), invited=invited
    )


async def test_who_follows_sees_who_invites_to_what(team: Team) -> None:
    await invite(team, "guest", 2, SCOPE)
    for name in ("anne", "", "anne"):
        seen = await looks(team, name)
        assert (seen.project, seen.name, seen.role, seen.inviter, seen.scope, seen.why_not) == (
            P,
            "Lyon",
            "guest",
            "Zoé",
            SCOPE,
            "",
        )
    assert (await team.project()).invitations[0].uses_left == 2


async def test_whoever_invited_can_be_told_where_they_were_last_seen(team: Team) -> None:
    await invite(team)
    seen = await looks(team)
    assert (seen.address, seen.language) == (team.address("owner"), "fr")
    await team.does("owner", PersonUnreachable())
    assert (await looks(team)).address is None


async def test_the_database_does_not_hold_the_token(team: Team) -> None:
    await invite(team)
    row = await team.ask(lambda c: c.execute(select(invitations_table)).one())
    assert TOKEN not in str(tuple(row))


async def test_accepting_joins_chooses_and_uses_up(team: Team) -> None:
    await invite(team, "reader")
    await accepts(team, "anne")
    await accepts(team, "bob")
    seen = await team.project("anne")
    assert (seen.me.role, seen.me.number, len(seen.members)) == ("reader", 2, 2)
    assert await team.sees("bob") is None
    assert (await looks(team, "bob")).why_not == "used"
    await team.does("anne", deeds.MemberNamed(P, "Anne", agreed=False))
    assert (await team.project()).members[1].name == "Anne"


async def test_accepting_twice_joins_once(team: Team) -> None:
    await invite(team, uses=5)
    invited = await looks(team)
    for _ in range(2):
        await team.does("anne", deeds.InvitationAccepted(invited.invitation, P), invited=invited)
    seen = await team.project()
    assert (len(seen.members), seen.invitations[0].uses_left) == (2, 4)
    assert (await looks(team)).why_not == "member"


async def test_the_id_of_an_invitation_opens_nothing(team: Team) -> None:
    await invite(team)
    known = (await looks(team)).invitation
    await team.does("anne", deeds.InvitationAccepted(known, P))
    await team.does("anne", deeds.InvitationAccepted(known, P), invited=Invited(known + 1))
    assert await team.sees("anne") is None


async def test_why_not(team: Team) -> None:
    assert await looks(team, token="forged") == Invited(why_not="unknown")
    await invite(team)
    team.now += WEEK
    assert (await looks(team)).why_not == "expired"
    team.now -= WEEK
    invitation = (await team.project()).invitations[0].id
    await team.does("owner", deeds.InvitationRevoked(P, invitation))
    assert await looks(team) == Invited(invitation, why_not="revoked")
    await team.does("owner", deeds.ProjectDeleted(P))
    assert await looks(team) == Invited(invitation, why_not="deleted")


@pytest.mark.parametrize("spoilt", ["expired", "revoked", "deleted"])
async def test_what_ends_between_looking_and_accepting(team: Team, spoilt: str) -> None:
    await invite(team)
    invited = await looks(team)
    if spoilt == "expired":
        team.now += WEEK
    if spoilt == "revoked":
        await team.does("owner", deeds.InvitationRevoked(P, invited.invitation))
    if spoilt == "deleted":
        await team.does("owner", deeds.ProjectDeleted(P))
    await team.does("anne", deeds.InvitationAccepted(invited.invitation, P), invited=invited)
    assert await team.sees("anne") is None


async def test_a_guest_may_get_more(team: Team) -> None:
    await team.join("anne", "guest")
    await invite(team, "guest", 5, (ELSEWHERE,))
    await accepts(team, "anne")
    assert (await team.project("anne")).me.scope == (QUESTION, ELSEWHERE)
    await invite_again(team, "editor")
    await team.does(
        "anne", *await accepting(team, "u" * 22), invited=await looks(team, "anne", "u" * 22)
    )
    me = (await team.project("anne")).me
    assert (me.number, me.role, me.scope) == (2, "editor", ())


async def invite_again(team: Team, role: Role) -> None:
    await team.does("owner", deeds.InvitationMade(P, "u" * 22, role, 1, team.now + WEEK))


async def accepting(team: Team, token: str) -> list[deeds.InvitationAccepted]:
    invited = await looks(team, "anne", token)
    return [deeds.InvitationAccepted(invited.invitation, P)]


async def test_of_two_who_take_the_last_use_one_gets_it(database_url: str) -> None:
    stores = [await Store.open(database_url) for _ in range(2)]
    teams = [Team(store) for store in stores]
    for name in ("owner", "anne", "bob"):
        await teams[0].meet(name)
    await teams[0].begin()
    await invite(teams[0])
    await asyncio.gather(accepts(teams[0], "anne"), accepts(teams[1], "bob"))
    assert len((await teams[0].project()).members) == 2
    for store in stores:
        await store.close()


async def test_a_link_leads_to_the_project_until_it_ends(team: Team) -> None:
    async def follow(token: str = TOKEN) -> links.Shared:
        return await team.store.read(lambda c: links.follow(c, token, team.now))

    ends = team.now + WEEK
    await team.does("owner", deeds.LinkMade(P, TOKEN, ends))
    assert await follow() == links.Shared("open", P, ends)
    assert await follow("forged") == links.Shared("unknown")
    team.now = ends
    assert await follow() == links.Shared("expired", expires_at=ends)
    team.now -= WEEK
    await team.does("owner", deeds.LinkRevoked(P, (await team.project()).links[0].id))
    assert await follow() == links.Shared("revoked")
    await team.does("owner", deeds.ProjectDeleted(P))
    assert await follow() == links.Shared("deleted")


async def test_spent_ways_in_go_a_month_after_their_end(team: Team) -> None:
    await invite(team)
    await team.does("owner", deeds.LinkMade(P, TOKEN, team.now + WEEK))
    end = team.now + WEEK + timedelta(days=30)
    early = await team.store.run(lambda c: purge(c, end))
    late = await team.store.run(lambda c: purge(c, end + timedelta(seconds=1)))
    assert [early[kind] for kind in ("invitations", "links")] == [0, 0]
    assert [late[kind] for kind in ("invitations", "links")] == [1, 1]
