"""From a question that nobody could answer to the answer, and back: real index, real check, real trial."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection

from bot.checking import Checked
from bot.edit_room import EditRoom, Tried
from bot.librarian import Librarian
from bot.preparing import Workshop
from bot.published import StoredEdits
from bot.store import cases, edits
from bot.store.database import Store
from knowledge.load import Knowledge
from knowledge.overlay import Edit
from tests.bot.channels.web.conftest import Visitor, words_of
from tests.bot.console.office import NOON, ClockedBuilt, Office, hidden, press
from tests.fakes.knowledge import SMALL
from tests.knowledge.search.conftest import CONTENT

WIFI = "/console/entries/wifi"
ASKED = "zorglub par les ondes"
ANSWER = "Oui, sans mot de passe."
FRENCH = {"accept-language": "fr"}


class LiveRoom(EditRoom):
    """The room of a server, whose pages and answers are of the librarian's knowledge."""

    def __init__(self, office: Office, librarian: Librarian) -> None:
        super().__init__(office.built.store, librarian, questions=Path("nowhere.jsonl"))
        self._office, self._ours = office, librarian

    async def check(self, edit: Edit) -> Checked:
        return whole(await super().check(edit))

    async def try_out(self, edit: Edit) -> Tried:
        tried = await super().try_out(edit)
        return replace(tried, checked=whole(tried.checked))

    async def take_in(self) -> None:
        await super().take_in()
        await self._ours.ready()
        self.show()

    def show(self) -> None:
        wording = self._office.built.knowledge.wording
        self._office.built.knowledge = replace(self._ours.knowledge(), wording=wording)
        self._office.built.index = self._ours.index()  # type: ignore[assignment]  # the real one


def whole(checked: Checked) -> Checked:
    """But for the phrasings that every entry of the small library is short of."""
    left = [one for one in checked.faults if not one.message.endswith("at least.")]
    return replace(checked, faults=tuple(left))


@pytest.fixture
async def live(sqlite_store: Store, knowledge: Knowledge, tmp_path: Path) -> AsyncIterator[Office]:
    directory = Path(shutil.copytree(CONTENT / "twelve", tmp_path / "content"))
    librarian = Librarian(
        directory=directory,
        workshop=Workshop(tmp_path / "data", encoder=None),
        told=lambda *_: None,
        done=lambda: None,
        published=StoredEdits(sqlite_store),
    )
    shutil.copy(SMALL / "sources.yaml", directory)
    await librarian.start()
    await librarian.ready()
    built = ClockedBuilt(sqlite_store, knowledge, folder=tmp_path / "files")
    office = Office(built)
    built.rehearsal = LiveRoom(office, librarian)
    office.app = built.app()
    built.rehearsal.show()
    yield office
    await librarian.close()


WHOLE = {
    "label.fr": "Du wifi ?",
    "label.en": "Any wifi?",
    "state": "timeless",
    "as_of": "2024",
    "sources": "text-one",
    "related": "hours",
    "audience": "all",
}
"""What the small library lacks."""


async def answers(person: Visitor, asked: str = ASKED) -> bool:
    """Whether the last line of the conversation is the answer."""
    await person.say(asked)
    page = words_of((await person.get("/")).text)
    return ANSWER in page[page.rindex(asked) :]


async def begun(visitor: Visitor) -> str:
    return str((await press(visitor, WIFI, do="edit")).headers["location"])


def with_phrasings(office: Office, *more: str) -> dict[str, str]:
    known = office.built.knowledge.entries["wifi"].phrasings.fr
    return {**WHOLE, "phrasings.fr": "\n".join([*known, *more])}


async def test_an_unknown_question_is_answered_once_published_and_not_once_undone(
    live: Office,
) -> None:
    person = live.stranger(**FRENCH)
    assert not await answers(person)
    visitor, _ = await live.seat("team", "Ana")
    await live.run(lambda c: cases.add(c, ASKED, "fr", "wifi", 0, NOON))
    address = await begun(visitor)
    step = f"{address}/step"
    typed = with_phrasings(live, ASKED, "zorglub", "zorgluber dehors")
    tried = await press(visitor, address, do="try", **typed)
    said = words_of(tried.text)
    assert "Une question est mieux servie" in said
    assert "Aucune question n'est moins bien servie" in said
    assert "Après : répond : Y a-t-il le wifi ?" in said
    assert "ajouté : + - zorglub par les ondes" in said
    published = await visitor.post(step, {**hidden(tried.text, step), "do": "publish"})
    assert published.status_code == 303
    assert await answers(person)
    assert (await press(visitor, address, step, do="undo")).status_code == 303
    assert not await answers(person)


async def test_a_phrasing_that_takes_the_questions_of_others_is_seen_before(live: Office) -> None:
    visitor, _ = await live.seat("team")
    for text in ("emprunter vingt livres", "emprunter dix romans", "limite de livres"):
        await live.run(lambda c, t=text: cases.add(c, t, "fr", "loans", 0, NOON))  # type: ignore[misc]  # a default, so that each keeps its own
    address = await begun(visitor)
    typed = with_phrasings(live, "emprunter vingt livres", "limite de livres")
    tried = await press(visitor, address, do="try", **typed)
    said = words_of(tried.text)
    assert "questions sont moins bien servies" in said
    assert "emprunter vingt livres Avant : " in said


async def test_an_entry_that_the_check_refuses(live: Office) -> None:
    visitor, _ = await live.seat("team")
    address = await begun(visitor)
    typed = with_phrasings(live, "horaires d'ouverture")
    tried = await press(visitor, address, do="try", **typed)
    assert "empêche de publier" in words_of(tried.text)
    assert 'value="publish"' not in tried.text
    assert "'horaires d'ouverture' also stands in 'hours'" in words_of(tried.text)


async def test_an_entry_taken_away_meanwhile(live: Office) -> None:
    """A colleague publishes its removal while its draft is open: publishing the draft says so, saved again it goes."""
    visitor, _ = await live.seat("team")
    address = await begun(visitor)
    tried = await press(visitor, address, do="try", **with_phrasings(live, "zorglub"))
    step = f"{address}/step"
    gone = Edit("entry", "wifi", None)

    def take_away(connection: Connection) -> None:
        edits.drop(connection, 1, 0, NOON)
        id_ = edits.begin(connection, gone, "", 0, NOON)
        assert id_
        edits.publish(connection, id_, 0, NOON)

    await live.run(take_away)
    await live.built.rehearsal.take_in()
    assert "wifi" not in live.built.knowledge.entries
    late = await visitor.post(step, {**hidden(tried.text, step), "do": "publish"})
    assert late.status_code == 409
    page = await visitor.get(WIFI)
    assert "n'est plus publiée" in words_of(page.text)
    back = (await press(visitor, WIFI, step, do="restore")).headers["location"]
    again = await press(visitor, back, do="try", **with_phrasings_of_old(live))
    published = await visitor.post(
        f"{back}/step", {**hidden(again.text, f"{back}/step"), "do": "publish"}
    )
    assert published.status_code == 303
    assert "wifi" in live.built.knowledge.entries


def with_phrasings_of_old(live: Office) -> dict[str, str]:
    return {**WHOLE, "answer.fr": "Oui."}
