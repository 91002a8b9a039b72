from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.announcing.claims import doubts
from conversations.announcing.shape import Words
from knowledge.load import Knowledge


def found(words: Words, knowledge: Knowledge) -> list[tuple[str, str]]:
    return [(doubt.kind, doubt.fact) for doubt in doubts(words, knowledge)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vous êtes éligible au label.", ("eligible", "P-07")),
        ("Le label apporte un financement aux villes.", ("money", "s4-32")),
        ("Une subvention de 200 M€ vous attend.", ("money", "s4-32")),
        ("L'appel est ouvert jusqu'au 30 juin 2027.", ("call", "P-19")),
        ("Candidatez avant l'été.", ("call", "P-19")),
        ("Dix métropoles sont labellisées depuis 2014.", ("number", "s0-02")),
        ("Les 10 villes labellisées se retrouvent à Lille.", ("number", "s0-02")),
        ("La Mission s'est rendue sur 15 sites.", ("number", "s4-41")),
        ("Aix-Marseille compte 9 000 entreprises.", ("number", "s3-14")),
        ("L'appel à labellisation a été lancé le 3 mars 2015.", ("date", "s0-11")),
    ],
)
def test_each_doubt_names_the_fact(
    text: str, expected: tuple[str, str], knowledge: Knowledge
) -> None:
    assert expected in found(Words(fr=text), knowledge)
    assert knowledge.source_of(expected[1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You are eligible.", ("eligible", "P-07")),
        ("The label brings funding to cities.", ("money", "s4-32")),
        ("The call is open until 30 June 2027.", ("call", "P-19")),
        ("Ten metropolises were labelled in 2014.", ("number", "s0-02")),
    ],
)
def test_in_english_too(text: str, expected: tuple[str, str], knowledge: Knowledge) -> None:
    assert expected in found(Words(en=text), knowledge)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Neuf métropoles ont été labellisées le 12 novembre 2014 sur quinze candidates.",
        "13 métropoles ont été confirmées le 25 juillet 2016.",
        "Le label n'apporte aucun financement.",
        "L'appel est clos depuis 2015.",
        "Rendez-vous le 12 mai 2027 à 14 h 30 : 3 ateliers, 40 places, dans les locaux de la métropole.",
        "Réunion sur le dossier de candidature : questions ouvertes jusqu'à 18 h.",
        "La Mission French Tech organise une réunion à Lille le {date}, à {heure}, {lieu}.",
        "Le dossier compte 22 questions et 40 pièces.",
    ],
)
def test_what_our_facts_say_too_or_do_not_speak_of_is_no_doubt(
    text: str, knowledge: Knowledge
) -> None:
    assert found(Words(fr=text), knowledge) == []


def test_a_doubt_says_where_and_what(knowledge: Knowledge) -> None:
    words = Words(fr="Bonjour.\n\nVous êtes ÉLIGIBLE.", en="Grants for everyone.")
    read = doubts(words, knowledge)
    assert [(one.language, one.found) for one in read] == [("fr", "ÉLIGIBLE"), ("en", "Grants")]


def test_every_fact_of_ours_may_be_said(knowledge: Knowledge) -> None:
    """No sentence of a fact contradicts the facts."""
    facts = [fact.text for fact in knowledge.facts.values()]
    words = Words(
        "\n".join(text.get("fr") for text in facts), "\n".join(text.get("en") for text in facts)
    )
    assert [one for one in doubts(words, knowledge) if one.kind in {"number", "date"}] == []


@settings(max_examples=30)
@given(st.text(max_size=200))
def test_any_text_is_read(knowledge: Knowledge, text: str) -> None:
    doubts(Words(text, text), knowledge)
