"""The form of an announcement: what is kept, what is refused in its place, and that nothing typed is lost."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot import announcing
from bot.approving import Rules
from bot.store import announcements, audiences
from conversations.announcing.shape import (
    Announcement,
    AnnouncementButton,
    AnnouncementFile,
    Audience,
    TableRow,
    Words,
)
from conversations.staff import STAFF_ROLES, StaffRole
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES
from tests.bot.channels.web.conftest import words_of
from tests.bot.console.office import Office, hidden, press
from tests.bot.console.writing_room import (
    NEW,
    draft,
    held,
    known_places,
    own,
    people,
    trouble_in,
    value_of,
)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return known_places()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", STAFF_ROLES)
async def test_who_may_write(office: Office, role: StaffRole, language: str) -> None:
    owner, me = await office.seat("owner", "Ana")
    id_ = await draft(office, me)
    visitor, _ = await office.seat(role)
    expected = 403 if role == "reader" else 200
    for path in (NEW, own(id_, "/edit")):
        assert (await visitor.get(f"{path}?lang={language}")).status_code == expected
    form = hidden((await owner.get(NEW)).text, NEW)
    assert (await visitor.post(NEW, form | {"fr": "x"})).status_code == 400
    page = (await visitor.get("/console")).text
    mine = hidden(page, "/console/leave")
    wanted = {"fr": "Bonjour", "without": "skip", "do": "keep", "nonce": "n" * 16}
    sent = await visitor.post(NEW, mine | wanted)
    assert sent.status_code == (403 if role == "reader" else 303)
    assert (await office.stranger().get(NEW)).status_code == 401


async def test_the_same_form_sent_twice_is_one_draft(office: Office) -> None:
    visitor, _ = await office.seat("team")
    form = hidden((await visitor.get(NEW)).text, NEW)
    typed = form | {"title": "Visite", "fr": "Bonjour", "en": "Hello", "do": "keep"}
    answers = await asyncio.gather(*(visitor.post(NEW, typed) for _ in range(3)))
    places = {one.headers["location"] for one in answers}
    assert [one.status_code for one in answers] == [303] * 3
    assert len(places) == 1
    assert len(await office.run(announcements.newest)) == 1
    other = await visitor.post(NEW, typed | {"title": "Visite de mai"})
    assert other.headers["location"] not in places
    assert len(await office.run(announcements.newest)) == 2
    again = await visitor.post(NEW, form | {"nonce": "", "fr": "Bonjour", "do": "keep"})
    assert again.status_code == 400


async def test_what_is_shown_again_keeps_the_number_of_its_form(office: Office) -> None:
    visitor, _ = await office.seat("team")
    form = hidden((await visitor.get(NEW)).text, NEW)
    shown = await visitor.post(NEW, form | {"fr": "Bonjour", "do": "keep"})
    assert shown.status_code == 400
    assert hidden(shown.text, NEW)["nonce"] == form["nonce"]


async def test_everything_typed_is_kept(office: Office) -> None:
    visitor, me = await office.seat("team")
    entry = next(iter(office.built.knowledge.entries))
    fields = {
        "title": "  Visite \n de mai ",
        "fr": "**Bonjour**\r\n\r\nLe {date}",
        "en": "Hello, {date}",
        "button1": "link",
        "button1-target": "https://exemple.org/visite",
        "button1-fr": "S'inscrire",
        "button1-en": "Sign up",
        "button2": "entry",
        "button2-target": entry,
        "button3": "walk",
        "role-owner": "yes",
        "territory-valmarine": "yes",
        "language-fr": "yes",
        "channel-web": "yes",
        "stage-draft": "yes",
        "days": "30",
        "filter": "list:telegram:1001 role:editor",
        "table": "Territoire ; Date\nValmarine ; 12 mai 2027",
        "do": "keep",
    }
    sent = await press(visitor, NEW, **fields)
    assert sent.status_code == 303
    id_ = int(sent.headers["location"].rsplit("/", 1)[1])
    kept = await held(office, id_)
    assert kept == Announcement(
        id_, "draft", "Visite de mai", Words("**Bonjour**\n\nLe {date}", "Hello, {date}"),
        buttons=(
            AnnouncementButton("link", "https://exemple.org/visite", "S'inscrire", "Sign up"),
            AnnouncementButton("entry", entry),
            AnnouncementButton("walk"),
        ),
        audience=Audience(
            ("owner", "editor"), ("valmarine",), ("fr",), ("web",), ("draft",), 30,
            ("telegram:1001",),
        ),
        table=(TableRow("valmarine", {"territoire": "Valmarine", "date": "12 mai 2027"}),),
        made_by=me.id, made_at=office.built.now,
    )  # fmt: skip
    edit = own(id_, "/edit")
    page = (await visitor.get(edit)).text
    again = {
        name: value_of(page, name) for name in ("title", "fr", "en", "days", "filter", "table")
    }
    assert again["filter"] == "list:telegram:1001"
    boxes = (*fields, "role-editor")
    ticked = {name: "yes" for name in boxes if f'name="{name}" value="yes" checked' in page}
    buttons = {name: value for name, value in fields.items() if name.startswith("button")}
    again |= {"button1": "link", "button2": "entry", "button3": "walk"} | buttons | ticked
    assert (await press(visitor, edit, **again, do="keep")).status_code == 303
    assert await held(office, id_) == kept


async def test_saving_keeps_the_file(office: Office) -> None:
    visitor, me = await office.seat("team")
    file = AnnouncementFile("ref", "plan.pdf", 10, "application/pdf")
    id_ = await draft(office, me, file=file)
    edit = own(id_, "/edit")
    await press(visitor, edit, fr="Autre", en="Other", do="keep")
    kept = await held(office, id_)
    assert (kept.words, kept.file) == (Words("Autre", "Other"), file)


WRONG = {
    "no text": ({"fr": "", "en": "  "}, "fr", "Aucun texte"),
    "no choice": ({"fr": "Bonjour", "en": ""}, "without", "Le texte anglais manque"),
    "no choice en": ({"fr": "", "en": "Hello"}, "without", "Le texte français manque"),
    "a forged choice": ({"en": "", "without": "king"}, "without", "Choisissez"),
    "5,000": ({"fr": "é" * 5_000}, "fr", "5 000 caractères, 3 900 au plus"),
    "emoji": ({"en": "😀" * 2_000}, "en", "4 000 caractères"),
    "title": ({"title": "x" * 61}, "title", "61 caractères"),
    "tg": ({"button1": "link", "button1-target": "tg://user?id=1", "button1-fr": "a",
            "button1-en": "a"}, "button1-target", "n'ouvre pas une page publique"),
    "script": ({"button1": "link", "button1-target": "javascript:alert(1)", "button1-fr": "a",
                "button1-en": "a"}, "button1-target", "https://exemple.org"),
    "no host": ({"button1": "link", "button1-target": "https://", "button1-fr": "a",
                 "button1-en": "a"}, "button1-target", "adresse complète"),
    "local": ({"button1": "link", "button1-target": "http://localhost/x", "button1-fr": "a",
               "button1-en": "a"}, "button1-target", "adresse complète"),
    "bracket": ({"button1": "link", "button1-target": "https://[x", "button1-fr": "a",
                 "button1-en": "a"}, "button1-target", "adresse complète"),
    "entry": ({"button2": "entry", "button2-target": "nothing"}, "button2-target", "Aucune réponse"),
    "label": ({"button1": "link", "button1-target": "https://exemple.org", "button1-fr": "a"},
              "button1-en", "Le libellé anglais manque"),
    "long label": ({"button3": "walk", "button3-fr": "x" * 31}, "button3-fr", "31 caractères"),
    "nothing opened": ({"button2-fr": "Lire"}, "button2", "n'ouvre rien"),
    "days": ({"days": "-3"}, "days", "n'est pas un nombre de jours"),
    "filter": ({"filter": "colour:red"}, "filter", "« colour:red » ne se lit pas"),
    "unknown place": ({"filter": "territory:atlantis"}, "filter", "atlantis"),
    "table": ({"table": "territoire;date\nAtlantis;12 mai 2027\nValmarine;hier"}, "table",
              "Ligne 2 : « Atlantis »"),
    "table line 3": ({"table": "territoire;date\nAtlantis;12 mai 2027\nValmarine;hier"}, "table",
                     "Ligne 3 : « hier »"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
async def test_what_is_wrong_is_said_beside_its_field(office: Office, case: str) -> None:
    visitor, _ = await office.seat("team")
    typed, where, told = WRONG[case]
    fields = {"fr": "Bonjour", "en": "Hello"} | typed
    refused = await press(visitor, NEW, **fields, do="keep")
    assert refused.status_code == 400
    page = refused.text
    assert told in words_of(page)
    assert f'href="#{where}"' in page
    assert f'id="{where}"' in page
    assert f'id="{where}-fault"' in page
    assert 'aria-invalid="true"' in page
    assert 'tabindex="-1" autofocus' in page
    for name in ("fr", "en", "title", "filter", "table"):
        assert value_of(page, name) == fields.get(name, "")
    assert await office.done() == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_fault_of_a_table_has_its_words(office: Office, language: str) -> None:
    visitor, _ = await office.seat("team")
    tables = [
        "x", "date\n1", "territoire\nValmarine", "territoire;{a}\nValmarine;1",
        "territoire;a;a\nValmarine;1;2", "territoire;" + ";".join("abcdefghijklmnopqrstuv"),
        "territoire;date\n" + "Valmarine;\n" * 201, 'territoire;a\nValmarine;"x',
        "territoire;a\nValmarine", "territoire;a\n;1", "territoire;a\nValmarine;1\nValmarine;2",
        f"territoire;a\nValmarine;{'x' * 301}", "territoire;heure\nValmarine;tard",
    ]  # fmt: skip
    for table in tables:
        path = f"{NEW}?lang={language}"
        form = hidden((await visitor.get(path)).text, path)
        sent = await visitor.post(path, form | {"fr": "a", "en": "b", "table": table})
        assert sent.status_code == 400, table
        assert trouble_in(sent.text)
        assert value_of(sent.text, "table") == table


async def test_a_missing_language_is_chosen(office: Office) -> None:
    visitor, _ = await office.seat("team")
    for way in ("other", "skip"):
        sent = await press(visitor, NEW, fr="Bonjour", without=way, do="keep")
        id_ = int(sent.headers["location"].rsplit("/", 1)[1])
        kept = await held(office, id_)
        assert (kept.without_language, kept.title) == (way, "Bonjour")
        page = (await visitor.get(own(id_, "/edit"))).text
        assert f'value="{way}" checked' in page


async def test_people_are_counted_before_writing(office: Office) -> None:
    visitor, _ = await office.seat("team")
    mission = await people(office, "anne", "bob")
    await mission.meet("carl", channel="web", language="en")
    await mission.stops("telegram:bob")
    await mission.follows("telegram:anne", "valmarine")
    page = words_of((await visitor.get(NEW)).text)
    assert "2 personnes joignables sur 3 visées" in page
    assert "1 personne ne veut pas d'annonces" in page
    assert "Telegram : 1 personne" in page
    assert "anglais : 1 personne" in page
    counted = await press(
        visitor, NEW, **{"territory-valmarine": "yes", "fr": "Bon", "do": "count"}
    )
    assert value_of(counted.text, "fr") == "Bon"
    only = await press(
        visitor, NEW, fr="Bon", en="Hi", do="count", filter="list:anne,zoe territory:valmarine"
    )
    assert only.status_code == 200
    assert "1 personne joignable sur 2 visées" in words_of(only.text)
    assert "1 personne de la liste n'est jamais venue" in words_of(only.text)
    assert await office.done() == []


async def test_what_a_colleague_changed_is_not_written_over(office: Office) -> None:
    visitor, me = await office.seat("team", "Ana")
    id_ = await draft(office, me)
    edit = own(id_, "/edit")
    form = hidden((await visitor.get(edit)).text, edit)
    theirs = replace(await held(office, id_), words=Words("Autre", "Other"))
    await office.run(lambda c: announcing.change(c, me, theirs, office.built.now))
    refused = await visitor.post(edit, form | {"fr": "Le mien", "en": "Mine", "do": "keep"})
    assert refused.status_code == 409
    assert "Un collègue l'a changée" in trouble_in(refused.text)
    assert value_of(refused.text, "fr") == "Le mien"
    assert (await held(office, id_)).words == Words("Autre", "Other")
    again = hidden(refused.text, edit) | {"fr": "Le mien", "en": "Mine", "do": "keep"}
    assert (await visitor.post(edit, again)).status_code == 303
    assert (await held(office, id_)).words.fr == "Le mien"


async def test_what_is_sent_is_not_changed(office: Office) -> None:
    visitor, me = await office.seat("team")
    await people(office, "anne")
    id_ = await draft(office, me)
    edit = own(id_, "/edit")
    form = hidden((await visitor.get(edit)).text, edit)
    await office.run(lambda c: announcing.send_now(c, me, id_, office.built.now, Rules()))
    refused = await visitor.post(edit, form | {"fr": "Non", "en": "No", "do": "keep"})
    assert refused.status_code == 409
    assert value_of(refused.text, "fr") == "Non"


@pytest.mark.parametrize("id_", ["0", "99", "x", "9" * 30, "²"])
async def test_what_is_not_there(office: Office, id_: str) -> None:
    visitor, _ = await office.seat("owner")
    assert (await visitor.get(f"/console/announcements/{id_}/edit")).status_code == 404
    form = hidden((await visitor.get("/console")).text, "/console/leave")
    path = f"/console/announcements/{id_}/prepare"
    assert (await visitor.post(path, form | {"do": "send", "seen": "x"})).status_code == 404


async def test_strange_signs_do_no_harm(office: Office) -> None:
    visitor, _ = await office.seat("team")
    strange = "a\x00b\x07 **non fermé [x](javascript:1) <b>{{ {% `_*\u202e"
    sent = await press(visitor, NEW, fr=strange, en=strange, title="<i>\x00", do="keep")
    assert sent.status_code == 303
    page = (await visitor.get(sent.headers["location"])).text
    assert "<b>{{" not in page
    assert 'javascript:1"' not in page


async def test_blocked_rows_are_counted_by_row(office: Office) -> None:
    _, me = await office.seat("team")
    mission = await people(office, "anne", "bob")
    await mission.follows("telegram:anne", "valmarine")
    await mission.follows("telegram:bob", "hauterive")
    table = (TableRow("valmarine", {"date": "x"}), TableRow("hauterive", {}))
    id_ = await draft(office, me, Words("Le {date}", "On {date}"), table=table)
    found = await held(office, id_)
    assert await office.run(lambda c: audiences.blocked(c, found, office.built.now)) == {
        (1, "date"): 1
    }
