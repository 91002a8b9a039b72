"""Figures with their words joined: « 1,5 M », « une quinzaine », "half a million", « moins 5 ». Not for units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from conversations.reading.figures import Figure, Piece, pieces
from conversations.reading.numerals import FIRST_WORDS, SCALES, numeral
from knowledge.model import Language

HERE = "#"
"""Stands in the words for each figure."""

_SCALES: Mapping[str, int] = {
    **SCALES,
    **dict.fromkeys(("k", "thousands", "millier", "milliers"), 10**3),
    **dict.fromkeys(("m", "mn", "mln", "mio"), 10**6),
    **dict.fromkeys(("md", "mds", "mrd", "mrds", "bn"), 10**9),
    **dict.fromkeys(("hundred", "cent", "cents", "centaine", "centaines"), 100),
    **dict.fromkeys(("dozen", "dozens", "douzaine", "douzaines"), 12),
    **dict.fromkeys(("dizaine", "dizaines"), 10),
}
_ROUND: Mapping[str, int] = {
    "dizaine": 10, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60,
}  # fmt: skip
_VAGUE = frozenset(
    "millier milliers centaine centaines douzaine douzaines dizaine dizaines".split()
)
_ONE = frozenset("a an une un la".split())
_HALF = frozenset("demi demie half".split())
_BARE = frozenset({"un", "une", "one"})


@dataclass(frozen=True, slots=True)
class Quantities:
    """Figures in order, and the words and signs around them with HERE where each figure stood."""

    figures: tuple[Figure, ...]
    words: tuple[str, ...]


def quantities(text: str, language: Language, units: frozenset[str] = frozenset()) -> Quantities:
    """All the figures of a text of a few hundred characters at most.

    `units` are words that are no scale here: "m" of metres.
    """
    scales = _SCALES
    if units:
        scales = {word: scale for word, scale in _SCALES.items() if word not in units}
    found = _signed(_scaled(_spelled(pieces(text, language), scales), scales))
    figures = tuple(piece for piece in found if isinstance(piece, Figure))
    words = tuple(HERE if isinstance(piece, Figure) else piece.strip() for piece in found)
    return Quantities(figures, words)


def _spelled(found: list[Piece], scales: Mapping[str, int]) -> list[Piece]:
    """Numbers in words become figures, except what scales the figure before it (« 200 mille »)."""
    out: list[Piece] = []
    position = 0
    while position < len(found):
        piece = found[position]
        is_scale = piece in scales and bool(out) and isinstance(out[-1], Figure)
        is_none = is_scale or piece not in FIRST_WORDS
        number, taken = (Decimal(0), 0) if is_none else _numeral(found[position:])
        if taken:
            said = [str(word) for word in found[position : position + taken]]
            piece = _in_words(number, said, scales)
        out.append(piece)
        position += taken or 1
    return out


def _numeral(found: list[Piece]) -> tuple[Decimal, int]:
    words: list[str] = []
    for piece in found:
        if isinstance(piece, Figure):
            break
        words.append(piece)
    return numeral(words)


def _in_words(number: Decimal, said: list[str], scales: Mapping[str, int]) -> Figure:
    scale = max((scales.get(word, 1) for word in said), default=1)
    bare = len(said) == 1 and said[0] in _BARE
    return Figure(number / scale, scale, spelled=True, bare=bare)


def _scaled(found: list[Piece], scales: Mapping[str, int]) -> list[Piece]:
    """« 1,5 » « M » become one figure, as do « une » « quinzaine » and "half" "a" "million"."""
    out: list[Piece] = []
    position = 0
    while position < len(found):
        figure, after = _figure(found, position, scales)
        out.append(found[position] if figure is None else figure)
        position = after
    return out


def _figure(
    found: list[Piece], position: int, scales: Mapping[str, int]
) -> tuple[Figure | None, int]:
    """The figure that begins at `position`, and where the next piece is."""
    piece, start = found[position], position + 1
    if piece in _HALF and _scale(found, start + _is_one(found, start), scales):
        halved = Figure(Decimal("0.5"), spelled=True)
        return _with_scale(halved, found, start + _is_one(found, start), scales)
    if piece in _ROUND:
        return Figure(Decimal(_ROUND[str(piece)]), spelled=True, unsure=True), start
    if piece in _ONE and _scale(found, start, scales):
        piece = Figure(Decimal(1), spelled=True, bare=True)
    if isinstance(piece, str):
        return None, start
    if piece.bare and start < len(found) and found[start] in _ROUND:
        return Figure(Decimal(_ROUND[str(found[start])]), spelled=True, unsure=True), start + 1
    if piece.bare and start < len(found) and found[start] in _HALF:
        piece, start = Figure(Decimal("0.5"), spelled=True), start + 1
    return _with_scale(piece, found, start, scales)


def _is_one(found: list[Piece], position: int) -> int:
    """1 for the "a" of "half a million"."""
    return int(position < len(found) and found[position] in _ONE)


def _scale(found: list[Piece], position: int, scales: Mapping[str, int]) -> int:
    word = found[position] if position < len(found) else ""
    return scales.get(word, 0) if isinstance(word, str) else 0


def _with_scale(
    figure: Figure, found: list[Piece], position: int, scales: Mapping[str, int]
) -> tuple[Figure, int]:
    """`figure` with the scale and the halves said after it, and where the next piece is."""
    figure, position = _and_half(figure, found, position)
    scale = _scale(found, position, scales)
    if not scale:
        return figure, position
    vague = figure.unsure or found[position] in _VAGUE
    figure = replace(figure, scale=figure.scale * scale, unsure=vague, bare=False)
    return _and_half(figure, found, position + 1)


def _and_half(figure: Figure, found: list[Piece], position: int) -> tuple[Figure, int]:
    """« trois et demi », "two and a half": one half of the figure's scale more."""
    said = [piece for piece in found[position : position + 3] if isinstance(piece, str)]
    for words in (["et", "demi"], ["et", "demie"], ["and", "a", "half"]):
        if said[: len(words)] == words:
            more = replace(figure, value=figure.value + Decimal("0.5"), bare=False)
            return more, position + len(words)
    return figure, position


def _signed(found: list[Piece]) -> list[Piece]:
    """Signs and « moins », "minus" joined to the figure after them."""
    out: list[Piece] = []
    for piece in found:
        if isinstance(piece, Figure) and out:
            before = out[-2] if len(out) > 1 else ""
            piece = _minus(piece, out, before)
        out.append(piece)
    return out


def _minus(figure: Figure, out: list[Piece], before: Piece) -> Figure:
    """`figure` with the sign that stands last in `out`, taken from there; a dash between two figures is none."""
    sign = out[-1]
    if isinstance(before, Figure) or sign not in {"-", "- ", "+", "moins", "minus"}:
        return figure
    if before in {"ou", "or", "au", "du"} or (sign == "- " and len(out) > 1):
        return figure
    out.pop()
    if sign == "+":
        return figure
    return replace(
        figure,
        value=-figure.value,
        grouped=None if figure.grouped is None else -figure.grouped,
        unsure=figure.unsure or sign == "- ",
    )
