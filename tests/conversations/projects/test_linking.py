"""Two channels made one: each side's words in every state, and nothing joined before both have agreed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from conversations.deeds import JoiningAsked, JoiningClaimed, JoiningSettled
from conversations.desk import Joining
from conversations.events import Address, Followed
from knowledge.load import Knowledge
from tests.conversations.projects.round_table import FRESH, LOCAL, Seat, line
from tests.fakes.people import NOON, FakePerson

TOKEN = "q" * 22
BROWSER = Address("web", "s")
OPEN = Joining(
    7, mine=False, state="open", projects=("Métropole <b>", ""), address=BROWSER, language="en"
)
ASKED = Joining(7, mine=True, state="claimed", projects=("Port",), address=BROWSER, language="en")


def seat_of(knowledge: Knowledge, joining: Joining | None = None, **more: object) -> Seat:
    seat = Seat(knowledge, projects=(line("Port"),), joining=joining)
    for key, value in more.items():
        setattr(seat, key, value)
    return seat


def test_a_link_is_made_for_an_hour(knowledge: Knowledge) -> None:
    seat = seat_of(knowledge, person=FakePerson("web", "s"))
    assert seat.taps("joining") == ["joining-link"]
    assert seat.changes == (JoiningAsked(FRESH[1], NOON + timedelta(hours=1)),)
    assert f"https://exemple.fr/j/{FRESH[1]}" in seat.text
    assert f"(https://t.me/un_essai_bot?start=j_{FRESH[1]})" in seat.raw("fr")


def test_without_a_public_address(knowledge: Knowledge) -> None:
    seat = seat_of(knowledge, house=LOCAL, projects=())
    seat.taps("joining")
    assert "cet ordinateur" in seat.text
    assert seat.data == ["walk:new"]


def test_whoever_opens_it_sees_what_is_joined_and_claims_it(knowledge: Knowledge) -> None:
    seat = seat_of(knowledge, OPEN)
    assert seat.follows(Followed("joining", TOKEN)) == ["joining-open"]
    assert "Métropole <b>" in seat.text
    assert not seat.changes
    claim, no = seat.data
    assert claim == f"claim:{TOKEN}"
    assert seat.taps(claim) == ["joining-claimed", "joining-asked"]
    assert seat.changes == (JoiningClaimed(7),)
    assert seat.told == [("joining-asked", "s", "en")]
    assert "Port" in seat.said("en")
    assert seat.taps(no) == ["joining-declined"]
    assert not seat.changes


def test_a_press_on_the_web_claims_at_once(knowledge: Knowledge) -> None:
    seat = seat_of(knowledge, OPEN)
    said = seat.follows(Followed("joining", TOKEN, accepted=True))
    assert said == ["joining-claimed", "joining-asked"]
    assert seat.changes == (JoiningClaimed(7),)


def test_a_side_that_cannot_be_reached_is_said(knowledge: Knowledge) -> None:
    seat = seat_of(knowledge, replace(OPEN, address=None))
    assert seat.taps(f"claim:{TOKEN}") == ["joining-claimed"]
    assert "ne peux pas écrire" in seat.text
    assert not seat.told


def test_claimed_already_waits(knowledge: Knowledge) -> None:
    seat = seat_of(knowledge, replace(OPEN, state="claimed"))
    for said in opened(seat):
        assert said == ["joining-waits"]
        assert not seat.changes


@pytest.mark.parametrize(("word", "accepted"), [("yes", True), ("no", False)])
def test_the_maker_settles_and_both_are_told(
    knowledge: Knowledge, word: str, accepted: bool
) -> None:
    seat = seat_of(knowledge, ASKED)
    here = "joining-done" if accepted else "joining-refused"
    assert seat.taps(f"settle:7:{word}") == [here, f"{here}-told"]
    assert seat.changes == (JoiningSettled(7, accepted),)
    assert seat.told == [(f"{here}-told", "s", "en")]


def test_nobody_to_tell_when_settled(knowledge: Knowledge) -> None:
    seat = seat_of(knowledge, replace(ASKED, address=None))
    assert seat.taps("settle:7:yes") == ["joining-done"]
    assert seat.changes


@pytest.mark.parametrize("data", ["settle:7", "settle:7:maybe", "settle:7:"])
def test_without_a_word_it_is_asked_again(knowledge: Knowledge, data: str) -> None:
    seat = seat_of(knowledge, ASKED)
    assert seat.taps(data) == ["joining-asked"]
    assert not seat.changes
    assert seat.data == ["settle:7:yes", "settle:7:no"]


def test_nothing_to_settle_before_it_is_claimed(knowledge: Knowledge) -> None:
    seat = seat_of(knowledge, replace(ASKED, state="open"))
    assert seat.taps("settle:7:yes") == ["joining-not-opened"]
    assert not seat.changes


def opened(seat: Seat) -> Iterator[list[str]]:
    yield seat.follows(Followed("joining", TOKEN))
    yield seat.follows(Followed("joining", TOKEN, accepted=True))
    yield seat.taps(f"claim:{TOKEN}")


@pytest.mark.parametrize("state", ["unknown", "expired", "settled", "same"])
@pytest.mark.parametrize("mine", [True, False])
def test_what_goes_no_further_says_why(knowledge: Knowledge, state: str, mine: bool) -> None:
    seat = seat_of(knowledge, Joining(7, mine=mine, state=state))
    for said in (*opened(seat), seat.taps("settle:7:yes"), seat.taps("settle:7:no")):
        assert said == [f"joining-{state}"]
        assert not seat.changes
        assert seat.data


def test_i_do_not_claim_my_own_link_nor_settle_anothers(knowledge: Knowledge) -> None:
    seat = seat_of(knowledge, replace(OPEN, mine=True))
    assert seat.taps(f"claim:{TOKEN}") == ["joining-same"]
    seat = seat_of(knowledge, replace(ASKED, mine=False))
    seat.taps("settle:7:yes")
    assert not seat.changes


@pytest.mark.parametrize(
    "data", ["claim:x", "claim", "claim:", "settle", "settle:²:yes", "settle:-1:yes"]
)
def test_forged_ids_lead_nowhere(knowledge: Knowledge, data: str) -> None:
    seat = seat_of(knowledge)
    assert seat.taps(data) == ["joining-unknown"]
    assert not seat.changes
