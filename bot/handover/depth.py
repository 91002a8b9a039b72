"""How deep and how wide a JSON text is, found without parsing it. Not for what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKENS = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[\[\]{},]', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Extent:
    """The most brackets open at once, and how many values follow another; those in strings left out."""

    depth: int
    values: int


def extent_of(text: bytes) -> Extent:
    deepest = open_now = values = 0
    for token in _TOKENS.finditer(text):
        mark = token[0]
        if mark == b",":
            values += 1
        elif mark in b"[{":
            open_now += 1
            deepest = max(deepest, open_now)
        elif mark in b"]}":
            open_now -= 1
    return Extent(deepest, values)
