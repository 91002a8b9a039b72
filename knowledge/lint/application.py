"""What is wrong with the draft application, rule by rule. Not for its languages, keys and manner (their own rules)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from knowledge.application import ALWAYS, Application
from knowledge.conditions import GROUP_MEAN
from knowledge.errors import Fault
from knowledge.lint.application_ids import ids, named_criteria, named_grounds, named_questions
from knowledge.lint.application_parts import FILE, pieces_of
from knowledge.lint.application_texts import agreement, button_sizes, examples, sizes, words
from knowledge.lint.draft import Draft
from knowledge.lint.readiness_parts import Found
from knowledge.lint.readiness_when import of_when
from knowledge.load import Knowledge
from knowledge.readiness import Readiness

SHOWN_FIRST = 7
"""Required pieces that a new draft shows; with fewer, its first screen has gaps."""


def application(draft: Draft) -> Iterator[Fault]:
    """Faults of application.yaml; an outside directory may have none."""
    if draft.knowledge.application is not None:
        for loc, message in _faults(draft.knowledge, draft.knowledge.application):
            yield draft.of_file(FILE, *loc, message=message)


def _faults(knowledge: Knowledge, checklist: Application) -> Found:
    for rule in RULES:
        yield from rule(checklist)
    yield from named_grounds(checklist, {*knowledge.facts, *knowledge.sources})
    if knowledge.readiness is not None:
        for beside in BESIDE_THE_FORM:
            yield from beside(checklist, knowledge.readiness)


def required_pieces(application: Application) -> Found:
    """Enough pieces for the first screen, and none of the sections empty."""
    required = sum(piece.priority == "must" for piece in application.pieces)
    if required < SHOWN_FIRST:
        message = f"{required} 'must' pieces, {SHOWN_FIRST} at least: a new draft shows that many."
        yield ("sections",), message
    for at, section in enumerate(application.sections):
        if not section.pieces:
            yield ("sections", at), f"'{section.id}' has no piece. Add one, or remove the section."


def waiting(application: Application) -> Found:
    """A piece waits for an answer when its priority says so, and only then."""
    for loc, piece in pieces_of(application):
        if piece.priority in ALWAYS and piece.when:
            message = (
                f"'{piece.id}' is '{piece.priority}', so it always applies. Remove its 'when'."
            )
            yield (*loc, "when"), message
        if piece.priority not in ALWAYS and not piece.when:
            yield loc, f"'{piece.id}' is '{piece.priority}'. Write the 'when' it waits for."


def conditions(application: Application, form: Readiness) -> Found:
    """Faults of every `when`; a piece reads no mean."""
    questions = {question.id: question for question in form.questions}
    for loc, piece in pieces_of(application):
        yield from of_when((*loc, "when"), piece.when, questions, form)
        if GROUP_MEAN in piece.when:
            yield (*loc, "when", GROUP_MEAN), "only an alert reads a mean. Name a question."


RULES: tuple[Callable[[Application], Found], ...] = (
    ids,
    required_pieces,
    waiting,
    sizes,
    examples,
    agreement,
    words,
    button_sizes,
)
BESIDE_THE_FORM: tuple[Callable[[Application, Readiness], Found], ...] = (
    named_criteria,
    named_questions,
    conditions,
)
"""Rules that compare with what the self-assessment asks."""
