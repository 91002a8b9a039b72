"""What an entry still lacks before it can be tried, in words and by field. Not for what only `check` finds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.console.faults import Fault
from knowledge.lint.phrasings import AT_LEAST
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES

MOST_RELATED = 3
TOO_FEW = "console-edit-too-few"
"""This alone does not stand against a trial: what a few phrasings do is worth seeing."""
NEEDED = ("state", "audience", "as_of", "sources", "related")
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def lacking(value: Mapping[str, Any], target: str, knowledge: Knowledge) -> tuple[Fault, ...]:
    """In the order of the form."""
    return tuple(_lacking(value, target, knowledge))


def _lacking(value: Mapping[str, Any], target: str, knowledge: Knowledge) -> Iterator[Fault]:
    for key in ("question", "phrasings", "answer"):
        texts = value.get(key) or {}
        for language in LANGUAGES:
            if not texts.get(language):
                yield Fault(f"{key}.{language}", "console-edit-needed")
    yield from _short(value)
    for key in NEEDED:
        if not value.get(key):
            yield Fault(key, "console-edit-needed")
    for key in ("as_of", "read_again"):
        written = value.get(key)
        if written and not _DAY.fullmatch(str(written)):
            yield Fault(key, "console-edit-day", {"written": str(written)[:40]})
    yield from _unknown(value, target, knowledge)


def _short(value: Mapping[str, Any]) -> Iterator[Fault]:
    for language in LANGUAGES:
        count = len((value.get("phrasings") or {}).get(language) or ())
        if 0 < count < AT_LEAST[language]:
            values = {"count": count, "least": AT_LEAST[language]}
            yield Fault(f"phrasings.{language}", TOO_FEW, values)
        if not (value.get("label") or {}).get(language):
            yield Fault(f"label.{language}", "console-edit-needed")


def _unknown(value: Mapping[str, Any], target: str, knowledge: Knowledge) -> Iterator[Fault]:
    for source in value.get("sources") or ():
        if knowledge.source_of(str(source)) is None:
            yield Fault("sources", "console-edit-no-source", {"written": str(source)[:60]})
    related = value.get("related") or ()
    for entry in related:
        if entry == target or entry not in knowledge.entries:
            yield Fault("related", "console-edit-no-entry", {"written": str(entry)[:60]})
    if len(related) > MOST_RELATED:
        yield Fault("related", "console-edit-too-many", {"most": MOST_RELATED})
