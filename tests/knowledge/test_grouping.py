"""Alike questions stand together, whatever the order they come in; the rest stands alone."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.grouping import Asked, Group, groups
from knowledge.load import load
from knowledge.search.building import reader_of
from knowledge.search.reading import Reader
from tests.knowledge.search.conftest import CONTENT

TEXTS = (
    *("prix de la carte", "Prix de la carte ?", "quel prix pour la carte", "la carte, quel prix"),
    *("recette de crêpes", "une recette de crêpes", "où garer mon vélo", "garer un vélo ici"),
    *("bonjour", "zzz"),
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return reader_of(load(CONTENT / "twelve"))


def asked(*texts: str) -> list[Asked]:
    return [Asked(number, text, "fr") for number, text in enumerate(texts)]


def together(found: tuple[Group, ...]) -> set[frozenset[str]]:
    return {frozenset(member.text for member in group.members) for group in found}


def test_alike_questions_stand_together(reader: Reader):
    found = together(groups(asked(*TEXTS), reader))
    assert frozenset(TEXTS[:4]) in found
    assert frozenset(TEXTS[4:6]) in found
    assert frozenset(TEXTS[8:9]) in found


def test_the_same_words_are_one_question(reader: Reader):
    (group,) = groups(asked("Prix ?", "prix", "PRIX !"), reader)
    assert group.times == 3


def test_the_most_asked_comes_first_and_leads_its_group(reader: Reader):
    often = Asked(9, "garer un vélo ici", "fr", times=50)
    found = groups([*asked(*TEXTS), often], reader)
    assert found[0].centre == often
    assert [group.times for group in found] == sorted((g.times for g in found), reverse=True)


def test_nothing_asked(reader: Reader):
    assert groups([], reader) == ()


def test_with_vectors_what_means_the_same_stands_together(reader: Reader):
    texts = ("tarif du pass", "combien coûte le pass", "où garer mon vélo")
    vectors = dict(zip(texts, np.eye(2, dtype=np.float32)[[0, 0, 1]], strict=True))
    assert len(groups(asked(*texts), reader)) == 3
    assert together(groups(asked(*texts), reader, vectors)) == {
        frozenset(texts[:2]),
        frozenset(texts[2:]),
    }


@settings(max_examples=25, deadline=None)
@given(order=st.permutations(asked(*TEXTS)))
def test_the_order_changes_nothing(order: list[Asked]):
    reader = reader_of(load(CONTENT / "three"))
    found = groups(order, reader)
    assert found == groups(asked(*TEXTS), reader)
    assert sorted(m.id for group in found for m in group.members) == list(range(len(TEXTS)))
    assert all(group.centre in group.members for group in found)
