"""Replies to an announcement: alike ones answered at once, seen in the chat by who asked, each with their question."""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from bot.store import outbox, replies, tables
from bot.store.replies import LONGEST
from conversations.announcing.answered import LONGEST_QUOTE, quote
from conversations.events import Address
from conversations.staff import STAFF_ROLES, StaffRole
from tests.bot.channels.web.conftest import Visitor, words_of
from tests.bot.console.office import Office, hidden
from tests.bot.console.sent import Sent

OPEN = "Faut-il réserver pour la visite ?"


@pytest.fixture
def sent(office: Office) -> Sent:
    return Sent(office)


def ticks(page: str) -> list[str]:
    return re.findall(r'name="(reply-\d+)"', page)


async def form(visitor: Visitor, path: str, **fields: str) -> dict[str, str]:
    """Of the first group, with all of it ticked as the page has it."""
    page = (await visitor.get(path)).text
    first = page[page.index('class="fill replying"') :]
    return hidden(page, path) | dict.fromkeys(ticks(first[: first.index("</form>")]), "1") | fields


async def looked(visitor: Visitor, path: str, answer: str) -> dict[str, str]:
    """The form of the preview, ready to be sent."""
    shown = await visitor.post(path, await form(visitor, path, answer=answer, do="look"))
    assert shown.status_code == 200, words_of(shown.text)
    found = dict.fromkeys(ticks(shown.text), "1")
    return hidden(shown.text, path) | found | {"answer": answer, "do": "send"}


async def inbox(sent: Sent) -> tuple[int, str]:
    await sent.mission.meet("w1", channel="web")
    id_ = await sent.begun()
    return id_, f"/console/announcements/{id_}/replies"


@pytest.mark.parametrize(
    ("language", "question"),
    [("fr", "Zorglub *a-t-il* un chien <b> ?"), ("en", "Does *Zorglub* have a dog <b> ?")],
)
async def test_from_a_reply_in_the_chat_to_the_answer_in_the_chat(
    office: Office, sent: Sent, language: str, question: str
) -> None:
    office.built.now = datetime.now(UTC)
    person = office.stranger(**{"accept-language": language})
    await person.say("bonjour" if language == "fr" else "hello")
    id_ = await sent.begun()
    await sent.become(id_)
    await person.tap(f"reply:{id_}")
    await person.say(question)
    visitor, me = await office.seat("team", "Ana")
    path = f"/console/announcements/{id_}/replies"
    page = (await visitor.get(path)).text
    assert question in words_of(page)
    assert "<b>" not in page
    answered = await visitor.post(path, await looked(visitor, path, "Oui_oui,\nle *12*."))
    assert answered.status_code == 303
    author, words = (await person.transcript())[-1]
    assert author == "bot"
    assert question in words
    assert "Oui_oui, le *12*." in words
    assert ("L'équipe de la Mission répond" in words) == (language == "fr")
    assert ("The Mission's team answers" in words) == (language == "en")
    after = (await visitor.get(path)).text
    assert "Aucune réponse n'attend" in words_of(after)
    assert f"{me.name}, le" in words_of(after)
    assert (await office.done())[-1] == "answer"


async def test_on_telegram_the_answer_waits_to_be_sent_with_the_question(
    office: Office, sent: Sent
) -> None:
    id_, path = await inbox(sent)
    await sent.reply(id_, "7", OPEN, channel="telegram")
    visitor, _ = await office.seat("owner")
    await visitor.post(path, await looked(visitor, path, "Non, venez."))
    where = Address("telegram", "7")
    line = (await office.run(lambda c: outbox.transcript(c, where)))[-1]
    assert line.state == "pending"
    assert "Faut\\-il réserver pour la visite" in line.text
    assert "Non, venez" in line.text


async def test_alike_replies_are_answered_together_each_with_their_own_question(
    office: Office, sent: Sent
) -> None:
    id_, path = await inbox(sent)
    for name, text in [("a", OPEN), ("b", "faut il reserver la visite"), ("c", "Où se garer ?")]:
        await sent.reply(id_, name, text)
    visitor, _ = await office.seat("team")
    page = (await visitor.get(path)).text
    assert page.count('class="fill replying"') == 2
    assert "2 réponses qui se ressemblent" in words_of(page)
    await visitor.post(path, await looked(visitor, path, "Non."))
    for name, theirs in [("a", "Faut\\-il"), ("b", "faut il reserver")]:
        told = await office.run(lambda c, n=name: outbox.transcript(c, Address("web", n)))  # type: ignore[misc]  # a default, so that each keeps its own
        assert theirs in told[-1].text
    assert [one.text for one in await office.run(lambda c: replies.open(c, id_))] == [
        "Où se garer ?"
    ]


async def test_of_a_group_only_those_ticked(office: Office, sent: Sent) -> None:
    id_, path = await inbox(sent)
    first = await sent.reply(id_, "a", OPEN)
    second = await sent.reply(id_, "b", OPEN)
    visitor, _ = await office.seat("team")
    fields = await looked(visitor, path, "Non.")
    del fields[f"reply-{second}"]
    shown = await visitor.post(path, fields)  # another choice than was looked at: shown again
    assert shown.status_code == 200
    assert "une personne lira ceci" in words_of(shown.text)
    sent_now = await visitor.post(
        path, hidden(shown.text, path) | fields | hidden(shown.text, path)
    )
    assert sent_now.status_code == 303
    assert [one.id for one in await office.run(lambda c: replies.open(c, id_))] == [second]
    assert first != second


