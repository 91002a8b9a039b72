"""What becomes of an event that fails: tried again later, or buried after three times. Not for handling it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Literal, Protocol

import structlog
from sqlalchemy import Connection
from structlog.typing import FilteringBoundLogger

from bot.assistant import Clock, ring
from bot.bell import Bell
from bot.errors import StoreError
from bot.letters import pack, reference_of
from bot.sealing import Sealing
from bot.store import inbox, outbox, people
from bot.store.database import Store
from conversations.desk import House
from conversations.events import Event, Left
from conversations.outcome import Message
from conversations.speech import Speech, speak
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.wording import WordingError

Verdict = Literal["done", "dead", "later"]
"""done and dead: acknowledge. later: acknowledge nothing, wait with growing delays, take it again."""

MOST_ATTEMPTS = 3

ROOMS = ("knowledge", "conversations", "bot")


class Handler(Protocol):
    def handle(self, event: Event) -> Awaitable[None]: ...


class Intake:
    """The door of every channel: one verdict for each event, and no error ever comes out."""

    def __init__(
        self,
        *,
        assistant: Handler,
        store: Store,
        sealing: Sealing,
        bell: Bell,
        clock: Clock,
        knowledge: Callable[[], Knowledge],
        house: Callable[[], House],
    ) -> None:
        self._assistant = assistant
        self._store = store
        self._sealing = sealing
        self._bell = bell
        self._clock = clock
        self._knowledge = knowledge
        self._house = house
        self._log: FilteringBoundLogger = structlog.get_logger("bot.intake")

    async def take(self, event: Event, *, count_before: bool = False) -> Verdict:
        """Handle an event. `count_before` in the first batch after a start: then a crash counts as an attempt."""
        try:
            return await self._take(event, count_before=count_before)
        except StoreError as error:
            # A failure of the database is not the event's fault: it is never counted.
            self._log.warning("store-failed", event_key=event.key, reason=str(error))
            return "later"

    async def _take(self, event: Event, *, count_before: bool) -> Verdict:
        attempts = await self._count(event) if count_before else 0
        if attempts > MOST_ATTEMPTS:
            return await self._bury(event, "Crash")
        try:
            await self._assistant.handle(event)
        except StoreError:
            raise
        except Exception as error:  # noqa: BLE001 — whatever is wrong with one event must not block the others
            attempts = attempts or await self._count(event)
            self._log_failure(event, error, attempts)
            return (
                await self._bury(event, type(error).__name__)
                if attempts >= MOST_ATTEMPTS
                else "later"
            )
        return "done"

    async def _count(self, event: Event) -> int:
        now = self._clock()
        return await self._store.run(
            lambda connection: inbox.count_attempt(connection, event.key, now)
        )

    def _log_failure(self, event: Event, error: Exception, attempts: int) -> None:
        self._log.error(
            "event-failed",
            event_key=event.key,
            error=type(error).__name__,
            step=place_of(error.__traceback__),
            attempt=attempts,
        )

    async def _bury(self, event: Event, error: str) -> Verdict:
        """Seal the event away and say so to the person; "done" when it was handled after all."""
        letter = inbox.DeadLetter(
            reference=reference_of(event),
            event_key=event.key,
            person=None if event.in_group else event.person,
            sealed=self._sealing.seal(pack(event)),
            error=error,
            at=self._clock(),
        )

        def burial(connection: Connection) -> bool:
            if not inbox.bury(connection, letter):
                return False
            self._apologise(connection, event, letter)
            return True

        if not await self._store.run(burial):
            return "done"
        self._log.error(
            "event-buried", event_key=event.key, reference=letter.reference, error=error
        )
        ring(self._bell, [event.address])
        return "dead"

    def _apologise(self, connection: Connection, event: Event, letter: inbox.DeadLetter) -> None:
        language = event.language
        if not event.in_group:
            language = people.language_of(connection, event.person, language)
        message = Message("apology", {"reference": letter.reference})
        speech = None if isinstance(event.content, Left) else self._speech(message, language)
        if speech:
            outbox.write(
                connection,
                address=event.address,
                author="bot",
                message=message.id,
                values=message.values,
                speech=speech,
                language=language,
                replaces="",
                event_key=event.key,
                at=letter.at,
            )

    def _speech(self, message: Message, language: Language) -> Speech | None:
        """None when the content has no such sentence: even then the event must go."""
        try:
            return speak(message, language, self._knowledge(), self._house())
        except WordingError as error:
            self._log.error("no-apology", error=type(error).__name__)
            return None


def place_of(traceback: TracebackType | None) -> str:
    """Where in our rooms an error arose: "conversations.router._said:112". Never what was said."""
    place = ""
    while traceback:
        frame = traceback.tb_frame
        module = str(frame.f_globals.get("__name__", ""))
        if module.split(".")[0] in ROOMS:
            place = f"{module}.{frame.f_code.co_name}:{traceback.tb_lineno}"
        traceback = traceback.tb_next
    return place
