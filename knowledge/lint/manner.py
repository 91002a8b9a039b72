"""Words and signs that no answer and no self-assessment may hold. Not for its facts or its length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.load import Loc
from knowledge.model import LANGUAGES

VERDICT = re.compile(r"\b(?:in)?[ée]ligib\w*", re.IGNORECASE)
SELF_ASSESSMENT = "readiness.yaml"
LOUD = re.compile("[!\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")


def manner(draft: Draft) -> Iterator[Fault]:
    """A verdict only the State may give, emoji, exclamation marks."""
    for entry in draft.knowledge.entries.values():
        for language in LANGUAGES:
            for message in _faults(getattr(entry.answer, language) or ""):
                yield draft.of_entry(entry.id, "answer", language, message=message)
    if form := draft.files.get(SELF_ASSESSMENT):
        for loc, text in _texts(form.value, ()):
            for message in _faults(text):
                yield draft.of_file(form.file, *loc, message=message)


def _texts(value: Any, loc: Loc) -> Iterator[tuple[Loc, str]]:
    """What people read: everything that stands under a language."""
    if isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(each, (*loc, key))
    elif set(LANGUAGES) & set(loc):
        yield loc, value


def _faults(answer: str) -> Iterator[str]:
    for word in VERDICT.findall(answer):
        yield f"'{word}' is for the State to say. Write which conditions there were."
    for sign in sorted(set(LOUD.findall(answer))):
        yield f"'{sign}' stands in a text. Remove it: what we write is calm."
