"""The heart: understand an event, then have its turn taken in one transaction. Not for failures (intake.py)."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from time import perf_counter
from typing import Protocol

import structlog

from bot.approving import Rules
from bot.bell import Bell
from bot.errors import FilesError, StoreError
from bot.store import people
from bot.store.database import Store
from bot.turn import Step, Turn
from conversations.desk import House
from conversations.events import Address, Event, Said
from conversations.router import step
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.search.found import Found
from knowledge.search.normalise import clean

Clock = Callable[[], datetime]
Observer = Callable[[Event, Sequence[Found], float], None]
"""Told after the commit: the event, how its words were understood, the seconds it took."""


class Finder(Protocol):
    """What understands a text: knowledge.search.index.Index."""

    def find_all(self, text: str, language: Language | None = None) -> tuple[Found, ...]: ...


def new_token() -> str:
    """22 characters that nobody can guess."""
    return secrets.token_urlsafe(16)


class Assistant:
    """Handles events, one transaction each.

    `index`, `knowledge` and `house` are asked for at every event, so they can be replaced while running.
    `clean` removes files that nobody names any more (bot.files.cleaning); it may raise StoreError and FilesError.
    """

    def __init__(
        self,
        *,
        store: Store,
        bell: Bell,
        clock: Clock,
        index: Callable[[], Finder],
        knowledge: Callable[[], Knowledge],
        house: Callable[[], House],
        observe: Observer | None = None,
        token: Callable[[], str] = new_token,
        step: Step = step,
        clean: Callable[[], Awaitable[object]] | None = None,
        rules: Rules | None = None,
    ) -> None:
        self._rules = rules or Rules()
        self._store = store
        self._bell = bell
        self._clock = clock
        self._index = index
        self._knowledge = knowledge
        self._house = house
        self._observe = observe
        self._token = token
        self._step = step
        self._clean = clean

    async def handle(self, event: Event) -> None:
        """Everything that follows from an event, committed; a key handled before does nothing.

        Raises StoreError when the database cannot be used, and any error of the step. Nothing is written then.
        """
        started = perf_counter()
        knowledge, index = self._knowledge(), self._index()
        found = await self._understand(event, index)
        turn = Turn(
            step=self._step,
            event=event,
            found=found,
            knowledge=knowledge,
            house=self._house(),
            now=self._clock(),
            token=self._token,
            rules=self._rules,
        )
        told = await self._store.run(turn.take)
        ring(self._bell, told.addresses)
        if self._observe:
            self._observe(event, found, perf_counter() - started)
        if told.has_erased:
            await self._store.checkpoint()
        if told.has_dropped_files and self._clean:
            await clean_up(self._clean)

    async def _understand(self, event: Event, index: Finder) -> tuple[Found, ...]:
        """Before the transaction and on a thread: it takes milliseconds that no lock should last."""
        text = clean(event.content.text) if isinstance(event.content, Said) else ""
        if not text:
            return ()
        language = event.language
        if not event.in_group:
            language = await self._store.read(
                lambda connection: people.language_of(connection, event.person, event.language)
            )
        return await asyncio.to_thread(index.find_all, text, language)


async def clean_up(clean: Callable[[], Awaitable[object]]) -> None:
    """At once, as a deleted file is meant to be gone; what stays is left to the daily cleaning."""
    try:
        await clean()
    except (StoreError, FilesError) as error:
        structlog.get_logger("bot.assistant").warning("files-not-cleaned", reason=str(error))


def ring(bell: Bell, addresses: Sequence[Address]) -> None:
    """Wake whoever follows one of these addresses, or its whole channel."""
    for address in addresses:
        bell.ring(topic(address), address.channel)


def topic(address: Address) -> str:
    """The bell's name for one address."""
    return f"{address.channel}:{address.id}"
