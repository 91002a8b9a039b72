"""What became of an announcement: its words, its numbers, what failed and why. Not for changing it (steering.py)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from markupsafe import Markup
from sqlalchemy import Connection
from starlette.responses import Response

from bot import correcting
from bot.channels.web.languages import language_of
from bot.channels.web.views import Views
from bot.console.desk import Asked, ConsoleDesk
from bot.console.progress import Progress, progress
from bot.console.reasons import at_place, reason_in_words
from bot.quiet_hours import QuietHours
from bot.store import audit, replies, reporting
from bot.store.audiences import MISSING
from bot.store.audit import Noted
from bot.store.mending import NOT_CORRECTED, NOT_WITHDRAWN
from bot.store.reporting import Deletable, Mended, Reasoned
from conversations.announcing.audience import written
from conversations.announcing.filling import MissingField
from conversations.announcing.shape import Announcement
from conversations.announcing.spoken import spoken
from conversations.following_places import place_name
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language

TO_DELETE = timedelta(hours=48)
"""How long Telegram lets a bot delete what it sent."""
MOST_REASONS = 20
SHOWN_STATES = ("failed", "unknown", "skipped")
MOST_CORRECTIONS = 20


@dataclass(frozen=True, slots=True)
class Report:
    """`corrections`: the lines of the audit that say who made each; `open_replies` wait for an answer."""

    progress: Progress
    reasons: tuple[Reasoned, ...]
    mended: Mended
    deletable: Deletable
    corrections: tuple[Noted, ...]
    names: Mapping[int, str]
    open_replies: int
    is_correction_proposed: bool


def report(
    connection: Connection, held: Announcement, now: datetime, quiet: QuietHours | None = None
) -> Report:
    seen = progress(connection, held.id, now, quiet)
    assert seen is not None  # noqa: S101 — an announcement is never deleted
    return Report(
        progress=seen,
        reasons=reporting.reasoned(connection, held.id),
        mended=reporting.mended(connection, held),
        deletable=reporting.deletable(connection, held.id, now - TO_DELETE),
        corrections=_corrections(connection, held),
        names=reporting.names(connection),
        open_replies=replies.waiting(connection).get(held.id, 0),
        is_correction_proposed=correcting.pending(connection, held) is not None,
    )


@dataclass(frozen=True, slots=True)
class ReportPage:
    desk: ConsoleDesk

    async def page(
        self, asked: Asked, held: Announcement, status: int = 200, trouble: str = ""
    ) -> Response:
        """`trouble` is the id of what stood against what was asked for."""
        now, language = self.desk.site.clock(), language_of(asked.request)
        views, knowledge = self.desk.views, self.desk.site.knowledge()
        quiet = self.desk.site.settings.quiet_hours
        found = await self.desk.site.store.read(lambda c: report(c, held, now, quiet))
        telling = Telling(views, knowledge, language, held)
        return self.desk.page(
            asked,
            "console_report.html",
            status=status,
            held=held,
            trouble=trouble,
            report=found,
            told=found.progress.words(views, language),
            texts=tuple(telling.texts()),
            first_place=telling.place(0) if held.table else "",
            audience=written(held.audience),
            why={state: telling.why(found.reasons, state) for state in SHOWN_STATES},
            most_reasons=MOST_REASONS,
            refused=telling.refused(found.reasons, NOT_CORRECTED),
            kept=telling.refused(found.reasons, NOT_WITHDRAWN),
            steps=tuple(steps(held, found)),
        )


@dataclass(frozen=True, slots=True)
class Telling:
    """What of a report is said in words."""

    views: Views
    knowledge: Knowledge
    language: Language
    held: Announcement

    def texts(self) -> Iterator[tuple[Language, Markup | None]]:
        """What is read in each language, with the first row of the table; None where nothing is written."""
        for language in LANGUAGES:
            yield language, as_read(self.views, self.held, language, self.knowledge)

    def place(self, row: int) -> str:
        """Of a row of the table."""
        return place_name(self.held.table[row].territory, self.language, self.knowledge)

    def why(self, reasons: Sequence[Reasoned], state: str) -> list[tuple[str, int]]:
        """Each reason of a state in words, the most frequent first."""
        counted = Counter[str]()
        for one in reasons:
            if one.state == state:
                counted[self._reason(one)] += one.number
        return counted.most_common()

    def refused(self, reasons: Sequence[Reasoned], prefix: str) -> list[tuple[str, int]]:
        """Why something delivered stays as it is."""
        counted = Counter[str]()
        for one in reasons:
            if one.state == "sent" and one.reason.startswith(prefix):
                why = one.reason.removeprefix(prefix)
                counted[reason_in_words(self.views, why, self.language)] += one.number
        return counted.most_common()

    def _reason(self, one: Reasoned) -> str:
        has_place = one.row is not None and one.row < len(self.held.table)
        if one.row is None or not has_place or not one.reason.startswith(MISSING):
            return reason_in_words(self.views, one.reason, self.language)
        territory = self.held.table[one.row].territory
        return at_place(self.views, one.reason, territory, self.language, self.knowledge)


def as_read(
    views: Views, held: Announcement, language: Language, knowledge: Knowledge
) -> Markup | None:
    """What people read in a language, with the first row of the table; None where nothing is written."""
    if not held.words.get(language).strip():
        return None
    said = spoken(held, language, knowledge, held.table[0].fields if held.table else None)
    text = held.words.get(language) if isinstance(said, MissingField) else said.text
    return views.html(text, language)


def steps(held: Announcement, found: Report) -> Iterator[str]:
    """What can be done with it now, of steering.DOES."""
    counts, state = found.progress.counts, held.state
    if state == "sending":
        yield "pause"
    if state == "paused":
        yield "resume"
    if state in ("sending", "paused"):
        yield "cancel"
    if held.is_withdrawn or held.started_at is None:
        return
    if state in ("sending", "paused", "done"):
        yield from (f"resend-{one}" for one in ("unknown", "failed") if counts[one])
    yield "withdraw"


def _corrections(connection: Connection, held: Announcement) -> tuple[Noted, ...]:
    """The newest first."""
    if not held.revision:
        return ()
    lines = audit.latest(connection, 1000, subject=f"announcement {held.id}")
    return tuple(one for one in lines if one.action == "correct")[:MOST_CORRECTIONS]
