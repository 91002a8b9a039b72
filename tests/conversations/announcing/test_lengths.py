from __future__ import annotations

from bot.channels.markdown import rich
from conversations.announcing.lengths import Length, length


def seen(markdown: str) -> str:
    return rich(markdown).text


def test_marks_do_not_count_and_a_rocket_counts_two_units() -> None:
    assert length("**Oui** [ici](https://example.org) \U0001f680", seen, has_file=False) == Length(
        10, 9, 4096
    )


def test_under_a_file_less_fits() -> None:
    text = "a" * 1025
    assert length(text, seen, has_file=False).fits
    under = length(text, seen, has_file=True)
    assert not under.fits
    assert under.over == 1
