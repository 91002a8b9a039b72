"""What an update sets off: an answer to a tap, an inline answer, an event for the intake. Not for fetching updates."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from datetime import datetime
from typing import Any, Protocol

import structlog
from structlog.typing import FilteringBoundLogger
from telegram import InlineQuery, Message, Update

from bot.channels.telegram.taps import Taps
from bot.channels.telegram.translate import Myself, translate
from bot.intake import Verdict
from conversations.events import Event, Uploaded

MOST_ASIDE = 100
"""Best-effort calls under way; what comes beyond is let go, as it would come too late anyway."""


class Taker(Protocol):
    """bot.intake.Intake."""

    async def take(self, event: Event, *, count_before: bool = False) -> Verdict: ...


class InlineAnswers(Protocol):
    async def answer(self, query: InlineQuery) -> None: ...


class Files(Protocol):
    """bot.channels.telegram.fetching.Fetching."""

    async def with_file(self, event: Event, message: Message) -> Event | None: ...


class Group(Protocol):
    """bot.channels.telegram.staff_replies.StaffReplies."""

    def is_pressed(self, update: Update) -> bool: ...

    async def take(self, update: Update, myself: Myself) -> Verdict | None: ...


class Arrivals:
    """The one way of an update, polled or pushed, to a verdict."""

    def __init__(
        self,
        *,
        myself: Myself,
        taker: Taker,
        taps: Taps,
        inline: InlineAnswers,
        clock: Callable[[], datetime],
        files: Files | None = None,
        group: Group | None = None,
    ) -> None:
        self._files = files
        self._group = group
        self._myself = myself
        self._taker = taker
        self._taps = taps
        self._inline = inline
        self._clock = clock
        self._aside: set[asyncio.Task[None]] = set()
        self._log: FilteringBoundLogger = structlog.get_logger("bot.telegram.arrivals")

    def read(self, raw: Mapping[str, Any]) -> Update | None:
        """The update, None when the client cannot read it: it never will, so it must not come again."""
        try:
            return Update.de_json(dict(raw))
        except Exception as error:  # noqa: BLE001 — whatever is odd about one update must not block the others
            self._log.error(
                "update-not-read", update=raw.get("update_id"), error=type(error).__name__
            )
            return None

    async def admit(self, update: Update, *, count_before: bool = False) -> Verdict:
        """done or dead: Telegram may forget the update. later: it must come again."""
        verdict = await self._group.take(update, self._myself) if self._group else None
        if verdict:
            return verdict
        event = self._event(update)
        if event is None:
            return "done"
        if self._files and update.message and isinstance(event.content, Uploaded):
            event = await self._files.with_file(event, update.message)
        return await self._taker.take(event, count_before=count_before) if event else "later"

    def greet(self, update: Update) -> None:
        """Outside the path of the event, once for each arrival: best effort, never repeated."""
        is_for_the_group = self._group is not None and self._group.is_pressed(update)
        if update.callback_query and not is_for_the_group:
            self._start(self._taps.answer(update.callback_query.id))
        if update.inline_query:
            self._start(self._inline.answer(update.inline_query))

    async def stop(self) -> None:
        for task in self._aside:
            task.cancel()
        await asyncio.gather(*self._aside, return_exceptions=True)

    def _event(self, update: Update) -> Event | None:
        """None too for what our translation fails on: it would fail the same way for ever."""
        try:
            return translate(update, self._myself, self._clock())
        except Exception as error:  # noqa: BLE001 — an update of a new kind must not block the others
            self._log.error(
                "update-not-translated", update=update.update_id, error=type(error).__name__
            )
            return None

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        if len(self._aside) >= MOST_ASIDE:
            work.close()
            return
        task = asyncio.create_task(work)
        self._aside.add(task)
        task.add_done_callback(self._aside.discard)
