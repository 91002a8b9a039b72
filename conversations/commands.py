"""Slash commands, also typed without their slash: a table. Not for buttons (taps.py)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from conversations import account, answers, browsing, walk
from conversations.desk import Desk
from conversations.outcome import Asked, Message, Outcome
from knowledge.load import Knowledge

CommandStep = Callable[[Desk, Knowledge, str], Outcome]


def start(desk: Desk, knowledge: Knowledge, argument: str) -> Outcome:
    """`/start faq_<id>` opens an answer; any other argument is passed over."""
    if argument in {"diagnostic", "readiness"}:
        return open_walk(desk, knowledge)
    prefix, _, wanted = argument.partition("_")
    entry = knowledge.entries.get(wanted) if prefix == "faq" else None
    return answers.show(entry, Asked(), knowledge) if entry else account.start(desk, knowledge)


def open_walk(desk: Desk, knowledge: Knowledge) -> Outcome:
    """The self-assessment; an outside knowledge directory may have none."""
    if knowledge.readiness is None:
        return Outcome(messages=(Message("walk-not-here"),))
    return walk.open_walk(desk, knowledge.readiness)


COMMANDS: Mapping[str, CommandStep] = {
    "start": start,
    "readiness": lambda desk, knowledge, _argument: open_walk(desk, knowledge),
    "faq": lambda _desk, knowledge, _argument: browsing.themes(knowledge),
    "help": lambda _desk, _knowledge, _argument: account.help_(),
    "language": lambda _desk, _knowledge, argument: account.language(argument),
    "sources": lambda _desk, knowledge, _argument: browsing.sources(knowledge),
    "privacy": lambda _desk, _knowledge, _argument: account.privacy(),
    "forget": lambda _desk, _knowledge, _argument: account.ask_forget(),
    "stop": lambda _desk, _knowledge, _argument: account.stop(),
}

SYNONYMS: Mapping[str, str] = {
    "diagnostic": "readiness",
    "aide": "help",
    "langue": "language",
    "lang": "language",
    "confidentialite": "privacy",
    "oublier": "forget",
    "effacer": "forget",
    "themes": "faq",
    "menu": "faq",
    "arreter": "stop",
    "debut": "start",
}

IN_GROUPS = frozenset({"start", "faq", "help", "sources"})
"""Commands that answer in a group; the others are personal and lead to the private chat."""
