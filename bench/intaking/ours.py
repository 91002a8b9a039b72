"""The whole path of an event: intake, search, step, store, outbox. Not for sending: nobody empties the outbox."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography.fernet import Fernet

from bench.intaking.walking import Pace, measured
from bench.killing.crowd import Question
from bot.assistant import Assistant, Finder
from bot.bell import Bell
from bot.intake import Intake
from bot.sealing import Sealing
from bot.store.database import Store
from bot.store.migrate import upgrade
from conversations.desk import House
from conversations.events import Address, Event, Said
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.search.found import Found, Match


@dataclass(frozen=True, slots=True)
class ConstantIndex:
    """Finds the same entry in every text, and costs nothing."""

    entry: str

    def find_all(self, text: str, language: Language | None = None) -> tuple[Found, ...]:
        return (Found(text, language or "fr", "answer", (Match(self.entry, 0.97),)),)


async def pace_of_ours(
    url: str, knowledge: Knowledge, index: Finder, questions: Sequence[Question]
) -> Pace:
    """On a new database at `url`. Every event must be done: else it raises."""
    await asyncio.to_thread(upgrade, url)
    store = await Store.open(url)
    try:
        intake = _intake(store, knowledge, index)

        async def take(event: Event) -> None:
            verdict = await intake.take(event)
            if verdict != "done":
                raise RuntimeError(f"{event.key}: {verdict}")

        return await measured(take, _said, questions)
    finally:
        await store.close()


def _intake(store: Store, knowledge: Knowledge, index: Finder) -> Intake:
    bell = Bell()
    assistant = Assistant(
        store=store,
        bell=bell,
        clock=_now,
        index=lambda: index,
        knowledge=lambda: knowledge,
        house=House,
    )
    return Intake(
        assistant=assistant,
        store=store,
        sealing=Sealing([Fernet.generate_key().decode()]),
        bell=bell,
        clock=_now,
        knowledge=lambda: knowledge,
        house=House,
    )


def _said(question: Question, number: int) -> Event:
    return Event(
        key=f"telegram:1:{number}",
        person=f"telegram:{question.person}",
        address=Address("telegram", str(question.person)),
        at=_now(),
        content=Said(question.text),
    )


def _now() -> datetime:
    return datetime.now(UTC)
