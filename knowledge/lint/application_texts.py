"""Whether the draft application's texts and ids fit where they are shown, in both languages. Not for what they say."""

from __future__ import annotations

import re
from collections.abc import Mapping

from knowledge.application import Application, Piece
from knowledge.lint.application_parts import pieces_of
from knowledge.lint.buttons import LAST_PAGE, LIMIT
from knowledge.lint.numbers import numbers_of
from knowledge.lint.readiness_parts import Found, Loc
from knowledge.lint.readiness_sizes import PROJECT
from knowledge.lint.words import length_in_words
from knowledge.model import LANGUAGES, Bilingual, Language

LONGEST: Mapping[str, int] = {"label": 60, "short": 26, "why": 160, "proof": 120, "prompt": 160}
"""Characters of each text that stands on a screen or a button."""
EXAMPLES: Mapping[str, tuple[int, int]] = {"good": (40, 70), "weak": (15, 30)}
"""Words of an example, at least and at most."""
WORDS = (4, 10)
"""Words and short phrases of a language, at least and at most."""
MINUTES = 240
BUTTONS = ("mark:{p}:{id}:not-applicable", "rival:{p}:{id}:9999:theirs", "piece:{p}:{id}:more")
CLOCK = re.compile(r"\b\d{1,2}(?: h(?: \d{2})?\b|(?:[.:]\d{2})? ?[ap]m\b)")
"""« 15 h 30 », "3.30 pm": one hour, different figures."""
SECTION_BUTTON = "section:{p}:{id}:page:{page}"

Words = Mapping[Language, tuple[str, ...]]


def sizes(application: Application) -> Found:
    """Texts longer than a screen or a button shows, and first texts that take more than half a day."""
    for at, section in enumerate(application.sections):
        yield from _too_long(("sections", at, "short"), section.short, LONGEST["short"])
    for loc, piece in pieces_of(application):
        for key, limit in LONGEST.items():
            yield from _too_long((*loc, key), getattr(piece, key), limit)
        if piece.minutes > MINUTES:
            message = (
                f"{piece.minutes} minutes, {MINUTES} at most. Ask for less, or make two pieces."
            )
            yield (*loc, "minutes"), message


def examples(application: Application) -> Found:
    """Examples too short to show anything or too long to read, prompts that do not ask, dates left out."""
    for loc, piece in pieces_of(application):
        for language in LANGUAGES:
            for key, bounds in EXAMPLES.items():
                text = getattr(piece, key).get(language)
                yield from _within((*loc, key, language), length_in_words(text), bounds, "words")
            if not piece.prompt.get(language).endswith("?"):
                yield (*loc, "prompt", language), "no question. End it with a question mark."
            if piece.dated and not _names_a_year(piece, language):
                message = f"'{piece.id}' is dated and its good example names no year. Name one."
                yield (*loc, "good", language), message


def agreement(application: Application) -> Found:
    """Figures and dates that one language gives and the other does not; hours of the day apart."""
    for loc, piece in pieces_of(application):
        for key in (*LONGEST, *EXAMPLES):
            text = getattr(piece, key)
            french, english = (numbers_of(CLOCK.sub("", text.get(one)), one) for one in LANGUAGES)
            lost = {*(french.values ^ english.values), *map(str, french.days ^ english.days)}
            if lost:
                shown = ", ".join(sorted(lost))
                yield (*loc, key), f"{shown} stands in one language only. Say the same in both."


def words(application: Application) -> Found:
    """Words that a file's name or a figure is known by: enough of them, in lower case, in both languages."""
    for loc, piece in pieces_of(application):
        yield from _words((*loc, "words"), piece.words, WORDS)
        for at, figure in enumerate(piece.figures):
            yield from _words((*loc, "figures", at, "words"), figure.words, (1, WORDS[1]))


def button_sizes(application: Application) -> Found:
    """Ids that do not fit into the data of a button."""
    for at, section in enumerate(application.sections):
        button = SECTION_BUTTON.format(p=PROJECT, id=section.id, page=LAST_PAGE)
        yield from _heavy(("sections", at, "id"), button)
    for loc, piece in pieces_of(application):
        longest = max((button.format(p=PROJECT, id=piece.id) for button in BUTTONS), key=len)
        yield from _heavy((*loc, "id"), longest)


def _names_a_year(piece: Piece, language: Language) -> bool:
    return any(day.year for day in numbers_of(piece.good.get(language), language).days)


def _words(loc: Loc, given: Words, bounds: tuple[int, int]) -> Found:
    for language in LANGUAGES:
        said = given.get(language, ())
        yield from _within((*loc, language), len(said), bounds, f"words in {language}")
        for at, word in enumerate(said):
            if word != word.lower():
                yield (*loc, language, at), f"'{word}' has capitals. Write it in lower case."


def _within(loc: Loc, count: int, bounds: tuple[int, int], what: str) -> Found:
    fewest, most = bounds
    if not fewest <= count <= most:
        yield loc, f"{count} {what}, from {fewest} to {most}. Write more, or less."


def _too_long(loc: Loc, text: Bilingual, limit: int) -> Found:
    for language in LANGUAGES:
        length = len(text.get(language))
        if length > limit:
            yield (*loc, language), f"{length} characters, {limit} at most. Shorten it."


def _heavy(loc: Loc, button: str) -> Found:
    if (size := len(button.encode())) > LIMIT:
        yield loc, f"'{button}' is {size} bytes, {LIMIT} at most. Shorten the id."
