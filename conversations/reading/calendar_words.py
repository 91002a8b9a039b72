"""Months, weekdays and spans of time by name in both languages. Not for sentences that hold them (day.py)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

_MONTHS = (
    "janvier janv january jan|fevrier fevr fev february feb|mars march mar|avril avr april apr|mai may"
    "|juin june jun|juillet juil july jul|aout august aug|septembre septemb september sept sep"
    "|octobre october oct|novembre november nov|decembre december dec"
)
MONTHS: Mapping[str, int] = {
    word: number
    for number, words in enumerate(_MONTHS.split("|"), start=1)
    for word in words.split()
}
WEEKDAYS: Mapping[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "lundi monday|mardi tuesday|mercredi wednesday|jeudi thursday|vendredi friday"
            "|samedi saturday|dimanche sunday"
        ).split("|")
    )
    for word in words.split()
}
_SPANS: Mapping[str, tuple[str, int]] = {
    "jour": ("days", 1), "day": ("days", 1),
    "semaine": ("days", 7), "week": ("days", 7), "fortnight": ("days", 14),
    "mois": ("months", 1), "month": ("months", 1), "trimestre": ("months", 3), "quarter": ("months", 3),
    "an": ("months", 12), "annee": ("months", 12), "year": ("months", 12),
}  # fmt: skip
SPAN_WORDS = "|".join(f"{word}s?" for word in _SPANS)
_MOST_MONTHS = 2_400


def later(start: date, count: int, span: str) -> date | None:
    """`start` and so many spans later (before, when negative); None when nobody plans that far."""
    kind, size = _SPANS[span if span in _SPANS else span.removesuffix("s")]
    amount = count * size
    if kind == "months":
        return months_later(start, amount) if abs(amount) <= _MOST_MONTHS else None
    return start + timedelta(days=amount) if abs(amount) <= 31 * _MOST_MONTHS else None


def months_later(start: date, months: int) -> date | None:
    """The same day of a later month, or its last; None outside the calendar."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return None
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def next_weekday(start: date, weekday: int) -> date:
    """The first such day after `start`."""
    return start + timedelta(days=(weekday - start.weekday() - 1) % 7 + 1)


def last_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
