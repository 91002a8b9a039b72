"""Every sentence in both languages with real values, every entry, and the limits of messages and buttons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser, ast

from conversations.desk import House
from conversations.outcome import Choice, Message
from conversations.speech import escape, shorten, speak
from knowledge.load import CONTENT, Knowledge
from knowledge.model import LANGUAGES, Language
from knowledge.typography import typeset
from tests.conversations.talk import NOBODY, SOMEBODY, first_sentence, visible, words_of

FIRST_MESSAGE = 450
LONGEST_LABEL = 30
MOST_BUTTONS = 6

ENTRIES = ["criteria-experimentation-networks", "why-not-labelled", "list-not-labelled"]
VALUES: Mapping[str, Mapping[str, Any]] = {
    "themes": {"themes": ["basics", "results", "criteria", "applying", "money"]},
    "theme": {"theme": "results", "entries": [*ENTRIES, "list-candidates", "list-visits"]},
    "suggest": {"entries": ENTRIES},
    "suggest-place": {"entries": ENTRIES, "place": "Saint-Quentin-en-Yvelines"},
    "not-it": {"entries": ENTRIES},
    "unknown": {"kept": "yes"},
    "unknown-place": {"kept": "yes", "place": "Saint-Quentin-en-Yvelines"},
    "unknown-language": {"kept": "yes"},
    "no-such-choice": {"number": 42, "last": 6, "has_choices": "yes"},
    "unknown-command": {"name": "a_very_long_command_name_0123456"},
    "neighbour": {"neighbour": "french-tech-visa", "has_near": "yes"},
    "apology": {"reference": "A1B2-C3D4"},
    "source-line": {"count": 2, "cites": "x"},
    "public-source-line": {"count": 1, "cites": "x"},
}
PARTS = {
    "name": "Saint-Étienne",
    "official": "Saint-Étienne Atelier Numérique",
    "date": "14 octobre 2014",
    "has_date": "yes",
    "visit": "visitée",
    "version": "V2 remise",
    "label": "labellisée",
    "figures": "- 1 500 entreprises",
}


def ids(name: str) -> Iterator[str]:
    """The messages of `wording/<name>.fr.ftl`."""
    text = (CONTENT / "wording" / f"{name}.fr.ftl").read_text("utf-8")
    for part in FluentParser().parse(text).body:
        if isinstance(part, ast.Message):
            yield part.id.name


def values_of(message: str, knowledge: Knowledge) -> Mapping[str, Any]:
    if message in {"sources", "more-sources"}:
        return {"sources": list(knowledge.sources)[:5]}
    return VALUES.get(message, {})


@pytest.mark.parametrize("house", [NOBODY, SOMEBODY], ids=["nobody", "somebody"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("message", sorted(ids("conversation")))
def test_every_sentence_is_said_within_limits(
    knowledge: Knowledge, message: str, language: Language, house: House
) -> None:
    said = Message(message, values_of(message, knowledge))
    text = visible(speak(said, language, knowledge, house).text)
    assert text.strip()
    assert "{" not in text
    assert "$" not in text
    if message.startswith("choice-") and message not in {"choice-entry", "choice-theme"}:
        assert len(text) <= LONGEST_LABEL
        return
    assert len(text) <= FIRST_MESSAGE, (len(text), text)
    assert words_of(first_sentence(text)) <= 25, first_sentence(text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("message", sorted(ids("places")))
def test_every_sentence_about_places_is_said(
    knowledge: Knowledge, message: str, language: Language
) -> None:
    for has_date in ("yes", "no"):
        text = knowledge.wording.say(message, language, **{**PARTS, "has_date": has_date})
        assert words_of(first_sentence(text)) <= 25, text


@pytest.mark.parametrize("kept", ["yes", "no"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("message", ["unknown", "unknown-place", "unknown-language"])
def test_what_is_not_kept_is_not_said_to_be(
    knowledge: Knowledge, message: str, language: Language, kept: str
) -> None:
    values = {**VALUES[message], "kept": kept}
    text = speak(Message(message, values), language, knowledge, NOBODY).text
    assert (("garde" if language == "fr" else "keep") in text) == (kept == "yes")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_other_programme_is_named_within_limits(
    knowledge: Knowledge, language: Language
) -> None:
    for neighbour in knowledge.neighbours:
        for has_near in ("yes", "no"):
            values = {"neighbour": neighbour.id, "has_near": has_near}
            text = visible(speak(Message("neighbour", values), language, knowledge, NOBODY).text)
            assert neighbour.name in text
            assert words_of(first_sentence(text.replace(neighbour.name, "X"))) <= 25, text
            assert "()" not in text
            assert text.endswith(":" if has_near == "yes" else ".")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_is_said_within_limits(knowledge: Knowledge, language: Language) -> None:
    for entry in knowledge.entries.values():
        answer = visible(entry.first_part(language))
        assert len(answer) <= FIRST_MESSAGE, (entry.id, len(answer))
        for message in ("entry", "entry-details"):
            said = speak(Message(message, {"entry": entry.id}), language, knowledge, NOBODY)
            assert len(visible(said.text)) <= 1600, entry.id
        choice = Choice("x", "choice-entry", {"entry": entry.id})
        (button,) = speak(Message("help", choices=(choice,)), language, knowledge, NOBODY).buttons
        assert button.label == typeset(entry.label.get(language), language), entry.id


def test_french_labels_are_typeset(knowledge: Knowledge) -> None:
    choice = Choice("x", "choice-entry", {"entry": "criteria-accelerators"})
    (button,) = speak(Message("help", choices=(choice,)), "fr", knowledge, NOBODY).buttons
    assert button.label == "Faut-il des accélérateurs\u202f?"


def test_short_buttons_share_a_row_in_order(knowledge: Knowledge) -> None:
    labels = ("choice-french", "choice-english", "choice-resume", "choice-not-it")
    choices = tuple(Choice(label, label) for label in labels)
    rows = speak(Message("help", choices=choices), "fr", knowledge, NOBODY).rows
    assert [[button.data for button in row] for row in rows] == [
        ["choice-french", "choice-english"],
        ["choice-resume"],
        ["choice-not-it"],
    ]


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Court", "Court"),
        ("Trente caractères tout compté.", "Trente caractères tout compté."),
        ("Quelles candidatures n'ont pas été labellisées ?", "Quelles candidatures n'ont…"),
        ("Anticonstitutionnellementanticonstitutionnel", "Anticonstitutionnellementanti…"),
    ],
)
def test_long_labels_are_cut_at_a_word(label: str, shown: str) -> None:
    assert shorten(label) == shown
    assert len(shown) <= LONGEST_LABEL


def test_names_from_outside_are_no_markup() -> None:
    assert escape("a*b_[c](d) <i>") == r"a\*b\_\[c\]\(d\) \<i\>"


def test_operators_are_named_as_they_are_written(knowledge: Knowledge) -> None:
    text = visible(speak(Message("privacy"), "fr", knowledge, SOMEBODY).text)
    assert "Métropole de Lille & Co. (service « numérique »)" in text
    assert "donnees-personnelles@metropole-exemple.fr" in text


def test_both_languages_have_the_same_files() -> None:
    names = {path.name.split(".")[0] for path in Path(CONTENT / "wording").glob("*.ftl")}
    assert names >= {"conversation", "places"}
    for name in names:
        for language in LANGUAGES:
            assert (CONTENT / "wording" / f"{name}.{language}.ftl").is_file()
