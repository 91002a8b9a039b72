"""Which dialogue an event belongs to. Not for what commands and buttons do (commands.py, taps.py)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conversations import commands, faq, projects, taps, walk
from conversations.announcing import front, replying, signing_in
from conversations.application import front as application
from conversations.choices import THEMES
from conversations.commands import COMMANDS, SYNONYMS
from conversations.deeds import AnswerGiven
from conversations.desk import Desk
from conversations.events import (
    Commanded,
    Event,
    Filled,
    Followed,
    Left,
    Said,
    Tapped,
    Uploaded,
)
from conversations.helpdesk import asking, staff_side
from conversations.needs import STAFF_COMMANDS
from conversations.outcome import Choice, Message, Outcome, PersonUnreachable
from conversations.typed import chosen, number_in
from knowledge.load import Knowledge
from knowledge.search.found import Found
from knowledge.search.normalise import fold

__all__ = ["COMMANDS", "SYNONYMS", "step"]


def step(desk: Desk, event: Event, found: Sequence[Found], knowledge: Knowledge) -> Outcome:
    """What to say and record after one event. Pure; always says something, except to who has left."""
    outcome = _dispatched(desk, event, found, knowledge)
    if event.in_group:
        return _for_a_group(outcome)
    return _remembering(desk, _with_a_way_back(desk, outcome))


def _dispatched(desk: Desk, event: Event, found: Sequence[Found], knowledge: Knowledge) -> Outcome:
    match event.content:
        case Said(text):
            return _said(desk, event, text, found, knowledge)
        case Tapped(data):
            return _tapped(desk, event, data, knowledge)
        case Commanded(name, argument):
            return _commanded(desk, event, name, argument, knowledge)
        case Uploaded():
            return _uploaded(desk, event, event.content, knowledge)
        case Filled():
            return application.filled(desk, event, event.content, knowledge)
        case Followed():
            return projects.followed(desk, event, knowledge)
        case Left():
            return Outcome(changes=(PersonUnreachable(),))


def _said(
    desk: Desk, event: Event, text: str, found: Sequence[Found], knowledge: Knowledge
) -> Outcome:
    command = _as_command(text)
    if not command:
        awaited = (
            front.typed(desk, text, knowledge)
            or asking.typed(desk, text, found, knowledge)
            or replying.said(desk, event, text, found, knowledge)
            or walk.typed(desk, event, text, found, knowledge)
            or projects.typed(desk, event, text, found, knowledge)
            or application.typed(desk, event, text, found, knowledge)
        )
        if awaited:
            return awaited
    choice = chosen(text, desk.asked.offered)
    if choice:
        return _tapped(desk, event, choice, knowledge)
    if command:
        return _commanded(desk, event, command, "", knowledge)
    number = number_in(text)
    if number is not None:
        return _no_such_choice(number, desk)
    if not found or not any(character.isalnum() for character in found[0].text):
        return Outcome(messages=(Message("empty", choices=(THEMES,)),))
    return faq.answer(desk, found, knowledge)


def _uploaded(desk: Desk, event: Event, sent: Uploaded, knowledge: Knowledge) -> Outcome:
    """Files are evidence for a draft; nothing else is, and in a group nothing is kept."""
    if event.in_group or (sent.file is None and sent.trouble is None):
        return Outcome(messages=(Message("unsupported", choices=(THEMES,)),))
    to_staff = asking.uploaded(desk, sent, knowledge)
    return to_staff or application.uploaded(desk, event, sent, knowledge)


def _as_command(text: str) -> str | None:
    """A command typed without its slash, alone: « aide », "stop"."""
    word = fold(text)
    name = SYNONYMS.get(word, word)
    return name if name in COMMANDS else None


def _no_such_choice(number: int, desk: Desk) -> Outcome:
    """A number that stands for nothing; the choices on screen stay."""
    offered = len(desk.asked.offered)
    values = {"number": number, "last": offered, "has_choices": "yes" if offered else "no"}
    return Outcome(messages=(Message("no-such-choice", values),))


def _commanded(desk: Desk, event: Event, name: str, argument: str, knowledge: Knowledge) -> Outcome:
    known = SYNONYMS.get(fold(name), name)
    opened = _opened(desk, name) if name in STAFF_COMMANDS and not event.in_group else None
    if opened:
        return opened
    if known not in COMMANDS:
        return Outcome(messages=(Message("unknown-command", {"name": name[:32]}, (THEMES,)),))
    if event.in_group and known not in commands.IN_GROUPS:
        return Outcome(messages=(Message("private-only"),))
    return COMMANDS[known](desk, event, knowledge, argument)


def _opened(desk: Desk, name: str) -> Outcome | None:
    """What a command of the staff says; None to anybody else."""
    match name:
        case "console":
            return signing_in.open_console(desk)
        case "tickets" | "demandes":
            return staff_side.open_tickets(desk)
        case "unanswered":
            return staff_side.unanswered(desk)
        case _:
            return front.open_announce(desk)


def _tapped(desk: Desk, event: Event, data: str, knowledge: Knowledge) -> Outcome:
    kind, *ids = data.split(":")
    if event.in_group and kind in taps.PERSONAL | walk.KINDS | projects.KINDS | application.KINDS:
        return Outcome(messages=(Message("private-only"),))
    if kind == front.KIND and not event.in_group:
        return front.press(desk, ids, knowledge) or taps.stale(knowledge)
    if kind in projects.KINDS:
        return projects.press(desk, event, kind, ids, knowledge)
    if kind in application.KINDS:
        return application.press(desk, event, kind, ids, knowledge)
    if kind in walk.KINDS:
        return walk.press(desk, event, kind, ids, knowledge)
    pressed = taps.press(desk, data, knowledge)
    return walk.resumed(desk, pressed, knowledge) if kind in walk.ASIDE else pressed


def _with_a_way_back(desk: Desk, outcome: Outcome) -> Outcome:
    """Whoever gives a first answer and is known by a cookie alone gets a way back, before what is asked next."""
    answers = any(isinstance(change, AnswerGiven) for change in outcome.changes)
    offered = projects.offer_return(desk) if answers else None
    if offered is None:
        return outcome
    message, made = offered
    *earlier, last = outcome.messages
    return replace(outcome, messages=(*earlier, message, last), changes=(*outcome.changes, made))


def _remembering(desk: Desk, outcome: Outcome) -> Outcome:
    """French is offered once to somebody, whatever is spoken of next."""
    if outcome.asked is None or not desk.asked.french_offered:
        return outcome
    return replace(outcome, asked=replace(outcome.asked, french_offered=True))


def _for_a_group(outcome: Outcome) -> Outcome:
    """Groups are stateless: questions, suggestions and sources; nothing is recorded of who asked."""
    return Outcome(messages=tuple(_impersonal(message) for message in outcome.messages))


def _impersonal(message: Message) -> Message:
    values = {**message.values, "kept": "no"} if "kept" in message.values else message.values
    return replace(message, values=values, choices=_impersonal_choices(message.choices))


def _impersonal_choices(choices: Sequence[Choice]) -> tuple[Choice, ...]:
    return tuple(choice for choice in choices if choice.data.split(":")[0] in taps.IN_GROUPS)
