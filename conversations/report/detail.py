"""Every criterion with all that was answered, noted and promised about it. Not for page 1."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from conversations.form import applying
from conversations.project import NoteKind, Project
from conversations.report.people import person
from conversations.report.shape import (
    Answer,
    Bar,
    CriterionDetail,
    GroupDetail,
    Remark,
    Standing,
)
from knowledge.readiness import Criterion, Question, Readiness, Reference, level_question


def groups(
    project: Project, readiness: Readiness, bars: Iterable[Bar], standings: Iterable[Standing]
) -> tuple[GroupDetail, ...]:
    """The groups in the order of the walk, without questions that do not apply.

    At the quick pace, what was never asked is no open question.
    """
    asked = {question.id for question in applying(readiness.questions, project.values)}
    if project.pace == "quick":
        asked &= project.answers.keys()
    bar_of = {bar.group: bar for bar in bars}
    standing_of = {standing.criterion: standing for standing in standings}
    return tuple(
        GroupDetail(
            bar_of[group.id],
            tuple(
                _detail(project, readiness, criterion, standing_of[criterion.id], asked)
                for criterion in group.criteria
            ),
        )
        for group in readiness.groups
    )


def _detail(
    project: Project,
    readiness: Readiness,
    criterion: Criterion,
    standing: Standing,
    asked: Collection[str],
) -> CriterionDetail:
    answers = tuple(_answer(project, each) for each in criterion.questions if each.id in asked)
    duty = project.duties.get(criterion.id)
    return CriterionDetail(
        standing=standing,
        given=_answer(project, level_question(criterion)),
        holder=person(project, duty) if duty else None,
        usual_holder=criterion.holder,
        answers=answers,
        proofs=_remarks(project, criterion.id, "proof"),
        comments=_remarks(project, criterion.id, "comment"),
        references=_beside(answers, criterion.references, readiness.references),
        references_note=criterion.note,
    )


def _answer(project: Project, question: Question) -> Answer:
    given = project.answers.get(question.id)
    if given is None:
        return Answer(question)
    return Answer(
        question=question,
        value=given.value,
        is_open=False,
        by=person(project, given.by),
        at=given.at,
    )


def _remarks(project: Project, criterion: str, kind: NoteKind) -> tuple[Remark, ...]:
    notes = [each for each in project.notes if (each.criterion, each.kind) == (criterion, kind)]
    return tuple(
        Remark(note.text.strip(), person(project, note.by), note.at)
        for note in sorted(notes, key=lambda note: (note.at, note.id))
        if note.text.strip()
    )


def _beside(
    answers: Sequence[Answer], named: Sequence[str], references: Iterable[Reference]
) -> tuple[Reference, ...]:
    """What others published, only where this team declared a quantity itself."""
    has_quantity = any(
        each.question.type == "number" and each.value is not None for each in answers
    )
    if not has_quantity:
        return ()
    by_id: Mapping[str, Reference] = {reference.id: reference for reference in references}
    return tuple(by_id[id_] for id_ in named if id_ in by_id)
