"""The parts of the draft application brought together. Not for any format, nor for its words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from conversations.application.standing import Standing, standings
from conversations.dossier import STATES, UNPLACED, Evidence, Version
from conversations.draft.changes import changes
from conversations.draft.shape import Answered, Draft, PieceInFile, SectionInFile
from conversations.draft.snapshot import snapshot
from conversations.project import Project
from conversations.report.people import person
from conversations.report.shape import NOTHING, Person
from knowledge.application import Application
from knowledge.errors import AssistantError
from knowledge.load import Knowledge
from knowledge.readiness import Readiness

SCOPE = "d0-name"
"""The piece that says the name of the bid and its perimeter."""


def draft(
    project: Project, knowledge: Knowledge, today: date, before: Version | None = None
) -> Draft:
    """All of it as of `today`, with what changed since `before`; the caller has checked the right to read.

    Raises AssistantError when the knowledge has no application.yaml or no readiness.yaml.
    """
    application, readiness = knowledge.application, knowledge.readiness
    if application is None or readiness is None:
        raise AssistantError("no draft application without application.yaml and readiness.yaml.")
    found = standings(project, application)
    in_file = [one for one in found if one.applies or not one.is_empty]
    scope = project.dossier.texts.get(SCOPE)
    newest = _newest(project)
    named = _contributors(project)
    now = snapshot(project, application)
    return Draft(
        project=project.id,
        name=project.name.strip(),
        day=today,
        version=newest.number if newest else 0,
        is_after_visit=bool(newest and newest.after_visit),
        scope=scope.words.strip() if scope else "",
        call=knowledge.call.sentence if knowledge.call else NOTHING,
        order=application.note,
        contributors=tuple(each for each in named if each.name),
        others=sum(not each.name for each in named),
        counts={state: sum(one.state == state for one in in_file) for state in STATES},
        sections=_sections(project, application, readiness, in_file),
        missing=tuple(one.piece for one in found if one.is_missing),
        unplaced=_unplaced(project, application),
        changes=changes(project, application, before.snapshot) if before else (),
        since=before.number if before else 0,
        is_modified=bool(newest and newest.snapshot and dict(newest.snapshot) != now),
        visit_remarks=tuple(one for one in project.dossier.remarks if one.kind == "visit"),
        snapshot=now,
    )


def compared_with(project: Project) -> Version | None:
    """The version that the newest, kept after a visit, is compared with: the one before; None for no comparison.

    Needs the project's past: a version without its snapshot cannot be compared with.
    """
    newest = _newest(project)
    if newest is None or not newest.after_visit:
        return None
    earlier = [one for one in project.dossier.versions if one.number < newest.number]
    return max((one for one in earlier if one.snapshot), key=lambda one: one.number, default=None)


def _newest(project: Project) -> Version | None:
    return max(project.dossier.versions, key=lambda one: one.number, default=None)


def _sections(
    project: Project,
    application: Application,
    readiness: Readiness,
    in_file: Sequence[Standing],
) -> tuple[SectionInFile, ...]:
    """Numbered as in the whole application, whatever is left out."""
    numbers = {
        piece.id: f"{place}.{within}"
        for place, section in enumerate(application.sections, 1)
        for within, piece in enumerate(section.pieces, 1)
    }
    all_ = (
        SectionInFile(
            section,
            place,
            tuple(
                _piece(project, readiness, one, numbers[one.id])
                for one in in_file
                if one.section.id == section.id
            ),
        )
        for place, section in enumerate(application.sections, 1)
    )
    return tuple(section for section in all_ if section.pieces)


def _piece(project: Project, readiness: Readiness, one: Standing, number: str) -> PieceInFile:
    questions = {question.id: question for question in readiness.questions}
    return PieceInFile(
        piece=one.piece,
        number=number,
        state=one.state,
        reason=one.reason.strip(),
        text=one.text.words.strip() if one.text else "",
        owner=person(project, one.owner) if one.owner else None,
        due=one.due,
        evidence=one.evidence,
        answers=tuple(
            Answered(questions[id_], value) for id_, value in one.filled.items() if id_ in questions
        ),
        remarks=tuple(each for each in project.dossier.remarks_of(one.id) if each.is_open),
    )


def _contributors(project: Project) -> tuple[Person, ...]:
    """Whoever wrote a text in force, brought evidence or gave an answer in force, in order of arrival."""
    dossier = project.dossier
    numbers = {given.by for given in project.answers.values()}
    numbers |= {text.by for text in dossier.texts.values()}
    numbers |= {one.by for one in dossier.evidence}
    return tuple(person(project, number) for number in sorted(numbers))


def _unplaced(project: Project, application: Application) -> tuple[Evidence, ...]:
    """What nobody placed, or what was placed at a piece that the content no longer has."""
    known = application.by_id
    return tuple(
        one for one in project.dossier.evidence if one.piece == UNPLACED or one.piece not in known
    )
