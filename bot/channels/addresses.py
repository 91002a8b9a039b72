"""Where the document of a line is on the web. Not for making it (bot/documents), nor for serving it."""

from __future__ import annotations

from conversations.outcome import Attachment
from knowledge.model import Language


def path_of(attachment: Attachment, language: Language) -> str:
    """The path of a page that only members can open."""
    match attachment.kind:
        case "report":
            return f"/projects/{attachment.project}/report.pdf?lang={language}"
        case "answers-csv":
            return f"/projects/{attachment.project}/answers.csv?lang={language}"
        case "answers-json":
            return f"/projects/{attachment.project}/answers.json"


def page_of(attachment: Attachment) -> str:
    """Where a report can be read without a file, "" for what is only a file."""
    return f"/projects/{attachment.project}" if attachment.kind == "report" else ""
