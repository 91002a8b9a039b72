"""What each button does, by the first word of its data: a table. Not for who may press it (router.py)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from conversations import account, answers, browsing, following_places, places, unanswered
from conversations.announcing import replying
from conversations.desk import Desk
from conversations.helpdesk import asking
from conversations.helpdesk.shape import KIND as PERSON
from conversations.needs import REPLY, REPLY_REFUSED
from conversations.outcome import Asked, Message, Outcome
from knowledge.load import Knowledge
from knowledge.places import Aspect

TapStep = Callable[[Desk, Knowledge, Sequence[str]], Outcome]


def press(desk: Desk, data: str, knowledge: Knowledge) -> Outcome:
    """What a button leads to; one that means nothing to us is of another time."""
    kind, *ids = data.split(":")
    if kind not in TAPS or (kind in NEED_AN_ID and not ids):
        return stale(knowledge)
    return TAPS[kind](desk, knowledge, ids)


def stale(knowledge: Knowledge) -> Outcome:
    """A button of another time: say so, and show where one can go on."""
    outcome = browsing.themes(knowledge)
    return replace(outcome, messages=(Message("stale"), *outcome.messages))


def _entry(desk: Desk, knowledge: Knowledge, ids: Sequence[str]) -> Outcome:
    """An answer; the question stays the same when the entry was offered for it."""
    entry = knowledge.entries.get(ids[0])
    if entry is None:
        return stale(knowledge)
    is_for_the_question = _is_offered(entry.id, desk.asked)
    return answers.show(entry, desk.asked if is_for_the_question else Asked(), knowledge)


def _is_offered(entry: str, asked: Asked) -> bool:
    is_candidate = any(candidate == entry for candidate, _ in asked.candidates)
    is_suggested = any(data == f"entry:{entry}" for _, data in asked.offered)
    return is_candidate or (asked.awaits == "suggestion" and is_suggested)


def _more(desk: Desk, knowledge: Knowledge, ids: Sequence[str]) -> Outcome:
    entry = knowledge.entries.get(ids[0])
    return answers.details(entry, desk.asked, knowledge) if entry else stale(knowledge)


def _not(desk: Desk, knowledge: Knowledge, ids: Sequence[str]) -> Outcome:
    return unanswered.not_it(desk, ids[0], _at(ids, 1), knowledge)


def _theme(_desk: Desk, knowledge: Knowledge, ids: Sequence[str]) -> Outcome:
    is_known = any(theme.id == ids[0] for theme in knowledge.themes)
    if not is_known or not browsing.entries_of(ids[0], knowledge):
        return stale(knowledge)
    return browsing.theme(ids[0], knowledge, _page(ids, 1))


def _place(desk: Desk, knowledge: Knowledge, ids: Sequence[str]) -> Outcome:
    place, aspect = knowledge.places.get(ids[0]), _aspect(_at(ids, 1))
    if place is None or not places.can_tell(place, aspect):
        return stale(knowledge)
    asked = desk.asked if desk.asked.place == place.id else Asked()
    return places.show(desk, place, place.name, aspect, asked, knowledge)


def _follow(desk: Desk, knowledge: Knowledge, ids: Sequence[str]) -> Outcome:
    return (
        following_places.follow(desk, ids[0]) if knowledge.places.get(ids[0]) else stale(knowledge)
    )


def _aspect(word: str) -> Aspect:
    return next((aspect for aspect in places.ASPECTS if aspect == word), "status")


def _forget(desk: Desk, _knowledge: Knowledge, ids: Sequence[str]) -> Outcome:
    return account.forget(desk, confirmed=ids[0] == "yes") if ids else account.ask_forget()


def _at(ids: Sequence[str], position: int) -> str:
    return ids[position] if len(ids) > position else ""


def _page(ids: Sequence[str], position: int) -> int:
    """A page number of a button, 0 when it is missing or forged."""
    text = _at(ids, position)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0


TAPS: Mapping[str, TapStep] = {
    "entry": _entry,
    "more": _more,
    "not": _not,
    "none": lambda desk, _knowledge, ids: unanswered.none_of_these(desk, _at(ids, 0)),
    "leave-reply": lambda desk, _knowledge, ids: unanswered.leave(desk, _at(ids, 0)),
    "themes": lambda _desk, knowledge, ids: browsing.themes(knowledge, _page(ids, 0)),
    "theme": _theme,
    "sources": lambda _desk, knowledge, ids: browsing.sources(knowledge, _page(ids, 0)),
    "place": _place,
    following_places.FOLLOW: _follow,
    following_places.LEAVE: lambda desk, _knowledge, ids: following_places.leave(desk, ids[0]),
    following_places.LIST: lambda desk, knowledge, _ids: following_places.show_all(desk, knowledge),
    REPLY: lambda desk, _knowledge, ids: replying.ask(desk, desk.announced if ids else 0),
    REPLY_REFUSED: lambda desk, _knowledge, ids: replying.refuse(desk, _at(ids, 1)),
    replying.QUIT: lambda _desk, _knowledge, _ids: replying.leave(),
    PERSON: lambda desk, knowledge, ids: asking.press(desk, ids, knowledge) or stale(knowledge),
    "language": lambda _desk, _knowledge, ids: account.language(ids[0]),
    "forget": _forget,
    "start": lambda desk, knowledge, _ids: account.start(desk, knowledge),
    "help": lambda _desk, _knowledge, _ids: account.help_(),
    "privacy": lambda _desk, _knowledge, _ids: account.privacy(),
    "resume-announcements": lambda _desk, _knowledge, _ids: account.resume(),
}

NEED_AN_ID = frozenset(
    {"entry", "more", "not", "theme", "place", "language"}
    | {following_places.FOLLOW, following_places.LEAVE}
)

PERSONAL = frozenset(
    {"leave-reply", "language", "forget", "privacy", "resume-announcements"}
    | {following_places.FOLLOW, following_places.LEAVE, following_places.LIST}
    | {REPLY, REPLY_REFUSED, replying.QUIT, PERSON}
)
"""Lead to the private chat when pressed in a group."""

IN_GROUPS = frozenset({"entry", "more", "themes", "theme", "place", "sources"})
"""The only buttons shown in a group: they need nobody's past."""
