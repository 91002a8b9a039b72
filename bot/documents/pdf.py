"""The report as a tagged PDF: its words and its template brought together. Not for what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bot.documents.first_page import Link, first_page
from bot.documents.press import Press
from bot.documents.team_pages import team_pages
from conversations.report.shape import Report
from knowledge.model import Language
from knowledge.typography import day
from knowledge.wording import Wording

TEMPLATE = Path(__file__).parent / "report.typ"


def report_press() -> Press:
    """A press for reports: make one, keep it."""
    return Press(TEMPLATE)


def report_pdf(
    report: Report, language: Language, *, wording: Wording, press: Press, link: Link | None = None
) -> bytes:
    """Page 1 on one A4, then the detail for the team, if `report` holds it. Raises DocumentError."""
    return press.pdf(_content(report, language, wording, link or Link()), report.day)


def report_pictures(
    report: Report, language: Language, *, wording: Wording, press: Press, link: Link | None = None
) -> Sequence[bytes]:
    """The same pages as PNG."""
    return press.pictures(_content(report, language, wording, link or Link()), report.day)


def _content(report: Report, language: Language, wording: Wording, link: Link) -> dict[str, Any]:
    first = first_page(report, language, wording, link)
    return {
        "lang": language,
        "title": wording.say(
            "report-title", language, name=first.name, date=day(report.day.isoformat(), language)
        ),
        "author": wording.say("report-author", language),
        "address": link.address,
        "page": wording.say("report-page", language, page="{page}", pages="{pages}"),
        "replaced": wording.say("report-replaced", language),
        "first": asdict(first),
        "team": asdict(team_pages(report, language, wording)),
    }
