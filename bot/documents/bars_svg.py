"""The bars of a report as one accessible picture for a web page. Not for the table beside it (the page's own)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from conversations.report.shape import Bar
from knowledge.model import Language
from knowledge.typography import capital, typeset
from knowledge.wording import Wording

WIDTH = 360
"""As wide as a phone: nothing gets smaller there, and names stand above their bars."""

ROW = 46
NAME = 14
FIGURES = 40
LONGEST = WIDTH - FIGURES
BELOW = 22
"""From the top of a row to its bar."""

THICKNESS = 16
DASH = 5
"""Between two slanting lines of what is unknown."""


def bars_svg(bars: Sequence[Bar], language: Language, wording: Wording, name: str = "bars") -> str:
    """SVG markup: what is proven filled, what is unknown hatched, all said in its description.

    `name` starts every id, so that two pictures fit on one page. Looks are presentation attributes and classes
    (`bar-proven`, `bar-unknown`, `bar-whole`, `bar-name`, `bar-figure`) that a style sheet may override.
    """
    height = ROW * len(bars)
    return "".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="bars" role="img" width="{WIDTH}" height="{height}"'
            f' viewBox="0 0 {WIDTH} {height}" aria-labelledby="{name}-title {name}-description">',
            *_said(bars, language, wording, name),
            _hatching(name),
            *(
                part
                for place, bar in enumerate(bars)
                for part in _row(bar, place * ROW, language, name)
            ),
            "</svg>",
        )
    )


def bar_sentence(bar: Bar, language: Language, wording: Wording) -> str:
    """One bar in words, for people who do not see it."""
    said = wording.say(
        "report-bar",
        language,
        group=capital(bar.short.get(language)),
        weight=bar.weight,
        has_figure="no" if bar.figure is None else "yes",
        figure=bar.figure or 0,
        unknown=bar.unknown_criteria,
        criteria=bar.criteria,
    )
    return typeset(said, language)


def _said(bars: Sequence[Bar], language: Language, wording: Wording, name: str) -> Iterator[str]:
    title = typeset(wording.say("report-bars-title", language), language)
    about = typeset(wording.say("report-bars-description", language, groups=len(bars)), language)
    sentences = " ".join([about, *(bar_sentence(bar, language, wording) for bar in bars)])
    yield f'<title id="{name}-title">{escape(title)}</title>'
    yield f'<desc id="{name}-description">{escape(sentences)}</desc>'


def _hatching(name: str) -> str:
    return (
        f'<defs><pattern id="{name}-hatching" width="{DASH}" height="{DASH}" patternUnits="userSpaceOnUse">'
        f'<path class="bar-hatch" d="M0 {DASH}L{DASH} 0" stroke="#545f60" stroke-width="1" fill="none"/>'
        "</pattern></defs>"
    )


def _row(bar: Bar, top: int, language: Language, name: str) -> Iterator[str]:
    upper = top + BELOW
    middle = upper + THICKNESS // 2
    proven, unknown = (LONGEST * share // 100 for share in (bar.proven, bar.unknown))
    short = escape(capital(bar.short.get(language)))
    figure = "–" if bar.figure is None else str(bar.figure)
    yield f'<text class="bar-name" x="0" y="{top + NAME}" font-size="14">{short}</text>'
    yield _rect("bar-whole", 0, upper, LONGEST, 'fill="none" stroke="#7b8583"')
    if proven:
        yield _rect("bar-proven", 0, upper, proven, 'fill="#0b5f5c"')
    if unknown:
        look = f'fill="url(#{name}-hatching)" stroke="#545f60"'
        yield _rect("bar-unknown", LONGEST - unknown, upper, unknown, look)
    yield (
        f'<text class="bar-figure" x="{WIDTH}" y="{middle}" text-anchor="end" dominant-baseline="middle"'
        f' font-size="15" font-weight="bold">{figure}</text>'
    )


def _rect(kind: str, left: int, top: int, width: int, look: str) -> str:
    return (
        f'<rect class="{kind}" x="{left}" y="{top}" width="{width}" height="{THICKNESS}" {look}/>'
    )
