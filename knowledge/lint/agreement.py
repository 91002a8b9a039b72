"""Whether the two languages of an answer agree in figures, dates, links and build. Not for nuances of meaning."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.lint.numbers import numbers_of
from knowledge.lint.words import ITEM, links
from knowledge.model import Entry


def agreement(draft: Draft) -> Iterator[Fault]:
    """What one language says and the other does not."""
    for entry in draft.knowledge.entries.values():
        for message in disagreements(entry):
            yield draft.of_entry(entry.id, "answer", message=message)


def disagreements(entry: Entry) -> Iterator[str]:
    """What differs between the languages of one answer, and what to do."""
    if entry.answer.fr and entry.answer.en:
        yield from _content(entry)
        yield from _build(entry)


def _content(entry: Entry) -> Iterator[str]:
    french = numbers_of(entry.answer.fr or "", "fr")
    english = numbers_of(entry.answer.en or "", "en")
    if only := french.values ^ english.values:
        yield f"{', '.join(sorted(only))} stands in one language only. Say the same figures in both."
    if days := french.days ^ english.days:
        shown = ", ".join(str(day) for day in sorted(days))
        yield f"{shown} stands in one language only. Say the same dates in both."
    if set(links(entry.answer.fr or "")) != set(links(entry.answer.en or "")):
        yield "the links differ between languages. Give the same ones."


def _build(entry: Entry) -> Iterator[str]:
    if bool(entry.details("fr")) != bool(entry.details("en")):
        yield "only one language has details after '---'. Write them in both, or in neither."
    items = [len(ITEM.findall(text or "")) for text in (entry.answer.fr, entry.answer.en)]
    if items[0] != items[1]:
        yield f"{items[0]} list items in French, {items[1]} in English. Give the same ones."
