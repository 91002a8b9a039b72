"""What is said of the pieces of somebody who leaves or is removed; and the way from a project's card to its draft."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.deeds import MemberRemoved, ProjectChosen
from tests.conversations.application.around_a_draft import (
    EDITOR,
    OWNER,
    READER,
    REVIEWER,
    P,
    Team,
)
from tests.conversations.application.draft_parts import evidence, text

PIECES = ("d3-lead", "d1-jobs", "d0-name", "d0-contact", "d1-growth")


def removed(team: Team, number: int = EDITOR) -> list[str]:
    seat = team.seat()
    seat.taps("remove", number)
    return seat.taps("remove", number, "yes")


def test_the_pieces_of_whoever_is_removed_are_named_and_can_be_given_again(team: Team) -> None:
    team.changed(duties={"d1-jobs": EDITOR, "eco-size": EDITOR, "d3-lead": OWNER})
    seat = team.seat()
    seat.taps("remove", EDITOR)
    assert seat.taps("remove", EDITOR, "yes") == ["team-removed", "dossier-pieces-freed"]
    assert seat.changes == (MemberRemoved(P, EDITOR),)
    assert "Une pièce du dossier n'est plus à personne" in seat.text
    assert "À confier de nouveau : Emplois." in seat.text
    assert seat.data == [f"own:{P}:d1-jobs", f"people:{P}"]
    assert seat.told == [("team-removed-you", "2")]


def test_many_pieces_are_counted(team: Team) -> None:
    team.changed(duties=dict.fromkeys(PIECES, EDITOR))
    seat = team.seat()
    seat.taps("remove", EDITOR)
    seat.taps("remove", EDITOR, "yes")
    assert "5 pièces du dossier ne sont plus à personne" in seat.text
    assert "; 1 autre." in seat.text
    assert seat.kinds == ["own", "own", "own", "people"]


@pytest.mark.parametrize("duties", [{}, {"eco-size": EDITOR}, {"d1-jobs": OWNER}])
def test_nothing_is_said_of_who_had_no_piece(team: Team, duties: dict[str, int]) -> None:
    team.changed(duties=duties)
    assert removed(team) == ["team-removed"]


def test_who_leaves_has_their_pieces_told_to_who_can_give_them(team: Team) -> None:
    team.changed(duties={"d1-jobs": EDITOR})
    seat = team.seat(EDITOR)
    seat.taps("leave")
    assert seat.taps("leave", "yes") == ["team-left"]
    assert seat.told == [
        ("team-left-you", "1"),
        ("team-left-you", "3"),
        ("dossier-pieces-freed", "1"),
    ]
    assert "À confier de nouveau : Emplois." in seat.told_text()


def test_the_heir_learns_it_too(team: Team) -> None:
    left = tuple(replace(one, left=one.number == EDITOR) for one in team.project.members)
    team.changed(duties={"d1-jobs": OWNER}, members=left)
    seat = team.seat(OWNER)
    seat.taps("leave")
    seat.taps("leave", "yes")
    assert ("dossier-pieces-freed", str(READER)) in seat.told


@pytest.mark.parametrize("number", [OWNER, EDITOR, READER])
def test_a_card_leads_to_the_draft_and_back(team: Team, number: int) -> None:
    seat = team.seat(number)
    assert seat.taps("project") == ["team-card"]
    assert seat.types("voir le dossier") == ["dossier-first"]
    seat.taps("dossier", "more")
    assert seat.types("voir le projet") == ["team-card"]


def test_a_reviewer_has_a_card_of_their_own(team: Team) -> None:
    seat = team.seat(REVIEWER)
    for rest in ((), ("more",)):
        assert seat.taps("project", *rest) == ["dossier-reviewer"]
        assert seat.changes == (ProjectChosen(P),)
        assert seat.data == [f"dossier:{P}", f"people:{P}:me", f"leave:{P}"]
    assert seat.types("quitter le projet") == ["review-leave"]
    assert seat.types("non, rien changer") == ["team-kept"]
    assert seat.kinds == ["dossier"]


def test_deleting_says_what_of_the_draft_is_lost_and_offers_to_take_it_away(team: Team) -> None:
    seat = team.seat(OWNER)
    seat.taps("delete")
    assert "dossier" not in seat.text
    assert "export" not in seat.kinds
    team.with_draft(
        texts={"d1-jobs": text("d1-jobs")},
        evidence=(evidence(1, "d1-jobs"), evidence(2, "d1-jobs")),
    )
    seat.taps("delete")
    assert "Son dossier disparaîtra aussi : 1 texte, 2 preuves." in seat.text
    assert seat.data == [
        f"delete:{P}:export",
        f"export:{P}",
        f"delete:{P}:yes",
        f"delete:{P}:no",
    ]
    seat.taps("leave")
    assert seat.kinds == ["leave", "delete", "export", "leave"]


def test_a_reviewer_who_leaves_had_remarks_not_answers(team: Team) -> None:
    seat = team.seat(REVIEWER)
    seat.taps("leave")
    seat.taps("leave", "yes")
    assert "Ses remarques restent." in seat.told_text()
    assert "réponses" not in seat.told_text()
