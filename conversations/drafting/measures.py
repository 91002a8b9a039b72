"""How long the texts of a draft may be. Not for files (bot/files/limits.py)."""

from __future__ import annotations

LONGEST_TEXT = 20_000
"""Characters of one piece's text."""
LONGEST_MESSAGE = 4_096
"""Characters of one message of a chat."""


def count_words(text: str) -> int:
    """As people count them: a lone sign is none."""
    return sum(any(character.isalnum() for character in word) for word in text.split())
