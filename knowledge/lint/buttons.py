"""Whether what a button carries fits in a chat's 64 bytes, for every id. Not for labels (lengths.py)."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.errors import Fault
from knowledge.lint.draft import Draft

LIMIT = 64
"""Bytes of `callback_data`, the tightest of our channels."""
LAST_PAGE = 99


def buttons(draft: Draft) -> Iterator[Fault]:
    """Ids too long for the buttons that name them."""
    for entry in draft.knowledge.entries:
        for message in _too_long(f"entry:{entry}", f"more:{entry}", f"not:{entry}"):
            yield draft.of_entry(entry, "id", message=message)
    for at, theme in enumerate(draft.knowledge.themes):
        for message in _too_long(f"theme:{theme.id}:{LAST_PAGE}"):
            yield draft.of_file("themes.yaml", at, "id", message=message)
    for group in ("bids", "elsewhere"):
        for at, place in enumerate(getattr(draft.knowledge.places, group)):
            for message in _too_long(f"place:{place.id}:status", f"place:{place.id}:figures"):
                yield draft.of_file("places.yaml", group, at, "id", message=message)


def _too_long(*buttons: str) -> Iterator[str]:
    longest = max(buttons, key=lambda button: len(button.encode()))
    if len(longest.encode()) > LIMIT:
        yield f"'{longest}' is {len(longest.encode())} bytes, {LIMIT} at most. Shorten the id."
