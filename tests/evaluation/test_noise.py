"""How questions are spoiled for the robustness measure."""

import json

import pytest

from bench.noise import KINDS, NEIGHBOURS, SMS, TYPING, spoiled
from tests.evaluation.test_questions import QUESTIONS

TEXT = "Est-ce que le label apporte de l'argent à la métropole ?"


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_seed_gives_the_same_noise(kind):
    assert spoiled(TEXT, kind, seed=1) == spoiled(TEXT, kind, seed=1)
    assert spoiled(TEXT, kind, seed=1) != TEXT


@pytest.mark.parametrize("kind", TYPING)
def test_seeds_differ(kind):
    assert len({spoiled(TEXT, kind, seed=seed) for seed in range(20)}) > 5


@pytest.mark.parametrize(
    ("kind", "longer"), [("swap", 0), ("drop", -1), ("double", 1), ("beside", 0)]
)
@pytest.mark.parametrize("errors", [1, 2])
def test_a_typing_error_changes_one_letter_of_a_long_word(kind, longer, errors):
    for seed in range(20):
        found = spoiled(TEXT, kind, seed=seed, errors=errors)
        assert len(found) == len(TEXT) + longer * errors
        changed = [
            pair for pair in zip(TEXT.split(), found.split(), strict=True) if pair[0] != pair[1]
        ]
        assert 1 <= len(changed) <= errors
        assert all(len(before) >= 4 for before, _ in changed)


def test_a_swap_keeps_the_first_letter_and_the_letters():
    for seed in range(20):
        found = spoiled("métropole", "swap", seed=seed)
        assert found[0] == "m"
        assert sorted(found) == sorted("métropole")


def test_accents_are_dropped():
    assert spoiled("Où déposer à Nîmes ?", "no-accents", seed=1) == "Ou deposer a Nimes ?"


def test_text_messages():
    assert spoiled("Combien d’argent pour les villes, c'est quoi ?", "sms", seed=1) == (
        "cb d'argent pr lé villes, cé koi"
    )


def test_texts_without_a_long_word_stay():
    assert spoiled("le 12 ?", "drop", seed=1) == "le 12 ?"
    assert spoiled("", "swap", seed=1) == ""


def test_tables_are_sound():
    assert all(
        key in NEIGHBOURS[beside] or beside in NEIGHBOURS[key]
        for key in NEIGHBOURS
        for beside in NEIGHBOURS[key]
    )
    assert not [word for word, short in SMS.items() if word == short]


def test_every_question_can_be_spoiled():
    texts = [json.loads(line)["text"] for line in QUESTIONS.read_text("utf-8").splitlines()]
    for text in texts:
        assert all(isinstance(spoiled(text, kind, seed=1), str) for kind in KINDS)
