"""Words alone that lead on: what to do next, asked anywhere; and out of a text that is waited for."""

from __future__ import annotations

import pytest

from conversations.events import Address, Event, Said
from conversations.needs import needs
from conversations.outcome import Asked
from tests.conversations.application.around_a_draft import EDITOR, REVIEWER, Team
from tests.conversations.talk import found
from tests.fakes.people import NOON

PIECE = "d1-companies"
ASKED = ["Que faire ensuite ?", "what's next?", "What’s next", "What to do next", "WHAT NEXT ?"]


@pytest.mark.parametrize("words", ASKED)
def test_what_is_next_is_the_most_useful_piece(team: Team, words: str) -> None:
    assert team.seat(EDITOR).types(words, found(words, "next-labels")) == ["dossier-next"]
    event = Event("k", "web:1", Address("web", "1"), NOON, Said(words))
    assert needs(event, Asked()).dossier == "now"


def test_it_is_asked_in_the_middle_of_a_text_too_and_is_no_text(team: Team) -> None:
    seat = team.seat(EDITOR)
    seat.taps("write", PIECE)
    assert seat.types("Que faire ensuite ?") == ["dossier-next"]
    assert not seat.changes


def test_a_reviewer_is_told_that_it_is_not_theirs(team: Team) -> None:
    assert team.seat(REVIEWER).types("what's next?") == ["team-refused"]


@pytest.mark.parametrize("words", ["retour", "Liste", "pause", "Non.", "back", "fini", "I'm done"])
@pytest.mark.parametrize("button", ["write", "whole", "attach"])
def test_a_word_that_leads_away_is_no_text(team: Team, button: str, words: str) -> None:
    seat = team.seat(EDITOR)
    seat.taps(button, PIECE)
    assert seat.types(words) == ["piece-card"]
    assert not seat.changes
    assert seat.types("Bonjour", found("Bonjour")) != ["drafting-kept"]


@pytest.mark.parametrize(
    "button", [("jot", PIECE), ("mark", PIECE, "not-applicable"), ("visit", PIECE)]
)
def test_nor_a_reason_a_comment_or_a_remark(team: Team, button: tuple[str, ...]) -> None:
    seat = team.seat(EDITOR)
    seat.taps(*button)
    assert seat.types("annuler") == ["piece-card"]
    assert not seat.changes


def test_with_more_words_it_is_text(team: Team) -> None:
    seat = team.seat(EDITOR)
    seat.taps("write", PIECE)
    assert seat.types("Retour d'expérience de 2014") == ["drafting-kept"]
