"""Correcting what was sent: looked at before it is done, by a second person above a size, nothing typed lost."""

from __future__ import annotations

import asyncio
import re
from html import unescape

import pytest

from bot.correcting import hash_of_correction
from bot.store import corrections
from conversations.announcing.shape import TableRow, Words
from conversations.staff import STAFF_ROLES, StaffRole
from knowledge.model import LANGUAGES
from tests.bot.channels.web.conftest import Visitor, words_of
from tests.bot.console.office import Office, hidden
from tests.bot.console.sent import HELLO, Sent

NEW = {"fr": "Bonsoir **à tous**\n\n1 < 2 & « 3 »", "en": "Good evening"}


@pytest.fixture
def sent(office: Office) -> Sent:
    return Sent(office)


@pytest.fixture
def strict(office: Office) -> Sent:
    """More than one recipient needs a second person."""
    return Sent(Office(office.built, {"announce_approval_above": 1}))


async def begun(sent: Sent, **rest: object) -> tuple[int, str]:
    """Two have it."""
    await sent.mission.meet("a", "b")
    id_ = await sent.begun(**rest)
    await sent.become(id_)
    return id_, f"/console/announcements/{id_}/correct"


def fields_of(page: str, path: str, number: int = 0) -> dict[str, str]:
    """The hidden fields of a form that goes there, as a browser sends them."""
    form = page.split(f'action="{path}"')[number + 1]
    found = re.findall(
        r'<input type="hidden" name="(\w+)" value="([^"]*)"', form.split("</form>")[0]
    )
    return {name: unescape(value).replace("\n", "\r\n") for name, value in found}


async def look(visitor: Visitor, path: str, **words: str) -> dict[str, str]:
    """The form of the preview."""
    page = (await visitor.get(path)).text
    shown = await visitor.post(path, fields_of(page, path, page.count(f'"{path}"') - 1) | words)
    assert shown.status_code == 200, words_of(shown.text)
    return fields_of(shown.text, path)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_looked_at_then_done(office: Office, sent: Sent, language: str) -> None:
    id_, path = await begun(sent)
    visitor, _ = await office.seat("team", "Ana")
    page = await visitor.get(f"{path}?lang={language}")
    assert "Bonjour **tous**" in page.text
    asked = fields_of(page.text, f"{path}?lang={language}") | NEW
    shown = await visitor.post(f"{path}?lang={language}", asked)
    assert "<strong>à tous</strong>" in shown.text
    assert (await sent.held(id_)).words == HELLO
    done = await visitor.post(
        path, fields_of(shown.text, f"{path}?lang={language}") | {"do": "correct"}
    )
    assert done.status_code == 303
    held = await sent.held(id_)
    assert (held.words, held.revision) == (Words(**NEW), 1)
    report = words_of((await visitor.get(f"/console/announcements/{id_}?lang={language}")).text)
    older = {"fr": "2 personnes voient encore", "en": "2 people still see"}[language]
    assert older in report
    assert "Ana" in report
    assert (await office.done())[-1] == "correct"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_row_of_a_table_is_shown_as_each_channel_does(
    office: Office, sent: Sent, language: str
) -> None:
    table = tuple(
        TableRow(place, {"heure": at}) for place, at in [("lille", "14:30"), ("brest", "9:00")]
    )
    await sent.mission.follows("telegram:a", "lille")
    _, path = await begun(sent, table=table, words=Words(fr="À {heure}", en="At {heure}"))
    visitor, _ = await office.seat("team")
    asked = fields_of((await visitor.get(path)).text, path) | {
        "fr": "Vers {heure}",
        "en": "About {heure}",
    }
    shown = (await visitor.post(f"{path}?lang={language}", asked)).text
    words = words_of(shown).replace("\xa0", " ")
    assert shown.count("<h4>Telegram</h4>") == shown.count("<h4>Web</h4>") == 4
    for told in ("Lille", "Brest", "Vers 14 h 30", "Vers 9 h", "About 2:30"):
        assert told.lower() in words.lower()
    assert len(re.findall(r"\b4\D?096\b", words)) == 4


