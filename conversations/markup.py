"""Markdown of ours: words from outside made literal, numbered lists. Not for HTML or Telegram (bot/channels)."""

from __future__ import annotations

from collections.abc import Iterable


def escape(text: str) -> str:
    """Text from outside as literal Markdown."""
    return "".join(
        f"\\{character}" if character in "\\`*_{}[]()#+-.!|<>~" else character for character in text
    )


def numbered(rows: Iterable[str], first: int = 1) -> str:
    """A Markdown list numbered from `first`: the number can be typed."""
    return "\n".join(f"{number}. {row}" for number, row in enumerate(rows, first))
