"""What is wrong with the self-assessment, rule by rule. Not for its languages, keys and manner (their own rules)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.lint.readiness_examples import alert_examples, number_examples, score_examples
from knowledge.lint.readiness_ids import ids, named_ids
from knowledge.lint.readiness_parts import FILE, Found, criteria_of, questions_of
from knowledge.lint.readiness_sizes import button_sizes, sizes
from knowledge.lint.readiness_when import conditions
from knowledge.model import LANGUAGES
from knowledge.readiness import Readiness

WEIGHTS = 100


def readiness(draft: Draft) -> Iterator[Fault]:
    """Faults of readiness.yaml; an outside directory may have none."""
    form = draft.knowledge.readiness
    if form is None:
        return
    for rule in RULES:
        for loc, message in rule(form):
            yield draft.of_file(FILE, *loc, message=message)
    for loc, message in named_ids(form, {*draft.knowledge.facts, *draft.knowledge.sources}):
        yield draft.of_file(FILE, *loc, message=message)


def weights(form: Readiness) -> Found:
    """The weights are announced as shares of a hundred."""
    total = sum(criterion.weight for criterion in form.criteria)
    if total != WEIGHTS:
        yield ("groups",), f"the weights add up to {total}, not {WEIGHTS}. Change a weight."
    for at, group in enumerate(form.groups):
        if not group.criteria:
            yield ("groups", at), f"'{group.id}' has no criterion. Add one, or remove the group."


def bands(form: Readiness) -> Found:
    """Each rounded score has its band."""
    starts = [band.min for band in form.bands]
    if starts[:1] != [0]:
        yield ("bands",), "the first band starts at 0. Write it first."
    for at, (before, here) in enumerate(pairwise(starts), start=1):
        if here <= before:
            yield ("bands", at, "min"), f"{here} follows {before}. Put the bands in rising order."


def choices(form: Readiness) -> Found:
    """A choice has something to choose."""
    for loc, question in questions_of(form):
        if question.type in {"choice", "choices", "scale"} and len(question.options) < 2:
            yield loc, f"'{question.id}' needs two options at least. Add one."


def evidence(form: Readiness) -> Found:
    """As many proofs in one language as in the other."""
    for loc, criterion in criteria_of(form):
        counts = {len(criterion.evidence.get(language, ())) for language in LANGUAGES}
        if len(counts) > 1:
            message = "a different number of proofs in fr and en. Write the same ones in both."
            yield (*loc, "evidence"), message


RULES: tuple[Callable[[Readiness], Found], ...] = (
    weights,
    bands,
    choices,
    evidence,
    sizes,
    button_sizes,
    ids,
    conditions,
    number_examples,
    alert_examples,
    score_examples,
)
