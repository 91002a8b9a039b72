"""Points made at a visit, written down by the team: honest about the call, noted on a piece, listed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.dossier_deeds import RemarkMade
from knowledge.application import Application, Piece, Section
from knowledge.model import Bilingual
from tests.conversations.application.around_a_draft import (
    EDITOR,
    GUEST,
    OWNER,
    READER,
    REVIEWER,
    P,
)
from tests.conversations.reviewing.around_a_review import Reviewed, remark, settled, visit
from tests.fakes.small_application import small_application


def test_it_says_first_that_no_visit_takes_place_then_what_they_led_to(team: Reviewed) -> None:
    seat = team.seat()
    assert seat.taps("visit") == ["visit"]
    assert seat.text.startswith("L'appel est clos, plus aucune visite n'a lieu")
    assert "neuf projets ont fait une version 2" in seat.text
    assert "Le numérique en Normandie, 12 novembre 2014" in seat.text
    assert seat.data == [f"visit:{P}:add", f"keep:{P}:visit", f"dossier:{P}"]


def test_a_point_is_noted_on_a_piece_in_three_presses(team: Reviewed) -> None:
    team.changed(duties={"d1-jobs": EDITOR})
    seat = team.seat()
    assert seat.taps("visit", "add") == ["visit-section"]
    assert f"visit:{P}:d1" in seat.data
    assert seat.taps("visit", "d1") == ["visit-piece"]
    assert seat.taps("visit", "d1-jobs") == ["visit-ask"]
    assert seat.types("Dites qui paie l'animateur ?") == ["visit-made"]
    (made,) = seat.changes
    assert made == RemarkMade(P, "d1", "d1-jobs", "visit", "Dites qui paie l'animateur ?")
    assert seat.told == [("remark-told", "2")]
    assert "Un point relevé à une visite sur votre dossier" in seat.told_text()


def test_points_are_listed_open_ones_first(team: Reviewed) -> None:
    team.with_draft(remarks=(settled(visit(1)), visit(2, "d0-name"), remark(3), visit(4)))
    seat = team.seat()
    assert seat.taps("visit") == ["visit"]
    assert "3 points notés, 2 à traiter." in seat.text
    assert seat.data[:3] == [
        f"remarks:{P}:d1-jobs:4",
        f"remarks:{P}:d0-name:2",
        f"visit:{P}:page:1",
    ]
    seat.taps("visit", "page", 1)
    assert "Emplois, traité : « Dites qui paie. »" in seat.text


def test_too_short_a_point_is_asked_again_as_a_visits(team: Reviewed) -> None:
    seat = team.seat()
    assert seat.fills("visit", "d1-jobs", text="x") == ["remark-too-short"]
    assert seat.asked.awaits == f"visit:{P}:d1-jobs"


@pytest.mark.parametrize("ids", [("d9",), ("d9-none",), ("²",), ("add", "page", "9")])
def test_a_forged_button_breaks_nothing(team: Reviewed, ids: tuple[str, ...]) -> None:
    seat = team.seat()
    assert seat.taps("visit", *ids) in (["piece-gone"], ["visit-section"])
    assert seat.changes == ()


def test_a_reader_looks_and_notes_nothing(team: Reviewed) -> None:
    seat = team.seat(READER)
    assert seat.taps("visit") == ["visit"]
    assert seat.kinds == ["dossier"]
    assert seat.taps("visit", "d1-jobs") == ["team-refused"]
    assert seat.fills("visit", "d1-jobs", text="Un point à noter") == ["team-refused"]
    assert seat.changes == ()


@pytest.mark.parametrize("number", [REVIEWER, GUEST])
def test_a_visit_is_the_teams(team: Reviewed, number: int) -> None:
    seat = team.seat(number)
    assert seat.taps("visit") in (["team-refused"], ["team-guest"])
    assert seat.fills("visit", "d1-jobs", text="Un point à noter") in (
        ["team-refused"],
        ["team-guest"],
    )
    assert seat.changes == ()


def test_many_sections_and_pieces_are_paged(team: Reviewed) -> None:
    team.knowledge = replace(team.knowledge, application=large())
    seat = team.seat(OWNER)
    seat.taps("visit", "add")
    assert seat.data[:5] == [*(f"visit:{P}:d{at}" for at in range(4)), f"visit:{P}:add:page:1"]
    seat.taps("visit", "add", "page", 1)
    assert seat.data[0] == f"visit:{P}:d4"
    seat.taps("visit", "d1")
    assert f"visit:{P}:d1:page:1" in seat.data


def large() -> Application:
    """Eight sections of five pieces."""
    small = small_application()
    first, piece = small.sections[0], small.pieces[0]
    return small.model_copy(
        update={"sections": tuple(_section(first, piece, number) for number in range(8))}
    )


def _section(section: Section, piece: Piece, number: int) -> Section:
    pieces = tuple(
        piece.model_copy(update={"id": f"d{number}-{at}", "short": _named(f"Pièce {at}")})
        for at in range(5)
    )
    short = _named(f"Partie {number}")
    return section.model_copy(update={"id": f"d{number}", "short": short, "pieces": pieces})


def _named(name: str) -> Bilingual:
    return Bilingual(fr=name, en=name)
