"""A level of a scale by its figure, its label or its button. Not for choices without an order (choice.py)."""

from __future__ import annotations

import re
from decimal import Decimal

from conversations.reading.labels import alike, begun, exact, options_shown
from conversations.reading.quantities import HERE, quantities
from conversations.reading.verdict import Read, Verdict, doubt, wrong
from knowledge.model import Language
from knowledge.readiness import Question

_LONGEST = 200
_WITH_LABEL = re.compile(r"(?P<level>\d) ?[·.:)–-]? (?P<label>.+)", re.ASCII)
_AROUND = frozenset(
    "niveau level le la l the numero n number nr no choix choice option reponse answer note c est "
    "it s . , ! ( ) : · # *".split()
) | {HERE}


def read_level(question: Question, text: str, language: Language) -> Verdict:
    """The level as an int: « 2 », « niveau 2 », « deux », « 2 · Chiffres sourcés », « chiffres sourcés »."""
    options = options_shown(question, language)
    lowest, highest = (question.options[0].id, question.options[-1].id) if options else ("0", "3")
    refused = wrong(
        question,
        language,
        "expects-level",
        options=options,
        min=lowest,
        max=highest,
        otherwise=highest,
    )
    if len(text) > _LONGEST:
        return refused
    named = exact(question, text, language) or _labelled(question, text, language)
    if named:
        return Read(int(named))
    figured = _figured(question, text, language)
    begins = begun(question, text, language)
    if begins and not isinstance(figured, Read):
        return Read(int(begins))
    return figured or _near(question, text, language) or refused


def _labelled(question: Question, text: str, language: Language) -> str | None:
    """The level of « 2 · Chiffres sourcés »: its figure and its label, or the label's beginning."""
    found = _WITH_LABEL.fullmatch(text.strip())
    if not found:
        return None
    label = exact(question, found["label"], language) or begun(question, found["label"], language)
    return label if label == found["level"] else None


def _figured(question: Question, text: str, language: Language) -> Verdict | None:
    """A level by figure or number word; of two levels the lower is asked back."""
    found = quantities(text, language)
    levels = [figure.total for figure in found.figures]
    known = {Decimal(option.id) for option in question.options}
    if not levels or not known.issuperset(levels) or len(levels) > 2:
        return None
    others = [word for word in found.words if word not in _AROUND]
    level = int(min(levels))
    if len(levels) == 1 and not others and not found.figures[0].unsure:
        return Read(level)
    is_bare = all(figure.bare for figure in found.figures)
    return None if (is_bare and others) or len(others) > len(levels) + 1 else doubt(level, text)


def _near(question: Question, text: str, language: Language) -> Verdict | None:
    near = None if text.rstrip().endswith("?") else alike(question, text, language)
    return doubt(int(near), text) if near else None
