"""Keys that no model knows, so that a misspelt one is not silently passed over. Not for values."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.lint.shapes import keys_of, mappings


def keys(draft: Draft) -> Iterator[Fault]:
    """Unknown keys, with the near match."""
    for document in draft.knowledge.documents:
        for loc, model, value in mappings(document):
            known = keys_of(model)
            for key in value:
                if key not in known:
                    yield Fault(document.file, document.line(*loc, key), _message(key, list(known)))


def _message(key: str, known: list[str]) -> str:
    near = get_close_matches(key, known, n=1)
    hint = f"did you mean '{near[0]}'?" if near else f"known here: {', '.join(known)}."
    return f"'{key}' is no key of docs/content.md. Remove it or correct it: {hint}"
