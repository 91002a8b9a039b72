"""Who brings a piece: given, moved, taken back; whoever is concerned is told on their channel."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.deeds import DutyGiven
from conversations.events import Address
from conversations.project import Member
from tests.conversations.application.around_a_draft import (
    EDITOR,
    GUEST,
    LONG,
    OWNER,
    READER,
    REVIEWER,
    P,
    Team,
)
from tests.fakes.people import FakePerson

PIECE = "d1-jobs"


def moved(team: Team, number: int, address: Address | None) -> None:
    members = tuple(
        replace(one, address=address) if one.number == number else one
        for one in team.project.members
    )
    team.changed(members=members)


def test_it_is_offered_to_who_writes(team: Team) -> None:
    seat = team.seat()
    assert seat.taps("own", PIECE) == ["piece-own"]
    assert "Emplois : personne ne l'apporte." in seat.text
    assert seat.data == [f"own:{P}:{PIECE}:1", f"own:{P}:{PIECE}:2", f"piece:{P}:{PIECE}"]


def test_the_new_owner_is_told(team: Team) -> None:
    seat = team.seat()
    assert seat.taps("own", PIECE, EDITOR) == ["piece-owned"]
    assert seat.changes == (DutyGiven(P, PIECE, EDITOR),)
    assert seat.told == [("piece-owned-told", "2")]
    assert "Un message le lui dit." in seat.text
    assert f"{LONG} vous confie une pièce du dossier" in seat.told_text()
    assert "quand elle en aura une, un rappel vous viendra ici." in seat.told_text()
    assert seat.taps("own", PIECE) == ["piece-own"]
    assert "Membre 2 l'apporte." in seat.text
    assert f"own:{P}:{PIECE}:0" in seat.data


def test_as_it_was_changes_nothing(team: Team) -> None:
    team.changed(duties={PIECE: EDITOR})
    seat = team.seat()
    assert seat.taps("own", PIECE, EDITOR) == ["piece-owned"]
    assert not seat.changes
    assert not seat.told
    team.changed(duties={})
    assert seat.taps("own", PIECE, 0) == ["piece-freed"]
    assert not seat.changes


def test_it_moves_and_both_are_told(team: Team) -> None:
    team.changed(duties={PIECE: EDITOR})
    seat = team.seat()
    seat.taps("own", PIECE, OWNER)
    assert seat.changes == (DutyGiven(P, PIECE, OWNER),)
    assert seat.told == [("piece-freed-told", "2")]
    assert "cette pièce vous est confiée" in seat.text
    assert "Un rappel vous viendra ici avant sa date." in seat.text
    other = team.seat(EDITOR)
    other.taps("own", PIECE, 0)
    assert other.changes == (DutyGiven(P, PIECE, 0),)
    assert other.told == [("piece-freed-told", "1")]


def test_on_the_web_alone_reminders_wait(team: Team) -> None:
    moved(team, EDITOR, Address("web", "session"))
    seat = team.seat()
    seat.taps("own", PIECE, EDITOR)
    assert "à sa prochaine visite sur le site : ses rappels l'y attendent" in seat.text
    assert "Sur ce site, les rappels attendent votre prochaine visite." in seat.told_text()
    browser = team.seat()
    browser.person = FakePerson("web", "9")
    team.projects.seats[P, "web:9"] = OWNER
    browser.taps("own", PIECE, OWNER)
    assert "Les rappels vous attendront à votre prochaine visite sur ce site." in browser.text


def test_who_cannot_be_reached_is_for_the_team_to_tell(team: Team) -> None:
    moved(team, EDITOR, None)
    seat = team.seat()
    seat.taps("own", PIECE, EDITOR)
    assert not seat.told
    assert "Je ne peux pas lui écrire : prévenez cette personne." in seat.text


@pytest.mark.parametrize("wanted", [READER, REVIEWER, GUEST, 77])
def test_not_to_who_cannot_bring_it(team: Team, wanted: int) -> None:
    seat = team.seat()
    assert seat.taps("own", PIECE, wanted) == ["piece-own-not"]
    assert not seat.changes


def test_many_members_are_paged(team: Team) -> None:
    more = tuple(
        Member(number, "editor", f"Personne {number}", address=Address("telegram", str(number)))
        for number in range(6, 12)
    )
    team.changed(members=(*team.project.members, *more), duties={PIECE: 6})
    seat = team.seat()
    seat.taps("own", PIECE)
    assert seat.data[3:] == [
        f"own:{P}:{PIECE}:page:1",
        f"own:{P}:{PIECE}:0",
        f"piece:{P}:{PIECE}",
    ]
    seat.taps("own", PIECE, "page", 1)
    assert f"own:{P}:{PIECE}:8" in seat.data


@pytest.mark.parametrize("number", [READER, REVIEWER, GUEST])
def test_who_may_not(team: Team, number: int) -> None:
    seat = team.seat(number)
    for ids in ((), (OWNER,), (0,)):
        said = seat.taps("own", PIECE, *ids)
        assert said == ["team-guest" if number == GUEST else "team-refused"]
        assert not seat.changes
