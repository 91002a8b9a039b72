"""Texts cut at words."""

from __future__ import annotations

from dataclasses import astuple
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.brevity import CHARACTERS_A_WORD, CUT, GRADES, LONGEST_WORD, cut, words


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("", 3, ""),
        ("  two   words ", 2, "two words"),
        ("one two three four", 3, "one two three…"),
        ("Obtenir l'avis écrit de personnes", 4, "Obtenir l'avis écrit…"),
        ("Voter, ou lancer un premier marché", 2, "Voter…"),
        ("a b c d", 3, "a…"),
        ("x" * 400, 3, "x" * 23 + CUT),
        ("x" * 400, 1, "x" * 9 + CUT),
        ("short " + "x" * 30, 3, "short…"),
        ("start-up city", 2, "start-up…"),
        ("start-up city", 3, "start-up city"),
        ("start-up-city", 2, "start" + CUT),
        ("-" * 400, 3, CUT),
        ("- - - -", 1, "- - - -"),
        ("constitution constitution constitution", 3, "constitution constitution…"),
    ],
)
def test_cut_at_a_word(text: str, most: int, short: str):
    assert cut(text, most) == short


@given(st.text(max_size=400) | st.text("ab -", max_size=60), st.integers(1, 16))
def test_never_longer_than_asked(text: str, most: int):
    short = cut(text, most)
    assert words(short) <= most
    assert len(short) <= most * CHARACTERS_A_WORD + len(CUT)
    assert all(len(word.rstrip(CUT)) <= LONGEST_WORD for word in short.split())


def test_each_grade_leaves_fewer_words():
    for ample, terse in pairwise(GRADES):
        assert all(less <= more for more, less in zip(astuple(ample), astuple(terse), strict=True))
        assert ample != terse
