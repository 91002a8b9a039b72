"""What somebody writes back to an announcement: answered when we are sure, else kept for the staff. Not for tickets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conversations import choices, faq, unanswered
from conversations.announcing.deeds import ReplyKept
from conversations.choices import THEMES
from conversations.desk import Desk
from conversations.events import Event, Said
from conversations.needs import REPLY, REPLY_REFUSED
from conversations.outcome import Asked, Choice, LanguageChosen, Message, Outcome
from conversations.typed import chosen
from knowledge.load import Knowledge
from knowledge.search.found import Found
from knowledge.search.normalise import LONGEST as LONGEST_READ
from knowledge.search.normalise import fold

LONGEST = 1_000
"""Characters of a reply that are kept."""

SURE = 0.9
"""From this probability a reply is answered: most are about the announcement itself, which no entry knows."""

QUIT = "reply-quit"

_THANKS = frozenset(
    "merci thanks thank you thx beaucoup bien tres infiniment a vous encore for so much very lot many ok okay d accord "
    "bien recu note noted parfait perfect super great top genial formidable c est l pour info information the this "
    "bonne journee good day et and".split()
)
"""Messages of these words alone thank or take note."""
_LONGEST_THANKS = 8


def ask(desk: Desk, announcement: int) -> Outcome:
    """« Répondre »: the next words are the reply, if the announcement came to this person within 72 hours."""
    if not announcement or desk.announced != announcement:
        return Outcome(messages=(Message("announce-reply-late", choices=(THEMES,)),))
    return Outcome(
        messages=(Message("announce-reply", choices=(Choice(QUIT, "choice-reply-quit"),)),),
        asked=Asked(awaits=f"{REPLY}:{announcement}"),
    )


def leave() -> Outcome:
    return Outcome(messages=(Message("announce-reply-left", choices=(THEMES,)),), asked=Asked())


def said(
    desk: Desk, event: Event, text: str, found: Sequence[Found], knowledge: Knowledge
) -> Outcome | None:
    """The outcome of a reply; None when these words are none, or press a button on screen."""
    is_addressed = isinstance(event.content, Said) and bool(event.content.answers)
    if not desk.announced or (not is_addressed and chosen(text, desk.asked.offered)):
        return None
    if is_thanks(text):
        message = Message("announce-reply-thanks", choices=(THEMES,))
        return Outcome(messages=(message,), asked=Asked())
    is_read = len(text) <= LONGEST_READ
    if is_read and found and all(_is_sure(each) for each in found):
        return _refusable(faq.answer(desk, found, knowledge), desk.announced)
    return _kept(desk, text, found)


def refuse(desk: Desk, mark: str) -> Outcome:
    """« Ce n'est pas ça »: the reply goes to the staff after all, once."""
    question = desk.asked.question
    if not desk.announced or not question or mark != choices.mark(question):
        return unanswered.earlier_question()
    return _kept(desk, question, ())


def _is_sure(found: Found) -> bool:
    return found.decision == "answer" and bool(found.matches) and found.matches[0].score >= SURE


def _refusable(outcome: Outcome, announcement: int) -> Outcome:
    """Refusing the answer hands the reply to the staff, instead of looking for another entry."""
    said = tuple(
        replace(message, choices=tuple(_to_staff(each, announcement) for each in message.choices))
        for message in outcome.messages
    )
    return replace(outcome, messages=said)


def _to_staff(choice: Choice, announcement: int) -> Choice:
    kind, _, rest = choice.data.partition(":")
    if kind != "not":
        return choice
    return replace(choice, data=f"{REPLY_REFUSED}:{announcement}:{rest.rpartition(':')[2]}")


def is_thanks(text: str) -> bool:
    """A bare thanks, « bien reçu », or no word at all (a thumb, three dots)."""
    words = fold(text).split()
    return len(words) <= _LONGEST_THANKS and _THANKS.issuperset(words) and "?" not in text


def _kept(desk: Desk, text: str, found: Sequence[Found]) -> Outcome:
    language = found[0].language if found else desk.profile.language
    words = text.strip()
    kept = ReplyKept(desk.announced, words[:LONGEST], language)
    values = {"is_cut": "yes" if len(words) > LONGEST else "no"}
    return Outcome(
        messages=(Message("announce-reply-kept", values, (THEMES,)),),
        changes=(LanguageChosen(language, explicit=False), kept),
        asked=Asked(),
    )
