"""Typed text as it may be kept or compared: no invisible characters, one kind of space. Not for cutting it."""

from __future__ import annotations

import re
import unicodedata
from itertools import filterfalse

_UNSEEN = {"Cc", "Cs", "Cf", "Co", "Cn"}
_BLANK_LINES = re.compile(r"\n{3,}")
_JOINERS = "\u200d\u200c"
"""Format characters that belong to words: emoji, Persian and Indic scripts."""


def line(text: str) -> str:
    """On one line, single spaces."""
    return " ".join(_seen(text).split())


def lines(text: str) -> str:
    """Lines kept, at most one empty line between two."""
    parts = (" ".join(part.split(" ")).rstrip() for part in _seen(text).splitlines())
    return _BLANK_LINES.sub("\n\n", "\n".join(parts)).strip()


def plain(text: str) -> str:
    """On one line, lower case, no accents, compatibility forms as plain ones: to compare, never to keep."""
    folded = unicodedata.normalize("NFKD", line(text).casefold())
    bare = folded if folded.isascii() else "".join(filterfalse(unicodedata.combining, folded))
    return " ".join(bare.replace("œ", "oe").replace("\u2019", "'").split())


def _seen(text: str) -> str:
    composed = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    if composed.isprintable():  # nothing else than spaces and what one sees, as most texts
        return composed
    return "".join(_kept(character) for character in composed)


def _kept(character: str) -> str:
    if character == "\n" or character in _JOINERS:
        return character
    category = unicodedata.category(character)
    if category in {"Zl", "Zp"}:
        return "\n"
    if character == "\t":
        return " "
    return "" if category in _UNSEEN else character
