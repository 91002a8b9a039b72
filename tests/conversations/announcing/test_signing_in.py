"""/console: a link for staff in private, an unknown command to everybody else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.announcing.deeds import SignInLinkMade
from conversations.desk import House
from conversations.events import Commanded
from conversations.needs import Needs, needs
from conversations.outcome import Asked
from conversations.staff import STAFF_ROLES, Staff, StaffRole
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from tests.conversations.announcing.around import Scene, scene
from tests.fakes.people import FakePerson

TOKEN = "abcDEF0123456789_-wxyz"
HERE, PUBLIC = "http://127.0.0.1:8080", "https://bot.example.org"


def before(knowledge: Knowledge, language: Language, house: House, role: StaffRole) -> Scene:
    found = scene(knowledge, language, staff=Staff(1, role), fresh=(TOKEN,))
    return replace(found, desk=replace(found.desk, house=house))


def test_who_they_are_is_looked_at_and_no_draft() -> None:
    assert needs(FakePerson().does(Commanded("console", "")), Asked()) == Needs(staff=True)
    assert needs(FakePerson(group="-1").does(Commanded("console", "")), Asked()) == Needs()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", STAFF_ROLES)
@pytest.mark.parametrize("house", [House(public_url=PUBLIC, base_url=PUBLIC), House(base_url=HERE)])
def test_every_role_gets_a_link_that_no_value_tells(
    knowledge: Knowledge, house: House, role: StaffRole, language: Language
) -> None:
    talk = before(knowledge, language, house, role)
    assert talk.commands("console") == ["staff-console"]
    assert talk.changes == (SignInLinkMade(TOKEN),)
    assert [button.url for button in talk.buttons] == [f"{house.base_url}/console/enter/{TOKEN}"]
    assert TOKEN not in talk.text
    assert TOKEN not in str(talk.messages[0].values)
    assert talk.messages[0].values["is_local"] == ("no" if house.public_url else "yes")
    assert "15 minutes" in talk.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_server_there_is_nothing_to_open(
    knowledge: Knowledge, language: Language
) -> None:
    talk = before(knowledge, language, House(), "owner")
    assert talk.commands("console") == ["staff-console-nowhere"]
    assert talk.changes == ()
    assert "run_bot.py sign-in" in talk.text.replace("\\", "")


def test_strangers_and_groups_know_of_no_such_command(knowledge: Knowledge) -> None:
    assert scene(knowledge, fresh=(TOKEN,)).commands("console") == ["unknown-command"]
    group = scene(knowledge, group="-1", staff=Staff(1, "owner"), fresh=(TOKEN,))
    assert group.commands("console") == ["unknown-command"]
    assert group.changes == ()
