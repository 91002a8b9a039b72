"""Looking around without a question: themes, their entries, the sources. Not for answering (faq.py)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from conversations.outcome import Asked, Choice, Message, Outcome
from knowledge.load import Knowledge
from knowledge.model import Entry

PAGE = 5
"""Rows a page: lists have five items at most."""

T = TypeVar("T")


def themes(knowledge: Knowledge, page: int = 0) -> Outcome:
    """The chapters of the index, five at a time."""
    shown, is_last = _page(
        [theme for theme in knowledge.themes if entries_of(theme.id, knowledge)], page
    )
    choices = [Choice(f"theme:{theme.id}", "choice-theme", {"theme": theme.id}) for theme in shown]
    if not is_last:
        choices.append(Choice(f"themes:{page + 1}", "choice-more-themes"))
    elif page:
        choices.append(Choice("themes", "choice-first-themes"))
    return Outcome(
        messages=(Message("themes", {"themes": [theme.id for theme in shown]}, tuple(choices)),),
        asked=Asked(),
    )


def theme(theme_id: str, knowledge: Knowledge, page: int = 0) -> Outcome:
    """The questions of one theme, five at a time."""
    entries = entries_of(theme_id, knowledge)
    if not entries:
        return themes(knowledge)
    shown, is_last = _page(entries, page)
    choices = [Choice(f"entry:{entry.id}", "choice-entry", {"entry": entry.id}) for entry in shown]
    following = f"theme:{theme_id}:{page + 1}"
    choices.append(
        Choice("themes", "choice-themes") if is_last else Choice(following, "choice-more-questions")
    )
    values = {"theme": theme_id, "entries": [entry.id for entry in shown]}
    return Outcome(messages=(Message("theme", values, tuple(choices)),), asked=Asked())


def sources(knowledge: Knowledge, page: int = 0) -> Outcome:
    """The documents that answers rest on: reference texts first, five at a time."""
    order = {"reference": 0, "public": 1, "ours": 2}
    documents = sorted(knowledge.sources.values(), key=lambda source: order[source.kind])
    shown, is_last = _page(documents, page)
    choices = () if is_last else (Choice(f"sources:{page + 1}", "choice-more-sources"),)
    return Outcome(
        messages=(Message("sources", {"sources": [source.id for source in shown]}, choices),)
    )


def entries_of(theme_id: str, knowledge: Knowledge) -> list[Entry]:
    """The entries of a theme in the order of their file; small talk is no theme."""
    return [
        entry
        for entry in knowledge.entries.values()
        if entry.theme == theme_id and not entry.is_small_talk
    ]


def _page(rows: Sequence[T], page: int) -> tuple[Sequence[T], bool]:
    """One page of rows, and whether it is the last; a page past the end is the first one."""
    if page * PAGE >= len(rows):
        page = 0
    return rows[page * PAGE : (page + 1) * PAGE], (page + 1) * PAGE >= len(rows)
