"""The first screen of a draft, then how it stands: seven pieces, what is late, what waits for somebody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from conversations.dossier import State
from conversations.outcome import Asked
from knowledge.load import Knowledge
from tests.conversations.application.around_a_draft import (
    EDITOR,
    GUEST,
    NAME,
    OWNER,
    READER,
    REVIEWER,
    P,
    Team,
)
from tests.conversations.application.draft_parts import evidence, marked, remark, text

SEVEN = ["d0-contact", "d0-name", "d1-companies", "d1-jobs", "d1-growth", "d3-lead", "d3-note"]


@pytest.mark.parametrize("number", [OWNER, EDITOR, READER])
def test_a_new_draft_shows_seven_pieces_and_that_the_call_is_closed(
    team: Team, number: int
) -> None:
    seat = team.seat(number)
    assert seat.taps("dossier") == ["dossier-first"]
    assert "clos depuis 2015" in seat.text
    assert "préparer le dossier d'un territoire" in seat.text
    rows = [line for line in seat.text.splitlines() if line[:2].rstrip(".").isdigit()]
    assert len(rows) == 7
    assert rows[0] == "1. Référent unique : utile d'emblée, 5 min"
    assert rows[3] == "4. Emplois : usage constaté, 30 min"
    assert seat.data == [
        *(f"piece:{P}:{piece}" for piece in SEVEN[:4]),
        f"next:{P}",
        f"sections:{P}",
    ]


def test_what_answers_half_fill_comes_first_and_says_so(team: Team) -> None:
    team.with_answers(eco_size__jobs=9200, eco_size__companies=1850, eco_size__large=12)
    seat = team.seat()
    seat.taps("dossier")
    assert "1. Emplois : déjà 1 réponse sur 1, 30 min" in seat.text
    assert "2. Base des entreprises : déjà 2 réponses sur 3, 60 min" in seat.text


@pytest.mark.parametrize("number", range(1, 8))
def test_each_of_the_seven_is_opened_by_its_number(team: Team, number: int) -> None:
    seat = team.seat()
    seat.taps("dossier")
    assert seat.types(str(number)) == ["piece-card"]
    assert seat.here[0].values["piece"] == SEVEN[number - 1]


def test_a_number_is_for_the_list_on_screen_alone(team: Team) -> None:
    seat = team.seat()
    seat.taps("dossier")
    seat.types("n° 7")
    assert seat.here[0].values["piece"] == "d3-note"
    assert seat.types("7") == ["no-such-choice"]


@pytest.mark.parametrize("piece", SEVEN)
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("label", ["label", "short"])
def test_a_piece_is_opened_by_its_name_from_any_list(
    team: Team, piece: str, language: str, label: str
) -> None:
    assert team.knowledge.application
    name = getattr(getattr(team.knowledge.application.by_id[piece], label), language)
    seat = team.seat()
    for kind in ("dossier", "sections", "next"):
        seat.taps(kind)
        assert seat.types(f"  {name.upper()} ") == ["piece-card"]
        assert seat.here[0].values["piece"] == piece


def test_other_numbers_and_words_are_for_the_buttons_or_the_search(team: Team) -> None:
    seat = team.seat()
    seat.taps("dossier")
    assert seat.types("8") == ["no-such-choice"]
    assert seat.types("que faire ensuite") == ["dossier-next"]
    seat.taps("dossier")
    assert seat.types("toutes les pièces") == ["dossier-sections"]
    seat.taps("dossier")
    assert "piece-card" not in seat.types("combien de villes ont eu le label ?")


def test_a_list_may_be_typed_into_after_the_draft_is_begun(team: Team) -> None:
    """The numbers are those of the list that was shown, whatever changed since."""
    seat = team.seat()
    seat.taps("dossier")
    team.with_answers(eco_size__jobs=9200).with_draft(texts={"d0-name": text("d0-name")})
    seat.types("1")
    assert seat.here[0].values["piece"] == "d0-contact"


def test_a_draft_begun_says_how_far_it_is(team: Team) -> None:
    team.with_draft(
        marks={
            "d0-contact": marked("ready"),
            "d1-events": marked("not-applicable", reason="Aucun événement"),
        },
        texts={"d0-name": text("d0-name")},
    )
    seat = team.seat()
    assert seat.taps("dossier") == ["dossier-overview"]
    assert f"{NAME} : 1 pièce prête sur 8." in seat.text
    assert "1 en cours, 5 à faire, 1 sans objet." in seat.text
    assert "clos" not in seat.text
    assert seat.kinds == ["next", "sections", "check", "export", "dossier"]


@pytest.mark.parametrize("mark", ["ready", "todo"])
def test_one_mark_is_a_beginning(team: Team, mark: State) -> None:
    team.with_draft(marks={"d0-name": marked(mark)})
    assert team.seat().taps("dossier") == ["dossier-overview"]


def test_what_is_late_or_due_next_is_told(team: Team) -> None:
    team.with_draft(
        texts={"d0-name": text("d0-name")},
        due={"d1-jobs": date(2026, 12, 1), "d3-lead": date(2027, 1, 1)},
    )
    seat = team.seat()
    seat.taps("dossier")
    assert "- À venir : Emplois, pour le 1er décembre 2026\n" in seat.text
    team.with_draft(due={"d1-jobs": date(2026, 11, 11), "d3-lead": date(2026, 11, 1)})
    seat.taps("dossier")
    assert (
        "- En retard : Chef de file, pour le 1er novembre 2026 ; 1 autre pièce aussi" in seat.text
    )
    team.with_draft(marks={"d3-lead": marked("ready"), "d1-jobs": marked("ready")})
    seat.taps("dossier")
    assert "retard" not in seat.text
    assert "À venir" not in seat.text


def test_what_waits_for_somebody_is_told(team: Team) -> None:
    team.with_draft(
        evidence=(evidence(1), evidence(2), evidence(3, "d1-jobs")),
        remarks=(remark(1, "d1-jobs"),),
    )
    seat = team.seat()
    seat.taps("dossier")
    assert "- 2 preuves à ranger\n- Une remarque ouverte" in seat.text
    assert f"put:{P}:1" in seat.data
    team.with_draft(rivals=(text("d1-jobs", number=3),))
    seat.taps("dossier")
    assert "- Un texte écrit en double, à départager" in seat.text
    assert f"rival:{P}:d1-jobs:3" in seat.data
    reader = team.seat(READER)
    reader.taps("dossier")
    assert reader.kinds == ["next", "sections", "check", "export", "dossier"]


@pytest.mark.parametrize(
    ("number", "kinds"),
    [
        (OWNER, "versions visit remind review project dossier"),
        (EDITOR, "versions visit remind review project dossier"),
        (READER, "versions project dossier"),
    ],
)
def test_rarer_actions_are_those_of_the_role(team: Team, number: int, kinds: str) -> None:
    seat = team.seat(number)
    assert seat.taps("dossier", "more") == ["dossier-more"]
    assert seat.kinds == kinds.split()


def test_a_reviewer_sees_their_sections_and_no_more(team: Team) -> None:
    team.with_draft(remarks=(remark(1, "d1-jobs"), remark(2, "d3-lead")))
    seat = team.seat(REVIEWER)
    assert seat.taps("dossier") == ["dossier-overview"]
    assert "aucune pièce prête sur 4" in seat.text
    assert "Une remarque ouverte" in seat.text
    assert seat.kinds == ["sections", "project"]
    assert seat.taps("dossier", "more") == ["dossier-overview"]
    assert seat.types("chef de file") != ["piece-card"]
    seat.taps("dossier")
    assert seat.types("emplois") == ["piece-card"]


def test_a_guest_is_refused(team: Team) -> None:
    seat = team.seat(GUEST)
    assert seat.taps("dossier") == ["team-guest"]


def test_the_command_opens_it_and_without_project_says_how_one_begins(team: Team) -> None:
    seat = team.seat()
    assert seat.types("dossier") == ["dossier-first"]
    assert seat.take(seat.person.commands("application")) == ["dossier-first"]
    nobody = team.seat(77)
    assert nobody.types("candidature") == ["team-none"]
    nobody.asked = Asked(awaits=f"dossier:{P}:d0-name")
    assert nobody.types("1") != ["piece-card"]


def test_without_an_application_there_is_no_draft(knowledge: Knowledge, team: Team) -> None:
    team.knowledge = replace(knowledge, application=None)
    assert team.seat().taps("dossier") == ["dossier-not-here"]
