"""Words that nobody writes are read as the nearest known one; known words and names stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.search.spelling import Speller, most_edits, vocabulary_of

KNOWN = vocabulary_of(
    ["metropole metropole candidature candidature label label dossier dossier", "dossiers reseau"]
)
SPELLER = Speller(KNOWN, protected=frozenset({"lille", "metropolis"}))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("metropoel", "metropole"),
        ("metrople", "metropole"),
        ("candidatuer", "candidature"),
        ("candiature", "candidature"),
        ("dosier", "dossier"),
        ("labell", "label"),
        ("zzzzzzzz", "zzzzzzzz"),
        ("labe", "labe"),  # too short to be sure
        ("lbale2", "lbale2"),  # not a word
        ("resaeu", "resaeu"),  # its likeness stands once only: it may be an error itself
    ],
)
def test_corrections(written: str, meant: str):
    expected = () if written == meant else ((written, meant),)
    assert SPELLER.correct(written) == (meant, expected)


def test_edits_grow_with_the_word():
    assert (most_edits("dossier"), most_edits("dossiers")) == (1, 2)


@given(st.lists(st.sampled_from(sorted({*KNOWN, *SPELLER.protected})), max_size=8))
def test_known_words_and_names_are_never_touched(words: list[str]):
    assert SPELLER.correct(" ".join(words)) == (" ".join(words), ())


@given(st.text(max_size=80))
def test_as_many_words_come_out(text: str):
    corrected, changes = SPELLER.correct(text)
    assert len(corrected.split()) == len(text.split())
    assert all(after in KNOWN for _, after in changes)


def test_the_nearest_with_the_same_first_letter_wins():
    speller = Speller({"raison": 9, "maison": 2})
    assert speller.correct("mbison")[0] == "maison"
    assert speller.correct("baison")[0] == "raison"


def test_the_real_index_leaves_its_names_alone(by_letters):
    reading = by_letters.reader.read("la biblioteque de Cannes et Nevres")
    assert ("biblioteque", "bibliotheque") in reading.corrections
    assert not {"cannes", "nevers"} & {before for before, _ in reading.corrections}
