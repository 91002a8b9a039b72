"""Any text becomes comparable words, and nothing that people paste can break it."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from knowledge.search.normalise import (
    LONGEST,
    clean,
    expand,
    fold,
    is_other_language,
    language_of,
    merge,
    stems,
)

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=600)
"""With lone surrogates, NUL and unassigned characters."""

HOSTILE = [
    "\0", "a\0b", "\ud800", "\udfff\ud83d", "😀" * 4096, "é" * 4096, "\u202eلام\u202c", "مرحبا",
    "ﷺ" * 400, "\N{ZERO WIDTH JOINER}" * 2000, "i\u0307\u0323" * 900, "€" * 500, "1 000 " * 300,
    "_" * 400, "İ", "ſ", "ǅ", "   ", "", "\n\t\r\v\f", "\x1b[31m", "\ufeff", "\ue000", "\U0010ffff",
]  # fmt: skip


@given(ANY_TEXT)
@example("\ud800a")
def test_any_text_can_be_read(text: str):
    cleaned = clean(text)
    assert_is_clean(cleaned)
    for language in ("fr", "en"):
        assert all(stems(fold(cleaned), language))
    assert language_of(fold(cleaned)) in {"fr", "en"}
    assert is_other_language(text) in {True, False}


@pytest.mark.parametrize("text", HOSTILE, ids=[f"{text[:3]!a}" for text in HOSTILE])
def test_hostile_text_can_be_read(text: str):
    cleaned = clean(text)
    assert_is_clean(cleaned)
    assert len(fold(cleaned)) <= 6 * LONGEST


def assert_is_clean(text: str) -> None:
    """Short, encodable, and without a character that stands for nothing."""
    assert len(text) <= LONGEST
    text.encode()
    assert "\0" not in text
    assert text == text.strip()
    assert not {unicodedata.category(one) for one in text} & {"Cc", "Cs", "Cf", "Co", "Cn"}


def test_a_long_text_is_cut_before_work():
    assert clean("mot " * 10_000) == clean("mot " * 300)


@given(ANY_TEXT)
def test_folded_words_are_plain(text: str):
    folded = fold(clean(text))
    assert folded == " ".join(folded.split())
    assert "'" not in folded
    assert not any(unicodedata.combining(character) for character in folded)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Éligibilité À L’ŒUVRE", "eligibilite a l oeuvre"),
        ("l'été, l’été et l`été", "l ete l ete et l ete"),
        ("start-up / start–up / start_up", "start up start up start up"),
        ("C'est KOI ?!", "c est koi"),
        ("200 M€", "200 millions"),
        ("200M€ pour tous", "200 millions pour tous"),
        ("200 m eur", "200 millions"),
        ("€200m", "200 millions"),
        ("€ 1.5m", "1 5 millions"),
        ("1 500 000 habitants", "1500000 habitants"),
        ("12,500 jobs, 12.500 emplois", "12500 jobs 12500 emplois"),
        ("en 2014 500 villes", "en 2014 500 villes"),
        ("45 % des fonds", "45 % des fonds"),
        ("ouiiiiii mais nooon", "ouii mais noon"),
        ("ＦＵＬＬ ｗｉｄｔｈ ﬁn", "full width fin"),
        ("Straße", "strasse"),
        ("a\N{SOFT HYPHEN}b", "ab"),
        ("😀 !", ""),
    ],
)
def test_folding(written: str, folded: str):
    assert fold(clean(written)) == folded


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("cb pr ma boite", "combien pour ma boite"),
        ("c koi le label", "c est quoi le label"),
        ("koi", "quoi"),
        ("pkoi pas", "pkoi pas"),
    ],
)
def test_text_messages_are_written_out(written: str, meant: str):
    known = {"cb": "combien", "pr": "pour", "koi": "quoi", "c koi": "c'est quoi"}
    assert expand(fold(written), known) == meant


def test_abbreviations_are_folded_and_the_first_one_wins():
    merged = merge([{"MFT": "Métropole French Tech"}, {"mft": "autre", "Ét.": "état"}])
    assert merged == {"mft": "Métropole French Tech", "et": "état"}
    assert expand("le mft", {}) == "le mft"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("combien coûte le label", "fr"),
        ("how much is the label", "en"),
        ("label 2014", "fr"),
        ("", "fr"),
    ],
)
def test_the_language_is_told_by_little_words(text: str, language: str):
    assert language_of(fold(text)) == language


def test_a_draw_keeps_the_language_so_far():
    assert language_of("label french tech", otherwise="en") == "en"


@pytest.mark.parametrize(
    "text",
    [
        "¿Cuánto dinero hay para mi empresa y cuando?",
        "Welche Städte haben das Label bekommen und wie?",
        "Кто выдаёт лейбл French Tech?",
        "ما هي مبادرة French Tech",
        "Pass French Tech 的申请条件是什么？",
        "レーベルとは何ですか",
    ],
)
def test_other_languages(text: str):
    assert is_other_language(text)


@pytest.mark.parametrize(
    "text",
    ["c'est quoi le label ?", "who is on the jury?", "label", "", "😀", "200 M€", "La Défense die"],
)
def test_our_languages(text: str):
    assert not is_other_language(text)


def test_stems_leave_stop_words_unless_there_is_nothing_else():
    assert stems("les villes candidates", "fr") == stems("la ville candidate", "fr")
    assert stems("c est quoi", "fr")
    assert stems("the applications", "en") == stems("an application", "en")
