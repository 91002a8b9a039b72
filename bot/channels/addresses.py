"""Where the document of a line is on the web. Not for making it (bot/documents), nor for serving it."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.outcome import ApplicationKind, Attachment
from knowledge.model import Language

ENDINGS: Mapping[ApplicationKind, str] = {
    "application-docx": "docx",
    "application-pdf": "pdf",
    "application-md": "md",
    "application-zip": "zip",
    "application-dossier": "dossier",
}
"""What the address of a draft application ends in, as `export --format` names it."""


def path_of(attachment: Attachment, language: Language) -> str:
    """The path of a page that only members can open, or who got the announcement."""
    match attachment.kind:
        case "report":
            return f"/projects/{attachment.project}/report.pdf?lang={language}"
        case "answers-csv":
            return f"/projects/{attachment.project}/answers.csv?lang={language}"
        case "answers-json":
            return f"/projects/{attachment.project}/answers.json"
        case "evidence":
            return f"/projects/{attachment.project}/files/{attachment.item}"
        case "announcement-file":
            return f"/announced/{attachment.item}/file"
        case "announcement-entry":
            return f"/announced/{attachment.item}/{attachment.project}.ics?lang={language}"
        case "ticket-file":
            return f"/requests/files/{attachment.item}"
        case kind:
            ending = ENDINGS[kind]
            return f"/projects/{attachment.project}/application.{ending}?lang={language}"


def page_of(attachment: Attachment) -> str:
    """Where a report can be read without a file, "" for what is only a file."""
    return f"/projects/{attachment.project}" if attachment.kind == "report" else ""
