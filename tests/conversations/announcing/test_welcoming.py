from __future__ import annotations

import pytest

from conversations.announcing.deeds import StaffLinkUsed
from conversations.desk import Desk, Profile
from conversations.events import Commanded
from conversations.needs import needs
from conversations.outcome import Asked
from conversations.staff import STAFF_ROLES, OpenedLink, StaffRole
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from tests.conversations.announcing.around import scene
from tests.fakes.people import FakePerson

TOKEN = "abcDEF0123456789_-wxyz"


def test_the_link_is_looked_at_before_the_step() -> None:
    needed = needs(FakePerson().does(Commanded("start", f"a_{TOKEN}")), Asked())
    assert needed.opens == TOKEN
    assert (
        needs(FakePerson(group="-100").does(Commanded("start", f"a_{TOKEN}")), Asked()).opens == ""
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", STAFF_ROLES)
def test_an_open_link_makes_staff(
    knowledge: Knowledge, role: StaffRole, language: Language
) -> None:
    talk = scene(knowledge, language, opened=OpenedLink("open", role))
    assert talk.commands("start", f"a_{TOKEN}") == ["staff-welcome"]
    assert talk.changes == (StaffLinkUsed(TOKEN),)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", ["used", "expired", "unknown"])
def test_any_other_says_why(knowledge: Knowledge, state: str, language: Language) -> None:
    opened = OpenedLink(state, "owner")  # type: ignore[arg-type]  # parametrized
    talk = scene(knowledge, language, opened=opened)
    assert talk.commands("start", f"a_{TOKEN}") == ["staff-link-gone"]
    assert talk.changes == ()


def test_without_a_desk_for_it_the_link_is_unknown(knowledge: Knowledge) -> None:
    assert Desk(Profile("p", "fr", is_new=True), scene(knowledge).desk.house).opened is None
    assert scene(knowledge).commands("start", f"a_{TOKEN}") == ["staff-link-gone"]


def test_in_a_group_it_is_for_nobody(knowledge: Knowledge) -> None:
    talk = scene(knowledge, group="-100", opened=OpenedLink("open", "owner"))
    assert talk.commands("start", f"a_{TOKEN}") == ["start"]
    assert talk.changes == ()
