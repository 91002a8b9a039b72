"""Projects in memory, as the store keeps them for the next step. Not for rights at the store (bot/recording.py)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from conversations import deeds
from conversations.deeds import AnswerGiven, AnswerWithdrawn, ProjectStarted, ResultKept
from conversations.events import Address
from conversations.outcome import Change
from conversations.project import (
    Edit,
    Given,
    Member,
    Note,
    Project,
    ProjectLine,
    Result,
    Role,
    Value,
)
from knowledge.model import Language
from knowledge.readiness import LEVEL
from tests.fakes import dossiers

MOST_EDITS = 100


@dataclass
class FakeProjects:
    """Everybody's projects. `seats` says which member of which project a person is."""

    projects: dict[str, Project] = field(default_factory=dict)
    seats: dict[tuple[str, str], int] = field(default_factory=dict)
    chosen: dict[str, str] = field(default_factory=dict)

    def seen(self, project: str, person: str) -> Project | None:
        """The project with its `me`, None for who is not in it."""
        number = self.seats.get((project, person))
        stored = self.projects.get(project)
        me = stored.member(number) if stored and number else None
        if stored is None or me is None or me.left:
            return None
        me = replace(me, is_me=True)
        members = tuple(me if one.number == me.number else one for one in stored.members)
        seen = replace(stored, me=me, members=members)
        if me.role == "reviewer":
            return dossiers.for_reviewer(seen)
        return _for_guest(seen) if me.role == "guest" else seen

    def lines(self, person: str) -> tuple[ProjectLine, ...]:
        found = [
            seen
            for project, one in self.seats
            if one == person and (seen := self.seen(project, person))
        ]
        return tuple(sorted(map(_line, found), key=lambda line: str(line.last_at), reverse=True))

    def join(
        self, project: str, person: str, role: Role = "editor", *, name: str = "",
        address: Address | None = None, language: Language = "fr", scope: Iterable[str] = (),
    ) -> int:  # fmt: skip
        """The number of the new member, whose project this is from now on."""
        stored = self.projects[project]
        number = len(stored.members) + 1
        member = Member(number, role, name, address=address, language=language, scope=tuple(scope))
        self.projects[project] = replace(stored, members=(*stored.members, member))
        self.seats[project, person] = number
        self.chosen[person] = project
        return number

    def leave(self, project: str, person: str) -> None:
        number = self.seats[project, person]
        stored = self.projects[project]
        members = tuple(
            replace(one, left=one.left or one.number == number) for one in stored.members
        )
        self.projects[project] = replace(stored, members=members)

    def record(self, changes: Iterable[Change], person: str, at: datetime) -> None:
        """Those of the walk and of the draft application; others are passed over."""
        for change in changes:
            if isinstance(change, ProjectStarted):
                self._start(change, person, at)
            elif getattr(change, "project", None) in self.projects:
                self._record(change, person, at)

    def _start(self, started: ProjectStarted, person: str, at: datetime) -> None:
        address = Address("telegram", person.partition(":")[2])
        owner = Member(1, "owner", address=address)
        self.projects[started.project] = Project(
            started.project, "", started.pace, at, owner, (owner,)
        )
        self.seats[started.project, person] = 1
        self.chosen[person] = started.project

    def _record(self, change: Any, person: str, at: datetime) -> None:
        stored = self.projects[change.project]
        by = self.seats[change.project, person]
        match change:
            case AnswerGiven():
                stored = _given(stored, change.question, change.value, by, at)
            case AnswerWithdrawn():
                stored = _withdrawn(stored, change.question, by, at)
            case ResultKept():
                stored = replace(stored, results=_kept(stored.results, change, at))
            case deeds.PaceChosen():
                stored = replace(stored, pace=change.pace)
            case deeds.ProjectChosen():
                self.chosen[person] = change.project
            case deeds.NoteAdded():
                note = Note(_next_note(stored), change.criterion, change.kind, change.text, by, at)
                stored = replace(stored, notes=(*stored.notes, note))
            case deeds.NoteRemoved():
                kept = tuple(one for one in stored.notes if one.id != change.note)
                stored = replace(stored, notes=kept)
            case deeds.DutyGiven():
                stored = _entrusted(stored, change)
            case _ if isinstance(change, dossiers.KINDS):
                dossier = dossiers.after(stored.dossier, change, by, at)
                stored = replace(stored, dossier=dossier)
            case _:
                return
        self.projects[change.project] = stored


def _next_note(project: Project) -> int:
    return max((note.id for note in project.notes), default=0) + 1


def _entrusted(project: Project, given: deeds.DutyGiven) -> Project:
    kept = {id_: number for id_, number in project.duties.items() if id_ != given.criterion}
    duties = {**kept, given.criterion: given.member} if given.member else kept
    return replace(project, duties=duties)


def _for_guest(project: Project) -> Project:
    scope = project.me.scope
    return replace(
        project,
        answers={id_: given for id_, given in project.answers.items() if id_ in scope},
        edits=tuple(edit for edit in project.edits if edit.question in scope),
        notes=(),
        results=(),
    )


def _line(project: Project) -> ProjectLine:
    answers = project.answers
    mine = [
        id_
        for id_, given in answers.items()
        if project.me.role != "guest" or given.by == project.me.number
    ]
    last = max((given.at for given in answers.values()), default=None)
    levels = sum(id_.endswith(LEVEL) for id_ in mine)
    return ProjectLine(
        project.id, project.name, project.me.role, len(mine), last, levels, project.pace
    )


def _given(project: Project, question: str, value: Value, by: int, at: datetime) -> Project:
    before = project.answers.get(question)
    if before is not None and before.value == value:
        return project
    edited = _edited(project, question, value, by, at, withdrawn=False)
    return replace(edited, answers={**project.answers, question: Given(value, by, at)})


def _withdrawn(project: Project, question: str, by: int, at: datetime) -> Project:
    if question not in project.answers:
        return project
    edited = _edited(project, question, None, by, at, withdrawn=True)
    kept = {id_: given for id_, given in project.answers.items() if id_ != question}
    return replace(edited, answers=kept)


def _edited(
    project: Project, question: str, value: Value, by: int, at: datetime, *, withdrawn: bool
) -> Project:
    number = project.edits[0].id + 1 if project.edits else 1
    before = project.answers.get(question)
    edit = Edit(
        number, question, value, before.value if before else None, before is None, by, at, withdrawn
    )
    return replace(project, edits=(edit, *project.edits)[:MOST_EDITS])


def _kept(results: tuple[Result, ...], kept: ResultKept, at: datetime) -> tuple[Result, ...]:
    """Only when it differs from the last one."""
    if results and dict(results[-1].levels) == dict(kept.levels):
        return results
    return (
        *results,
        Result(len(results) + 1, at, kept.score, kept.answered, kept.band, kept.levels),
    )
