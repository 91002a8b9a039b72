"""What somebody new would be told, as plain text; no store, no memory. Not for conversations (assistant.py)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Protocol

from bot.channels.markdown import plain
from conversations.desk import Desk, House, Profile
from conversations.events import Address, Event, Said
from conversations.router import step
from conversations.speech import speak
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.search.found import Found
from knowledge.search.normalise import clean

NOBODY = Address("terminal", "nobody")


class Finder(Protocol):
    """What understands a text: knowledge.search.index.Index."""

    def find_all(self, text: str, language: Language | None = None) -> tuple[Found, ...]: ...


def readable(question: str, knowledge: Knowledge, index: Finder) -> str:
    """Every message of the reply, its choices as a list."""
    text = clean(question)
    found = index.find_all(text) if text else ()
    language = found[0].language if found else "fr"
    event = Event("nobody", "nobody", NOBODY, datetime.now(UTC), Said(text), language)
    desk = Desk(Profile("nobody", language, is_new=True), House())
    outcome = step(desk, event, found, knowledge)
    said = []
    for message in outcome.messages:
        speech = speak(message, message.language or language, knowledge, desk.house)
        choices = [f"- {button.label}" for button in speech.buttons]
        said += [plain(speech.text), *(["\n".join(choices)] if choices else [])]
    return "\n\n".join(said)
