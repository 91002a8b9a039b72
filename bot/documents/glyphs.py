"""Which characters our font can print, and texts of people reduced to those. Not for laying anything out."""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

INSTEAD = "?"
LONGEST_RUN = 28
"""Characters without a space; a longer word may be broken after each so many."""

BREAK = "\u200b"

_LAYOUT = frozenset({"Cc", "Cf"})
"""Controls, joiners and direction marks: nothing to print, and they could turn a line around."""

_UNICODE_FULL = (3, 10)
_FORMAT_FULL = 12


@dataclass(frozen=True, slots=True)
class Printed:
    """A text that the font can print; `is_whole` False when a character was replaced."""

    text: str
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters that every style of a font has."""

    known: frozenset[int]

    def printed(self, text: str) -> Printed:
        """`text` without what cannot be seen, each run of what the font lacks as one « ? »."""
        shown: list[str] = []
        is_whole = True
        for character in _visible(text):
            if ord(character) in self.known or character == "\n":
                shown.append(character)
                continue
            is_whole = False
            if shown[-1:] != [INSTEAD]:
                shown.append(INSTEAD)
        return Printed(breakable("".join(shown)), is_whole)


def glyphs_of(fonts: Iterable[Path]) -> Glyphs:
    """Reads the fonts' character maps. Raises ValueError when a font has no full Unicode map."""
    known = [frozenset(_mapped(font.read_bytes())) for font in fonts]
    return Glyphs(frozenset.intersection(*known))


def breakable(text: str) -> str:
    """`text` where no word is too long for a line: a place to break stands inside it."""
    if all(len(word) <= LONGEST_RUN for word in text.split()):
        return text
    return "".join(
        BREAK.join(run[start : start + LONGEST_RUN] for start in range(0, len(run), LONGEST_RUN))
        for run in _runs(text)
    )


def _visible(text: str) -> Iterator[str]:
    for character in unicodedata.normalize("NFC", text.replace("\r\n", "\n")):
        if character == "\t":
            yield " "
        elif character == "\n" or not _is_unseen(character):
            yield character


def _is_unseen(character: str) -> bool:
    is_variant = 0xFE00 <= ord(character) <= 0xFE0F
    return is_variant or unicodedata.category(character) in _LAYOUT


def _runs(text: str) -> Iterator[str]:
    start = 0
    for place, character in enumerate(text):
        if character.isspace():
            yield text[start:place]
            yield character
            start = place + 1
    yield text[start:]


def _mapped(font: bytes) -> Iterator[int]:
    """The code points of the font's `cmap` table, format 12 (OpenType specification, 'cmap')."""
    table = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, table + 2)
    for record in range(count):
        platform, encoding, offset = struct.unpack_from(">HHL", font, table + 4 + 8 * record)
        (version,) = struct.unpack_from(">H", font, table + offset)
        if (platform, encoding) == _UNICODE_FULL and version == _FORMAT_FULL:
            yield from _groups(font, table + offset)
            return
    raise ValueError("the font has no full Unicode map: take an OpenType font that has one")


def _groups(font: bytes, start: int) -> Iterator[int]:
    (count,) = struct.unpack_from(">L", font, start + 12)
    for group in range(count):
        first, last, _ = struct.unpack_from(">LLL", font, start + 16 + 12 * group)
        yield from range(first, last + 1)


def _table(font: bytes, tag: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    for record in range(count):
        name, _, offset, _ = struct.unpack_from(">4sLLL", font, 12 + 16 * record)
        if name == tag:
            return int(offset)
    raise ValueError(f"the font has no {tag.decode()} table: is it an OpenType font?")
