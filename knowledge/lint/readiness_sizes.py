"""Whether the self-assessment's texts and ids fit on screens and buttons. Not for what they say."""

from __future__ import annotations

from knowledge.lint.buttons import LIMIT
from knowledge.lint.readiness_parts import Found, Loc, criteria_of, questions_of
from knowledge.model import LANGUAGES, Bilingual
from knowledge.readiness import TOP_LEVEL, Readiness

LONGEST_LINE = 90
LONGEST_BUTTON = 18
"""With "0 · " before it, 22 characters."""
LONGEST_OPTION = 22
LONGEST_SHORT = 22
PROJECT = "x" * 10
UNKNOWN = "unknown"
"""The longest of what a button says instead of an option: skip, done, yes, no."""


def sizes(form: Readiness) -> Found:
    """Texts longer than a screen or a button shows."""
    for at, group in enumerate(form.groups):
        yield from _too_long(("groups", at, "short"), group.short, LONGEST_SHORT)
    for loc, criterion in criteria_of(form):
        yield from _too_long((*loc, "question"), criterion.question, LONGEST_LINE)
        for level, each in enumerate(criterion.levels):
            yield from _too_long((*loc, "levels", level, "text"), each.text, LONGEST_LINE)
            yield from _too_long((*loc, "levels", level, "button"), each.button, LONGEST_BUTTON)
        for level, step in enumerate(criterion.steps):
            yield from _too_long((*loc, "steps", level, "action"), step.action, LONGEST_LINE)
    for loc, question in questions_of(form):
        yield from _too_long((*loc, "text"), question.text, LONGEST_LINE)
        for at, option in enumerate(question.options):
            yield from _too_long((*loc, "options", at, "label"), option.label, LONGEST_OPTION)


def button_sizes(form: Readiness) -> Found:
    """Ids that do not fit into the data of a button, for every question and level."""
    for loc, criterion in criteria_of(form):
        levels = (str(level) for level in range(TOP_LEVEL + 1))
        yield from _heavy((*loc, "id"), criterion.level_id, (*levels, UNKNOWN))
    for loc, question in questions_of(form):
        options = (option.id for option in question.options)
        yield from _heavy((*loc, "id"), question.id, (*options, UNKNOWN))


def _heavy(loc: Loc, question: str, options: tuple[str, ...]) -> Found:
    longest = max((f"a:{PROJECT}:{question}:{option}" for option in options), key=len)
    if (size := len(longest.encode())) > LIMIT:
        yield loc, f"'{longest}' is {size} bytes, {LIMIT} at most. Shorten an id."


def _too_long(loc: Loc, text: Bilingual, limit: int) -> Found:
    for language in LANGUAGES:
        length = len(getattr(text, language) or "")
        if length > limit:
            yield (*loc, language), f"{length} characters, {limit} at most. Shorten it."
