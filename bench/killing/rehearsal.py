"""What each question would be answered by a server that nobody kills. Not for Telegram: only its texts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bench.killing.crowd import Crowd, Question
from bot.assistant import Assistant
from bot.bell import Bell
from bot.channels.telegram.render import render
from bot.store import outbox
from bot.store.database import Store
from bot.store.migrate import upgrade
from conversations.desk import House
from conversations.events import Address, Event, Said
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.search.index import Index

Expected = Sequence[tuple[str, ...]]
"""For each question, in their order, the texts of the messages that answer it."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """The same knowledge and index as the server's, the same order for each person, a database of its own."""

    knowledge: Knowledge
    index: Index
    bot_name: str
    folder: Path
    _last: dict[int, int] = field(default_factory=dict)

    async def play(self, crowd: Crowd) -> Expected:
        async with self._store() as store:
            assistant = self._assistant(store)
            return [
                await self._one(assistant, store, crowd, number)
                for number in range(len(crowd.questions))
            ]

    @asynccontextmanager
    async def _store(self) -> AsyncIterator[Store]:
        url = f"sqlite:///{self.folder / 'rehearsal.db'}"
        upgrade(url)
        store = await Store.open(url)
        try:
            yield store
        finally:
            await store.close()

    def _assistant(self, store: Store) -> Assistant:
        return Assistant(
            store=store,
            bell=Bell(),
            clock=_now,
            index=lambda: self.index,
            knowledge=lambda: self.knowledge,
            house=lambda: House(bot_name=self.bot_name),
        )

    async def _one(
        self, assistant: Assistant, store: Store, crowd: Crowd, number: int
    ) -> tuple[str, ...]:
        question = crowd.questions[number]
        event = said(question, str(number), crowd.languages[question.person])
        await assistant.handle(event)
        after = self._last.get(question.person, 0)
        lines = await store.read(lambda c: outbox.transcript(c, event.address, after))
        self._last[question.person] = lines[-1].id
        return tuple(body.text.strip() for line in lines for body in render(line))


def said(question: Question, number: str, language: Language) -> Event:
    return Event(
        key=f"rehearsal:{number}",
        person=f"telegram:{question.person}",
        address=Address("telegram", str(question.person)),
        at=_now(),
        content=Said(question.text),
        language=language,
    )


def _now() -> datetime:
    return datetime.now(UTC)
