"""The report as PDF: one page for page 1, tagged, readable back, and safe from what people write."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from bot.documents.brevity import MOST_WORDS
from bot.documents.first_page import Link, first_page
from bot.documents.pdf import report_pdf, report_pictures
from bot.documents.press import Press
from bot.errors import DocumentError
from conversations.project import Project
from conversations.report import example_project, report, without_people
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from tests.bot.documents.hostile import TEXTS, hostile
from tests.conversations.report.built import TODAY, all_at, built, readiness_of

LINK = Link("https://exemple.fr/r/abc", date(2027, 11, 30))
A4 = (595, 842)


def printed(
    project: Project,
    knowledge: Knowledge,
    language: Language,
    press: Press,
    link: Link | None = LINK,
) -> PdfReader:
    found = report(project, knowledge, TODAY)
    made = report_pdf(found, language, wording=knowledge.wording, press=press, link=link)
    return PdfReader(io.BytesIO(made), strict=True)


def words(reader: PdfReader, page: int) -> list[str]:
    return reader.pages[page].extract_text().split()


def team_text(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages[1:])


def looks(page: Any) -> tuple[int, int]:
    return round(page.mediabox.width), round(page.mediabox.height)


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_one_is_one_page_and_says_just_its_words(
    knowledge: Knowledge, press: Press, language: Language
):
    project = example_project(knowledge, language, TODAY)
    reader = printed(project, knowledge, language, press)
    page = first_page(report(project, knowledge, TODAY), language, knowledge.wording, LINK)
    assert {looks(each) for each in reader.pages} == {A4}
    assert len(words(reader, 0)) <= page.words <= MOST_WORDS
    assert words(reader, 1)[:2] == knowledge.wording.say("report-detail", language).split()[:2]
    assert knowledge.wording.say("report-example", language) in reader.pages[0].extract_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_tagged_and_says_what_it_is(knowledge: Knowledge, press: Press, language: Language):
    reader = printed(example_project(knowledge, language, TODAY), knowledge, language, press)
    root: Any = reader.root_object
    assert root["/Lang"] == language
    assert root["/MarkInfo"]["/Marked"].value
    assert "/StructTreeRoot" in root
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert reader.metadata
    assert reader.metadata.title
    assert "2026" in reader.metadata.title
    assert reader.metadata.author == knowledge.wording.say("report-author", language)
    kinds = set(structure(root["/StructTreeRoot"]))
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/L", "/P", "/Link"} <= kinds


def structure(element: Any) -> list[str]:
    """The kinds of all elements of a tagged document."""
    element = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(element, list):
        return [kind for child in element for kind in structure(child)]
    if not isinstance(element, dict):
        return []
    return [str(element.get("/S", "")), *structure(element.get("/K", []))]


def test_the_link_back_is_a_link_only_where_there_is_one(knowledge: Knowledge, press: Press):
    def addresses(reader: PdfReader) -> list[str]:
        notes = reader.pages[0].get("/Annots", [])
        return [str(note.get_object()["/A"]["/URI"]) for note in notes]

    assert addresses(printed(built(), knowledge, "fr", press)) == [LINK.address]
    assert addresses(printed(built(), knowledge, "fr", press, None)) == []


def test_only_our_font_is_used(knowledge: Knowledge, press: Press):
    reader = printed(hostile(knowledge, TEXTS[5]), knowledge, "fr", press)
    fonts = {
        str(font.get_object()["/BaseFont"]).partition("+")[2].removesuffix("-Identity-H")
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert fonts <= {"Inter-Regular", "Inter-Bold", "Inter-Italic"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("level", [None, 0, 3])
def test_all_alike(knowledge: Knowledge, press: Press, language: Language, level: int | None):
    levels = all_at(readiness_of(knowledge), level)
    reader = printed(built(levels), knowledge, language, press)
    assert words(reader, 1)[:2] == knowledge.wording.say("report-detail", language).split()[:2]


def test_nothing_answered(knowledge: Knowledge, press: Press):
    reader = printed(built(name=""), knowledge, "fr", press, None)
    assert "Rien n'est encore renseigné." in reader.pages[0].extract_text()
    assert "Questions ouvertes" in team_text(reader)


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_what_people_write_is_only_ever_text(knowledge: Knowledge, press: Press, text: str):
    reader = printed(hostile(knowledge, text), knowledge, "fr", press)
    assert len(words(reader, 0)) <= MOST_WORDS
    assert words(reader, 1)[:2] == ["Détail", "pour"]
    visible = team_text(reader)
    assert "\0" not in visible
    assert "▯" not in visible
    assert "\ufffd" not in visible


def test_markup_comes_out_as_it_was_written(knowledge: Knowledge, press: Press):
    visible = team_text(printed(hostile(knowledge, '#panic("x") *b* <b>'), knowledge, "fr", press))
    assert '#panic("x") *b* <b>' in visible


def test_what_cannot_be_printed_is_said(knowledge: Knowledge, press: Press):
    note = "caractères que ce document ne sait pas imprimer"
    odd = team_text(printed(hostile(knowledge, "Bravo 🎉 مرحبا"), knowledge, "fr", press))
    assert note in odd
    assert "Bravo ? ?" in odd
    assert note not in team_text(printed(hostile(knowledge, "Bravo !"), knowledge, "fr", press))


def test_the_same_report_gives_the_same_bytes(knowledge: Knowledge, press: Press):
    found = report(example_project(knowledge, "fr", TODAY), knowledge, TODAY)
    first, second = (
        report_pdf(found, "fr", wording=knowledge.wording, press=press) for _ in range(2)
    )
    assert first == second


def test_a_shared_report_has_no_detail_about_criteria(knowledge: Knowledge, press: Press):
    found = without_people(report(example_project(knowledge, "fr", TODAY), knowledge, TODAY))
    made = report_pdf(found, "fr", wording=knowledge.wording, press=press)
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages)
    assert "Cheffe de projet" not in text
    assert "Questions ouvertes" not in text


def test_pages_can_be_looked_at(knowledge: Knowledge, press: Press):
    found = report(built(), knowledge, TODAY)
    pages = report_pictures(found, "en", wording=knowledge.wording, press=press)
    assert len(pages) > 1
    assert all(page.startswith(b"\x89PNG") for page in pages)


def test_a_broken_template_is_our_fault_and_says_so(tmp_path: Path, press: Press):
    content = {"title": "x"}
    for text, reason in (
        ("#panic()", "cannot be set"),
        ('#set text(font: "None Such")\nx', "not clean"),
    ):
        template = tmp_path / "broken.typ"
        template.write_text(text)
        with pytest.raises(DocumentError, match=reason):
            Press(template).pictures(content, TODAY)
    with pytest.raises(DocumentError):
        press.pdf(content, TODAY)


def test_one_page_is_one_picture(tmp_path: Path):
    template = tmp_path / "one.typ"
    template.write_text('#set document(title: "x")\n#set text(font: "Inter")\nx')
    assert len(Press(template).pictures({}, TODAY)) == 1
