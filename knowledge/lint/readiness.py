"""What is wrong with the self-assessment: sizes, names, rules, worked examples. Not for its languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from knowledge.conditions import GROUP_MEAN, Condition, holds
from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.model import LANGUAGES, Bilingual
from knowledge.readiness import LEVEL, Alert, AlertExample, Criterion, Question, Readiness
from knowledge.scored import scored
from knowledge.scoring import group_means, levels_of, quick_alerts

FILE = "readiness.yaml"
WEIGHTS = 100
LONGEST_QUESTION = 90
LONGEST_BUTTON = 18
"""With "0 · " before it, 22 characters."""
LONGEST_OPTION = 22
LONGEST_SHORT = 22
BUTTON = 64
PROJECT = "x" * 10

Found = Iterator[tuple[tuple[str | int, ...], str]]
"""Where in the file, and what is wrong there."""


def readiness(draft: Draft) -> Iterator[Fault]:
    """Faults of readiness.yaml; an outside directory may have none."""
    form = draft.knowledge.readiness
    if form is None:
        return
    grounds = {*draft.knowledge.facts, *draft.knowledge.sources}
    for rule in (_weights, _bands, _sizes, _buttons, _conditions, _alert_examples, _score_examples):
        for loc, message in rule(form):
            yield draft.of_file(FILE, *loc, message=message)
    for loc, message in _references(form, grounds):
        yield draft.of_file(FILE, *loc, message=message)


def _criteria(form: Readiness) -> Iterator[tuple[tuple[str | int, ...], Criterion]]:
    for at, group in enumerate(form.groups):
        for position, criterion in enumerate(group.criteria):
            yield ("groups", at, "criteria", position), criterion


def _questions(form: Readiness) -> Iterator[tuple[tuple[str | int, ...], Question]]:
    for loc, criterion in _criteria(form):
        for at, question in enumerate(criterion.questions):
            yield (*loc, "questions", at), question


def _weights(form: Readiness) -> Found:
    total = sum(criterion.weight for criterion in form.criteria)
    if total != WEIGHTS:
        yield ("groups",), f"the weights add up to {total}, not {WEIGHTS}. Change a weight."
    seen: set[str] = set()
    for loc, criterion in _criteria(form):
        if criterion.id in seen:
            yield (*loc, "id"), f"'{criterion.id}' stands twice. Rename one."
        seen.add(criterion.id)
    for loc, question in _questions(form):
        if question.id in seen or question.id.endswith(LEVEL):
            yield (*loc, "id"), f"'{question.id}' stands twice, or names a level. Rename it."
        seen.add(question.id)


def _bands(form: Readiness) -> Found:
    starts = [band.min for band in form.bands]
    if starts[:1] != [0] or starts != sorted(set(starts)):
        yield ("bands",), "bands start at 0 and rise. Put them in order."


def _sizes(form: Readiness) -> Found:
    for at, group in enumerate(form.groups):
        yield from _too_long(("groups", at, "short"), group.short, LONGEST_SHORT)
    for loc, criterion in _criteria(form):
        yield from _too_long((*loc, "question"), criterion.question, LONGEST_QUESTION)
        for level, each in enumerate(criterion.levels):
            yield from _too_long((*loc, "levels", level, "button"), each.button, LONGEST_BUTTON)
    for loc, question in _questions(form):
        for at, option in enumerate(question.options):
            yield from _too_long((*loc, "options", at, "label"), option.label, LONGEST_OPTION)
        if question.type in {"choice", "choices"} and len(question.options) < 2:
            yield loc, f"'{question.id}' needs two options at least. Add one."


def _too_long(loc: tuple[str | int, ...], text: Bilingual, limit: int) -> Found:
    for language in LANGUAGES:
        said = text.fr if language == "fr" else text.en
        if said is not None and len(said) > limit:
            yield (*loc, language), f"{len(said)} characters, {limit} at most. Shorten it."


def _buttons(form: Readiness) -> Found:
    for loc, question in _questions(form):
        for option in ("unknown", *(option.id for option in question.options)):
            size = len(f"a:{PROJECT}:{question.id}:{option}".encode())
            if size > BUTTON:
                yield (
                    (*loc, "id"),
                    f"its button takes {size} bytes, {BUTTON} at most. Shorten an id.",
                )


def _conditions(form: Readiness) -> Found:
    for loc, question in _questions(form):
        yield from _unknown((*loc, "when"), question.when, form)
    for at, alert in enumerate(form.alerts):
        yield from _unknown(("alerts", at, "when"), alert.when, form)
        yield from _unknown(("alerts", at, "quick"), alert.quick, form)
        for name in alert.quick:
            if name != GROUP_MEAN and not name.endswith(LEVEL):
                yield (
                    ("alerts", at, "quick", name),
                    "the quick rule reads levels only. Name a level.",
                )


def _unknown(loc: tuple[str | int, ...], when: Mapping[str, Condition], form: Readiness) -> Found:
    questions = {question.id: question for question in form.questions}
    groups = {group.id for group in form.groups}
    for name, condition in when.items():
        if name == GROUP_MEAN:
            for group in set(condition if isinstance(condition, Mapping) else ()) - groups:
                yield (*loc, name), f"no group '{group}'. Correct its id."
        elif name not in questions:
            yield (*loc, name), f"no question '{name}'. Correct its id."
        elif isinstance(condition, tuple):
            options = {option.id for option in questions[name].options} or {"yes", "no"}
            for value in set(condition) - options:
                yield (*loc, name), f"'{name}' has no answer '{value}'. Correct it."


def _references(form: Readiness, grounds: set[str]) -> Found:
    figures = {reference.id for reference in form.references}
    for loc, criterion in _criteria(form):
        for name in set(criterion.references) - figures:
            yield (*loc, "references"), f"no reference '{name}'. Correct its id."
        for name in set(criterion.sources) - grounds:
            yield (*loc, "sources"), f"no fact or source '{name}'. Correct its id."
    for loc, question in _questions(form):
        for name in set(question.sources) - grounds:
            yield (*loc, "sources"), f"no fact or source '{name}'. Correct its id."
    for at, alert in enumerate(form.alerts):
        for name in set(alert.sources) - grounds:
            yield ("alerts", at, "sources"), f"no fact or source '{name}'. Correct its id."
    for at, reference in enumerate(form.references):
        if reference.source not in grounds:
            yield (
                ("references", at, "source"),
                f"no fact or source '{reference.source}'. Correct it.",
            )


def _alert_examples(form: Readiness) -> Found:
    for at, alert in enumerate(form.alerts):
        if not alert.examples:
            yield ("alerts", at), f"'{alert.id}' has no worked example. Add one where it speaks."
        for position, example in enumerate(alert.examples):
            if _speaks(alert, example, form) != example.speaks:
                loc = ("alerts", at, "examples", position)
                yield loc, f"'{alert.id}' does the contrary. Correct the rule or the example."


def _speaks(alert: Alert, example: AlertExample, form: Readiness) -> bool:
    if example.quick:
        return alert.id in quick_alerts(form, example.answers)
    means = group_means(form, levels_of(form, example.answers))
    return holds(alert.when, example.answers, means)


def _score_examples(form: Readiness) -> Found:
    for at, example in enumerate(form.examples):
        given = scored(form, example.answers)
        for key, wanted in example.expects.items():
            if key in given and _plain(given[key]) != _plain(wanted):
                loc = ("examples", at, "expects", key)
                yield loc, f"{key} is {given[key]}, not {wanted}. Correct the rule or the example."


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    return tuple(_plain(each) for each in value) if isinstance(value, list | tuple) else value
