"""The real pieces in every message of the checklist, in both languages, at their longest: all fit. Not for content."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from conversations.dossier import Evidence, Mark, Remark, State, Text
from conversations.project import Value
from knowledge.load import Knowledge
from knowledge.readiness import Question
from tests.conversations.application.around_a_draft import (
    LONG,
    NAME,
    OWNER,
    REVIEWER,
    SCOPES,
    Team,
)
from tests.fakes.people import NOON

LATE = date(2026, 9, 30)


def answer(question: Question) -> Value:
    match question.type:
        case "choice" | "scale":
            return question.options[-1].id
        case "choices":
            return tuple(option.id for option in question.options)
        case "yes-no":
            return "yes"
        case "number":
            return 123_456
        case _:
            return "un texte de plusieurs lignes, " * 20


@pytest.fixture(scope="module")
def full(knowledge: Knowledge) -> Team:
    """Every answer given, every piece written, late, owned by a long name, with remarks and evidence."""
    if knowledge.application is None:
        pytest.skip("no application in this knowledge base")
    assert knowledge.readiness
    team = Team(knowledge)
    every = [piece.id for piece in knowledge.application.pieces]
    given = {one.id: answer(one) for one in knowledge.readiness.questions}
    team.with_answers(**{id_.replace(".", "__"): value for id_, value in given.items()})
    members = tuple(replace(one, name=LONG) for one in team.project.members)
    team.changed(duties=dict.fromkeys(every, OWNER), members=members, name=NAME)
    return team.with_draft(
        texts={id_: Text(id_, 9, "mot " * 4_000, OWNER, NOON) for id_ in every},
        due=dict.fromkeys(every, LATE),
        evidence=tuple(
            Evidence(number, id_, "link", "n" * 120, OWNER, NOON)
            for number, id_ in enumerate([*every, *every, ""], 1)
        ),
        remarks=tuple(
            Remark(number, id_, "visit", "x", REVIEWER, NOON)
            for number, id_ in enumerate([*every, *every], 1)
        ),
    )


@pytest.mark.parametrize("number", [OWNER, REVIEWER])
def test_the_longest_there_is(full: Team, number: int) -> None:
    """Measured by the seat in both languages."""
    application = full.knowledge.application
    assert application
    seat = full.seat(number)
    for kind in ("dossier", "sections"):
        seat.taps(kind)
        seat.taps(kind, "page", 1)
    for section in application.sections:
        for page in range(4):
            seat.taps("section", section.id, "page", page)
    for piece in application.pieces:
        if number == OWNER or section_of(piece.id) in SCOPES[REVIEWER]:
            assert seat.taps("piece", piece.id) == ["piece-card"]
            assert seat.taps("sample", piece.id) == ["piece-sample"]
        for rest in ("more", "rest", "answers"):
            seat.taps("piece", piece.id, rest)


def section_of(piece: str) -> str:
    return piece.partition("-")[0]


def test_every_action_on_every_piece(full: Team) -> None:
    application = full.knowledge.application
    assert application
    before, seat = full.project, full.seat()
    for piece in application.pieces:
        seat.taps("next", piece.id)
        actions: tuple[list[str | int], ...] = (
            ["mark", "ready"],
            ["mark", "not-applicable"],
            ["own"],
            ["own", 1],
            ["own", 0],
            ["own", 3],
            ["due"],
            ["due", "2027-03-12"],
            ["due", "none"],
            ["jot"],
        )
        for kind, *ids in actions:
            seat.taps(str(kind), piece.id, *ids)
        assert seat.fills("jot", piece.id, text="m" * 400) == ["piece-comment-kept"]
        assert seat.fills("jot", piece.id, text="") == ["piece-comment-wrong"]
        assert seat.fills("due", piece.id, text="passer") == ["piece-due-kept"]
        assert seat.fills("reason", piece.id, text="r" * 200) == ["piece-marked"]
        assert seat.taps("piece", piece.id) == ["piece-card"]
        assert seat.fills("reason", piece.id, text="") == ["piece-reason-short"]
        assert seat.fills("reason", piece.id, text="r" * 201) == ["piece-reason-long"]
    full.projects.projects[before.id] = before


def test_the_first_screen_with_every_answer(full: Team) -> None:
    before, seat = full.project, full.seat()
    full.with_draft(texts={}, evidence=(), marks={})
    assert seat.taps("dossier") == ["dossier-first"]
    full.projects.projects[before.id] = before


@pytest.mark.parametrize("state", ["ready", "not-applicable", "todo"])
def test_sections_in_every_state(full: Team, state: State) -> None:
    assert full.knowledge.application
    before, seat = full.project, full.seat()
    mark = Mark(state, OWNER, NOON, "r" * 200 if state == "not-applicable" else "")
    full.with_draft(marks={one.id: mark for one in full.knowledge.application.pieces})
    for section in full.knowledge.application.sections:
        seat.taps("section", section.id)
    seat.taps("sections")
    seat.taps("dossier")
    for piece in full.knowledge.application.pieces:
        seat.taps("piece", piece.id)
    full.projects.projects[before.id] = before
