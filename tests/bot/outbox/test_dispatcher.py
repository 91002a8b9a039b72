"""Announcements on their way: who gets what, what a refusal or a cut leaves, pauses, two processes, a killed one."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import Connection

from bot import announcing
from bot.approving import Rules
from bot.store import announcements, outbox
from conversations.announcing.shape import AnnouncementButton, TableRow, Words
from conversations.events import Address
from conversations.staff import COMMAND_LINE
from tests.bot.outbox.conftest import Field
from tests.bot.store.mission import HELLO, draft


async def test_everybody_gets_it_once_in_their_language(field: Field) -> None:
    await field.meet(1, 2)
    await field.mission.meet("3", language="en")
    field.telegram.person(3)
    await field.telegram.say(3, "/start")
    await field.mission.begins()
    await field.looks(field.dispatcher())
    said = {chat: field.telegram.said(chat) for chat in (1, 2, 3)}
    assert [texts[0].splitlines()[0] for texts in said.values()] == ["Bonjour", "Bonjour", "Hello"]
    assert all("/stop" in texts[0] for texts in said.values())
    assert await field.mission.counts(1) == {"sent": 3}


async def test_the_web_has_it_in_its_transcript(field: Field) -> None:
    await field.mission.meet("ana", channel="web")
    await field.mission.begins()
    await field.looks(field.dispatcher())
    lines = await field.mission.run(lambda c: outbox.transcript(c, Address("web", "ana")))
    assert [line.message for line in lines] == ["announcement"]
    assert lines[0].text.startswith("Bonjour")
    assert await field.mission.states(1) == {"web:ana": "sent"}


async def test_who_blocked_or_left_is_told_by_name_and_marked(field: Field) -> None:
    await field.meet(1, 2, 3)
    field.telegram.world.person(2).has_blocked = True
    field.telegram.deactivate(3)
    await field.mission.begins()
    await field.looks(field.dispatcher())
    assert await field.mission.states(1) == {
        "telegram:1": "sent",
        "telegram:2": "failed unreachable",
        "telegram:3": "failed unreachable",
    }
    assert await field.mission.aims() == ["1"]


async def test_a_refusal_to_go_on_loses_nobody(field: Field) -> None:
    await field.meet(1, 2, 3, 4)
    field.telegram.flood(times=2, retry_after=1)
    await field.mission.begins()
    dispatcher = field.dispatcher()
    for _ in range(40):
        await dispatcher.look()
        await asyncio.sleep(0.05)  # the pace's own clock
        if await field.mission.counts(1) == {"sent": 4}:
            break
    assert await field.mission.counts(1) == {"sent": 4}
    assert all(len(field.telegram.said(chat)) == 1 for chat in (1, 2, 3, 4))


async def test_a_call_that_was_cut_is_unknown_and_sent_again_by_choice_only(field: Field) -> None:
    await field.meet(1)
    field.telegram.cut("after")
    await field.mission.begins()
    await field.looks(field.dispatcher())
    assert (await field.mission.counts(1)) == {"unknown": 1}
    assert len(field.telegram.said(1)) == 1
    await field.mission.run(
        lambda c: announcing.resend_unknown(c, COMMAND_LINE, 1, field.mission.now)
    )
    await field.looks(field.dispatcher())
    assert len(field.telegram.said(1)) == 2
    assert await field.mission.states(1) == {"telegram:1": "sent again"}


async def test_what_a_dead_process_had_claimed_is_unknown(field: Field) -> None:
    await field.meet(1, 2, 3)
    await field.mission.begins()
    await field.mission.claims(1, limit=2, owner="a dead one")
    dispatcher = field.dispatcher()
    running = asyncio.create_task(dispatcher.run())
    async with asyncio.timeout(20):
        while (await field.mission.get(1)).state != "done":  # noqa: ASYNC110 — the store has no event
            await asyncio.sleep(0.05)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert await field.mission.counts(1) == {"sent": 1, "unknown": 2}


async def test_a_pause_holds_it_and_a_cancel_ends_it(field: Field) -> None:
    await field.meet(1, 2)
    await field.mission.begins()
    now = field.mission.now
    await field.mission.run(lambda c: announcing.pause(c, COMMAND_LINE, 1, now))
    dispatcher = field.dispatcher()
    for _ in range(3):
        await dispatcher.look()
    assert await field.mission.counts(1) == {"pending": 2}
    await field.mission.run(lambda c: announcing.resume(c, COMMAND_LINE, 1, now))
    await field.looks(dispatcher)
    assert await field.mission.counts(1) == {"sent": 2}
    other = await field.mission.begins()
    await field.mission.run(lambda c: announcing.cancel(c, COMMAND_LINE, other, now))
    await dispatcher.look()
    assert await field.mission.counts(other) == {"skipped": 2}
    assert all(len(field.telegram.said(chat)) == 1 for chat in (1, 2))


async def test_one_that_is_due_begins_by_itself(field: Field) -> None:
    await field.meet(1)
    at = field.mission.now + timedelta(hours=1)

    def plan(connection: Connection) -> int:
        now = field.mission.now
        id_ = announcing.compose(connection, COMMAND_LINE, draft(), now)
        announcing.schedule(connection, COMMAND_LINE, id_, at, now, Rules())
        return id_

    planned = await field.mission.run(plan)
    dispatcher = field.dispatcher()
    await dispatcher.look()
    assert (await field.mission.get(planned)).state == "scheduled"
    field.mission.now = at
    await field.looks(dispatcher, announcement=planned)
    assert len(field.telegram.said(1)) == 1


async def test_fields_and_buttons(field: Field) -> None:
    await field.meet(1)
    await field.mission.follows("telegram:1", "lille")
    announced = draft(
        Words(fr="Rendez-vous le {date} à {lieu}."),
        table=(TableRow("lille", {"date": "12 mars 2027", "lieu": "**Lille**"}),),
        buttons=(AnnouncementButton("link", "https://example.org", fr="Lire"),),
    )
    await field.mission.begins(announced)
    await field.looks(field.dispatcher())
    [shown] = [one for one in field.telegram.transcript(1) if one.author == "bot"]
    assert shown.text.startswith("Rendez-vous le 12 mars 2027 à **Lille**.")
    assert shown.buttons == ("Lire", "Répondre")


@pytest.mark.parametrize("words", [Words(fr=HELLO.fr), Words(en=HELLO.en)])
async def test_who_speaks_a_missing_language_gets_the_other_or_nothing(
    field: Field, words: Words
) -> None:
    await field.meet(1)
    await field.mission.begins(draft(words))
    await field.mission.begins(draft(words, without_language="skip"))
    dispatcher = field.dispatcher()
    await field.looks(dispatcher)
    await field.looks(dispatcher, announcement=2)
    assert len(field.telegram.said(1)) == (2 if words.fr else 1)
    assert (await field.mission.get(2)).state == "done"


async def test_nothing_to_send_is_nothing_to_do(field: Field) -> None:
    assert not await field.dispatcher().look()
    assert await field.mission.run(announcements.being_sent) == ()
