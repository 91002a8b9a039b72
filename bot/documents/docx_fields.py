"""What a word processor works out by itself: page numbers, table of contents, links. Not for styles or content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

_AFTER_UPDATE = "hdrShapeDefaults footnotePr endnotePr compat docVars rsids themeFontLang".split()
"""What a document's settings may hold after it: their order is fixed."""

CONTENTS = r'TOC \o "1-2" \h \z \u'


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: the heading's level, its text, and the bookmark around it."""

    level: int
    text: str
    bookmark: str


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """A field with what it shows until it is worked out."""
    _begin(paragraph, instruction)
    paragraph.add_run(shown)
    _mark(paragraph, "end")


def add_contents(before: Paragraph, entries: Sequence[Entry]) -> None:
    """The table of contents, filled in with links; its page numbers come when a word processor works it out.

    Without a number until then: a wrong one would be believed.
    """
    last = len(entries) - 1
    for place, entry in enumerate(entries):
        paragraph = before.insert_paragraph_before(style=f"toc {entry.level}")
        if place == 0:
            _begin(paragraph, CONTENTS)
        link = _link_within(paragraph, entry.bookmark)
        Paragraph(link, paragraph._parent).add_run(entry.text)  # noqa: SLF001 — a link's runs are made as a paragraph's
        if place == last:
            _mark(paragraph, "end")


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Around all that the paragraph holds."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    start.set(qn("w:name"), name)
    for mark in (start, end):
        mark.set(qn("w:id"), str(number))
    properties = paragraph._p.pPr  # noqa: SLF001 — python-docx has no bookmarks
    place = 0 if properties is None else 1
    paragraph._p.insert(place, start)  # noqa: SLF001 — see above
    paragraph._p.append(end)  # noqa: SLF001 — see above


def add_link(paragraph: Paragraph, text: str, address: str) -> None:
    """A link to an address of the web."""
    related = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), related)
    paragraph._p.append(link)  # noqa: SLF001 — python-docx makes no links
    run = Paragraph(link, paragraph._parent).add_run(text)  # noqa: SLF001 — see above
    run.font.underline = True


def _link_within(paragraph: Paragraph, bookmark: str) -> Any:
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), bookmark)
    link.set(qn("w:history"), "1")
    paragraph._p.append(link)  # noqa: SLF001 — python-docx makes no links
    return link


def _begin(paragraph: Paragraph, instruction: str) -> None:
    _mark(paragraph, "begin")
    written = OxmlElement("w:instrText")
    written.set(qn("xml:space"), "preserve")
    written.text = f" {instruction} "
    paragraph.add_run()._r.append(written)  # noqa: SLF001 — python-docx has no fields
    _mark(paragraph, "separate")


def _mark(paragraph: Paragraph, kind: str) -> None:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    paragraph.add_run()._r.append(mark)  # noqa: SLF001 — python-docx has no fields


def update_when_opened(document: Document) -> None:
    """Fields are worked out anew when the document is opened."""
    update = OxmlElement("w:updateFields")
    update.set(qn("w:val"), "true")
    settings = document.settings.element
    names = {qn(f"w:{name}") for name in _AFTER_UPDATE}
    later = next((each for each in settings if each.tag in names), None)
    if later is None:
        settings.append(update)
    else:
        later.addprevious(update)
