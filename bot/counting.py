"""What is counted of a question: the day, the channel, the language, how it was decided. Not for keeping its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection

from bot.store import figures
from bot.store.figures import Asked, Decision
from conversations.events import Event, Said, Tapped
from conversations.outcome import Message, Outcome
from knowledge.model import Language

DECIDED: Mapping[str, Decision] = {
    "entry": "answer",
    "place": "answer",
    "suggest": "suggest",
    "suggest-place": "suggest",
    "unknown": "none",
    "unknown-place": "none",
    "unknown-language": "none",
    "neighbour": "none",
}
"""By what the bot said to a question that was typed."""
SMALL_TALK = "smalltalk-"


def count(connection: Connection, event: Event, outcome: Outcome, language: Language) -> None:
    """In the transaction of the event, so that each counts once. Nothing of it says who asked, or in which words.

    Last of all, and in one order: others count the same rows, and wait for them.
    """
    day = event.at.date()
    for decision, entry in sorted(_decided(event, outcome)):
        figures.count(connection, Asked(day, event.address.channel, language, decision, entry))


def _decided(event: Event, outcome: Outcome) -> Iterator[tuple[Decision, str]]:
    if isinstance(event.content, Said):
        for message in outcome.messages:
            decision, entry = DECIDED.get(message.id), _entry(message)
            if decision and not entry.startswith(SMALL_TALK):
                yield decision, entry
    if isinstance(event.content, Tapped) and event.content.data.startswith("not:"):
        if any(message.id == "earlier-question" for message in outcome.messages):
            return
        refused = event.content.data.split(":")[1]
        yield "not-it", "" if refused == "place" else refused


def _entry(message: Message) -> str:
    return str(message.values.get("entry", "")) if message.id == "entry" else ""
