"""The draft application as a tagged PDF, and its figure as a picture. Not for what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from bot.documents.application_parts import ApplicationPaper
from bot.documents.press import Press
from knowledge.wording import Wording

HERE = Path(__file__).parent
TEMPLATE = HERE / "application.typ"
FIGURE = HERE / "application_figure.typ"


def application_pdf(paper: ApplicationPaper, day: date, *, wording: Wording, press: Press) -> bytes:
    """The same bytes for the same input. Raises DocumentError."""
    return press.pdf(_content(paper, wording), day)


def application_pictures(
    paper: ApplicationPaper, day: date, *, wording: Wording, press: Press
) -> Sequence[bytes]:
    """The same pages as PNG."""
    return press.pictures(_content(paper, wording), day)


def figure_picture(paper: ApplicationPaper, day: date, *, press: Press) -> bytes:
    """The states of the pieces as PNG. Raises DocumentError."""
    content = {"lang": paper.language, "figure": asdict(paper.figure)}
    return press.pictures(content, day)[0]


def _content(paper: ApplicationPaper, wording: Wording) -> dict[str, Any]:
    language = paper.language
    return {
        "paper": asdict(paper),
        "running": paper.title,
        "page": wording.say("report-page", language, page="{page}", pages="{pages}"),
        "replaced": wording.say("draftfile-replaced", language),
    }
