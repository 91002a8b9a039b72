"""Slash commands, also typed without their slash: a table. Not for buttons (taps.py)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from conversations import account, answers, browsing, following_places, projects, walk
from conversations.announcing import welcoming
from conversations.application import front as application
from conversations.desk import Desk
from conversations.events import Event
from conversations.helpdesk import asking
from conversations.needs import PERSON_COMMAND, PERSON_WORDS, STAFF_START
from conversations.outcome import Asked, Message, Outcome
from knowledge.load import Knowledge

CommandStep = Callable[[Desk, Event, Knowledge, str], Outcome]


def start(desk: Desk, event: Event, knowledge: Knowledge, argument: str) -> Outcome:
    """`/start faq_<id>` opens an answer, `suivre_<place>` follows it; any other argument is passed over."""
    followed = following_places.wanted(argument, knowledge)
    if followed:
        # A group is told nothing of what somebody follows, and follows nothing itself.
        return (
            Outcome(messages=(Message("private-only"),))
            if event.in_group
            else following_places.follow(desk, followed)
        )
    if argument in {"diagnostic", "readiness"}:
        return open_walk(desk, knowledge)
    if argument in {"dossier", "application"}:
        return application.open_application(desk, event, knowledge)
    staff = STAFF_START.fullmatch(argument)
    if staff and not event.in_group:
        return welcoming.opened(desk, staff[1])
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
    "readiness": lambda desk, _event, knowledge, _argument: open_walk(desk, knowledge),
    "application": lambda desk, event, knowledge, _argument: application.open_application(
        desk, event, knowledge
    ),
    "export": lambda desk, event, knowledge, _argument: application.open_export(
        desk, event, knowledge
    ),
    "projects": lambda desk, event, knowledge, _argument: projects.open_projects(
        desk, event, knowledge
    ),
    "resume": lambda desk, event, knowledge, _argument: projects.open_return(
        desk, event, knowledge
    ),
    "territories": lambda desk, _event, knowledge, _argument: following_places.show_all(
        desk, knowledge
    ),
    "faq": lambda _desk, _event, knowledge, _argument: browsing.themes(knowledge),
    PERSON_COMMAND: lambda desk, _event, knowledge, _argument: asking.ask(desk, knowledge),
    "help": lambda _desk, _event, _knowledge, _argument: account.help_(),
    "language": lambda _desk, _event, _knowledge, argument: account.language(argument),
    "sources": lambda _desk, _event, knowledge, _argument: browsing.sources(knowledge),
    "privacy": lambda _desk, _event, _knowledge, _argument: account.privacy(),
    "forget": lambda _desk, _event, _knowledge, _argument: account.ask_forget(),
    "stop": lambda _desk, _event, _knowledge, _argument: account.stop(),
}

SYNONYMS: Mapping[str, str] = {
    "diagnostic": "readiness",
    "dossier": "application",
    "candidature": "application",
    "exporter": "export",
    "projets": "projects",
    "mes projets": "projects",
    "my projects": "projects",
    "reprendre": "resume",
    "territoires": "territories",
    "mes territoires": "territories",
    "my territories": "territories",
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
    **dict.fromkeys(PERSON_WORDS, PERSON_COMMAND),
}

IN_GROUPS = frozenset({"start", "faq", "help", "sources"})
"""Commands that answer in a group; the others are personal and lead to the private chat."""
