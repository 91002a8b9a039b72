"""The history of answers: who, from what to what, and what puts it back."""

from __future__ import annotations

import pytest

from knowledge.load import Knowledge
from tests.conversations.projects.round_table import (
    EDITOR,
    GONE,
    GUEST,
    READER,
    ROLES,
    P,
    Seat,
    edit,
    table,
)

LEVEL = "eco-size.level"


@pytest.mark.parametrize("me", ROLES)
def test_who_may_see_it_and_who_may_restore(knowledge: Knowledge, me: int) -> None:
    seat = Seat(knowledge, table(me, edits=(edit(4, LEVEL),)))
    if me == GUEST:
        assert seat.taps(f"history:{P}") == ["team-guest"]
        return
    assert seat.taps(f"history:{P}") == ["history"]
    assert seat.data == [f"project:{P}"] if me == READER else [f"undo:{P}:4", f"project:{P}"]


def test_who_changed_what_from_what_to_what(knowledge: Knowledge) -> None:
    edits = (
        edit(3, LEVEL, value=None, before=2, had_none=False, by=EDITOR),
        edit(2, LEVEL, value=2, before=1, had_none=False, by=GONE),
        edit(1, LEVEL, value=1),
    )
    seat = Seat(knowledge, table(edits=edits))
    seat.taps(f"history:{P}")
    first, second, third = (row for row in seat.text.splitlines() if row[:2] in {"1.", "2.", "3."})
    assert "12 novembre 2026" in first
    assert "2 · Chiffres sourcés →" in first
    assert "Zoé" in second
    assert "1 · Ordres de grandeur → 2 · Chiffres sourcés" in second
    assert "Marie-Anne de La…" in third


def test_withdrawn_and_gone_questions_are_said(knowledge: Knowledge) -> None:
    edits = (
        edit(3, LEVEL, value=None, before=2, had_none=False, withdrawn=True),
        edit(2, "no-more.level", value=1),
        edit(1, "eco-size.companies", value=1500),
    )
    seat = Seat(knowledge, table(edits=edits))
    assert seat.taps(f"history:{P}") == ["history"]
    assert "no-more" in seat.text
    assert "1 500" in seat.text


def test_every_value_of_every_question_is_said(knowledge: Knowledge) -> None:
    assert knowledge.readiness
    values = {"number": 12, "yes-no": "yes", "scale": 3, "names": ("A", "B"), "text": "*" * 400}
    for question in knowledge.readiness.questions:
        value = values.get(
            question.type, question.options[0].id if question.options else "2026-01-02"
        )
        value = (value,) if question.type == "choices" else value
        edits = tuple(edit(number, question.id, value=value) for number in (3, 2, 1))
        assert Seat(knowledge, table(edits=edits)).taps(f"history:{P}") == ["history"]


def test_pages_go_back_and_end_where_they_began(knowledge: Knowledge) -> None:
    seat = Seat(knowledge, table(edits=tuple(edit(number, LEVEL) for number in range(7, 0, -1))))
    seat.taps(f"history:{P}")
    assert seat.data[3:] == [f"history:{P}:page:1", f"project:{P}"]
    seat.taps(f"history:{P}:page:2")
    assert seat.data == [f"undo:{P}:1", f"history:{P}:page:0", f"project:{P}"]
    seat.taps(f"history:{P}:page:99999")
    assert seat.data[0] == f"undo:{P}:7"


def test_nothing_yet(knowledge: Knowledge) -> None:
    assert Seat(knowledge, table()).taps(f"history:{P}") == ["history-empty"]


def test_what_is_no_longer_held_is_said(knowledge: Knowledge) -> None:
    seat = Seat(knowledge, table(edits=tuple(edit(number, LEVEL) for number in range(100, 0, -1))))
    seat.taps(f"history:{P}")
    assert "100 derniers" in seat.text
