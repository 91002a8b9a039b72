"""What is said of one place, computed from places.yaml: filed, visited, second version, labelled, and what came later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.places import Later, Place, Step

MOST_FIGURES = 3
MOST_LATER = 2


def say(
    place: str, name: str, aspect: str, language: Language, knowledge: Knowledge
) -> tuple[str, list[str]]:
    """The answer in Markdown without its source line, and the facts it rests on."""
    known = knowledge.places.get(place)
    if known is None:
        return knowledge.wording.say("place-unknown", language, name=name), ["s4-39"]
    parts = [_first(known, aspect, language, knowledge)]
    if known.is_bid:
        parts.append(_steps(known, language, knowledge))
    if aspect == "figures" and known.figures:
        parts = [_figures(known, language, knowledge)]
    parts += [later.text.get(language) for later in _telling(known.later)]
    return "\n\n".join(part for part in parts if part), list(dict.fromkeys(_facts(known, aspect)))


def _first(place: Place, aspect: str, language: Language, knowledge: Knowledge) -> str:
    """The sentence that answers alone."""
    values = {"name": place.short.get(language) or place.name, "official": place.name}
    return knowledge.wording.say(_message(place, aspect), language, **values)


def _message(place: Place, aspect: str) -> str:
    if not place.is_bid:
        return "place-elsewhere-labelled" if _labelled_later(place) else "place-elsewhere"
    step = {"filed": place.filed, "visited": place.visited, "v2": place.v2}.get(aspect)
    if step is not None:
        return f"place-{aspect}-{step.is_}"
    if place.labelled and place.labelled.is_ == "yes":
        return "place-labelled"
    return "place-labelled-later" if _labelled_later(place) else "place-not-labelled"


def _labelled_later(place: Place) -> bool:
    return any(later.what == "labelled" for later in place.later)


def _steps(place: Place, language: Language, knowledge: Knowledge) -> str:
    """One line: filed, visited, second version, each with yes or no."""
    values = {
        name: knowledge.wording.say(f"place-step-{step.is_ if step else 'unknown'}", language)
        for name, step in (("visited", place.visited), ("v2", place.v2))
    }
    return knowledge.wording.say("place-steps", language, official=place.name, **values)


def _figures(place: Place, language: Language, knowledge: Knowledge) -> str:
    rows = "\n".join(f"- {figure.text.get(language)}" for figure in place.figures[:MOST_FIGURES])
    name = place.short.get(language) or place.name
    return knowledge.wording.say("place-figures", language, name=name, figures=rows)


def _telling(later: Sequence[Later]) -> list[Later]:
    """What came later, without the confirmation that all labelled places share."""
    return [one for one in later if one.what != "confirmed"][:MOST_LATER]


def _facts(place: Place, aspect: str) -> Iterator[str]:
    for step in (place.labelled, place.filed, place.visited, place.v2):
        if step:
            yield from _of_step(step)
    for one in _telling(place.later):
        if one.fact:
            yield one.fact
    if aspect == "figures":
        yield from (figure.fact for figure in place.figures[:MOST_FIGURES])


def _of_step(step: Step) -> tuple[str, ...]:
    return (step.fact,) if isinstance(step.fact, str) else step.fact
