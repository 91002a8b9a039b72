"""How far a piece is, as somebody says; and « sans objet », never without a reason."""

from __future__ import annotations

import pytest

from conversations.dossier_deeds import PieceMarked
from tests.conversations.application.around_a_draft import (
    EDITOR,
    OWNER,
    READER,
    REVIEWER,
    P,
    Team,
)
from tests.conversations.application.draft_parts import remark
from tests.conversations.talk import found


@pytest.mark.parametrize("number", [OWNER, EDITOR])
@pytest.mark.parametrize(
    ("state", "word"), [("ready", "prête"), ("in-progress", "en cours"), ("todo", "à faire")]
)
def test_a_state_is_noted_once(team: Team, number: int, state: str, word: str) -> None:
    seat = team.seat(number)
    assert seat.taps("mark", "d1-jobs", state) == ["piece-marked"]
    assert f"C'est noté : Emplois, {word}." in seat.text
    assert seat.kinds == ["next", "piece", "dossier"]
    (change,) = seat.changes
    assert change == PieceMarked(P, "d1-jobs", state)  # type: ignore[arg-type]  # a state
    seat.taps("mark", "d1-jobs", state)
    assert not seat.changes


def test_what_is_called_ready_while_empty_or_remarked_says_so(team: Team) -> None:
    team.with_draft(remarks=(remark(1, "d1-jobs"),))
    seat = team.seat()
    seat.taps("mark", "d1-jobs", "ready")
    assert "Elle n'a pourtant encore ni texte, ni preuve, ni réponse." in seat.text
    assert "Une remarque y reste ouverte." in seat.text
    team.with_answers(eco_size__jobs=9200)
    seat.taps("mark", "d1-jobs", "ready")
    assert "pourtant" not in seat.text


def test_not_applicable_asks_why(team: Team) -> None:
    seat = team.seat()
    assert seat.taps("mark", "d1-events", "not-applicable") == ["piece-reason"]
    assert not seat.changes
    assert seat.asked.awaits == f"reason:{P}:d1-events"
    assert seat.types("  Aucun événement\ncette année. ") == ["piece-marked"]
    reason = "Aucun événement cette année"
    assert seat.changes == (PieceMarked(P, "d1-events", "not-applicable", reason),)
    assert "sans objet. Raison : Aucun événement cette année. Ce qui y était reste" in seat.text
    seat.taps("piece", "d1-events")
    assert "Raison : Aucun événement cette année." in seat.text


def test_a_reason_may_sound_like_something_one_can_search(team: Team) -> None:
    seat = team.seat()
    seat.taps("mark", "d3-alliance", "not-applicable")
    sure = found("Nous candidatons seuls, est-ce clair ?", "who-can-apply")
    assert seat.types(sure.text, sure) == ["piece-marked"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "piece-reason-short"),
        ("   ", "piece-reason-short"),
        ("no", "piece-reason-short"),
        ("\u200b\u202e", "piece-reason-short"),
        ("x" * 201, "piece-reason-long"),
        ("<b>" * 4_000, "piece-reason-long"),
    ],
)
def test_a_reason_has_bounds_and_is_asked_again(team: Team, text: str, said: str) -> None:
    seat = team.seat()
    seat.taps("mark", "d1-events", "not-applicable")
    assert seat.fills("reason", "d1-events", text=text) == [said]
    assert not seat.changes
    assert seat.asked.awaits == f"reason:{P}:d1-events"
    assert seat.fills("reason", "d1-events", text="x" * 200) == ["piece-marked"]


def test_nothing_changes_without_a_reason(team: Team) -> None:
    seat = team.seat()
    seat.taps("mark", "d1-events", "not-applicable")
    assert seat.types("ne rien changer") == ["piece-card"]
    assert not seat.changes


@pytest.mark.parametrize("number", [READER, REVIEWER])
def test_who_may_not(team: Team, number: int) -> None:
    seat = team.seat(number)
    for state in ("ready", "todo", "not-applicable"):
        assert seat.taps("mark", "d1-jobs", state) == ["team-refused"]
    assert seat.fills("reason", "d1-jobs", text="parce que") == ["team-refused"]
    assert "Vous ne pouvez pas changer le dossier de ce projet" in seat.text
    assert not seat.changes


@pytest.mark.parametrize("state", ["", "done", "READY", "²", "page"])
def test_a_forged_state_changes_nothing(team: Team, state: str) -> None:
    seat = team.seat()
    assert seat.taps("mark", "d1-jobs", state) == ["piece-gone"]
    assert seat.taps("mark", "d1-none", "ready") == ["piece-gone"]
    assert not seat.changes
