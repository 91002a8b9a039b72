"""Questions and answers: what to say to a question once it was searched. Not for themes and sources (browsing.py)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from conversations.desk import Desk
from conversations.outcome import (
    Asked,
    Choice,
    LanguageChosen,
    Message,
    Outcome,
    QuestionKept,
)
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Entry, Neighbour
from knowledge.search.found import Found, Match

MOST_RELATED = 2
MOST_SUGGESTED = 3

NONE_OF_THESE = Choice("none", "choice-none-of-these")
LEAVE_FOR_REPLY = Choice("leave-reply", "choice-leave-reply")
THEMES = Choice("themes", "choice-themes")


def answer(desk: Desk, found: Sequence[Found], knowledge: Knowledge) -> Outcome:
    """What to say to a question, or to two asked in one message: both answers, in their order."""
    outcomes = [_one(desk, part, knowledge) for part in found]
    last = outcomes[-1]
    language = found[0].language
    return Outcome(
        messages=_remarks(desk, found[0])
        + tuple(m for outcome in outcomes for m in outcome.messages),
        changes=(LanguageChosen(language, explicit=False),)
        + tuple(change for outcome in outcomes for change in outcome.changes),
        asked=last.asked,
    )


def _remarks(desk: Desk, found: Found) -> tuple[Message, ...]:
    """Said before the answer: that another language was read as well as could be."""
    if not found.is_other_language:
        return ()
    return (
        Message("other-language", choices=(Choice("language:fr", "choice-french"),), language="en"),
    )


def _one(desk: Desk, found: Found, knowledge: Knowledge) -> Outcome:
    found = _followed(desk, found, knowledge)
    place = _about_place(desk, found, knowledge)
    if place:
        return place
    if found.decision == "answer" and found.matches:
        return show(knowledge.entries[found.matches[0].id], found, knowledge)
    if found.neighbour and not _neighbour(found, knowledge).covered:
        return _about_neighbour(found, knowledge)
    if found.decision == "suggest" and found.matches:
        return suggest(found, [match.id for match in found.matches[:MOST_SUGGESTED]], knowledge)
    return unknown(found)


def _followed(desk: Desk, found: Found, knowledge: Knowledge) -> Found:
    """A follow-up (« et combien ? ») is read among what belongs to the last answer: the entry's related ones and its theme."""
    last = knowledge.entries.get(desk.asked.entries[0]) if desk.asked.entries else None
    if not found.follows or last is None or found.decision == "answer":
        return found
    near = {last.id, *last.related} | {
        entry.id for entry in knowledge.entries.values() if last.id in entry.related
    }
    ranked = [entry for entry in found.ranked if entry in near and entry != last.id]
    if not ranked:
        return found
    matches = tuple(Match(entry, found.matches[0].score) for entry in ranked[:MOST_SUGGESTED])
    return replace(found, matches=matches, decision="answer" if len(ranked) == 1 else "suggest")


def _about_place(desk: Desk, found: Found, knowledge: Knowledge) -> Outcome | None:
    """An answer computed from what is known of the place named, when the question is about that."""
    if not found.place or found.neighbour:
        return None
    aspect = knowledge.places.aspect_of(found.matches[0].id) if found.matches else None
    if found.follows and desk.asked.place:
        aspect = aspect or "status"
    elif found.decision == "none" or aspect is None:
        return None
    return show_place(
        found.place if found.place_known else "", found.place, aspect, found, knowledge
    )


def show_place(
    place: str, name: str, aspect: str, found: Found | None, knowledge: Knowledge
) -> Outcome:
    """The state of a place, or that a place called `name` is none of the fifteen bids."""
    known = knowledge.places.get(place)
    entry = knowledge.entries.get(known.entry) if known and known.entry else None
    choices = [_choice(entry)] if entry else []
    if not known:
        choices.append(Choice("entry:list-candidates", "choice-candidates"))
    if found:
        choices.append(Choice("not:place", "choice-not-it"))
    message = Message("place", {"place": place, "name": name, "aspect": aspect}, tuple(choices))
    asked = _asked(found, place=place, entries=(entry.id,) if entry else ())
    return Outcome(messages=(message,), asked=asked)


def show(entry: Entry, found: Found | None, knowledge: Knowledge) -> Outcome:
    """An answer: its first part, and at most three choices."""
    if entry.is_small_talk:
        return Outcome(
            messages=(Message("entry", {"entry": entry.id}, (THEMES,)),), asked=_asked(found)
        )
    choices: list[Choice] = []
    if any(entry.details(language) for language in LANGUAGES):
        choices.append(Choice(f"more:{entry.id}", "choice-details"))
    room = MOST_RELATED - len(choices) if found else MOST_RELATED + 1 - len(choices)
    choices += _related(entry, knowledge)[: max(room, 1)]
    if found:
        choices.append(Choice(f"not:{entry.id}", "choice-not-it"))
    return Outcome(
        messages=(Message("entry", {"entry": entry.id}, tuple(choices)),),
        asked=_asked(found, entries=(entry.id,), neighbour=found.neighbour if found else ""),
    )


