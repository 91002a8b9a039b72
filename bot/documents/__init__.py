"""What a project can be taken away as: its report, all answers as tables, its draft application. Not for sending."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Literal

from bot.documents.application_docx import application_docx
from bot.documents.application_markdown import application_markdown
from bot.documents.application_pdf import FIGURE, TEMPLATE, application_pdf, figure_picture
from bot.documents.application_words import application_paper
from bot.documents.first_page import Link
from bot.documents.pdf import report_pdf, report_press
from bot.documents.press import Press
from bot.documents.tables import answers_csv, answers_json
from bot.errors import DocumentError
from conversations.draft import compared_with, draft
from conversations.outcome import AttachmentKind
from conversations.project import Project
from conversations.report import report, without_people
from knowledge.load import Knowledge
from knowledge.model import Language

LONGEST_NAME = 40
Format = Literal["application-docx", "application-pdf", "application-md"]
FORMATS: Mapping[Format, tuple[str, str]] = {
    "application-docx": (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "application-pdf": ("pdf", "application/pdf"),
    "application-md": ("md", "text/markdown; charset=utf-8"),
}
"""The draft application as one document: the ending of its name, and its media type."""


class Documents:
    """Makes documents; keeps the press warm from the first report on. May be used from several threads.

    A report takes tens of milliseconds of one processor: make it on a thread, never inside a transaction.
    """

    def make(
        self,
        kind: AttachmentKind,
        project: Project,
        knowledge: Knowledge,
        language: Language,
        today: date,
        link: Link | None = None,
    ) -> tuple[str, str, bytes]:
        """File name (ASCII), media type, bytes. The caller has checked the right to read. Raises DocumentError."""
        match kind:
            case "report":
                made = report_pdf(
                    report(project, knowledge, today),
                    language,
                    wording=knowledge.wording,
                    press=self._press,
                    link=link,
                )
                word, ending, media = "report-file", "pdf", "application/pdf"
            case "answers-csv":
                made = answers_csv(project, knowledge, language)
                word, ending, media = "report-file-answers", "csv", "text/csv; charset=utf-8"
            case "answers-json":
                made = answers_json(project, knowledge, today)
                word, ending, media = "report-file-answers", "json", "application/json"
            case "application-docx" | "application-pdf" | "application-md":
                made = self._application(kind, project, knowledge, language, today)
                word, (ending, media) = "draftfile-file", FORMATS[kind]
            case _:
                raise DocumentError(
                    f"{kind} is packed or kept, not typeset (bot/handover, bot/files)"
                )
        what = knowledge.wording.say(word, language)
        return file_name(what, project.name, today, ending), media, made

    def shared_report(
        self,
        project: Project,
        knowledge: Knowledge,
        language: Language,
        today: date,
        link: Link | None = None,
    ) -> tuple[str, str, bytes]:
        """The report that a read-only link shows: nothing about people. Raises DocumentError."""
        made = report_pdf(
            without_people(report(project, knowledge, today)),
            language,
            wording=knowledge.wording,
            press=self._press,
            link=link,
        )
        what = knowledge.wording.say("report-file", language)
        return file_name(what, project.name, today, "pdf"), "application/pdf", made

    def _application(
        self,
        kind: Format,
        project: Project,
        knowledge: Knowledge,
        language: Language,
        today: date,
    ) -> bytes:
        """`project` needs its draft with its past."""
        whole = draft(project, knowledge, today, compared_with(project))
        paper, wording = application_paper(whole, language, knowledge.wording), knowledge.wording
        match kind:
            case "application-pdf":
                return application_pdf(paper, today, wording=wording, press=self._application_press)
            case "application-docx":
                figure = figure_picture(paper, today, press=self._figure_press)
                return application_docx(paper, today, wording=wording, figure=figure)
            case "application-md":
                return application_markdown(paper)

    @cached_property
    def _application_press(self) -> Press:
        return Press(TEMPLATE)

    @cached_property
    def _figure_press(self) -> Press:
        return Press(FIGURE)

    @cached_property
    def _press(self) -> Press:
        return report_press()


def file_name(what: str, name: str, today: date, ending: str) -> str:
    """« rapport-metropole-de-valmarine-2026-11-24.pdf »: ASCII letters, digits and hyphens only."""
    return "-".join(filter(None, (what, slug(name), today.isoformat()))) + f".{ending}"


def slug(name: str) -> str:
    """ASCII letters, digits and hyphens only; "" where nothing of it is left."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", bare)[:LONGEST_NAME].strip("-")


__all__ = ["FORMATS", "Documents", "Link", "file_name", "slug"]
