"""Free text and lists of names, kept as they were typed. Not for anything that is counted or chosen."""

from __future__ import annotations

import re

from conversations.reading.legible import line, lines
from conversations.reading.shown import shown_number
from conversations.reading.verdict import Read, Verdict, wrong
from knowledge.model import Language
from knowledge.readiness import Question

LONGEST_TEXT = 400
LONGEST_LONG_TEXT = 4_000
LONGEST_NAME = 100
MOST_NAMES = 50
_STRONG = re.compile(r"[;\n]")
_WEAK = re.compile(r"\s*,\s*|\s+(?:et|and|&)\s+", re.IGNORECASE)
_BULLET = re.compile(r"^(?:(?:[-*•·–—]|\d{1,2}[.)])\s+)+")
_EDGES = " \t,;"


def read_text(question: Question, text: str, language: Language) -> Verdict:
    """Text on one line, LONGEST_TEXT characters at most."""
    return _within(question, line(text), LONGEST_TEXT, language)


def read_long_text(question: Question, text: str, language: Language) -> Verdict:
    """Text with its lines, LONGEST_LONG_TEXT characters at most."""
    return _within(question, lines(text), LONGEST_LONG_TEXT, language)


def read_names(question: Question, text: str, language: Language) -> Verdict:
    """Names between lines or semicolons; in one line, between commas, « et », "and"."""
    names = _split(lines(text))
    longest = max((len(name) for name in names), default=0)
    if not names:
        return wrong(question, language, "expects-names")
    if len(names) > MOST_NAMES:
        count = shown_number(len(names), language)
        return wrong(question, language, "expects-fewer-names", count=count, max=str(MOST_NAMES))
    if longest > LONGEST_NAME:
        length = shown_number(longest, language)
        return wrong(
            question, language, "expects-shorter-names", length=length, max=str(LONGEST_NAME)
        )
    return Read(tuple(names))


def _within(question: Question, text: str, longest: int, language: Language) -> Verdict:
    if not text:
        return wrong(question, language, "expects-text")
    if len(text) <= longest:
        return Read(text)
    length, most = shown_number(len(text), language), shown_number(longest, language)
    return wrong(question, language, "expects-shorter-text", length=length, max=most)


def _split(text: str) -> list[str]:
    """By the strong signs where there are several parts, else by the weak ones."""
    strong = [name for name in map(_name, _STRONG.split(text)) if name]
    if len(strong) != 1:
        return strong
    return [name for name in map(_name, _WEAK.split(strong[0])) if name]


def _name(part: str) -> str:
    """A name without the bullet or number of its line."""
    return _BULLET.sub("", part.strip(_EDGES)).strip(_EDGES)
