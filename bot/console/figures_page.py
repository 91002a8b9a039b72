"""Figures for the staff: what is asked and how it is decided, how far projects are. Not for anybody's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import get_args

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.languages import language_of
from bot.channels.web.refusals import NOT_FOUND
from bot.console.desk import ConsoleDesk
from bot.documents.tables import table_file
from bot.store import figures, questions
from bot.store.figures import By, Decision, Dossiers, Projects, Requests
from knowledge.model import Language
from knowledge.typography import day

PERIODS = (7, 30, 90, 365)
"""Days."""
TABLES: tuple[By, ...] = ("day", "entry", "channel", "language")
DECISIONS: tuple[Decision, ...] = get_args(Decision)
MOST_ROWS: Mapping[By, int] = {"day": 366, "entry": 20, "channel": 9, "language": 9}
WIDEST, HIGH = 300, 18
"""Of a bar, in units of its drawing; and of a row."""


@dataclass(frozen=True, slots=True)
class Row:
    """`width` of its bar; `numbers` by decision, and of all."""

    label: str
    numbers: tuple[int, ...]
    all: int
    width: int = 0
    top: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    by: By
    rows: tuple[Row, ...]
    others: int = 0
    """Rows that are not shown."""

    @property
    def height(self) -> int:
        return HIGH * len(self.rows)


@dataclass(frozen=True, slots=True)
class Figures:
    asked: Mapping[By, Mapping[str, Mapping[Decision, int]]]
    projects: Projects | None
    dossiers: Dossiers | None
    announced: Mapping[str, int]
    requests: Requests
    unanswered: int


def read(connection: Connection, since: date, began: datetime) -> Figures:
    return Figures(
        asked={by: figures.asked_by(connection, by, since) for by in TABLES},
        projects=figures.projects(connection),
        dossiers=figures.dossiers(connection),
        announced=figures.announced(connection, began),
        requests=figures.requests(connection, began),
        unanswered=questions.waiting(connection),
    )


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """`/console/figures` and `/console/figures/<table>.csv`"""

    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        days, language = _days(request), language_of(request)
        began = self.desk.site.clock() - timedelta(days=days - 1)
        found = await self.desk.site.store.read(lambda c: read(c, began.date(), began))
        tables = [_table(by, self._rows(by, found.asked[by], language)) for by in TABLES]
        return self.desk.page(
            asked,
            "console_figures.html",
            days=days,
            periods=PERIODS,
            found=found,
            tables=tables,
            decisions=DECISIONS,
            total=sum(row.all for row in self._rows("day", found.asked["day"], language)),
            fewest=figures.FEWEST_PROJECTS,
            widest=WIDEST,
            high=HIGH,
        )

    async def csv(self, request: Request) -> Response:
        """The whole of one table."""
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        by = next((one for one in TABLES if one == request.path_params["table"]), None)
        if by is None:
            return self.desk.refusals.say(request, NOT_FOUND)
        since = (self.desk.site.clock() - timedelta(days=_days(request) - 1)).date()
        found = await self.desk.site.store.read(lambda c: figures.asked_by(c, by, since))
        return Response(
            table_file(self._lines(by, found, language_of(request)), language_of(request)),
            media_type="text/csv; charset=utf-8",
            headers={
                "Content-Disposition": f'attachment; filename="questions-{by}.csv"',
                "Cache-Control": "no-store",
            },
        )

    def _lines(
        self, by: By, found: Mapping[str, Mapping[Decision, int]], language: Language
    ) -> Sequence[Sequence[str]]:
        say = self.desk.views.say
        heads = [say("console-figures-by", language, by=by)]
        heads += [say("console-figures-decision", language, decision=one) for one in DECISIONS]
        heads.append(say("console-figures-all", language))
        rows = self._rows(by, found, language)
        return [heads, *([row.label, *map(str, row.numbers), str(row.all)] for row in rows)]

    def _rows(
        self, by: By, found: Mapping[str, Mapping[Decision, int]], language: Language
    ) -> list[Row]:
        """Days in their order, all else by how often it was asked. A topic is an answer that was given."""
        rows = [
            Row(
                self._label(by, value, language),
                tuple(numbers.get(one, 0) for one in DECISIONS),
                sum(numbers.values()),
            )
            for value, numbers in found.items()
        ]
        return rows if by == "day" else sorted(rows, key=lambda row: -row.all)

    def _label(self, by: By, value: str, language: Language) -> str:
        say = self.desk.views.say
        label: Mapping[By, Callable[[], str]] = {
            "day": lambda: day(value, language),
            "channel": lambda: say("console-recipient-channel", language, channel=value),
            "language": lambda: say("console-recipient-language", language, spoken=value),
            "entry": lambda: self._topic(value, language),
        }
        return label[by]()

    def _topic(self, id_: str, language: Language) -> str:
        entry = self.desk.site.knowledge().entries.get(id_)
        if entry:
            return entry.question.get(language)
        return id_ or self.desk.views.say("console-figures-no-entry", language)


def _days(request: Request) -> int:
    wanted = request.query_params.get("days", "")
    return next((one for one in PERIODS if str(one) == wanted), 30)


def _table(by: By, rows: Sequence[Row]) -> Table:
    """With the length of each bar."""
    shown = rows[-MOST_ROWS[by] :] if by == "day" else rows[: MOST_ROWS[by]]
    most = max((row.all for row in shown), default=0)
    drawn = (
        Row(row.label, row.numbers, row.all, max(1, WIDEST * row.all // most), HIGH * number)
        for number, row in enumerate(shown)
    )
    return Table(by, tuple(drawn), len(rows) - len(shown))
