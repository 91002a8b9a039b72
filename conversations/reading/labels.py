"""Which of a question's options a text names, by label. Not for numbers nor for several at once (several.py)."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from knowledge.model import LANGUAGES, Language
from knowledge.readiness import Option, Question
from knowledge.search.normalise import fold

_SHORTEST_START = 4
"""Characters of a label that name it when no other label begins so."""

_LONGEST = 120
"""Characters of a text that may name an option."""

_LIKENESS = 0.8
NEGATIONS = frozenset(
    "pas ni sauf sans hors aucun aucune not no except but neither without".split()
)
"""Words that turn a label round: « pas local »."""


def exact(question: Question, text: str, language: Language) -> str | None:
    """The option whose label the text is, first in `language`."""
    folded = _folded(text)
    for label, option in _labels(question, language):
        if folded and label == folded:
            return option
    return None


def begun(question: Question, text: str, language: Language) -> str | None:
    """The only option whose label the text begins, in whole words."""
    folded = _folded(text)
    if len(folded) < _SHORTEST_START:
        return None
    return _only({o for label, o in _labels(question, language) if label.startswith(f"{folded} ")})


def alike(question: Question, text: str, language: Language) -> str | None:
    """The only option that the text probably means: its words, its label among others, or a typing slip."""
    folded = _folded(text)
    words = set(folded.split())
    if not words:
        return None
    turned = NEGATIONS & words
    labels = [each for each in _labels(question, language) if turned <= set(each[0].split())]
    within = {option for label, option in labels if f" {label} " in f" {folded} "}
    if within:
        return _only(within)
    if len(folded) >= _SHORTEST_START:
        sharing = {option for label, option in labels if words <= set(label.split())}
        if sharing:
            return _only(sharing)
    near = get_close_matches(folded, [label for label, _ in labels], n=2, cutoff=_LIKENESS)
    return _only({option for label, option in labels if label in near})


def options_shown(question: Question, language: Language) -> str:
    """« 1. amorçage · 2. capital-risque », a level by its own figure."""
    first = 0 if question.type == "scale" else 1
    numbered = enumerate((option.label.get(language) for option in question.options), start=first)
    return " · ".join(f"{number}. {label}" for number, label in numbered)


def _folded(text: str) -> str:
    """The text as labels are compared; "" when it is too long for one."""
    return fold(text) if len(text) <= _LONGEST else ""


def labels_of(option: Option, language: Language) -> Iterator[str]:
    """An option's folded labels, the one in `language` first."""
    other: Language = next(each for each in LANGUAGES if each != language)
    for each in (language, other):
        folded = fold(option.label.get(each))
        if folded:
            yield folded


def _labels(question: Question, language: Language) -> Iterator[tuple[str, str]]:
    """(folded label, option) of all options in `language`, then in the other one."""
    by_language = [list(labels_of(option, language)) for option in question.options]
    for turn in range(len(LANGUAGES)):
        for option, labels in zip(question.options, by_language, strict=True):
            if turn < len(labels):
                yield labels[turn], option.id


def _only(options: set[str]) -> str | None:
    return next(iter(options)) if len(options) == 1 else None
