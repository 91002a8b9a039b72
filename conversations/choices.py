"""Buttons that several dialogues offer, and the mark that ties a button to its question. Not for what they do."""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

from conversations.helpdesk.shape import KIND
from conversations.outcome import Choice
from knowledge.load import Knowledge

THEMES = Choice("themes", "choice-themes")
FRENCH = Choice("language:fr", "choice-french")
ENGLISH = Choice("language:en", "choice-english")
PERSON = Choice(f"{KIND}:ask", "choice-person")


def to_entry(entry: str) -> Choice:
    return Choice(f"entry:{entry}", "choice-entry", {"entry": entry})


def to_entries(entries: Iterable[str], knowledge: Knowledge) -> list[Choice]:
    """One button for each entry that exists, each once."""
    return [to_entry(entry) for entry in dict.fromkeys(entries) if entry in knowledge.entries]


def not_it(shown: str, question: str) -> Choice:
    """« Ce n'est pas ça », said of `shown` (an entry, or "place") as the answer to `question`."""
    return Choice(f"not:{shown}:{mark(question)}", "choice-not-it")


def none_of_these(question: str) -> Choice:
    return Choice(f"none:{mark(question)}", "choice-none-of-these")


def leave(question: str) -> Choice:
    return Choice(f"leave-reply:{mark(question)}", "choice-leave-reply")


def mark(question: str) -> str:
    """Tells a question from the ones before it, so that an old button never speaks of a new one."""
    return f"{crc32(question.encode('utf-8', 'replace')):08x}"
