"""The draft application in every format: the same content, safe from what people write, readable back."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from markdown_it import MarkdownIt
from pypdf import PdfReader

from bot.documents import FORMATS, Documents, Format
from bot.documents.application_words import application_paper
from bot.documents.prose import line
from bot.errors import DocumentError
from conversations.draft import compared_with, draft
from conversations.project import Project
from knowledge.model import LANGUAGES, Language
from tests.bot.documents.hostile import TEXTS
from tests.bot.documents.test_pdf import structure
from tests.conversations.draft.built import (
    TODAY,
    WORDS,
    after_visit,
    hostile_project,
    small_knowledge,
    team_project,
)

OFFICE = shutil.which("soffice")
KNOWLEDGE = small_knowledge()


@pytest.fixture(scope="module")
def documents() -> Documents:
    return Documents()


def text_of_docx(made: bytes) -> str:
    document = docx.Document(io.BytesIO(made))
    return " ".join(_texts(document))


def _texts(document: Document) -> list[str]:
    """Of paragraphs and tables, links among them."""
    return [
        "".join(node.text or "" for node in paragraph.iter(qn("w:t")))
        for paragraph in document.element.body.iter(qn("w:p"))
    ]


def text_of_pdf(made: bytes) -> str:
    pages = PdfReader(io.BytesIO(made), strict=True).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def text_of_md(made: bytes) -> str:
    rendered = MarkdownIt("commonmark").enable("table").parse(made.decode())
    children = (child for token in rendered for child in token.children or ())
    return " ".join(child.content for child in children if child.content)


READERS: dict[Format, Callable[[bytes], str]] = {
    "application-docx": text_of_docx,
    "application-pdf": text_of_pdf,
    "application-md": text_of_md,
}


def made(documents: Documents, kind: Format, project: Project, language: Language = "fr") -> bytes:
    return documents.make(kind, project, KNOWLEDGE, language, TODAY)[2]


def read(documents: Documents, kind: Format, project: Project, language: Language = "fr") -> str:
    return " ".join(READERS[kind](made(documents, kind, project, language)).split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", FORMATS)
def test_every_format_says_the_same_in_the_same_order(
    documents: Documents, kind: Format, language: Language
):
    project = after_visit(KNOWLEDGE)
    found = read(documents, kind, project, language)
    whole = draft(project, KNOWLEDGE, TODAY, compared_with(project))
    paper = application_paper(whole, language, KNOWLEDGE.wording)
    wanted = [
        paper.cover.name,
        *paper.cover.notices,
        *(fact.text for fact in paper.cover.facts),
        paper.changes.title if paper.changes else "",
        paper.overview.intro,
        paper.missing.intro,
        *(
            words
            for section in paper.sections
            for piece in section.pieces
            for words in (
                piece.title,
                piece.why,
                piece.absent,
                *(row[1] for row in (piece.answers.rows if piece.answers else ())),
                *(one.name for one in piece.evidence),
            )
        ),
        *(one.name for one in paper.unplaced),
    ]
    place = 0
    for words in filter(None, wanted):
        place = found.find(" ".join(words.split()), place)
        assert place >= 0, words


@pytest.mark.parametrize("kind", FORMATS)
def test_nobody_is_named_who_did_not_agree(documents: Documents, kind: Format):
    assert "Nom tu" not in read(documents, kind, team_project(KNOWLEDGE))


@pytest.mark.parametrize("kind", FORMATS)
def test_remarks_of_reviewers_are_counted_and_not_told(documents: Documents, kind: Format):
    found = read(documents, kind, team_project(KNOWLEDGE))
    assert "Précisez la source" not in found
    assert "Une remarque est encore ouverte sur cette pièce." in found


@pytest.mark.parametrize("kind", FORMATS)
def test_a_version_after_a_visit_tells_what_each_change_answers(documents: Documents, kind: Format):
    found = read(documents, kind, after_visit(KNOWLEDGE))
    for words in (
        "Ce qui a changé depuis la version 1",
        "La liste des communes manquait.",
        "La liste des 24 communes est jointe.",
        "Une remarque de la visite attend encore une réponse.",
    ):
        assert words in found


@pytest.mark.parametrize("kind", FORMATS)
def test_an_empty_draft_says_that_it_is_empty(documents: Documents, kind: Format):
    bare = team_project(KNOWLEDGE, name="", answers={}, dossier=team_project(KNOWLEDGE).dossier)
    empty = replace(bare, dossier=type(bare.dossier)())
    found = read(documents, kind, empty)
    assert "Projet sans nom" in found
    assert "Pièce manquante" in found
    assert "Personne encore" in found


@pytest.mark.parametrize("kind", FORMATS)
def test_the_same_input_gives_the_same_bytes(documents: Documents, kind: Format):
    project = after_visit(KNOWLEDGE)
    assert made(documents, kind, project) == made(Documents(), kind, project)


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
@pytest.mark.parametrize("kind", FORMATS)
def test_what_people_write_is_only_ever_text(documents: Documents, kind: Format, text: str):
    found = read(documents, kind, hostile_project(KNOWLEDGE, text))
    assert "\0" not in found
    assert "Réponses de l'auto-évaluation" in found
    if kind != "application-pdf":  # its font has not every sign
        for word in line(text).split()[:20]:
            assert word in found


@pytest.mark.parametrize(
    "text", ["<b>x</b> [a](http://b.exemple) `c` # d", "# Titre", "1. un", "---"]
)
def test_markdown_of_people_is_no_markup(documents: Documents, text: str):
    written = made(documents, "application-md", hostile_project(KNOWLEDGE, text)).decode()
    rendered = MarkdownIt("commonmark").enable("table").render(written)
    bare = made(documents, "application-md", hostile_project(KNOWLEDGE, "mot")).decode()
    tags = re.compile(r"</?([a-z0-9]+)")
    wanted = set(tags.findall(MarkdownIt("commonmark").enable("table").render(bare)))
    assert set(tags.findall(rendered)) <= wanted


def test_no_link_leads_where_no_browser_should(documents: Documents):
    project = hostile_project(KNOWLEDGE, "javascript:alert(1)")
    with zipfile.ZipFile(io.BytesIO(made(documents, "application-docx", project))) as archive:
        assert b"javascript" not in archive.read("word/_rels/document.xml.rels")
    assert b"/URI" not in made(documents, "application-pdf", project)
    assert "<javascript" not in made(documents, "application-md", project).decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_document_is_a_real_one(documents: Documents, language: Language):
    project = after_visit(KNOWLEDGE)
    document = docx.Document(io.BytesIO(made(documents, "application-docx", project, language)))
    styles = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert {"Title", "Heading 1", "Heading 2", "Heading 3", "List Bullet", "Caption"} <= styles
    about = document.core_properties
    assert about.title.startswith("Métropole de Valmarine")
    assert about.created.date() == TODAY
    assert about.language == {"fr": "fr-FR", "en": "en-GB"}[language]
    assert about.author == KNOWLEDGE.wording.say("report-author", language)
    body = document.element.body
    instructions = " ".join(node.text for node in body.iter(qn("w:instrText")))
    assert "TOC" in instructions
    headed = [table for table in document.tables if table._tbl.findall(f".//{qn('w:tblHeader')}")]
    assert len(headed) >= 2
    picture = body.find(f".//{qn('wp:docPr')}")
    assert KNOWLEDGE.wording.say("draftfile-state-ready", language) in picture.get("descr")
    languages = {node.get(qn("w:val")) for node in document.styles.element.iter(qn("w:lang"))}
    assert languages == {about.language}
    footer = document.sections[0].footer.paragraphs[0]._p
    assert {"PAGE", "NUMPAGES"} <= {node.text.strip() for node in footer.iter(qn("w:instrText"))}


def test_every_line_of_the_contents_leads_to_its_heading(documents: Documents):
    document = docx.Document(
        io.BytesIO(made(documents, "application-docx", team_project(KNOWLEDGE)))
    )
    body = document.element.body
    marks = {node.get(qn("w:name")) for node in body.iter(qn("w:bookmarkStart"))}
    anchors = [node.get(qn("w:anchor")) for node in body.iter(qn("w:hyperlink"))]
    anchors = [anchor for anchor in anchors if anchor]
    headings = [
        paragraph
        for paragraph in document.paragraphs
        if paragraph.style and paragraph.style.name in {"Heading 1", "Heading 2"}
    ]
    assert len(anchors) == len(headings) == len(set(anchors))
    assert set(anchors) <= marks


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_is_tagged(documents: Documents, language: Language):
    reader = PdfReader(
        io.BytesIO(made(documents, "application-pdf", after_visit(KNOWLEDGE), language))
    )
    root: Any = reader.root_object
    assert root["/Lang"] == language
    assert b"pdfuaid" in root["/Metadata"].get_data()
    kinds = set(structure(root["/StructTreeRoot"]))
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/L", "/Figure", "/TOC"} <= kinds


def test_what_is_packed_is_not_typeset(documents: Documents):
    for kind in ("application-zip", "application-dossier", "evidence"):
        with pytest.raises(DocumentError):
            documents.make(kind, team_project(KNOWLEDGE), KNOWLEDGE, "fr", TODAY)  # type: ignore[arg-type] # each is one


@pytest.mark.parametrize("name", ["after-visit", "hostile"])
def test_libreoffice_reads_the_word_document(documents: Documents, tmp_path: Path, name: str):
    if OFFICE is None:
        if os.environ.get("CI") == "true":
            pytest.fail("no LibreOffice: .ci/run installs libreoffice-writer-nogui")
        pytest.skip("LibreOffice is not here (apt-get install libreoffice-writer-nogui)")
    project = (
        after_visit(KNOWLEDGE) if name == "after-visit" else hostile_project(KNOWLEDGE, TEXTS[8])
    )
    (tmp_path / "dossier.docx").write_bytes(made(documents, "application-docx", project))
    subprocess.run(  # our own document, a program by its whole path
        [
            OFFICE, f"-env:UserInstallation=file://{tmp_path}/office", "--headless",
            "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "dossier.docx"),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    found = text_of_pdf((tmp_path / "dossier.pdf").read_bytes())
    assert "Sommaire" in found
    assert "Référent unique et adresse de contact" in found
    pictures = printed(tmp_path / "dossier.pdf")
    assert len(pictures) == len(PdfReader(tmp_path / "dossier.pdf").pages)
    assert all(len(set(pixels)) > 10 for pixels in pictures)  # something is on every page
    if name == "after-visit":
        assert "La liste des 24 communes est jointe." in found
        assert WORDS.splitlines()[0][:60] in found


def printed(path: Path) -> list[bytes]:
    """Each page as a small grey picture."""
    tool = shutil.which("pdftoppm")
    if tool is None:
        pytest.fail("no pdftoppm: .ci/run installs poppler-utils")
    asked = [tool, "-r", "20", "-gray", str(path), str(path.with_suffix(""))]
    subprocess.run(asked, check=True, timeout=60)
    return [page.read_bytes()[20:] for page in sorted(path.parent.glob("*.pgm"))]


def test_files_are_called_after_the_project(documents: Documents):
    name, media, _ = documents.make(
        "application-docx", team_project(KNOWLEDGE), KNOWLEDGE, "fr", TODAY
    )
    assert name == "dossier-metropole-de-valmarine-2026-11-24.docx"
    assert media.endswith("wordprocessingml.document")


def test_the_scope_on_the_front_page_is_its_first_paragraph():
    whole = replace(draft(team_project(KNOWLEDGE), KNOWLEDGE, TODAY), scope="24 communes.\n\n- mer")
    paper = application_paper(whole, "fr", KNOWLEDGE.wording)
    assert "24 communes." in [fact.text for fact in paper.cover.facts]
