"""The answers as pages: what readers, search engines and people who share links find."""

from __future__ import annotations

from html import unescape
from xml.etree import ElementTree

import pytest

from knowledge.load import load
from knowledge.model import LANGUAGES
from tests.bot.channels.web.built import Built
from tests.bot.channels.web.conftest import Visitor

PUBLIC = "https://assistant.example.org"


async def test_the_index_lists_every_question_by_theme(visitor: Visitor) -> None:
    page = unescape((await visitor.get("/faq")).text)
    assert 'href="/faq/what-is-the-label">Qu\'est-ce que le label' in page
    assert 'href="/faq/money-for-cities"' in page
    assert "smalltalk" not in page


async def test_the_search_finds(visitor: Visitor) -> None:
    page = (await visitor.get("/faq?q=combien d'argent pour ma ville")).text
    found = page[page.index('id="found"') : page.index("</section>")]
    assert 'href="/faq/money-for-cities"' in found
    assert 'content="noindex"' in page


async def test_a_search_without_a_find_leads_on(visitor: Visitor) -> None:
    page = unescape((await visitor.get("/faq?q=cheval bleu")).text)
    assert "Aucune réponse ne correspond" in page
    assert 'href="/?ask=cheval+bleu#question"' in page


async def test_searching_has_a_pace(visitor: Visitor) -> None:
    answers = [(await visitor.get("/faq?q=label")).status_code for _ in range(31)]
    assert answers == [200] * 30 + [429]


async def test_an_answer_is_whole(visitor: Visitor) -> None:
    page = unescape((await visitor.get("/faq/what-is-the-label")).text)
    assert "<h1>Qu'est-ce que le label\u202f?</h1>" in page
    assert "Un signe de reconnaissance, clos depuis 2015." in page
    assert "Il a distingué des écosystèmes de start-up." in page
    assert "12 novembre 2014" in page
    assert 'href="/faq/money-for-cities"' in page
    assert 'href="/?ask=' in page


async def test_an_answer_is_made_to_be_shared(built: Built) -> None:
    visitor = Visitor(built.app(public_url=PUBLIC))
    page = unescape((await visitor.get("/faq/what-is-the-label?lang=en")).text)
    at = f"{PUBLIC}/faq/what-is-the-label"
    assert '<html lang="en">' in page
    assert "<title>What is the label? · " in page
    for tag in (
        f'<link rel="canonical" href="{at}?lang=en">',
        f'<link rel="alternate" hreflang="fr" href="{at}?lang=fr">',
        f'<link rel="alternate" hreflang="en" href="{at}?lang=en">',
        f'<link rel="alternate" hreflang="x-default" href="{at}">',
        '<meta name="description" content="A mark of recognition, closed since 2015.">',
        '<meta property="og:title" content="What is the label?">',
        f'<meta property="og:url" content="{at}?lang=en">',
        '<meta property="og:locale" content="en_GB">',
    ):
        assert tag in page
    assert 'href="/faq/money-for-cities?lang=en"' in page


async def test_the_browser_chooses_the_language(visitor: Visitor) -> None:
    response = await visitor.get("/faq", **{"accept-language": "de, en;q=0.8, fr;q=0.3"})
    assert response.headers["content-language"] == "en"
    assert response.headers["vary"] == "Accept-Language"
    assert '<html lang="en">' in response.text
    assert "lang=en" not in response.text.split('class="pages"')[1].split("</nav>")[0]


async def test_the_switch_keeps_the_page_and_its_question(visitor: Visitor) -> None:
    page = unescape((await visitor.get("/faq?q=label")).text)
    assert 'href="/faq?q=label&lang=en"' in page


async def test_an_unknown_answer_helps(visitor: Visitor) -> None:
    response = await visitor.get("/faq/what-is-a-label")
    assert response.status_code == 404
    assert 'href="/faq/what-is-the-label"' in response.text
    assert 'role="search"' in response.text
    assert (await visitor.get("/nothing/here")).status_code == 404


async def test_sources_are_grouped(built: Built) -> None:
    built.knowledge = load()
    page = unescape((await Visitor(built.app()).get("/sources")).text)
    assert page.index("Textes de référence") < page.index("Sources publiques")
    for source in built.knowledge.sources.values():
        assert f'id="{source.id}"' in page


async def test_privacy_names_the_cookie(visitor: Visitor) -> None:
    page = (await visitor.get("/privacy?lang=en")).text
    assert "a single cookie" in page
    assert 'href="/?ask=%2Fforget&amp;lang=en#question"' in page


async def test_nothing_is_found_of_a_private_installation(visitor: Visitor) -> None:
    assert "Disallow: /\n" in (await visitor.get("/robots.txt")).text
    assert (await visitor.get("/sitemap.xml")).status_code == 404


async def test_a_public_installation_lists_its_pages(built: Built) -> None:
    visitor = Visitor(built.app(public_url=PUBLIC))
    assert f"Sitemap: {PUBLIC}/sitemap.xml" in (await visitor.get("/robots.txt")).text
    response = await visitor.get("/sitemap.xml")
    assert response.headers["content-type"] == "application/xml"
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    tree = ElementTree.fromstring(response.text)  # noqa: S314 — our own
    found = [node.text for node in tree.iter(f"{space}loc")]
    assert f"{PUBLIC}/faq/what-is-the-label?lang=en" in found
    assert len(found) == 2 * (3 + 2)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_real_answer_has_its_page(built: Built, language: str) -> None:
    built.knowledge = load()
    visitor = Visitor(built.app())
    for entry in built.knowledge.entries.values():
        response = await visitor.get(f"/faq/{entry.id}?lang={language}")
        assert response.status_code == 200
        assert f'lang="{language}"' in response.text
