"""Why a question was understood as it was: the same steps as for an answer, and what each of them saw."""

from __future__ import annotations

import pytest

from knowledge.search.decide import SIGNS
from knowledge.search.explaining import MOST_CANDIDATES
from knowledge.search.index import Index
from tests.knowledge.search.test_index import QUESTIONS, willing


@pytest.mark.parametrize("text", [*(text for text, _ in QUESTIONS), "recette de crêpe", "le wifi"])
def test_what_is_explained_is_what_is_found(index: Index, text: str):
    found, why = index.find(text), index.explain(text)
    assert (why.text, why.language, why.decision) == (found.text, found.language, found.decision)
    assert why.corrections == found.corrections
    assert [one.id for one in why.candidates] == list(found.ranked[:MOST_CANDIDATES])
    assert round(why.probability, 4) == found.matches[0].score
    totals = [one.total for one in why.candidates]
    assert totals == sorted(totals, reverse=True)


def test_every_part_is_told(index: Index):
    why = index.explain("tarif de la cartte")
    assert why.corrections == (("cartte", "carte"),)
    assert why.meant == "tarif de la carte"
    assert tuple(why.signs) == SIGNS
    assert why.candidates[0].ridge > 0
    assert why.candidates[0].bm25 > 0
    assert (why.candidates[0].nearest > 0) == bool(index.encoder)
    assert 0 < why.suggest_from < why.answer_from <= 1


def test_a_phrasing_as_it_stands_is_named(index: Index):
    why = index.explain("ALBUMS POUR BEBES !")
    assert (why.exact, why.probability, why.decision) == ("children", 1.0, "answer")


def test_names_are_told_and_hold_an_answer_back(index: Index):
    why = willing(index).explain("à quelle heure ouvrent les archives")
    assert [(slot.kind, slot.id, slot.written) for slot in why.slots] == [
        ("neighbour", "archives", "les archives")
    ]
    assert (why.decision, why.is_held_back) == ("suggest", True)


def test_a_place_that_only_says_where_the_asker_is(index: Index):
    why = index.explain("je suis fondateur à Lille, à quelle heure ouvrez-vous le dimanche")
    assert [(slot.id, slot.is_context) for slot in why.slots] == [("nord", True)]


def test_nothing_to_explain(index: Index):
    why = index.explain(" ?! ")
    assert (why.meant, why.candidates, why.decision, why.probability) == ("", (), "none", 0.0)
    assert not why.is_held_back
