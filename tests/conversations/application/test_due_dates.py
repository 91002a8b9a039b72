"""The team's date for a piece: typed as people write it, doubted, refused, taken back."""

from __future__ import annotations

from datetime import date

import pytest

from conversations.dossier_deeds import PieceDue
from tests.conversations.application.around_a_draft import (
    EDITOR,
    GUEST,
    OWNER,
    READER,
    REVIEWER,
    P,
    Seat,
    Team,
)

PIECE = "d1-jobs"
AWAITS = f"due:{P}:{PIECE}"


def asked(team: Team) -> Seat:
    seat = team.seat()
    assert seat.taps("due", PIECE) == ["piece-due"]
    assert seat.asked.awaits == AWAITS
    return seat


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("12 mars 2027", date(2027, 3, 12)),
        ("12 March 2027", date(2027, 3, 12)),
        ("dans deux semaines", date(2026, 11, 26)),
        ("in two weeks", date(2026, 11, 26)),
        ("2027-03-12", date(2027, 3, 12)),
        ("aujourd'hui", date(2026, 11, 12)),
    ],
)
def test_a_date_is_typed_in_either_language(team: Team, words: str, day: date) -> None:
    seat = asked(team)
    assert seat.types(words) == ["piece-due-set"]
    assert seat.changes == (PieceDue(P, PIECE, day),)
    assert "Personne ne l'apporte encore" in seat.text
    assert seat.fills("due", PIECE, text=words) == ["piece-due-set"]
    assert not seat.changes, "as it was"


def test_whoever_brings_it_will_be_reminded(team: Team) -> None:
    team.changed(duties={PIECE: EDITOR})
    seat = asked(team)
    seat.types("demain")
    assert "Noté : Emplois, pour le 13 novembre 2026, c'est demain." in seat.text
    assert "Qui l'apporte en aura un rappel." in seat.text


@pytest.mark.parametrize("words", ["hier", "1er janvier 2020", "12 mars 2099"])
def test_a_date_past_or_far_is_not_kept(team: Team, words: str) -> None:
    seat = asked(team)
    assert seat.types(words) == ["piece-due-wrong"]
    assert "par exemple : dans deux semaines" in seat.text
    assert not seat.changes
    assert seat.asked.awaits == AWAITS


@pytest.mark.parametrize("words", ["bientôt", "31 février 2027", "x" * 9_000, "=1+1"])
def test_what_is_no_date_gets_an_example(team: Team, words: str) -> None:
    seat = asked(team)
    (said,) = seat.types(words)
    assert said in {"expects-date", "expects-real-date"}
    assert not seat.changes
    assert seat.asked.awaits == AWAITS


def test_a_date_read_with_a_doubt_is_asked_back(team: Team) -> None:
    seat = asked(team)
    assert seat.types("vers mi-mars 2027") == ["piece-due-doubt"]
    assert not seat.changes
    assert seat.types("oui, notez cette date") == ["piece-due-set"]
    assert seat.changes == (PieceDue(P, PIECE, date(2027, 3, 15)),)


@pytest.mark.parametrize("words", ["aucune", "Aucune date", "none", "enlever la date"])
def test_none_takes_it_away(team: Team, words: str) -> None:
    team.with_draft(due={PIECE: date(2026, 12, 1)})
    seat = asked(team)
    assert "pour le 1er décembre 2026" in seat.text
    assert seat.types(words) == ["piece-due-none"]
    assert seat.changes == (PieceDue(P, PIECE, None),)
    assert seat.taps("due", PIECE, "none") == ["piece-due-none"]
    assert not seat.changes


@pytest.mark.parametrize("day", [None, date(2026, 12, 1)])
def test_to_pass_changes_nothing(team: Team, day: date | None) -> None:
    team.with_draft(due={PIECE: day} if day else {})
    assert asked(team).types("passer") == ["piece-due-kept"]


@pytest.mark.parametrize("forged", ["2027-13-40", "0", "none2", "page:1", "²"])
def test_forged_days_only_ask(team: Team, forged: str) -> None:
    seat = team.seat()
    assert seat.taps("due", PIECE, forged) == ["piece-due"]
    assert not seat.changes


@pytest.mark.parametrize("number", [READER, REVIEWER, GUEST])
def test_who_may_not(team: Team, number: int) -> None:
    seat = team.seat(number)
    refusal = ["team-guest" if number == GUEST else "team-refused"]
    assert seat.taps("due", PIECE) == refusal
    assert seat.taps("due", PIECE, "2027-03-12") == refusal
    assert seat.fills("due", PIECE, text="12 mars 2027") == refusal
    assert not seat.changes


def test_a_role_lost_meanwhile_is_looked_at_again(team: Team) -> None:
    seat = asked(team)
    team.projects.seats[P, f"telegram:{OWNER}"] = READER
    assert seat.types("12 mars 2027") == ["team-refused"]
    assert not seat.changes
