"""Whether conditions name what exists and can come true. Not for whether they are wise (worked examples)."""

from __future__ import annotations

from collections.abc import Mapping

from knowledge.conditions import GROUP_MEAN, Condition, Range
from knowledge.lint.readiness_parts import Found, Loc, questions_of
from knowledge.lint.references import unknown
from knowledge.readiness import LEVEL, Question, Readiness

When = Mapping[str, Condition]


def conditions(form: Readiness) -> Found:
    """Faults of every `when` and `quick`."""
    questions = {question.id: question for question in form.questions}
    for at, alert in enumerate(form.alerts):
        yield from of_when(("alerts", at, "when"), alert.when, questions, form)
        yield from of_when(("alerts", at, "quick"), alert.quick, questions, form)
        if not alert.when:
            yield ("alerts", at), f"'{alert.id}' would always speak. Write its 'when'."
        for name in alert.quick:
            if name != GROUP_MEAN and not name.endswith(LEVEL):
                loc = ("alerts", at, "quick", name)
                yield loc, "the quick rule reads levels only. Name a level."
    yield from _of_questions(questions, form)


def _of_questions(questions: Mapping[str, Question], form: Readiness) -> Found:
    """A question may wait for earlier answers only: the walk is replayed in order, and knows no means."""
    order = {name: place for place, name in enumerate(questions)}
    for loc, question in questions_of(form):
        yield from of_when((*loc, "when"), question.when, questions, form)
        for name in question.when:
            if name == GROUP_MEAN:
                yield (*loc, "when", name), "only an alert reads a mean. Name a question."
            elif order.get(name, -1) >= order[question.id]:
                message = f"'{name}' is not asked before '{question.id}'. Change the order."
                yield (*loc, "when", name), message


def of_when(loc: Loc, when: When, questions: Mapping[str, Question], form: Readiness) -> Found:
    """Faults of one `when`: what it names must exist, and can come true."""
    for name, condition in when.items():
        if name == GROUP_MEAN:
            yield from _of_means((*loc, name), condition, form)
        elif name not in questions:
            yield from (((*loc, name), each) for _, each in unknown([name], questions, "question"))
        else:
            yield from _of_question((*loc, name), condition, questions[name])


def _of_means(loc: Loc, condition: Condition, form: Readiness) -> Found:
    if isinstance(condition, tuple | Range):
        yield loc, "a mean is of a group. Write {group-mean: {<group>: {max: 1.4}}}."
        return
    groups = [group.id for group in form.groups]
    for group, bounds in condition.items():
        for _, message in unknown([group], groups, "group"):
            yield (*loc, group), message
        yield from _of_range((*loc, group), bounds)


def _of_question(loc: Loc, condition: Condition, question: Question) -> Found:
    if isinstance(condition, tuple):
        answers = _answers(question)
        if not answers:
            yield loc, f"'{question.id}' has no options to name. Write {{min: …}} or {{max: …}}."
            return
        for value in condition:
            if value not in answers:
                yield loc, f"'{question.id}' has no answer '{value}'. Known: {', '.join(answers)}."
        if not condition:
            yield loc, "no answer is named, so it never holds. Name one, or remove it."
    elif not isinstance(condition, Range):
        yield loc, "only group-mean names groups. Write {min: …} or {max: …}, or a list."
    elif question.type not in ("number", "scale"):
        yield loc, f"'{question.id}' is no number. Write a list of its answers."
    else:
        yield from _of_range(loc, condition)


def _of_range(loc: Loc, bounds: Range) -> Found:
    if bounds.min is None and bounds.max is None:
        yield loc, "a range without bounds. Write min, max or both."
    elif bounds.min is not None and bounds.max is not None and bounds.min > bounds.max:
        yield loc, f"min {bounds.min:g} is above max {bounds.max:g}. Exchange them."


def _answers(question: Question) -> tuple[str, ...]:
    if question.type == "yes-no":
        return ("yes", "no")
    return tuple(option.id for option in question.options)
