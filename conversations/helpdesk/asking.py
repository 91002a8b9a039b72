"""A person, please: what is shared is seen, then a request is written, later added to. Not for the staff's side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conversations import choices
from conversations.announcing.replying import is_thanks
from conversations.desk import Desk
from conversations.events import Uploaded
from conversations.helpdesk.deeds import HelpdeskDeed, TicketAdded, TicketOpened
from conversations.helpdesk.shape import (
    FOLDER,
    KIND,
    LONGEST,
    MOST_LINES_AN_HOUR,
    MOST_OPEN,
    Helpdesk,
    writes_to_staff,
)
from conversations.helpdesk.sharing import shared_of
from conversations.outcome import Asked, Choice, LanguageChosen, Message, Outcome
from conversations.typed import chosen
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.search.found import Found

QUIT = Choice(f"{KIND}:quit", "choice-person-quit")
ENOUGH = Choice(f"{KIND}:enough", "choice-person-enough")
ANSWERED_BY = "contact-mission"
"""The entry that tells what the sources know of whom to ask."""


def ask(desk: Desk, knowledge: Knowledge) -> Outcome:
    """What would be shared; nothing is, before a yes."""
    desk = _as_before(desk)
    against = _against(desk.help or Helpdesk(), knowledge, desk, opens=True)
    if against:
        return against
    shared = shared_of(desk, knowledge)
    values = {
        "question": shared.question,
        "answer": shared.answer,
        "has_question": "yes" if shared.question else "no",
        "has_answer": "yes" if shared.answer else "no",
        "delay": _delay(desk.help),
    }
    yes = Choice(f"{KIND}:yes", "choice-person-yes")
    return Outcome(
        messages=(Message("helpdesk-share", values, (yes, QUIT)),),
        asked=replace(desk.asked, awaits=f"{KIND}:yes:{desk.asked.awaits}"),
    )


def press(desk: Desk, ids: Sequence[str], knowledge: Knowledge) -> Outcome | None:
    """None for a button of no kind that we know."""
    verb = ids[0] if ids else ""
    match verb:
        case "ask":
            return ask(desk, knowledge)
        case "yes":
            return _write(desk, knowledge)
        case "as-is":
            return _as_it_is(desk, knowledge)
        case "add":
            return _ask_more(desk, knowledge)
        case "quit":
            return _left(desk)
        case "enough":
            message = Message("helpdesk-enough", choices=(choices.THEMES,))
            return Outcome(messages=(message,), asked=Asked())
        case _:
            return None


def typed(desk: Desk, text: str, found: Sequence[Found], knowledge: Knowledge) -> Outcome | None:
    """Words to the staff: those waited for, and replies to a message of theirs. None: they are for the bot."""
    help_ = desk.help
    if help_ and help_.is_addressed and help_.ticket:
        if is_thanks(text):
            return Outcome(messages=(Message("helpdesk-thanks", choices=(choices.THEMES,)),))
        return _given(desk, _spoken(desk, found), text, knowledge)
    if not writes_to_staff(desk.asked.awaits) or chosen(text, desk.asked.offered):
        return None
    return _given(desk, _spoken(desk, found), text, knowledge)


def uploaded(desk: Desk, sent: Uploaded, knowledge: Knowledge) -> Outcome | None:
    """A picture or a document to the staff; None when it is for a draft."""
    if not writes_to_staff(desk.asked.awaits):
        return None
    if sent.file is None or not sent.file.project.startswith(FOLDER):
        values = {"trouble": sent.trouble or "kind"}
        return Outcome(messages=(Message("helpdesk-file-not-taken", values, (ENOUGH,)),))
    return _given(desk, desk.profile.language, sent.caption, knowledge, sent)


def _write(desk: Desk, knowledge: Knowledge) -> Outcome:
    """They said yes: their words are waited for. A yes of another time shows again what is shared."""
    if not desk.asked.awaits.startswith(f"{KIND}:yes"):
        return ask(desk, knowledge)
    against = _against(desk.help or Helpdesk(), knowledge, desk, opens=True)
    if against:
        return against
    has_question = bool(desk.asked.question)
    as_is = (Choice(f"{KIND}:as-is", "choice-person-as-is"),) if has_question else ()
    values = {"has_question": "yes" if has_question else "no"}
    was = desk.asked.awaits.removeprefix(f"{KIND}:yes:")
    return Outcome(
        messages=(Message("helpdesk-write", values, (*as_is, QUIT)),),
        asked=replace(desk.asked, awaits=f"{KIND}:write:{was}"),
    )


def _as_it_is(desk: Desk, knowledge: Knowledge) -> Outcome:
    if not desk.asked.awaits.startswith(f"{KIND}:write") or not desk.asked.question:
        return ask(desk, knowledge)
    question = shared_of(_as_before(desk), knowledge).question
    return _given(desk, desk.profile.language, question, knowledge)


def _ask_more(desk: Desk, knowledge: Knowledge) -> Outcome:
    """« Ajouter à ma demande »: the next words or file are for it."""
    help_ = desk.help or Helpdesk()
    if help_.ticket is None:
        return _gone()
    against = _against(help_, knowledge, desk, opens=False)
    if against:
        return against
    return Outcome(
        messages=(Message("helpdesk-more", {"number": help_.ticket.id}, (QUIT,)),),
        asked=Asked(awaits=f"{KIND}:add:{help_.ticket.id}"),
    )


def _given(
    desk: Desk,
    language: Language,
    text: str,
    knowledge: Knowledge,
    sent: Uploaded | None = None,
) -> Outcome:
    """What was written or sent goes to the staff: a request opens with it, or it is added to one."""
    help_ = desk.help or Helpdesk()
    opens = desk.asked.awaits.startswith(f"{KIND}:write") and not help_.is_addressed
    if not opens and help_.ticket is None:
        return _gone()
    against = _against(help_, knowledge, desk, opens=opens)
    if against:
        return against
    words, file = text.strip()[:LONGEST], sent.file if sent else None
    deed: HelpdeskDeed
    if opens:
        shared = shared_of(_as_before(desk), knowledge)
        deed = TicketOpened(shared, words, language, file)
    else:
        deed = TicketAdded(help_.ticket.id if help_.ticket else 0, words, language, file)
    return _sent(desk, deed, is_file=sent is not None, is_cut=len(text.strip()) > LONGEST)


def _sent(desk: Desk, deed: HelpdeskDeed, *, is_file: bool, is_cut: bool) -> Outcome:
    """After a file more may come, as in an album, so they are asked for it; after words the talk goes on."""
    opens = isinstance(deed, TicketOpened)
    number = deed.ticket if isinstance(deed, TicketAdded) else 0
    more = Choice(f"{KIND}:add:{number}", "choice-person-add")
    name = "helpdesk-opened" if opens else "helpdesk-added"
    values: dict[str, str | int] = {"is_cut": _yes(is_cut), "is_file": _yes(is_file)}
    if opens:
        values["delay"] = _delay(desk.help)
    buttons = (ENOUGH,) if is_file else (more, choices.THEMES)
    return Outcome(
        messages=(Message(name, values, buttons),),
        changes=(LanguageChosen(deed.language, explicit=False), deed),
        asked=Asked(awaits=f"{KIND}:add:{number}") if is_file else Asked(),
    )


def _against(help_: Helpdesk, knowledge: Knowledge, desk: Desk, *, opens: bool) -> Outcome | None:
    """Why nothing can be written to the staff now; a request that is open goes on, whoever reads it."""
    if help_.is_muted:
        until = help_.muted_until
        values = {"until": until.isoformat() if until else "", "has_end": "yes" if until else "no"}
        return _refused(Message("helpdesk-muted", values, (choices.THEMES,)))
    if opens and not help_.is_read:
        return _nobody(desk, knowledge)
    if opens and help_.open >= MOST_OPEN:
        add = Choice(f"{KIND}:add:0", "choice-person-add")
        return _refused(Message("helpdesk-too-many", {"most": MOST_OPEN}, (add, choices.THEMES)))
    if help_.lines_this_hour >= MOST_LINES_AN_HOUR:
        values_ = {"most": MOST_LINES_AN_HOUR}
        return _refused(Message("helpdesk-too-fast", values_, (choices.THEMES,)))
    return None


def _refused(message: Message) -> Outcome:
    return Outcome(messages=(message,), asked=Asked())


def _nobody(desk: Desk, knowledge: Knowledge) -> Outcome:
    """Nobody reads: what was asked can be left, and the sources say who else may be asked."""
    question = desk.asked.question
    left = (choices.leave(question),) if question else ()
    official = choices.to_entries((ANSWERED_BY,), knowledge)
    sources = Choice("sources", "choice-person-sources")
    values = {"has_question": "yes" if question else "no"}
    message = Message("helpdesk-nobody", values, (*left, *official, sources))
    awaits = "leaving" if question and desk.asked.awaits != "reply" else desk.asked.awaits
    return Outcome(messages=(message,), asked=replace(desk.asked, awaits=awaits))


def _left(desk: Desk) -> Outcome:
    """Nothing was sent; the last question stays as it was."""
    message = Message("helpdesk-left", choices=(choices.THEMES,))
    return Outcome(messages=(message,), asked=_as_before(desk).asked)


def _gone() -> Outcome:
    """The request was erased, or is somebody else's."""
    return _refused(Message("helpdesk-gone", choices=(choices.PERSON, choices.THEMES)))


def _as_before(desk: Desk) -> Desk:
    """What was waited for before a person was asked for tells whether the last question was answered."""
    kind, _, rest = desk.asked.awaits.partition(":")
    verb, _, was = rest.partition(":")
    if kind != KIND:
        return desk
    return replace(desk, asked=replace(desk.asked, awaits="" if verb == "add" else was))


def _spoken(desk: Desk, found: Sequence[Found]) -> Language:
    return found[0].language if found else desk.profile.language


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"


def _delay(help_: Helpdesk | None) -> int:
    """Minutes, -1 while there is none."""
    return -1 if help_ is None or help_.delay is None else help_.delay
