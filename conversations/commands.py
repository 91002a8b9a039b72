"""Slash commands, also typed without their slash: a table. Not for buttons (taps.py)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from conversations import account, answers, browsing
from conversations.desk import Desk
from conversations.outcome import Asked, Outcome
from knowledge.load import Knowledge

CommandStep = Callable[[Desk, Knowledge, str], Outcome]


def start(desk: Desk, knowledge: Knowledge, argument: str) -> Outcome:
    """`/start faq_<id>` opens an answer; any other argument is passed over."""
    prefix, _, wanted = argument.partition("_")
    entry = knowledge.entries.get(wanted) if prefix == "faq" else None
    return answers.show(entry, Asked(), knowledge) if entry else account.start(desk, knowledge)


COMMANDS: Mapping[str, CommandStep] = {
    "start": start,
    "faq": lambda _desk, knowledge, _argument: browsing.themes(knowledge),
    "help": lambda _desk, _knowledge, _argument: account.help_(),
    "language": lambda _desk, _knowledge, argument: account.language(argument),
    "sources": lambda _desk, knowledge, _argument: browsing.sources(knowledge),
    "privacy": lambda _desk, _knowledge, _argument: account.privacy(),
    "forget": lambda _desk, _knowledge, _argument: account.ask_forget(),
    "stop": lambda _desk, _knowledge, _argument: account.stop(),
}

SYNONYMS: Mapping[str, str] = {
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
