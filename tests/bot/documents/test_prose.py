"""What people wrote, as paragraphs and lists."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.prose import Bullets, Paragraph, clean, line, prose
from tests.bot.documents.hostile import TEXTS


def test_paragraphs_lists_and_lines():
    text = "Un.\nDeux.\n\nTrois faits :\n- a\n- b\nFin.\n\n\n• c"
    assert prose(text) == (
        Paragraph(("Un.", "Deux.")),
        Paragraph(("Trois faits :",)),
        Bullets(("a", "b")),
        Paragraph(("Fin.",)),
        Bullets(("c",)),
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        (" \n\t\n", ()),
        ("-", (Paragraph(("-",)),)),
        ("- ", (Paragraph(("-",)),)),
        ("-5 %", (Paragraph(("-5 %",)),)),
        ("a\r\nb\u2028c", (Paragraph(("a", "b", "c")),)),
    ],
)
def test_edges(text: str, found: tuple[object, ...]):
    assert prose(text) == found


@given(st.text() | st.sampled_from(TEXTS))
def test_no_document_meets_what_it_may_not_hold(text: str):
    cleaned = clean(text)
    cleaned.encode()
    assert all(
        one == "\n" or one in "\u200c\u200d" or unicodedata.category(one) not in {"Cc", "Cf", "Cs"}
        for one in cleaned
    )
    assert "\n" not in line(text)


@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"])))
def test_no_word_is_lost(text: str):
    parts = prose(text)
    kept = " ".join(
        " ".join(part.items if isinstance(part, Bullets) else part.lines) for part in parts
    )
    for word in line(text).split():
        assert word.lstrip("-•–*") in kept
