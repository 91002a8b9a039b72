"""What came of reading a typed answer: read, in doubt, or not what was asked. Not for the sentences about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from conversations.project import Value
from knowledge.model import Language
from knowledge.readiness import Question

LONGEST_HEARD = 80
"""Characters of a text that are quoted back."""


@dataclass(frozen=True, slots=True)
class Read:
    """The answer, ready to be stored; None is « je ne sais pas », or an optional question passed over."""

    value: Value


@dataclass(frozen=True, slots=True)
class Doubt:
    """A value that is likely but not said in so many words: to be asked back, quoting `heard`."""

    value: Value
    heard: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """Not an answer: `reason` is a message of wording/forms, `values` all that it needs."""

    reason: str
    values: Mapping[str, str] = field(default_factory=dict)


Verdict = Read | Doubt | Wrong


def doubt(value: Value, text: str) -> Doubt:
    heard = " ".join(text.split())
    cut = heard if len(heard) <= LONGEST_HEARD else heard[: LONGEST_HEARD - 1].rstrip() + "…"
    return Doubt(value, cut)


def wrong(question: Question, language: Language, reason: str, **values: str) -> Wrong:
    """A Wrong with the question's own example, as every one of these messages shows it."""
    example = question.example.get(language) or values.pop("otherwise", "")
    values.pop("otherwise", None)
    return Wrong(reason, {**values, "example": example, "has_example": "yes" if example else "no"})
