"""Numbers in words against a writer of numbers, and what is no number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.reading.numerals import numeral

_FR = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf"
).split()
_FR_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}
_EN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_EN_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def french(number: int) -> str:
    if number < 20:
        return _FR[number]
    if number < 70:
        tens, units = divmod(number, 10)
        joined = " et un" if units == 1 else f"-{_FR[units]}" if units else ""
        return f"{_FR_TENS[tens]}{joined}"
    if number < 80:
        return "soixante et onze" if number == 71 else f"soixante-{_FR[number - 60]}"
    if number < 100:
        return "quatre-vingts" if number == 80 else f"quatre-vingt-{_FR[number - 80]}"
    size, word = (1000, "mille") if number >= 1000 else (100, "cent")
    many, rest = divmod(number, size)
    head = word if many == 1 else f"{french(many).replace('vingts', 'vingt')} {word}"
    return f"{head} {french(rest)}" if rest else head


def english(number: int) -> str:
    if number < 20:
        return _EN[number]
    if number < 100:
        tens, units = divmod(number, 10)
        return _EN_TENS[tens] + (f"-{_EN[units]}" if units else "")
    size, word = (1000, "thousand") if number >= 1000 else (100, "hundred")
    many, rest = divmod(number, size)
    joined = " and " if size == 100 or rest < 100 else " "
    return f"{english(many)} {word}" + (f"{joined}{english(rest)}" if rest else "")


def words(text: str) -> list[str]:
    return text.replace("é", "e").replace("-", " ").split()


@given(st.integers(0, 999_999))
def test_every_number_below_a_million_is_read_as_it_is_written(number: int) -> None:
    for written in (words(french(number)), words(english(number))):
        assert numeral(written) == (Decimal(number), len(written))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("deux cents", 200),
        ("septante et un", 71),
        ("nonante neuf", 99),
        ("douze cents", 1200),
        ("deux millions trois cent mille", 2_300_000),
        ("un milliard", 10**9),
        ("two thousand and five", 2005),
        ("thousand", 1000),
    ],
)
def test_other_ways_to_write_them(text: str, number: int) -> None:
    assert numeral(words(text)) == (Decimal(number), len(words(text)))


@pytest.mark.parametrize(
    ("text", "number", "taken"),
    [
        ("", 0, 0),
        ("start up", 0, 0),
        ("deux trois", 2, 1),
        ("deux et trois", 2, 1),
        ("et un", 0, 0),
        ("vingt quatre vingt", 24, 2),
        ("millions", 0, 0),
        ("mille mille", 1000, 1),
        ("deux start up", 2, 1),
    ],
)
def test_a_number_ends_where_its_words_do_not_go_on(text: str, number: int, taken: int) -> None:
    assert numeral(words(text)) == (Decimal(number), taken)
