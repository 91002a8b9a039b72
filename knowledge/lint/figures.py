"""Whether every figure and date of an answer stands in a fact it cites. Not for the rest of its claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.lint.numbers import Day, Numbers, numbers_of, small_words_of
from knowledge.lint.words import ITEM
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES


def figures(draft: Draft) -> Iterator[Fault]:
    """Figures and dates without ground. A figure may also count the items of a list in the answer itself."""
    for entry in draft.knowledge.entries.values():
        values, days = ground(draft.knowledge, entry.sources)
        for language in LANGUAGES:
            answer = getattr(entry.answer, language) or ""
            said = numbers_of(answer, language)
            for shown in groundless(said, values | _lists(answer), days):
                message = f"{shown} stands in no fact that '{entry.id}' cites. Cite the fact, or leave it out."
                yield draft.of_entry(entry.id, "answer", language, message=message)


def _lists(answer: str) -> frozenset[str]:
    """How many items each list of an answer has."""
    counts, items = set(), 0
    for line in [*answer.splitlines(), "the end"]:
        if ITEM.match(line):
            items += 1
        elif line.strip() and items:
            counts.add(str(items))
            items = 0
    return frozenset(counts)


def groundless(said: Numbers, values: frozenset[str], days: frozenset[Day]) -> list[str]:
    """What of a text's figures and dates stands in neither set, as people read it."""
    lost_days = [day for day in said.days if not any(day.is_within(known) for known in days)]
    return sorted(said.values - values) + [str(day) for day in sorted(lost_days)]


def ground(knowledge: Knowledge, cited: Iterable[str]) -> tuple[frozenset[str], frozenset[Day]]:
    """Every figure and date that the cited facts and sources give."""
    values: set[str] = set()
    days: set[Day] = set()
    for reference in cited:
        for said, small in _numbers_behind(knowledge, reference):
            values |= said.values | small
            days |= said.days
    return frozenset(values), frozenset(days)


def _numbers_behind(
    knowledge: Knowledge, reference: str
) -> Iterator[tuple[Numbers, frozenset[str]]]:
    fact, source = knowledge.facts.get(reference), knowledge.sources.get(reference)
    for language in LANGUAGES:
        if fact is not None:
            text = f"{fact.text.get(language)} {fact.note} {fact.as_of}"
            said = numbers_of(text, language)
            yield _dated(said, fact.as_of), small_words_of(text, language)
        if source is not None:
            text = f"{source.title.get(language)} {source.note.get(language)} {source.date}"
            yield numbers_of(text, language), small_words_of(text, language)


def _dated(said: Numbers, as_of: str) -> Numbers:
    """Dates written without a year are of the fact's own year."""
    year = int(as_of[:4]) if as_of[:4].isdecimal() else 0
    days = frozenset(Day(day.year or year, day.month, day.day) for day in said.days)
    return Numbers(said.figures, days)
