"""Which update is which event: private chats, groups, taps, and what is nothing to us."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Update

from bot.channels.telegram.address import read_address, write_address
from bot.channels.telegram.translate import Myself, translate
from conversations.events import (
    Address,
    Commanded,
    Content,
    Event,
    Followed,
    Left,
    Said,
    Tapped,
    Uploaded,
)

TOKEN = "aA0_-" * 4 + "zz"
MYSELF = Myself(99, "Label_bot")
NOW = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)
WRITTEN = datetime(2026, 11, 12, 11, 0, tzinfo=UTC)

ANNE = {"id": 42, "is_bot": False, "first_name": "Anne", "language_code": "fr-CA"}
BOB = {"id": 43, "is_bot": False, "first_name": "Bob", "language_code": "de"}
US = {"id": 99, "is_bot": True, "first_name": "Label", "username": "Label_bot"}
PRIVATE = {"id": 42, "type": "private", "first_name": "Anne"}
GROUP = {"id": -1001, "type": "supergroup", "title": "Équipe"}
CHANNEL = {"id": -1002, "type": "channel", "title": "Annonces"}
ANONYMOUS = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
PHOTO = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
VOICE = {"file_id": "f", "file_unique_id": "u", "duration": 3}
FILE = {"file_id": "f", "file_unique_id": "u"}


def message(**fields: Any) -> dict[str, Any]:
    return {
        "message_id": 7,
        "date": int(WRITTEN.timestamp()),
        "chat": PRIVATE,
        "from": ANNE,
    } | fields


def read(kind: str, value: dict[str, Any]) -> Event | None:
    update = Update.de_json({"update_id": 1000, kind: value})
    assert update
    return translate(update, MYSELF, NOW)


def content(**fields: Any) -> Content | None:
    event = read("message", message(**fields))
    return event.content if event else None


def test_a_private_message() -> None:
    assert read("message", message(text="bonjour")) == Event(
        key="telegram:99:1000",
        person="telegram:42",
        address=Address("telegram", "42"),
        at=WRITTEN,
        content=Said("bonjour"),
        language="fr",
        in_group=False,
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"text": "/start"}, Commanded("start")),
        ({"text": "/start faq_money-200m"}, Commanded("start", "faq_money-200m")),
        ({"text": f"/start i_{TOKEN}"}, Followed("invitation", TOKEN)),
        ({"text": f"/start@Label_bot r_{TOKEN}"}, Followed("return", TOKEN)),
        ({"text": f"/start j_{TOKEN}x"}, Commanded("start", f"j_{TOKEN}x")),
        ({"text": "/Help@label_BOT"}, Commanded("help")),
        ({"text": "/langue@Label_bot  en "}, Commanded("langue", "en")),
        ({"text": "/faq\nsuite"}, Commanded("faq", "suite")),
        ({"text": "/"}, Said("/")),
        ({"text": "/é ou e"}, Said("/é ou e")),
        ({"text": "oui /help"}, Said("oui /help")),
        ({"text": "a" * 5000}, Said("a" * 4096)),
        ({"photo": PHOTO}, Uploaded("photo")),
        ({"photo": PHOTO, "caption": "ma ville"}, Uploaded("photo", "ma ville")),
        ({"voice": VOICE}, Uploaded("voice")),
        ({"document": FILE, "caption": "c" * 5000}, Uploaded("document", "c" * 1024)),
        ({"document": FILE, "animation": VOICE | {"width": 1, "height": 1}}, Uploaded("animation")),
        (
            {"location": {"latitude": 45.0, "longitude": 5.0}},
            Uploaded("location"),
        ),
        ({"dice": {"emoji": "🎲", "value": 3}}, Uploaded("dice")),
        ({"contact": {"phone_number": "1", "first_name": "A"}}, Uploaded("contact")),
        ({"pinned_message": message(text="x")}, None),
        ({"new_chat_title": "x"}, None),
        ({"text": "une réponse", "via_bot": US}, None),
        ({"text": "x", "from": US}, None),
    ],
)
def test_private_content(fields: dict[str, Any], expected: Content | None) -> None:
    assert content(**fields) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"text": "bonjour à tous"}, None),
        ({"text": "@label_bot c'est quoi ?"}, Said("c'est quoi ?")),
        ({"text": "dis @Label_bot, combien ?"}, Said("dis , combien ?")),
        ({"text": "@label_bot"}, Said("")),
        ({"text": "@label_bottom c'est quoi ?"}, None),
        ({"text": "mail@label_bot.example"}, None),
        (
            {"text": "et combien ?", "reply_to_message": message(text="x", **{"from": US})},
            Said("et combien ?"),
        ),
        ({"text": "d'accord", "reply_to_message": message(text="x", **{"from": BOB})}, None),
        ({"text": "/faq"}, Commanded("faq")),
        ({"text": "/aide"}, Commanded("aide")),
        ({"text": f"/start i_{TOKEN}"}, Commanded("start", f"i_{TOKEN}")),
        ({"text": "/poll"}, None),
        ({"text": "/poll@Label_bot"}, Commanded("poll")),
        ({"text": "/faq@other_bot"}, None),
        ({"photo": PHOTO}, None),
        ({"photo": PHOTO, "caption": "@label_bot ?"}, Uploaded("photo", "@label_bot ?")),
        ({"new_chat_title": "x"}, None),
        ({"text": "@label_bot x", "is_automatic_forward": True, "sender_chat": CHANNEL}, None),
    ],
)
def test_group_content(fields: dict[str, Any], expected: Content | None) -> None:
    event = read("message", message(chat=GROUP, **fields))
    assert (event.content if event else None) == expected
    assert event is None or (event.in_group, event.address.id) == (True, "-1001")


def test_a_reply_in_private_says_to_which_message_of_ours() -> None:
    ours = message(text="x", message_id=41, **{"from": US})
    assert content(text="à quelle heure ?", reply_to_message=ours) == Said(
        "à quelle heure ?", answers="41"
    )
    theirs = message(text="x", message_id=42, **{"from": BOB})
    assert content(text="moi", reply_to_message=theirs) == Said("moi")


def test_an_anonymous_administrator_is_the_group() -> None:
    event = read(
        "message",
        message(chat=GROUP, text="/faq", sender_chat=GROUP, **{"from": ANONYMOUS}),
    )
    assert event
    assert event.person == "telegram:-1001"


def test_a_topic_of_a_forum_is_an_address_of_its_own() -> None:
    event = read(
        "message", message(chat=GROUP, text="/faq", message_thread_id=12, is_topic_message=True)
    )
    assert event
    assert read_address(event.address.id) == (-1001, 12)
    assert read_address(write_address(42)) == (42, None)


def test_a_channel_is_nothing_to_us() -> None:
    assert read("channel_post", message(chat=CHANNEL, text="/faq")) is None
    assert read("message", message(chat=CHANNEL, text="/faq", sender_chat=CHANNEL)) is None


def test_an_album_is_one_event() -> None:
    event = read("message", message(photo=PHOTO, media_group_id="555"))
    assert event
    assert event.key == "telegram:99:album:555"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"text": "corrigé"}, Said("corrigé", edited=True)),
        ({"text": "/help"}, Commanded("help")),
        ({"photo": PHOTO, "caption": "corrigé"}, None),
        ({"location": {"latitude": 45.0, "longitude": 5.0, "live_period": 60}}, None),
    ],
)
def test_edits(fields: dict[str, Any], expected: Content | None) -> None:
    event = read("edited_message", message(edit_date=int(NOW.timestamp()), **fields))
    assert (event.content if event else None) == expected
    assert event is None or event.at == NOW


@pytest.mark.parametrize(
    ("code", "language"),
    [("fr", "fr"), ("FR-be", "fr"), ("en", "en"), ("de", "en"), (None, "fr")],
)
def test_languages(code: str | None, language: str) -> None:
    author = {name: value for name, value in ANNE.items() if name != "language_code"}
    event = read(
        "message",
        message(text="x", **{"from": author | ({"language_code": code} if code else {})}),
    )
    assert event
    assert event.language == language


def tapped(**fields: Any) -> Event | None:
    query = {"id": "1", "from": BOB, "chat_instance": "1", "data": "themes"}
    return read("callback_query", query | fields)


def test_a_tap() -> None:
    event = tapped(message=message(text="x", **{"from": US}))
    assert event == Event(
        key="telegram:99:1000",
        person="telegram:43",
        address=Address("telegram", "42"),
        at=NOW,
        content=Tapped("themes", "7"),
        language="en",
    )


def test_a_tap_under_a_message_too_old_to_read() -> None:
    event = tapped(message={"chat": GROUP, "message_id": 7, "date": 0})
    assert event
    assert (event.content, event.in_group) == (Tapped("themes", "7"), True)


def test_taps_that_are_nothing_to_us() -> None:
    assert tapped(inline_message_id="abc") is None
    assert tapped(message=message(text="x"), data=None, game_short_name="g") is None


def membership(chat: dict[str, Any], status: str) -> Event | None:
    change = {
        "chat": chat,
        "from": ANNE,
        "date": int(WRITTEN.timestamp()),
        "old_chat_member": {"user": US, "status": "member"},
        "new_chat_member": {"user": US, "status": status, "until_date": 0},
    }
    return read("my_chat_member", change)


def test_who_blocks_the_bot_has_left() -> None:
    event = membership(PRIVATE, "kicked")
    assert event
    assert (event.content, event.person, event.at) == (Left(), "telegram:42", WRITTEN)
    assert membership(PRIVATE, "member") is None
    assert membership(GROUP, "kicked") is None


def test_kinds_we_never_asked_for() -> None:
    assert (
        read("poll_answer", {"poll_id": "1", "option_ids": [], "option_persistent_ids": []}) is None
    )
