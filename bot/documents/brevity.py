"""How long the texts of page 1 may be, and cutting them at a word. Not for choosing them (first_page.py)."""

from __future__ import annotations

from dataclasses import dataclass

MOST_WORDS = 230
CHARACTERS_A_WORD = 10
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
        (4, 4, 7, 3, 2),
        (4, 3, 6, 2, 2),
        (4, 3, 5, 2, 2),
    )
)
"""From ample to terse: the first under which the page has at most MOST_WORDS is taken."""


def cut(text: str, words: int) -> str:
    """At most so many words, and no more characters than so many usually have; « … » where something is missing."""
    parts = text.split()
    most = words * CHARACTERS_A_WORD
    whole = " ".join(parts)
    if len(parts) <= words and len(whole) <= most:
        return whole
    kept: list[str] = []
    for part in parts[:words]:
        if len(" ".join([*kept, part])) > most:
            break
        kept.append(part)
    if not kept:
        return whole[: most - 1] + CUT
    while len(kept) > 1 and len(kept[-1]) <= SMALL_WORD:
        kept.pop()
    return " ".join(kept).rstrip(" ,;:.(«") + CUT
