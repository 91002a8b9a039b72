"""Requests from the chat to the console and back: consent, two staff at once, closing, forgetting, bad input."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.store import outbox, tickets
from bot.store.helpdesk import is_read
from tests.bot.channels.web.conftest import Visitor, words_of
from tests.bot.console.office import Office, hidden, press

QUESTION = "Zorglub a-t-il un chien ?"
REQUEST = "Qui peut dire si Zorglub a un chien <b> ?"


@pytest.fixture(autouse=True)
def now(office: Office) -> None:
    office.built.now = datetime.now(UTC)


async def asked(office: Office) -> Visitor:
    person = office.stranger(**{"accept-language": "fr"})
    await person.say(QUESTION)
    await person.tap("person:ask")
    await person.tap("person:yes")
    await person.say(REQUEST)
    return person


async def said(office: Office) -> list[str]:
    (ticket,) = await office.run(lambda c: tickets.newest(c, ("open", "answered", "closed"), 9))
    lines = await office.run(lambda c: outbox.transcript(c, ticket.address))
    return [line.message for line in lines if line.author == "bot"]


async def test_nobody_is_promised_where_nobody_reads(office: Office) -> None:
    person = office.stranger(**{"accept-language": "fr"})
    await person.say(QUESTION)
    await person.tap("person:ask")
    page = words_of((await person.get("/")).text)
    assert "depuis 14 jours" in page
    assert await office.run(tickets.counts) == {}
    assert not await office.run(lambda c: is_read(c, office.built.now))


async def test_from_the_chat_to_the_answer_and_back(office: Office) -> None:
    visitor, me = await office.seat("team", "Ana")
    person = await asked(office)
    path = "/console/tickets/1"
    assert REQUEST.replace("<b>", "&lt;b&gt;") in (await visitor.get("/console/tickets")).text
    page = (await visitor.get(path)).text
    assert QUESTION in words_of(page)
    answered = await send(visitor, path, "Nous __regardons__ cela.")
    assert answered.status_code == 303
    assert (await said(office))[-1] == "helpdesk-answered"
    assert "__regardons__" in words_of((await person.get("/")).text)
    ticket = await office.run(lambda c: tickets.get(c, 1))
    assert ticket
    assert (ticket.state, ticket.assigned) == ("answered", me.id)
    assert (await press(visitor, path, do="close")).status_code == 303
    await person.tap("person:add:1")
    await person.say("Et un chat ?")
    ticket = await office.run(lambda c: tickets.get(c, 1))
    assert ticket
    assert ticket.state == "open"
    kinds = [one.text for one in await office.run(lambda c: tickets.lines(c, 1))]
    assert kinds[-2:] == ["reopened", "Et un chat ?"]


async def send(visitor: Visitor, path: str, answer: str, seen: str = ""):  # type: ignore[no-untyped-def]  # a response
    fields = hidden((await visitor.get(path)).text, f"{path}/answer")
    fields |= {"answer": answer} | ({"seen": seen} if seen else {})
    files = [(name, (None, value)) for name, value in fields.items()]
    return await visitor.client.post(f"{path}/answer", files=files)


async def test_the_second_of_two_staff_reads_the_first_answer_before(office: Office) -> None:
    first, _ = await office.seat("team", "Ana")
    second, _ = await office.seat("owner", "Bo")
    await asked(office)
    path = "/console/tickets/1"
    seen = hidden((await second.get(path)).text, f"{path}/answer")["seen"]
    assert (await send(first, path, "Oui.")).status_code == 303
    late = await send(second, path, "Non.", seen)
    assert late.status_code == 409
    assert "Oui." in words_of(late.text)
    assert "Non." in late.text
    assert (await said(office)).count("helpdesk-answered") == 1


async def test_who_may_only_look_answers_nothing(office: Office) -> None:
    await office.seat("team", "Ana")
    reader, _ = await office.seat("reader")
    await asked(office)
    page = await reader.get("/console/tickets/1")
    assert page.status_code == 200
    assert "/answer" not in page.text
    assert (await reader.get("/console/tickets/999")).status_code == 404
    assert (await office.stranger().get("/console/tickets/1")).status_code == 401


async def test_muted_once_told_then_nothing_opens(office: Office) -> None:
    visitor, _ = await office.seat("team", "Ana")
    person = await asked(office)
    path = "/console/tickets/1"
    assert (await press(visitor, path, do="mute", days="7", reason=" ")).status_code == 409
    assert (await press(visitor, path, do="mute", days="7", reason="insultes")).status_code == 303
    assert (await said(office))[-1] == "helpdesk-mute-told"
    await person.tap("person:ask")
    assert (await said(office))[-1] == "helpdesk-muted"


async def test_who_erases_themselves_takes_the_request_along(office: Office) -> None:
    visitor, _ = await office.seat("team", "Ana")
    person = await asked(office)
    await person.say("/forget")
    await person.tap("forget:yes")
    assert await office.run(lambda c: tickets.get(c, 1)) is None
    assert (await visitor.get("/console/tickets/1")).status_code == 404


async def test_a_request_of_somebody_else_is_nobodys(office: Office) -> None:
    await office.seat("team", "Ana")
    await asked(office)
    other = office.stranger(**{"accept-language": "fr"})
    await other.say("bonjour")
    await other.tap("person:add:1")
    await other.say("Je m'ajoute")
    assert len(await office.run(lambda c: tickets.lines(c, 1))) == 1
