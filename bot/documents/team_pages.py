"""The words of the pages after the first: all that the team works from. Not for page 1 (first_page.py)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.documents.brevity import cut
from conversations.reading.shown import show, shown_number
from conversations.report.shape import (
    Answer,
    CriterionDetail,
    Earlier,
    GroupDetail,
    Person,
    Remark,
    Report,
    Standing,
    Step,
    Warned,
)
from knowledge.model import Language
from knowledge.readiness import Question, Reference
from knowledge.typography import day, typeset
from knowledge.wording import Wording

NAME_WORDS = 12


@dataclass(frozen=True, slots=True)
class Block:
    """A short title, then lines."""

    title: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A title, a sentence, blocks or a table, and a last remark; empty parts are left out."""

    title: str
    intro: str = ""
    blocks: tuple[Block, ...] = ()
    table: Table | None = None
    outro: str = ""


@dataclass(frozen=True, slots=True)
class CriterionPart:
    title: str
    level: str
    text: str
    given: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class GroupPart:
    title: str
    criteria: tuple[CriterionPart, ...]


@dataclass(frozen=True, slots=True)
class TeamPages:
    title: str
    subject: str
    sections: tuple[Section, ...]
    groups: tuple[GroupPart, ...]
    notes: tuple[Block, ...]


def team_pages(report: Report, language: Language, wording: Wording) -> TeamPages:
    """Everything of `report` after page 1, in `language`."""
    return _Writer(language, wording).pages(report)


