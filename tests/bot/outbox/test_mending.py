"""Corrections and withdrawals carried out: on Telegram and in transcripts, after a kill, without a database."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Connection, select

from bot import announcing
from bot.errors import StoreError
from bot.outbox.dispatcher import Dispatcher
from bot.store import announcements, mending, outbox, people, transcript
from bot.store.deliveries import Delivery, Result
from bot.store.ledger import COLUMNS, read
from bot.store.outbox import Line
from conversations.announcing.shape import TableRow, Words
from conversations.events import Address
from conversations.staff import COMMAND_LINE
from tests.bot.outbox.conftest import Field
from tests.bot.store.mission import draft

RIGHT = Words(fr="Rectifié", en="Put right")
LONG = Words(fr=f"{'a' * 3000}\n\n{'b' * 3000}", en="Long")
LONGER = Words(fr=f"{'c' * 3000}\n\n{'d' * 3000}\n\n{'e' * 3000}", en="Longer")


async def corrects(field: Field, words: Words = RIGHT, announcement: int = 1) -> None:
    now = field.mission.now
    await field.mission.run(lambda c: announcing.correct(c, COMMAND_LINE, announcement, words, now))


async def rewords(field: Field, words: Words) -> None:
    """Longer than staff may write it: with a table's values it can become that."""
    await field.mission.run(lambda c: announcements.reword(c, 1, words, field.mission.now))


async def withdraws(field: Field) -> None:
    now = field.mission.now
    await field.mission.run(lambda c: announcing.withdraw(c, COMMAND_LINE, 1, now))


async def mends(field: Field, dispatcher: Dispatcher) -> None:
    """Rounds until nothing is left to mend; at most three hundred."""
    for _ in range(300):
        await dispatcher.look()
        if not await field.mission.run(announcements.to_mend):
            return
        await asyncio.sleep(0.02)  # the pace's own clock
    raise AssertionError("there is still something to mend")


async def sent(field: Field, *chats: int, words: Words | None = None) -> Dispatcher:
    await field.meet(*chats)
    await field.mission.begins(draft(words) if words else None)
    dispatcher = field.dispatcher()
    await field.looks(dispatcher)
    return dispatcher


async def lines(field: Field, name: str, channel: Any = "web") -> Sequence[Line]:
    found = await field.mission.run(lambda c: outbox.transcript(c, Address(channel, name)))
    return transcript.fold(found)


async def rows(field: Field, announcement: int = 1) -> Sequence[Delivery]:
    wanted = select(*COLUMNS).where(COLUMNS[0] == announcement).order_by(COLUMNS[1])
    found: Sequence[Any] = await field.mission.run(lambda c: c.execute(wanted).all())
    return [read(row) for row in found]


async def test_what_was_delivered_is_edited_and_only_once(field: Field) -> None:
    dispatcher = await sent(field, 1, 2)
    await corrects(field)
    await mends(field, dispatcher)
    assert [field.telegram.said(chat)[0].splitlines()[0] for chat in (1, 2)] == ["Rectifié"] * 2
    assert [len(field.telegram.said(chat)) for chat in (1, 2)] == [1, 1]
    assert field.telegram.count("editMessageText") == 2
    assert await field.mission.counts(1) == {"sent": 2}
    assert {one.revision for one in await rows(field)} == {1}


async def test_what_waits_is_sent_in_the_new_words(field: Field) -> None:
    await field.meet(1)
    await field.mission.begins()
    await corrects(field)
    dispatcher = field.dispatcher()
    await field.looks(dispatcher)
    await mends(field, dispatcher)
    assert field.telegram.said(1)[0].startswith("Rectifié")
    assert field.telegram.count("editMessageText") == 0


async def test_what_is_so_already_is_done(field: Field) -> None:
    dispatcher = await sent(field, 1)
    await corrects(field, Words(fr="Bonjour", en="Hello"))
    await mends(field, dispatcher)
    assert await field.mission.states(1) == {"telegram:1": "sent"}


