"""Two texts made into one: nothing is lost, and only what both changed is a conflict."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.drafting.merging import BETWEEN, MARK_MINE, MARK_THEIRS, Merged, merge

PARAGRAPHS = st.lists(st.sampled_from("abcdefgh"), max_size=8).map(BETWEEN.join)
TEXTS = st.one_of(PARAGRAPHS, st.text(alphabet="ab\n", max_size=20), st.text(max_size=40))


def joined(*paragraphs: str) -> str:
    return BETWEEN.join(paragraphs)


def unmarked(words: str) -> set[str]:
    """The paragraphs that say something, without what is around them."""
    bare = (one.strip() for one in words.split(BETWEEN))
    return {one.removeprefix(MARK_MINE).removeprefix(MARK_THEIRS).strip() for one in bare} - {""}


@given(TEXTS, TEXTS)
def test_what_one_alone_wrote_is_taken_as_it_is(base: str, other: str) -> None:
    assert merge(base, other, base) == Merged(other, 0)
    assert merge(base, base, other) == Merged(other, 0)
    assert merge(base, other, other) == Merged(other, 0)


@given(TEXTS, TEXTS, TEXTS)
def test_no_new_paragraph_is_ever_lost(base: str, mine: str, theirs: str) -> None:
    kept = unmarked(merge(base, mine, theirs).words)
    for text in (mine, theirs):
        assert unmarked(text) - unmarked(base) <= kept


@given(TEXTS, TEXTS, TEXTS)
def test_marks_stand_only_where_there_is_a_conflict(base: str, mine: str, theirs: str) -> None:
    merged = merge(base, mine, theirs)
    if any(mark in text for text in (base, mine, theirs) for mark in (MARK_MINE, MARK_THEIRS)):
        return
    has_marks = MARK_MINE in merged.words or MARK_THEIRS in merged.words
    assert has_marks == bool(merged.conflicts)


@given(PARAGRAPHS, PARAGRAPHS, PARAGRAPHS)
def test_the_other_way_round_meets_as_many_conflicts(base: str, mine: str, theirs: str) -> None:
    assert merge(base, mine, theirs).conflicts == merge(base, theirs, mine).conflicts


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "words", "conflicts"),
    [
        # Each added at the end.
        (("p",), ("p", "m"), ("p", "t"), ("p", "t", "m"), 0),
        # One at the beginning, the other at the end.
        (("p",), ("m", "p"), ("p", "t"), ("m", "p", "t"), 0),
        # Neighbours changed.
        (("p", "q"), ("P", "q"), ("p", "Q"), ("P", "Q"), 0),
        # One changed what the other left, and removed another.
        (("p", "q", "r"), ("P", "q", "r"), ("p", "q"), ("P", "q"), 0),
        # The same change twice is one.
        (("p", "q"), ("X", "q", "m"), ("X", "q"), ("X", "q", "m"), 0),
        # The same paragraph, two ways.
        (("p", "q"), ("M", "q"), ("T", "q"), ("[A] M", "[B] T", "q"), 1),
        # Changed here, removed there: it stands.
        (("p", "q"), ("M", "q"), ("q",), ("[A] M", "q"), 1),
        (("p", "q"), ("q",), ("T", "q"), ("[B] T", "q"), 1),
        # No base: nothing says which is meant.
        ((), ("m",), ("t",), ("[A] m", "[B] t"), 1),
        ((), ("same", "m"), ("same", "t"), ("same", "[A] m", "[B] t"), 1),
        # Two places.
        (
            ("p", "-", "q"), ("M", "-", "N"), ("T", "-", "U"),
            ("[A] M", "[B] T", "-", "[A] N", "[B] U"), 2,
        ),
    ],
)  # fmt: skip
def test_paragraph_by_paragraph(
    base: tuple[str, ...], mine: tuple[str, ...], theirs: tuple[str, ...],
    words: tuple[str, ...], conflicts: int,
) -> None:  # fmt: skip
    assert merge(joined(*base), joined(*mine), joined(*theirs)) == Merged(joined(*words), conflicts)


@pytest.mark.parametrize("paragraph", ["a", "{}"])
def test_thousands_of_lines_take_no_time(paragraph: str) -> None:
    base = [paragraph.format(number) for number in range(6_000)]
    mine = ["x" if at % 2 else one for at, one in enumerate(base)]
    begun = perf_counter()
    merged = merge(joined(*base), joined(*mine), joined(*base, "end"))
    assert perf_counter() - begun < 2
    assert "end" in merged.words.split(BETWEEN)[-1]


def test_five_hundred_paragraphs_are_still_aligned() -> None:
    base = [f"paragraph {number}" for number in range(500)]
    merged = merge(joined(*base), joined("M", *base[1:]), joined(*base[:-1], "T"))
    assert merged == Merged(joined("M", *base[1:-1], "T"), 0)
