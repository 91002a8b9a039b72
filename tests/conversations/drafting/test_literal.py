"""What people wrote is read as they wrote it, whatever it looks like."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.markdown import pieces, rich, units
from conversations.drafting.linking import LONGEST_NAME, link_in, name_of
from conversations.drafting.literal import LONGEST_PART, literal, parts
from conversations.reading.legible import lines

TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("ab1.*_[](){}#+-=>|~`!\\&;:/<\n\n ")), st.characters(codec="utf-8")
    ),
    max_size=200,
)


@given(TEXTS)
def test_every_line_is_read_as_it_is(text: str) -> None:
    written = lines(text)
    shown = rich(literal(written)).text
    assert [" ".join(one.split()) for one in shown.split("\n")] == [
        " ".join(one.split()) for one in written.split("\n")
    ]


@given(TEXTS, st.integers(min_value=2, max_value=40))
def test_parts_lose_no_word_and_never_pass_their_length(text: str, longest: int) -> None:
    cut = list(parts(lines(text), longest))
    assert all(0 < units(one) <= longest for one in cut if one)
    assert "".join("".join(cut).split()) == "".join(lines(text).split())


@pytest.mark.parametrize("words", ["x" * 20_000, "🙂" * 10_000, "a b " * 5_000, "a\n\n" * 6_000])
def test_a_part_is_one_message_of_telegram(words: str) -> None:
    for part in parts(words.strip()):
        assert len(pieces(literal(part))) == 1
        assert units(part) <= LONGEST_PART


@pytest.mark.parametrize(
    "address",
    [
        "https://exemple.fr/a_(b)?x=[1]&copy;=2#*_",
        "https://exemple.fr/" + "(" * 1_900,
        "http://[::1]:8080/x\\y",
        "https://exemple.fr/étude.pdf",
    ],
)
def test_a_link_leads_where_it_led(address: str) -> None:
    assert link_in(f" {address}\n") == address
    shown = rich(literal("étude [1].pdf", address))
    assert shown.text == "étude [1].pdf"
    (span,) = shown.spans
    assert span.kind == "text_link"
    assert unquote(span.url) == unquote(address)


@pytest.mark.parametrize(
    "words",
    [
        "", "étude", "voir https://exemple.fr/a", "https://exemple.fr et https://exemple.fr/b",
        "https://", "https:///a", "ftp://exemple.fr/a", "javascript:alert(1)", "http://x",
        "https://[::1/x", "https://exemple.fr:99999/a", "https://.../", "www.exemple.fr/a",
        "https://exemple.fr/" + "a" * 2_000, "https://exemple.fr/<b>", 'https://exemple.fr/"x',
    ],
)  # fmt: skip
def test_what_is_no_link(words: str) -> None:
    assert link_in(words) == ""


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.exemple.fr", "exemple.fr"),
        ("https://exemple.fr/", "exemple.fr"),
        ("https://exemple.fr/a/b.pdf?x=1#y", "exemple.fr - b.pdf"),
        ("https://exemple.fr/a/%C3%A9tude%202024.pdf", "exemple.fr - étude 2024.pdf"),
        ("https://exemple.fr/a/..%2F..%2Fetc%2Fpasswd", "exemple.fr - ..-..-etc-passwd"),
        ("https://moi:secret@exemple.fr/a", "exemple.fr - a"),
        ("https://exemple.fr/%00%0A%E2%80%AE", "exemple.fr"),
    ],
)
def test_a_link_has_a_name_that_a_disk_takes(address: str, name: str) -> None:
    assert name_of(address) == name


@given(st.text(max_size=300))
def test_no_address_breaks_a_name(rest: str) -> None:
    address = link_in(f"https://exemple.fr/{rest}")
    if address:
        name = name_of(address)
        assert 0 < len(name) <= LONGEST_NAME
        assert not set(name) & set('\\/:*?"<>|\n')
