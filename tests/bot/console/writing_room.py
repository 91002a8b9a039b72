"""Somebody who writes announcements, with people to reach. Not for tests of one page."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import Any

from httpx import Response

from bot import announcing
from bot.store import announcements, recipients
from conversations.announcing.shape import Announcement, Words
from conversations.staff import Staff
from knowledge.load import Knowledge
from knowledge.places import Place, Places
from tests.bot.channels.web.conftest import Visitor, words_of
from tests.bot.console.office import Office, hidden
from tests.bot.store.mission import Mission
from tests.fakes.knowledge import small_knowledge

NEW = "/console/announcements/new"
HELLO = Words(fr="**Bonjour** à tous", en="Hello _all_")


def known_places() -> Knowledge:
    """Two invented places."""
    places = Places(
        bids=(Place(id="valmarine", name="Valmarine"), Place(id="hauterive", name="Hauterive"))
    )
    return replace(small_knowledge(), places=places)


def own(id_: int, then: str = "") -> str:
    return f"/console/announcements/{id_}{then}"


async def people(office: Office, *names: str, **kind: Any) -> Mission:
    mission = Mission(office.built.store, office.built.now)
    await mission.meet(*names, **kind)
    return mission


async def draft(office: Office, me: Staff, words: Words = HELLO, **rest: Any) -> int:
    held = Announcement(0, "draft", "Visite", words, **rest)
    return await office.run(lambda c: announcing.compose(c, me, held, office.built.now))


async def held(office: Office, id_: int) -> Announcement:
    found = await office.run(lambda c: announcements.get(c, id_))
    assert found
    return found


async def prepares(visitor: Visitor, id_: int, do: str, **fields: str) -> Response:
    """Load the draft, send a form of it."""
    page = (await visitor.get(own(id_))).text
    form = hidden(page, own(id_, "/prepare"))
    return await visitor.post(own(id_, "/prepare"), form | {"do": do} | fields)


async def waiting(office: Office, id_: int) -> int:
    """How many deliveries wait to be sent."""
    return (await office.run(lambda c: recipients.counts(c, id_)))["pending"]


def value_of(page: str, name: str) -> str:
    """What a field of the form holds."""
    area = re.search(rf'<textarea id="{name}"[^>]*>\n?(.*?)</textarea>', page, re.DOTALL)
    line = re.search(rf'<input id="{name}" name="{name}" value="([^"]*)"', page)
    found = area or line
    assert found, name
    return unescape(found[1])


def trouble_in(page: str) -> str:
    found = re.search(r'<div class="trouble" role="alert".*?</div>', page, re.DOTALL)
    return words_of(found[0]) if found else ""
