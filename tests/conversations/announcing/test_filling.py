"""Fields of a text filled from a row; what people wrote in the row is never markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.markdown import rich
from conversations.announcing.filling import MissingField, fields_in, fill

ROW = {"date": "12 mars 2027", "lieu": "Hôtel de ville", "heure": "9 h 30"}


def test_fields_are_filled_whatever_their_case() -> None:
    assert fill("Le {Date}, { HEURE }", ROW) == "Le 12 mars 2027, 9 h 30"
    assert fields_in("{Date} {lieu} {date}") == ("date", "lieu")


def test_days_and_hours_are_said_in_the_reader_s_language() -> None:
    text = "{date}, {heure}"
    assert fill(text, {"date": "2027-03-12", "heure": "9:30"}, "fr") == "12 mars 2027, 9 h 30"
    assert fill(text, {"date": "12 mars 2027", "heure": "14h"}, "en") == "12 Mar 2027, 2 pm"
    assert fill(text, {"date": "au printemps", "heure": "le soir"}, "en") == "au printemps, le soir"


def test_the_first_field_that_is_missing_is_named() -> None:
    assert fill("{date} {ville} {autre}", ROW) == MissingField("ville")
    assert fill("{date}", {"date": "  "}) == MissingField("date")


def test_doubled_braces_are_braces() -> None:
    assert fill("{{date}}", ROW) == "{date}"


@pytest.mark.parametrize("words", ["**gras**", "[clic](https://example.org)", "<b>", "# Titre"])
def test_a_field_is_never_markup(words: str) -> None:
    filled = fill("Lieu : {lieu}", {"lieu": words})
    assert isinstance(filled, str)
    read = rich(filled)
    assert read.text == f"Lieu : {words}"
    assert not read.spans


@given(st.text(max_size=80), st.dictionaries(st.text(max_size=8), st.text(max_size=8)))
def test_any_text_is_filled_or_lacks_a_field(text: str, row: dict[str, str]) -> None:
    assert isinstance(fill(text, row), str | MissingField)
