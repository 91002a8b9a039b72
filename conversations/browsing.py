"""Looking around without a question: themes, their entries, the sources. Not for answering (faq.py)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from conversations.choices import THEMES, to_entry
from conversations.outcome import Choice, Message, Outcome
from knowledge.load import Knowledge
from knowledge.model import Entry

PAGE = 5
"""Rows a page: lists have five items at most."""

T = TypeVar("T")


def themes(knowledge: Knowledge, page: int = 0) -> Outcome:
    """The chapters of the index, five at a time."""
    full = [theme for theme in knowledge.themes if entries_of(theme.id, knowledge)]
    shown, page, is_last = _page(full, page)
    choices = [Choice(f"theme:{theme.id}", "choice-theme", {"theme": theme.id}) for theme in shown]
    if not is_last:
        choices.append(Choice(f"themes:{page + 1}", "choice-more-themes"))
    elif len(full) > PAGE:
        choices.append(Choice("themes", "choice-first-themes"))
    values = {"themes": [theme.id for theme in shown]}
    return Outcome(messages=(Message("themes", values, tuple(choices)),))


def theme(theme_id: str, knowledge: Knowledge, page: int = 0) -> Outcome:
    """The questions of one theme, five at a time."""
    entries = entries_of(theme_id, knowledge)
    shown, page, is_last = _page(entries, page)
    following = Choice(f"theme:{theme_id}:{page + 1}", "choice-more-questions")
    choices = (*(to_entry(entry.id) for entry in shown), THEMES if is_last else following)
    values = {"theme": theme_id, "entries": [entry.id for entry in shown]}
    return Outcome(messages=(Message("theme", values, choices),))


def sources(knowledge: Knowledge, page: int = 0) -> Outcome:
    """The documents that answers rest on: reference texts first, five at a time."""
    kinds = ("reference", "public", "ours")
    documents = sorted(knowledge.sources.values(), key=lambda source: kinds.index(source.kind))
    shown, page, is_last = _page(documents, page)
    following = Choice(f"sources:{page + 1}", "choice-more-sources")
    values = {"sources": [source.id for source in shown]}
    choices = (THEMES if is_last else following,)
    return Outcome(messages=(Message("sources" if not page else "more-sources", values, choices),))


def entries_of(theme_id: str, knowledge: Knowledge) -> list[Entry]:
    """The entries of a theme in the order of their file; small talk is no theme."""
    return [
        entry
        for entry in knowledge.entries.values()
        if entry.theme == theme_id and not entry.is_small_talk
    ]


def _page(rows: Sequence[T], page: int) -> tuple[Sequence[T], int, bool]:
    """The rows of a page, its number and whether it is the last; a page past the end is the first one."""
    number = page if page * PAGE < len(rows) else 0
    end = (number + 1) * PAGE
    return rows[number * PAGE : end], number, end >= len(rows)