async def test_going_back_to_the_form_keeps_what_was_typed(office: Office, sent: Sent) -> None:
    _, path = await begun(sent)
    visitor, _ = await office.seat("team")
    back = await visitor.post(path, await look(visitor, path, **NEW) | {"do": "edit"})
    assert back.status_code == 200
    assert unescape(back.text).count(NEW["fr"]) == 1
    assert 'value="correct"' not in back.text


async def test_nothing_is_done_that_was_not_looked_at(office: Office, sent: Sent) -> None:
    id_, path = await begun(sent)
    visitor, _ = await office.seat("team")
    form = await look(visitor, path, **NEW) | {"do": "correct"}
    for changed in ({"fr": "Autre chose"}, {"seen": ""}, {"seen": "é"}):
        shown = await visitor.post(path, form | changed)
        assert shown.status_code == 200
        assert 'value="correct"' in shown.text
    assert (await sent.held(id_)).revision == 0


@pytest.mark.parametrize(
    ("words", "trouble"),
    [
        ({"fr": "", "en": ""}, "vidée"),
        ({"en": " "}, "vidée"),
        ({"fr": "é" * 5000}, "de trop"),
        ({"fr": "À {heure}"}, "« heure »"),
    ],
)
async def test_what_cannot_be_is_said_and_kept_in_the_form(
    office: Office, sent: Sent, words: dict[str, str], trouble: str
) -> None:
    id_, path = await begun(sent)
    visitor, _ = await office.seat("team")
    form = fields_of((await visitor.get(path)).text, path) | NEW | words
    shown = await visitor.post(path, form)
    assert shown.status_code == 409
    assert trouble in words_of(shown.text)
    assert unescape(shown.text).count((NEW | words)["fr"]) >= 1
    assert (await sent.held(id_)).revision == 0


async def test_the_same_text_is_no_correction(office: Office, sent: Sent) -> None:
    _, path = await begun(sent)
    visitor, _ = await office.seat("team")
    form = fields_of((await visitor.get(path)).text, path)
    shown = await visitor.post(path, form | {"fr": HELLO.fr, "en": HELLO.en})
    assert shown.status_code == 400
    assert "C'est le texte actuel" in words_of(shown.text)


async def test_of_two_who_correct_the_second_sees_the_first(office: Office, sent: Sent) -> None:
    id_, path = await begun(sent)
    one, _ = await office.seat("team", "Ana")
    other, _ = await office.seat("owner", "Bo")
    forms = [
        await look(one, path, fr="De Ana", en="Hello") | {"do": "correct"},
        await look(other, path, fr="De Bo", en="Hello") | {"do": "correct"},
    ]
    answers = await asyncio.gather(
        *(who.post(path, each) for who, each in zip((one, other), forms, strict=True))
    )
    assert sorted(one.status_code for one in answers) == [303, 409]
    late = next(one for one in answers if one.status_code == 409)
    assert "De Ana" in late.text
    assert "De Bo" in late.text
    assert (await sent.held(id_)).revision == 1
    again = await (other if answers[1] is late else one).post(path, fields_of(late.text, path))
    assert again.status_code == 400  # nothing typed in this browserless form: the words of now


async def test_above_a_size_a_colleague_agrees_to_the_exact_words(strict: Sent) -> None:
    office = strict.office
    id_, path = await begun(strict)
    maker, _ = await office.seat("team", "Ana")
    other, _ = await office.seat("owner", "Bo")
    form = await look(maker, path, **NEW)
    assert (await maker.post(path, form | {"do": "correct"})).headers["location"] == path
    assert (await strict.held(id_)).words == HELLO
    mine = (await maker.get(path)).text
    assert "l'accord d'un collègue manque" in words_of(mine)
    assert 'value="agree"' not in mine
    seen = hash_of_correction(await strict.held(id_), Words(**NEW))
    own = fields_of(mine, path) | {"do": "agree", "seen": seen}
    assert (await maker.post(path, own)).status_code == 409
    page = (await other.get(path)).text
    assert "<strong>à tous</strong>" in page
    agreed = fields_of(page, path)
    assert agreed["do"] == "agree"
    assert (await other.post(path, agreed | {"seen": "x"})).status_code == 409
    assert (await other.post(path, agreed)).status_code == 303
    assert (await strict.held(id_)).words == Words(**NEW)
    assert await office.run(lambda c: corrections.pending(c, id_)) is None
    assert (await office.done())[-2:] == ["propose-correction", "correct"]


