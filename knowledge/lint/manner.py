"""Words and signs that no answer, self-assessment or checklist may hold. Not for its facts or its length."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.lint.shapes import READ_WHOLE, texts
from knowledge.model import LANGUAGES

VERDICT = re.compile(r"\b(?:in)?[ée]ligib\w*", re.IGNORECASE)
LOUD = re.compile("[!\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")


def manner(draft: Draft) -> Iterator[Fault]:
    """A verdict only the State may give, emoji, exclamation marks."""
    for entry in draft.knowledge.entries.values():
        for language in LANGUAGES:
            for message in _faults(getattr(entry.answer, language) or ""):
                yield draft.of_entry(entry.id, "answer", language, message=message)
    for file in READ_WHOLE:
        for loc, _, text in texts(draft.files[file]) if file in draft.files else ():
            for message in _faults(text):
                yield draft.of_file(file, *loc, message=message)


def _faults(answer: str) -> Iterator[str]:
    for word in VERDICT.findall(answer):
        yield f"'{word}' is for the State to say. Write which conditions there were."
    for sign in sorted(set(LOUD.findall(answer))):
        yield f"'{sign}' stands in a text. Remove it: what we write is calm."
