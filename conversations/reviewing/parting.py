"""A long remark in as many parts as messages of it: cut between words. Not for cutting words off (shortening)."""

from __future__ import annotations

FIRST, NEXT = 260, 420
"""Characters of the first part, which stands under a heading, and of those that follow."""


def parted(text: str) -> list[str]:
    """At least one part; nothing but blanks is lost."""
    parts: list[str] = []
    left = text.strip()
    while len(left) > (most := NEXT if parts else FIRST):
        cut = max(left.rfind(" ", 0, most + 1), left.rfind("\n", 0, most + 1))
        cut = cut if cut > 0 else most
        parts.append(left[:cut].rstrip())
        left = left[cut:].lstrip()
    return [*parts, left]
