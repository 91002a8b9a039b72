"""What concerns the person: start, help, language, privacy, being forgotten, announcements. Not for questions."""

from __future__ import annotations

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
from knowledge.load import Knowledge
from knowledge.model import Language

BEGIN = ("what-is-the-label", "my-city-status", "criteria-overview")
"""Entries offered at the start, where the knowledge base has them."""

THEMES = Choice("themes", "choice-themes")


def start(desk: Desk, knowledge: Knowledge) -> Outcome:
    """What this is, what it is not, that the call is closed, and things to begin with."""
    entries = [entry for entry in BEGIN if entry in knowledge.entries][:2]
    choices = tuple(Choice(f"entry:{entry}", "choice-entry", {"entry": entry}) for entry in entries)
    resumed = () if desk.profile.wants_announcements else (AnnouncementsResumed(),)
    return Outcome(
        messages=(Message("start", choices=(*choices, THEMES)),), changes=resumed, asked=Asked()
    )


def help_(desk: Desk) -> Outcome:
    return Outcome(messages=(Message("help", choices=(THEMES,)),))


def ask_language(desk: Desk) -> Outcome:
    choices = (Choice("language:fr", "choice-french"), Choice("language:en", "choice-english"))
    return Outcome(messages=(Message("language", choices=choices),), asked=Asked())


def choose_language(language: Language) -> Outcome:
    """The confirmation is said in the language chosen."""
    return Outcome(
        messages=(Message("language-chosen", choices=(THEMES,), language=language),),
        changes=(LanguageChosen(language),),
    )


def privacy(desk: Desk) -> Outcome:
    """What is kept, for how long, and who runs this installation."""
    return Outcome(messages=(Message("privacy", choices=(Choice("forget", "choice-forget"),)),))


def ask_forget(desk: Desk) -> Outcome:
    choices = (Choice("forget:yes", "choice-forget-yes"), Choice("forget:no", "choice-forget-no"))
    return Outcome(messages=(Message("forget", choices=choices),), asked=Asked(awaits="forget"))


def forget(desk: Desk, *, confirmed: bool) -> Outcome:
    """Erase everything about the person, if the question was really asked just before."""
    if not confirmed:
        return Outcome(messages=(Message("forget-kept", choices=(THEMES,)),), asked=Asked())
    if desk.asked.awaits != "forget":
        return ask_forget(desk)
    return Outcome(messages=(Message("forgotten"),), changes=(PersonForgotten(),), asked=Asked())


def stop(desk: Desk) -> Outcome:
    choices = (Choice("resume-announcements", "choice-resume"),)
    return Outcome(
        messages=(Message("stopped", choices=choices),), changes=(AnnouncementsStopped(),)
    )


def resume() -> Outcome:
    return Outcome(
        messages=(Message("resumed", choices=(THEMES,)),), changes=(AnnouncementsResumed(),)
    )
