"""A report as a page shows it: the words of the printed one, its bars drawn. Not for what a report holds."""

from __future__ import annotations

from dataclasses import dataclass

import markupsafe

from bot.documents.bars_svg import bars_svg
from bot.documents.first_page import FirstPage, first_page
from bot.documents.parts import TeamPages
from bot.documents.team_pages import team_pages
from conversations.report import Report
from knowledge.model import Language
from knowledge.wording import Wording


@dataclass(frozen=True, slots=True)
class ReportView:
    """Page 1, then the pages for the team; `bars` is an SVG picture of page 1's rows."""

    first: FirstPage
    team: TeamPages
    bars: markupsafe.Markup
    is_example: bool


def report_view(report: Report, language: Language, wording: Wording) -> ReportView:
    """It takes milliseconds of a processor: make it on a thread."""
    picture = bars_svg(report.bars, language, wording)
    return ReportView(
        first=first_page(report, language, wording),
        team=team_pages(report, language, wording),
        bars=markupsafe.Markup(picture),  # noqa: S704 — its texts are escaped where it is drawn
        is_example=report.is_example,
    )
