"""A piece's card for each role, its examples, its answers, and a section walked from the first piece to the last."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from conversations.dossier import Shown
from tests.conversations.application.around_a_draft import (
    EDITOR,
    GUEST,
    LONG,
    OWNER,
    READER,
    REVIEWER,
    P,
    Seat,
    Team,
)
from tests.conversations.application.draft_parts import evidence, marked, remark, text


def test_sections_with_their_pieces_counted(team: Team) -> None:
    team.with_draft(marks={"d1-jobs": marked("ready")})
    seat = team.seat()
    assert seat.taps("sections") == ["dossier-sections"]
    assert "1. Préparer : aucune pièce prête sur 2" in seat.text
    assert "2. L'écosystème existant : 1 pièce prête sur 4" in seat.text
    assert "3. La gouvernance : aucune pièce prête sur 2" in seat.text
    assert seat.data == [*(f"section:{P}:{id_}" for id_ in ("d0", "d1", "d3")), f"dossier:{P}"]
    assert seat.types("2") == ["dossier-section"]
    assert seat.here[0].values["section"] == "d1"


def test_a_section_says_of_each_piece_how_far_whose_and_when(team: Team) -> None:
    team.changed(duties={"d1-jobs": OWNER, "d3-lead": EDITOR}).with_draft(
        due={"d1-jobs": date(2027, 3, 1)}, texts={"d1-jobs": text("d1-jobs")}
    )
    seat = team.seat()
    assert seat.taps("section", "d1") == ["dossier-section"]
    assert f"2. Emplois : en cours, {LONG[:19].rstrip()}…, pour le 1er mars 2027" in seat.text
    assert "1. Base des entreprises : à faire\n" in seat.text
    assert seat.kinds == [*["piece"] * 4, "sections"]
    seat.taps("section", "d3")
    assert "1. Chef de file : à faire, Membre 2" in seat.text
    assert "3. Accord : vos réponses ne la demandent pas" in seat.text
    team.with_answers(gov_alliance__type="joint")
    seat.taps("section", "d3")
    assert "3. Accord : à faire" in seat.text


@pytest.mark.parametrize("section", ["d9", "", "page", "d1-jobs"])
def test_a_section_that_is_not_there(team: Team, section: str) -> None:
    seat = team.seat()
    assert seat.taps("section", section) == ["dossier-section-gone"]
    assert seat.kinds == ["dossier"]


def test_a_whole_section_is_walked_piece_by_piece(team: Team) -> None:
    seat = team.seat()
    seat.taps("section", "d0")
    seat.types("1")
    walked = [seat.here[0].values["piece"]]
    while seat.data[-1].startswith("piece:"):
        assert seat.types("pièce suivante") == ["piece-card"]
        walked.append(seat.here[0].values["piece"])
    assert walked == ["d0-contact", "d0-name"]
    assert seat.types("section suivante") == ["dossier-section"]
    assert seat.here[0].values["section"] == "d1"


@pytest.mark.parametrize("bid", ["alone", "joint"])
def test_the_whole_file_is_walked_and_only_what_applies(team: Team, bid: str) -> None:
    team.with_answers(gov_alliance__type=bid)
    seat, walked = team.seat(), []
    seat.taps("piece", "d0-contact")
    while not seat.data[-1].startswith("dossier:"):
        if seat.said[0].id == "piece-card":
            walked.append(seat.said[0].values["piece"])
            seat.presses(seat.data[-1])
        else:
            seat.presses(seat.data[0])
    walked.append(seat.said[0].values["piece"])
    assert team.knowledge.application
    every = [one.id for one in team.knowledge.application.pieces]
    assert walked == (every if bid == "joint" else every[:-1])


def test_a_card_says_why_what_proves_it_and_from_where(team: Team) -> None:
    seat = team.seat()
    assert seat.taps("piece", "d1-companies") == ["piece-card"]
    assert "Base des entreprises et start-up : à faire. Pièce requise, à personne." in seat.text
    assert "Les entreprises sont le premier critère. Preuve : Fichier : nom" in seat.text
    assert "Aucun texte, aucune preuve." in seat.text
    assert seat.text.endswith("Source : Le numérique en Normandie, 12 novembre 2014")
    seat.taps("piece", "d1-jobs")
    assert seat.text.endswith("Source publique : Le Mag numérique, 6 février 2014")
    seat.taps("piece", "d0-contact")
    assert seat.text.endswith("Repère à nous, sans valeur officielle")


def test_a_card_says_what_there_is(team: Team) -> None:
    team.with_answers(eco_size__companies=1850, eco_size__startups=320, eco_size__large=None)
    team.changed(duties={"d1-companies": OWNER}).with_draft(
        texts={"d1-companies": text("d1-companies", "Nous sommes   320\nen tout.")},
        evidence=(evidence(1, "d1-companies"), evidence(2, "d1-companies")),
        remarks=(remark(1, "d1-companies"),),
        due={"d1-companies": date(2026, 11, 1)},
    )
    seat = team.seat()
    seat.taps("piece", "d1-companies")
    assert f"en cours. Pièce requise, confiée à {LONG}, en retard : attendue le 1er" in seat.text
    assert "Un texte de 5 mots, 2 preuves, une remarque ouverte." in seat.text
    assert "De l'auto-évaluation :" in seat.text
    assert "- Dont combien de start-up ? : 320 start-up" in seat.text
    assert seat.kinds == ["text", "evidence", "mark", "remarks", "piece", "piece"]


def test_more_answers_than_the_card_shows_are_counted_and_changed_elsewhere(team: Team) -> None:
    team.with_answers(eco_size__companies=1850, eco_size__startups=320, eco_size__large=12)
    seat = team.seat()
    seat.taps("piece", "d1-companies")
    assert "De l'auto-évaluation, avec 1 autre réponse :" in seat.text
    assert seat.types("modifier les réponses") == ["piece-answers"]
    assert "3 réponses de l'auto-évaluation sur 3." in seat.text
    questions = ["eco-size.companies", "eco-size.startups", "eco-size.large"]
    assert seat.data == [*(f"q:{P}:{id_}" for id_ in questions), f"piece:{P}:d1-companies"]
    seat.types("2")
    assert seat.said[0].id == "ask"


def test_the_only_answer_is_asked_again_at_once(team: Team) -> None:
    team.with_answers(eco_size__jobs=9200)
    seat = team.seat()
    seat.taps("piece", "d1-jobs")
    assert "9 200 emplois" in seat.text
    assert f"q:{P}:eco-size.jobs" in seat.data


def test_answers_that_are_not_given_are_told_apart(team: Team) -> None:
    seat = team.seat()
    assert seat.taps("piece", "d1-jobs", "answers") == ["piece-answers"]
    assert "pas de réponse" in seat.text
    assert seat.taps("piece", "d0-contact", "answers") == ["piece-card"], "it has no question"


def test_what_does_not_apply_or_was_put_apart_says_why(team: Team) -> None:
    team.with_draft(marks={"d1-events": marked("not-applicable", "Aucun événement ici")})
    seat = team.seat()
    seat.taps("piece", "d1-events")
    assert "sans objet. Raison : Aucun événement ici. Pièce attendue" in seat.text
    assert f"mark:{P}:d1-events:todo" in seat.data
    seat.taps("piece", "d3-alliance")
    assert "que vos réponses ne demandent pas" in seat.text


@pytest.mark.parametrize(
    ("number", "kinds"),
    [
        (OWNER, "write attach mark own piece piece"),
        (EDITOR, "write attach mark own piece piece"),
        (READER, "jot sample piece"),
        (REVIEWER, "remark sample piece"),
    ],
)
def test_an_empty_card_has_the_buttons_of_the_role(team: Team, number: int, kinds: str) -> None:
    seat = team.seat(number)
    assert seat.taps("piece", "d1-jobs") == ["piece-card"]
    assert seat.kinds == kinds.split()


@pytest.mark.parametrize(
    ("number", "kinds"),
    [
        (READER, "text evidence remarks jot sample piece"),
        (REVIEWER, "text evidence remark remarks sample piece"),
    ],
)
def test_a_full_card_has_what_may_be_looked_at(team: Team, number: int, kinds: str) -> None:
    team.with_draft(
        texts={"d1-jobs": text("d1-jobs")},
        evidence=(evidence(1, "d1-jobs"),),
        remarks=(remark(1, "d1-jobs"),),
        shown=Shown(texts=True, evidence=True),
    )
    seat = team.seat(number)
    seat.taps("piece", "d1-jobs")
    assert seat.kinds == kinds.split()


def test_a_reviewer_sees_what_the_team_shows(team: Team) -> None:
    team.with_answers(eco_size__jobs=9200).with_draft(
        texts={"d1-jobs": text("d1-jobs")},
        evidence=(evidence(1, "d1-jobs"),),
        shown=Shown(texts=False),
    )
    seat = team.seat(REVIEWER)
    seat.taps("piece", "d1-jobs")
    assert "Les textes ne vous sont pas montrés, preuves non montrées." in seat.text
    assert "9 200" not in seat.text
    assert LONG not in seat.text
    assert seat.kinds == ["remark", "sample", "piece"]


@pytest.mark.parametrize("piece", ["d0-contact", "d3-lead", "d9-none", "", "²"])
def test_a_piece_out_of_sight_is_gone(team: Team, piece: str) -> None:
    seat = team.seat(REVIEWER)
    assert seat.taps("piece", piece) == ["piece-gone"]
    assert seat.taps("sample", piece) == ["piece-gone"]
    assert seat.kinds == ["dossier"]


def test_rarer_actions_in_two_lists(team: Team) -> None:
    seat = team.seat()
    assert seat.taps("piece", "d1-jobs", "more") == ["piece-more"]
    assert seat.kinds == ["own", "due", "jot", "mark", "sample", "piece"]
    assert f"mark:{P}:d1-jobs:not-applicable" in seat.data
    assert seat.types("encore d'autres actions") == ["piece-more"]
    assert seat.kinds == ["write", "attach", "remarks", "visit", "piece"]
    team.with_answers(eco_size__jobs=9200)
    seat.taps("piece", "d1-jobs", "rest")
    assert seat.kinds == ["q", "write", "attach", "remarks", "visit", "piece"]
    team.with_draft(marks={"d1-jobs": marked("not-applicable", "non")})
    seat.taps("piece", "d1-jobs", "more")
    assert f"mark:{P}:d1-jobs:todo" in seat.data
    for number in (READER, REVIEWER):
        other = team.seat(number)
        assert other.taps("piece", "d1-jobs", "more") == ["piece-card"]


def both_examples(seat: Seat) -> None:
    assert seat.taps("sample", "d1-jobs") == ["piece-sample"]
    assert "Deux exemples inventés par nous" in seat.text
    assert "Un bon exemple : « 9 200 emplois en 2013, étude locale. »" in seat.text
    assert "Un exemple faible : « Des milliers d'emplois. »" in seat.text


@pytest.mark.parametrize("number", [OWNER, EDITOR, READER, REVIEWER])
def test_examples_are_marked_as_ours(team: Team, number: int) -> None:
    both_examples(team.seat(number))


def test_a_guest_sees_no_piece(team: Team) -> None:
    seat = team.seat(GUEST)
    for kind in ("piece", "sample", "section", "sections"):
        assert seat.taps(kind, "d1-jobs") == ["team-guest"]


def test_whoever_left_brings_nothing(team: Team) -> None:
    team.changed(duties={"d1-jobs": EDITOR})
    seat = team.seat()
    members = tuple(replace(one, left=one.number == EDITOR) for one in team.project.members)
    team.changed(members=members)
    seat.taps("piece", "d1-jobs")
    assert "à personne" in seat.text
