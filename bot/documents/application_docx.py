"""The draft application for a word processor, to go on editing. Not for what it says."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as DocxParagraph

from bot.documents.application_parts import (
    ApplicationPaper,
    Chapter,
    Cover,
    EvidencePart,
    Figure,
    PiecePart,
)
from bot.documents.docx_fields import (
    Entry,
    add_bookmark,
    add_contents,
    add_link,
    update_when_opened,
)
from bot.documents.docx_styles import (
    ABSENT,
    CELL,
    CONTENTS_TITLE,
    LABEL,
    LOCALES,
    NOTICE,
    TABLE,
    TEXT_WIDTH,
    dress,
    foot,
)
from bot.documents.parts import Table
from bot.documents.prose import Bullets, Part
from knowledge.wording import Wording

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP can say: the same for every part, so that bytes depend on the content alone."""


def application_docx(
    paper: ApplicationPaper, day: date, *, wording: Wording, figure: bytes
) -> bytes:
    """The same bytes for the same input; `figure` is the states of the pieces as PNG."""
    document = docx.Document()
    dress(document, paper.language)
    page = wording.say("report-page", paper.language, page="{page}", pages="{pages}")
    foot(document, paper.title, page)
    _describe(document, paper, day)
    _Writer(document, paper, figure).write()
    return _packed(document)


@dataclass
class _Writer:
    document: Document
    paper: ApplicationPaper
    figure: bytes
    entries: list[Entry] = field(default_factory=list)

    def write(self) -> None:
        """The contents are filled in last: by then every heading is known."""
        self._cover(self.paper.cover)
        self._break()
        self.document.add_paragraph(self.paper.labels["contents"], style=CONTENTS_TITLE)
        end = self._break()
        self._chapters()
        add_contents(end, self.entries)
        update_when_opened(self.document)

    def _break(self) -> DocxParagraph:
        paragraph = self.document.add_paragraph()
        paragraph.add_run().add_break(WD_BREAK.PAGE)
        return paragraph

    def _cover(self, cover: Cover) -> None:
        above = self.document.add_paragraph()
        above.paragraph_format.space_before = Mm(30)
        above.add_run(cover.subject, style=LABEL)
        self.document.add_paragraph(cover.name, style="Title")
        for notice in cover.notices:
            self.document.add_paragraph(notice, style=NOTICE)
        self.document.add_paragraph()
        rows = tuple((fact.label, fact.text) for fact in cover.facts)
        self._table(rows, widths=(36, 130), first_style=LABEL)

    def _chapters(self) -> None:
        paper = self.paper
        if paper.changes is not None:
            self._chapter(paper.changes, widths=(34, 60, 36, 36))
        self._chapter(paper.overview)
        self._figure(paper.figure)
        self._chapter(paper.missing)
        for section in paper.sections:
            self._heading(1, section.title)
            for piece in section.pieces:
                self._piece(piece)
        if paper.unplaced:
            self._heading(1, paper.labels["unplaced"])
            self.document.add_paragraph(paper.labels["unplaced-intro"])
            self._evidence(paper.unplaced)

    def _chapter(self, chapter: Chapter, widths: Sequence[int] = ()) -> None:
        self._heading(1, chapter.title)
        if chapter.intro:
            self.document.add_paragraph(chapter.intro)
        if chapter.table is not None:
            self._headed(chapter.table, widths)
        for item in chapter.items:
            self.document.add_paragraph(item, style="List Bullet")
        if chapter.outro:
            self.document.add_paragraph(chapter.outro).paragraph_format.space_before = Pt(8)

    def _figure(self, figure: Figure) -> None:
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        picture = paragraph.add_run().add_picture(io.BytesIO(self.figure), width=TEXT_WIDTH)
        about = picture._inline.docPr  # noqa: SLF001 — python-docx has no texts for pictures
        about.set("descr", figure.description)
        about.set("title", figure.caption)
        self.document.add_paragraph(figure.caption, style="Caption")

    def _piece(self, piece: PiecePart) -> None:
        labels = self.paper.labels
        self._heading(2, f"{piece.number} {piece.title}")
        self._told(labels["state"], piece.state).runs[-1].bold = True
        self._told(labels["why"], piece.why)
        if piece.reason:
            self._told(labels["reason"], piece.reason)
        if piece.absent:
            self.document.add_paragraph(piece.absent, style=ABSENT)
        self._prose(piece.prose)
        if piece.answers is not None:
            self.document.add_heading(labels["answers"], 3)
            self._noted(labels["answers-note"]).paragraph_format.keep_with_next = True
            self._headed(piece.answers, (100, 66))
        if piece.evidence:
            self.document.add_heading(labels["evidence"], 3)
            self._evidence(piece.evidence)
        if piece.remarks:
            self._noted(piece.remarks).paragraph_format.space_before = Pt(8)

    def _prose(self, parts: Iterable[Part]) -> None:
        for part in parts:
            if isinstance(part, Bullets):
                for item in part.items:
                    self.document.add_paragraph(item, style="List Bullet")
            else:
                self.document.add_paragraph("\n".join(part.lines))

    def _evidence(self, all_: Iterable[EvidencePart]) -> None:
        for one in all_:
            paragraph = self.document.add_paragraph(style="List Bullet")
            if one.address:
                add_link(paragraph, one.name, one.address)
            else:
                paragraph.add_run(one.name)
            paragraph.add_run(f" ({one.about})", style=LABEL)
            if one.caption:
                paragraph.add_run(f"\n{one.caption}").italic = True
            if one.address:
                paragraph.add_run(f"\n{one.address}", style=LABEL)

    def _told(self, label: str, text: str) -> DocxParagraph:
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        paragraph.add_run(f"{label}\u2003", style=LABEL)
        paragraph.add_run(text)
        return paragraph

    def _noted(self, text: str) -> DocxParagraph:
        paragraph = self.document.add_paragraph()
        paragraph.add_run(text, style=LABEL)
        return paragraph

    def _headed(self, table: Table, widths: Sequence[int]) -> None:
        self._table((table.columns, *table.rows), widths=widths, is_headed=True)

    def _table(
        self,
        rows: Sequence[Sequence[str]],
        *,
        widths: Sequence[int],
        is_headed: bool = False,
        first_style: str | None = None,
    ) -> None:
        table = self.document.add_table(len(rows), len(widths), style=TABLE)
        table.autofit = False
        cell_style = self.document.styles[CELL]
        _look(table._tbl, is_headed=is_headed)  # noqa: SLF001 — python-docx has no header rows
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        for cells, row in zip(table.rows, rows, strict=True):
            _keep_whole(cells)
            for place, (cell, text) in enumerate(zip(cells.cells, row, strict=True)):
                cell.width = Mm(widths[place])
                cell.paragraphs[0].style = cell_style
                cell.paragraphs[0].add_run(text, style=first_style if place == 0 else None)
        if is_headed:
            _repeat(table.rows[0])

    def _heading(self, level: int, text: str) -> None:
        paragraph = self.document.add_heading(text, level)
        number = len(self.entries) + 1
        name = f"_Toc{number:08d}"
        add_bookmark(paragraph, name, number)
        self.entries.append(Entry(level, text, name))


