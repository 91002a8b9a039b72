"""Questions about one place, answered from what is known of it. Not for the words of the answer (place_answer.py)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from conversations import choices, following_places
from conversations.answers import MOST_CHOICES
from conversations.desk import Desk
from conversations.outcome import Asked, Choice, Message, Outcome
from conversations.unanswered import asked_of
from knowledge.load import Knowledge
from knowledge.places import Aspect, Place
from knowledge.search.found import Found
from knowledge.search.normalise import STOP_WORDS, fold
from knowledge.search.slots import place_names

ASKS_FOR_A_PLACE = "my-city-status"
"""The entry that says « Écrivez le nom de votre ville »: nothing to say once a place is known."""
LIST_OF_BIDS = "list-candidates"

ASPECTS: tuple[Aspect, ...] = get_args(Aspect)

_TOWN_WORDS = frozenset("ville villes metropole agglo commune city town what about ok".split())
_STATUS_WORDS = frozenset(
    "label labellise labellisee labelise labelisee labelled labeled labels candidate candidat candidature bid "
    "retenu retenue selectionne selectionnee selected obtenu recu eu got get gets french tech statut status "
    "quand when deja already officiellement officially".split()
)
"""What is said of a town's status and of nothing else: these words need no search to be understood."""
_HOW_MANY = re.compile(r"\b(combien|chiffres?|how many|how much|figures|numbers)\b")
_OTHERS = re.compile(r"\b(autres?|toutes|quelles|lesquelles|others?|all|which)\b")
_WHAT_IS = re.compile(
    r"\b(c est quoi|c koi|qu est ce|veut dire|signifie|definition|a quoi sert"
    r"|what is|what s|what are|meaning|means?)\b"
)


def about(desk: Desk, found: Found, knowledge: Knowledge) -> Outcome | None:
    """The answer when the question is about a place: the one it names, or for a follow-up the one before."""
    if found.neighbour:
        return None
    place = found.place or (desk.asked.place if found.follows else "")
    known = knowledge.places.get(place)
    if not place or (known is None and found.place_known):
        return None
    aspect = _aspect(desk.asked, found, known, knowledge)
    if aspect is None or not can_tell(known, aspect):
        return None
    return show(desk, known, place, aspect, asked_of(found), knowledge)


def show(
    desk: Desk,
    place: Place | None,
    name: str,
    aspect: Aspect,
    asked: Asked,
    knowledge: Knowledge,
) -> Outcome:
    """One aspect of a place, or that a place called `name` is none of the fifteen bids."""
    id_ = place.id if place else ""
    refusal = (choices.not_it("place", asked.question),) if asked.question else ()
    follow = following_places.choice(desk, id_) if place else None
    last = (*((follow,) if follow else ()), *refusal)
    further = [*[*_further(place, aspect, knowledge)][: MOST_CHOICES - len(last)], *last]
    values = {"place": id_, "name": name, "aspect": aspect}
    about_it = Asked(
        question=asked.question,
        # Its place is known by now, so the entry that asks for one is no other candidate.
        candidates=tuple(each for each in asked.candidates if each[0] != ASKS_FOR_A_PLACE),
        entries=(place.entry,) if place and place.entry in knowledge.entries else (),
        place=id_,
        aspect=aspect,
        kept=asked.kept,
    )
    return Outcome(messages=(Message("place", values, tuple(further)),), asked=about_it)


def can_tell(place: Place | None, aspect: Aspect) -> bool:
    """Not every place has figures; of an unknown one it is said that it is unknown."""
    return place is None or aspect != "figures" or bool(place.figures)


def _aspect(asked: Asked, found: Found, place: Place | None, knowledge: Knowledge) -> Aspect | None:
    """What is asked about the place; None when the question is about something else."""
    best = found.matches[0].id if found.matches else ""
    rest = _rest(found, knowledge) if found.place else frozenset()
    if rest and rest <= _STATUS_WORDS:
        return "status"
    if found.place and not rest:
        before = _aspect_before(asked, knowledge)
        return before if before and can_tell(place, before) else "status"
    if found.place_is_context and best != ASKS_FOR_A_PLACE:
        return None
    aspect = knowledge.places.aspect_of(best) if found.decision != "none" else None
    if not found.place:
        return _aspect_of_the_last(aspect, fold(found.text))
    return None if aspect == "v2" and _WHAT_IS.search(fold(found.text)) else aspect


def _aspect_of_the_last(aspect: Aspect | None, folded: str) -> Aspect | None:
    """What a follow-up without a name asks of the last place; « et les autres ? » asks nothing of it."""
    if _OTHERS.search(folded):
        return None
    if aspect in {"visited", "v2", "figures"}:
        return aspect
    return "figures" if _HOW_MANY.search(folded) else None


def _aspect_before(asked: Asked, knowledge: Knowledge) -> Aspect | None:
    """« et à Lille ? » asks of Lille what was asked before."""
    before = next((aspect for aspect in ASPECTS if aspect == asked.aspect), None)
    return before or (knowledge.places.aspect_of(asked.entries[0]) if asked.entries else None)


def _rest(found: Found, knowledge: Knowledge) -> frozenset[str]:
    """The words of a message beside the place's name and little words: none in « et à Lille ? »."""
    small = STOP_WORDS["fr"] | STOP_WORDS["en"] | _TOWN_WORDS
    named = (name for name in place_names(knowledge.places) if name.id == found.place)
    names = {word for name in named for word in name.written.split()}
    if not found.place_known:
        names |= set(fold(found.place).split())
    return frozenset(fold(found.text).split()) - small - names


def _further(place: Place | None, aspect: Aspect, knowledge: Knowledge) -> Iterator[Choice]:
    """Another aspect of the place, and the entry that says more."""
    if place and aspect == "figures":
        yield Choice(f"place:{place.id}:status", "choice-place-status")
    elif place and place.figures:
        yield Choice(f"place:{place.id}:figures", "choice-place-figures")
    behind = knowledge.places.questions.get(aspect, ()) if _is_explained(place, aspect) else ()
    own = place.entry if place else ""
    yield from choices.to_entries([*behind[:1], own, LIST_OF_BIDS], knowledge)[:1]


def _is_explained(place: Place | None, aspect: Aspect) -> bool:
    """Whether the entry behind an aspect says more than the place's own: what a V2 is, who was visited."""
    return place is not None and place.is_bid and aspect in {"v2", "visited"}
