"""Every text that people read, with a way to blame it: answers, self-assessment, checklist. Not for judging it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.load import Loc
from knowledge.model import LANGUAGES

READ_WHOLE = ("readiness.yaml", "application.yaml")
"""Files whose every text is shown to people, as answers are."""

Blame = Callable[[str], Fault]
"""A fault with this message, where the text stands."""


def said(draft: Draft) -> Iterator[tuple[str, Blame]]:
    """Answers of both languages, then everything that stands under a language in the other files."""
    for entry in draft.knowledge.entries.values():
        for language in LANGUAGES:
            text = getattr(entry.answer, language) or ""
            yield text, partial(_of_answer, draft, entry.id, language)
    for file in READ_WHOLE:
        if file in draft.files:
            for loc, text in _texts(draft.files[file].value, ()):
                yield text, partial(_of_file, draft, file, loc)


def _of_answer(draft: Draft, entry: str, language: str, message: str) -> Fault:
    return draft.of_entry(entry, "answer", language, message=message)


def _of_file(draft: Draft, file: str, loc: Loc, message: str) -> Fault:
    return draft.of_file(file, *loc, message=message)


def _texts(value: Any, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(each, (*loc, key))
    elif set(LANGUAGES) & set(loc):
        yield loc, value
