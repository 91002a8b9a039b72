"""Drafts in the console: saved, met by a colleague's, refused by field, read by a second person, published."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from bot.store import audit, edits
from bot.store.edits import StoredEdit
from knowledge.errors import Fault
from knowledge.overlay import current
from tests.bot.channels.web.conftest import Visitor, words_of
from tests.bot.console.office import Office, hidden, press

MONEY = "/console/entries/money-for-cities"
WHOLE = {
    "label.fr": "De l'argent ?",
    "label.en": "Any money?",
    "audience": "all",
    "related": "what-is-the-label",
    "sources": "text-one",
}


async def begun(visitor: Visitor, path: str = MONEY) -> str:
    """The address of the draft that « Modifier » opens."""
    answer = await press(visitor, path, do="edit")
    assert answer.status_code == 303
    return str(answer.headers["location"])


async def held(office: Office, address: str) -> StoredEdit:
    found = await office.run(lambda c: edits.get(c, int(address.rsplit("/", 1)[1])))
    assert found
    return found


def typed(office: Office, **fields: str) -> Mapping[str, str]:
    value: dict[str, Any] | None = current(
        office.built.knowledge.documents, "entry", "money-for-cities"
    )
    assert value
    return {
        "question.fr": value["question"]["fr"],
        "question.en": value["question"]["en"],
        "phrasings.fr": "\n".join(value["phrasings"]["fr"]),
        "phrasings.en": "\n".join(value["phrasings"]["en"]),
        "answer.fr": value["answer"]["fr"],
        "answer.en": value["answer"]["en"],
        "state": value["state"],
        "as_of": value["as_of"],
        **WHOLE,
        **fields,
    }


async def test_a_draft_is_written_saved_and_previewed(office: Office) -> None:
    visitor, me = await office.seat("team", "Ana")
    address = await begun(visitor)
    again = await press(visitor, MONEY, do="edit")
    assert again.headers["location"] == address
    more = typed(
        office,
        **{"answer.fr": "**Jamais.**\n---\nDu détail.", "phrasings.fr": "un\n\n deux  trois "},
    )
    saved = await press(visitor, address, do="save", **more)
    assert saved.status_code == 303
    now = await held(office, address)
    assert now.value
    assert now.value["phrasings"]["fr"] == ["un", "deux trois"]
    assert now.value["theme"] == "basics"
    assert now.changed_by == me.id
    page = (await visitor.get(address)).text
    assert "<strong>Jamais.</strong>" in page
    assert "Du détail." in page
    assert "Formulations, en français : 2 pour l'instant. Il en faut 20" in words_of(page)


async def test_what_is_missing_is_said_by_field_and_nothing_is_tried(office: Office) -> None:
    visitor, _ = await office.seat("team")
    address = await begun(visitor)
    bad = typed(
        office, as_of="12/11/2014", sources="nowhere", related="money-for-cities", state="maybe"
    )
    answer = await press(visitor, address, do="try", **bad)
    assert answer.status_code == 400
    said = words_of(answer.text)
    assert "« 12/11/2014 » n'est pas une date" in said
    assert "« nowhere » n'est ni un fait ni une source" in said
    assert "« money-for-cities » n'est pas une autre fiche" in said
    assert 'href="#state"' in answer.text
    assert (await held(office, address)).value["as_of"] == "12/11/2014"  # type: ignore[index]  # an entry


@pytest.mark.parametrize("do", ["save", "try"])
async def test_html_is_refused_where_it_stands(office: Office, do: str) -> None:
    visitor, _ = await office.seat("team")
    address = await begun(visitor)
    text = "<script>alert(1)</script> **Oui**"
    answer = await press(visitor, address, do=do, **typed(office, **{"answer.en": text}))
    assert answer.status_code == 400
    assert 'href="#answer.en"' in answer.text
    assert "<script>alert" not in answer.text
    assert "&lt;script&gt;alert(1)" in answer.text
    assert (await held(office, address)).revision == 1


async def test_two_editors_of_one_entry_see_each_other(office: Office) -> None:
    ana, _ = await office.seat("team", "Ana")
    bo, two = await office.seat("owner", "Bo")
    address = await begun(ana)
    form = hidden((await bo.get(address)).text, address)
    await press(ana, address, do="save", **typed(office, **{"answer.fr": "Texte d'Ana."}))
    mine = typed(office, **{"answer.fr": "Texte de Bo.", "question.fr": "Et l'argent ?"})
    met = await bo.post(address, {**form, "do": "save", **mine})
    assert met.status_code == 409
    said = words_of(met.text)
    assert "Texte d'Ana." in said
    assert "Version enregistrée par Ana" in said
    assert "Texte de Bo." in met.text
    assert (await held(office, address)).revision == 2
    saved = await bo.post(address, {**hidden(met.text, address), "do": "save", **mine})
    assert saved.status_code == 303
    now = await held(office, address)
    assert now.value
    assert now.value["answer"]["fr"] == "Texte de Bo."
    assert now.changed_by == two.id


async def test_what_was_typed_outlives_an_edit_that_a_colleague_dropped(office: Office) -> None:
    ana, _ = await office.seat("team", "Ana")
    address = await begun(ana)
    form = hidden((await ana.get(address)).text, address)
    bo, _ = await office.seat("team", "Bo")
    await press(bo, address, f"{address}/step", do="drop")
    mine = typed(office, **{"answer.fr": "Un long texte."})
    answer = await ana.post(address, {**form, "do": "save", **mine})
    assert answer.status_code == 409
    assert "Un long texte." in answer.text
    assert "abandonnée" in words_of(answer.text)
    kept = await ana.post(address, {**hidden(answer.text, address), "do": "again", **mine})
    assert kept.status_code == 303
    assert (await held(office, kept.headers["location"])).value["answer"]["fr"] == "Un long texte."  # type: ignore[index]  # an entry


async def test_only_what_was_tried_is_published_and_it_is_undone(office: Office) -> None:
    visitor, me = await office.seat("team", "Ana")
    address = await begun(visitor)
    step = f"{address}/step"
    bare = await press(visitor, address, step, do="publish", seen="")
    assert bare.status_code == 409
    assert "Essayez d'abord" in words_of(bare.text)
    tried = await press(visitor, address, do="try", **typed(office, **{"answer.fr": "Jamais."}))
    assert tried.status_code == 200
    form = hidden(tried.text, step)
    await press(visitor, address, do="save", **typed(office, **{"answer.fr": "Peut-être."}))
    stale = await visitor.post(step, {**form, "do": "publish"})
    assert stale.status_code == 409
    again = hidden(
        (await press(visitor, address, do="try", **typed(office, **{"answer.fr": "Jamais."}))).text,
        step,
    )
    moved = await visitor.post(step, {**again, "do": "publish", "stamp": "7.7"})
    assert "publié depuis l'essai" in words_of(moved.text)
    assert (await visitor.post(step, {**again, "do": "publish"})).status_code == 303
    assert office.built.rehearsal.taken_in == 1
    assert (await held(office, address)).state == "published"
    page = (await visitor.get(address)).text
    assert "Annuler la publication" in words_of(page)
    await press(visitor, address, step, do="undo")
    assert office.built.rehearsal.taken_in == 2
    assert (await held(office, address)).state == "undone"
    back = await press(visitor, MONEY, step, do="restore")
    assert (await held(office, back.headers["location"])).state == "draft"
    assert {one.staff for one in await office.run(audit.latest)} == {me.id}


async def test_an_edit_that_fails_the_check_is_not_published(office: Office) -> None:
    visitor, _ = await office.seat("team")
    address = await begun(visitor)
    office.built.rehearsal.faults = (
        Fault("edit of 'money-for-cities'", 1, "answer.fr: says <300> where its fact says 200."),
    )
    tried = await press(visitor, address, do="try", **typed(office, **{"answer.fr": "300."}))
    assert f'href="{address}#answer.fr"' in tried.text
    assert "says &lt;300&gt; where" in tried.text
    assert 'value="publish"' not in tried.text
    now, stamp = await held(office, address), await office.run(edits.stamp)
    form = hidden((await visitor.get(address)).text, f"{address}/step")
    forged = {**form, "do": "publish", "seen": now.hash, "stamp": stamp}
    refused = await visitor.post(f"{address}/step", forged)
    assert refused.status_code == 409
    assert "Un défaut est à corriger" in words_of(refused.text)
    assert (await held(office, address)).state == "draft"


async def test_broken_files_are_told(office: Office) -> None:
    visitor, _ = await office.seat("team")
    address = await begun(visitor)
    office.built.rehearsal.is_broken = True
    tried = await press(visitor, address, do="try", **typed(office))
    assert tried.status_code == 503
    assert "fichiers du serveur" in words_of(tried.text)


async def test_a_second_reader(office: Office) -> None:
    strict = Office(office.built, {"edit_second_reader": True})
    ana, _ = await strict.seat("team", "Ana")
    bo, _ = await strict.seat("team", "Bo")
    address = await begun(ana)
    step = f"{address}/step"
    tried = await press(ana, address, do="try", **typed(strict, **{"answer.fr": "Jamais."}))
    assert 'value="publish"' not in tried.text
    forged = await ana.post(step, {**hidden(tried.text, step), "do": "publish"})
    assert "Une deuxième personne" in words_of(forged.text)
    await ana.post(step, {**hidden(tried.text, step), "do": "ask"})
    assert "relecture en attente" in words_of((await bo.get("/console/entries")).text)
    assert 'value="agree"' not in (await ana.get(address)).text
    assert (await press(ana, address, step, do="agree")).status_code == 409
    assert (await press(bo, address, step, do="agree")).status_code == 303
    tried = await press(ana, address, do="try", **typed(strict, **{"answer.fr": "Jamais."}))
    published = await ana.post(step, {**hidden(tried.text, step), "do": "publish"})
    assert published.status_code == 303
    assert (await held(strict, address)).state == "published"


async def test_an_entry_taken_away(office: Office) -> None:
    visitor, _ = await office.seat("team")
    answer = await press(visitor, MONEY, do="remove")
    address = answer.headers["location"]
    assert (await held(office, address)).value is None
    page = (await visitor.get(address)).text
    assert "retire ce qui est publié" in words_of(page)
    tried = await press(visitor, address, do="try")
    assert tried.status_code == 200
    done = await visitor.post(
        f"{address}/step", {**hidden(tried.text, f"{address}/step"), "do": "publish"}
    )
    assert done.status_code == 303


@pytest.mark.parametrize(
    "path", ["/console/edits/99", "/console/edits/x", "/console/entries/nothing"]
)
async def test_what_is_not_there(office: Office, path: str) -> None:
    visitor, _ = await office.seat("team")
    token = hidden((await visitor.get("/console")).text, "/console/leave")
    assert (await visitor.get(path)).status_code == 404
    assert (await visitor.post(path, {**token, "do": "save"})).status_code == 404


async def test_a_reader_sees_a_draft_and_changes_nothing(office: Office) -> None:
    ana, _ = await office.seat("team")
    address = await begun(ana)
    reader, _ = await office.seat("reader")
    page = (await reader.get(address)).text
    assert "<textarea" not in page
    assert 'value="drop"' not in page
    assert "combien d'argent pour ma ville" in words_of(page)
