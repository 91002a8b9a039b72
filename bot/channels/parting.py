"""An announcement parted into the messages of a chat: pieces of its words, files under some. Not for any library."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.channels.markdown import LONGEST_PIECE, Piece, pieces, units
from conversations.announcing.lengths import LONGEST_CAPTION


@dataclass(frozen=True, slots=True)
class Part:
    """One message. `has_keyboard`: the buttons are under it; `has_file`: its words are the caption of a file."""

    piece: Piece
    has_keyboard: bool = False
    has_file: bool = False


def parts_of(text: str, *, files: int = 0) -> tuple[Part, ...]:
    """The same every time. A file comes last: with the words as its caption, or alone after words too long for one.

    Of two files the second comes alone, after the buttons.
    """
    parts = tuple(map(Part, pieces(text, LONGEST_PIECE)))
    file = Part(Piece(""), has_file=True)
    alone = (file,) * (files - 1)
    if files and (len(parts) != 1 or units(parts[0].piece.text) > LONGEST_CAPTION):
        return (*parts, replace(file, has_keyboard=True), *alone)
    last = replace(parts[-1], has_keyboard=True, has_file=bool(files))
    return (*parts[:-1], last, *alone)
