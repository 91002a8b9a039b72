"""What Telegram refuses, in its own words. Not for chats and messages (world.py)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from tests.fakes.bot_api.wire import SentFile

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LARGEST_FILE = 50 * 1024 * 1024
LONGEST_DATA = 64
MOST_BUTTONS = 100
MOST_RESULTS = 50
MOST_ENTITIES = 100
LARGEST_PHOTO = 10 * 1024 * 1024
DELETABLE = 48 * 3600
"""Seconds in which a bot may delete what it wrote."""

SENT = frozenset({"sendmessage", "senddocument", "sendphoto"})
COUNTED = SENT | {"editmessagetext", "editmessagecaption", "deletemessage"}
"""Methods that the limit of messages a second is about."""


class ApiError(Exception):
    """An answer with "ok": false."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def refuse(description: str) -> ApiError:
    return ApiError(400, f"Bad Request: {description[0].lower()}{description[1:]}")


def decoded(given: Mapping[str, Any], name: str, otherwise: Any = None) -> Any:
    """A parameter that is JSON inside a form, or already a value."""
    value = given.get(name, otherwise)
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError as error:
        raise refuse(f"can't parse {name} JSON object") from error


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def check_text(text: str, *, too_long: str = "message is too long") -> str:
    """The text as Telegram keeps it: trimmed. `text` is after parsing, as entities come apart."""
    if not text.strip():
        raise refuse("message text is empty")
    if units(text.strip()) > LONGEST_TEXT:
        # An edit answers MESSAGE_TOO_LONG, in capitals, where a new message says it in words.
        raise ApiError(400, f"Bad Request: {too_long}")
    return text.strip()


def check_caption(text: str) -> str:
    """The caption as Telegram keeps it: it may be empty."""
    if units(text.strip()) > LONGEST_CAPTION:
        raise refuse("message caption is too long")
    return text.strip()


def check_file(file: Any, kind: str = "document") -> SentFile:
    if not isinstance(file, SentFile):
        raise refuse(f"there is no {kind} in the request")
    if not file.content:
        raise refuse("file must be non-empty")
    if len(file.content) > LARGEST_FILE:
        raise ApiError(413, "Request Entity Too Large")
    if kind == "photo":
        _check_photo(file)
    return file


def _check_photo(file: SentFile) -> None:
    if len(file.content) > LARGEST_PHOTO:
        raise refuse("file is too big")
    if not file.content.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")):
        raise ApiError(400, "Bad Request: IMAGE_PROCESS_FAILED")


def check_entities(text: str, entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """In bounds, never inside a surrogate pair; sorted. Refuses more than Telegram, which drops what is over 100."""
    if len(entities) > MOST_ENTITIES:
        raise AssertionError("more than 100 entities: Telegram would silently drop some")
    starts, encoded = _starts(text), units(text)
    for entity in entities:
        offset, length = entity["offset"], entity["length"]
        if offset < 0:
            raise refuse(f"Receive an entity with incorrect offset {offset}")
        if length <= 0:
            raise refuse(f"Receive an entity with incorrect length {length}")
        if offset + length > encoded:
            raise refuse(
                f"Entity beginning at UTF-16 offset {offset} ends after the end of the text "
                f"at UTF-16 offset {offset + length}"
            )
        if offset not in starts:
            raise refuse("Entity begins in a middle of a UTF-16 symbol at byte offset 0")
        if offset + length not in starts:
            raise refuse(
                f"Entity beginning at UTF-16 offset {offset} ends in a middle of a UTF-16 symbol at byte offset 0"
            )
        if entity["type"] == "text_link":
            _check_url(entity.get("url", ""), "text_link")
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _starts(text: str) -> set[int]:
    """UTF-16 offsets where a character begins, and the end of the text."""
    starts, position = set(), 0
    for character in text:
        starts.add(position)
        position += units(character)
    return starts | {position}


def check_markup(markup: dict[str, Any] | None) -> dict[str, Any] | None:
    """An inline keyboard within limits, None without one."""
    if markup is None:
        return None
    rows = markup.get("inline_keyboard")
    if rows is None:
        raise refuse("object expected as reply markup")
    buttons = [button for row in rows for button in row]
    if len(buttons) > MOST_BUTTONS:
        raise ApiError(400, "Bad Request: REPLY_MARKUP_TOO_LONG")
    for button in buttons:
        _check_button(button)
    return {"inline_keyboard": [row for row in rows if row]} if buttons else None


def _check_button(button: dict[str, Any]) -> None:
    if not button.get("text", "").strip():
        raise refuse("Inline keyboard button text must be non-empty")
    if "url" in button:
        _check_url(button["url"], "inline keyboard button URL")
    elif "callback_data" in button:
        if not 1 <= len(button["callback_data"].encode()) <= LONGEST_DATA:
            raise ApiError(400, "Bad Request: BUTTON_DATA_INVALID")
    else:
        raise refuse("Text buttons are unallowed in the inline keyboard")


def _check_url(url: str, what: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https", "tg"} or "." not in (parts.hostname or ""):
        raise refuse(f"{what} '{url}' is invalid: Wrong HTTP URL")
