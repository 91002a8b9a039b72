"""Questions to review, from the list to the draft: groups, filters, two staff at once, replies, why, bad input."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bot.store import cases, edits, outbox, people, questions
from conversations.events import Address
from conversations.outcome import QuestionKept
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.search.building import quick
from tests.bot.channels.web.conftest import Visitor, words_of
from tests.bot.console.office import NOON, Office, hidden, press

LIST = "/console/questions"
ENTRY = "what-is-the-label"
ALIKE = (
    "le label <b> sert à quoi pour un maire",
    "Le label sert à quoi pour un maire ?",
    "le label sert à quoi pour les maires",
)
OTHER = "puis-je amener mon chien"


async def keep(
    office: Office, text: str, reason: str = "none", spoken: Language = "fr", person: str = ""
) -> int:
    asked = QuestionKept(text, spoken, reason, ((ENTRY, 0.08),), bool(person))

    def work(connection: Any) -> int:
        if person:
            people.save(
                connection,
                f"telegram:{person}",
                channel="telegram",
                address=person,
                language=spoken,
                asked=None,
                at=NOON,
            )
        whose = f"telegram:{person}" if person else None
        return questions.keep(connection, asked, "telegram" if person else "web", whose, NOON)

    return await office.run(work)


async def three_alike(office: Office) -> list[int]:
    ids = [await keep(office, text) for text in ALIKE]
    await keep(office, OTHER, "not-it", "en")
    return ids


async def settle(visitor: Visitor, id_: int, ticked: list[int], do: str, **fields: str) -> Any:
    """What the page of that question sends, with these boxes ticked."""
    path = f"{LIST}/{id_}"
    page = (await visitor.get(path)).text
    boxes = {f"question-{one}": "1" for one in ticked}
    return await visitor.post(path, hidden(page, path) | boxes | {"do": do} | fields)


async def one(office: Office, id_: int) -> questions.KeptQuestion:
    found = await office.run(lambda c: questions.get(c, id_))
    assert found
    return found


async def test_groups_the_most_asked_first(office: Office) -> None:
    visitor, _ = await office.seat("reader", "Ro")
    ids = await three_alike(office)
    page = (await visitor.get(LIST)).text
    assert "&lt;b&gt;" in page
    assert "label <b>" not in page
    assert "2 groupes" in words_of(page)
    assert "posée 3 fois" in words_of(page)
    shown = re.findall(rf'href="{LIST}/(\d+)"', page)
    assert int(shown[0]) in ids
    assert len(shown) == 2
    filtered = words_of((await visitor.get(f"{LIST}?reason=not-it&spoken=en")).text)
    assert OTHER in filtered
    assert "1 groupe" in filtered
    assert "2 groupes" in words_of((await visitor.get(f"{LIST}?reason=<x>&after=99999999")).text)


async def test_a_reader_sees_and_changes_nothing(office: Office) -> None:
    visitor, _ = await office.seat("reader", "Ro")
    (first, *_) = await three_alike(office)
    page = (await visitor.get(f"{LIST}/{first}")).text
    assert 'name="do"' not in page
    token = hidden((await visitor.get("/console")).text, "/console/leave")["token"]
    for do in ("phrasing", "ignore", "off-topic", "neighbour", "fine", "reopen", "case", "reply"):
        sent = await visitor.post(
            f"{LIST}/{first}",
            {"token": token, "do": do, f"question-{first}": "1", "entry": ENTRY, "answer": "x"},
        )
        assert sent.status_code == 403, do
    assert (await one(office, first)).is_open


async def test_a_phrasing_leads_to_the_draft(office: Office) -> None:
    visitor, _ = await office.seat("team", "Ana")
    ids = await three_alike(office)
    page = (await visitor.get(f"{LIST}/{ids[0]}")).text
    assert re.search(rf'name="entry" value="{ENTRY}" checked', page)
    assert page.count(" checked") == 4
    sent = await settle(visitor, ids[0], ids[:2], "phrasing", entry=ENTRY)
    assert (sent.status_code, sent.headers["location"]) == (303, "/console/edits/1")
    draft = await office.run(lambda c: edits.get(c, 1))
    assert draft
    assert draft.value
    assert draft.value["phrasings"]["fr"][1] == "le label b sert à quoi pour un maire"
    assert [(await one(office, id_)).is_open for id_ in ids] == [False, False, True]
    settled = words_of((await visitor.get(f"{LIST}?settled=1")).text)
    assert "ajoutée aux formulations d'une fiche" in settled
    assert "modification en brouillon" in settled
    assert (await visitor.get("/console/edits/1")).status_code == 200
    waiting = re.findall(rf'href="{LIST}/(\d+)"', (await visitor.get(LIST)).text)
    assert str(ids[0]) not in waiting
    assert str(ids[2]) in waiting


async def test_the_second_of_two_staff_sees_the_first_decision(office: Office) -> None:
    ana, _ = await office.seat("team", "Ana")
    bo, _ = await office.seat("owner", "Bo")
    ids = await three_alike(office)
    path = f"{LIST}/{ids[0]}"
    late = hidden((await bo.get(path)).text, path)
    assert (await settle(ana, ids[0], ids, "ignore")).status_code == 303
    boxes = {f"question-{id_}": "1" for id_ in ids}
    sent = await bo.post(path, late | boxes | {"do": "phrasing", "entry": ENTRY})
    assert sent.status_code == 409
    assert "Réglée par Ana" in words_of(sent.text)
    assert "ignorée" in words_of(sent.text)
    assert await office.run(lambda c: edits.get(c, 1)) is None
    reopened = {f"question-{id_}": "1" for id_ in ids} | {"do": "reopen", "token": late["token"]}
    assert (await bo.post(path, reopened)).status_code == 303
    assert (await one(office, ids[0])).is_open


async def test_out_of_scope_then_a_regression_question(office: Office) -> None:
    visitor, _ = await office.seat("team", "Ana")
    id_ = await keep(office, OTHER)
    sent = await settle(visitor, id_, [id_], "off-topic", group="reviewed")
    assert sent.headers["location"] == "/console/edits/1"
    kept = await press(visitor, f"{LIST}/{id_}", do="case")
    assert kept.status_code == 303
    (case,) = await office.run(cases.every)
    assert (case.text, case.expect) == (OTHER, None)
    assert "question de contrôle" in words_of((await visitor.get(f"{LIST}/{id_}")).text)


async def test_a_new_entry_begins_with_the_question(office: Office) -> None:
    visitor, _ = await office.seat("team", "Ana")
    ids = await three_alike(office)
    sent = await settle(visitor, ids[0], ids[:2], "entry")
    where = sent.headers["location"]
    assert where.startswith("/console/entries/new?question=")
    page = (await visitor.get(where)).text
    assert "sert à quoi pour" in page
    assert "label <b>" not in page
    assert (await settle(visitor, ids[0], [], "entry")).status_code == 409
    await settle(visitor, ids[1], [ids[1]], "ignore")
    written = {"question.fr": "À quoi sert-il ?", "theme": "basics", "id": "use-for-mayors"}
    made = await visitor.post(
        "/console/entries/new", hidden(page, "/console/entries/new") | written
    )
    assert made.headers["location"].endswith("/1")
    assert ((await one(office, ids[0])).outcome, (await one(office, ids[1])).outcome) == (
        "entry 1",
        "ignored",
    )
    assert (await one(office, ids[2])).is_open


async def test_whoever_asked_is_answered_once(office: Office) -> None:
    visitor, _ = await office.seat("team", "Ana")
    id_ = await keep(office, OTHER, "reply", person="anne")
    page = (await visitor.get(f"{LIST}/{id_}")).text
    assert "attend une réponse" in words_of(page)
    assert "anne" not in page.replace("Bannes", "")
    token = hidden(page, f"{LIST}/{id_}")["token"]
    fields = {"token": token, "do": "reply", "question": str(id_), "answer": "Non, __désolés__."}
    empty = await visitor.post(f"{LIST}/{id_}", fields | {"answer": "  "})
    assert empty.status_code == 409
    assert (await visitor.post(f"{LIST}/{id_}", fields)).status_code == 303
    again = await visitor.post(f"{LIST}/{id_}", fields)
    assert again.status_code == 409
    assert "déjà eu une réponse" in words_of(again.text)
    lines = await office.run(lambda c: outbox.transcript(c, Address("telegram", "anne")))
    assert [line.message for line in lines] == ["announce-reply-answered"]
    assert "amener mon chien" in lines[0].text


async def test_bad_input(office: Office) -> None:
    visitor, _ = await office.seat("owner", "Ana")
    id_ = await keep(office, OTHER)
    for wrong in ("999", "0", "abc", "9" * 30, "-1"):
        assert (await visitor.get(f"{LIST}/{wrong}")).status_code == 404, wrong
    assert (await settle(visitor, id_, [id_], "burn")).status_code == 400
    assert (await settle(visitor, id_, [], "ignore")).status_code == 409
    assert (await settle(visitor, id_, [id_], "phrasing", entry="../x")).status_code == 409
    assert (await settle(visitor, id_, [id_], "neighbour", neighbour="x")).status_code == 409
    assert (await settle(visitor, id_, [id_], "off-topic", group="<b>")).status_code == 409
    path = f"{LIST}/{id_}"
    fields = hidden((await visitor.get(path)).text, path)
    await office.run(lambda c: questions.purge(c, NOON.replace(year=2100)))
    sent = await visitor.post(path, fields | {"do": "ignore", f"question-{id_}": "1"})
    assert sent.status_code == 404


async def test_entries_are_found_by_their_words(office: Office) -> None:
    visitor, _ = await office.seat("team", "Ana")
    id_ = await keep(office, OTHER)
    page = (await visitor.get(f"{LIST}/{id_}?find=argent")).text
    assert re.search(r'name="entry" value="money-for-cities" checked', page)
    assert "&lt;script" in (await visitor.get(f"{LIST}/{id_}?find=<script>")).text


@pytest.mark.parametrize("spoken", ["fr", "en"])
async def test_why(office: Office, knowledge: Knowledge, spoken: str) -> None:
    visitor, _ = await office.seat("reader", "Ro")
    empty = await visitor.get(f"/console/why?lang={spoken}")
    assert empty.status_code == 200
    assert "<table" not in empty.text
    asked = {"text": "le label apporte t il de l'argentt <b>", "lang": spoken}
    preparing = await visitor.client.get("/console/why", params=asked)
    assert preparing.status_code == 200
    office.built.index = quick(knowledge)  # type: ignore[assignment]  # the real one
    page = (await visitor.client.get("/console/why", params=asked)).text
    assert 'scope="row"' in page
    assert "<b>" not in page
    assert knowledge.entries["money-for-cities"].question.get(spoken) in words_of(page)  # type: ignore[arg-type]  # a language
    for broken in ("\u0000", "?", "é" * 2000):
        assert (
            await visitor.client.get("/console/why", params={"text": broken})
        ).status_code == 200


async def test_today_tells_how_many_wait(office: Office) -> None:
    visitor, _ = await office.seat("team", "Ana")
    assert "Rien ne vous attend" in words_of((await visitor.get("/console")).text)
    await three_alike(office)
    page = words_of((await visitor.get("/console")).text)
    assert "4 questions attendent" in page
    assert "Rien ne vous attend" not in page
