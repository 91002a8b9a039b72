"""Whether the self-assessment's ids are its own and those it names exist. Not for conditions (readiness_when.py)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from knowledge.lint.readiness_parts import Found, Loc, criteria_of, questions_of
from knowledge.lint.references import unknown
from knowledge.readiness import LEVEL, Readiness


def ids(form: Readiness) -> Found:
    """Ids that stand twice where they must be told apart, and question ids that name another criterion."""
    for named in _spaces(form):
        count = Counter(name for _, name in named)
        for loc, name in named:
            if count[name] > 1:
                yield loc, f"'{name}' stands {count[name]} times. Rename all but one."
    for loc, criterion in criteria_of(form):
        for at, question in enumerate(criterion.questions):
            place = (*loc, "questions", at, "id")
            if not question.id.startswith(f"{criterion.id}."):
                yield place, f"'{question.id}' is no '{criterion.id}.<word>'. Rename it."
            if question.id.endswith(LEVEL):
                yield place, f"'{question.id}' names the criterion's level. Rename it."


def named_ids(form: Readiness, grounds: Collection[str]) -> Found:
    """Facts, sources and references that do not exist, and claims without a source."""
    figures = [reference.id for reference in form.references]
    for loc, basis, sources in _claims(form):
        for at, message in unknown(sources, grounds, "fact or source"):
            yield (*loc, "sources", at), message
        if basis != "inferred" and not sources:
            yield loc, f"basis is '{basis}' and no source is named. Name it, or write 'inferred'."
    for loc, criterion in criteria_of(form):
        for at, message in unknown(criterion.references, figures, "reference"):
            yield (*loc, "references", at), message
    for position, reference in enumerate(form.references):
        for _, message in unknown([reference.source], grounds, "fact or source"):
            yield ("references", position, "source"), message


def _spaces(form: Readiness) -> Iterator[list[tuple[Loc, str]]]:
    """Lists of ids that must differ from each other."""
    yield [(("groups", at, "id"), group.id) for at, group in enumerate(form.groups)]
    yield [((*loc, "id"), criterion.id) for loc, criterion in criteria_of(form)]
    yield [((*loc, "id"), question.id) for loc, question in questions_of(form)]
    yield [(("alerts", at, "id"), alert.id) for at, alert in enumerate(form.alerts)]
    yield [(("references", at, "id"), one.id) for at, one in enumerate(form.references)]
    yield [(("examples", at, "name"), one.name) for at, one in enumerate(form.examples)]
    for loc, question in questions_of(form):
        yield [((*loc, "options", at, "id"), one.id) for at, one in enumerate(question.options)]


def _claims(form: Readiness) -> Iterator[tuple[Loc, str, tuple[str, ...]]]:
    for at, group in enumerate(form.groups):
        yield ("groups", at), group.basis, group.sources
    for loc, criterion in criteria_of(form):
        yield loc, criterion.basis, criterion.sources
    for loc, question in questions_of(form):
        yield loc, question.basis, question.sources
    for at, alert in enumerate(form.alerts):
        yield ("alerts", at), alert.basis, alert.sources
