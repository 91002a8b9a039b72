"""Whether files and keys that may be missing elsewhere are there. Not for their values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.lint.shapes import SHAPES
from knowledge.model import LANGUAGES

FILES = (*SHAPES, "abbreviations.yaml")
KEYS = ("audience", "state", "as_of", "sources", "related")
MOST_RELATED = 3


def required(draft: Draft) -> Iterator[Fault]:
    """Files, and keys of an entry, that a published knowledge base has."""
    for name in FILES:
        if name not in draft.files:
            yield Fault(name, 1, "no such file. Write it (docs/content.md).")
    for language in LANGUAGES:
        if not any(file.endswith(f".{language}.ftl") for file in draft.files):
            message = f"no wording in {language}. Write wording/conversation.{language}.ftl."
            yield Fault(f"wording/conversation.{language}.ftl", 1, message)
    for document in draft.knowledge.documents:
        if document.file.startswith("faq/"):
            for item in document.value:
                yield from _keys(draft, item)


def _keys(draft: Draft, item: dict[str, Any]) -> Iterator[Fault]:
    for key in KEYS:
        if not item.get(key):
            message = f"'{item['id']}' has no {key}. Write it (docs/content.md)."
            yield draft.of_entry(item["id"], message=message)
    if len(item.get("related", ())) > MOST_RELATED:
        message = f"'{item['id']}' has more than {MOST_RELATED} related entries. Keep the nearest."
        yield draft.of_entry(item["id"], "related", message=message)
