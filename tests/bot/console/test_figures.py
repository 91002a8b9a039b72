"""Figures of the console: what people ask is counted as it is decided, shown, and given as a table; nobody's words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.store import figures
from knowledge.model import LANGUAGES
from tests.bot.channels.web.conftest import words_of
from tests.bot.console.office import Office

PAGE = "/console/figures"
UNKNOWN = "Zorglub a-t-il un chien ?"


async def asked(office: Office) -> str:
    """One that is answered, one that is not, a command; the question of the first."""
    office.built.now = datetime.now(UTC)
    entry = next(one for one in office.built.knowledge.entries.values() if not one.is_small_talk)
    person = office.stranger()
    await person.say(entry.question.get("fr"))
    await person.say(UNKNOWN)
    await person.say("/help")
    return entry.question.get("fr")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_asked_is_counted(office: Office, language: str) -> None:
    question = await asked(office)
    visitor, _ = await office.seat("reader")
    page = (await visitor.get(f"{PAGE}?lang={language}")).text
    words = words_of(page)
    assert {"fr": "2 questions posées", "en": "2 questions were asked"}[language] in words
    assert "<title" in page
    assert "<desc" in page
    assert page.count("<svg") == 4
    assert "Zorglub" not in page
    found = await office.run(lambda c: figures.asked_by(c, "entry", office.built.now.date()))
    assert sorted(map(str, found.values())) == ["{'answer': 1}", "{'none': 1}"]
    table = await visitor.get(f"{PAGE}/entry.csv?lang=fr&days=7")
    assert table.headers["content-type"] == "text/csv; charset=utf-8"
    assert table.text.startswith("\ufeffSujet;")
    assert question in table.text.replace('""', '"')


async def test_a_button_under_an_answer_counts_as_not_it_once(office: Office) -> None:
    await asked(office)
    person = office.stranger()
    entry = next(one for one in office.built.knowledge.entries.values() if not one.is_small_talk)
    await person.say(entry.question.get("fr"))
    page = (await person.get()).text
    (data,) = {one.split('"')[0] for one in page.split('value="not:')[1:]}
    await person.tap(f"not:{data}")
    found = await office.run(lambda c: figures.asked_by(c, "entry", office.built.now.date()))
    assert found[entry.id]["not-it"] == 1
    await person.tap(f"not:{entry.id}:forged")
    again = await office.run(lambda c: figures.asked_by(c, "entry", office.built.now.date()))
    assert again[entry.id]["not-it"] == 1


async def test_nothing_counted_yet_and_addresses_that_are_none(office: Office) -> None:
    visitor, _ = await office.seat("owner")
    for days in ("", "7", "365", "-1", "x" * 50):
        answer = await visitor.get(f"{PAGE}?days={days}")
        assert answer.status_code == 200
        assert "Moins de 5 projets" in words_of(answer.text)
    assert (await visitor.get(f"{PAGE}/people.csv")).status_code == 404
    assert (await visitor.get(f"{PAGE}/day.csv")).status_code == 200
