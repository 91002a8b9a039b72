"""How the draft application looks in a word processor: named styles, language, footer. Not for its content."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from bot.documents.docx_fields import add_field
from knowledge.model import Language

FONT = "Arial"
INK, QUIET, ACCENT = (RGBColor.from_string(each) for each in ("1C2526", "545F60", "0B5F5C"))
LINE = "C9C6BC"
SHEET = "F7F5F0"
LOCALES: Mapping[Language, str] = {"fr": "fr-FR", "en": "en-GB"}
TABLE = "Application Table"
NOTICE = "Application Notice"
CELL = "Application Cell"
LABEL = "Application Label"
CONTENTS_TITLE = "TOC Heading"
ABSENT = "Application Missing"
TEXT_WIDTH = Mm(166)

_HEADINGS = (("Title", 26, ACCENT), ("Heading 1", 16, ACCENT), ("Heading 2", 12.5, INK))
_SPACES = {"Heading 1": (24, 8), "Heading 2": (18, 6), "Heading 3": (10, 4), "Title": (0, 14)}


def dress(document: Document, language: Language) -> None:
    """Page, styles and language of an empty document."""
    _page(document)
    _without_tables(document)
    _text(document, language)
    for name, size, colour in (*_HEADINGS, ("Heading 3", 10.5, QUIET)):
        _heading(document, name, size=size, colour=colour)
    _lists(document)
    _ours(document)
    _contents_lines(document)
    document.styles.element.append(parse_xml(_table_style()))


def foot(document: Document, running: str, page: str) -> None:
    """« … 3 sur 12 » under every page but the first. `page` holds {page} and {pages}."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    paragraph = section.footer.paragraphs[0]
    paragraph.style = document.styles["Footer"]
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{running}\t")
    before, _, rest = page.partition("{page}")
    between, _, after = rest.partition("{pages}")
    for text, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        if text:
            paragraph.add_run(text)
        if field:
            add_field(paragraph, field, "1")


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin = section.bottom_margin = Mm(20)


def _without_tables(document: Document) -> None:
    """An empty document brings a hundred looks of tables along; every paragraph would look through them."""
    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:styleId")) != "TableNormal":
            styles.remove(style)


def _text(document: Document, language: Language) -> None:
    normal = document.styles["Normal"]
    _font(normal, size=10.5, colour=INK)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.12
    locale = LOCALES[language]
    for tag in document.styles.element.iter(qn("w:lang")):
        for side in ("w:val", "w:eastAsia"):
            tag.set(qn(side), locale)
    font = document.settings.element.find(qn("w:themeFontLang"))
    if font is not None:
        font.set(qn("w:val"), locale)


def _heading(document: Document, name: str, *, size: float, colour: RGBColor) -> None:
    style = document.styles[name]
    _font(style, size=size, colour=colour)
    style.font.bold, style.font.italic = True, False
    above, below = _SPACES[name]
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(above), Pt(below)
    style.paragraph_format.keep_with_next = True
    _drop(style, "w:pBdr")


def _lists(document: Document) -> None:
    bullet = document.styles["List Bullet"]
    bullet.paragraph_format.space_after = Pt(3)
    _drop(bullet, "w:contextualSpacing")
    caption = document.styles["Caption"]
    _font(caption, size=9, colour=QUIET)
    caption.font.bold = False
    footer = document.styles["Footer"]
    _font(footer, size=8, colour=QUIET)
    _drop(footer, "w:tabs")


def _ours(document: Document) -> None:
    """Notices, the label before a value, and what is missing."""
    label = document.styles.add_style(LABEL, WD_STYLE_TYPE.CHARACTER)
    label.font.color.rgb, label.font.size = QUIET, Pt(9.5)
    notice = document.styles.add_style(NOTICE, WD_STYLE_TYPE.PARAGRAPH)
    notice.base_style = document.styles["Normal"]
    cell = document.styles.add_style(CELL, WD_STYLE_TYPE.PARAGRAPH)
    cell.base_style = document.styles["Normal"]
    cell.paragraph_format.space_before = cell.paragraph_format.space_after = Pt(3)
    notice.element.get_or_add_pPr().append(parse_xml(_side("24", "0B5F5C")))
    notice.element.get_or_add_pPr().append(parse_xml(_shade(SHEET)))
    notice.paragraph_format.left_indent = Mm(3)
    absent = document.styles.add_style(ABSENT, WD_STYLE_TYPE.PARAGRAPH)
    absent.base_style = document.styles["Normal"]
    absent.font.italic = True
    absent.element.get_or_add_pPr().append(parse_xml(_side("12", LINE)))
    absent.paragraph_format.left_indent = Mm(3)


def _contents_lines(document: Document) -> None:
    """The lines of the table of contents, which the empty document does not name."""
    for level, left in ((1, 0), (2, 6)):
        style = document.styles.add_style(f"toc {level}", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        style.base_style = document.styles["Normal"]
        style.paragraph_format.left_indent = Mm(left)
        style.font.size, style.paragraph_format.line_spacing = Pt(9.5), 1
        style.paragraph_format.space_after = Pt(1)
        style.paragraph_format.space_before = Pt(4 if level == 1 else 0)
        style.font.bold = level == 1
        style.paragraph_format.tab_stops.add_tab_stop(
            TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
        )


def _drop(style: Any, property_: str) -> None:
    for found in style.element.findall(f".//{qn(property_)}"):
        found.getparent().remove(found)


def _font(style: Any, *, size: float, colour: RGBColor) -> None:
    """One font for every script: a theme's font would win over it otherwise."""
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        if name.endswith("Theme"):
            del fonts.attrib[name]
    for side in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(side), FONT)


def _side(size: str, colour: str) -> str:
    return (
        f"<w:pBdr {nsdecls('w')}>"
        f'<w:left w:val="single" w:sz="{size}" w:space="8" w:color="{colour}"/></w:pBdr>'
    )


def _shade(colour: str) -> str:
    return f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{colour}"/>'


def _table_style() -> str:
    """Thin lines between rows; the header row bold."""
    side = f'w:val="single" w:sz="4" w:space="0" w:color="{LINE}"'
    return (
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="ApplicationTable">'
        f'<w:name w:val="{TABLE}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>'
        f"<w:tblPr><w:tblBorders><w:bottom {side}/><w:insideH {side}/></w:tblBorders>"
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar>'
        '</w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
    )
