"""What an edit would change, tried now: questions better and worse, rates, the text itself. Not for publishing it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from starlette.responses import Response

from bot.channels.web.languages import language_of
from bot.console.desk import Asked, ConsoleDesk
from bot.console.edit_fields import fields_of, where
from bot.edit_room import Tried
from bot.store import reporting
from bot.store.edits import StoredEdit
from knowledge.errors import ContentError
from knowledge.evaluation import Judged, Rate, Scores
from knowledge.trial import Difference, Rewritten

MOST_QUESTIONS = 50
RATES = ("answered_right", "helped", "answered_wrong", "off_topic_answered")


@dataclass(frozen=True, slots=True)
class RateRow:
    """One rate before and after, as percentages, and of how many questions."""

    name: str
    before: float
    after: float
    of: int


@dataclass(frozen=True, slots=True)
class Change:
    """One question; what is told before and after: a decision, and the question of the entry it tells ("" for none)."""

    text: str
    language: str
    before: tuple[str, str]
    after: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a difference: `kind` is "added", "taken" or "kept"."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class TrialPage:
    desk: ConsoleDesk

    async def page(self, asked: Asked, held: StoredEdit) -> Response:
        """It takes up to ten seconds. The files of the server may be broken without this edit: that is told."""
        try:
            tried: Tried | None = await self.desk.site.rehearsal.try_out(held.edit)
        except ContentError:
            tried = None
        fields = fields_of(held.edit, self.desk.site.knowledge())
        faults = [where(one.message, fields) for one in tried.checked.faults] if tried else []
        names = await self.desk.site.store.read(reporting.names)
        return self.desk.page(
            asked,
            "console_trial.html",
            status=200 if tried else 503,
            edit=held,
            tried=tried,
            trial=tried.trial if tried else None,
            faults=faults,
            names=names,
            needs_reader=self.desk.site.settings.edit_second_reader,
            most=MOST_QUESTIONS,
            **(self._found(asked, tried) if tried and tried.trial else {}),
        )

    def _found(self, asked: Asked, tried: Tried) -> dict[str, object]:
        trial = tried.trial
        assert trial  # noqa: S101 — the caller has looked
        return {
            "changes": [
                (name, len(found), self._changes(asked, found[:MOST_QUESTIONS]))
                for name, found in (
                    ("worse", trial.worse),
                    ("better", trial.better),
                    ("otherwise", trial.otherwise),
                )
            ],
            "rates": rates(trial.before, trial.after),
            "asked_count": len(trial.differences),
            "rewritten": [(one, tuple(lines(one))) for one in trial.rewritten],
        }

    def _changes(self, asked: Asked, found: Sequence[Difference]) -> list[Change]:
        return [
            Change(
                one.question.text,
                one.question.language,
                self._said(asked, one.before),
                self._said(asked, one.after),
            )
            for one in found
        ]

    def _said(self, asked: Asked, judged: Judged) -> tuple[str, str]:
        """A new entry is named by its id: what answers now does not know it."""
        if judged.decision == "none" or not judged.first:
            return "none", ""
        entry = self.desk.site.knowledge().entries.get(judged.first)
        named = entry.question.get(language_of(asked.request)) if entry else judged.first
        return judged.decision, named


def rates(before: Scores, after: Scores) -> tuple[RateRow, ...]:
    """Those that have questions."""
    pairs: list[tuple[str, Rate, Rate]] = [
        (name, getattr(before, name), getattr(after, name)) for name in RATES
    ]
    return tuple(
        RateRow(name, round(100 * one.value, 1), round(100 * other.value, 1), other.of)
        for name, one, other in pairs
        if other.of
    )


def lines(rewritten: Rewritten) -> Iterator[Line]:
    for line in rewritten.text.splitlines():
        if not line.startswith("@@"):
            kind = {"+": "added", "-": "taken"}.get(line[:1], "kept")
            yield Line(kind, line[1:])