@dataclass(frozen=True, slots=True)
class _Writer:
    language: Language
    wording: Wording

    def pages(self, report: Report) -> TeamPages:
        name = cut(report.name, NAME_WORDS) or self._say("report-unnamed")
        return TeamPages(
            title=self._say("report-detail"),
            subject=self._say("report-detail-for", name=name, date=self._day(report.day)),
            sections=tuple(self._sections(report)),
            groups=tuple(self._group(group) for group in report.groups),
            notes=tuple(self._notes(report)),
        )

    def _say(self, message: str, **values: Any) -> str:
        return self._typeset(self.wording.say(message, self.language, **values))

    def _typeset(self, text: str) -> str:
        return typeset(text, self.language)

    def _day(self, when: date) -> str:
        return day(when.isoformat()[:10], self.language)

    def _sections(self, report: Report) -> Iterator[Section]:
        if report.alerts:
            blocks = tuple(self._alert(alert) for alert in report.alerts)
            yield Section(self._say("report-alerts"), blocks=blocks)
        yield from self._next(report)
        yield from self._target(report)
        yield self._asserted(report.asserted)
        yield from self._moved(report)
        if report.earlier:
            table = self._earlier(report.earlier)
            yield Section(self._say("report-earlier"), table=table)

    def _alert(self, alert: Warned) -> Block:
        rule = "report-alert-quick" if alert.is_quick else "report-alert-exact"
        note = alert.note.get(self.language)
        lines = (self._say(rule), *([self._typeset(note)] if note else []))
        return Block(self._typeset(alert.text.get(self.language)), lines)

    def _next(self, report: Report) -> Iterator[Section]:
        following = report.next_band
        if following is None:
            return
        ways = (
            Block(self._say("report-way", number=number), tuple(map(self._step, way)))
            for number, way in enumerate(following.ways, 1)
        )
        shown = len(following.ways)
        steps = self._say("report-next-steps", steps=following.steps)
        intro = self._say(
            "report-next-ways",
            is_all="no" if following.others else "yes",
            shown=shown,
            all=shown + following.others,
        )
        yield Section(
            self._say("report-next", band=following.band.get(self.language)),
            intro=f"{steps} {intro}",
            blocks=tuple(ways),
            outro=self._say("report-next-ours"),
        )

    def _step(self, step: Step) -> str:
        what = self._say(
            "report-step",
            criterion=step.label.get(self.language),
            before=step.before,
            after=step.after,
        )
        lever = self._say(f"report-lever-{step.lever}")
        action = self._typeset(step.action.get(self.language))
        return f"{what} ({lever}) · {action}"

    def _target(self, report: Report) -> Iterator[Section]:
        if report.target is None:
            return
        due = self._day(report.target)
        sides = (
            ("report-before-target", report.before_target),
            ("report-after-target", report.after_target),
        )
        for title, steps in sides:
            lines = tuple(map(self._step, steps)) or (self._say("report-no-steps"),)
            yield Section(self._say(title, date=due), blocks=(Block("", lines),))

    def _asserted(self, standings: Sequence[Standing]) -> Section:
        lines = tuple(
            f"{each.label.get(self.language)} · {self._say('report-level', level=each.level)}"
            for each in standings
        )
        lines = lines or (self._say("report-asserted-none"),)
        return Section(self._say("report-asserted"), blocks=(Block("", lines),))

    def _moved(self, report: Report) -> Iterator[Section]:
        since = report.verdict.since
        if since is None or not report.moved:
            return
        lines = tuple(
            self._say(
                "report-moved-line",
                criterion=each.label.get(self.language),
                before=self._level(each.before),
                now=self._level(each.now),
            )
            for each in report.moved
        )
        title = self._say("report-moved", date=self._day(since))
        yield Section(title, blocks=(Block("", lines),))

    def _level(self, level: int | None) -> str:
        return self._say("report-level-unknown") if level is None else str(level)

    def _earlier(self, results: Iterable[Earlier]) -> Table:
        columns = ("date", "score", "answered", "band")
        return Table(
            tuple(self._say(f"report-earlier-{column}") for column in columns),
            tuple(
                (
                    self._day(result.at),
                    str(result.score),
                    self._typeset(
                        f"{result.answered} %" if self.language == "fr" else f"{result.answered}%"
                    ),
                    result.band.get(self.language) if result.band else self._say("report-none"),
                )
                for result in results
            ),
        )

    def _group(self, group: GroupDetail) -> GroupPart:
        figure = group.bar.figure
        title = self._say(
            "report-group",
            group=group.bar.label.get(self.language),
            has_figure="no" if figure is None else "yes",
            figure=figure or 0,
        )
        return GroupPart(title, tuple(self._criterion(each) for each in group.criteria))

    def _criterion(self, detail: CriterionDetail) -> CriterionPart:
        standing = detail.standing
        level = standing.level
        return CriterionPart(
            title=self._say(
                "report-criterion",
                criterion=standing.label.get(self.language),
                weight=standing.weight,
            ),
            level=self._say("report-level-open")
            if level is None
            else self._say("report-level", level=level),
            text=self._described(detail),
            given=self._given(detail.given),
            blocks=tuple(self._blocks(detail)),
        )

    def _described(self, detail: CriterionDetail) -> str:
        """The level in words, or « je ne sais pas » where that is the answer."""
        if detail.standing.level is None and not detail.given.is_open:
            return self._say("report-unknown-answer")
        return self._typeset(detail.standing.text.get(self.language))

    def _given(self, given: Answer) -> str:
        if given.by is None or given.at is None:
            return ""
        return self._say("report-given", person=self._person(given.by), date=self._day(given.at))

    def _person(self, person: Person) -> str:
        return cut(person.name, NAME_WORDS) or self._say("report-member", number=person.number)

    def _blocks(self, detail: CriterionDetail) -> Iterator[Block]:
        """What people wrote, what they declared, what is still open; each only where there is some."""
        missing = detail.standing.level and not detail.proofs
        proofs = [self._say("report-proof-missing")] if missing else self._remarks(detail.proofs)
        parts = (
            ("report-proof", proofs),
            ("report-comment", self._remarks(detail.comments)),
            (
                "report-declared",
                [self._declared(each) for each in detail.answers if not each.is_open],
            ),
            ("report-references", self._references(detail)),
            ("report-questions", [self._asked(each) for each in detail.open_questions]),
            ("report-holder", self._holder(detail) if detail.open_questions else []),
        )
        for title, lines in parts:
            if lines:
                yield Block(self._say(title), tuple(lines))

    def _remarks(self, remarks: Iterable[Remark]) -> list[str]:
        return [f"{remark.text} ({self._signed(remark)})" for remark in remarks]

    def _signed(self, remark: Remark) -> str:
        return self._say("report-by", person=self._person(remark.by), date=self._day(remark.at))

    def _declared(self, answer: Answer) -> str:
        shown = show(answer.question, answer.value, self.language)
        value = shown or self._say("report-unknown-answer")
        return f"{self._asked(answer.question)} {value}"

    def _asked(self, question: Question) -> str:
        return self._typeset(question.text.get(self.language))

    def _references(self, detail: CriterionDetail) -> list[str]:
        if not detail.references:
            return []
        figures = " · ".join(self._reference(each) for each in detail.references)
        note = self._typeset(detail.references_note.get(self.language))
        return [figures, note] if note else [figures]

    def _reference(self, reference: Reference) -> str:
        return self._say(
            "report-reference",
            ecosystem=reference.ecosystem,
            value=shown_number(reference.value, self.language),
            unit=reference.unit.get(self.language),
            date=day(reference.as_of, self.language),
        )

    def _holder(self, detail: CriterionDetail) -> list[str]:
        usual = self._typeset(detail.usual_holder.get(self.language))
        if detail.holder is None:
            return [self._say("report-holder-usual", usual=usual)]
        person = self._person(detail.holder)
        return [self._say("report-holder-given", person=person, usual=usual)]

    def _notes(self, report: Report) -> Iterator[Block]:
        if report.named:
            names = tuple(self._person(person) for person in report.named)
            yield Block(self._say("report-contributors-named"), names)
        follows = report.criteria_version.get(self.language)
        if follows:
            yield Block(self._say("report-follows"), (self._typeset(follows),))