def _describe(document: Document, paper: ApplicationPaper, day: date) -> None:
    """Dated the day of the content, by nobody in particular."""
    about, when = document.core_properties, datetime(day.year, day.month, day.day, tzinfo=UTC)
    about.title, about.subject = paper.title, paper.cover.subject
    about.author = about.last_modified_by = paper.author
    about.created = about.modified = when
    about.language = LOCALES[paper.language]
    about.comments, about.keywords, about.revision = "", "", 1


def _look(table: Any, *, is_headed: bool) -> None:
    """Which rows the table's style marks: the header, or none."""
    look = table.tblPr.find(qn("w:tblLook"))
    if look is None:
        return
    for name in list(look.attrib):
        del look.attrib[name]
    look.set(qn("w:val"), "0020" if is_headed else "0000")
    look.set(qn("w:firstRow"), "1" if is_headed else "0")


def _keep_whole(row: Any) -> None:
    """No page ends within the row."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 — python-docx has no such rows


def _repeat(row: Any) -> None:
    """The row again on every page that the table goes on; a reader is told that it is a header."""
    for cell in row.cells:
        for run in cell.paragraphs[0].runs:
            run.style, run.bold = LABEL, True
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)  # noqa: SLF001 — python-docx has no repeated rows


def _packed(document: Document) -> bytes:
    """The file, every part dated alike, without the picture of another document that a new one brings along."""
    package = document.part.package
    for id_, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[id_]
    written, dated = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(dated, "w") as made:
        for part in source.infolist():
            entry = zipfile.ZipInfo(part.filename, FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(entry, source.read(part))
    return dated.getvalue()
