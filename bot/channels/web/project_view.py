"""All of a project that its members see beside the report: who, when, what was before. Not for the report itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.channels.web.report_view import ReportView, report_view
from conversations.form import kept_apart
from conversations.project import Edit, Member, Note, Project, Value, may
from conversations.projects.criteria import NOBODY, owed
from conversations.reading import show
from conversations.reading.shown import shown_number
from conversations.report import Report, report
from conversations.report.shape import GroupDetail
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.readiness import LEVEL, Criterion, Question, Readiness
from knowledge.typography import capital


@dataclass(frozen=True, slots=True)
class Changed:
    """One change of an answer in words; "" where there was none. `can_undo`: its question still exists."""

    id: int
    question: str
    before: str
    after: str
    by: str
    at: datetime
    can_undo: bool


@dataclass(frozen=True, slots=True)
class Owing:
    """What somebody still has to answer; `name` "" is nobody."""

    name: str
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class EarlierResult:
    """`difference` is what now has more or less, None where one of the two has no band."""

    at: datetime
    score: int
    answered: int
    band: str
    difference: int | None


@dataclass(frozen=True, slots=True)
class ProjectView:
    """What the page of a project shows a member, and how it names people and answers."""

    project: Project
    report: ReportView
    groups: tuple[GroupDetail, ...]
    changes: tuple[Changed, ...]
    owing: tuple[Owing, ...]
    earlier: tuple[EarlierResult, ...]
    apart: tuple[tuple[str, str], ...]
    speaker: Speaker

    @property
    def members(self) -> tuple[Member, ...]:
        return tuple(member for member in self.project.members if not member.left)

    def may(self, right: str) -> bool:
        return may(self.project.me, right)

    def who(self, number: int) -> str:
        return self.speaker.name(self.project.member(number), number)

    def title(self, number: int) -> str:
        """The same where nothing stands before it."""
        return capital(self.who(number))

    def answer(self, question: Question, value: Value) -> str:
        return self.speaker.answer(question, value)

    def figure(self, value: float) -> str:
        return shown_number(value, self.speaker.language)

    def notes(self, criterion: str, kind: str) -> tuple[Note, ...]:
        """Newest last, with their authors as members know them."""
        return tuple(
            note
            for note in self.project.notes
            if (note.criterion, note.kind) == (criterion, kind) and note.text.strip()
        )


@dataclass(frozen=True, slots=True)
class Speaker:
    """Names and answers in the language of the page."""

    knowledge: Knowledge
    readiness: Readiness
    language: Language

    def name(self, member: Member | None, number: int) -> str:
        """Among members a name needs no agreement; without one, « membre 2 »."""
        if member and member.name.strip():
            return member.name.strip()
        return self.knowledge.wording.say("report-member", self.language, number=number)

    def answer(self, question: Question, value: Value) -> str:
        shown = show(question, value, self.language)
        return shown or self.knowledge.wording.say("report-unknown-answer", self.language)

    def question(self, id_: str) -> str:
        """A level's question is named by its criterion, one that is gone by its id."""
        criterion = self.readiness.by_id.get(id_.removesuffix(LEVEL))
        if id_.endswith(LEVEL) and criterion:
            return criterion.label.get(self.language)
        question = self.find(id_)
        return question.text.get(self.language) if question else id_

    def find(self, id_: str) -> Question | None:
        return next((one for one in self.readiness.questions if one.id == id_), None)

    def value(self, id_: str, value: Value) -> str:
        question = self.find(id_)
        if question:
            return self.answer(question, value)
        return ", ".join(value) if isinstance(value, tuple) else str(value)


def project_view(
    project: Project, knowledge: Knowledge, readiness: Readiness, language: Language, today: date
) -> ProjectView:
    """The caller has checked the right to read. It takes milliseconds of a processor: make it on a thread."""
    made = report(project, knowledge, today)
    speaker = Speaker(knowledge, readiness, language)
    return ProjectView(
        project=project,
        report=report_view(made, language, knowledge.wording),
        groups=made.groups,
        changes=tuple(_changed(edit, project, speaker) for edit in project.edits),
        owing=tuple(_owing(project, speaker)),
        earlier=_earlier(project, made, speaker),
        apart=tuple(_apart(project, speaker)),
        speaker=speaker,
    )


def _changed(edit: Edit, project: Project, speaker: Speaker) -> Changed:
    return Changed(
        id=edit.id,
        question=speaker.question(edit.question),
        before="" if edit.had_none else speaker.value(edit.question, edit.before),
        after="" if edit.withdrawn else speaker.value(edit.question, edit.value),
        by=speaker.name(project.member(edit.by), edit.by),
        at=edit.at,
        can_undo=speaker.find(edit.question) is not None,
    )


def _owing(project: Project, speaker: Speaker) -> Iterator[Owing]:
    by_member: Mapping[int, Sequence[str]] = owed(project, speaker.readiness)
    for number, criteria in by_member.items():
        name = "" if number == NOBODY else speaker.name(project.member(number), number)
        yield Owing(capital(name), tuple(speaker.readiness.by_id[id_] for id_ in criteria))


def _earlier(project: Project, made: Report, speaker: Speaker) -> tuple[EarlierResult, ...]:
    """Newest first."""
    bands = speaker.readiness.bands
    now = made.verdict.score if made.verdict.band else None
    return tuple(
        EarlierResult(
            at=result.at,
            score=result.score,
            answered=result.answered // 10,
            band=bands[result.band].label.get(speaker.language)
            if result.band is not None and result.band < len(bands)
            else "",
            difference=now - result.score if now is not None and result.band is not None else None,
        )
        for result in sorted(project.results, key=lambda one: (one.at, one.id), reverse=True)
    )


def _apart(project: Project, speaker: Speaker) -> Iterator[tuple[str, str]]:
    """Answers that do not count any more: to questions that are gone, or that do not apply."""
    for id_ in kept_apart(speaker.readiness.questions, project.values):
        yield speaker.question(id_), speaker.value(id_, project.values[id_])
