"""What the team says to itself about a piece: written, read, taken back; never shown to a reviewer."""

from __future__ import annotations

import pytest

from conversations.deeds import NoteAdded, NoteRemoved
from tests.conversations.application.around_a_draft import (
    EDITOR,
    GUEST,
    OWNER,
    READER,
    REVIEWER,
    P,
    Team,
)
from tests.conversations.application.draft_parts import comment

PIECE = "d1-jobs"


def test_a_comment_is_typed_and_read(team: Team) -> None:
    seat = team.seat(EDITOR)
    assert seat.taps("jot", PIECE) == ["piece-comments"]
    assert "Emplois : aucun commentaire." in seat.text
    assert seat.types("Chiffres attendus en mars :\n*étude* ?") == ["piece-comment-kept"]
    words = "Chiffres attendus en mars : *étude* ?"
    assert seat.changes == (NoteAdded(P, PIECE, "comment", words),)
    other = team.seat()
    other.taps("jot", PIECE)
    assert f"1. Membre 2, le 12 novembre 2026 : {words}" in other.text
    assert other.types("1") == ["piece-comment"]
    assert words in other.text


def test_newest_first_two_at_a_time_and_only_of_this_piece(team: Team) -> None:
    notes = [comment(number, PIECE, f"n{number}" * 100) for number in range(1, 6)]
    team.changed(notes=(*notes, comment(6, "d1-growth"), comment(7, "eco-size")))
    seat = team.seat()
    seat.taps("jot", PIECE)
    assert "5 commentaires" in seat.text
    assert seat.data == [
        f"jot:{P}:{PIECE}:5",
        f"jot:{P}:{PIECE}:4",
        f"jot:{P}:{PIECE}:page:1",
        f"piece:{P}:{PIECE}",
    ]
    seat.taps("jot", PIECE, "page", 2)
    assert seat.data[0] == f"jot:{P}:{PIECE}:1"
    assert seat.taps("jot", PIECE, 6) == ["piece-comment-gone"]


@pytest.mark.parametrize("words", ["", "\u200b", "x" * 401, "<b>" * 4_000])
def test_a_comment_has_bounds_and_is_asked_again(team: Team, words: str) -> None:
    seat = team.seat()
    assert seat.fills("jot", PIECE, text=words) == ["piece-comment-wrong"]
    assert not seat.changes
    assert seat.asked.awaits == f"jot:{P}:{PIECE}"
    assert seat.fills("jot", PIECE, text="*" * 400) == ["piece-comment-kept"]
    seat.taps("jot", PIECE, 1)
    assert seat.taps("jot", PIECE, 1, "remove") == ["piece-comment-removed"]


def test_its_author_or_the_owner_takes_it_back(team: Team) -> None:
    team.changed(notes=(comment(1, PIECE, by=OWNER), comment(2, PIECE, by=EDITOR)))
    editor = team.seat(EDITOR)
    editor.taps("jot", PIECE, 1)
    assert editor.kinds == ["jot"], "no button to remove it"
    assert editor.taps("jot", PIECE, 1, "remove") == ["piece-comment-not-yours"]
    assert not editor.changes
    assert editor.taps("jot", PIECE, 2, "remove") == ["piece-comment-removed"]
    assert editor.changes == (NoteRemoved(P, 2),)
    owner = team.seat()
    owner.taps("jot", PIECE, 1)
    assert owner.data[0] == f"jot:{P}:{PIECE}:1:remove"
    owner.presses(owner.data[0])
    assert owner.changes == (NoteRemoved(P, 1),)
    assert owner.taps("jot", PIECE, 1, "remove") == ["piece-comment-gone"]


def test_a_reader_reads(team: Team) -> None:
    team.changed(notes=(comment(1, PIECE),))
    seat = team.seat(READER)
    assert seat.taps("jot", PIECE) == ["piece-comments"]
    assert "Les éditeurs du projet en écrivent." in seat.text
    assert not seat.asked.awaits
    seat.taps("jot", PIECE, 1)
    assert seat.kinds == ["jot"]
    assert seat.taps("jot", PIECE, 1, "remove") == ["team-refused"]
    assert seat.fills("jot", PIECE, text="bonjour") == ["team-refused"]
    assert not seat.changes


@pytest.mark.parametrize("number", [REVIEWER, GUEST])
def test_who_may_not(team: Team, number: int) -> None:
    seat = team.seat(number)
    refusal = ["team-guest" if number == GUEST else "team-refused"]
    assert seat.taps("jot", PIECE) == refusal
    assert seat.fills("jot", PIECE, text="bonjour") == refusal
    assert not seat.changes
