"""What is said of one place, computed from places.yaml. Not for choosing the place or its aspect (places.py)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.places import Later, Place, Step
from knowledge.typography import capital, day

MOST_FIGURES = 3
MOST_LATER = 2

FIFTEEN_BIDS = "s4-39"
CLOSED_SINCE_2015 = "P-19"
REPLACED_IN_2019 = "P-30"
"""Facts that the sentences of wording/places.*.ftl rest on, besides those of the place."""


def say(
    place: str, name: str, aspect: str, language: Language, knowledge: Knowledge
) -> tuple[str, list[str]]:
    """The answer in Markdown without its source line, and the facts it rests on."""
    known = knowledge.places.get(place)
    if known is None:
        text = knowledge.wording.say("place-unknown", language, name=capital(name))
        return text, [FIFTEEN_BIDS, CLOSED_SINCE_2015]
    if aspect == "figures":
        shown = known.figures[:MOST_FIGURES]
        rows = "\n".join(f"- {figure.text.get(language)}" for figure in shown)
        text = knowledge.wording.say(
            "place-figures", language, name=capital(_name(known, language)), figures=rows
        )
        return text, [figure.fact for figure in shown]
    return _story(known, aspect, language, knowledge), list(dict.fromkeys(_facts(known, aspect)))


def _story(place: Place, aspect: str, language: Language, knowledge: Knowledge) -> str:
    """The answer, the steps of the bid, and what came later: three short paragraphs."""
    later = " ".join(one.text.get(language) for one in _telling(place.later))
    parts = [
        _first(place, aspect, language, knowledge),
        _steps(place, language, knowledge) if place.is_bid else "",
        later,
    ]
    return "\n\n".join(part for part in parts if part)


def _first(place: Place, aspect: str, language: Language, knowledge: Knowledge) -> str:
    """The sentence that answers alone."""
    step = _step(place, aspect)
    values = {
        "name": capital(_name(place, language)),
        "date": day(step.date, language) if step and step.date else "",
        "has_date": "yes" if step and step.date else "no",
    }
    return knowledge.wording.say(_message(place, aspect), language, **values)


def _message(place: Place, aspect: str) -> str:
    if not place.is_bid:
        return _message_elsewhere(place)
    if aspect != "status":
        step = _step(place, aspect)
        return f"place-{aspect}-{step.is_ if step else 'unknown'}"
    if place.labelled is None or place.labelled.is_ == "unknown":
        return "place-label-unknown"
    if place.labelled.is_ == "yes":
        return "place-label-yes"
    return "place-label-later" if _labelled_later(place) else "place-label-no"


def _message_elsewhere(place: Place) -> str:
    if any(later.what == "outside" for later in place.later):
        return "place-outside"
    return "place-elsewhere-labelled" if _labelled_later(place) else "place-elsewhere"


def _step(place: Place, aspect: str) -> Step | None:
    steps = {"filed": place.filed, "visited": place.visited, "v2": place.v2}
    return steps.get(aspect, place.labelled)


def _labelled_later(place: Place) -> bool:
    return any(later.what == "labelled" for later in place.later)


def _name(place: Place, language: Language) -> str:
    return place.short.get(language) or place.name


def _steps(place: Place, language: Language, knowledge: Knowledge) -> str:
    """One line: visited, second version, labelled, each as the sources had it in November 2014."""
    say = knowledge.wording.say
    values = {
        name: say(f"place-step-{name}-{step.is_ if step else 'unknown'}", language)
        for name, step in (
            ("visit", place.visited),
            ("version", place.v2),
            ("label", place.labelled),
        )
    }
    return say("place-steps", language, official=place.name, **values)


def _telling(later: Sequence[Later]) -> list[Later]:
    """What came later, without the confirmation that all labelled places share."""
    return [one for one in later if one.what != "confirmed"][:MOST_LATER]


def _facts(place: Place, aspect: str) -> Iterator[str]:
    """Those of the answer first: the source line names the first few."""
    for step in (_step(place, aspect), place.labelled, place.visited, place.v2):
        if step:
            yield from _of_step(step)
    if not place.is_bid:
        yield FIFTEEN_BIDS
    yield from (one.fact for one in _telling(place.later) if one.fact)
    yield REPLACED_IN_2019 if _is_said_replaced(place, aspect) else CLOSED_SINCE_2015


def _is_said_replaced(place: Place, aspect: str) -> bool:
    """Labelled places are told that the label was replaced; all others that the call is closed."""
    return _message(place, aspect) in {
        "place-label-yes",
        "place-label-later",
        "place-elsewhere-labelled",
    }


def _of_step(step: Step) -> tuple[str, ...]:
    return (step.fact,) if isinstance(step.fact, str) else step.fact
