"""The page of a draft: what it shows of looks, lengths, people, doubts and links, to each role in each state."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from bot import announcing
from bot.approving import Rules
from conversations.announcing.shape import (
    AnnouncementButton,
    AnnouncementFile,
    Audience,
    TableRow,
    Words,
)
from conversations.desk import House
from conversations.staff import STAFF_ROLES, StaffRole
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES
from tests.bot.channels.web.conftest import words_of
from tests.bot.console.office import NOON, Office
from tests.bot.console.writing_room import draft, known_places, own, people

FILE = AnnouncementFile("ref", "plan.pdf", 2_000, "application/pdf")


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return known_places()


@pytest.mark.parametrize("state", ["draft", "approval", "scheduled"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", STAFF_ROLES)
async def test_who_sees_what(office: Office, role: StaffRole, language: str, state: str) -> None:
    _, me = await office.seat("owner", "Ana")
    await people(office, "anne")
    id_ = await draft(office, me)
    if state == "approval":
        await office.run(lambda c: announcing.ask_approval(c, me, id_, NOON))
    if state == "scheduled":
        later = NOON + timedelta(days=1)
        await office.run(lambda c: announcing.schedule(c, me, id_, later, NOON, Rules()))
    visitor, _ = await office.seat(role)
    shown = await visitor.get(f"{own(id_)}?lang={language}")
    assert shown.status_code == 200
    is_reader = role == "reader"
    assert ('name="do"' in shown.text) != is_reader
    assert ("/edit" in shown.text) == (not is_reader and state != "scheduled")
    assert ('value="unschedule"' in shown.text) == (not is_reader and state == "scheduled")
    assert ('value="approve"' in shown.text) == (not is_reader and state == "approval")
    assert "UTC+2" in shown.text or state != "scheduled"


async def test_it_looks_as_it_will_on_telegram_and_on_the_web(office: Office) -> None:
    visitor, _ = await office.seat("reader")
    owner = await office.hire("owner", "Ana")
    words = Words("**Bonjour 😀** _à_ [tous](https://exemple.org/a?b=1&c=2) <3", "")
    buttons = (AnnouncementButton("link", "https://exemple.org/visite", "S'inscrire", "Sign up"),)
    id_ = await draft(office, owner, words, buttons=buttons)
    page = (await visitor.get(own(id_))).text
    link = '<a href="https://exemple.org/a?b=1&amp;c=2" rel="noopener">tous</a>'
    assert f"<strong>Bonjour 😀</strong> <em>à</em> {link}" in page
    assert page.count("<strong>Bonjour 😀</strong>") == 2
    assert page.count('<a class="button" href="https://exemple.org/visite" rel="noopener">') == 2
    assert '<span class="button">' in page
    assert "/stop" in page
    assert "caractères sur 4 096" in words_of(page).replace("\u202f", " ")
    assert "qui parle anglais reçoit le texte français" in words_of(page)


async def test_a_file_takes_its_caption_or_its_own_message(office: Office) -> None:
    visitor, me = await office.seat("team")
    short = await draft(office, me, file=FILE)
    long = await draft(office, me, Words("mot " * 300, ""), file=FILE)
    first = words_of((await visitor.get(own(short))).text)
    second = words_of((await visitor.get(own(long))).text)
    assert "Fichier : plan.pdf" in first
    assert "dans un message à part" not in first
    assert "dans un message à part" in second


async def test_a_table_has_a_preview_for_each_row(office: Office) -> None:
    visitor, me = await office.seat("team")
    mission = await people(office, "anne", "bob", "carl")
    await mission.follows("telegram:anne", "valmarine")
    await mission.follows("telegram:bob", "hauterive")
    table = (
        TableRow("valmarine", {"date": "12 mai 2027", "heure": "14 h 30"}),
        TableRow("hauterive", {"date": "13 mai 2027"}),
    )
    words = Words("Le {date} à {heure}", "On {date}")
    id_ = await draft(office, me, words, table=table)
    page = words_of((await visitor.get(own(id_))).text)
    assert "Valmarine · français" in page
    assert "Le 12 mai 2027 à 14 h 30" in page.replace("\u202f", " ").replace("\xa0", " ")
    assert "Hauterive · anglais" in page
    assert "Hauterive : « heure » manque ; 1 personne ne reçoit rien" in page
    assert "aucun territoire du tableau n'est suivi : 1 personne" in page
    assert "1 personne la recevrait maintenant" in page
    assert "french-tech.ics" in page


async def test_many_rows_are_folded(office: Office) -> None:
    visitor, me = await office.seat("team")
    table = tuple(TableRow(f"place-{number}", {"lieu": f"n° {number}"}) for number in range(5))
    id_ = await draft(office, me, Words("À {lieu}", "At {lieu}"), table=table)
    page = (await visitor.get(own(id_))).text
    assert "Les 2 autres territoires" in words_of(page)
    assert page.count('class="previewed"') == 10


async def test_who_is_left_out_and_why(office: Office) -> None:
    visitor, me = await office.seat("team")
    mission = await people(office, "anne", "bob", "carl")
    await mission.meet("dora", language="en")
    await mission.stops("telegram:bob")
    await mission.loses("telegram:carl")
    listed = Audience(people=("anne", "bob", "carl", "dora", "zoe"))
    id_ = await draft(office, me, Words("Bonjour", ""), without_language="skip", audience=listed)
    page = words_of((await visitor.get(own(id_))).text)
    for told in (
        "1 personne la recevrait maintenant",
        "2 personnes joignables sur 5 visées",
        "n'en veut plus (/stop) : 1 personne",
        "pas de texte dans sa langue : 1 personne",
        "jamais venue : 1 personne",
        "Telegram : 2 personnes",
        "moins d'une minute",
        "list:anne,bob,carl,dora,zoe",
    ):
        assert told in page


async def test_doubts_come_with_their_fact(office: Office) -> None:
    visitor, me = await office.seat("team")
    id_ = await draft(office, me, Words("Vous êtes éligible à une subvention de 2 millions.", ""))
    page = words_of((await visitor.get(own(id_))).text)
    assert "seul l'État le décide" in page
    assert "promettre de l'argent" in page


async def test_links_for_whom_it_cannot_reach(office: Office) -> None:
    office.built.house = replace(House(), bot_name="mission_bot")
    visitor, _ = await office.seat("reader")
    owner = await office.hire("owner", "Ana")
    id_ = await draft(
        office, owner, audience=Audience(territories=("valmarine",)),
        table=(TableRow("hauterive", {"date": "x"}),),
    )  # fmt: skip
    page = (await visitor.get(own(id_))).text
    for place in ("valmarine", "hauterive"):
        assert f'href="https://t.me/mission_bot?start=suivre_{place}"' in page
        assert re.search(rf'href="http://[^"/]+/follow/{place}"', page)
    assert page.count("<svg") == 4
    everybody = await draft(office, owner)
    page = (await visitor.get(own(everybody))).text
    assert 'href="https://t.me/mission_bot"' in page
    assert 'href="http://localhost/"' in page


@pytest.mark.parametrize(
    "words", ["**" * 900, "[" * 3_000, "_*" * 1_500, "> # `x`\n- " * 300, "{" * 99, "a\u202e"]
)
async def test_broken_markdown_breaks_no_page(office: Office, words: str) -> None:
    visitor, me = await office.seat("team")
    id_ = await draft(office, me, Words(words, words))
    assert (await visitor.get(own(id_))).status_code == 200
    assert (await visitor.get(own(id_, "/edit"))).status_code == 200