def details(entry: Entry, desk: Desk, knowledge: Knowledge) -> Outcome:
    """What waits behind « Plus de détails »."""
    message = Message(
        "entry-details", {"entry": entry.id}, tuple(_related(entry, knowledge)[:MOST_RELATED])
    )
    return Outcome(messages=(message,), asked=replace(desk.asked, entries=(entry.id,)))


def suggest(found: Found, entries: Sequence[str], knowledge: Knowledge) -> Outcome:
    """Up to three questions to choose from, and "none of these"."""
    choices = tuple(_choice(knowledge.entries[entry]) for entry in entries)
    message = Message("suggest", {"entries": list(entries)}, (*choices, NONE_OF_THESE))
    return Outcome(messages=(message,), asked=_asked(found, awaits="suggestion"))


def unknown(found: Found) -> Outcome:
    """Nothing answers this: say so, keep the question, and say what can be done now."""
    message_id = "unknown-place" if found.place and not found.place_known else "unknown"
    message = Message(message_id, {"place": found.place}, (THEMES, LEAVE_FOR_REPLY))
    return Outcome(
        messages=(message,),
        changes=(_kept(found, "none"),),
        asked=_asked(found, awaits="leaving", kept=True),
    )


def _neighbour(found: Found, knowledge: Knowledge) -> Neighbour:
    return next(one for one in knowledge.neighbours if one.id == found.neighbour)


def _about_neighbour(found: Found, knowledge: Knowledge) -> Outcome:
    """A programme that is not ours: named as such, with at most two entries that may help."""
    neighbour = _neighbour(found, knowledge)
    near = [match.id for match in found.matches] if found.decision == "suggest" else []
    entries = [
        entry
        for entry in (*near, *neighbour.entries, *neighbour.related)
        if entry in knowledge.entries
    ]
    choices = tuple(_choice(knowledge.entries[entry]) for entry in dict.fromkeys(entries))[
        :MOST_RELATED
    ]
    message = Message("neighbour", {"neighbour": neighbour.id}, (*choices, NONE_OF_THESE))
    return Outcome(
        messages=(message,),
        changes=(_kept(found, "none"),),
        asked=_asked(found, awaits="suggestion", neighbour=neighbour.id, kept=True),
    )


def not_it(entry: str, desk: Desk, knowledge: Knowledge) -> Outcome:
    """« Ce n'est pas ça »: the next candidates, then leaving the question for the staff."""
    asked = desk.asked
    if not asked.question or (asked.entries and entry not in (*asked.entries, "place")):
        return Outcome(messages=(Message("earlier-question", choices=(THEMES,)),))
    kept = QuestionKept(asked.question, desk.profile.language, "not-it", asked.candidates)
    others = [id_ for id_, _ in asked.candidates if id_ != entry and id_ in knowledge.entries][
        :MOST_SUGGESTED
    ]
    if not others:
        return replace(
            none_of_these(replace(desk, asked=replace(asked, kept=True))), changes=(kept,)
        )
    choices = tuple(_choice(knowledge.entries[other]) for other in others)
    message = Message("not-it", {"entries": others}, (*choices, NONE_OF_THESE))
    return Outcome(
        messages=(message,),
        changes=(kept,),
        asked=replace(asked, awaits="suggestion", entries=(), kept=True),
    )


def none_of_these(desk: Desk) -> Outcome:
    """None of the suggestions: the question is kept, and a reply can be asked for."""
    asked = desk.asked
    if not asked.question:
        return Outcome(messages=(Message("earlier-question", choices=(THEMES,)),))
    kept = QuestionKept(asked.question, desk.profile.language, "refused", asked.candidates)
    return Outcome(
        messages=(Message("none-of-these", choices=(LEAVE_FOR_REPLY, THEMES)),),
        changes=() if asked.kept else (kept,),
        asked=replace(asked, awaits="leaving", entries=(), kept=True),
    )


def leave(desk: Desk) -> Outcome:
    """The question goes to the staff with the person's address, because they want a reply."""
    asked = desk.asked
    if asked.awaits != "leaving" or not asked.question:
        return Outcome(messages=(Message("earlier-question", choices=(THEMES,)),))
    kept = QuestionKept(
        asked.question, desk.profile.language, "reply", asked.candidates, reply_wanted=True
    )
    return Outcome(messages=(Message("left", choices=(THEMES,)),), changes=(kept,), asked=Asked())


def _asked(found: Found | None, **subject: Any) -> Asked:
    """What is remembered of a question, with the subject of its answer."""
    if found is None:
        return Asked(**subject)
    return Asked(question=found.text, candidates=_candidates(found), **subject)


def _candidates(found: Found) -> tuple[tuple[str, float], ...]:
    return tuple((match.id, round(match.score, 4)) for match in found.matches)


def _kept(found: Found, reason: str) -> QuestionKept:
    return QuestionKept(found.text, found.language, reason, _candidates(found))


def _related(entry: Entry, knowledge: Knowledge) -> list[Choice]:
    return [
        _choice(knowledge.entries[other]) for other in entry.related if other in knowledge.entries
    ]


def _choice(entry: Entry) -> Choice:
    return Choice(f"entry:{entry.id}", "choice-entry", {"entry": entry.id})
