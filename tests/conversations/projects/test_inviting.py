"""Invitations made, listed, revoked, followed, accepted or closed; open questions sent. Not for the store."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations.deeds import (
    DutyGiven,
    InvitationAccepted,
    InvitationMade,
    InvitationRevoked,
    ProjectRenamed,
)
from conversations.desk import House
from conversations.events import Address, Followed
from conversations.project import Given, Invited, Role
from knowledge.load import Knowledge
from tests.conversations.projects.people_around import (
    FRESH,
    HERE,
    HOUSES,
    LONG,
    ONLINE,
    QUESTION,
    TOKEN,
    P,
    Somebody,
    invitation,
    project,
)
from tests.fakes.people import NOON

UNTIL = NOON + timedelta(days=14)
LINK = Followed("invitation", TOKEN)
OPEN = Invited(7, P, "Rives", "editor", "Amina", address=Address("web", "amina"), language="en")


@pytest.mark.parametrize("role", ["editor", "reader"])
@pytest.mark.parametrize("uses", [1, 20])
def test_an_invitation_is_made_in_three_taps(knowledge: Knowledge, role: Role, uses: int) -> None:
    somebody = Somebody(knowledge)
    assert somebody.taps(f"invite:{P}") == ["team-invite"]
    assert "14 jours" in somebody.text()
    assert somebody.taps(f"invite:{P}:{role}") == ["team-invite-uses"]
    assert somebody.offers[:2] == [f"invite:{P}:{role}:1", f"invite:{P}:{role}:20"]
    assert somebody.taps(f"invite:{P}:{role}:{uses}") == ["team-invited"]
    assert somebody.changes == (InvitationMade(P, FRESH[0], role, uses, UNTIL),)
    text = somebody.text()
    assert "26 novembre 2026" in text
    assert f"{ONLINE.public_url}/i/{FRESH[0]}" in text
    assert f"https://t.me/{ONLINE.bot_name}?start=i_{FRESH[0]}" in text


@pytest.mark.parametrize("house", HOUSES)
def test_where_a_link_works_is_said(knowledge: Knowledge, house: House) -> None:
    somebody = Somebody(knowledge, house=house, project=project("owner", name=LONG))
    somebody.taps(f"invite:{P}:editor:1")
    text = somebody.text()
    assert f"{house.base_url}/i/{FRESH[0]}" in text
    assert ("sur cet ordinateur" in text) == (not house.public_url)
    assert ("t.me" in text) == bool(house.bot_name)


@pytest.mark.parametrize("ids", ["owner", "owner:1", "guest:1", "editor:100", "editor:-1", "x:1"])
def test_a_forged_role_or_number_makes_nothing(knowledge: Knowledge, ids: str) -> None:
    somebody = Somebody(knowledge)
    assert somebody.taps(f"invite:{P}:{ids}")[0] in {"team-invite", "team-invite-uses"}
    assert somebody.changes == ()


def test_a_nameless_project_may_be_named_while_inviting(knowledge: Knowledge) -> None:
    somebody = Somebody(knowledge, project=project("owner", name=""))
    somebody.taps(f"invite:{P}")
    assert "Ce projet n'a pas de nom." in somebody.text()
    assert somebody.types("Rives") == ["team-renamed", "team-invite"]
    assert somebody.changes == (ProjectRenamed(P, "Rives"),)
    assert "Elle verra ce nom : Rives." in somebody.text()
    assert somebody.asked.awaits == ""


@pytest.mark.parametrize("kind", ["invite", "share"])
def test_naming_may_be_skipped(knowledge: Knowledge, kind: str) -> None:
    somebody = Somebody(knowledge, project=project("owner", name=""))
    (asked,) = somebody.taps(f"{kind}:{P}")
    assert somebody.types("passer") == [asked]
    assert somebody.changes == ()


def test_a_named_project_is_not_renamed_by_words_typed_while_inviting(
    knowledge: Knowledge,
) -> None:
    somebody = Somebody(knowledge)
    somebody.taps(f"invite:{P}")
    assert somebody.types("Rives du Nord") is None


def test_open_invitations_are_listed_and_revoked(knowledge: Knowledge) -> None:
    roles: tuple[Role, ...] = ("editor", "guest", "reader", "editor")
    made = tuple(invitation(number, role) for number, role in enumerate(roles, 1))
    somebody = Somebody(knowledge, project=project("editor", invitations=made), role="editor")
    somebody.taps(f"invite:{P}")
    assert f"invite:{P}:list" in somebody.offers
    assert somebody.taps(f"invite:{P}:list") == ["team-invitations"]
    assert "1. éditeur, encore 3 entrées, jusqu'au 13 novembre 2026" in somebody.text()
    assert "pour 1 question" in somebody.text()
    assert somebody.offers[:4] == [
        *(f"revoke:{P}:{number}" for number in (1, 2, 3)),
        f"invite:{P}:list:page:1",
    ]
    assert somebody.taps(f"revoke:{P}:2") == ["team-revoked"]
    assert somebody.changes == (InvitationRevoked(P, 2),)


def test_an_invitation_of_another_project_is_not_revoked(knowledge: Knowledge) -> None:
    somebody = Somebody(knowledge)
    assert somebody.taps(f"revoke:{P}:99") == ["team-revoked-before"]
    assert somebody.changes == ()
    assert somebody.taps(f"invite:{P}:list") == ["team-invite"]


def test_a_followed_invitation_shows_what_one_joins(knowledge: Knowledge) -> None:
    somebody = Somebody(knowledge, lines=(), invited=OPEN)
    assert somebody.follows(LINK) == ["invitation"]
    assert somebody.changes == ()
    assert "On vous invite comme éditeur dans ce projet : Rives." in somebody.text()
    assert "L'invitation vient de : Amina." in somebody.text()
    assert somebody.offers == [f"join:{TOKEN}", "themes"]


def test_accepting_joins_tells_the_inviter_and_asks_a_name(knowledge: Knowledge) -> None:
    somebody = Somebody(knowledge, lines=(), invited=OPEN)
    assert somebody.taps(f"join:{TOKEN}") == ["invitation-accepted"]
    assert somebody.changes == (InvitationAccepted(7, P),)
    assert somebody.told == [("amina", "team-joined")]
    assert somebody.said[-1].language == "en"
    assert somebody.asked.awaits == f"named:{P}"
    assert somebody.offers == [f"people:{P}:nameless"]


def test_a_press_on_the_page_accepts_too(knowledge: Knowledge) -> None:
    somebody = Somebody(knowledge, lines=(), invited=OPEN)
    assert somebody.follows(replace(LINK, accepted=True)) == ["invitation-accepted"]


def test_who_cannot_be_reached_is_not_told(knowledge: Knowledge) -> None:
    somebody = Somebody(knowledge, lines=(), invited=replace(OPEN, address=None))
    somebody.taps(f"join:{TOKEN}")
    assert somebody.told == []


@pytest.mark.parametrize("role", ["editor", "guest"])
def test_a_member_who_may_do_more_now_is_asked_no_name(knowledge: Knowledge, role: Role) -> None:
    scope = (QUESTION,) if role == "guest" else ()
    somebody = Somebody(
        knowledge, "guest", invited=replace(OPEN, role=role, scope=scope, inviter="")
    )
    assert somebody.taps(f"join:{TOKEN}") == ["invitation-widened"]
    assert somebody.offers == [f"project:{P}" if role == "editor" else f"walk:{P}"]


@pytest.mark.parametrize(
    ("why", "word"),
    [
        ("unknown", "n'est pas une invitation que je connais"),
        ("expired", "a expiré"),
        ("revoked", "révoquée"),
        ("used", "déjà servi"),
        ("member", "déjà membre"),
        ("deleted", "supprimé"),
    ],
)
@pytest.mark.parametrize("data", ["join", "follow", "accept"])
@pytest.mark.parametrize("inviter", ["", "Amina"])
def test_a_closed_invitation_says_why_and_whom_to_ask(
    knowledge: Knowledge, why: str, word: str, data: str, inviter: str
) -> None:
    somebody = Somebody(knowledge, invited=replace(OPEN, why_not=why, inviter=inviter))
    link = replace(LINK, accepted=data == "accept")
    said = somebody.taps(f"join:{TOKEN}") if data == "join" else somebody.follows(link)
    assert said == ["invitation-closed"]
    assert somebody.changes == ()
    assert word in somebody.text()
    assert why in {"unknown", "member", "deleted"} or (inviter in somebody.text())


def test_a_forged_token_is_unknown(knowledge: Knowledge) -> None:
    somebody = Somebody(knowledge, lines=())
    assert somebody.taps("join:x") == ["invitation-closed"]
    assert somebody.follows(Followed("invitation", "x" * 22)) == ["invitation-closed"]


def test_open_questions_of_a_group_go_to_a_member(knowledge: Knowledge) -> None:
    """« Je ne sais pas » is still open; the guest may not answer these, so is not offered."""
    answers = {QUESTION: Given(None, 1, NOON)}
    somebody = Somebody(knowledge, project=project("owner", answers=answers))
    assert somebody.taps(f"send:{P}:eco") == ["team-send"]
    assert somebody.offers == [f"send:{P}:eco:2", f"send:{P}:eco:link", f"walk:{P}"]
    assert somebody.taps(f"send:{P}:eco:2") == ["team-sent"]
    readiness = knowledge.readiness
    assert readiness
    (eco,) = (group for group in readiness.groups if group.id == "eco")
    assert somebody.changes == tuple(DutyGiven(P, one.id, 2) for one in eco.criteria)
    assert somebody.told == [("2", "team-duty-given")]
    assert "et 3 autres" in somebody.text()


def test_a_link_opens_only_those_questions(knowledge: Knowledge) -> None:
    readiness = knowledge.readiness
    assert readiness
    levels = [one.level_id for one in readiness.groups[0].criteria]
    answers = {one: Given(1, 1, NOON) for one in levels[1:]}
    somebody = Somebody(knowledge, house=HERE, project=project("owner", answers=answers))
    group = readiness.groups[0].id
    assert somebody.taps(f"send:{P}:{group}:link") == ["team-sent-by-link"]
    (made,) = somebody.changes
    assert made == InvitationMade(P, FRESH[0], "guest", 20, UNTIL, scope=(levels[0],))
    assert "n'ouvre que 1 question" in somebody.text()


def test_nothing_open_and_nobody_to_send_to(knowledge: Knowledge) -> None:
    readiness = knowledge.readiness
    assert readiness
    answers = {one.id: Given(1, 1, NOON) for one in readiness.level_questions}
    done = Somebody(knowledge, project=project("owner", answers=answers))
    assert done.taps(f"send:{P}:eco:2") == ["team-nothing-open"]
    assert done.changes == ()
    alone = project("owner")
    alone = replace(alone, members=alone.members[:1])
    somebody = Somebody(knowledge, project=alone)
    assert somebody.taps(f"send:{P}:eco:2") == ["team-send"]
    assert somebody.taps(f"send:{P}:nowhere") == ["team-stale"]


@pytest.mark.parametrize("role", ["editor", "reader", "guest"])
@pytest.mark.parametrize("why", ["", "expired", "used", "member"])
def test_the_longest_names_fit(knowledge: Knowledge, role: Role, why: str) -> None:
    scope = (QUESTION,) if role == "guest" else ()
    long = Invited(7, P, LONG, role, "*" * 40, scope, why, Address("web", "amina"))
    somebody = Somebody(knowledge, lines=(), invited=long)
    assert somebody.follows(LINK)
    assert LONG in somebody.text() or why in {"expired", "used"}
    assert somebody.taps(f"join:{TOKEN}")
