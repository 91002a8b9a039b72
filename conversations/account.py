"""What concerns the person: start, help, language, privacy, being forgotten, announcements. Not for questions."""

from __future__ import annotations

from conversations import walk
from conversations.choices import ENGLISH, FRENCH, THEMES, to_entries
from conversations.desk import Desk
from conversations.outcome import (
    AnnouncementsResumed,
    AnnouncementsStopped,
    Asked,
    Choice,
    LanguageChosen,
    Message,
    Outcome,
    PersonForgotten,
)
from conversations.project import NEW
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.search.normalise import fold

BEGIN = ("what-is-the-label", "my-city-status", "criteria-overview")
"""Entries to begin with, the first two that the knowledge base has; the themes are the third thing."""
MOST_TO_BEGIN = 1
CAN_ANSWER = frozenset({"owner", "editor", "guest"})


def start(desk: Desk, knowledge: Knowledge) -> Outcome:
    """What this is, what it is not, that the call is closed, and three things to begin with."""
    entries = to_entries(BEGIN, knowledge)[: MOST_TO_BEGIN if knowledge.readiness else 2]
    resumed = () if desk.profile.wants_announcements else (AnnouncementsResumed(),)
    message = Message("start", choices=(*_walk(desk, knowledge), *entries, THEMES))
    return Outcome(messages=(message,), changes=resumed, asked=Asked())


def _walk(desk: Desk, knowledge: Knowledge) -> tuple[Choice, ...]:
    """The draft that waits, before a new beginning."""
    if knowledge.readiness is None:
        return ()
    draft = next((line for line in desk.projects if line.role in CAN_ANSWER), None)
    if draft:
        return (walk.resume_choice(draft, desk.now.date().isoformat()),)
    return (Choice(f"walk:{NEW}", "choice-begin-walk"),)


def help_() -> Outcome:
    return Outcome(messages=(Message("help", choices=(THEMES,)),))


def language(word: str) -> Outcome:
    """The language that a word names, in either language; any other word asks."""
    match fold(word)[:2]:
        case "fr":
            return _choose("fr")
        case "en" | "an":
            return _choose("en")
        case _:
            return _ask_language()


def _ask_language() -> Outcome:
    return Outcome(messages=(Message("language", choices=(FRENCH, ENGLISH)),))


def _choose(language: Language) -> Outcome:
    """The confirmation is said in the language chosen."""
    message = Message("language-chosen", choices=(THEMES,), language=language)
    return Outcome(messages=(message,), changes=(LanguageChosen(language),))


def privacy() -> Outcome:
    """What is kept, for how long, and who runs this installation."""
    return Outcome(messages=(Message("privacy", choices=(Choice("forget", "choice-forget"),)),))


def ask_forget() -> Outcome:
    choices = (Choice("forget:yes", "choice-forget-yes"), Choice("forget:no", "choice-forget-no"))
    return Outcome(messages=(Message("forget", choices=choices),), asked=Asked(awaits="forget"))


def forget(desk: Desk, *, confirmed: bool) -> Outcome:
    """Erase everything about the person, if the question was really asked just before.

    Of somebody unknown nothing is left already: a second press on « Oui » says so again.
    """
    if not confirmed:
        return Outcome(messages=(Message("forget-kept", choices=(THEMES,)),), asked=Asked())
    if desk.asked.awaits != "forget" and not desk.profile.is_new:
        return ask_forget()
    return Outcome(messages=(Message("forgotten"),), changes=(PersonForgotten(),), asked=Asked())


def stop() -> Outcome:
    choices = (Choice("resume-announcements", "choice-resume"),)
    return Outcome(
        messages=(Message("stopped", choices=choices),), changes=(AnnouncementsStopped(),)
    )


def resume() -> Outcome:
    return Outcome(
        messages=(Message("resumed", choices=(THEMES,)),), changes=(AnnouncementsResumed(),)
    )
