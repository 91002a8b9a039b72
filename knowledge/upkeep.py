"""What somebody should look at again: answers whose day has come, entries that disagree. Not for faults (lint)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from knowledge.lint.agreement import disagreements
from knowledge.lint.consistency import quarrels
from knowledge.load import Knowledge
from knowledge.model import Conflict, Entry


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Entries that may contradict each other. `why` is for editors, in English.

    `sources`: they rest on facts that disagree, `conflict` says what to answer; `figures`: one gives another figure
    than their common fact; `languages`: one entry, of which each language says something else.
    """

    kind: Literal["sources", "figures", "languages"]
    entries: tuple[str, ...]
    why: str
    conflict: Conflict | None = None


def due(knowledge: Knowledge, today: date) -> tuple[Entry, ...]:
    """Entries to be read again, the longest overdue first; "2027" is due on its first day."""
    waiting = [
        entry
        for entry in knowledge.entries.values()
        if entry.read_again and entry.read_again <= today.isoformat()[: len(entry.read_again)]
    ]
    return tuple(sorted(waiting, key=lambda entry: (entry.read_again or "", entry.id)))


def contradictions(knowledge: Knowledge) -> tuple[Contradiction, ...]:
    """Those of the sources first. Takes a second: not for a request's own thread."""
    return (*_of_sources(knowledge), *_of_figures(knowledge), *_of_languages(knowledge))


def contradictions_of(knowledge: Knowledge, entry: str) -> tuple[Contradiction, ...]:
    return tuple(one for one in contradictions(knowledge) if entry in one.entries)


def _of_sources(knowledge: Knowledge) -> Iterator[Contradiction]:
    """Two entries at least, each with its own of the facts that disagree."""
    for conflict in knowledge.conflicts:
        sides = {
            entry.id: frozenset(entry.sources) & frozenset(conflict.facts)
            for entry in knowledge.entries.values()
        }
        cited = {entry: facts for entry, facts in sides.items() if facts}
        if len(set(cited.values())) > 1:
            yield Contradiction("sources", tuple(cited), conflict.text.get("en"), conflict)


def _of_figures(knowledge: Knowledge) -> Iterator[Contradiction]:
    for one in quarrels(knowledge):
        why = (
            f"'{one.figure.value} {one.figure.unit}' in {one.entry}, "
            f"'{one.against.value} {one.against.unit}' in {one.other} ({one.language}, {one.fact})"
        )
        yield Contradiction("figures", (one.entry, one.other), why)


def _of_languages(knowledge: Knowledge) -> Iterator[Contradiction]:
    for entry in knowledge.entries.values():
        for why in disagreements(entry):
            yield Contradiction("languages", (entry.id,), why)
