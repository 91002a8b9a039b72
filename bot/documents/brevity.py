"""How long the texts of page 1 may be, and cutting them at a word. Not for choosing them (first_page.py)."""

from __future__ import annotations

from dataclasses import dataclass

MOST_WORDS = 230
CHARACTERS_A_WORD = 10
LONGEST_WORD = 24
SMALL_WORD = 3
CUT = "…"


@dataclass(frozen=True, slots=True)
class Brevity:
    """Words left to each kind of text."""

    name: int
    perimeter: int
    action: int
    holder: int
    proof: int
    label: int = 12


GRADES = tuple(
    Brevity(*words)
    for words in (
        (10, 12, 16, 12, 10),
        (8, 9, 16, 10, 8),
        (8, 8, 16, 8, 7),
        (8, 8, 14, 7, 6),
        (7, 7, 13, 6, 6),
        (7, 7, 13, 5, 5),
        (7, 6, 13, 4, 5),
        (6, 6, 13, 4, 4),
        (6, 5, 12, 4, 4),
        (6, 5, 11, 3, 4),
        (5, 5, 10, 3, 4),
        (5, 4, 9, 3, 3),
        (5, 4, 8, 3, 3),
        (4, 4, 7, 3, 2, 6),
        (4, 3, 6, 2, 2, 5),
        (4, 3, 5, 2, 2, 4),
        (4, 3, 5, 2, 2, 3),
    )
)
"""From ample to terse: the first under which the page has at most MOST_WORDS is taken."""


def words(text: str) -> int:
    """As whoever reads the paper counts: a word that a line breaks at its hyphen is two."""
    return len(text.replace("-", " ").split())


def cut(text: str, most: int) -> str:
    """At most so many words, and no more characters than so many usually have; « … » where something is missing."""
    whole = " ".join(text.split())
    kept: list[str] = []
    for word in whole.split():
        longer = " ".join([*kept, word])
        if (
            words(longer) > most
            or len(longer) > most * CHARACTERS_A_WORD
            or len(word) > LONGEST_WORD
        ):
            break
        kept.append(word)
    if len(kept) == len(whole.split()):
        return whole
    while len(kept) > 1 and len(kept[-1]) <= SMALL_WORD:
        kept.pop()
    if not kept:
        start = whole[: min(LONGEST_WORD, most * CHARACTERS_A_WORD) - 1]
        return (start.replace("-", " ").split() or [""])[0] + CUT
    return " ".join(kept).rstrip(" ,;:.(«-") + CUT
