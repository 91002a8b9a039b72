"""Whether the draft application's ids are its own and those it names exist. Not for conditions (readiness_when.py)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from knowledge.application import Application
from knowledge.lint.application_parts import pieces_of
from knowledge.lint.readiness_parts import Found, Loc
from knowledge.lint.references import unknown
from knowledge.readiness import LEVEL, Readiness


def ids(application: Application) -> Found:
    """Ids that stand twice, and pieces named after another section."""
    sections = [
        (("sections", at, "id"), section.id) for at, section in enumerate(application.sections)
    ]
    yield from _twice(sections)
    yield from _twice([((*loc, "id"), piece.id) for loc, piece in pieces_of(application)])
    for at, section in enumerate(application.sections):
        for position, piece in enumerate(section.pieces):
            if not piece.id.startswith(f"{section.id}-"):
                loc = ("sections", at, "pieces", position, "id")
                yield loc, f"'{piece.id}' is no '{section.id}-<word>'. Rename it, or move it."


def named_grounds(application: Application, grounds: Collection[str]) -> Found:
    """Facts and sources that do not exist, and claims without one."""
    for loc, piece in pieces_of(application):
        for at, message in unknown(piece.sources, grounds, "fact or source"):
            yield (*loc, "sources", at), message
        if piece.basis != "inferred" and not piece.sources:
            message = (
                f"basis is '{piece.basis}' and no source is named. Name it, or write 'inferred'."
            )
            yield loc, message


def named_criteria(application: Application, form: Readiness) -> Found:
    """Groups and criteria that the self-assessment does not have."""
    groups = [group.id for group in form.groups]
    for at, section in enumerate(application.sections):
        for position, message in unknown(section.criteria_groups, groups, "group"):
            yield ("sections", at, "criteria_groups", position), message
    for loc, piece in pieces_of(application):
        for position, message in unknown(piece.criteria, form.by_id, "criterion"):
            yield (*loc, "criteria", position), message
        if not piece.criteria:
            yield loc, f"'{piece.id}' serves no criterion. Name one."


def named_questions(application: Application, form: Readiness) -> Found:
    """Questions that do not exist, levels (claims, no evidence), and figures of what is no number."""
    numbers = [each.id for each in form.questions if each.type == "number"]
    for loc, piece in pieces_of(application):
        for position, question in enumerate(piece.fills):
            yield from _evidence((*loc, "fills", position), question, form)
        for position, figure in enumerate(piece.figures):
            place = (*loc, "figures", position, "question")
            for _, message in unknown([figure.question], numbers, "question with a number"):
                yield place, message


def _evidence(loc: Loc, question: str, form: Readiness) -> Found:
    if question.endswith(LEVEL):
        yield loc, f"'{question}' is a claim, no evidence. Name another question."
        return
    for _, message in unknown([question], [each.id for each in form.questions], "question"):
        yield loc, message


def _twice(named: Sequence[tuple[Loc, str]]) -> Found:
    count = Counter(name for _, name in named)
    for loc, name in named:
        if count[name] > 1:
            yield loc, f"'{name}' stands {count[name]} times. Rename all but one."
