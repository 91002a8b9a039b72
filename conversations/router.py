"""Which dialogue an event belongs to: tables, and the typed shortcuts. Not for what the dialogues say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from conversations import account, browsing, faq
from conversations.desk import Desk
from conversations.events import Commanded, Event, Left, Said, Tapped, Uploaded
from conversations.outcome import Choice, Message, Outcome, PersonUnreachable
from conversations.typed import chosen
from knowledge.load import Knowledge
from knowledge.search.found import Found
from knowledge.search.normalise import fold

CommandStep = Callable[[Desk, Knowledge, str], Outcome]
TapStep = Callable[[Desk, Knowledge, Sequence[str]], Outcome]

COMMANDS: Mapping[str, CommandStep] = {
    "start": lambda desk, knowledge, argument: _start(desk, knowledge, argument),
    "faq": lambda _desk, knowledge, _argument: browsing.themes(knowledge),
    "help": lambda desk, _knowledge, _argument: account.help_(desk),
    "language": lambda desk, _knowledge, argument: _language(desk, argument),
    "sources": lambda _desk, knowledge, _argument: browsing.sources(knowledge),
    "privacy": lambda desk, _knowledge, _argument: account.privacy(desk),
    "forget": lambda desk, _knowledge, _argument: account.ask_forget(desk),
    "stop": lambda desk, _knowledge, _argument: account.stop(desk),
}

SYNONYMS: Mapping[str, str] = {
    "aide": "help",
    "langue": "language",
    "lang": "language",
    "confidentialite": "privacy",
    "oublier": "forget",
    "themes": "faq",
    "menu": "faq",
    "arreter": "stop",
    "debut": "start",
}

IN_GROUPS = frozenset({"start", "faq", "help", "sources"})
"""Commands that answer in a group; the others are personal and lead to the private chat."""

TAPS: Mapping[str, TapStep] = {
    "entry": lambda desk, knowledge, ids: _entry(desk, knowledge, ids),
    "more": lambda desk, knowledge, ids: _more(desk, knowledge, ids),
    "not": lambda desk, knowledge, ids: faq.not_it(ids[0], desk, knowledge),
    "none": lambda desk, _knowledge, _ids: faq.none_of_these(desk),
    "leave-reply": lambda desk, _knowledge, _ids: faq.leave(desk),
    "themes": lambda _desk, knowledge, ids: browsing.themes(knowledge, _number(ids, 0)),
    "theme": lambda _desk, knowledge, ids: browsing.theme(ids[0], knowledge, _number(ids, 1)),
    "sources": lambda _desk, knowledge, ids: browsing.sources(knowledge, _number(ids, 0)),
    "place": lambda _desk, knowledge, ids: faq.show_place(
        ids[0], ids[0], "status", None, knowledge
    ),
    "language": lambda desk, _knowledge, ids: _language(desk, ids[0]),
    "forget": lambda desk, _knowledge, ids: _forget(desk, ids),
    "start": lambda desk, knowledge, _ids: account.start(desk, knowledge),
    "help": lambda desk, _knowledge, _ids: account.help_(desk),
    "privacy": lambda desk, _knowledge, _ids: account.privacy(desk),
    "resume-announcements": lambda _desk, _knowledge, _ids: account.resume(),
}

PERSONAL_TAPS = frozenset({"leave-reply", "language", "forget", "resume-announcements"})
_IMPERSONAL_TAPS = frozenset({"entry", "more", "themes", "theme", "sources"})
_NEED_AN_ID = frozenset({"entry", "more", "not", "theme", "place", "language"})


def step(desk: Desk, event: Event, found: Sequence[Found], knowledge: Knowledge) -> Outcome:
    """What to say and record after one event. Pure; always says something, except to who has left."""
    outcome = _dispatched(desk, event, found, knowledge)
    return _for_a_group(outcome) if event.in_group else outcome


def _dispatched(desk: Desk, event: Event, found: Sequence[Found], knowledge: Knowledge) -> Outcome:
    match event.content:
        case Said(text):
            return _said(desk, event, text, found, knowledge)
        case Tapped(data):
            return _tapped(desk, event, data, knowledge)
        case Commanded(name, argument):
            return _commanded(desk, event, name, argument, knowledge)
        case Uploaded(what):
            return Outcome(messages=(Message("unsupported", {"what": what}, (faq.THEMES,)),))
        case Left():
            return Outcome(changes=(PersonUnreachable(),))


def _said(
    desk: Desk, event: Event, text: str, found: Sequence[Found], knowledge: Knowledge
) -> Outcome:
    choice = chosen(text, desk.asked.offered)
    if choice:
        return _tapped(desk, event, choice, knowledge)
    command = _as_command(text)
    if command:
        return _commanded(desk, event, command, "", knowledge)
    if not found or not found[0].text:
        return Outcome(messages=(Message("empty", choices=(faq.THEMES,)),))
    return faq.answer(desk, found, knowledge)


def _as_command(text: str) -> str | None:
    """A command typed without its slash, alone: « aide », "stop"."""
    word = fold(text)
    name = SYNONYMS.get(word, word)
    return name if name in COMMANDS else None


def _commanded(desk: Desk, event: Event, name: str, argument: str, knowledge: Knowledge) -> Outcome:
    known = SYNONYMS.get(fold(name), name)
    if known not in COMMANDS:
        return Outcome(messages=(Message("unknown-command", {"name": name[:32]}, (faq.THEMES,)),))
    if event.in_group and known not in IN_GROUPS:
        return Outcome(messages=(Message("private-only"),))
    return COMMANDS[known](desk, knowledge, argument)


def _tapped(desk: Desk, event: Event, data: str, knowledge: Knowledge) -> Outcome:
    kind, *ids = data.split(":")
    if kind not in TAPS or (kind in _NEED_AN_ID and not ids):
        return stale(knowledge)
    if event.in_group and kind in PERSONAL_TAPS:
        return Outcome(messages=(Message("private-only"),))
    return TAPS[kind](desk, knowledge, ids)


def stale(knowledge: Knowledge) -> Outcome:
    """A button of another time: say so, and show where one can go on."""
    outcome = browsing.themes(knowledge)
    return replace(outcome, messages=(Message("stale"), *outcome.messages))


def _start(desk: Desk, knowledge: Knowledge, argument: str) -> Outcome:
    """`/start faq_<id>` opens an answer; any other argument is passed over."""
    entry = (
        knowledge.entries.get(argument.removeprefix("faq_"))
        if argument.startswith("faq_")
        else None
    )
    return faq.show(entry, None, knowledge) if entry else account.start(desk, knowledge)


def _entry(desk: Desk, knowledge: Knowledge, ids: Sequence[str]) -> Outcome:
    entry = knowledge.entries.get(ids[0])
    return faq.show(entry, None, knowledge) if entry else stale(knowledge)


def _more(desk: Desk, knowledge: Knowledge, ids: Sequence[str]) -> Outcome:
    entry = knowledge.entries.get(ids[0])
    return faq.details(entry, desk, knowledge) if entry else stale(knowledge)


def _language(desk: Desk, word: str) -> Outcome:
    match fold(word)[:2]:
        case "fr":
            return account.choose_language("fr")
        case "en" | "an":
            return account.choose_language("en")
        case _:
            return account.ask_language(desk)


def _forget(desk: Desk, ids: Sequence[str]) -> Outcome:
    return account.forget(desk, confirmed=ids[0] == "yes") if ids else account.ask_forget(desk)


def _number(ids: Sequence[str], position: int) -> int:
    """A page number of a button, 0 when it is missing or forged."""
    text = ids[position] if len(ids) > position else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0


def _for_a_group(outcome: Outcome) -> Outcome:
    """Groups are stateless: questions, suggestions and sources; nothing is recorded of who asked."""
    messages = tuple(replace(message, choices=_impersonal(message)) for message in outcome.messages)
    return Outcome(messages=messages)


def _impersonal(message: Message) -> tuple[Choice, ...]:
    return tuple(
        choice for choice in message.choices if choice.data.split(":")[0] in _IMPERSONAL_TAPS
    )
