"""The pages of what the bot knows: entries by theme, a new one, places and the call, contradictions, kept questions."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from httpx import Response

from bot.store import cases, edits, questions
from bot.store.edits import StoredEdit
from conversations.outcome import QuestionKept
from knowledge.load import Knowledge, load
from knowledge.model import LANGUAGES
from tests.bot.channels.web.conftest import Visitor, words_of
from tests.bot.console.office import NOON, Office, hidden, press
from tests.bot.console.test_tickets import asked

ENTRIES = "/console/entries"
NEW = f"{ENTRIES}/new"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """The real one."""
    return load()


async def drafted(office: Office, address: str) -> StoredEdit:
    found = await office.run(lambda c: edits.get(c, int(address.rsplit("/", 1)[1])))
    assert found
    return found


async def part(visitor: Visitor, path: str, target: str, do: str = "edit") -> Response:
    """What a press beside one of a list brings."""
    token = hidden((await visitor.get("/console")).text, "/console/leave")
    return await visitor.post(path, {**token, "do": do, "target": target})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "path",
    [
        ENTRIES,
        NEW,
        f"{ENTRIES}/money-compensation",
        "/console/contradictions",
        "/console/places",
        "/console/neighbours",
        "/console/call",
        "/console/off-topic",
        "/console/cases",
    ],
)
async def test_every_page(office: Office, path: str, language: str) -> None:
    visitor, _ = await office.seat("team")
    page = await visitor.get(f"{path}?lang={language}")
    assert page.status_code == 200
    assert "console-" not in words_of(page.text)


async def test_every_entry_has_its_page(office: Office) -> None:
    """As people see it, with its sources, in both languages."""
    visitor, _ = await office.seat("reader")
    for entry in list(office.built.knowledge.entries)[::12]:
        assert (await visitor.get(f"{ENTRIES}/{entry}")).status_code == 200, entry


async def test_search_finds_words_of_phrasings_without_accents(office: Office) -> None:
    visitor, _ = await office.seat("team")
    page = words_of((await visitor.get(f"{ENTRIES}?q=FRIC+CLE")).text)
    assert "Le label Métropole French Tech donne-t-il de l'argent ?" in page
    assert "Combien de métropoles" not in page
    assert "Aucune fiche" in words_of((await visitor.get(f"{ENTRIES}?q=zorglub")).text)


async def test_a_new_entry_from_a_question(office: Office) -> None:
    kept = QuestionKept("Zorglub <b> a-t-il un chien ?", "fr", "none", (), False)
    id_ = await office.run(lambda c: questions.keep(c, kept, "web", None, NOON))
    visitor, _ = await office.seat("team")
    page = (await visitor.get(f"{NEW}?question={id_}")).text
    assert "Zorglub &lt;b&gt; a-t-il un chien ?" in page
    typed = {"question.fr": "Zorglub a-t-il un chien ?", "phrasings.fr": "le chien de zorglub"}
    bare = await press(visitor, NEW, **typed)
    assert bare.status_code == 400
    assert 'href="#theme"' in bare.text
    assert "le chien de zorglub" in bare.text
    made = await press(visitor, NEW, theme="basics", **typed)
    assert made.status_code == 303
    draft = await drafted(office, made.headers["location"])
    assert (draft.part, draft.target) == ("entry", "zorglub-a-t-il-un-chien")
    assert draft.value == {
        "theme": "basics",
        "question": {"fr": "Zorglub a-t-il un chien ?"},
        "phrasings": {"fr": ["le chien de zorglub"]},
    }
    again = await press(visitor, NEW, theme="basics", **typed)
    assert again.status_code == 409
    assert made.headers["location"] in again.text
    page = words_of((await visitor.get(made.headers["location"])).text)
    assert "À compléter avant d'essayer" in page


@pytest.mark.parametrize("id_", ["Été !", "money-compensation", "-x", "a" * 49])
async def test_names_that_do_not_fit(office: Office, id_: str) -> None:
    visitor, _ = await office.seat("team")
    answer = await press(visitor, NEW, id=id_, theme="basics", **{"question.en": "Why?"})
    assert answer.status_code == 400
    assert 'href="#id"' in answer.text


async def test_a_new_entry_from_a_request(office: Office) -> None:
    office.built.now = datetime.now(UTC)
    await office.seat("team")
    await asked(office)
    visitor, _ = await office.seat("team")
    page = (await visitor.get(f"{NEW}?ticket=1")).text
    assert "Zorglub a-t-il un chien ?" in page


async def test_the_call_is_changed_as_an_entry_is(office: Office) -> None:
    visitor, _ = await office.seat("team")
    address = (await part(visitor, "/console/call", "")).headers["location"]
    form = hidden((await visitor.get(address)).text, address)
    sentence = "L'appel est clos."
    saved = await visitor.post(address, {**form, "do": "save", "sentence.fr": sentence})
    assert saved.status_code == 303
    draft = await drafted(office, address)
    assert draft.value
    assert draft.value["sentence"]["fr"] == sentence
    assert draft.value["facts"] == ["P-19", "P-30"]
    tried = await press(visitor, address, do="try", **{"sentence.fr": "L'appel reste clos."})
    assert tried.status_code == 200
    step = f"{address}/step"
    done = await visitor.post(step, {**hidden(tried.text, step), "do": "publish"})
    assert done.status_code == 303


async def test_a_place_is_changed_by_the_texts_it_has(office: Office) -> None:
    visitor, _ = await office.seat("team")
    answer = await part(visitor, "/console/places", "aix-marseille")
    address = answer.headers["location"]
    before = (await drafted(office, address)).value
    page = (await visitor.get(address)).text
    assert 'name="visited.is"' in page
    assert 'name="figures.0.text.fr"' in page
    saved = await press(visitor, address, do="save", **{"visited.is": "no"})
    assert saved.status_code == 303
    after = (await drafted(office, address)).value
    assert before
    assert after == {**before, "visited": {**before["visited"], "is": "no"}}


@pytest.mark.parametrize(
    ("path", "target"), [("neighbours", "next40"), ("off-topic", "quel âge a Fleur Pellerin")]
)
async def test_other_parts_are_changed_or_taken_away(
    office: Office, path: str, target: str
) -> None:
    visitor, _ = await office.seat("team")
    own = f"/console/{path}"
    answer = await part(visitor, own, target)
    assert (await visitor.get(answer.headers["location"])).status_code == 200
    again = await part(visitor, own, target, "remove")
    assert again.headers["location"] == answer.headers["location"]
    assert (await drafted(office, answer.headers["location"])).target == target
    assert (await part(visitor, own, "nothing")).status_code == 404


async def test_kept_questions_are_listed_and_taken_away(office: Office) -> None:
    await office.run(lambda c: cases.add(c, "le <fric> ?", "fr", "money-compensation", 0, NOON))
    await office.run(lambda c: cases.add(c, "un chien", "fr", None, 0, NOON))
    visitor, _ = await office.seat("team")
    page = await visitor.get("/console/cases")
    assert "le &lt;fric&gt; ?" in page.text
    assert "Aucune fiche ne doit répondre" in words_of(page.text)
    assert (await press(visitor, "/console/cases", do="remove", case="1")).status_code == 303
    assert [one.text for one in await office.run(cases.every)] == ["un chien"]
    assert (await press(visitor, "/console/cases", do="remove", case="1")).status_code == 303
    assert await office.done() == ["remove-case"]


async def test_what_is_due_is_listed(office: Office) -> None:
    money = office.built.knowledge.entries["money-compensation"]
    due = money.model_copy(update={"read_again": "2027-05"})
    entries = {**office.built.knowledge.entries, money.id: due}
    office.built.knowledge = replace(office.built.knowledge, entries=entries)
    visitor, _ = await office.seat("team")
    assert "Une fiche à relire" in words_of((await visitor.get(ENTRIES)).text)
