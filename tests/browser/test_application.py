"""The draft application in a real browser: a newcomer from nothing to a file, two people, files of all kinds."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from bot.files.limits import MB, Limits
from tests.bot.channels.web.crew import NAME
from tests.bot.store.team import P
from tests.browser.conftest import Enter, Open
from tests.browser.keyboard import tab_to

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

BOARD = f"/projects/{P}/application"
PIECE = f"{BOARD}/d1-jobs"
STUDY = b"%PDF-1.7\n% fourteen thousand jobs\n%%EOF\n"
SCRIPT = b'<svg xmlns="http://www.w3.org/2000/svg"><script>document.title="hit"</script></svg>'
PORTRAIT = "Portrait de l'écosystème en une page"
WORDS = "Valmarine compte 320 start-up en 2025."
FILE, LINK = "Un fichier qui prouve cette pièce", "Un lien qui prouve cette pièce"
TAKEN_AWAY = {
    "DOCX": "à modifier (DOCX)",
    "PDF": "à lire (PDF)",
    "Markdown": "en texte (Markdown)",
    "ZIP": "ses preuves (ZIP)",
    "dossier": "pour une autre installation (.dossier)",
}


@pytest.fixture
def study(tmp_path: Path) -> Path:
    path = tmp_path / "etude-emploi.pdf"
    path.write_bytes(STUDY)
    return path


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def link(page: Page, name: str) -> Locator:
    return page.get_by_role("link", name=name)


def downloaded(page: Page, name: str) -> bytes:
    with page.expect_download() as started:
        link(page, name).click()
    return started.value.path().read_bytes()


def sheets(pdf: bytes) -> str:
    return "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(pdf)).pages)


def presses(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """Reached and pressed by keyboard."""
    tab_to(page, wanted, key)
    page.keyboard.press("Enter")


def types(page: Page, wanted: Locator, words: str) -> None:
    tab_to(page, wanted)
    page.keyboard.type(words)


def takes_away(page: Page) -> dict[str, bytes]:
    """Every format, by keyboard, from the end of the page, where they are."""
    files = {}
    for ending, name in TAKEN_AWAY.items():
        tab_to(page, link(page, name), "Shift+Tab" if ending == "DOCX" else "Tab")
        with page.expect_download() as started:
            page.keyboard.press("Enter")
        files[ending] = started.value.path().read_bytes()
    return files


def is_ready(page: Page) -> None:
    """The piece on the board, however its pieces are sorted."""
    for by in ("Par section", "Par personne", "Par état"):
        presses(page, link(page, by))
        expect(link(page, by)).to_have_attribute("aria-current", "true")
        row = page.locator(".group li").filter(has_text=PORTRAIT)
        expect(row.locator(".state")).to_have_text("prête")
    expect(page.locator("section[aria-labelledby=g-ready]")).to_contain_text(PORTRAIT)


def test_a_newcomer_by_keyboard_alone(open_page: Open, study: Path) -> None:
    page = open_page("/readiness")
    presses(page, button(page, "Commencer"))
    field, log = page.get_by_label("Votre question"), page.get_by_role("log")
    for number in (1, 2):
        expect(log).to_contain_text(f"{number} sur 22")
        types(page, field, "2\n")
    expect(log).to_contain_text("3 sur 22")
    types(page, field, "/dossier\n")
    presses(page, link(page, "Ouvrir le tableau des pièces"), "Shift+Tab")
    expect(page.get_by_role("heading", level=1)).to_have_text("Le dossier")
    presses(page, link(page, PORTRAIT).first)
    expect(page.get_by_role("heading", level=1)).to_have_text(PORTRAIT)

    types(page, page.locator("textarea[id^=whole]"), WORDS)
    presses(page, button(page, "Enregistrer le texte"))
    expect(page.locator("#said")).to_contain_text("C'est enregistré : 6 mots")
    expect(page.locator("textarea[id^=whole]")).to_have_value(WORDS)
    types(page, page.get_by_label(LINK), "https://example.org/etude\n")
    expect(link(page, "example.org")).to_have_attribute("href", "https://example.org/etude")

    tab_to(page, page.get_by_label(FILE))
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Space")
    chooser.value.set_files(study)
    presses(page, button(page, "Envoyer"))
    expect(page.locator("#said")).to_contain_text("C'est gardé")
    tab_to(page, link(page, "etude-emploi.pdf"))
    with page.expect_download() as started:
        page.keyboard.press("Enter")
    assert started.value.path().read_bytes() == STUDY
    presses(page, button(page, "Retirer etude-emploi.pdf"))
    expect(page.locator("#said")).to_contain_text("Retirer ce fichier du dossier")
    expect(link(page, "etude-emploi.pdf")).to_have_count(1)
    presses(page, button(page, "Oui, retirer"))
    expect(page.locator("#said")).to_contain_text("C'est retiré")
    expect(link(page, "etude-emploi.pdf")).to_have_count(0)

    presses(page, button(page, "C'est prêt"))
    expect(page.locator(".state").first).to_have_text("prête")
    presses(page, link(page, "Le dossier"), "Shift+Tab")
    is_ready(page)
    files = takes_away(page)
    assert WORDS in [p.text for p in Document(io.BytesIO(files["DOCX"])).paragraphs]
    assert "320 start-up" in " ".join(sheets(files["PDF"]).split())
    assert "Valmarine compte 320" in files["Markdown"].decode()
    for ending in ("ZIP", "dossier"):
        assert zipfile.ZipFile(io.BytesIO(files[ending])).testzip() is None


def test_a_newcomer_without_any_script(open_page: Open, study: Path) -> None:
    page = open_page("/readiness", java_script_enabled=False)
    button(page, "Commencer").click()
    for words in ("2", "/dossier"):
        page.get_by_label("Votre question").fill(words)
        button(page, "Envoyer").click()
    link(page, "Ouvrir le tableau des pièces").click()
    page.locator("summary", has_text="pièces").click()
    link(page, PORTRAIT).last.click()
    page.locator("textarea[id^=whole]").fill(WORDS)
    button(page, "Enregistrer le texte").click()
    expect(page.locator("#said")).to_contain_text("C'est enregistré")
    for kept in (False, True):
        page.get_by_label(FILE).set_input_files(study)
        button(page, "Envoyer").click()
        expect(page.locator("#said")).to_contain_text("C'est gardé")
        if not kept:
            button(page, "Retirer etude-emploi.pdf").click()
            button(page, "Oui, retirer").click()
            expect(link(page, "etude-emploi.pdf")).to_have_count(0)
    assert downloaded(page, "etude-emploi.pdf") == STUDY
    button(page, "C'est prêt").click()
    link(page, "Le dossier").click()
    packed = zipfile.ZipFile(io.BytesIO(downloaded(page, TAKEN_AWAY["ZIP"])))
    (evidence,) = (name for name in packed.namelist() if name.endswith("/etude-emploi.pdf"))
    assert packed.read(evidence) == STUDY


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        ("Garder les deux réunis", re.compile("Ana.*Bo|Bo.*Ana", re.DOTALL)),
        ("Garder celui mis de côté", "Le texte de Bo."),
        ("Garder celui en place", "Le texte d'Ana."),
    ],
)
def test_two_people_write_the_same_text(
    enter: Enter, chosen: str, left: str | re.Pattern[str]
) -> None:
    mine, theirs = enter("owner", PIECE), enter("editor", PIECE)
    for page, words in ((mine, "Le texte d'Ana."), (theirs, "Le texte de Bo.")):
        page.locator("textarea[id^=whole]").fill(words)
        button(page, "Enregistrer le texte").click()
        expect(page.locator("#said")).to_be_visible()
    rival = theirs.locator(".rival")
    for title, words in (("A, ", "Le texte de Bo."), ("B, ", "Le texte d'Ana.")):
        expect(rival.locator(".two > div").filter(has_text=title)).to_contain_text(words)
    button(theirs, chosen).click()
    expect(theirs.locator(".rival")).to_have_count(0)
    mine.reload()
    expect(mine.locator("textarea[id^=whole]")).to_have_value(left)


def test_a_script_in_a_picture_is_only_downloaded(enter: Enter, tmp_path: Path) -> None:
    picture = tmp_path / "carte.svg"
    picture.write_bytes(SCRIPT)
    page = enter("owner", PIECE)
    page.get_by_label(FILE).set_input_files(picture)
    button(page, "Envoyer").click()
    assert downloaded(page, "carte.svg") == SCRIPT
    address = link(page, "carte.svg").get_attribute("href")
    with page.expect_download():
        page.evaluate("(address) => window.location.assign(address)", address)
    assert "hit" not in page.title()


def test_a_file_sent_in_the_chat_is_placed_by_a_button(enter: Enter, study: Path) -> None:
    page = enter("owner", "/")
    page.locator(".attaching summary").click()
    page.locator("#file").set_input_files(study)
    button(page, "Envoyer le fichier").click()
    asked = page.locator("[role=log] > .bot").filter(has_text="À quelle pièce")
    asked.get_by_role("button", name="Emplois").click()
    expect(page.get_by_role("log")).to_contain_text("C'est rangé dans cette pièce : Emplois")
    page.goto(PIECE)
    assert downloaded(page, "etude-emploi.pdf") == STUDY


@pytest.mark.parametrize("limits", [Limits(upload=MB)])
@pytest.mark.parametrize("is_scripted", [True, False])
def test_a_file_too_large_is_refused_with_words(
    enter: Enter, study: Path, complaints: list[str], limits: Limits, is_scripted: bool
) -> None:
    page = enter("owner", PIECE, java_script_enabled=is_scripted)
    expect(page.locator("#file-help")).to_contain_text("1 Mo au plus")
    page.get_by_label(FILE).set_input_files(
        {"name": "large.pdf", "mimeType": "application/pdf", "buffer": bytes(2 * MB)}
    )
    button(page, "Envoyer").click()
    told = page.locator(".attach-told" if is_scripted else "main")
    expect(told).to_contain_text("plus de 1 Mo n'est pas pris ici ; rien n'en est gardé")
    complaints.clear()
    if not is_scripted:
        page.go_back()
    page.get_by_label(FILE).set_input_files(study)
    button(page, "Envoyer").click()
    assert downloaded(page, "etude-emploi.pdf") == STUDY
    expect(link(page, "large.pdf")).to_have_count(0)


def test_a_dossier_goes_to_another_place(enter: Enter, tmp_path: Path) -> None:
    page = enter("owner", BOARD)
    parcel = tmp_path / "valmarine.dossier"
    parcel.write_bytes(downloaded(page, TAKEN_AWAY["dossier"]))
    page.goto("/import")
    page.get_by_label("Fichier .dossier").set_input_files(parcel)
    button(page, "Voir ce qu'il contient").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Voici ce qui sera créé")
    expect(page.locator(".facts")).to_contain_text(NAME)
    button(page, "Créer le projet").click()
    expect(page).to_have_url(re.compile(r"/projects/[a-z2-7]{10}$"))
    assert P not in page.url
    expect(page.get_by_role("heading", level=1)).to_have_text(NAME)
