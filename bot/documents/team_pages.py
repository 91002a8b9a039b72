"""The words of the pages after the first: all that the team works from. Not for page 1 (first_page.py)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.documents.brevity import cut
from bot.documents.criterion_parts import NAME_WORDS, group_part
from bot.documents.parts import Block, Section, Table, TeamPages
from bot.documents.voice import Voice
from conversations.report.shape import Earlier, Report, Standing, Step, Warned
from knowledge.model import Language
from knowledge.wording import Wording


def team_pages(report: Report, language: Language, wording: Wording) -> TeamPages:
    """Everything of `report` after page 1, in `language`."""
    return _Writer(Voice(language, wording)).pages(report)


@dataclass(frozen=True, slots=True)
class _Writer:
    voice: Voice

    def pages(self, report: Report) -> TeamPages:
        name = cut(report.name, NAME_WORDS) or self.voice.say("report-unnamed")
        return TeamPages(
            title=self.voice.say("report-detail"),
            subject=self.voice.say("report-detail-for", name=name, date=self.voice.day(report.day)),
            sections=tuple(self._sections(report)),
            groups=tuple(group_part(group, self.voice) for group in report.groups),
            notes=tuple(self._notes(report)),
        )

    def _sections(self, report: Report) -> Iterator[Section]:
        if report.alerts:
            blocks = tuple(self._alert(alert) for alert in report.alerts)
            yield Section(self.voice.say("report-alerts"), blocks=blocks)
        yield from self._next(report)
        yield from self._target(report)
        if report.answered:
            yield self._asserted(report.asserted)
        yield from self._moved(report)
        if report.earlier:
            table = self._earlier(report.earlier)
            yield Section(self.voice.say("report-earlier"), table=table)

    def _alert(self, alert: Warned) -> Block:
        rule = "report-alert-quick" if alert.is_quick else "report-alert-exact"
        note = self.voice.text(alert.note)
        lines = (self.voice.say(rule), *([self.voice.typeset(note)] if note else []))
        return Block(self.voice.text(alert.text), lines)

    def _next(self, report: Report) -> Iterator[Section]:
        following = report.next_band
        if following is None:
            return
        ways = (
            Block(self.voice.say("report-way", number=number), tuple(map(self._step, way)))
            for number, way in enumerate(following.ways, 1)
        )
        shown = len(following.ways)
        steps = self.voice.say("report-next-steps", steps=following.steps)
        intro = self.voice.say(
            "report-next-ways",
            is_all="no" if following.others else "yes",
            shown=shown,
            all=shown + following.others,
        )
        yield Section(
            self.voice.say("report-next", band=self.voice.text(following.band)),
            intro=f"{steps} {intro}",
            blocks=tuple(ways),
            outro=self.voice.say("report-next-ours"),
        )

    def _step(self, step: Step) -> str:
        what = self.voice.say(
            "report-step",
            criterion=self.voice.text(step.label),
            before=step.before,
            after=step.after,
        )
        lever = self.voice.say(f"report-lever-{step.lever}")
        action = self.voice.text(step.action)
        return f"{what} ({lever}) · {action}"

    def _target(self, report: Report) -> Iterator[Section]:
        if report.target is None:
            return
        due = self.voice.day(report.target)
        sides = (
            ("report-before-target", report.before_target),
            ("report-after-target", report.after_target),
        )
        for title, steps in sides:
            lines = tuple(map(self._step, steps)) or (self.voice.say("report-no-steps"),)
            yield Section(self.voice.say(title, date=due), blocks=(Block("", lines),))

    def _asserted(self, standings: Sequence[Standing]) -> Section:
        lines = tuple(
            f"{self.voice.text(each.label)} · {self.voice.say('report-level', level=each.level)}"
            for each in standings
        )
        lines = lines or (self.voice.say("report-asserted-none"),)
        return Section(self.voice.say("report-asserted"), blocks=(Block("", lines),))

    def _moved(self, report: Report) -> Iterator[Section]:
        since = report.verdict.since
        if since is None or not report.moved:
            return
        lines = tuple(
            self.voice.say(
                "report-moved-line",
                criterion=self.voice.text(each.label),
                before=self._level(each.before),
                now=self._level(each.now),
            )
            for each in report.moved
        )
        title = self.voice.say("report-moved", date=self.voice.day(since))
        yield Section(title, blocks=(Block("", lines),))

    def _level(self, level: int | None) -> str:
        return self.voice.say("report-level-unknown") if level is None else str(level)

    def _earlier(self, results: Iterable[Earlier]) -> Table:
        columns = ("date", "score", "answered", "band")
        return Table(
            tuple(self.voice.say(f"report-earlier-{column}") for column in columns),
            tuple(
                (
                    self.voice.day(result.at),
                    str(result.score),
                    self.voice.say("report-percent", value=result.answered),
                    self.voice.text(result.band) if result.band else self.voice.say("report-none"),
                )
                for result in results
            ),
        )

    def _notes(self, report: Report) -> Iterator[Block]:
        if report.named:
            names = tuple(self.voice.name(person, NAME_WORDS) for person in report.named)
            yield Block(self.voice.say("report-contributors-named"), names)
        follows = self.voice.text(report.criteria_version)
        if follows:
            yield Block(self.voice.say("report-follows"), (self.voice.typeset(follows),))
