"""Who got an announcement, person by person, on a page and as a table. Not for counting them (report_page.py)."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from bot.channels.web.languages import language_of
from bot.channels.web.refusals import NOT_FOUND
from bot.channels.web.views import Views
from bot.console.audit_page import number_in
from bot.console.desk import ConsoleDesk
from bot.console.looking import announcement_of
from bot.console.moments import FRANCE
from bot.console.reasons import reason_in_words
from bot.documents.tables import BYTE_ORDER_MARK, SEPARATORS, harmless
from bot.store.recipients import STATES, counts, recipients
from conversations.announcing.shape import DeliveryState, Recipient
from knowledge.model import Language

PAGE = 100
AT_ONCE = 1000
"""Rows of the table read together: as many as memory holds of it at a time."""
COLUMNS = ("number", "channel", "person", "language", "state", "reason", "at")
MARK_LENGTH = 6


@dataclass(frozen=True, slots=True)
class Row:
    """One recipient in words."""

    number: int
    channel: str
    person: str
    language: str
    state: str
    reason: str
    one: Recipient


@dataclass(frozen=True, slots=True)
class RecipientsPage:
    """`/console/announcements/<id>/recipients` and `.csv`"""

    desk: ConsoleDesk

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        held = await announcement_of(self.desk, request)
        if held is None:
            return self.desk.refusals.say(request, NOT_FOUND)
        state, after = _state(request), number_in(request.query_params.get("after", ""))

        def look(connection: Connection) -> tuple[tuple[Recipient, ...], dict[DeliveryState, int]]:
            found = recipients(connection, held.id, state, min(after, _MOST_NUMBER), PAGE + 1)
            return found, dict(counts(connection, held.id))

        found, numbers = await self.desk.site.store.read(look)
        return self.desk.page(
            asked,
            "console_recipients.html",
            held=held,
            rows=tuple(in_words(self.desk.views, found[:PAGE], language_of(request))),
            numbers=numbers,
            state=state or "",
            after=after,
            onward=found[PAGE - 1].number if len(found) > PAGE else 0,
        )

    async def csv(self, request: Request) -> Response:
        """All of them, streamed."""
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        held = await announcement_of(self.desk, request)
        if held is None:
            return self.desk.refusals.say(request, NOT_FOUND)
        return StreamingResponse(
            self._lines(held.id, _state(request), language_of(request)),
            media_type="text/csv; charset=utf-8",
            headers={
                "Content-Disposition": f'attachment; filename="announcement-{held.id}.csv"',
                "Cache-Control": "no-store",
            },
        )

    async def _lines(
        self, announcement: int, state: DeliveryState | None, language: Language
    ) -> AsyncIterator[str]:
        views, after = self.desk.views, 0
        heads = [views.say(f"console-recipients-{column}", language) for column in COLUMNS]
        yield BYTE_ORDER_MARK + _as_csv([heads], language)
        while True:
            found = await self.desk.site.store.read(
                lambda c, start=after: recipients(c, announcement, state, start, AT_ONCE)  # type: ignore[misc]  # a default, so that each keeps its own
            )
            if not found:
                return
            rows = in_words(views, found, language)
            yield _as_csv([_cells(row) for row in rows], language)
            after = found[-1].number


_MOST_NUMBER = 2**31 - 1
"""PostgreSQL's integers hold no more."""


def in_words(views: Views, found: Sequence[Recipient], language: Language) -> Iterator[Row]:
    """The same reason, state or channel is said once for all who share it."""
    said: dict[tuple[str, str], str] = {}

    def word(message: str, value: str) -> str:
        key = (message, value)
        if key not in said:
            said[key] = (
                reason_in_words(views, value, language)
                if message == "reason"
                else views.say(f"console-recipient-{message}", language, **_named(message, value))
            )
        return said[key]

    for one in found:
        yield Row(
            one.number,
            word("channel", one.channel or "none"),
            _person(views, one, language),
            word("language", one.language),
            word("state", one.state),
            word("reason", one.reason),
            one,
        )


def mark_of(person: str) -> str:
    """Tells one person of the web from another without saying who they are: their id opens their conversation."""
    return hashlib.sha256(person.encode("utf-8", "replace")).hexdigest()[:MARK_LENGTH]


def _person(views: Views, one: Recipient, language: Language) -> str:
    if not one.person:
        return views.say("console-recipient-forgotten", language)
    if one.channel == "telegram":
        return one.address
    if not one.channel:
        return one.person[:100]  # an id that staff gave and nobody has
    return views.say("console-recipient-mark", language, mark=mark_of(one.person))


def _named(message: str, value: str) -> dict[str, str]:
    return {"spoken" if message == "language" else message: value}


def _cells(row: Row) -> list[str]:
    at = row.one.sent_at
    told = at.astimezone(FRANCE).strftime("%Y-%m-%d %H:%M:%S") if at else ""
    return [str(row.number), row.channel, row.person, row.language, row.state, row.reason, told]


def _as_csv(rows: Sequence[Sequence[str]], language: Language) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=SEPARATORS[language])
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])
    return out.getvalue().encode("utf-8", "replace").decode()


def _state(request: Request) -> DeliveryState | None:
    """The state asked for, None for all and for what is none."""
    wanted = request.query_params.get("state", "")
    return next((one for one in STATES if one == wanted), None)
