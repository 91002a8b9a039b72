"""Words and signs that no answer, self-assessment or checklist may hold. Not for its facts or its length."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.lint.said import said

VERDICT = re.compile(r"\b(?:in)?[ée]ligib\w*", re.IGNORECASE)
LOUD = re.compile("[!\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")


def manner(draft: Draft) -> Iterator[Fault]:
    """A verdict only the State may give, emoji, exclamation marks."""
    for text, blame in said(draft):
        yield from map(blame, _faults(text))


def _faults(answer: str) -> Iterator[str]:
    for word in VERDICT.findall(answer):
        yield f"'{word}' is for the State to say. Write which conditions there were."
    for sign in sorted(set(LOUD.findall(answer))):
        yield f"'{sign}' stands in a text. Remove it: what we write is calm."
