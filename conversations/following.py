"""A question that leans on the one before: « et combien ? ». Not for places named in it (places.py)."""

from __future__ import annotations

from dataclasses import replace

from conversations.outcome import Asked, Outcome
from knowledge.load import Knowledge
from knowledge.model import Entry
from knowledge.search.found import Found, Match

MOST_FOLLOWED = 3
SURE_AMONG = 3
"""A follow-up is answered when the search had the entry among its first; else it is suggested."""


def follow(found: Found, asked: Asked, knowledge: Knowledge) -> Found:
    """`found` read among what belongs to the last answer: the entry's related ones, and those related to it."""
    if not found.follows or found.decision == "answer" or found.neighbour:
        return found
    if any(one.id == asked.neighbour and not one.covered for one in knowledge.neighbours):
        return replace(found, neighbour=asked.neighbour)
    last = knowledge.entries.get(asked.entries[0]) if asked.entries else None
    near = _near(last, knowledge) if last else frozenset()
    ranked = [entry for entry in found.ranked if entry in near]
    if not ranked:
        return found
    score = max((match.score for match in found.matches), default=0.0)
    is_sure = ranked[0] in found.ranked[:SURE_AMONG]
    return replace(
        found,
        matches=tuple(Match(entry, score) for entry in ranked[:MOST_FOLLOWED]),
        decision="answer" if is_sure else "suggest",
    )


def carry(outcome: Outcome, before: Asked) -> Outcome:
    """A follow-up that got no answer leaves the subject as it was."""
    asked = outcome.asked
    if asked is None or asked.entries or asked.place or asked.neighbour:
        return outcome
    subject = replace(
        asked,
        entries=before.entries,
        place=before.place,
        aspect=before.aspect,
        neighbour=before.neighbour,
    )
    return replace(outcome, asked=subject)


def _near(last: Entry, knowledge: Knowledge) -> frozenset[str]:
    pointing = {entry.id for entry in knowledge.entries.values() if last.id in entry.related}
    near = (pointing | {*last.related}) - {last.id}
    return frozenset(
        id_
        for id_ in near
        if (entry := knowledge.entries.get(id_)) is not None and not entry.is_small_talk
    )
