"""Whether answers resting on the same fact give the same figure. Not for figures without ground (figures.py)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.lint.numbers import Figure, numbers_of
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Entry, Language

SHORTEST_UNIT = 3
"""Letters of a word that can name a unit; shorter ones (« de », "of") name nothing."""
SMALL = 100
"""Below, « neuf candidatures » and « quinze candidatures » can both be right: the labelled ones, and all of them."""


@dataclass(frozen=True, slots=True)
class Quarrel:
    """What `entry` says in one language, and what `other` says, as their common `fact` does."""

    entry: str
    other: str
    language: Language
    figure: Figure
    against: Figure
    fact: str


def consistency(draft: Draft) -> Iterator[Fault]:
    """Different figures for one unit, where a fact that both cite gives one of them and no fact gives the other."""
    for found in quarrels(draft.knowledge):
        figure, against = found.figure, found.against
        message = (
            f"'{figure.value} {figure.unit}' here, '{against.value} {against.unit}' in '{found.other}' "
            f"from the same fact {found.fact}. Say the same, or cite the fact behind the difference."
        )
        yield draft.of_entry(found.entry, "answer", found.language, message=message)


def quarrels(knowledge: Knowledge) -> Iterator[Quarrel]:
    """Every pair of answers that disagree so."""
    for language in LANGUAGES:
        facts = {
            fact.id: frozenset(numbers_of(fact.text.get(language), language).figures)
            for fact in knowledge.facts.values()
        }
        for entry, figure in _own_figures(knowledge, facts, language):
            for other, against, fact in _quarrels(knowledge, facts, entry, figure, language):
                yield Quarrel(entry.id, other, language, figure, against, fact)


def _own_figures(
    knowledge: Knowledge, facts: Mapping[str, frozenset[Figure]], language: Language
) -> Iterator[tuple[Entry, Figure]]:
    """Figures that no fact of their entry gives for the same unit; small ones, for any unit."""
    for entry in knowledge.entries.values():
        grounded = frozenset[Figure]().union(*(facts.get(fact, ()) for fact in entry.sources))
        values = {figure.value for figure in grounded if float(figure.value) < SMALL}
        for figure in _figures(getattr(entry.answer, language) or "", language) - grounded:
            if figure.value not in values:
                yield entry, figure


def _quarrels(
    knowledge: Knowledge,
    facts: Mapping[str, frozenset[Figure]],
    entry: Entry,
    figure: Figure,
    language: Language,
) -> Iterator[tuple[str, Figure, str]]:
    for other in knowledge.entries.values():
        for fact in set(other.sources) & set(entry.sources) - {""}:
            said = _figures(getattr(other.answer, language) or "", language)
            for against in said & facts.get(fact, frozenset()):
                if other.id != entry.id and against.unit == figure.unit:
                    yield other.id, against, fact


def _figures(text: str, language: Language) -> frozenset[Figure]:
    found = numbers_of(text, language).figures
    return frozenset(figure for figure in found if len(figure.unit) >= SHORTEST_UNIT)
