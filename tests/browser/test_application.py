"""The draft application in a real browser: a newcomer from nothing to a file, two people, what each role sees, axe."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from docx import Document
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from conversations.dossier_deeds import TextWritten
from tests.bot.channels.web.crew import NAME, TOKENS, Crew
from tests.bot.store.team import P
from tests.browser.conftest import Open, Served

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

BOARD = f"/projects/{P}/application"
PIECE = f"{BOARD}/d1-jobs"
PHONE = {"width": 390, "height": 844}
STUDY = b"%PDF-1.7\n% fourteen thousand jobs\n%%EOF\n"
SCRIPT = b'<svg xmlns="http://www.w3.org/2000/svg"><script>document.title="hit"</script></svg>'

Enter = Callable[..., Page]


@pytest.fixture
def crew(served: Served) -> Crew:
    crew = Crew(served.built)

    async def prepare() -> None:
        assert served.built.knowledge.readiness
        await (await crew.whole()).busy(served.built.knowledge.readiness)
        await crew.join("reviewer")

    served.call(prepare)
    return crew


@pytest.fixture
def enter(open_page: Open, served: Served, crew: Crew) -> Enter:
    """Opens a page in the browser of somebody of the crew."""

    def enter(role: str, path: str, **options: object) -> Page:
        page = open_page("/privacy", **options)
        page.context.add_cookies(
            [{"name": "assistant", "value": TOKENS[role], "url": served.address}]
        )
        page.goto(path)
        return page

    return enter


@pytest.fixture
def study(tmp_path: Path) -> Path:
    path = tmp_path / "etude-emploi.pdf"
    path.write_bytes(STUDY)
    return path


def check(page: Page) -> None:
    results = Axe().run(page)
    assert results.violations_count == 0, f"{page.url}\n{results.generate_report()}"


def downloaded(page: Page, link: str) -> bytes:
    with page.expect_download() as started:
        page.get_by_role("link", name=link).click()
    return started.value.path().read_bytes()


def test_a_newcomer_goes_from_a_first_answer_to_a_file(open_page: Open, study: Path) -> None:
    page = open_page("/readiness")
    page.get_by_role("button", name="Commencer").click()
    field = page.get_by_label("Votre question")
    log = page.get_by_role("log")
    expect(log).to_contain_text("1 sur 22")
    field.fill("2")
    field.press("Enter")
    expect(log).to_contain_text("2 sur 22")
    field.fill("/dossier")
    field.press("Enter")
    page.get_by_role("link", name="Ouvrir le tableau des pièces").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Le dossier")
    check(page)
    page.get_by_role("link", name="Portrait de l'écosystème en une page").first.click()
    page.locator("textarea[id^=whole]").fill("Valmarine compte 320 start-up en 2025.")
    page.get_by_role("button", name="Enregistrer le texte").press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("C'est enregistré")
    page.get_by_label("Un fichier qui prouve cette pièce").set_input_files(study)
    page.get_by_role("button", name="Envoyer", exact=True).click()
    expect(page.get_by_role("link", name="etude-emploi.pdf")).to_be_visible()
    check(page)
    assert downloaded(page, "etude-emploi.pdf") == STUDY
    page.get_by_role("button", name="C'est prêt").click()
    expect(page.locator(".state").first).to_have_text("prête")
    page.get_by_role("link", name="Le dossier").click()
    page.get_by_role("link", name="Par état").click()
    expect(page.locator("#g-ready")).to_be_visible()
    word = Document(io.BytesIO(downloaded(page, "à modifier (DOCX)")))
    assert any("320 start-up" in paragraph.text for paragraph in word.paragraphs)
    assert "320 start-up" in "".join(
        sheet.extract_text()
        for sheet in PdfReader(io.BytesIO(downloaded(page, "à lire (PDF)"))).pages
    )
    packed = zipfile.ZipFile(io.BytesIO(downloaded(page, "ses preuves (ZIP)")))
    assert any(name.endswith("/etude-emploi.pdf") for name in packed.namelist())


def test_without_any_script(enter: Enter, study: Path) -> None:
    page = enter("owner", PIECE, java_script_enabled=False)
    page.locator("textarea[id^=whole]").fill("14 200 emplois en 2025.")
    page.get_by_role("button", name="Enregistrer le texte").click()
    expect(page.locator("#said")).to_contain_text("C'est enregistré")
    page.get_by_label("Un fichier qui prouve cette pièce").set_input_files(study)
    page.get_by_role("button", name="Envoyer", exact=True).click()
    expect(page.get_by_role("link", name="etude-emploi.pdf")).to_be_visible()
    page.get_by_role("button", name="Retirer etude-emploi.pdf").click()
    page.get_by_role("button", name="Oui, retirer").click()
    expect(page.get_by_role("link", name="etude-emploi.pdf")).to_have_count(0)


def test_two_people_write_the_same_text(enter: Enter, crew: Crew) -> None:
    mine, theirs = enter("owner", PIECE), enter("editor", PIECE)
    for page, words in ((mine, "Le texte d'Ana."), (theirs, "Le texte de Bo.")):
        page.locator("textarea[id^=whole]").fill(words)
        page.get_by_role("button", name="Enregistrer le texte").click()
        expect(page.locator("#said")).to_be_visible()
    rival = theirs.locator(".rival")
    expect(rival).to_contain_text("Le texte d'Ana.")
    expect(rival).to_contain_text("Le texte de Bo.")
    check(theirs)
    theirs.get_by_role("button", name="Garder les deux réunis").click()
    expect(theirs.locator(".rival")).to_have_count(0)
    expect(theirs.locator("textarea[id^=whole]")).to_have_value(
        re.compile("Ana.*Bo|Bo.*Ana", re.DOTALL)
    )


def test_a_script_in_a_picture_is_only_downloaded(enter: Enter, tmp_path: Path) -> None:
    picture = tmp_path / "carte.svg"
    picture.write_bytes(SCRIPT)
    page = enter("owner", PIECE)
    page.get_by_label("Un fichier qui prouve cette pièce").set_input_files(picture)
    page.get_by_role("button", name="Envoyer", exact=True).click()
    assert downloaded(page, "carte.svg") == SCRIPT
    assert page.title() != "hit"


@pytest.mark.parametrize("role", ["reader", "reviewer"])
def test_who_only_looks_sees_no_form_of_the_team(
    enter: Enter, served: Served, crew: Crew, role: str
) -> None:
    served.call(lambda: crew.does("owner", TextWritten(P, "d1-jobs", "14 200 emplois", 0)))
    page = enter(role, PIECE)
    expect(page.locator("main")).to_contain_text("14 200 emplois")
    for label in ("Enregistrer le texte", "Envoyer", "C'est prêt", "Confier", "Ajouter le lien"):
        expect(page.get_by_role("button", name=label, exact=True)).to_have_count(0)
    can_remark = page.get_by_role("button", name="Ajouter la remarque")
    expect(can_remark).to_have_count(1 if role == "reviewer" else 0)
    check(page)


def test_a_dossier_goes_to_another_place(enter: Enter, tmp_path: Path) -> None:
    page = enter("owner", BOARD)
    parcel = tmp_path / "valmarine.dossier"
    parcel.write_bytes(downloaded(page, "pour une autre installation"))
    page.goto("/import")
    check(page)
    page.locator("input[type=file]").set_input_files(parcel)
    page.locator("main form button[type=submit]").first.click()
    expect(page.locator("main")).to_contain_text(NAME)
    check(page)
    page.locator("main form button[type=submit]").first.click()
    expect(page).to_have_url(re.compile(r"/projects/[a-z2-7]{10}$"))
    assert P not in page.url


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_is_wrong_with_its_pages(
    enter: Enter, served: Served, crew: Crew, language: str, scheme: str
) -> None:
    served.call(lambda: crew.does("owner", TextWritten(P, "d1-jobs", "14 200 emplois", 0)))
    page = enter("owner", BOARD, locale=language, color_scheme=scheme)
    for path in (BOARD, f"{BOARD}?by=person", f"{BOARD}?by=state", PIECE, "/import"):
        page.goto(path)
        check(page)


@pytest.mark.parametrize("path", [BOARD, PIECE, "/import"])
def test_a_phone_shows_it_without_scrolling_sideways(enter: Enter, path: str) -> None:
    page = enter("owner", path, viewport=PHONE)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= PHONE["width"]
    check(page)
