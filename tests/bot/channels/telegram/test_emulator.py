"""The emulator refuses what Telegram refuses, in Telegram's words, so that no test passes on a kinder one."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MessageEntity,
    ReplyParameters,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)

from tests.fakes.bot_api import BotApi


def keyboard(label: str = "Oui", **what: Any) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, **what)]])


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": " \n "}, "message text is empty"),
        (
            {"text": "abc", "entities": [MessageEntity("bold", 1, 5)]},
            "entity beginning at UTF-16 offset 1 ends after the end",
        ),
        (
            {"text": "😀a", "entities": [MessageEntity("bold", 1, 2)]},
            "entity begins in a middle of a UTF-16 symbol",
        ),
        (
            {"text": "😀a", "entities": [MessageEntity("bold", 0, 1)]},
            "ends in a middle of a UTF-16 symbol",
        ),
        ({"text": "a", "reply_markup": keyboard(callback_data="é" * 33)}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "reply_markup": keyboard(" ", callback_data="a")}, "must be non-empty"),
        ({"text": "a", "reply_markup": keyboard(url="http://localhost:8080/")}, "Wrong HTTP URL"),
        ({"text": "a", "chat_id": 7}, "chat not found"),
    ],
)
async def test_bad_messages(telegram: BotApi, bot: Bot, call: dict[str, Any], words: str) -> None:
    telegram.person(42)
    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await bot.send_message(**{"chat_id": 42, **call})
    assert telegram.transcript(42) == []


async def test_the_longest_message_passes(telegram: BotApi, bot: Bot) -> None:
    telegram.person(42)
    await bot.send_message(42, "😀" * 2048, entities=[MessageEntity("bold", 4094, 2)])
    assert telegram.said(42) == ["😀" * 2048]


async def test_people_who_are_gone(telegram: BotApi, bot: Bot) -> None:
    telegram.person(42)
    await telegram.block(42)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(42, "a")
    telegram.person(43)
    telegram.deactivate(43)
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(43, "a")
    telegram.group(-5, "group")
    telegram.migrate(-5, to=-1005)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(-5, "a")
    assert moved.value.new_chat_id == -1005
    telegram.kick(-1005)
    with pytest.raises(Forbidden, match="kicked from the supergroup chat"):
        await bot.send_message(-1005, "a")


async def test_edits(telegram: BotApi, bot: Bot) -> None:
    telegram.person(42)
    sent = await bot.send_message(42, "a")
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await bot.edit_message_text("a ", 42, sent.message_id)
    with pytest.raises(BadRequest, match=r"(?i)MESSAGE_TOO_LONG"):
        await bot.edit_message_text("a" * 4097, 42, sent.message_id)
    await bot.edit_message_text("b", 42, sent.message_id)
    assert telegram.said(42) == ["b"]
    with pytest.raises(BadRequest, match=r"(?i)message to edit not found"):
        await bot.edit_message_text("b", 42, 999)
    theirs = await telegram.say(42, "bonjour")
    with pytest.raises(BadRequest, match=r"(?i)message can't be edited"):
        await bot.edit_message_text("b", 42, theirs)


async def test_documents(telegram: BotApi, bot: Bot) -> None:
    telegram.person(42)
    content = b"%PDF-\r\n--x\r\n\x00\xff\n"
    sent = await bot.send_document(42, content, filename="rapport.pdf", caption="é" * 1024)
    (shown,) = telegram.transcript(42)
    assert shown.file
    assert (shown.file.name, shown.file.media, shown.file.content) == (
        "rapport.pdf",
        "application/pdf",
        content,
    )
    assert shown.text == "é" * 1024
    with pytest.raises(BadRequest, match=r"(?i)there is no text in the message to edit"):
        await bot.edit_message_text("b", 42, sent.message_id)
    with pytest.raises(BadRequest, match=r"(?i)message caption is too long"):
        await bot.send_document(42, content, filename="a.pdf", caption="é" * 1025)
    with pytest.raises(BadRequest, match=r"(?i)file must be non-empty"):
        await bot.send_document(42, b"", filename="a.pdf")
    with pytest.raises(NetworkError, match="Request Entity Too Large"):
        await bot.send_document(42, bytes(50 * 1024 * 1024 + 1), filename="a.pdf")
    assert len(telegram.transcript(42)) == 1


async def test_a_picture_sent_again_by_its_id(telegram: BotApi, bot: Bot) -> None:
    telegram.person(42)
    telegram.person(43)
    content = b"\x89PNG\r\n\x1a\n"
    sent = await bot.send_photo(42, content, caption="une image")
    again = await bot.send_photo(43, sent.photo[-1].file_id, caption="une image")
    (shown,) = telegram.transcript(43)
    assert shown.file
    assert (shown.text, shown.file.content) == ("une image", content)
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await bot.edit_message_caption(43, again.message_id, caption="une image ")
    await bot.edit_message_caption(43, again.message_id, caption="corrigée")
    assert telegram.said(43) == ["corrigée"]
    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier"):
        await bot.send_photo(43, "file-99")
    with pytest.raises(BadRequest, match=r"(?i)IMAGE_PROCESS_FAILED"):
        await bot.send_photo(43, b"no picture")
    words = await bot.send_message(43, "a")
    with pytest.raises(BadRequest, match=r"(?i)there is no caption in the message to edit"):
        await bot.edit_message_caption(43, words.message_id, caption="b")


async def test_old_messages_stay(telegram: BotApi, bot: Bot) -> None:
    telegram.person(42)
    old = await bot.send_message(42, "a")
    telegram.forward(48 * 3600 + 1)
    with pytest.raises(BadRequest, match=r"(?i)message can't be deleted for everyone"):
        await bot.delete_message(42, old.message_id)
    new = await bot.send_message(42, "b")
    await bot.delete_message(42, new.message_id)
    assert telegram.said(42) == ["a"]


async def test_more_than_it_takes_in_a_second(telegram: BotApi, bot: Bot) -> None:
    telegram.person(42)
    telegram.messages_a_second = 3
    for text in "abc":
        await bot.send_message(42, text)
    for text in "de":  # while it is closed too
        with pytest.raises(RetryAfter):
            await bot.send_message(42, text)
    telegram.messages_a_second = None
    await bot.send_message(42, "f")
    assert telegram.said(42) == ["a", "b", "c", "f"]


async def test_too_many(telegram: BotApi, bot: Bot) -> None:
    telegram.person(42)
    telegram.flood(retry_after=3)
    with pytest.raises(RetryAfter) as waited:
        await bot.send_message(42, "a")
    assert waited.value._retry_after.total_seconds() == 3
    await bot.send_message(42, "a")


@pytest.mark.parametrize(("moment", "arrived"), [("before", []), ("after", ["a"])])
async def test_a_connection_cut(
    telegram: BotApi, bot: Bot, moment: Any, arrived: list[str]
) -> None:
    telegram.person(42)
    telegram.cut(moment)
    with pytest.raises(NetworkError):
        await bot.send_message(42, "a")
    assert telegram.said(42) == arrived


async def test_taps_grow_old(telegram: BotApi, bot: Bot) -> None:
    telegram.person(42)
    sent = await bot.send_message(42, "a", reply_markup=keyboard(callback_data="start"))
    query = await telegram.press(42, "Oui")
    await bot.answer_callback_query(query)
    assert query in telegram.answered
    late = await telegram.tap(42, sent.message_id, "start")
    telegram.forward(200)
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_callback_query(late)


async def test_updates_stay_until_confirmed(telegram: BotApi, bot: Bot) -> None:
    await telegram.say(42, "un")
    await telegram.say(42, "deux")
    first = await bot.get_updates(timeout=0)
    assert await bot.get_updates(timeout=0) == first
    (second,) = await bot.get_updates(offset=first[1].update_id, timeout=0)
    assert second.message
    assert second.message.text == "deux"
    telegram.forward(25 * 3600)
    assert await bot.get_updates(timeout=0) == ()


async def test_a_long_poll_ends_with_the_update(telegram: BotApi, bot: Bot) -> None:
    waiting = asyncio.create_task(bot.get_updates(timeout=10))
    await telegram.until(lambda: telegram.queue._poll)
    await telegram.say(42, "un")
    assert len(await waiting) == 1


async def test_two_polls_at_once(telegram: BotApi, bot: Bot) -> None:
    older = asyncio.create_task(bot.get_updates(timeout=10))
    await telegram.until(lambda: telegram.queue._poll)
    assert await bot.get_updates(timeout=0) == ()
    with pytest.raises(Conflict, match="terminated by other getUpdates"):
        await older
    await bot.set_webhook("http://127.0.0.1:9/x")
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates(timeout=0)


async def test_a_wrong_token(telegram: BotApi, bot: Bot) -> None:
    telegram.revoke()
    with pytest.raises(InvalidToken):
        await bot.get_me()
    telegram.accept()
    assert (await bot.get_me()).username == telegram.username


async def test_topics_of_a_forum(telegram: BotApi, bot: Bot) -> None:
    chat = telegram.forum(-1005)
    topic = await bot.create_forum_topic(-1005, "Demande n° 1")
    sent = await bot.send_message(-1005, "a", message_thread_id=topic.message_thread_id)
    assert (sent.message_thread_id, sent.is_topic_message) == (topic.message_thread_id, True)
    assert (await bot.get_chat(-1005)).is_forum
    assert (await bot.get_chat_member(-1005, 123456)).status == "administrator"
    await bot.close_forum_topic(-1005, topic.message_thread_id)
    with pytest.raises(BadRequest, match=r"(?i)topic_not_modified"):
        await bot.close_forum_topic(-1005, topic.message_thread_id)
    chat.is_admin = False
    with pytest.raises(BadRequest, match=r"(?i)topic_closed"):
        await bot.send_message(-1005, "b", message_thread_id=topic.message_thread_id)
    assert await bot.reopen_forum_topic(-1005, topic.message_thread_id)
    telegram.delete_topic(-1005, topic.message_thread_id)
    with pytest.raises(BadRequest, match=r"(?i)thread not found"):
        await bot.send_message(-1005, "c", message_thread_id=topic.message_thread_id)
    with pytest.raises(BadRequest, match=r"(?i)topic_id_invalid"):
        await bot.close_forum_topic(-1005, topic.message_thread_id)
    assert telegram.transcript(-1005) == []


async def test_where_no_topic_can_be_made(telegram: BotApi, bot: Bot) -> None:
    telegram.group(-1001)
    with pytest.raises(BadRequest, match=r"(?i)not a forum"):
        await bot.create_forum_topic(-1001, "a")
    telegram.forum(-1002, may_make_topics=False)
    with pytest.raises(BadRequest, match=r"(?i)not enough rights to create a topic"):
        await bot.create_forum_topic(-1002, "a")
    telegram.forum(-1003)
    with pytest.raises(BadRequest, match=r"(?i)topic_title_empty"):
        await bot.create_forum_topic(-1003, " ")
    with pytest.raises(BadRequest, match=r"(?i)topic name is too long"):
        await bot.create_forum_topic(-1003, "a" * 129)
    assert (await bot.get_chat_member(-1002, 123456)).status == "member"


async def test_a_reply_needs_its_message_unless_told_otherwise(telegram: BotApi, bot: Bot) -> None:
    telegram.group(-1001)
    first = await bot.send_message(-1001, "a")
    second = await bot.send_message(-1001, "b", reply_to_message_id=first.message_id)
    assert second.reply_to_message
    with pytest.raises(BadRequest, match=r"(?i)message to be replied not found"):
        await bot.send_message(-1001, "c", reply_to_message_id=99)
    alone = ReplyParameters(99, allow_sending_without_reply=True)
    assert not (await bot.send_message(-1001, "c", reply_parameters=alone)).reply_to_message


async def test_a_group_takes_so_many_a_minute(telegram: BotApi, bot: Bot) -> None:
    telegram.group(-1001)
    telegram.in_a_group_a_minute = 2
    await bot.send_message(-1001, "a")
    await bot.send_message(-1001, "b")
    with pytest.raises(RetryAfter):
        await bot.send_message(-1001, "c")
    telegram.forward(61)
    await bot.send_message(-1001, "d")
