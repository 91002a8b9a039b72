"""The team's own date: typed as people write it, doubted, refused, taken back."""

from __future__ import annotations

from datetime import date

import pytest

from conversations.deeds import TargetSet
from knowledge.load import Knowledge
from tests.conversations.projects.round_table import EDITOR, GUEST, OWNER, ROLES, P, Seat, table
from tests.conversations.talk import found

AWAITS = f"target:{P}"


def asked(knowledge: Knowledge, me: int = OWNER, target: date | None = None) -> Seat:
    seat = Seat(knowledge, table(me, target=target))
    seat.taps(f"target:{P}")
    return seat


@pytest.mark.parametrize("me", ROLES)
@pytest.mark.parametrize("data", [f"target:{P}", f"target:{P}:2027-03-12", f"target:{P}:none"])
def test_who_may_set_it(knowledge: Knowledge, me: int, data: str) -> None:
    seat = Seat(knowledge, table(me, target=date(2026, 12, 1)))
    said = seat.taps(data)
    if me in {OWNER, EDITOR}:
        assert said[0].startswith("target")
    else:
        assert said == ["team-guest" if me == GUEST else "team-refused"]
        assert not seat.changes


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12 mars 2027", date(2027, 3, 12)),
        ("12 March 2027", date(2027, 3, 12)),
        ("dans deux semaines", date(2026, 11, 26)),
        ("in two weeks", date(2026, 11, 26)),
        ("fin mars", date(2027, 3, 31)),
        ("2027-03-12", date(2027, 3, 12)),
        ("aujourd'hui", date(2026, 11, 12)),
    ],
)
def test_a_date_is_typed_in_either_language(knowledge: Knowledge, text: str, day: date) -> None:
    seat = asked(knowledge)
    assert seat.types(text) == ["target-set"]
    assert seat.changes == (TargetSet(P, day),)
    assert not seat.asked.awaits


def test_a_date_read_with_a_doubt_is_asked_back(knowledge: Knowledge) -> None:
    seat = asked(knowledge)
    assert seat.types("vers mi-mars 2027") == ["target-doubt"]
    assert not seat.changes
    assert seat.asked.awaits == AWAITS
    (yes, no) = seat.data
    assert seat.taps(yes) == ["target-set"]
    assert seat.changes == (TargetSet(P, date(2027, 3, 15)),)
    assert seat.taps(no) == ["target"]


@pytest.mark.parametrize("text", ["hier", "1er janvier 2020", "12 mars 2099", "dans 9999 jours"])
def test_a_date_past_or_far_is_not_kept(knowledge: Knowledge, text: str) -> None:
    seat = asked(knowledge)
    assert seat.types(text) == ["target-wrong"]
    assert not seat.changes
    assert seat.asked.awaits == AWAITS


@pytest.mark.parametrize("text", ["bientôt", "31 février 2027", "x" * 10_000, "=1+1", "😀"])
def test_what_is_no_date_gets_an_example(knowledge: Knowledge, text: str) -> None:
    seat = asked(knowledge)
    (said,) = seat.types(text) or ()
    assert said in {"expects-date", "expects-real-date"}
    assert not seat.changes
    assert seat.asked.awaits == AWAITS


def test_to_pass_changes_nothing(knowledge: Knowledge) -> None:
    for target in (None, date(2026, 12, 1)):
        seat = asked(knowledge, target=target)
        assert seat.types("passer") == ["target-unchanged"]
        assert not seat.changes


def test_it_is_taken_back_once(knowledge: Knowledge) -> None:
    seat = asked(knowledge, target=date(2026, 12, 1))
    assert "1er décembre 2026" in seat.text
    assert seat.taps(f"target:{P}:none") == ["target-none"]
    assert seat.changes == (TargetSet(P, None),)
    seat.project = table()
    assert seat.taps(f"target:{P}:none") == ["target-none"]
    assert not seat.changes


def test_a_question_meanwhile_is_no_date(knowledge: Knowledge) -> None:
    seat = asked(knowledge)
    assert (
        seat.types("et c'est quoi un bâtiment totem ?", found("totem", "what-is-the-label")) is None
    )


def test_a_role_lost_meanwhile_is_looked_at_again(knowledge: Knowledge) -> None:
    seat = asked(knowledge)
    seat.project = table(GUEST)
    assert seat.types("12 mars 2027") == ["team-guest"]
    seat = asked(knowledge)
    seat.project = None
    assert seat.types("12 mars 2027") == ["team-gone"]


@pytest.mark.parametrize("forged", ["2027-13-40", "0", "none2", "page:1", "²", "2027-03-12T00:00"])
def test_forged_days_only_ask(knowledge: Knowledge, forged: str) -> None:
    seat = Seat(knowledge, table())
    assert seat.taps(f"target:{P}:{forged}") == ["target"]
    assert not seat.changes
