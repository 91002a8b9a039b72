"""How large a file is, as people count it. Not for limits (bot/files)."""

from __future__ import annotations

from collections.abc import Callable

from knowledge.model import Language

MEGABYTE = 1_048_576

Say = Callable[..., str]
"""Says a message of the wording with its values, in the language of whoever reads it."""


def size_in_words(size: int, language: Language, say: Say) -> str:
    """Bytes: « 3,2 Mo », of 1,048,576 each, as limits are set."""
    if size < MEGABYTE:
        return say("dossier-size-kilobytes", count=max(1, round(size / 1_024)))
    tenths = round(10 * size / MEGABYTE)
    comma = "," if language == "fr" else "."
    number = str(tenths // 10) if tenths % 10 == 0 else f"{tenths // 10}{comma}{tenths % 10}"
    return say("dossier-size-megabytes", size=number)
