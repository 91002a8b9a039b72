"""A number as people type it: « 1 500 », "1.5m", « environ 40k », « une quinzaine ». Not for levels (level.py)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal

from conversations.reading.figures import Figure
from conversations.reading.quantities import HERE, Quantities, quantities
from conversations.reading.shown import shown_number
from conversations.reading.unit import Unit, root, spoken_of, unit_of
from conversations.reading.verdict import Read, Verdict, Wrong, doubt, wrong
from knowledge.model import Language
from knowledge.readiness import Question
from knowledge.search.normalise import fold

LONGEST = 200
"""Characters of a text that can be a number."""

LARGEST = 10**12
_MOST_OTHER_WORDS = 5
_MOST_IN_A_QUESTION = 1
"""More words than these that are neither figure nor unit: the text is about something else."""

_LEAST_IN_UNITS = 100_000
"""A bare figure this large where millions of euros are asked for is probably in euros."""

_LEAST_IN_EUROS = 10_000
"""A figure with « € » below this, where millions are asked for, probably lacks its « M »."""

_NONE = frozenset(
    "aucun|aucune|pas un seul|pas une seule|rien|none|neant|nada|not any|not one".split("|")
)
_NOT_YET = frozenset(
    "non|pas encore|aucun pour l instant|no|not yet|none yet|aucun encore".split("|")
)
_ABOUT = frozenset(
    "environ about around approximately approx roughly circa ca autour quelque quelques ~ ≈ ≃ "
    "approximativement".split()
)
_BOUND = frozenset(
    "plus moins over under least most than presque pres almost nearly jusqu jusque maximum minimum "
    "max min > < ≥ ≤ + ? dizaine bientot quasi ou or".split()
)
_PASSED_OVER = frozenset(
    "nous on avons a ai il y en ont j we have ve had there are is i it its c est c'est sont au total in "
    "all soit we've d de du des l les la le un une the of avons-nous exactement exactly reponse answer "
    "euro euros eur € % . , ; : ! ( ) \" ' « » “ ” # = *".split()
)
_EUROS = frozenset("€ euro euros eur".split())
_BETWEEN = frozenset({"a", "-", "to", "et", "and", "ou", "or", "jusqu"})


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question, what was typed to it, and what it counts."""

    question: Question
    text: str
    language: Language
    unit: Unit

    @property
    def sample(self) -> str:
        """A figure within bounds, for a question without an example of its own."""
        least = self.question.min if self.question.min is not None else 0
        most = self.question.max if self.question.max is not None else LARGEST
        return shown_number(min(max(12, least), most), self.language)

    def wrong(self, reason: str, **values: str) -> Wrong:
        return wrong(self.question, self.language, reason, otherwise=self.sample, **values)


def read_number(question: Question, text: str, language: Language) -> Verdict:
    """The number that `text` says, in the question's unit."""
    asked = _Asked(question, text, language, unit_of(question))
    folded = fold(text[:LONGEST])
    if len(text) > LONGEST:
        return asked.wrong("expects-number")
    if folded in _NONE:
        return _refused(asked, Decimal(0)) or Read(0)
    if folded in _NOT_YET:
        return _refused(asked, Decimal(0)) or doubt(0, text)
    found = quantities(text, language, asked.unit.not_scales)
    if len(found.figures) == 2 and _is_range(found):
        return _range(asked, found)
    if len(found.figures) > 1:
        return asked.wrong("expects-one-number")
    return _one(asked, found) if found.figures else asked.wrong("expects-number")


def _one(asked: _Asked, found: Quantities) -> Verdict:
    """The verdict on the only figure of a text."""
    figure, others = _grouped(found.figures[0], asked), _others(asked, found)
    if _is_elsewhere(figure, others):
        return asked.wrong("expects-number")
    number, is_sure = _in_unit(figure, found, asked.unit)
    refused = _refused(asked, number)
    if refused:
        return refused
    is_about = figure.spelled and bool(_ABOUT.intersection(found.words))
    is_said = is_sure and not others and not figure.unsure and not is_about
    value = as_value(number)
    return Read(value) if is_said else doubt(value, asked.text)


