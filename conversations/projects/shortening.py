"""Long words cut where several share a message. Not for buttons (speech.py)."""

from __future__ import annotations


def shortened(text: str, longest: int) -> str:
    """At most `longest` characters."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