async def test_words_changed_since_are_not_agreed_to(strict: Sent) -> None:
    office = strict.office
    id_, path = await begun(strict)
    maker, _ = await office.seat("team")
    other, _ = await office.seat("owner")
    await maker.post(path, await look(maker, path, fr="Un", en="One") | {"do": "correct"})
    agreed = fields_of((await other.get(path)).text, path)
    await maker.post(path, await look(maker, path, fr="Deux", en="Two") | {"do": "correct"})
    assert (await other.post(path, agreed)).status_code == 409
    assert (await strict.held(id_)).words == HELLO
    dropped = fields_of((await other.get(path)).text, path, 1)
    assert dropped["do"] == "drop"
    assert (await other.post(path, dropped)).status_code == 303
    assert await office.run(lambda c: corrections.pending(c, id_)) is None
    assert (await office.done())[-1] == "drop-correction"


async def test_one_recipient_is_corrected_by_one_person(strict: Sent) -> None:
    await strict.mission.meet("a")
    id_ = await strict.begun()
    path = f"/console/announcements/{id_}/correct"
    visitor, _ = await strict.office.seat("team")
    done = await visitor.post(path, await look(visitor, path, **NEW) | {"do": "correct"})
    assert done.headers["location"] == f"/console/announcements/{id_}"
    assert (await strict.held(id_)).revision == 1


async def test_a_table_is_previewed_with_its_first_row(office: Office, sent: Sent) -> None:
    table = (TableRow("lille", {"heure": "14:30"}),)
    await sent.mission.meet("a")
    await sent.mission.follows("telegram:a", "lille")
    id_ = await sent.begun(table=table, words=Words(fr="À {heure}"))
    path = f"/console/announcements/{id_}/correct"
    visitor, _ = await office.seat("team")
    form = fields_of((await visitor.get(path)).text, path) | {"fr": "Dès {heure}"}
    assert "14 h 30" in words_of((await visitor.post(path, form)).text).replace("\u202f", " ")


@pytest.mark.parametrize("role", STAFF_ROLES)
async def test_who_may_correct(office: Office, sent: Sent, role: StaffRole) -> None:
    id_, path = await begun(sent)
    visitor, _ = await office.seat(role)
    may = role != "reader"
    assert (await visitor.get(path)).status_code == (200 if may else 403)
    report = (await visitor.get(f"/console/announcements/{id_}")).text
    assert (f'href="{path}"' in report) == may
    token = hidden(report, "/console/leave")["token"]
    for do in ("look", "correct", "agree", "drop", "edit"):
        answer = await visitor.post(path, NEW | {"token": token, "do": do})
        assert (answer.status_code == 403) == (not may)
    assert (await visitor.post(path, {"token": token})).status_code == (400 if may else 403)
    assert (await office.stranger().get(path)).status_code == 401


async def test_what_was_never_sent_is_not_corrected_here(office: Office, sent: Sent) -> None:
    id_ = await sent.draft()
    visitor, _ = await office.seat("team")
    path = f"/console/announcements/{id_}/correct"
    assert (await visitor.get(path)).headers["location"] == f"/console/announcements/{id_}"
    for unknown in ("0", "99", "9" * 40, "x"):
        there = f"/console/announcements/{unknown}/correct"
        assert (await visitor.get(there)).status_code == 404
