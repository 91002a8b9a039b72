"""Markdown as text and entities: nothing is lost, nothing is out of bounds, pieces fit."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.markdown import (
    Entity,
    Piece,
    Rich,
    Span,
    parser,
    pieces,
    plain,
    rich,
    units,
)

marked = st.lists(
    st.sampled_from(
        [
            "**",
            "__",
            "*",
            "[",
            "](https://example.org)",
            "\n",
            "\n\n",
            "- ",
            "2. ",
            "   ",
            "é",
            "😀",
            "mot ",
            "\\",
            "\u00a0",
        ]
    )
    | st.text(max_size=8),
    max_size=40,
).map("".join)


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("__Non.__ Clos *depuis* 2015.", "Non. Clos depuis 2015."),
        ("un\ndeux", "un deux"),
        ("un\n\ndeux", "un\n\ndeux"),
        ("dit :\n\n- a\n- b\n\nfin", "dit :\n\n• a\n• b\n\nfin"),
        ("1. a\n2. b", "1. a\n2. b"),
        ("0. a\n1. b", "0. a\n1. b"),
        ("7. a\n7. b", "7. a\n8. b"),
        ("- a\n  - b\n- c", "• a\n  • b\n• c"),
        ("- a\n\n  suite", "• a\n  suite"),
        ("# titre", "# titre"),
        ("<b>gras</b> & `code`", "<b>gras</b> & `code`"),
        ("![vue](https://example.org)", "!vue"),
        ("[un](javascript:alert(1))", "[un](javascript:alert(1))"),
        ("[un](mailto:a@example.org)", "[un](mailto:a@example.org)"),
        ("[ref]: https://example.org", "[ref]: https://example.org"),
        ("1 \\< 2 \\*\\*\\*", "1 < 2 ***"),
        ("", ""),
        (" \n\n ", ""),
    ],
)
def test_text(markdown: str, text: str) -> None:
    assert rich(markdown).text == text


def test_what_is_marked() -> None:
    assert rich("😀 __a *b*__ [c](https://example.org/?x=1)") == Rich(
        "😀 a b c",
        (
            Span("bold", 2, 5),
            Span("italic", 4, 5),
            Span("text_link", 6, 7, "https://example.org/?x=1"),
        ),
    )


def test_entities_count_in_utf16_units() -> None:
    assert pieces("😀 **é😀**") == (Piece("😀 é😀", (Entity("bold", 3, 3),)),)


def test_a_terminal_shows_addresses() -> None:
    assert (
        plain("[__le__ texte](https://example.org/a) et <https://example.org>")
        == "le texte (https://example.org/a) et https://example.org"
    )


def test_cut_at_paragraphs_then_lines_then_words() -> None:
    assert [piece.text for piece in pieces("aa bb\n\ncc dd", 9)] == ["aa bb", "cc dd"]
    assert [piece.text for piece in pieces("- aa\n- bb\n- cc", 10)] == ["• aa\n• bb", "• cc"]
    assert [piece.text for piece in pieces("aa bb cc", 5)] == ["aa bb", "cc"]
    assert [piece.text for piece in pieces("aaaaaaa", 3)] == ["aaa", "aaa", "a"]


def test_a_cut_entity_goes_on_in_the_next_piece() -> None:
    assert pieces("**aa bb**", 4) == (
        Piece("aa", (Entity("bold", 0, 2),)),
        Piece("bb", (Entity("bold", 0, 2),)),
    )


def test_an_emoji_is_never_cut() -> None:
    assert [piece.text for piece in pieces("😀😀", 3)] == ["😀", "😀"]


@given(st.text() | marked | st.text(st.characters(categories=["Cs", "Ll"])))
def test_any_text_renders(text: str) -> None:
    assert isinstance(plain(text), str)
    assert isinstance(parser().render(text), str)
    for piece in pieces(text):
        assert piece.text
        piece.text.encode()


@given(st.text("aé1 ,;:.'’()/%€«»?-*_[\u202f"))
def test_a_line_reads_as_the_parser_reads_it(end: str) -> None:
    line = f"a{end}"
    read = rich(line)
    if not read.spans:
        assert read.text == unescape(parser().render(line))[3:-5].strip()


@given(marked, st.integers(2, 30))
def test_pieces_fit_and_entities_stay_inside(text: str, longest: int) -> None:
    for piece in pieces(text, longest):
        assert 0 < units(piece.text) <= longest
        assert piece.text == piece.text.strip()
        encoded = piece.text.encode("utf-16-le")
        for entity in piece.entities:
            assert entity.offset >= 0
            assert entity.length > 0
            marked_bytes = encoded[2 * entity.offset : 2 * (entity.offset + entity.length)]
            assert len(marked_bytes) == 2 * entity.length
            assert marked_bytes.decode("utf-16-le").strip()


@given(marked, st.integers(2, 30))
def test_pieces_together_keep_every_character(text: str, longest: int) -> None:
    kept = "".join(piece.text for piece in pieces(text, longest))
    assert "".join(kept.split()) == "".join(rich(text).text.split())


@given(marked, st.integers(2, 30))
def test_words_that_fit_are_not_cut(text: str, longest: int) -> None:
    words = re.findall(r"[^ \n]+", rich(text).text)
    if all(units(word) <= longest for word in words):
        kept = [
            word for piece in pieces(text, longest) for word in re.findall(r"[^ \n]+", piece.text)
        ]
        stripped = [word for word in words if word.strip()]
        assert [word.strip() for word in kept] == [word.strip() for word in stripped]
