"""The words of page 1, at most 230 of them whatever people wrote. Not for where they stand on the paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any

from bot.documents.brevity import GRADES, MOST_WORDS, Brevity, cut, words
from bot.documents.voice import Voice
from conversations.report.shape import Bar, Report, Standing, Step, Verdict
from knowledge.model import Bilingual, Language
from knowledge.scoring import ENOUGH
from knowledge.typography import capital
from knowledge.wording import Wording

NEEDED = int(100 * ENOUGH)
"""Percent of the weight below which no band is shown."""

NAME_WORDS = 3


@dataclass(frozen=True, slots=True)
class Link:
    """The way back to the project, and the last day it works, None when it has no end."""

    address: str = ""
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A row: what is to be decided, the criterion that it brings forward, who prepares it."""

    action: str
    unlocks: str
    prepared: str


@dataclass(frozen=True, slots=True)
class Point:
    """A strength, or a weak point with its `level` in words; `is_proven` False: `proof` says that it is missing."""

    label: str
    level: str
    proof: str
    is_proven: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A bar and its row of the table: `proven` and `unknown` in percent of the bar, drawn, never written."""

    group: str
    figure: str
    unknown_criteria: str
    proven: int
    unknown: int


@dataclass(frozen=True, slots=True)
class FirstPage:
    """Every string here stands on the page, in this order, and nothing else does."""

    subject: str
    name: str
    perimeter: str
    about: tuple[str, ...]
    call: str
    figure: str
    out_of: str
    verdict: str
    movement: str
    decisions_title: str
    decision_columns: tuple[str, ...]
    decisions: tuple[Decision, ...]
    no_decisions: str
    strengths_title: str
    strengths: tuple[Point, ...]
    no_strengths: str
    weak_points_title: str
    weak_points: tuple[Point, ...]
    no_weak_points: str
    columns: tuple[str, str, str]
    rows: tuple[Row, ...]
    notices: tuple[str, ...]
    link: str
    version: str

    @property
    def words(self) -> int:
        return sum(words(text) for text in _texts(self))


def first_page(
    report: Report, language: Language, wording: Wording, link: Link | None = None
) -> FirstPage:
    """Page 1 in `language`: the texts of the team are cut at words, all alike, until the page is short enough."""
    voice = Voice(language, wording)
    pages = (_Writer(voice, grade).page(report, link or Link()) for grade in GRADES)
    page = next(pages)
    while page.words > MOST_WORDS and (shorter := next(pages, None)):
        page = shorter
    return page


def _texts(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from _texts(each)
    elif is_dataclass(part):
        for each in fields(part):
            yield from _texts(getattr(part, each.name))


@dataclass(frozen=True, slots=True)
class _Writer:
    voice: Voice
    grade: Brevity

    def page(self, report: Report, link: Link) -> FirstPage:
        verdict = report.verdict
        return FirstPage(
            subject=self.voice.say("report-subject"),
            name=self._name(report),
            perimeter=self._cut(report.perimeter, self.grade.perimeter),
            about=tuple(self._about(report)),
            call=self.voice.text(report.call),
            figure=str(verdict.score) if verdict.band else "",
            out_of=self.voice.say("report-out-of") if verdict.band else "",
            verdict=self._verdict(verdict),
            movement=self._movement(verdict),
            decisions_title=self._decisions_title(report),
            decision_columns=self._decision_columns(report),
            decisions=tuple(self._decision(step) for step in report.decisions),
            no_decisions="" if report.decisions else self.voice.say("report-no-decisions"),
            strengths_title=self.voice.say("report-strengths"),
            strengths=tuple(self._point(each, "") for each in report.strengths),
            no_strengths="" if report.strengths else self.voice.say("report-no-strengths"),
            weak_points_title=self.voice.say("report-weak-points"),
            weak_points=tuple(
                self._point(each, each.button.get(self.voice.language))
                for each in report.weak_points
            ),
            no_weak_points="" if report.weak_points else self.voice.say("report-no-weak-points"),
            columns=(
                self.voice.say("report-groups"),
                self.voice.say("report-figure"),
                self.voice.say("report-unknown"),
            ),
            rows=tuple(self._row(bar) for bar in report.bars),
            notices=tuple(self._notices(report)),
            link=self._link(link),
            version=self.voice.say("report-version", version=report.version),
        )

    def _cut(self, text: str, words: int) -> str:
        return self.voice.typeset(cut(text, words))

    def _name(self, report: Report) -> str:
        return self._cut(report.name, self.grade.name) or self.voice.say("report-unnamed")

    def _about(self, report: Report) -> Iterator[str]:
        if report.is_example:
            yield self.voice.say("report-example")
        yield self.voice.day(report.day)
        yield self.voice.say(
            "report-counted",
            answered=report.answered,
            total=report.total,
            contributors=report.contributors,
        )

    def _verdict(self, verdict: Verdict) -> str:
        if verdict.score is None:
            return self.voice.say("report-nothing")
        if verdict.band is None:
            return self.voice.say("report-no-band", answered=verdict.answered, needed=NEEDED)
        return self.voice.say("report-verdict", band=verdict.band.get(self.voice.language))

    def _movement(self, verdict: Verdict) -> str:
        if verdict.movement is None or verdict.since is None:
            return ""
        points = verdict.movement
        direction = "up" if points > 0 else "down" if points < 0 else "same"
        return self.voice.say(
            "report-movement",
            direction=direction,
            points=abs(points),
            date=self.voice.day(verdict.since),
        )

    def _decisions_title(self, report: Report) -> str:
        if report.target is None or not report.decisions:
            return self.voice.say("report-decisions")
        return self.voice.say("report-decisions-before", date=self.voice.day(report.target))

    def _decision_columns(self, report: Report) -> tuple[str, ...]:
        columns = ("what", "unlocks", "who") if report.decisions else ()
        return tuple(self.voice.say(f"report-decision-{column}") for column in columns)

    def _decision(self, step: Step) -> Decision:
        return Decision(
            action=self._cut(step.action.get(self.voice.language), self.grade.action),
            unlocks=self._label(step.label),
            prepared=self._prepared(step),
        )

    def _prepared(self, step: Step) -> str:
        if step.prepared_by:
            return self.voice.name(step.prepared_by, NAME_WORDS)
        return capital(self._cut(step.usual_holder.get(self.voice.language), self.grade.holder))

    def _label(self, label: Bilingual) -> str:
        return self._cut(label.get(self.voice.language), self.grade.label)

    def _point(self, standing: Standing, level: str) -> Point:
        return Point(
            label=self._label(standing.label),
            level=self.voice.typeset(level),
            proof=self._proof(standing),
            is_proven=standing.is_proven,
        )

    def _proof(self, standing: Standing) -> str:
        """Nothing at level 0, where there is nothing to prove."""
        if standing.level and not standing.is_proven:
            return self.voice.say("report-proof-missing")
        return self._cut(standing.proof, self.grade.proof) or (
            self.voice.say("report-proof-noted") if standing.is_proven else ""
        )

    def _row(self, bar: Bar) -> Row:
        none = self.voice.say("report-none")
        return Row(
            group=capital(bar.short.get(self.voice.language)),
            figure=none if bar.figure is None else str(bar.figure),
            unknown_criteria=str(bar.unknown_criteria or ""),
            proven=bar.proven,
            unknown=bar.unknown,
        )

    def _notices(self, report: Report) -> Iterator[str]:
        yield self.voice.say("report-money")
        yield self.voice.say("report-is-not")
        if report.contact:
            yield self.voice.say("report-contact", name=self.voice.name(report.contact, NAME_WORDS))
        else:
            yield self.voice.say("report-contact-team")

    def _link(self, link: Link) -> str:
        if not link.address:
            return ""
        return self.voice.say(
            "report-link",
            has_end="yes" if link.ends else "no",
            date=self.voice.day(link.ends) if link.ends else "",
        )
