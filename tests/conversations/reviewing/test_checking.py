"""The completeness check: counts, what is missing, facts with both places; never a verdict."""

from __future__ import annotations

from tests.conversations.application.around_a_draft import OWNER, READER, P
from tests.conversations.reviewing.around_a_review import (
    Reviewed,
    day,
    evidence,
    marked,
    rival,
)

REQUIRED = ["d0-contact", "d0-name", "d1-companies", "d1-jobs", "d1-growth", "d3-lead", "d3-note"]


def test_an_empty_draft_names_five_missing_pieces_and_counts_the_rest(team: Reviewed) -> None:
    seat = team.seat()
    assert seat.taps("check") == ["check"]
    assert "7 pièces requises, sur 7, n'ont encore rien." in seat.text
    assert "Référent unique ; Nom et périmètre ; Base des entreprises ; Emplois" in seat.text
    assert "et 2 autres." in seat.text
    assert "Rien d'autre n'est à signaler." in seat.text
    assert seat.data == [
        *(f"piece:{P}:{piece}" for piece in REQUIRED[:3]),
        f"export:{P}",
        f"dossier:{P}",
    ]


def test_every_required_piece_with_something_is_said_without_a_verdict(team: Reviewed) -> None:
    team.with_draft(evidence=tuple(evidence(at, one) for at, one in enumerate(REQUIRED, 1)))
    seat = team.seat(READER)
    assert seat.taps("check") == ["check"]
    assert seat.text.startswith("Toutes les pièces requises ont quelque chose.")
    assert "pas ce que cela vaut" in seat.text
    assert "en cours : 7 ; à faire : 1" in seat.text
    assert "complet" not in seat.text


def test_one_missing_piece_is_said_in_the_singular(team: Reviewed) -> None:
    team.with_draft(evidence=tuple(evidence(at, one) for at, one in enumerate(REQUIRED[1:], 1)))
    seat = team.seat()
    seat.taps("check")
    assert "Une pièce requise, sur 7, n'a encore rien." in seat.text
    assert "Ni texte, ni preuve, ni réponse : Référent unique." in seat.text


def with_facts(team: Reviewed) -> Reviewed:
    team.with_answers(eco_size__startups=280)
    team.with_texts(d1_companies="320 start-up", d1_growth="120 start-up", d1_jobs="9 200 emplois")
    team.with_draft(
        evidence=(evidence(1), evidence(2, "d3-lead")),
        marks={"d3-lead": marked("not-applicable"), "d3-note": marked("ready")},
        rivals=(rival("d0-name"),),
        due={"d0-contact": day("2026-11-01")},
    )
    return team


def test_facts_are_shown_three_at_a_time_with_both_places(team: Reviewed) -> None:
    seat = with_facts(team).seat()
    assert seat.taps("check") == ["check", "check-facts"]
    assert "10 points méritent un regard. Ce sont des faits, pas des avis." in seat.text
    assert "Base des entreprises : le texte dit 320, votre réponse dit 280" in seat.text
    assert "Base des entreprises dit 320, Trois ans de croissance dit 120" in seat.text
    assert "7 autres dans la suite." in seat.text
    assert seat.data == [
        f"piece:{P}:d1-companies",
        f"piece:{P}:d1-growth",
        f"check:{P}:page:1",
        f"export:{P}",
        f"dossier:{P}",
    ]


def test_every_page_of_facts_is_reached_and_said(team: Reviewed) -> None:
    seat = with_facts(team).seat()
    seat.taps("check")
    texts = []
    for page in range(1, 4):
        assert seat.taps("check", "page", page) == ["check-facts"]
        texts.append(seat.text)
    said = "\n".join(texts)
    assert "un second texte, de Membre 2, est gardé à part" in said
    assert "Note de gouvernance : marquée prête, sans texte, ni preuve, ni réponse." in said
    assert "Chef de file : sans objet, mais 1 preuve y est rangée" in said
    assert "Référent unique : sa date est passée, le 1er novembre 2026" in said
    assert "Emplois : le texte ne donne aucune année." in said
    assert "1 preuve n'est rangée dans aucune pièce." in said
    assert f"put:{P}:1" in seat.data
    assert seat.taps("check", "page", "99") == ["check-facts"]
    assert seat.taps("check", "page") == ["check-facts"]


def test_a_reader_places_nothing(team: Reviewed) -> None:
    team.with_draft(evidence=(evidence(1),))
    seat = team.seat(READER)
    assert seat.taps("check") == ["check", "check-facts"]
    assert "put" not in seat.kinds
    owner = team.seat(OWNER)
    owner.taps("check")
    assert "put" in owner.kinds
