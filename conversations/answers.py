"""An entry of the knowledge base as a message with its choices. Not for choosing the entry (faq.py)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conversations.choices import THEMES, not_it, to_entries
from conversations.outcome import Asked, Choice, Message, Outcome
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Entry

MOST_CHOICES = 3
MOST_RELATED = 2


def show(entry: Entry, asked: Asked, knowledge: Knowledge) -> Outcome:
    """An answer: its first part, and at most three choices.

    When it answers the question of `asked`, the last choice is « Ce n'est pas ça ».
    """
    if entry.is_small_talk:
        return _small_talk(entry, knowledge)
    details = [Choice(f"more:{entry.id}", "choice-details")] if _has_details(entry) else []
    choices = [*details, *to_entries(entry.related, knowledge)]
    message = Message("entry", {"entry": entry.id}, _with_refusal(choices, entry, asked))
    return Outcome(messages=(message,), asked=about(entry, asked))


def details(entry: Entry, asked: Asked, knowledge: Knowledge) -> Outcome:
    """What waits behind « Plus de détails »; the question is still the same."""
    choices = to_entries(entry.related, knowledge)[:MOST_RELATED]
    question = asked if entry.id in asked.entries else Asked()
    message = Message("entry-details", {"entry": entry.id}, _with_refusal(choices, entry, question))
    return Outcome(messages=(message,), asked=about(entry, asked))


def about(entry: Entry, asked: Asked) -> Asked:
    """`asked` once `entry` was said: the talk is about that, and nothing is waited for."""
    return replace(asked, awaits="", entries=(entry.id,), place="", aspect="", neighbour="")


def _small_talk(entry: Entry, knowledge: Knowledge) -> Outcome:
    """A courtesy changes no subject: what was asked stays asked."""
    related = to_entries(entry.related, knowledge)[:MOST_RELATED]
    return Outcome(messages=(Message("entry", {"entry": entry.id}, (*related, THEMES)),))


def _has_details(entry: Entry) -> bool:
    return any(entry.details(language) for language in LANGUAGES)


def _with_refusal(choices: Sequence[Choice], entry: Entry, asked: Asked) -> tuple[Choice, ...]:
    if not asked.question:
        return tuple(choices[:MOST_CHOICES])
    return (*choices[: MOST_CHOICES - 1], not_it(entry.id, asked.question))
