"""What people wrote as paragraphs and simple lists, without what no document may hold. Not for laying it out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

BULLETS = ("- ", "• ", "– ", "* ")
_BREAKS = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_JOINERS = frozenset("\u200c\u200d")
"""Emoji and several scripts are written with them; every other format character could turn a line around."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, as they were broken."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[str, ...]


Part = Paragraph | Bullets


def prose(text: str) -> tuple[Part, ...]:
    """Paragraphs between blank lines; lines that begin with « - » are a list. Nothing else is read as markup."""
    return tuple(part for block in _blocks(clean(text)) for part in _parts(block))


def clean(text: str) -> str:
    """`text` without controls, lone surrogates and direction marks; every kind of line break is one."""
    broken = _BREAKS.sub("\n", unicodedata.normalize("NFC", _encodable(text)))
    return "".join(_kept(character) for character in broken)


def line(text: str) -> str:
    """The same on one line."""
    return " ".join(clean(text).split())


def _encodable(text: str) -> str:
    return text.encode("utf-8", "ignore").decode("utf-8")


def _kept(character: str) -> str:
    if character == "\n" or character in _JOINERS:
        return character
    if character == "\t":
        return " "
    is_unseen = unicodedata.category(character) in {"Cc", "Cf", "Cs"}
    return "" if is_unseen or ord(character) & 0xFFFE == 0xFFFE else character


def _blocks(text: str) -> Iterator[tuple[str, ...]]:
    """Lines without their outer spaces, between blank ones."""
    block: list[str] = []
    for each in (*(one.strip() for one in text.split("\n")), ""):
        if each:
            block.append(each)
        elif block:
            yield tuple(block)
            block = []


def _parts(block: Iterable[str]) -> Iterator[Part]:
    """Runs of list items and runs of other lines, in order."""
    lines: list[str] = []
    items: list[str] = []
    for each in block:
        item = _item(each)
        if item and lines:
            yield Paragraph(tuple(lines))
            lines = []
        if not item and items:
            yield Bullets(tuple(items))
            items = []
        (items if item else lines).append(item or each)
    if lines:
        yield Paragraph(tuple(lines))
    if items:
        yield Bullets(tuple(items))


def _item(text: str) -> str:
    return text[2:].strip() if text.startswith(BULLETS) else ""