def _grouped(figure: Figure, asked: _Asked) -> Figure:
    """In a question that takes whole numbers only, « 1,500 » and « 1.500 » can only be 1500."""
    if figure.grouped is None or not asked.question.is_whole or figure.scale > 1:
        return figure
    return replace(figure, value=figure.grouped, unsure=False)


def _others(asked: _Asked, found: Quantities) -> list[str]:
    """The words that a plain answer to this question would not hold."""
    known = asked.unit.words | spoken_of(asked.question)
    left = [word for word in found.words if word not in {HERE, ""} | _ABOUT]
    return [
        word
        for word in left
        if word in _BOUND or (word not in _PASSED_OVER and root(word) not in known)
    ]


def _is_elsewhere(figure: Figure, others: list[str]) -> bool:
    """Whether the text is about something else than the figure."""
    told = [word for word in others if word not in _BOUND]
    most = _MOST_IN_A_QUESTION if others and others[-1] == "?" else _MOST_OTHER_WORDS
    return len(told) > most or (figure.bare and bool(told))


def _in_unit(figure: Figure, found: Quantities, unit: Unit) -> tuple[Decimal, bool]:
    """The figure in the question's unit, and whether that is surely what was meant."""
    has_euros = bool(_EUROS.intersection(found.words))
    has_percent = "%" in found.words
    is_sure = unit.is_none or not (
        (has_euros and not unit.is_money) or (has_percent and not unit.is_percent)
    )
    total = figure.total
    if unit.scale == 1:
        return total, is_sure
    if figure.scale > 1 or (has_euros and total >= _LEAST_IN_EUROS):
        return total / unit.scale, is_sure
    if total >= _LEAST_IN_UNITS:
        return total / unit.scale, False
    return total, is_sure and not has_euros


def _is_range(found: Quantities) -> bool:
    """« 40 à 50 », « entre 40 et 50 », "40-50"."""
    first = found.words.index(HERE)
    between = found.words[first + 1 : found.words.index(HERE, first + 1)]
    return 0 < len(between) <= 2 and any(word in _BETWEEN for word in between)


def _range(asked: _Asked, found: Quantities) -> Verdict:
    """The middle of two figures is asked back, rounded down where both are whole."""
    low, high = (_grouped(figure, asked) for figure in found.figures)
    if low.scale == 1 and low.value < high.value:
        low = replace(low, scale=high.scale)
    numbers = [_in_unit(figure, found, asked.unit)[0] for figure in (low, high)]
    middle = (numbers[0] + numbers[1]) / 2
    if all(_is_whole(number) for number in numbers):
        middle = middle.to_integral_value(rounding=ROUND_FLOOR)
    return _refused(asked, middle) or doubt(as_value(middle), asked.text)


def _refused(asked: _Asked, number: Decimal) -> Wrong | None:
    """Why a number cannot be an answer, None when it can."""
    least, most = asked.question.min, asked.question.max
    if asked.question.is_whole and not _is_whole(number):
        return asked.wrong("expects-whole-number")
    is_too_small = number < least if least is not None else number < -LARGEST
    is_too_big = number > (LARGEST if most is None else most)
    if not is_too_small and not is_too_big:
        return None
    shown_most = shown_number(LARGEST if most is None else most, asked.language)
    if least is None:
        return asked.wrong("expects-number-up-to", max=shown_most)
    shown_least = shown_number(least, asked.language)
    if most is None and is_too_small:
        return asked.wrong("expects-number-from", min=shown_least)
    return asked.wrong("expects-number-between", min=shown_least, max=shown_most)


def as_value(number: Decimal) -> int | float:
    """An int where it is whole, as answers are stored and shown."""
    return int(number) if _is_whole(number) else float(number)


def _is_whole(number: Decimal) -> bool:
    return number == number.to_integral_value()
