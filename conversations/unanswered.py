"""Questions without a sure answer: suggestions, « Ce n'est pas ça », leaving one for the staff. Not for answers."""

from __future__ import annotations

from dataclasses import replace

from conversations import choices
from conversations.desk import Desk
from conversations.outcome import Asked, Choice, Message, Outcome, QuestionKept
from knowledge.load import Knowledge
from knowledge.model import Neighbour
from knowledge.search.found import Found

MOST_SUGGESTED = 3
MOST_RELATED = 2


def asked_of(found: Found) -> Asked:
    """What is remembered of a question."""
    return Asked(question=found.text, candidates=_candidates(found))


def suggest(found: Found, knowledge: Knowledge) -> Outcome:
    """Up to three questions to choose from, and "none of these"."""
    entries = [match.id for match in found.matches[:MOST_SUGGESTED]]
    is_elsewhere = found.place and not found.place_known and not found.place_is_context
    values = {"entries": entries} | ({"place": found.place} if is_elsewhere else {})
    message = Message(
        "suggest-place" if is_elsewhere else "suggest",
        values,
        (*choices.to_entries(entries, knowledge), choices.none_of_these(found.text)),
    )
    return Outcome(messages=(message,), asked=replace(asked_of(found), awaits="suggestion"))


def unknown(desk: Desk, found: Found) -> Outcome:
    """Nothing answers this: say so, keep the question, and say what can be done now."""
    is_elsewhere = found.place and not found.place_known and not found.place_is_context
    message = (
        Message("unknown-place", {"place": found.place, "kept": "yes"}, _ways_on(desk, found.text))
        if is_elsewhere
        else Message("unknown", {"kept": "yes"}, _ways_on(desk, found.text))
    )
    return _kept_and_leaving(message, found)


def unknown_language(desk: Desk, found: Found, *, offers_french: bool) -> Outcome:
    """Nothing was understood of a third language: say which ones are read."""
    offer = (choices.FRENCH,) if offers_french else ()
    message = Message("unknown-language", {"kept": "yes"}, (*offer, *_ways_on(desk, found.text)))
    return _kept_and_leaving(message, found)


def about_neighbour(
    desk: Desk, found: Found, neighbour: Neighbour, knowledge: Knowledge
) -> Outcome:
    """A programme that is not ours: named as such, with at most two entries that may help."""
    near = [*neighbour.entries, *neighbour.related]
    matched = [match.id for match in found.matches if match.id in near]
    entries = choices.to_entries([*matched, *near], knowledge)[:MOST_RELATED]
    values = {"neighbour": neighbour.id, "has_near": "yes" if entries else "no"}
    last = (choices.none_of_these(found.text),) if entries else _ways_on(desk, found.text)
    return Outcome(
        messages=(Message("neighbour", values, (*entries, *last)),),
        changes=(QuestionKept(found.text, found.language, "none", _candidates(found)),),
        asked=Asked(
            awaits="suggestion" if entries else "leaving",
            question=found.text,
            neighbour=neighbour.id,
            kept=True,
        ),
    )


def not_it(desk: Desk, refused: str, mark: str, knowledge: Knowledge) -> Outcome:
    """« Ce n'est pas ça »: the next candidates, then leaving the question for the staff."""
    asked = desk.asked
    if not _speaks_of(mark, asked):
        return earlier_question()
    kept = QuestionKept(asked.question, desk.profile.language, "not-it", asked.candidates)
    changes = () if asked.kept else (kept,)
    left = tuple((entry, score) for entry, score in asked.candidates if entry != refused)
    others = [entry for entry, _ in left if entry in knowledge.entries][:MOST_SUGGESTED]
    if not others:
        return replace(_none(desk, asked), changes=changes)
    message = Message(
        "not-it",
        {"entries": others},
        (*choices.to_entries(others, knowledge), choices.none_of_these(asked.question)),
    )
    return Outcome(
        messages=(message,),
        changes=changes,
        asked=replace(_awaiting("suggestion", asked), candidates=left),
    )


def none_of_these(desk: Desk, mark: str) -> Outcome:
    """None of the suggestions: the question is kept, and a reply can be asked for."""
    asked = desk.asked
    if not _speaks_of(mark, asked):
        return earlier_question()
    kept = QuestionKept(asked.question, desk.profile.language, "refused", asked.candidates)
    return replace(_none(desk, asked), changes=() if asked.kept else (kept,))


def leave(desk: Desk, mark: str) -> Outcome:
    """The question goes to the staff with the person, because they want a reply; a second press changes nothing."""
    asked = desk.asked
    if not _speaks_of(mark, asked) or asked.awaits not in {"leaving", "reply"}:
        return earlier_question()
    kept = QuestionKept(
        asked.question, desk.profile.language, "reply", asked.candidates, reply_wanted=True
    )
    return Outcome(
        messages=(Message("left", choices=(choices.THEMES,)),),
        changes=() if asked.awaits == "reply" else (kept,),
        asked=replace(asked, awaits="reply", kept=True),
    )


def earlier_question() -> Outcome:
    """A button under a question that is no longer the last one."""
    return Outcome(messages=(Message("earlier-question", choices=(choices.THEMES,)),))


def _none(desk: Desk, asked: Asked) -> Outcome:
    message = Message("none-of-these", choices=_ways_on(desk, asked.question))
    return Outcome(messages=(message,), asked=_awaiting("leaving", asked))


def _awaiting(awaits: str, asked: Asked) -> Asked:
    """The same question, kept by now; once a reply is asked for, nothing more is to be left."""
    return replace(asked, awaits="reply" if asked.awaits == "reply" else awaits, kept=True)


def _kept_and_leaving(message: Message, found: Found) -> Outcome:
    return Outcome(
        messages=(message,),
        changes=(QuestionKept(found.text, found.language, "none", _candidates(found)),),
        asked=replace(asked_of(found), awaits="leaving", kept=True),
    )


def _ways_on(desk: Desk, question: str) -> tuple[Choice, ...]:
    """A person where somebody reads; else the question can be left. One way, not two."""
    is_read = desk.help is not None and desk.help.is_read and not desk.help.is_muted
    return (choices.PERSON if is_read else choices.leave(question), choices.THEMES)


def _speaks_of(mark: str, asked: Asked) -> bool:
    """Whether a button's mark is that of the last question; an unmarked button speaks of it too."""
    return bool(asked.question) and mark in {"", choices.mark(asked.question)}


def _candidates(found: Found) -> tuple[tuple[str, float], ...]:
    return tuple((match.id, round(match.score, 4)) for match in found.matches)
