"""What a project can be taken away as: a report to print, and all answers as tables. Not for sending them."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cached_property

from bot.documents.first_page import Link
from bot.documents.pdf import report_pdf, report_press
from bot.documents.press import Press
from bot.documents.tables import answers_csv, answers_json
from conversations.outcome import AttachmentKind
from conversations.project import Project
from conversations.report import report, without_people
from knowledge.load import Knowledge
from knowledge.model import Language

LONGEST_NAME = 40


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

    @cached_property
    def _press(self) -> Press:
        return report_press()


def file_name(what: str, name: str, today: date, ending: str) -> str:
    """« rapport-metropole-de-valmarine-2026-11-24.pdf »: ASCII letters, digits and hyphens only."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", bare)[:LONGEST_NAME].strip("-")
    return "-".join(filter(None, (what, slug, today.isoformat()))) + f".{ending}"


__all__ = ["Documents", "Link", "file_name"]
