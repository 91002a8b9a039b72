"""Comments and proofs: read, written, too long, taken back, by every role."""

from __future__ import annotations

import pytest

from conversations.deeds import NoteAdded, NoteRemoved
from conversations.markup import escape
from knowledge.load import Knowledge
from tests.conversations.projects.round_table import (
    EDITOR,
    GUEST,
    OWNER,
    READER,
    ROLES,
    P,
    Seat,
    note,
    table,
)

C = "eco-size"


@pytest.mark.parametrize("me", ROLES)
@pytest.mark.parametrize("kind", ["note", "proof"])
def test_who_may_read_and_write(knowledge: Knowledge, me: int, kind: str) -> None:
    seat = Seat(knowledge, table(me, notes=(note(1),)))
    if me == GUEST:
        assert seat.taps(f"{kind}:{P}:{C}") == ["team-guest"]
        return
    assert seat.taps(f"{kind}:{P}:{C}") == ["note-list"]
    assert seat.asked.awaits == ("" if me == READER else f"{kind}:{P}:{C}")


@pytest.mark.parametrize(("kind", "kept"), [("note", "comment"), ("proof", "proof")])
def test_what_is_typed_is_noted(knowledge: Knowledge, kind: str, kept: str) -> None:
    seat = Seat(knowledge, table(EDITOR))
    seat.taps(f"{kind}:{P}:{C}")
    assert seat.types("  étude\nde l'observatoire,   page 12 ?\0") == ["note-kept"]
    assert seat.changes == (NoteAdded(P, C, kept, "étude de l'observatoire, page 12 ?"),)  # type: ignore[arg-type] # both are kinds
    assert not seat.asked.awaits


def test_four_hundred_characters_are_kept_and_one_more_is_not(knowledge: Knowledge) -> None:
    seat = Seat(knowledge, table())
    seat.taps(f"note:{P}:{C}")
    assert seat.types("x" * 401) == ["note-too-long"]
    assert not seat.changes
    assert "401" in seat.text
    assert seat.asked.awaits == f"note:{P}:{C}"
    assert seat.types("x" * 400) == ["note-kept"]


@pytest.mark.parametrize("text", ["", "  \n ", "\u200b\u2060\0"])
def test_nothing_is_no_note(knowledge: Knowledge, text: str) -> None:
    seat = Seat(knowledge, table())
    seat.taps(f"proof:{P}:{C}")
    assert seat.types(text) == ["note-empty"]
    assert not seat.changes


@pytest.mark.parametrize(
    "text", ["x" * 10_000, "<script>alert(1)</script>", "=HYPERLINK(1)", "**_[a](b)"]
)
def test_hostile_words_never_break(knowledge: Knowledge, text: str) -> None:
    seat = Seat(knowledge, table(notes=(note(1, text[:400]),)))
    seat.taps(f"note:{P}:{C}")
    seat.types(text)
    assert seat.taps(f"note:{P}:{C}:1") == ["note-full"]
    assert escape(text[:20]) in seat.raw("fr")


def test_notes_are_paged_newest_first_and_read_whole(knowledge: Knowledge) -> None:
    long = "y" * 400
    notes = (*(note(number, long) for number in (1, 2, 3)), note(4, kind="proof"))
    seat = Seat(knowledge, table(READER, notes=notes))
    seat.taps(f"note:{P}:{C}")
    assert seat.data == [
        f"note:{P}:{C}:3", f"note:{P}:{C}:2", f"note:{P}:{C}:page:1", f"proof:{P}:{C}", f"project:{P}"
    ]  # fmt: skip
    seat.taps(f"note:{P}:{C}:3")
    assert long in seat.text
    assert seat.data == [f"note:{P}:{C}"]


@pytest.mark.parametrize(("me", "may"), [(OWNER, True), (EDITOR, True), (READER, False)])
def test_its_author_and_the_owner_erase_it(knowledge: Knowledge, me: int, may: bool) -> None:
    seat = Seat(knowledge, table(me, notes=(note(7),)))
    seat.taps(f"note:{P}:{C}:7")
    assert (f"note:{P}:{C}:7:remove" in seat.data) is may
    said = seat.taps(f"note:{P}:{C}:7:remove")
    assert said == (["note-removed"] if may else ["team-refused"])
    assert seat.changes == ((NoteRemoved(P, 7),) if may else ())


def test_another_editor_does_not_erase_it(knowledge: Knowledge) -> None:
    seat = Seat(knowledge, table(EDITOR, notes=(note(7, by=OWNER),)))
    assert seat.taps(f"note:{P}:{C}:7:remove") == ["note-not-yours"]
    assert not seat.changes


@pytest.mark.parametrize("rest", [":9", ":9:remove", ":0", ":99999999999999999999"])
def test_a_note_that_is_gone(knowledge: Knowledge, rest: str) -> None:
    seat = Seat(knowledge, table(notes=(note(7), note(9, criterion="eco-growth"))))
    assert seat.taps(f"note:{P}:{C}{rest}") == ["note-gone"]
    assert not seat.changes


@pytest.mark.parametrize("data", [f"note:{P}", f"proof:{P}:nothing", f"note:{P}:eco-size.level"])
def test_forged_criteria_are_stale(knowledge: Knowledge, data: str) -> None:
    assert Seat(knowledge, table()).taps(data) == ["team-stale"]


def test_a_criterion_that_went_meanwhile_keeps_nothing(knowledge: Knowledge) -> None:
    seat = Seat(knowledge, table())
    seat.taps(f"note:{P}:{C}")
    seat.asked = type(seat.asked)(awaits=f"note:{P}:nothing")
    assert seat.types("vu") == ["team-stale"]
    assert not seat.changes


def test_a_reader_types_nothing(knowledge: Knowledge) -> None:
    seat = Seat(knowledge, table())
    seat.taps(f"note:{P}:{C}")
    seat.project = table(READER)
    assert seat.types("vu") == ["team-refused"]
    assert not seat.changes
