"""/announce: staff write an announcement in the chat, look at it, send it or choose when. Not for the console."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from conversations.announcing import checking, going
from conversations.announcing.approval import hash_of
from conversations.announcing.audience import AudienceWrong, parse, written
from conversations.announcing.deeds import AnnouncementChanged, AnnouncementComposed
from conversations.announcing.lengths import LONGEST_WORDS
from conversations.announcing.shape import Announcement, Audience, Drafting, Words
from conversations.desk import Desk
from conversations.outcome import Asked, Choice, Message, Outcome
from conversations.staff import staff_may
from conversations.typed import chosen
from knowledge.load import Knowledge
from knowledge.model import Language

KIND = "announce"
"""The first word of these buttons, and of `Asked.awaits`; then what to do, and the announcement."""

QUICK: Mapping[str, Audience] = {
    "everyone": Audience(),
    "leads": Audience(roles=("owner", "editor")),
    "french": Audience(languages=("fr",)),
    "seen": Audience(seen_days=90),
}
"""Audiences of one tap."""

Press = Callable[[Desk, Drafting, Sequence[str], Knowledge], Outcome]
Typed = Callable[[Desk, str, Knowledge], Outcome]


def open_announce(desk: Desk) -> Outcome | None:
    """None to a stranger, who is told of no such command."""
    if not staff_may(desk.staff, "look"):
        return None
    if not staff_may(desk.staff, "write"):
        return Outcome(messages=(Message("announce-no-right"),))
    if desk.drafting is None:
        return _begin()
    values = {"title": desk.drafting.announcement.title}
    id_ = desk.drafting.announcement.id
    choices = (
        button("check", id_, "choice-announce-resume"),
        button("new", 0, "choice-announce-new"),
    )
    return Outcome(messages=(Message("announce-unfinished", values, (*choices, leave(id_))),))


def press(desk: Desk, ids: Sequence[str], knowledge: Knowledge) -> Outcome | None:
    """None when the button is nothing to this person, or of another time."""
    verb, *rest = ids or ("",)
    if not staff_may(desk.staff, "write"):
        return None
    match verb:
        case "new":
            return _begin()
        case "only-en":
            return _ask_english(alone=True)
        case "quit":
            return Outcome(messages=(Message("announce-left"),), asked=Asked())
    if desk.drafting is None or verb not in PRESSES:
        return None
    return PRESSES[verb](desk, desk.drafting, rest, knowledge)


def typed(desk: Desk, text: str, knowledge: Knowledge) -> Outcome | None:
    """What is waited for from staff; None when it is nothing."""
    kind, _, rest = desk.asked.awaits.partition(":")
    verb = rest.partition(":")[0]
    is_awaited = kind == KIND and verb in TYPED and staff_may(desk.staff, "write")
    if not is_awaited or chosen(text, desk.asked.offered):
        return None
    return TYPED[verb](desk, text, knowledge)


def button(verb: str, id_: int, label: str, *, mark: str = "", **values: object) -> Choice:
    """`mark` ties it to what was seen."""
    data = f"{KIND}:{verb}:{id_}" + (f":{mark}" if mark else "")
    return Choice(data, label, values)


def leave(id_: int) -> Choice:
    return button("quit", id_, "choice-announce-quit")


def _begin() -> Outcome:
    choices = (button("only-en", 0, "choice-announce-only-en"), leave(0))
    return Outcome(
        messages=(Message("announce-french", choices=choices),), asked=_awaiting("fr", 0)
    )


def _awaiting(verb: str, id_: int) -> Asked:
    return Asked(awaits=f"{KIND}:{verb}:{id_}")


def _french(_desk: Desk, text: str, _knowledge: Knowledge) -> Outcome:
    return _too_long(text) or _composed(Words(fr=text.strip()), "en")


def _only_english(_desk: Desk, text: str, _knowledge: Knowledge) -> Outcome:
    return _too_long(text) or _composed(Words(en=text.strip()), "fr")


def _composed(words: Words, lacking: Language) -> Outcome:
    """A draft from its first words on; the other language is written, or left out by choice."""
    made = AnnouncementComposed(Announcement(0, "draft", "", words))
    if lacking == "en":
        return replace(_ask_english(alone=False), changes=(made,))
    message = Message("announce-no-french", choices=_without("fr"))
    return Outcome(messages=(message,), changes=(made,), asked=_awaiting("without", 0))


def _ask_english(*, alone: bool) -> Outcome:
    if alone:
        return Outcome(
            messages=(Message("announce-english-only", choices=(leave(0),)),),
            asked=_awaiting("only-en", 0),
        )
    message = Message("announce-english", choices=_without("en"))
    return Outcome(messages=(message,), asked=_awaiting("en", 0))


def _without(lacking: Language) -> tuple[Choice, ...]:
    return (
        button("other", 0, f"choice-announce-other-{lacking}"),
        button("skip", 0, f"choice-announce-skip-{lacking}"),
        leave(0),
    )


def _english(desk: Desk, text: str, _knowledge: Knowledge) -> Outcome:
    if desk.drafting is None:
        return _gone()
    announcement = desk.drafting.announcement
    changed = replace(announcement, words=replace(announcement.words, en=text.strip()))
    return _too_long(text) or _ask_audience(announcement.id, AnnouncementChanged(changed))


def _missing(desk: Desk, drafting: Drafting, verb: str) -> Outcome:
    """The explicit choice about who speaks the language that is not written."""
    del desk
    announcement = drafting.announcement
    without = replace(announcement, without_language="skip" if verb == "skip" else "other")
    return _ask_audience(announcement.id, AnnouncementChanged(without))


def _ask_audience(id_: int, *changes: AnnouncementChanged) -> Outcome:
    quick = (button("to", id_, f"choice-announce-{name}", mark=name) for name in QUICK)
    message = Message("announce-audience", choices=(*quick, leave(id_)))
    return Outcome(messages=(message,), changes=changes, asked=_awaiting("to", id_))


def _quick(_desk: Desk, drafting: Drafting, ids: Sequence[str], _knowledge: Knowledge) -> Outcome:
    audience = QUICK.get(ids[1] if len(ids) > 1 else "")
    return _gone() if audience is None else _aimed(drafting, audience)


def _filter(desk: Desk, text: str, knowledge: Knowledge) -> Outcome:
    if desk.drafting is None:
        return _gone()
    audience = parse(text)
    if not isinstance(audience, AudienceWrong):
        unknown = next((one for one in audience.territories if not knowledge.places.get(one)), "")
        audience = AudienceWrong(unknown) if unknown else audience
    if isinstance(audience, AudienceWrong):
        values = {"part": audience.part[:60], "allowed": ", ".join(audience.allowed) or "none"}
        message = Message(
            "announce-audience-wrong", values, (leave(desk.drafting.announcement.id),)
        )
        return Outcome(messages=(message,))
    return _aimed(desk.drafting, audience)


def _aimed(drafting: Drafting, audience: Audience) -> Outcome:
    """How many that is, is counted when it is looked at: the next event."""
    announcement = replace(drafting.announcement, audience=audience)
    id_ = announcement.id
    choices = (button("check", id_, "choice-announce-check"), leave(id_))
    message = Message("announce-aimed", {"audience": written(audience)}, choices)
    return Outcome(messages=(message,), changes=(AnnouncementChanged(announcement),), asked=Asked())


def _check(desk: Desk, drafting: Drafting, _ids: Sequence[str], knowledge: Knowledge) -> Outcome:
    messages, is_ready = checking.check(drafting, knowledge)
    id_, mark = drafting.announcement.id, hash_of(drafting.announcement)[: going.MARK]
    choices = [button("aim", id_, "choice-announce-aim"), button("new", 0, "choice-announce-new")]
    if messages[-1].id == "announce-check":
        choices = [button("test", id_, "choice-announce-test"), *choices]
    if is_ready and staff_may(desk.staff, "send"):
        reachable = drafting.foreseen.get("", 0)
        send = button("send", id_, "choice-announce-send", mark=mark, reachable=reachable)
        choices = [send, button("at", id_, "choice-announce-at", mark=mark), *choices]
    *before, last = messages
    shown = replace(last, choices=(*choices, leave(id_)))
    return Outcome(messages=(*before, shown), asked=Asked())


def _too_long(text: str) -> Outcome | None:
    """Nothing of it is kept, and the same is waited for."""
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    if text.strip() and units <= LONGEST_WORDS:
        return None
    values = {"units": units, "most": LONGEST_WORDS}
    return Outcome(messages=(Message("announce-too-long", values, (leave(0),)),))


def _gone() -> Outcome:
    return Outcome(messages=(Message("announce-gone"),), asked=Asked())


def _moment(desk: Desk, text: str, _knowledge: Knowledge) -> Outcome:
    return going.scheduled(desk, text, button, leave) if desk.drafting else _gone()


PRESSES: Mapping[str, Press] = {
    "other": lambda desk, drafting, _ids, _knowledge: _missing(desk, drafting, "other"),
    "skip": lambda desk, drafting, _ids, _knowledge: _missing(desk, drafting, "skip"),
    "aim": lambda _desk, drafting, _ids, _knowledge: _ask_audience(drafting.announcement.id),
    "to": _quick,
    "check": _check,
    "send": lambda desk, drafting, ids, _knowledge: going.ask(desk, drafting, ids, button, leave),
    "go": lambda desk, drafting, ids, _knowledge: going.go(desk, drafting, ids),
    "ask": lambda desk, drafting, ids, _knowledge: going.ask_approval(desk, drafting, ids),
    "test": lambda _desk, drafting, _ids, _knowledge: going.try_out(drafting, button, leave),
    "at": lambda desk, drafting, ids, _knowledge: going.ask_when(desk, drafting, ids, leave),
}

TYPED: Mapping[str, Typed] = {
    "fr": _french,
    "only-en": _only_english,
    "en": _english,
    "to": _filter,
    "at": _moment,
}
