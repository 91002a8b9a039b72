"""Facts about a draft: contradictions with both places, gaps, dates past; nothing where nothing is wrong."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.project import Project
from conversations.reviewing.facts import Fact, facts
from tests.conversations.application.around_a_draft import READER, REVIEWER
from tests.conversations.reviewing.around_a_review import (
    Reviewed,
    day,
    evidence,
    marked,
    rival,
)
from tests.fakes.small_application import small_application

APPLICATION = small_application()
TODAY = day("2026-11-12")
STARTUPS = "eco-size.startups"


def found(team: Reviewed) -> tuple[Fact, ...]:
    return facts(team.project, APPLICATION, TODAY)


def kinds(team: Reviewed) -> list[str]:
    return [fact.kind for fact in found(team)]


def test_a_draft_without_anything_has_no_facts(team: Reviewed) -> None:
    assert found(team) == ()


@pytest.mark.parametrize("text", ["320 start-up", "320 start-ups", "Nous comptons 320 startups."])
def test_a_number_that_differs_from_the_answer_names_both_places(team: Reviewed, text: str) -> None:
    team.with_answers(eco_size__startups=280).with_texts(d1_companies=text)
    assert found(team) == (
        Fact("answer", "d1-companies", STARTUPS, {"said": 320, "answered": 280}),
    )


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("plus de 300 start-up", 320),
        ("more than 300 start-ups", 320),
        ("environ 300 start-up", 320),
        ("1,850 start-ups", 1850),
        ("1 850 start-up", 1850),
        ("1.850 start-up", 1850),
        ("une centaine de start-up", 110),
        ("320 start-up, dont 45 start-up industrielles", 320),
        ("45 start-up industrielles, sur 320", 320),
        ("180 start-up en 2010, 320 en 2014", 320),
        ("12 start-up rachetées en 2013", 320),
        ("En 2014, nos start-up grandissent", 320),
        ("320 start-up", None),
        ("", 320),
    ],
)
def test_what_can_be_true_of_both_is_no_contradiction(
    team: Reviewed, text: str, answer: int | None
) -> None:
    team.with_answers(eco_size__startups=answer).with_texts(d1_companies=text)
    assert found(team) == ()


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("plus de 300 start-up", 280),
        ("moins de 300 start-up", 320),
        ("environ 300 start-up", 900),
        ("1,850 start-ups", 1500),
        ("une centaine de start-up", 320),
        ("32 start-up", 320),
        ("3 200 start-up", 320),
        ("320 start-up", 0),
    ],
)
def test_what_cannot_be_true_of_both_is_one(team: Reviewed, text: str, answer: int) -> None:
    team.with_answers(eco_size__startups=answer).with_texts(d1_companies=text)
    assert kinds(team) == ["answer"]


def test_two_texts_that_differ_are_told_with_both(team: Reviewed) -> None:
    team.with_texts(
        d1_companies="320 start-up", d1_growth="En 2013 : 280 start-ups, plus 40 depuis."
    )
    values = {"question": STARTUPS, "said": 320, "others": 280}
    assert found(team) == (Fact("pieces", "d1-companies", "d1-growth", values),)


def test_two_texts_that_agree_are_not(team: Reviewed) -> None:
    team.with_texts(d1_companies="320 start-up", d1_growth="plus de 300 start-up en 2013")
    assert found(team) == ()


def test_a_piece_that_is_not_applicable_contradicts_nothing(team: Reviewed) -> None:
    team.with_answers(eco_size__startups=280).with_texts(d1_companies="320 start-up")
    team.with_draft(marks={"d1-companies": marked("not-applicable")})
    assert found(team) == ()


def test_a_dated_piece_without_a_year_is_told(team: Reviewed) -> None:
    team.with_texts(d1_jobs="9 200 emplois", d1_events="12 soirées en 2013", d1_companies="Rien")
    assert found(team) == (Fact("no-year", "d1-jobs"),)


def test_ready_without_anything_is_told_and_an_answer_is_something(team: Reviewed) -> None:
    team.with_draft(marks={"d1-jobs": marked("ready"), "d1-companies": marked("ready")})
    team.with_answers(eco_size__jobs=9200)
    assert found(team) == (Fact("ready-empty", "d1-companies"),)


def test_evidence_in_a_piece_that_is_not_applicable_and_evidence_nowhere(team: Reviewed) -> None:
    team.with_draft(
        marks={"d3-lead": marked("not-applicable")},
        evidence=(evidence(1), evidence(2), evidence(3, "d3-lead")),
    )
    assert found(team) == (
        Fact("not-applicable", "d3-lead", values={"count": 1}),
        Fact("unplaced", "", values={"count": 2}),
    )


def test_a_date_past_is_late_only_while_the_piece_is_open(team: Reviewed) -> None:
    past, today = day("2026-11-11"), TODAY
    team.with_draft(
        due={"d1-jobs": past, "d0-name": past, "d3-lead": today},
        marks={"d0-name": marked("ready")},
        texts={},
        evidence=(evidence(1, "d0-name"),),
    )
    assert found(team) == (Fact("late", "d1-jobs", values={"due": "2026-11-11"}),)
    assert facts(team.project, APPLICATION) == ()


def test_a_text_kept_aside_is_told_with_its_author(team: Reviewed) -> None:
    team.with_draft(rivals=(rival("d0-name"),))
    assert found(team) == (Fact("rival", "d0-name", values={"member": 2, "number": 2}),)


def test_contradictions_come_first(team: Reviewed) -> None:
    team.with_answers(eco_size__startups=280)
    team.with_texts(d1_companies="320 start-up", d1_jobs="9 200 emplois")
    team.with_draft(evidence=(evidence(1),), rivals=(rival("d0-name"),))
    assert kinds(team) == ["answer", "rival", "no-year", "unplaced"]


def test_a_reviewer_learns_of_their_section_alone(team: Reviewed) -> None:
    team.with_texts(d1_jobs="9 200 emplois").with_draft(
        due={"d3-lead": day("2026-11-01")}, evidence=(evidence(1),)
    )
    seen = team.projects.seen("abcdefghij", f"telegram:{REVIEWER}")
    assert seen
    assert [one.kind for one in facts(seen, APPLICATION, TODAY)] == ["no-year"]
    reader = team.projects.seen("abcdefghij", f"telegram:{READER}")
    assert reader
    assert len(facts(reader, APPLICATION, TODAY)) == 3


numbers = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text())


@given(st.text(max_size=200), st.text(max_size=200), numbers, numbers)
def test_no_text_and_no_answer_breaks_it(
    first: str, second: str, startups: object, jobs: object
) -> None:
    team = Reviewed(None)  # type: ignore[arg-type]  # nothing is said here
    team.with_texts(
        d1_companies=f"{first} 320 start-up {second}",
        d1_growth=f"{second} start-up {first}",
        d1_jobs=f"{first} emplois",
    )
    team.with_answers(eco_size__startups=startups, eco_size__jobs=jobs)  # type: ignore[arg-type]  # anything
    _plain(team.project)


def _plain(project: Project) -> None:
    """Values go into messages, which are kept as JSON."""
    for fact in facts(project, APPLICATION, TODAY):
        json.dumps(dict(fact.values))


def test_two_texts_brought_together_wait_to_be_sorted_out(team: Reviewed) -> None:
    team.with_texts(d0_name="Valmarine.\n\n[A] Trois communes.\n\n[B] Quatre communes.")
    assert found(team) == (Fact("merged", "d0-name"),)
    team.with_texts(d0_name="Valmarine [A], trois communes.")
    assert found(team) == ()