async def test_more_messages_are_sent_without_a_sound_and_too_many_deleted(field: Field) -> None:
    dispatcher = await sent(field, 1, words=LONG)
    assert len(field.telegram.said(1)) == 2
    await rewords(field, LONGER)
    await mends(field, dispatcher)
    said = field.telegram.transcript(1)[1:]
    assert [one.text[0] for one in said] == ["c", "d", "e"]
    assert [bool(one.buttons) for one in said] == [False, False, True]
    assert field.telegram.calls[-1].given["disable_notification"] in {"true", True}
    [row] = await rows(field)
    assert row.external_id == " ".join(str(one.id) for one in said)
    await corrects(field)
    await mends(field, dispatcher)
    [shown] = field.telegram.transcript(1)[1:]
    assert (shown.text.splitlines()[0], shown.buttons) == ("Rectifié", ("Répondre",))
    [row] = await rows(field)
    assert row.external_id == str(shown.id)


async def test_a_part_too_many_that_is_too_old_says_so(field: Field) -> None:
    dispatcher = await sent(field, 1, words=LONG)
    field.telegram.forward(49 * 3600)
    await corrects(field)
    await mends(field, dispatcher)
    assert field.telegram.said(1)[1] == "Une correction a supprimé cette partie."
    assert await field.mission.states(1) == {"telegram:1": "sent"}


async def test_a_cut_while_one_more_is_sent_is_told_and_never_sent_twice(field: Field) -> None:
    dispatcher = await sent(field, 1, words=LONG)
    await rewords(field, LONGER)
    field.telegram.cut("after")
    await mends(field, dispatcher)
    assert [text[0] for text in field.telegram.said(1)] == ["c", "d", "e"]
    assert await field.mission.states(1) == {"telegram:1": "sent not-corrected:part-unknown"}
    assert "?" not in (await rows(field))[0].external_id


async def test_killed_before_one_more_was_recorded_it_is_not_sent_twice(field: Field) -> None:
    """What the store holds when a process dies between the two."""
    await sent(field, 1, words=LONG)
    await rewords(field, LONGER)
    [row] = await rows(field)
    await field.mission.run(lambda c: mending.named(c, row, f"{row.external_id} ?"))
    await mends(field, field.dispatcher())
    assert len(field.telegram.said(1)) == 2
    assert await field.mission.states(1) == {"telegram:1": "sent not-corrected:part-unknown"}


async def test_killed_in_the_middle_it_is_simply_done_again(field: Field) -> None:
    """A process that edited and died before it could say so: another edits the same, which is done."""
    first = await sent(field, 1, 2)
    await corrects(field)
    for _ in range(100):
        await first.look()
        await asyncio.sleep(0.01)  # the pace's own clock
        if field.telegram.count("editMessageText"):
            break
    await mends(field, field.dispatcher())
    assert [field.telegram.said(chat)[0].splitlines()[0] for chat in (1, 2)] == ["Rectifié"] * 2
    assert all(len(field.telegram.said(chat)) == 1 for chat in (1, 2))
    assert await field.mission.counts(1) == {"sent": 2}


async def test_without_a_database_for_a_while_nothing_is_lost(
    field: Field, monkeypatch: pytest.MonkeyPatch
) -> None:
    dispatcher = await sent(field, 1)
    await corrects(field)
    store, run = field.mission.store, field.mission.store.run
    for _ in range(100):
        await dispatcher.look()
        await asyncio.sleep(0.01)  # the pace's own clock
        if field.telegram.count("editMessageText"):
            break

    async def down(_work: Callable[[Connection], Any]) -> Any:
        raise StoreError("down")

    monkeypatch.setattr(store, "run", down)
    async with asyncio.timeout(10):
        with pytest.raises(StoreError):
            await _looks_for_ever(dispatcher)
    monkeypatch.setattr(store, "run", run)
    await mends(field, dispatcher)
    assert {one.revision for one in await rows(field)} == {1}


async def _looks_for_ever(dispatcher: Dispatcher) -> None:
    while True:
        await dispatcher.look()
        await asyncio.sleep(0.01)  # a call on its way ends


