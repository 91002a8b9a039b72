"""Whether what places.yaml claims stands in the facts it names. Not for names and aliases (people read those)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.lint.figures import ground, groundless
from knowledge.lint.numbers import numbers_of
from knowledge.lint.words import words_of
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES
from knowledge.places import Figure, Later, Place, Step

STEPS = ("filed", "visited", "v2", "labelled")
GROUPS = ("bids", "elsewhere")
FILE = "places.yaml"


def towns(draft: Draft) -> Iterator[Fault]:
    """Claims without a fact, figures that their fact does not give, steps that facts contradict."""
    for group in GROUPS:
        for at, place in enumerate(getattr(draft.knowledge.places, group)):
            yield from _steps(draft, place, (group, at))
            for key in ("later", "figures"):
                for position, claim in enumerate(getattr(place, key)):
                    yield from _claim(draft, claim, (group, at, key, position))
    for step in STEPS:
        yield from _named(draft, step)


def _steps(draft: Draft, place: Place, loc: tuple[str | int, ...]) -> Iterator[Fault]:
    for name in STEPS:
        step: Step | None = getattr(place, name)
        if step is None:
            continue
        facts = facts_of(step)
        if step.is_ != "unknown" and not facts:
            message = (
                f"'{place.id}' is said {name}: {step.is_} without a fact. Name it, or say unknown."
            )
            yield draft.of_file(FILE, *loc, name, message=message)
        for fact in facts:
            if fact not in draft.knowledge.facts:
                message = f"no fact '{fact}'. Add it to facts.yaml, or correct the name."
                yield draft.of_file(FILE, *loc, name, message=message)


def _claim(draft: Draft, claim: Later | Figure, loc: tuple[str | int, ...]) -> Iterator[Fault]:
    if claim.fact not in draft.knowledge.facts:
        message = f"no fact '{claim.fact}'. Every claim names the fact it rests on."
        yield draft.of_file(FILE, *loc, message=message)
        return
    values, days = ground(draft.knowledge, [claim.fact])
    for language in LANGUAGES:
        said = numbers_of(getattr(claim.text, language) or "", language)
        for shown in groundless(said, values, days):
            message = f"{shown} does not stand in {claim.fact}. Correct it, or name another fact."
            yield draft.of_file(FILE, *loc, "text", message=message)


def _named(draft: Draft, step: str) -> Iterator[Fault]:
    """A fact behind a step of several places lists places: those it names took the step, and only those."""
    bids = draft.knowledge.places.bids
    taken = {place.id: facts_of(getattr(place, step)) for place in bids if _took(place, step)}
    lists = {fact for fact, uses in Counter(sum(taken.values(), ())).items() if uses > 1}
    for at, place in enumerate(bids):
        names = [fact for fact in sorted(lists) if _names(draft.knowledge, fact, place)]
        if names and place.id not in taken:
            message = f"{names[0]} names '{place.id}', which is not said {step} here. Correct one."
            yield draft.of_file(FILE, "bids", at, step, message=message)
        if place.id in taken and not _grounded(draft.knowledge, place, taken[place.id]):
            message = f"no fact cited here names '{place.id}' as {step}. Cite the one that does."
            yield draft.of_file(FILE, "bids", at, step, message=message)


def _took(place: Place, step: str) -> bool:
    found: Step | None = getattr(place, step)
    return found is not None and found.is_ == "yes"


def facts_of(step: Step) -> tuple[str, ...]:
    """The facts a step rests on, however they are written."""
    facts = (step.fact,) if isinstance(step.fact, str) else step.fact
    return tuple(fact for fact in facts if fact)


def _grounded(knowledge: Knowledge, place: Place, facts: tuple[str, ...]) -> bool:
    return any(_names(knowledge, fact, place) for fact in facts)


def _names(knowledge: Knowledge, fact: str, place: Place) -> bool:
    known = knowledge.facts.get(fact)
    text = f" {' '.join(words_of(known.text.get('fr')))} " if known else ""
    names = (place.name, place.short.get("fr"), *(town.name for town in place.towns))
    return any(f" {' '.join(words_of(name))} " in text for name in names if name)
