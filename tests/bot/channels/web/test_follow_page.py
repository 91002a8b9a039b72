"""Following a place by an address: looking follows nothing, one press is the consent, and the conversation says so."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import Connection

from bot.store import followings
from conversations.desk import House
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES
from knowledge.places import Place, Places
from tests.bot.channels.web.built import Built
from tests.bot.channels.web.conftest import Visitor, words_of
from tests.fakes.knowledge import small_knowledge

PAGE = "/follow/valmarine"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """One invented place."""
    return replace(
        small_knowledge(), places=Places(bids=(Place(id="valmarine", name="Valmarine"),))
    )


def form_of(page: str) -> dict[str, str]:
    form = page.split(f'action="{PAGE}')[1].split("</form>")[0]
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))


def count(place: str) -> Callable[[Connection], int]:
    return lambda connection: followings.count(connection, place)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_looking_follows_nothing_and_a_press_does(built: Built, language: str) -> None:
    visitor = Visitor(built.app())
    page = await visitor.get(f"{PAGE}?lang={language}")
    assert page.status_code == 200
    assert "/stop" in words_of(page.text)
    assert await built.store.read(count("valmarine")) == 0
    done = await visitor.post(f"{PAGE}?lang={language}", form_of(page.text))
    assert (done.status_code, done.headers["location"]) == (303, f"/?lang={language}#latest")
    assert await built.store.read(count("valmarine")) == 1
    talk = words_of((await visitor.get(f"/?lang={language}")).text)
    assert {"fr": "vous suivez Valmarine", "en": "you follow Valmarine"}[language] in talk
    again = (await visitor.get(f"{PAGE}?lang={language}")).text
    assert f'action="{PAGE}' not in again
    assert {"fr": "déjà", "en": "already"}[language] in words_of(again)


async def test_the_same_form_counts_once_and_needs_its_number(built: Built) -> None:
    visitor = Visitor(built.app())
    form = form_of((await visitor.get(PAGE)).text)
    answers = await asyncio.gather(*(visitor.post(PAGE, form) for _ in range(3)))
    assert {one.status_code for one in answers} == {303}
    assert await built.store.read(count("valmarine")) == 1
    assert (await Visitor(built.app()).post(PAGE, {})).status_code == 400


@pytest.mark.parametrize("place", ["nowhere", "x" * 300, "é", "valmarine;"])
async def test_an_unknown_place(built: Built, place: str) -> None:
    visitor = Visitor(built.app())
    form = form_of((await visitor.get(PAGE)).text)
    assert (await visitor.get(f"/follow/{place}")).status_code == 404
    assert (await visitor.post(f"/follow/{place}", form)).status_code == 404


async def test_telegram_is_offered_where_the_bot_is_there(built: Built) -> None:
    visitor = Visitor(built.app())
    assert "t.me" not in (await visitor.get(PAGE)).text
    built.house = House(bot_name="mission_bot")
    page = (await visitor.get(PAGE)).text
    assert 'href="https://t.me/mission_bot?start=suivre_valmarine"' in page