async def test_who_blocked_or_deleted_it_is_told_by_name(field: Field) -> None:
    dispatcher = await sent(field, 1, 2, 3, 4)
    field.telegram.world.person(1).has_blocked = True
    chat = field.telegram.world.private(2)
    del chat.messages[field.telegram.transcript(2)[-1].id]
    field.telegram.world.private(3).messages[field.telegram.transcript(3)[-1].id]["is_frozen"] = 1
    await corrects(field)
    await mends(field, dispatcher)
    assert await field.mission.states(1) == {
        "telegram:1": "sent not-corrected:unreachable",
        "telegram:2": "sent not-corrected:gone",
        "telegram:3": "sent not-corrected:not-editable",
        "telegram:4": "sent",
    }
    assert await field.mission.aims() == ["2", "3", "4"]
    field.telegram.world.person(1).has_blocked = False
    await corrects(field, Words(fr="Encore", en="Again"))
    await mends(field, dispatcher)
    assert (await field.mission.states(1))["telegram:1"] == "sent"


async def test_a_refusal_to_go_on_is_waited_for(field: Field) -> None:
    dispatcher = await sent(field, 1, 2)
    field.telegram.flood(times=2, retry_after=1)
    await corrects(field)
    await mends(field, dispatcher)
    assert [field.telegram.said(chat)[0].splitlines()[0] for chat in (1, 2)] == ["Rectifié"] * 2


async def test_the_web_has_the_corrected_line_in_its_place(field: Field) -> None:
    await field.mission.meet("ana", channel="web")
    await field.mission.meet("tom", channel="terminal", language="en")
    await field.mission.begins()
    dispatcher = field.dispatcher()
    await field.looks(dispatcher)
    await corrects(field)
    await mends(field, dispatcher)
    await corrects(field, Words(fr="Encore", en="Again"))
    await mends(field, dispatcher)
    [line] = await lines(field, "ana")
    assert line.text.startswith("Encore")
    assert "_Corrigée le " in line.text
    assert line.rows[-1][-1].data == "reply:1"
    [typed] = await lines(field, "tom", "terminal")
    assert typed.text.startswith("Again")
    assert "_Corrected on " in typed.text


async def test_the_web_reads_that_it_was_withdrawn(field: Field) -> None:
    await field.mission.meet("ana", channel="web")
    await field.mission.begins()
    dispatcher = field.dispatcher()
    await field.looks(dispatcher)
    await withdraws(field)
    await mends(field, dispatcher)
    [line] = await lines(field, "ana")
    assert line.message == "announce-withdrawn"
    assert "Bonjour" not in line.text
    assert line.rows == ()


async def test_a_conversation_that_is_gone_is_told(field: Field) -> None:
    await field.mission.meet("ana", channel="web")
    await field.mission.begins()
    dispatcher = field.dispatcher()
    await field.looks(dispatcher)
    later = field.mission.now.replace(year=field.mission.now.year + 1)
    await field.mission.run(lambda c: outbox.purge_silent(c, later))
    await corrects(field)
    await mends(field, dispatcher)
    assert await field.mission.states(1) == {"web:ana": "sent not-corrected:gone"}
    assert await lines(field, "ana") == ()


async def test_who_was_forgotten_holds_nothing_up(field: Field) -> None:
    dispatcher = await sent(field, 1)
    here = Address("telegram", "1")
    await field.mission.run(lambda c: people.forget(c, "telegram:1", here, field.mission.now))
    await corrects(field)
    await mends(field, dispatcher)
    assert field.telegram.count("editMessageText") == 0


async def test_withdrawn_it_is_deleted(field: Field) -> None:
    dispatcher = await sent(field, 1, words=LONG)
    await withdraws(field)
    await mends(field, dispatcher)
    assert field.telegram.said(1) == []
    assert await field.mission.states(1) == {"telegram:1": "sent"}


async def test_too_old_to_be_deleted_a_notice_takes_its_place(field: Field) -> None:
    dispatcher = await sent(field, 1)
    field.telegram.forward(49 * 3600)
    await withdraws(field)
    await mends(field, dispatcher)
    [text] = field.telegram.said(1)
    assert text.startswith("Cette annonce a été retirée le")
    assert await field.mission.states(1) == {"telegram:1": "sent not-withdrawn:notice"}


