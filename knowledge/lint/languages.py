"""Whether everything is there in both languages. Not for saying the same (agreement.py) or wording (ftl.py)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.lint.shapes import mappings
from knowledge.model import LANGUAGES, Bilingual

IN_EVERY_ENTRY = ("question", "phrasings", "answer", "label")


def languages(draft: Draft) -> Iterator[Fault]:
    """Texts that one language lacks."""
    for entry in draft.knowledge.entries.values():
        for key in IN_EVERY_ENTRY:
            for language in LANGUAGES:
                if not getattr(getattr(entry, key), language):
                    message = f"'{entry.id}' has no {key} in {language}. Write it."
                    yield draft.of_entry(entry.id, key, message=message)
    yield from _half_texts(draft)


def _half_texts(draft: Draft) -> Iterator[Fault]:
    for document in draft.knowledge.documents:
        if document.file.startswith("faq/"):
            continue
        for loc, model, value in mappings(document):
            if issubclass(model, Bilingual):
                for language in _missing(value):
                    message = f"{_path(loc)} has no text in {language}. Write it."
                    yield Fault(document.file, document.line(*loc), message)


def _missing(value: Mapping[str, Any]) -> list[str]:
    return [language for language in LANGUAGES if not str(value.get(language) or "").strip()]


def _path(loc: tuple[str | int, ...]) -> str:
    return "'" + ".".join(str(part) for part in loc) + "'"
