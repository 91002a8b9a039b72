"""Numbers that a text says of what a figure counts: « plus de 300 start-up ». Not for what they are compared with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from conversations.reading.figures import Figure
from conversations.reading.legible import plain
from conversations.reading.quantities import HERE, Quantities, quantities
from conversations.reading.unit import root

LONGEST = 300
"""Characters of one clause; what follows is not read."""
MOST_CLAUSES = 400
LARGEST = 10**12

_CLAUSES = re.compile(r"[.;:!?()•|](?=\s|$)|,\s|\s[-–—]\s|\n")
_BULLETS = " \t-–—*·"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)", re.ASCII)
_MORE = re.compile(r"\+\s?(?=\d)")
"""« +60 start-up » is how many came, not how many there are."""
_HYPHENS = re.compile(r"[-'’‐–]")
_SCALES = frozenset("m k md mds bn million millions milliard milliards billion billions".split())
_MONEY_SCALE = 10**6
_LEAST_IN_WORDS = 10
"""« deux start-up » tells of two of them; nobody writes the count of all like that."""

_LEAST = tuple("plus de|plus d|au moins|more than|over|at least|>|≥".split("|"))
_MOST = tuple(
    "moins de|moins d|au plus|jusqu a|less than|fewer than|under|at most|up to|<|≤".split("|")
)
_ABOUT = tuple(
    "environ|pres de|pres d|quelque|quelques|autour de|presque|around|about|nearly|almost|roughly"
    "|approximately|close to|some|~|≈".split("|")
)
_PART = frozenset("dont incluant including comprenant notamment top which".split())
_EACH = ("par an", "chaque annee", "par mois", "per year", "a year", "each year", "a month")
_OUT_OF = frozenset("sur parmi of among out".split())
_COMPOUND = frozenset("studio weekend week cafe tour day".split())
"""« 12 start-up weekends » counts no start-up."""
_BETWEEN = frozenset({"a", "-", "to", "et", "and", "ou", "or"})
_OF = frozenset({"de", "d", "of"})
_A_FIFTH = Decimal(1) / 5
_NO_END = Decimal(10**30)


@dataclass(frozen=True, slots=True)
class Said:
    """One number said of a figure: each way to read it, and from where to where it can be meant."""

    readings: tuple[Decimal, ...]
    spans: tuple[tuple[Decimal, Decimal], ...]

    def agrees(self, other: Said) -> bool:
        """Whether both can be true of the same thing."""
        return any(
            low <= most and least <= high for low, high in self.spans for least, most in other.spans
        )

    def near(self, number: Decimal) -> Decimal:
        """The reading that is nearest to a number."""
        return min(self.readings, key=lambda one: abs(one - number))


def exactly(number: Decimal) -> Said:
    return Said((number,), ((number, number),))


def has_year(text: str) -> bool:
    return bool(_YEAR.search(text))


@dataclass(frozen=True)
class Clause:
    """A part of a text, read once however often one looks for numbers in it."""

    text: str

    @cached_property
    def quantities(self) -> Quantities:
        """The sign that stands for figures among the words is no sign of the text."""
        return quantities(_MORE.sub(" dont ", plain(self.text).replace(HERE, " ")), "fr")

    @cached_property
    def joined(self) -> str:
        return "".join(map(root, _words(self.text)))


def clauses(text: str) -> tuple[Clause, ...]:
    """Without the dash of a list: it is no minus."""
    found = (one.strip(_BULLETS)[:LONGEST] for one in _CLAUSES.split(text)[:MOST_CLAUSES])
    return tuple(Clause(one) for one in found if one)


def said(text: Sequence[Clause], words: Iterable[str]) -> tuple[Said, ...]:
    """What `text` says right before one of `words`, in order: never a year, a part of the whole or a number a year.

    A number that can be read in two ways (« 1,500 ») is read in both.
    """
    targets = sorted(map(_target, words), reverse=True, key=lambda target: len(target[0]))
    return tuple(
        one for clause in text if _may_hold(clause, targets) for one in _in(clause, targets)
    )


def every_number(text: Iterable[Clause]) -> tuple[Said, ...]:
    """All the numbers of a text, whatever they count."""
    with_digits = (one for one in text if any(map(str.isdecimal, one.text)))
    figures = (each for clause in with_digits for each in clause.quantities.figures)
    return tuple(
        Said(found, tuple((one, one) for one in found)) for found in map(_readings, figures)
    )


Target = tuple[str, bool]
"""Words after a number, joined, and whether the number needs a scale: « M€ »."""


def _target(words: str) -> Target:
    parts = _words(words)
    has_scale = len(parts) > 1 and parts[0] in _SCALES
    return _joined(parts[has_scale:]), has_scale


def _words(text: str) -> list[str]:
    return _HYPHENS.sub(" ", plain(text)).replace("€", " € ").split()


def _joined(words: Sequence[str]) -> str:
    """« start-up », "start-ups" and « startups » are one."""
    return "".join(map(root, words)).rstrip("s")


def _may_hold(clause: Clause, targets: Sequence[Target]) -> bool:
    return any(target and target in clause.joined for target, _ in targets)


def _in(clause: Clause, targets: Sequence[Target]) -> Iterator[Said]:
    found = clause.quantities
    years = set(_YEAR.findall(clause.text))
    places = [at for at, word in enumerate(found.words) if word == HERE]
    for order, (figure, at) in enumerate(zip(found.figures, places, strict=True)):
        before, after = found.words[:at], found.words[at + 1 :]
        length = _named(figure, after, targets)
        if length and _counts(figure, years) and not _is_apart(before, after[length:]):
            last = found.figures[order - 1] if _is_range(before) else None
            yield _bounded(figure, before, after, last)


def _named(figure: Figure, after: Sequence[str], targets: Sequence[Target]) -> int:
    """How many of the words after a figure name what is counted; 0 when they name something else."""
    is_scaled = figure.scale > 1 or (figure.spelled and figure.unsure)
    starts = [0]
    if after[:1] == ("+",):
        starts = [1]
    elif is_scaled and after and after[0] in _OF:
        starts = [0, 1]
    for target, needs_scale in targets:
        if needs_scale and figure.scale == 1:
            continue
        for start in starts:
            length = _length(after[start:], target)
            if length:
                return start + length
    return 0


def _length(words: Sequence[str], target: str) -> int:
    for length in range(1, min(len(words), 8) + 1):
        joined = _joined(words[:length])
        if target and joined == target:
            return length
        if len(joined) > len(target):
            return 0
    return 0


def _counts(figure: Figure, years: set[str]) -> bool:
    """Whether a figure can be a count: no year, no « une », no « deux » in words."""
    total = figure.total
    if figure.bare or not 0 <= total <= LARGEST or str(total) in years:
        return False
    return not (figure.spelled and not figure.unsure and total < _LEAST_IN_WORDS)


def _is_apart(before: Sequence[str], after: Sequence[str]) -> bool:
    """« dont 45 start-up », « 60 start-up par an », « 45 start-up sur 320 », « 3 start-up studios »."""
    if _PART.intersection(before[-2:]) or " ".join(after[:2]) in _EACH:
        return True
    is_share = bool(after) and after[0] in _OUT_OF and HERE in after[1:3]
    return is_share or (bool(after) and root(after[0]) in _COMPOUND)


def _is_range(before: Sequence[str]) -> bool:
    """« 40 à 50 start-up »."""
    return len(before) > 1 and before[-1] in _BETWEEN and before[-2] == HERE


def _readings(figure: Figure) -> tuple[Decimal, ...]:
    """Thousands first; millions of euros are answered in millions."""
    found = (
        [figure.total] if figure.grouped is None else [figure.grouped * figure.scale, figure.total]
    )
    if figure.scale >= _MONEY_SCALE:
        found += [one / _MONEY_SCALE for one in found]
    return tuple(dict.fromkeys(found))


def _bounded(
    figure: Figure, before: Sequence[str], after: Sequence[str], first: Figure | None
) -> Said:
    found = _readings(figure)
    lowest = min(_readings(first)) if first else None
    if lowest is not None and lowest <= min(found):
        return Said(found, ((lowest, max(found)),))
    said_before = f" {' '.join(before[-3:])}"
    if after[:1] == ("+",) or _ends(said_before, _LEAST):
        return Said(found, tuple((one, _NO_END) for one in found))
    if _ends(said_before, _MOST):
        return Said(found, tuple((Decimal(0), one) for one in found))
    is_about = figure.unsure and figure.spelled
    more = _A_FIFTH if is_about or _ends(said_before, _ABOUT) else Decimal(0)
    return Said(found, tuple((one - one * more, one + one * more) for one in found))


def _ends(words: str, phrases: Sequence[str]) -> bool:
    return any(words.endswith(f" {phrase}") for phrase in phrases)
