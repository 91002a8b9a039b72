"""« Que faire ensuite » : the most useful piece, why this one, and another one when asked."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conversations.application.around_a_draft import (
    EDITOR,
    GUEST,
    OWNER,
    READER,
    REVIEWER,
    P,
    Team,
)
from tests.conversations.application.draft_parts import marked, text

PAST, SOON = date(2026, 11, 1), date(2026, 12, 1)


def test_the_first_required_piece_when_nothing_is_there(team: Team) -> None:
    seat = team.seat()
    assert seat.taps("next") == ["dossier-next"]
    assert "Référent unique et adresse de contact" in seat.text
    assert "Elle est requise, et personne ne l'a commencée." in seat.text
    assert "Qui répond pour la candidature ? Comptez 5 minutes" in seat.text
    assert seat.kinds == ["write", "attach", "mark", "piece", "next", "dossier"]
    assert f"mark:{P}:d0-contact:ready" in seat.data


@pytest.mark.parametrize(
    ("changes", "piece", "why"),
    [
        ({"answers": {"eco_size__jobs": 9200}}, "d1-jobs", "lui donne déjà 1 réponse sur 1"),
        ({"duties": {"d3-lead": OWNER}}, "d3-lead", "Elle vous est confiée."),
        ({"duties": {"d0-contact": EDITOR}}, "d0-name", "Elle est requise"),
        ({"due": {"d3-lead": SOON}}, "d3-lead", "la première attendue : pour le 1er décembre"),
        ({"due": {"d3-lead": PAST}}, "d3-lead", "Elle est en retard"),
        ({"texts": {"d0-name": text("d0-name")}}, "d0-name", "Elle est commencée."),
        (
            {"duties": {"d3-lead": OWNER}, "due": {"d3-lead": SOON}},
            "d3-lead",
            "confiée pour le 1er décembre 2026.",
        ),
    ],
)
def test_why_this_one(
    team: Team, changes: dict[str, dict[str, object]], piece: str, why: str
) -> None:
    team.with_answers(**changes.pop("answers", {}))  # type: ignore[arg-type]  # answers of the case
    team.changed(duties=changes.pop("duties", {})).with_draft(**changes)
    seat = team.seat()
    seat.taps("next")
    assert seat.here[0].values["piece"] == piece
    assert why in seat.text


def test_what_is_only_expected_comes_after_the_required_ones(team: Team) -> None:
    assert team.knowledge.application
    required = [one.id for one in team.knowledge.application.pieces if one.priority == "must"]
    team.with_draft(marks={id_: marked("ready") for id_ in required})
    seat = team.seat()
    seat.taps("next")
    assert seat.here[0].values["piece"] == "d1-events"
    assert "Les pièces requises sont prêtes ou commencées" in seat.text


def test_another_one_and_back_again(team: Team) -> None:
    seat = team.seat()
    seat.taps("next")
    seat.types("une autre pièce")
    assert seat.here[0].values["piece"] == "d0-name"
    seat.types("une autre pièce")
    assert seat.here[0].values["piece"] == "d0-contact"


def test_nothing_is_left(team: Team) -> None:
    assert team.knowledge.application
    every = [one.id for one in team.knowledge.application.pieces]
    team.with_draft(marks={id_: marked("ready") for id_ in every[:-1]})
    seat = team.seat()
    assert seat.taps("next") == ["dossier-next-none"]
    assert seat.kinds == ["check", "export", "dossier"]
    team.with_answers(gov_alliance__type="joint")
    assert seat.taps("next") == ["dossier-next"]
    assert seat.here[0].values["piece"] == "d3-alliance"


def test_a_reader_looks_and_a_reviewer_or_guest_does_not(team: Team) -> None:
    reader = team.seat(READER)
    assert reader.taps("next") == ["dossier-next"]
    assert reader.kinds == ["piece", "next", "dossier"]
    assert team.seat(REVIEWER).taps("next") == ["team-refused"]
    assert team.seat(GUEST).taps("next") == ["team-guest"]
