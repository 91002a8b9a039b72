"""One option by its number, its label or what is close to it. Not for several (several.py) or levels (level.py)."""

from __future__ import annotations

from conversations.reading.labels import alike, begun, exact, options_shown
from conversations.reading.verdict import Doubt, Read, Verdict, Wrong, doubt, wrong
from conversations.reading.yes_no import read_yes_no
from conversations.typed import number_in
from knowledge.model import Language
from knowledge.readiness import Question

_LONGEST_NUMBER = 40
"""Characters of « numéro 3 » and the like."""


def read_choice(question: Question, text: str, language: Language) -> Verdict:
    """The id of the option that `text` names: 1 is the first."""
    named = exact(question, text, language) or _numbered(question, text)
    named = named or begun(question, text, language)
    if named:
        return Read(named)
    assented = _assented(question, text, language)
    near = None if text.rstrip().endswith("?") else alike(question, text, language)
    if near and not isinstance(assented, Read):
        return doubt(near, text)
    if assented:
        return assented
    options = options_shown(question, language)
    return wrong(question, language, "expects-choice", options=options, otherwise="1")


def _numbered(question: Question, text: str) -> str | None:
    is_short = len(text) <= _LONGEST_NUMBER and text.strip()[:1] not in {"-", "−"}
    number = number_in(text) if is_short else None
    is_one = number is not None and 1 <= number <= len(question.options)
    return question.options[number - 1].id if is_one and number else None


def _assented(question: Question, text: str, language: Language) -> Read | Doubt | None:
    """« non » where an option's id is `no`: « non, il est bouclé sans lui »."""
    verdict = read_yes_no(question, text, language)
    has_both = {"yes", "no"} <= {option.id for option in question.options}
    return verdict if has_both and not isinstance(verdict, Wrong) else None
