"""Every role and every button: what is allowed happens, what is not is refused with a reason. Not for what follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from conversations.desk import House
from conversations.outcome import Asked
from conversations.project import RIGHTS, Role
from conversations.projects import KINDS
from conversations.projects.press import PERSONAL, STEPS
from knowledge.load import Knowledge
from tests.conversations.projects.people_around import (
    HOUSES,
    LONG,
    ROLES,
    Somebody,
    invitation,
    project,
)

RIGHT_OF: dict[str, str] = {
    "rename": "rename",
    "invite": "invite",
    "invite:editor": "invite",
    "invite:editor:1": "invite",
    "revoke:1": "invite",
    "send:eco": "assign",
    "send:eco:link": "assign",
    "send:eco:2": "assign",
    "remove:2": "remove",
    "remove:2:yes": "remove",
    "delete": "delete",
    "delete:yes": "delete",
    "delete:export": "read",
    "project": "read",
    "project:more": "read",
    "people": "read",
    "share": "share",
    "share:make": "share",
    "unshare:1": "share",
    "target": "target",
    "owed": "read",
    "assign:eco-size": "assign",
    "history": "read",
    "note:eco-size": "read",
    "proof:eco-size": "read",
}
"""Button, without the project -> the right that it needs."""

OPEN_TO_ALL = ("leave", "leave:yes", "people:me", "people:nameless", "people:agree", "people:hide")
REFUSALS = {"team-refused", "team-guest"}


def button(action: str) -> str:
    kind, _, rest = action.partition(":")
    return f"{kind}:abcdefghij{':' if rest else ''}{rest}"


def acting(knowledge: Knowledge, role: Role, action: str) -> Somebody:
    """Somebody who was asked just before to confirm, so that only their role can stop them."""
    kind, *ids = action.split(":")
    awaits = ":".join([kind, "abcdefghij", *ids[:-1]]) if ids[-1:] == ["yes"] else ""
    seen = project(role, invitations=(invitation(1),) if role in {"owner", "editor"} else ())
    return Somebody(knowledge, role, seen, asked=Asked(awaits=awaits))


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("action", RIGHT_OF)
def test_a_button_does_what_the_role_allows(knowledge: Knowledge, role: Role, action: str) -> None:
    somebody = acting(knowledge, role, action)
    said = somebody.taps(button(action))
    is_refused = bool(REFUSALS & set(said))
    assert is_refused == (RIGHT_OF[action] not in RIGHTS[role]), said
    if is_refused:
        assert somebody.changes == ()
        assert said == ["team-guest" if role == "guest" else "team-refused"]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("action", OPEN_TO_ALL)
def test_what_is_ones_own_is_every_members(knowledge: Knowledge, role: Role, action: str) -> None:
    assert not REFUSALS & set(acting(knowledge, role, action).taps(button(action)))


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(
    ("awaits", "right"), [("rename", "rename"), ("target", "target"), ("note", "note")]
)
def test_typed_words_need_the_same_right(
    knowledge: Knowledge, role: Role, awaits: str, right: str
) -> None:
    """A role may have changed since the question was asked."""
    asked = Asked(awaits=f"{awaits}:abcdefghij" + (":eco-size" if awaits == "note" else ""))
    somebody = Somebody(knowledge, role, asked=asked)
    said = somebody.types("dans deux mois") or []
    assert bool(REFUSALS & set(said)) == (right not in RIGHTS[role])
    assert bool(somebody.changes) == (right in RIGHTS[role])


def test_a_refusal_says_what_why_and_whom_to_turn_to(knowledge: Knowledge) -> None:
    reader = Somebody(knowledge, "reader")
    reader.taps("rename:abcdefghij")
    assert "Vous ne pouvez pas renommer ce projet : vous en êtes lecteur." in reader.text()
    assert "Propriétaire, à qui le demander : Membre 1." in reader.text()
    assert "You cannot rename this project: you are its reader." in reader.text("en")


def test_a_guest_learns_nothing_but_their_questions(knowledge: Knowledge) -> None:
    guest = Somebody(knowledge, "guest")
    guest.taps("project:abcdefghij")
    assert "1 question" in guest.text()
    assert "Rives" not in guest.text()
    assert guest.offers == ["walk:abcdefghij", "leave:abcdefghij"]


@pytest.mark.parametrize("kind", sorted(STEPS))
def test_a_project_that_is_not_mine_is_gone(knowledge: Knowledge, kind: str) -> None:
    """Deleted, left, or forged: the same words, so that nothing can be found out."""
    nobody = Somebody(knowledge, lines=())
    assert nobody.taps(f"{kind}:abcdefghij") == ["team-gone"]
    assert nobody.taps(kind) == ["team-gone"]
    assert nobody.taps(f"{kind}:new") == ["team-none"]
    other = Somebody(knowledge)
    assert other.taps(f"{kind}:zyxwvutsrq") == ["team-gone"]
    assert other.changes == ()


@pytest.mark.parametrize("awaits", ["rename", "named", "target", "note", "proof"])
def test_words_for_a_project_that_is_gone_are_not_kept(knowledge: Knowledge, awaits: str) -> None:
    nobody = Somebody(knowledge, lines=(), asked=Asked(awaits=f"{awaits}:abcdefghij:eco-size"))
    assert nobody.types("Rives") == ["team-gone"]
    assert nobody.changes == ()


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("rest", ["", ":", "::", ":abcdefghij:x:y:z", ":abcdefghij:²:yes", ":-1"])
def test_forged_ids_never_break_a_step(knowledge: Knowledge, kind: str, rest: str) -> None:
    somebody = Somebody(knowledge)
    assert somebody.taps(f"{kind}{rest}")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("action", [*RIGHT_OF, *OPEN_TO_ALL])
def test_the_longest_names_are_said_as_they_are_and_fit(
    knowledge: Knowledge, role: Role, house: House, action: str
) -> None:
    """Read by `Somebody` in both languages, each message within its length."""
    somebody = replace(acting(knowledge, role, action), house=house)
    seen = somebody.project
    assert seen
    members = tuple(replace(one, name="*" * 40) for one in seen.members)
    somebody.project = replace(
        seen, name=LONG, members=members, me=members[ROLES.index(role)], target=date(2027, 3, 12)
    )
    assert somebody.taps(button(action))


def test_no_button_is_for_two_tables() -> None:
    assert not STEPS.keys() & PERSONAL.keys()
