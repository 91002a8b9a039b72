"""Removing somebody, leaving, deleting: asked once more, told to whom it concerns. Not for rights (test_roles.py)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.deeds import MemberRemoved, ProjectDeleted
from conversations.project import Role
from knowledge.load import Knowledge
from tests.conversations.projects.people_around import ROLES, P, Somebody, project


def with_others(knowledge: Knowledge, me: Role, *others: Role) -> Somebody:
    """A project of mine where only members of some roles are left."""
    seen = project(me)
    members = tuple(one for one in seen.members if one.is_me or one.role in others)
    return Somebody(knowledge, me, replace(seen, members=members))


def test_somebody_is_removed_after_a_yes_and_told(knowledge: Knowledge) -> None:
    owner = Somebody(knowledge)
    assert owner.taps(f"remove:{P}:2") == ["team-remove"]
    assert not owner.changes
    assert owner.taps(f"remove:{P}:2:yes") == ["team-removed"]
    assert owner.changes == (MemberRemoved(P, 2),)
    assert owner.told == [("2", "team-removed-you")]


def test_a_no_changes_nothing(knowledge: Knowledge) -> None:
    owner = Somebody(knowledge)
    for action in (f"remove:{P}:2", f"leave:{P}", f"delete:{P}"):
        owner.taps(action)
        assert owner.taps(f"{action}:no") == ["team-kept"]
        assert owner.changes == ()


@pytest.mark.parametrize("action", ["remove:abcdefghij:2", "leave:abcdefghij", "delete:abcdefghij"])
def test_a_yes_that_nobody_asked_for_asks(knowledge: Knowledge, action: str) -> None:
    """An old button, or one asked of another member."""
    owner = Somebody(knowledge)
    owner.taps(f"remove:{P}:3")
    (said,) = owner.taps(f"{action}:yes")
    assert said in {"team-remove", "team-leave", "team-delete"}
    assert owner.changes == ()


def test_who_is_gone_already_or_oneself_is_not_removed(knowledge: Knowledge) -> None:
    owner = Somebody(knowledge)
    assert owner.taps(f"remove:{P}:9:yes") == ["team-removed-before"]
    assert owner.taps(f"remove:{P}:1:yes") == ["team-remove-me"]
    assert owner.changes == ()


@pytest.mark.parametrize("role", ROLES)
def test_everybody_may_leave_and_the_others_are_told(knowledge: Knowledge, role: Role) -> None:
    somebody = Somebody(knowledge, role)
    assert somebody.taps(f"leave:{P}") == ["team-leave"]
    assert somebody.taps(f"leave:{P}:yes") == ["team-left"]
    me = ROLES.index(role) + 1
    assert somebody.changes == (MemberRemoved(P, me),)
    told = {(str(number), "team-left-you") for number in (1, 2, 3) if number != me}
    assert set(somebody.told) == told


@pytest.mark.parametrize(
    ("others", "words"),
    [
        (("editor", "reader", "guest"), "Membre 2 le devient"),
        (("reader", "guest"), "Membre 3 le devient"),
        (("guest",), "il sera supprimé"),
        ((), "il sera supprimé"),
    ],
)
def test_an_owner_hears_what_becomes_of_the_project(
    knowledge: Knowledge, others: tuple[Role, ...], words: str
) -> None:
    owner = with_others(knowledge, "owner", *others)
    owner.taps(f"leave:{P}")
    assert words in owner.text()


def test_the_heir_is_told_so(knowledge: Knowledge) -> None:
    owner = Somebody(knowledge)
    owner.taps(f"leave:{P}")
    owner.taps(f"leave:{P}:yes")
    heirs = {one.to.id: one.values["is_heir"] for one in owner.said if one.to}
    assert heirs == {"2": "yes", "3": "no"}


def test_guests_of_a_project_that_ends_with_its_owner_are_told(knowledge: Knowledge) -> None:
    owner = with_others(knowledge, "owner", "guest")
    owner.taps(f"leave:{P}")
    owner.taps(f"leave:{P}:yes")
    assert owner.told == [("4", "team-deleted-you")]


def test_deleting_offers_the_export_first_and_asks_again_after(knowledge: Knowledge) -> None:
    owner = Somebody(knowledge)
    assert owner.taps(f"delete:{P}") == ["team-delete"]
    assert owner.offers == [f"delete:{P}:export", f"delete:{P}:yes", f"delete:{P}:no"]
    assert "1 réponse disparaîtra, sans retour possible. 3 autres membres" in owner.text()
    assert owner.taps(f"delete:{P}:export") == ["team-file"] * 3 + ["team-delete"]
    kinds = [one.attachment.kind for one in owner.said if one.attachment]
    assert kinds == ["report", "answers-csv", "answers-json"]
    assert owner.taps(f"delete:{P}:yes") == ["team-deleted"]
    assert owner.changes == (ProjectDeleted(P),)
    assert owner.told == [(number, "team-deleted-you") for number in "234"]


def test_exporting_before_leaving_comes_back_to_leaving(knowledge: Knowledge) -> None:
    reader = Somebody(knowledge, "reader")
    reader.taps(f"leave:{P}")
    assert reader.taps(f"delete:{P}:export") == ["team-file"] * 3 + ["team-leave"]
    assert reader.taps(f"leave:{P}:yes") == ["team-left"]
    assert reader.taps(f"delete:{P}:export") == ["team-file"] * 3 + ["team-exported"]


def test_who_has_no_address_or_is_me_elsewhere_is_not_told(knowledge: Knowledge) -> None:
    owner = Somebody(knowledge)
    assert owner.project
    members = tuple(replace(one, address=None) for one in owner.project.members)
    owner.project = replace(owner.project, members=members)
    owner.taps(f"delete:{P}")
    owner.taps(f"delete:{P}:yes")
    assert owner.told == []


def test_a_guest_is_told_without_a_name(knowledge: Knowledge) -> None:
    owner = Somebody(knowledge)
    assert owner.project
    me = replace(owner.project.me, name="Amina")
    owner.project = replace(owner.project, me=me)
    owner.taps(f"delete:{P}")
    owner.taps(f"delete:{P}:yes")
    named = {one.to.id: one.values["by"]["name"] for one in owner.said if one.to}
    assert named == {"2": "Amina", "3": "Amina", "4": ""}
