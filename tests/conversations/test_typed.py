"""What typed words choose among the buttons on screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.typed import chosen, number_in

ANSWER = (
    ("Plus de détails", "more:x"),
    ("Faut-il un bâtiment totem\u202f?", "entry:totem"),
    ("Ce n'est pas ça", "not:x:0a1b2c3d"),
)
SUGGESTED = (
    ("Les villes labellisées", "entry:list-labelled"),
    ("Les quinze candidatures", "entry:list-candidates"),
    ("Aucune de celles-ci", "none:0a1b2c3d"),
)
ONE_SUGGESTED = (("The V2 of a project", "entry:v2"), ("None of these", "none:0a1b2c3d"))
FORGET = (("Oui, tout effacer", "forget:yes"), ("Non, tout garder", "forget:no"))
CUT = (("Quelles candidatures n'ont…", "entry:list-not-labelled"),)


@pytest.mark.parametrize(
    ("text", "offered", "data"),
    [
        ("1", ANSWER, "more:x"),
        ("2.", ANSWER, "entry:totem"),
        (" 3) ", ANSWER, "not:x:0a1b2c3d"),
        ("n° 2", ANSWER, "entry:totem"),
        ("numéro 2", ANSWER, "entry:totem"),
        ("option 2", ANSWER, "entry:totem"),
        ("la 2", ANSWER, "entry:totem"),
        ("#1", ANSWER, "more:x"),
        ("２", ANSWER, "entry:totem"),
        ("0", ANSWER, None),
        ("4", ANSWER, None),
        ("-1", ANSWER, "more:x"),
        ("12345678901234567890", ANSWER, None),
        ("2015", ANSWER, None),
        ("plus de details", ANSWER, "more:x"),
        ("PLUS DE DÉTAILS !", ANSWER, "more:x"),
        ("plus de", ANSWER, None),
        ("plus", ANSWER, None),
        ("faut il un batiment", ANSWER, "entry:totem"),
        ("ce n’est pas ça", ANSWER, "not:x:0a1b2c3d"),
        ("Non, ce n'est pas ça.", ANSWER, "not:x:0a1b2c3d"),
        ("non", ANSWER, "not:x:0a1b2c3d"),
        ("pas ça", ANSWER, "not:x:0a1b2c3d"),
        ("no, that's not it", ANSWER, "not:x:0a1b2c3d"),
        ("oui", ANSWER, None),
        ("les quinze candidatures", SUGGESTED, "entry:list-candidates"),
        ("les", SUGGESTED, None),
        ("aucune", SUGGESTED, "none:0a1b2c3d"),
        ("none", SUGGESTED, "none:0a1b2c3d"),
        ("oui", SUGGESTED, None),
        ("yes", ONE_SUGGESTED, "entry:v2"),
        ("c'est ça", ONE_SUGGESTED, "entry:v2"),
        ("oui", FORGET, "forget:yes"),
        ("d'accord", FORGET, "forget:yes"),
        ("Oui, tout effacer", FORGET, "forget:yes"),
        ("non", FORGET, "forget:no"),
        ("annuler", FORGET, "forget:no"),
        ("Quelles candidatures n'ont pas eu le label ?", CUT, "entry:list-not-labelled"),
        ("quelles villes ont le label ?", CUT, None),
        ("", ANSWER, None),
        ("😀", ANSWER, None),
        ("1", (), None),
        ("oui", (), None),
        ("a", (("A", "x"), ("a", "y")), None),
    ],
)
def test_what_is_chosen(text: str, offered: tuple[tuple[str, str], ...], data: str | None) -> None:
    assert chosen(text, offered) == data


@pytest.mark.parametrize(
    ("text", "number"),
    [("7", 7), ("n°12", 12), ("2015", None), ("200 M€", None), ("deux", None), ("1 ou 2", None)],
)
def test_a_number_alone(text: str, number: int | None) -> None:
    assert number_in(text) == number


LABELS = st.text(min_size=1, max_size=30)


@given(st.text(), st.lists(st.tuples(LABELS, LABELS), max_size=6))
def test_any_text_chooses_something_offered_or_nothing(
    text: str, offered: list[tuple[str, str]]
) -> None:
    assert chosen(text, offered) in {None, *(data for _, data in offered)}


@given(st.integers(1, 6))
def test_the_number_shown_is_the_number_typed(number: int) -> None:
    offered = [(f"Choix {letter}", f"entry:{letter}") for letter in "abcdef"]
    assert chosen(str(number), offered) == offered[number - 1][1]
