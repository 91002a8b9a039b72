"""What somebody writes back to an announcement: answered when we are sure, else kept for the staff. Not for tickets."""

from __future__ import annotations

from collections.abc import Sequence

from conversations import faq
from conversations.announcing.deeds import ReplyKept
from conversations.choices import THEMES
from conversations.desk import Desk
from conversations.events import Event, Said
from conversations.needs import REPLY
from conversations.outcome import Asked, Choice, LanguageChosen, Message, Outcome
from conversations.typed import chosen
from knowledge.load import Knowledge
from knowledge.search.found import Found
from knowledge.search.normalise import LONGEST as LONGEST_READ
from knowledge.search.normalise import fold

LONGEST = 1_000
"""Characters of a reply that are kept."""

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
    if is_read and found and all(each.decision == "answer" for each in found):
        return faq.answer(desk, found, knowledge)
    return _kept(desk, text, found)


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
