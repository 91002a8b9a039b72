"""Free text, names, and the ways not to answer."""

from __future__ import annotations

import pytest

from conversations.reading import Wrong, read
from tests.conversations.reading.asking import (
    CHOICE,
    COUNT,
    FILE,
    LONG_TEXT,
    NAMES,
    SCALE,
    TEXT,
    TODAY,
    YES_NO,
    option,
    question,
    said,
)


def test_text_is_kept_as_typed_on_one_line() -> None:
    typed = "  Métropole,\n24 communes\u00a0: <b>2013</b>\x00 =1+1 "
    assert said(TEXT, typed) == "Métropole, 24 communes : <b>2013</b> =1+1"


def test_long_text_keeps_its_lines() -> None:
    assert said(LONG_TEXT, "un\r\n\r\n\r\n\r\n- deux \n") == "un\n\n- deux"


@pytest.mark.parametrize(
    ("asked", "longest"), [(TEXT, 400), (LONG_TEXT, 4000)], ids=["text", "long-text"]
)
def test_text_is_never_cut(asked: object, longest: int) -> None:
    assert isinstance(asked, type(TEXT))
    assert said(asked, "é" * longest) == "é" * longest
    refused = read(asked, "é" * (longest + 1), "en", TODAY)
    assert isinstance(refused, Wrong)
    assert refused.reason == "expects-shorter-text"
    assert refused.values["length"] == f"{longest + 1:,}"
    assert said(asked, "x" * 10_000) == "expects-shorter-text"
    assert said(asked, " \x00 ") == "expects-text"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anne, Bob et Chloé", ("Anne", "Bob", "Chloé")),
        ("Anne and Bob", ("Anne", "Bob")),
        ("- Anne\n- Bob\n", ("Anne", "Bob")),
        ("1. Anne\n2) Bob", ("Anne", "Bob")),
        ("Dupont et Fils\nMartin, Luc", ("Dupont et Fils", "Martin, Luc")),
        ("Anne ; Bob, et Chloé", ("Anne", "Bob, et Chloé")),
        ("Anne", ("Anne",)),
        (", ;", "expects-names"),
        ("\n".join(f"nom {n}" for n in range(51)), "expects-fewer-names"),
        ("x" * 101, "expects-shorter-names"),
    ],
)
def test_names(text: str, names: object) -> None:
    assert said(NAMES, text) == names


@pytest.mark.parametrize(
    "text",
    "je ne sais pas|Je sais pas !|jsp|aucune idée|euh, aucune idée|je ne sais pas encore|idk"
    "|I don't know|i dont know yet|no idea|honestly no clue|Unknown|inconnu|sorry, not sure".split(
        "|"
    ),
)
def test_not_knowing_is_an_answer_to_every_type(text: str) -> None:
    for asked in (COUNT, YES_NO, CHOICE, SCALE, TEXT, LONG_TEXT, NAMES, FILE):
        assert said(asked, text) is None


def test_a_label_comes_before_not_knowing() -> None:
    assert said(SCALE, "aucune donnée") == 0
    asked = question("choice", option("not-measured", "Inconnu", "Unknown"), *CHOICE.options)
    assert said(asked, "inconnu") == "not-measured"
    assert said(asked, "je ne sais pas") is None


@pytest.mark.parametrize("text", ["passer", "Skip", "je passe", "plus tard", "next"])
def test_only_what_is_optional_is_passed_over(text: str) -> None:
    assert said(question("text", optional=True), text) is None
    assert said(TEXT, text) == "expects-answer"


def test_text_about_not_knowing_is_text() -> None:
    typed = "Je ne sais pas tout, mais la métropole compte 24 communes"
    assert said(TEXT, typed) == typed


def test_a_file_is_not_typed() -> None:
    assert said(FILE, "budget.pdf") == "expects-file"
