"""Words and signs that no answer may hold. Not for its facts or its length."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.model import LANGUAGES

VERDICT = re.compile(r"\b(?:in)?[ée]ligib\w*", re.IGNORECASE)
LOUD = re.compile("[!\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")


def manner(draft: Draft) -> Iterator[Fault]:
    """A verdict only the State may give, emoji, exclamation marks."""
    for entry in draft.knowledge.entries.values():
        for language in LANGUAGES:
            for message in _faults(getattr(entry.answer, language) or ""):
                yield draft.of_entry(entry.id, "answer", language, message=message)


def _faults(answer: str) -> Iterator[str]:
    for word in VERDICT.findall(answer):
        yield f"'{word}' is for the State to say. Write which conditions there were."
    for sign in sorted(set(LOUD.findall(answer))):
        yield f"'{sign}' stands in an answer. Remove it: answers are calm."
