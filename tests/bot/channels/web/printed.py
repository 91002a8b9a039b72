"""What a PDF holds: its words and where it leads. Not for its looks."""

from __future__ import annotations

import io

from pypdf import PageObject, PdfReader


def words_in(content: bytes) -> str:
    return " ".join(page.extract_text() for page in _pages(content))


def links_in(content: bytes) -> set[str]:
    found = set()
    for page in _pages(content):
        for reference in page.get("/Annots", ()):
            action = reference.get_object().get("/A", {})
            found.add(str(action.get("/URI", "")))
    return found - {""}


def _pages(content: bytes) -> list[PageObject]:
    return list(PdfReader(io.BytesIO(content)).pages)
