"""The whole path of an event: intake, search, step, store, outbox. Not for sending: nobody empties the outbox."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bench.intaking.walking import Pace, measured
from bench.killing.crowd import Question
from bench.measuring.door import door, now
from bot.assistant import Finder
from bot.store.database import Store
from bot.store.migrate import upgrade
from conversations.events import Address, Event, Said
from knowledge.load import Knowledge


async def pace_of_ours(
    url: str, knowledge: Knowledge, index: Finder, questions: Sequence[Question]
) -> Pace:
    """On a new database at `url`. Every event must be done: else it raises."""
    await asyncio.to_thread(upgrade, url)
    store = await Store.open(url)
    try:
        intake = door(store, knowledge, index)

        async def take(event: Event) -> None:
            verdict = await intake.take(event)
            if verdict != "done":
                raise RuntimeError(f"{event.key}: {verdict}")

        return await measured(take, _said, questions)
    finally:
        await store.close()


def _said(question: Question, number: int) -> Event:
    return Event(
        key=f"telegram:1:{number}",
        person=f"telegram:{question.person}",
        address=Address("telegram", str(question.person)),
        at=now(),
        content=Said(question.text),
    )
