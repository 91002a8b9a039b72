"""What the outbox owes arrives once, in order, and what cannot arrive is told; on both databases."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from bot.store import outbox
from bot.store.database import Store
from conversations.events import Address
from conversations.speech import Button
from tests.bot.channels.telegram.desk import MARK, SendingDesk
from tests.fakes.bot_api import BotApi

LONG = f"{'a' * 3000}\n\n{'b' * 3000}\n\n{'c' * 3000}"


@pytest.fixture
async def desk(bot: Bot, store: Store, telegram: BotApi) -> AsyncIterator[SendingDesk]:
    telegram.person(42)
    async with SendingDesk(bot, store) as desk:
        yield desk


async def test_a_line_arrives_with_its_buttons(desk: SendingDesk, telegram: BotApi) -> None:
    number = await desk.write("__Non.__", rows=((Button("Thèmes", "themes"),),))
    line = await desk.settled(number)
    (shown,) = telegram.transcript(42)
    assert (shown.text, shown.buttons, shown.data) == ("Non.", ("Thèmes",), ("themes",))
    assert shown.entities == ({"type": "bold", "offset": 0, "length": 4},)
    assert line.external_id == str(shown.id)


async def test_lines_of_a_chat_keep_their_order(desk: SendingDesk, telegram: BotApi) -> None:
    numbers = [await desk.write(text) for text in ("un", "deux", "trois")]
    await desk.settled(numbers[-1])
    assert telegram.said(42) == ["un", "deux", "trois"]


async def test_lines_written_before_the_start_are_sent(
    bot: Bot, store: Store, telegram: BotApi
) -> None:
    telegram.person(42)
    desk = SendingDesk(bot, store)
    number = await desk.write("un")
    async with desk:
        await desk.settled(number)
    assert telegram.said(42) == ["un"]


async def test_the_bell_is_not_needed(desk: SendingDesk, telegram: BotApi) -> None:
    """Another process writes: nobody rings here."""
    bell, desk.bell = desk.bell, type(desk.bell)()
    await desk.write("un")
    desk.bell = bell
    await telegram.until(lambda: telegram.said(42) == ["un"])


async def test_a_long_line_comes_in_pieces(desk: SendingDesk, telegram: BotApi) -> None:
    number = await desk.write(LONG, rows=((Button("Oui", "a"),),))
    line = await desk.settled(number)
    shown = telegram.transcript(42)
    assert [message.text for message in shown] == ["a" * 3000, "b" * 3000, "c" * 3000]
    assert [message.buttons for message in shown] == [(), (), ("Oui",)]
    assert line.external_id == " ".join(str(message.id) for message in shown)


async def test_a_cut_after_delivery_is_sent_again_and_says_so(
    desk: SendingDesk, telegram: BotApi
) -> None:
    telegram.cut("after")
    number = await desk.write("un")
    assert (await desk.put_off(number)).may_have_been_sent
    desk.forward(1)
    await desk.settled(number)
    assert telegram.said(42) == ["un", f"un\n\n{MARK}"]


async def test_telegram_that_was_not_reached_delivered_nothing(
    desk: SendingDesk, telegram: BotApi
) -> None:
    port = telegram._server.port
    await telegram._server.stop()
    number = await desk.write("un")
    assert not (await desk.put_off(number, "not reached")).may_have_been_sent
    await telegram._server.start(port)
    desk.forward(1)
    await desk.settled(number)
    assert telegram.said(42) == ["un"]


async def test_pieces_already_sent_are_not_sent_again(desk: SendingDesk, telegram: BotApi) -> None:
    number = await desk.write(LONG)
    await telegram.until(lambda: telegram.said(42))
    telegram.cut("after")
    await desk.put_off(number)
    desk.forward(1)
    await desk.settled(number)
    letters = [(text[0], MARK in text) for text in telegram.said(42)]
    assert sorted(letters) == [("a", False), ("b", False), ("b", True), ("c", False)] or sorted(
        letters
    ) == [("a", False), ("b", False), ("c", False), ("c", True)]


async def test_too_many_waits_as_long_as_telegram_says(desk: SendingDesk, telegram: BotApi) -> None:
    telegram.person(43)
    telegram.flood()
    number = await desk.write("un")
    line = await desk.put_off(number, "slow down")
    assert not line.may_have_been_sent
    await desk.settled(await desk.write("autre", chat="43"))
    assert telegram.said(42) == []
    desk.forward(1)
    await desk.settled(number)
    assert telegram.said(42) == ["un"]


async def test_who_blocked_the_bot_is_marked(desk: SendingDesk, telegram: BotApi) -> None:
    await desk.meet("telegram:42", "42")
    await telegram.block(42)
    first, second = await desk.write("un"), await desk.write("deux")
    line = await desk.settled(first, "failed")
    assert "blocked" in line.reason
    await desk.settled(second, "dropped")
    assert not await desk.is_reachable("telegram:42")


async def test_a_group_that_moved_is_followed(desk: SendingDesk, telegram: BotApi) -> None:
    telegram.group(-5, "group")
    telegram.migrate(-5, to=-1005)
    first, second = await desk.write("un", chat="-5"), await desk.write("deux", chat="-5")
    await desk.settled(second)
    assert telegram.said(-1005) == ["un", "deux"]
    assert (await desk.line(first)).address == Address("telegram", "-1005")


async def test_a_topic_is_answered_in_the_topic(desk: SendingDesk, telegram: BotApi) -> None:
    telegram.forum(-1005, topics=(12,))
    await desk.settled(await desk.write("un", chat="-1005:12"))
    (message,) = telegram.world.chats[-1005].messages.values()
    assert message["message_thread_id"] == 12


async def test_a_line_that_cannot_be_sent_blocks_nobody(
    desk: SendingDesk, telegram: BotApi
) -> None:
    empty, bad = await desk.write(" \n"), await desk.write("un", chat="nobody")
    assert (await desk.settled(empty, "failed")).reason == "there is no word in it"
    assert (await desk.settled(bad, "failed")).reason == "ValueError"
    await desk.settled(await desk.write("deux"))
    assert telegram.said(42) == ["deux"]


async def test_an_edit_freezes_the_earlier_message(desk: SendingDesk, telegram: BotApi) -> None:
    first = await desk.write("Question", rows=((Button("Oui", "a"),),))
    await desk.settled(first)
    edit = await desk.write("Noté : oui", replaces=str(first))
    line = await desk.settled(edit)
    (shown,) = telegram.transcript(42)
    assert (shown.text, shown.buttons) == ("Noté : oui", ())
    assert line.external_id == str(shown.id)


async def test_an_edit_is_made_again_without_a_mark(desk: SendingDesk, telegram: BotApi) -> None:
    """The first one arrived: the second changes nothing, which is success."""
    first = await desk.write("Question")
    await desk.settled(first)
    telegram.cut("after", method="editMessageText")
    edit = await desk.write("Noté", replaces=str(first))
    assert not (await desk.put_off(edit)).may_have_been_sent
    desk.forward(1)
    await desk.settled(edit)
    assert telegram.said(42) == ["Noté"]


async def test_what_cannot_be_edited_is_sent_anew(desk: SendingDesk, telegram: BotApi) -> None:
    first = await desk.write("Question")
    line = await desk.settled(first)
    telegram.world.chats[42].messages[int(line.external_id)]["is_frozen"] = True
    await desk.settled(await desk.write("Noté", replaces=str(first)))
    del telegram.world.chats[42].messages[int(line.external_id)]
    await desk.settled(await desk.write("Encore", replaces=str(first)))
    await desk.settled(await desk.write("Perdu", replaces="999999"))
    assert telegram.said(42) == ["Noté", "Encore", "Perdu"]


async def test_what_cannot_be_frozen_any_more_is_dropped(
    desk: SendingDesk, telegram: BotApi
) -> None:
    """Too old, gone, never sent, in several messages, or a document: nobody misses the freeze."""
    first = await desk.write("Question", rows=((Button("Oui", "a"),),))
    line = await desk.settled(first)
    telegram.world.chats[42].messages[int(line.external_id)]["is_frozen"] = True
    await desk.settled(await desk.write("Noté", replaces=str(first), freezes=True), "dropped")
    del telegram.world.chats[42].messages[int(line.external_id)]
    await desk.settled(await desk.write("Noté", replaces=str(first), freezes=True), "dropped")
    await desk.settled(await desk.write("Noté", replaces="999999", freezes=True), "dropped")
    long = await desk.write(LONG)
    await desk.settled(long)
    await desk.settled(await desk.write("Noté", replaces=str(long), freezes=True), "dropped")
    await desk.settled(await desk.write("Suite"))
    assert "Noté" not in telegram.said(42)
    assert telegram.said(42)[-1] == "Suite"


async def test_a_freeze_takes_the_buttons_away(desk: SendingDesk, telegram: BotApi) -> None:
    first = await desk.write("Question", rows=((Button("Oui", "a"),),))
    await desk.settled(await desk.write("Noté : oui", replaces=str(first), freezes=True))
    (shown,) = telegram.transcript(42)
    assert (shown.text, shown.buttons) == ("Noté : oui", ())


async def test_another_process_finishes_a_dead_ones_work(
    desk: SendingDesk, telegram: BotApi, store: Store
) -> None:
    """Its line was claimed, maybe sent, and the lease ran out."""
    await desk.sender.stop()
    number = await desk.write("un")
    claimed = await store.run(lambda c: outbox.claim(c, "telegram", "dead", desk.clock(), 10))
    assert [line.id for line in claimed] == [number]
    async with SendingDesk(desk.bot, store, clock=desk.clock, owner="two") as other:
        other.forward(3)
        await other.settled(number)
    assert telegram.said(42) == [f"un\n\n{MARK}"]


async def test_two_senders_send_each_line_once(
    desk: SendingDesk, telegram: BotApi, store: Store
) -> None:
    for chat in range(100, 110):
        telegram.person(chat)
    async with SendingDesk(desk.bot, store, clock=desk.clock, owner="two"):
        numbers = [await desk.write("un", chat=str(chat)) for chat in range(100, 110)]
        for number in numbers:
            await desk.settled(number)
    assert [telegram.said(chat) for chat in range(100, 110)] == [["un"]] * 10


async def test_a_stopped_sender_gives_back_what_waits(desk: SendingDesk, telegram: BotApi) -> None:
    """The fifth message of a chat waits for its slot; stopping does not wait with it."""
    numbers = [await desk.write(str(number)) for number in range(5)]
    await telegram.until(lambda: len(telegram.said(42)) == 3)
    await desk.until(numbers[3], lambda line: line.state == "sending")
    await desk.sender.stop()
    assert (await desk.line(numbers[3])).state == "pending"
    assert telegram.said(42) == ["0", "1", "2"]
