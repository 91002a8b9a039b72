"""Whether every id that a file names exists. Not for what stands behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.model import SMALL_TALK

SMALL_TALK_FILE = SMALL_TALK.rstrip("-")
"""The one file of `faq/` that is no chapter of the index."""


def references(draft: Draft) -> Iterator[Fault]:
    """Names of facts, sources, entries and themes that do not exist."""
    yield from _of_entries(draft)
    yield from _of_facts(draft)
    yield from _of_neighbours(draft)
    yield from _of_places(draft)
    yield from _of_themes(draft)


def _of_entries(draft: Draft) -> Iterator[Fault]:
    known = draft.knowledge
    grounds = [*known.facts, *known.sources]
    for entry in known.entries.values():
        for position, message in unknown(entry.sources, grounds, "fact or source"):
            yield draft.of_entry(entry.id, "sources", position, message=message)
        for position, message in unknown(entry.related, known.entries, "entry"):
            yield draft.of_entry(entry.id, "related", position, message=message)
        if entry.id in entry.related:
            message = f"'{entry.id}' is related to itself. Name another entry."
            yield draft.of_entry(entry.id, "related", message=message)


def _of_facts(draft: Draft) -> Iterator[Fault]:
    known = draft.knowledge
    conflicts = [conflict.id for conflict in known.conflicts]
    for at, fact in enumerate(known.facts.values()):
        for _, message in unknown([fact.source], known.sources, "source"):
            yield draft.of_file("facts.yaml", at, "source", message=message)
        for position, message in unknown(fact.conflicts, conflicts, "conflict"):
            yield draft.of_file("facts.yaml", at, "conflicts", position, message=message)
    for at, conflict in enumerate(known.conflicts):
        for position, message in unknown(conflict.facts, known.facts, "fact"):
            yield draft.of_file("conflicts.yaml", at, "facts", position, message=message)
    for position, message in unknown(known.call.facts if known.call else (), known.facts, "fact"):
        yield draft.of_file("call.yaml", "facts", position, message=message)


def _of_neighbours(draft: Draft) -> Iterator[Fault]:
    entries = draft.knowledge.entries
    for at, neighbour in enumerate(draft.knowledge.neighbours):
        for key in ("entries", "related"):
            for position, message in unknown(getattr(neighbour, key), entries, "entry"):
                yield draft.of_file("neighbours.yaml", at, key, position, message=message)


def _of_places(draft: Draft) -> Iterator[Fault]:
    places, entries = draft.knowledge.places, draft.knowledge.entries
    for group in ("bids", "elsewhere"):
        for at, place in enumerate(getattr(places, group)):
            for _, message in unknown([place.entry] if place.entry else [], entries, "entry"):
                yield draft.of_file("places.yaml", group, at, "entry", message=message)
    for aspect, ids in places.questions.items():
        for position, message in unknown(ids, entries, "entry"):
            yield draft.of_file("places.yaml", "questions", aspect, position, message=message)


def _of_themes(draft: Draft) -> Iterator[Fault]:
    themes = [theme.id for theme in draft.knowledge.themes]
    used = {entry.theme for entry in draft.knowledge.entries.values()} - {SMALL_TALK_FILE}
    for theme in sorted(used - set(themes)):
        message = f"'{theme}' is no theme. Add it to themes.yaml, or rename the file."
        yield draft.of_file(f"faq/{theme}.yaml", message=message)
    for at, theme in enumerate(themes):
        if theme not in used:
            message = f"theme '{theme}' has no entry. Write faq/{theme}.yaml, or remove the theme."
            yield draft.of_file("themes.yaml", at, message=message)


def unknown(names: Iterable[str], known: Collection[str], kind: str) -> Iterator[tuple[int, str]]:
    """The position of each name that is not known, and what to say of it."""
    for position, name in enumerate(names):
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f" (did you mean '{near[0]}'?)" if near else ""
            yield position, f"no {kind} '{name}'. Add it, or correct the name{hint}."