async def test_too_old_and_frozen_it_is_told(field: Field) -> None:
    dispatcher = await sent(field, 1)
    field.telegram.forward(49 * 3600)
    chat = field.telegram.world.private(1)
    chat.messages[field.telegram.transcript(1)[-1].id]["is_frozen"] = 1
    await withdraws(field)
    await mends(field, dispatcher)
    assert field.telegram.said(1)[0].startswith("Bonjour")
    assert await field.mission.states(1) == {"telegram:1": "sent not-withdrawn:too-old"}


async def test_withdrawn_while_it_is_corrected_it_is_gone(field: Field) -> None:
    dispatcher = await sent(field, 1)
    await corrects(field)
    await dispatcher.look()
    await withdraws(field)
    await mends(field, dispatcher)
    assert field.telegram.said(1) == []


async def test_a_group_that_moved_is_followed_and_what_it_had_is_told(field: Field) -> None:
    field.telegram.group(-5, "group")
    await field.mission.meet("-5")
    await field.mission.begins()
    dispatcher = field.dispatcher()
    await field.looks(dispatcher)
    field.telegram.migrate(-5, -1005)
    await corrects(field)
    await mends(field, dispatcher)
    assert await field.mission.states(1) == {"telegram:-5": "sent not-corrected:moved"}
    second = await field.mission.begins()
    await field.looks(dispatcher, announcement=second)
    assert len(field.telegram.said(-1005)) == 1
    assert field.telegram.calls[-1].error == ""


async def test_a_group_moves_on_its_way_and_the_next_goes_there_at_once(field: Field) -> None:
    field.telegram.group(-5, "group")
    await field.mission.meet("-5")
    field.telegram.migrate(-5, -1005)
    await field.mission.begins()
    await field.mission.begins()
    dispatcher, now = field.dispatcher(), field.mission.now
    await field.mission.run(lambda c: announcing.pause(c, COMMAND_LINE, 2, now))
    await field.looks(dispatcher)
    await field.mission.run(lambda c: announcing.resume(c, COMMAND_LINE, 2, now))
    await field.looks(dispatcher, announcement=2)
    assert len(field.telegram.said(-1005)) == 2
    assert sum("upgraded" in call.error for call in field.telegram.calls) == 1
    assert [one.address.id for one in await rows(field, 2)] == ["-1005"]


async def test_the_values_of_a_table_are_kept(field: Field) -> None:
    await field.meet(1)
    await field.mission.follows("telegram:1", "lille")
    table = (TableRow("lille", {"lieu": "EuraTechnologies"}),)
    await field.mission.begins(replace(draft(Words(fr="À {lieu}.")), table=table))
    dispatcher = field.dispatcher()
    await field.looks(dispatcher)
    await corrects(field, Words(fr="Venez à {lieu} !"))
    await mends(field, dispatcher)
    assert field.telegram.said(1)[0].startswith("Venez à EuraTechnologies")


async def test_many_are_looked_at_once_each(field: Field) -> None:
    """More than one round has slots for; the first of them cannot be reached at first."""
    dispatcher = await sent(field, *range(1, 40))
    field.telegram.cut("before", times=2, method="editMessageText")
    await corrects(field)
    await mends(field, dispatcher)
    said = [field.telegram.said(chat)[0].splitlines()[0] for chat in range(1, 40)]
    assert said == ["Rectifié"] * 39
    assert field.telegram.count("editMessageText") == 41


async def test_a_call_that_was_unknown_and_did_arrive_is_corrected_late(field: Field) -> None:
    await field.meet(1)
    await field.mission.begins()
    [claimed] = await field.mission.claims(1, owner="a dead one")
    await corrects(field)
    dispatcher = field.dispatcher()
    await dispatcher.look()
    await field.mission.run(lambda c: announcements.mended(c, 1))
    message = await field.bot.send_message(1, "Bonjour")
    await field.mission.done(Result(1, claimed.number, "sent", str(message.message_id)))
    assert [one.id for one in await field.mission.run(announcements.to_mend)] == [1]
    await mends(field, dispatcher)
    assert field.telegram.said(1)[0].startswith("Rectifié")


async def test_what_is_sent_as_it_is_now_needs_no_look(field: Field) -> None:
    await field.meet(1, 2)
    await field.mission.begins()
    await corrects(field)
    await field.mission.run(lambda c: announcements.mended(c, 1))
    await field.mission.sends(1)
    assert await field.mission.run(announcements.to_mend) == ()
