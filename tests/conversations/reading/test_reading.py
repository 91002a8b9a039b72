"""Whatever is typed: one of three verdicts, each with a sentence, and what is shown reads back as what is stored."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from conversations.project import Value
from conversations.reading import Doubt, Read, Wrong, read, show
from conversations.speech import escape
from knowledge.load import CONTENT, Knowledge, load
from knowledge.model import LANGUAGES, Language
from knowledge.readiness import Question
from tests.conversations.reading.asking import ALL as EVERY_TYPE
from tests.conversations.reading.asking import (
    AREA,
    CHOICE,
    CHOICES,
    COUNT,
    DATE,
    GROWTH,
    LONG_TEXT,
    MILLIONS,
    NAMES,
    PLAIN,
    SCALE,
    SHARE,
    TEXT,
    TODAY,
    YES_NO,
)

REFUSED = (
    (COUNT, "x"), (COUNT, "1 et 2 et 3"), (COUNT, "1,5"), (COUNT, "-1"), (SHARE, "101"),
    (PLAIN, "1e20"), (YES_NO, "x"), (CHOICE, "x"), (CHOICES, "x"), (CHOICES, "1, 5"), (SCALE, "x"),
    (DATE, "x"), (DATE, "30 février"), (NAMES, ","), (NAMES, "a\n" * 60), (NAMES, "x" * 101),
    (TEXT, ""), (LONG_TEXT, ""), (TEXT, "x" * 401), (TEXT, "passer"), (COUNT, "passer"),
    (EVERY_TYPE[-1], "x"),
)  # fmt: skip
WORDS = st.sampled_from(
    "1 2 3 40 1,500 1.5 -7 1e9 1e400 ½ ² k m M€ € % oui non pas encore une quinzaine demi million mille "
    "cent quatre vingt et à ou de plus environ ~ + - , ; · . / ? ( ) # aucun tous Amorçage seed Comparables niveau "
    "12/11/2014 2014-11-12 mars fin dans il y a semaines ago next vendredi 31 février NaN inf 0".split()
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=7).map(" ".join))
LANGUAGE = st.sampled_from(LANGUAGES)


@pytest.fixture(scope="module")
def all_knowledge() -> Knowledge:
    return load()


@given(TEXTS, LANGUAGE)
@example("\ud800", "fr")
@example("9" * 10_000, "en")
@example("a" * 10_000, "en")
@example("\n" * 10_000, "fr")
def test_any_text_has_a_verdict(text: str, language: Language) -> None:
    for asked in EVERY_TYPE:
        assert isinstance(read(asked, text, language, TODAY), Read | Doubt | Wrong)


@given(TEXTS, LANGUAGE, LANGUAGE)
def test_what_is_read_is_shown_and_read_back(
    text: str, language: Language, reader: Language
) -> None:
    for asked in EVERY_TYPE:
        found = read(asked, text, language, TODAY)
        if not isinstance(found, Wrong) and found.value is not None:
            shown = show(asked, found.value, reader)
            assert shown
            assert read(asked, shown, reader, TODAY) == Read(found.value)


NUMBERS = st.one_of(
    st.integers(0, 10**12), st.floats(0, 10**9).map(lambda number: round(number, 6))
)


@given(NUMBERS, LANGUAGE)
def test_every_number_reads_back(number: float, language: Language) -> None:
    for asked in (PLAIN, MILLIONS, AREA, GROWTH):
        assert read(asked, show(asked, number, language), language, TODAY) == Read(number)
    for asked in (PLAIN, GROWTH):
        assert read(asked, show(asked, -number, language), language, TODAY) == Read(-number)


@given(st.integers(0, 10**12), LANGUAGE)
def test_every_count_reads_back(number: int, language: Language) -> None:
    assert read(COUNT, show(COUNT, number, language), language, TODAY) == Read(number)


@given(st.dates(min_value=TODAY.replace(year=1900), max_value=TODAY.replace(year=2100)), LANGUAGE)
def test_every_date_reads_back(day: object, language: Language) -> None:
    stored = str(day)
    assert read(DATE, show(DATE, stored, language), language, TODAY) == Read(stored)


CHOSEN: list[tuple[Question, Value]] = [
    *((YES_NO, value) for value in ("yes", "no")),
    *((CHOICE, option.id) for option in CHOICE.options),
    *((SCALE, level) for level in range(4)),
    *((CHOICES, (option.id,)) for option in CHOICES.options),
    (CHOICES, ("seed", "makers", "decade")),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("asked", "value"), CHOSEN)
def test_every_choice_reads_back(asked: Question, value: Value, language: Language) -> None:
    assert read(asked, show(asked, value, language), language, TODAY) == Read(value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_says_what_is_expected(all_knowledge: Knowledge, language: Language) -> None:
    seen = set()
    for asked, text in REFUSED:
        found = read(asked, text, language, TODAY)
        assert isinstance(found, Wrong), text
        seen.add(found.reason)
        values = {key: escape(value) for key, value in found.values.items()}
        sentence = all_knowledge.wording.say(found.reason, language, **values)
        assert "{" not in sentence
        assert len(sentence.partition("__ ")[0].split()) <= 25
        assert not re.search(r"erreur|error|oups|oops|invalid", sentence, re.IGNORECASE)
    wording = (CONTENT / "wording" / f"forms.{language}.ftl").read_text("utf-8")
    assert seen == set(re.findall(r"^(expects-[a-z-]+) =", wording, re.MULTILINE))


def test_the_example_of_a_refusal_is_the_question_s_own() -> None:
    found = read(TEXT, "", "en", TODAY)
    assert isinstance(found, Wrong)
    assert found.values == {"example": "Métropole, year 2013", "has_example": "yes"}
