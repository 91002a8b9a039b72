"""The way back: made, renewed, offered once, followed, typed, and every state of one that was followed."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.deeds import CameBack, ReturnMade
from conversations.desk import Returning
from conversations.events import Channel, Followed, Tapped
from conversations.needs import CODE, TOKEN, Needs, needs
from conversations.outcome import Asked
from conversations.projects import offer_return
from conversations.projects.returning import ALPHABET, code_of
from knowledge.load import Knowledge
from tests.conversations.projects.round_table import FRESH, LOCAL, Seat, checked, line
from tests.fakes.people import FakePerson

CODE_HERE = code_of(FRESH[3])
TOKEN_THERE = "q" * 22
KNOWN = Returning("known", ("Métropole <b>", ""))
WEB: Channel = "web"


def on_the_web(knowledge: Knowledge, **more: object) -> Seat:
    seat = Seat(knowledge, person=FakePerson(WEB, "s"), projects=(line(),))
    for key, value in more.items():
        setattr(seat, key, value)
    return seat


@given(st.text(max_size=40))
def test_a_code_can_be_typed_and_mistaken_for_no_other(fresh: str) -> None:
    code = code_of(fresh)
    assert CODE.fullmatch(code)
    assert not set("ILO01") & set(code)
    assert len(set(ALPHABET)) == 31


def test_codes_differ_from_each_other_and_from_their_token() -> None:
    codes = {code_of(f"{number}") for number in range(1000)}
    assert len(codes) == 1000
    assert code_of(FRESH[3]).replace("-", "") not in FRESH[3]


def test_it_is_made_on_the_web(knowledge: Knowledge) -> None:
    seat = on_the_web(knowledge)
    assert seat.taps("return") == ["return-made"]
    assert seat.changes == (ReturnMade(FRESH[2], CODE_HERE),)
    assert CODE_HERE in seat.text
    assert f"https://exemple.fr/back/{FRESH[2]}" in seat.text
    assert f"(https://t.me/un_essai_bot?start=r_{FRESH[2]})" in seat.raw("fr")
    assert "d'avant" not in seat.text


def test_a_second_one_is_made_only_when_asked_for(knowledge: Knowledge) -> None:
    seat = on_the_web(knowledge, can_return=True)
    assert seat.taps("return") == ["return-exists"]
    assert not seat.changes
    assert seat.taps("return:new") == ["return-made"]
    assert seat.changes
    assert "d'avant" in seat.text


def test_without_a_public_address(knowledge: Knowledge) -> None:
    seat = on_the_web(knowledge, house=LOCAL)
    seat.taps("return")
    assert "cet ordinateur" in seat.text
    assert "t.me" not in seat.text


def test_telegram_needs_none(knowledge: Knowledge) -> None:
    seat = Seat(knowledge, projects=(line(),), can_return=True)
    for data in ("return", "return:new"):
        assert seat.taps(data) == ["return-telegram"]
        assert not seat.changes
    assert "joining" in seat.data


def test_who_has_nothing_is_told_how_to_come_back(knowledge: Knowledge) -> None:
    seat = on_the_web(knowledge, projects=())
    assert seat.taps("return") == ["return-how"]
    assert not seat.changes


def test_it_is_offered_once(knowledge: Knowledge) -> None:
    seat = on_the_web(knowledge)
    message, made = offer_return(seat.desk) or pytest.fail("not offered")
    assert made == ReturnMade(FRESH[2], CODE_HERE)
    for house in (seat.house, LOCAL):
        for language in ("fr", "en"):
            assert CODE_HERE in checked(message, language, knowledge, house)  # type: ignore[arg-type] # both are languages
    seat.can_return = True
    assert offer_return(seat.desk) is None


def test_a_link_shows_what_it_leads_to_before_it_is_used(knowledge: Knowledge) -> None:
    seat = on_the_web(knowledge, returning=KNOWN)
    assert seat.follows(Followed("return", TOKEN_THERE)) == ["return-known"]
    assert not seat.changes
    assert "Métropole <b>" in seat.text
    yes, no = seat.data
    assert seat.taps(yes) == ["return-done"]
    assert seat.changes == (CameBack(TOKEN_THERE),)
    assert seat.taps(no) == ["return-declined"]
    assert not seat.changes


@pytest.mark.parametrize("secret", [TOKEN_THERE, CODE_HERE, CODE_HERE.lower()])
def test_the_button_loads_the_way_back_again(knowledge: Knowledge, secret: str) -> None:
    seat = on_the_web(knowledge, returning=KNOWN)
    seat.follows(Followed("return", secret))
    event = seat.person.does(Tapped(seat.data[0]))
    wanted = secret if TOKEN.fullmatch(secret) else secret.upper()
    assert needs(event, Asked()) == Needs(returning=wanted)


def test_a_press_or_a_typed_code_comes_back(knowledge: Knowledge) -> None:
    seat = on_the_web(knowledge, returning=KNOWN, projects=())
    assert seat.follows(Followed("return", TOKEN_THERE, accepted=True)) == ["return-done"]
    assert seat.changes == (CameBack(TOKEN_THERE),)
    assert seat.types(f" {CODE_HERE.lower()} ") == ["return-done"]
    assert seat.changes == (CameBack(CODE_HERE),)


def ways(seat: Seat) -> Iterator[list[str] | None]:
    yield seat.follows(Followed("return", TOKEN_THERE))
    yield seat.follows(Followed("return", TOKEN_THERE, accepted=True))
    yield seat.taps(f"return:{TOKEN_THERE}")
    yield seat.types(CODE_HERE)


@pytest.mark.parametrize("state", ["same", "unknown", "too-many"])
@pytest.mark.parametrize("projects", [(), (line(),)])
def test_one_that_leads_nowhere_says_why(
    knowledge: Knowledge, state: str, projects: tuple[object, ...]
) -> None:
    seat = on_the_web(knowledge, returning=Returning(state), projects=projects)  # type: ignore[arg-type] # all are states
    for said in ways(seat):
        assert said == [f"return-{state}"]
        assert not seat.changes
        assert seat.data


def test_what_was_not_looked_up_leads_nowhere(knowledge: Knowledge) -> None:
    seat = on_the_web(knowledge)
    assert seat.taps(f"return:{TOKEN_THERE}") == ["return-unknown"]
    assert seat.types(CODE_HERE) is None


def test_what_was_begun_here_is_said_to_be_added(knowledge: Knowledge) -> None:
    for projects, said in (((line(),), True), ((), False)):
        seat = on_the_web(knowledge, returning=KNOWN, projects=projects)
        seat.types(CODE_HERE)
        assert bool(re.search("commencé ici", seat.text)) is said