async def test_nothing_is_sent_that_was_not_looked_at(office: Office, sent: Sent) -> None:
    id_, path = await inbox(sent)
    await sent.reply(id_, "a", OPEN)
    visitor, _ = await office.seat("team")
    fields = await looked(visitor, path, "Non.")
    for changed in ({"answer": "Oui."}, {"seen": ""}, {"seen": "é"}):
        shown = await visitor.post(path, fields | changed)
        assert shown.status_code == 200
        assert 'value="send"' in shown.text
    assert await office.done() == ["compose", "send"]


async def test_of_two_who_answer_one_is_told_so_and_loses_nothing(
    office: Office, sent: Sent
) -> None:
    id_, path = await inbox(sent)
    await sent.reply(id_, "a", OPEN)
    one, _ = await office.seat("team", "Ana")
    other, _ = await office.seat("owner", "Bo")
    forms = [await looked(one, path, "Non, dit Ana."), await looked(other, path, "Oui, dit Bo.")]
    codes = await asyncio.gather(
        *(who.post(path, each) for who, each in zip((one, other), forms, strict=True))
    )
    assert sorted(code.status_code for code in codes) == [303, 409]
    late = next(code for code in codes if code.status_code == 409)
    words = words_of(late.text)
    assert "déjà été traitées" in words
    assert "Non, dit Ana." in words
    assert "Oui, dit Bo." in words
    lines = await office.run(lambda c: outbox.transcript(c, Address("web", "a")))
    assert len(lines) == 1


@pytest.mark.parametrize(
    ("fields", "trouble"),
    [
        ({"answer": "  "}, "La réponse est vide"),
        ({"answer": "é" * (LONGEST + 1)}, "La réponse dépasse"),
        ({"answer": "Oui", "reply-1": ""}, "Aucune réponse n'est choisie"),
    ],
)
async def test_a_wrong_answer_is_kept_in_the_field(
    office: Office, sent: Sent, fields: dict[str, str], trouble: str
) -> None:
    id_, path = await inbox(sent)
    reply = await sent.reply(id_, "a", OPEN)
    visitor, _ = await office.seat("team")
    asked = await form(visitor, path, do="look") | fields
    if "reply-1" in fields:
        del asked[f"reply-{reply}"]
    shown = await visitor.post(path, asked)
    assert shown.status_code == 400
    assert trouble in words_of(shown.text)
    assert OPEN in words_of(shown.text)
    assert fields["answer"].strip() in shown.text
    assert 'value="send"' not in shown.text


async def test_put_aside_tells_nobody(office: Office, sent: Sent) -> None:
    id_, path = await inbox(sent)
    await sent.reply(id_, "a", OPEN)
    visitor, _ = await office.seat("team")
    aside = await visitor.post(path, await form(visitor, path, do="aside"))
    assert aside.status_code == 303
    assert "Mises de côté" in words_of((await visitor.get(path)).text)
    assert await office.run(lambda c: outbox.transcript(c, Address("web", "a"))) == ()
    assert (await office.done())[-1] == "put-aside"


@pytest.mark.parametrize("role", STAFF_ROLES)
async def test_who_may_read_and_answer(office: Office, sent: Sent, role: StaffRole) -> None:
    id_, path = await inbox(sent)
    await sent.reply(id_, "a", OPEN)
    visitor, _ = await office.seat(role)
    may = role != "reader"
    shown = await visitor.get(path)
    assert shown.status_code == (200 if may else 403)
    assert (OPEN in words_of(shown.text)) == may
    report = await visitor.get(f"/console/announcements/{id_}")
    assert (f'href="{path}"' in report.text) == may
    token = hidden(report.text, "/console/leave")["token"]
    fields = {"token": token, "do": "aside", "reply-1": "1"}
    assert (await visitor.post(path, fields)).status_code == (303 if may else 403)
    assert (await office.stranger().get(path)).status_code == 401


async def test_replies_of_another_announcement_are_not_reached(office: Office, sent: Sent) -> None:
    _, path = await inbox(sent)
    other = await sent.begun()
    theirs = await sent.reply(other, "a", OPEN)
    visitor, _ = await office.seat("team")
    token = hidden((await visitor.get(path)).text, "/console/leave")["token"]
    for do in ("look", "send", "aside"):
        forged = {"token": token, "do": do, f"reply-{theirs}": "1", "answer": "Non"}
        assert (await visitor.post(path, forged)).status_code == 400
    assert (await visitor.post(path, {"token": token, "do": "paint"})).status_code == 400
    assert len(await office.run(lambda c: replies.open(c, other))) == 1
    assert await office.run(lambda c: c.execute(select(tables.outbox)).all()) == []


async def test_a_long_answer_and_a_long_question_can_be_said(office: Office, sent: Sent) -> None:
    id_, path = await inbox(sent)
    await sent.reply(id_, "a", "*_[](!)" * 140)
    visitor, _ = await office.seat("team")
    answer = "(*)" * (LONGEST // 3)
    assert (await visitor.post(path, await looked(visitor, path, answer))).status_code == 303


def test_a_quote_is_one_line_cut_at_a_word() -> None:
    assert quote(" deux\n lignes ") == "deux lignes"
    long = quote("mot " * 200)
    assert long.endswith("mot…")
    assert len(long) <= LONGEST_QUOTE
