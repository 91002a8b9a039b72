"""Texts of people as our font can print them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.glyphs import LONGEST_RUN, Glyphs, breakable, glyphs_of
from bot.documents.press import FONTS

FRENCH = "Où ça ? « L'été », œuvre à 1 500 €, 45 % : Ÿ ç æ – … ’ m² Ł ő ş ж Ω"


@pytest.fixture(scope="module")
def glyphs() -> Glyphs:
    return glyphs_of(FONTS.glob("*.otf"))


def test_what_the_font_has_stays(glyphs: Glyphs):
    for text in (FRENCH, "two\nlines", "1\u202f500\u00a0€"):
        assert glyphs.printed(text).text == text
        assert glyphs.printed(text).is_whole


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Bravo 👩‍🚀🎉 !", "Bravo ? !"),
        ("مرحبا", "?"),
        ("日本 語", "? ?"),
        ("lone \ud800 surrogate", "lone ? surrogate"),
    ],
)
def test_what_the_font_lacks_becomes_one_question_mark(glyphs: Glyphs, text: str, printed: str):
    assert glyphs.printed(text).text == printed
    assert not glyphs.printed(text).is_whole


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("a\0b", "ab"),
        ("a\tb", "a b"),
        ("one\r\ntwo", "one\ntwo"),
        ("\u202egnirts\u202c", "gnirts"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("e\u0301te\u0301", "été"),
        ("\u2764\ufe0e", "❤"),
    ],
)
def test_what_nobody_sees_is_left_out_silently(glyphs: Glyphs, text: str, printed: str):
    assert glyphs.printed(text).text in {printed, "?"}


def test_a_long_word_may_be_broken():
    word = "x" * 400
    assert breakable("short words stay") == "short words stay"
    assert breakable(f"a {word} b").replace("\u200b", "") == f"a {word} b"
    assert max(map(len, breakable(word).split("\u200b"))) == LONGEST_RUN


@given(st.text(max_size=300))
def test_any_text_can_be_printed(glyphs: Glyphs, text: str):
    printed = glyphs.printed(text).text
    assert all(ord(each) in glyphs.known or each in "\n\u200b" for each in printed)
    assert all(len(run) <= LONGEST_RUN for word in printed.split() for run in word.split("\u200b"))


@pytest.mark.parametrize("content", [b"OTTO" + bytes(40), b"OTTO\0\1" + bytes(40)])
def test_a_font_without_a_character_map(tmp_path: Path, content: bytes):
    font = tmp_path / "odd.otf"
    font.write_bytes(content)
    with pytest.raises(ValueError, match="font has no cmap table"):
        glyphs_of([font])


def test_a_font_without_a_full_character_map(tmp_path: Path):
    font = tmp_path / "old.otf"
    header = b"OTTO\0\1" + bytes(6) + b"cmap" + bytes(4) + (28).to_bytes(4) + bytes(4)
    font.write_bytes(header + bytes(8))
    with pytest.raises(ValueError, match="no full Unicode map"):
        glyphs_of([font])
