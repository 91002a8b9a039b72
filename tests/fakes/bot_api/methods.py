"""The Bot API methods, as strict as Telegram. Not for the test's side (api.py)."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.bot_api.files import FileStore
from tests.fakes.bot_api.forums import Forums, place
from tests.fakes.bot_api.limits import (
    DELETABLE,
    MOST_RESULTS,
    ApiError,
    check_caption,
    check_entities,
    check_file,
    check_markup,
    check_text,
    decoded,
    refuse,
)
from tests.fakes.bot_api.updates import UpdateQueue
from tests.fakes.bot_api.wire import SentFile
from tests.fakes.bot_api.world import Chat, World

Given = Mapping[str, Any]

EDITABLE = ("text", "entities", "caption", "caption_entities", "reply_markup")

COMMAND = re.compile(r"[a-z0-9_]{1,32}")

GIFTS = (
    *("unlimited_gifts", "limited_gifts", "unique_gifts"),
    *("premium_subscription", "gifts_from_channels"),
)


@dataclass
class Methods:
    """Each method takes the parameters of a call and gives its "result"."""

    bot: dict[str, Any]
    world: World
    queue: UpdateQueue
    time: Callable[[], float]
    queries: dict[str, float] = field(default_factory=dict)
    answered: dict[str, dict[str, Any]] = field(default_factory=dict)
    settings: dict[tuple[str, ...], Any] = field(default_factory=dict)
    files: FileStore = field(default_factory=FileStore)

    def table(self) -> Mapping[str, Callable[[Given], Awaitable[Any]]]:
        """By lower-case name: Telegram does not look at the case."""
        methods = {
            "getMe": self.get_me,
            "getUpdates": self.get_updates,
            "setWebhook": self.set_webhook,
            "deleteWebhook": self.delete_webhook,
            "getWebhookInfo": self.get_webhook_info,
            "sendMessage": self.send_message,
            "sendDocument": self.send_document,
            "sendPhoto": self.send_photo,
            "editMessageText": self.edit_message_text,
            "editMessageCaption": self.edit_message_caption,
            "editMessageReplyMarkup": self.edit_message_reply_markup,
            "deleteMessage": self.delete_message,
            "answerCallbackQuery": self.answer_callback_query,
            "answerInlineQuery": self.answer_inline_query,
            "getFile": self.get_file,
            "sendChatAction": self.send_chat_action,
            "getChat": self.get_chat,
            "setMyCommands": self.set_my_commands,
            "getMyCommands": self.get_my_commands,
            "deleteMyCommands": self.delete_my_commands,
            "setMyDescription": self._setter("description", 512),
            "getMyDescription": self._getter("description"),
            "setMyShortDescription": self._setter("short_description", 120),
            "getMyShortDescription": self._getter("short_description"),
            "setMyName": self._setter("name", 64),
            "getMyName": self._getter("name"),
            **Forums(self.bot, self.world, self.time).table(),
        }
        return {name.lower(): method for name, method in methods.items()}

    async def get_me(self, _given: Given) -> Any:
        return self.bot

    async def get_updates(self, given: Given) -> Any:
        return await self.queue.take(
            int(given["offset"]) if "offset" in given else None,
            int(given.get("limit", 100)),
            float(given.get("timeout", 0)),
            decoded(given, "allowed_updates"),
        )

    async def set_webhook(self, given: Given) -> Any:
        secret = given.get("secret_token", "")
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
            raise refuse("secret token contains unallowed characters")
        await self.queue.set_webhook(
            given.get("url", ""), secret, decoded(given, "allowed_updates")
        )
        return True

    async def delete_webhook(self, _given: Given) -> Any:
        await self.queue.set_webhook("", "", None)
        return True

    async def get_webhook_info(self, _given: Given) -> Any:
        hook = self.queue.webhook
        info: dict[str, Any] = {
            "url": hook.url if hook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self.queue.waiting),
            "allowed_updates": sorted(self.queue.allowed),
        }
        return info | ({"last_error_message": hook.last_error} if hook and hook.last_error else {})

    async def send_message(self, given: Given) -> Any:
        chat = self.world.writable(given.get("chat_id"))
        return self._add(chat, given, self._content(given, too_long="message is too long"))

    async def send_document(self, given: Given) -> Any:
        chat = self.world.writable(given.get("chat_id"))
        caption = self._caption(given)
        number, file = self._file(given, "document")
        return self._add(chat, given, {"document": _document(number, file)} | caption)

    async def send_photo(self, given: Given) -> Any:
        chat = self.world.writable(given.get("chat_id"))
        caption = self._caption(given)
        number, file = self._file(given, "photo")
        return self._add(chat, given, {"photo": _photo(number, file)} | caption)

    def _file(self, given: Given, kind: str) -> tuple[str, SentFile]:
        """Sent now, or known by its id."""
        told = given.get(kind)
        if isinstance(told, str):
            if told not in self.files.sent:
                raise refuse("wrong file identifier/HTTP URL specified")
            return told, self.files.sent[told]
        file = check_file(told, kind)
        return self.files.add(file), file

    def _caption(self, given: Given) -> dict[str, Any]:
        caption = given.get("caption", "")
        entities = check_entities(caption, decoded(given, "caption_entities", []))
        kept = {
            "caption": check_caption(caption),
            "caption_entities": entities,
            "reply_markup": check_markup(decoded(given, "reply_markup")),
        }
        return {name: value for name, value in kept.items() if value}

    def _add(self, chat: Chat, given: Given, message: dict[str, Any]) -> dict[str, Any]:
        message |= place(chat, given)
        return chat.add({"from": self.bot, "date": int(self.time()), **message})

    def _content(self, given: Given, *, too_long: str) -> dict[str, Any]:
        if given.get("parse_mode"):
            raise NotImplementedError("parse_mode is not emulated: send entities")
        text = given.get("text", "")
        entities = check_entities(text, decoded(given, "entities", []))
        content: dict[str, Any] = {"text": check_text(text, too_long=too_long)}
        markup = check_markup(decoded(given, "reply_markup"))
        return (
            content
            | ({"entities": entities} if entities else {})
            | ({"reply_markup": markup} if markup else {})
        )

    def _own_message(self, given: Given) -> dict[str, Any]:
        chat = self.world.writable(given.get("chat_id"))
        message = chat.messages.get(int(given.get("message_id", 0)))
        if message is None:
            raise refuse("message to edit not found")
        if message["from"] != self.bot or message.get("is_frozen"):
            raise refuse("message can't be edited")
        return message

    async def edit_message_text(self, given: Given) -> Any:
        message = self._own_message(given)
        if "text" not in message:
            raise refuse("there is no text in the message to edit")
        return self._edit(message, self._content(given, too_long="MESSAGE_TOO_LONG"))

    async def edit_message_caption(self, given: Given) -> Any:
        message = self._own_message(given)
        if "document" not in message and "photo" not in message:
            raise refuse("there is no caption in the message to edit")
        return self._edit(message, self._caption(given))

    async def edit_message_reply_markup(self, given: Given) -> Any:
        message = self._own_message(given)
        markup = check_markup(decoded(given, "reply_markup"))
        kept = {name: message[name] for name in EDITABLE[:-1] if name in message}
        return self._edit(message, kept | ({"reply_markup": markup} if markup else {}))

    def _edit(self, message: dict[str, Any], content: dict[str, Any]) -> dict[str, Any]:
        shown = {name: message[name] for name in EDITABLE if name in message}
        if shown == content:
            raise refuse(
                "message is not modified: specified new message content and reply markup are exactly the same "
                "as a current content and reply markup of the message"
            )
        for name in shown:
            del message[name]
        message |= content | {"edit_date": int(self.time())}
        return message

    async def delete_message(self, given: Given) -> Any:
        chat = self.world.writable(given.get("chat_id"))
        number = int(given.get("message_id", 0))
        message = chat.messages.get(number)
        if message is None:
            raise refuse("message to delete not found")
        if self.time() - message["date"] > DELETABLE:
            raise refuse("message can't be deleted for everyone")
        del chat.messages[number]
        return True

    async def answer_callback_query(self, given: Given) -> Any:
        if len(given.get("text", "")) > 200:
            raise ApiError(400, "Bad Request: MESSAGE_TOO_LONG")
        self._answer(given.get("callback_query_id", ""), 150, dict(given))
        return True

    async def answer_inline_query(self, given: Given) -> Any:
        results = decoded(given, "results", [])
        if len(results) > MOST_RESULTS:
            raise ApiError(400, "Bad Request: RESULTS_TOO_MUCH")
        ids = [result["id"] for result in results]
        if len(set(ids)) < len(ids):
            raise ApiError(400, "Bad Request: RESULT_ID_DUPLICATE")
        for result in results:
            self._check_result(result)
        self._answer(given.get("inline_query_id", ""), 30, {**given, "results": results})
        return True

    def _check_result(self, result: dict[str, Any]) -> None:
        if not 1 <= len(result["id"].encode()) <= 64:
            raise ApiError(400, "Bad Request: RESULT_ID_INVALID")
        if not result.get("title"):
            raise ApiError(400, "Bad Request: ARTICLE_TITLE_EMPTY")
        content = result["input_message_content"]
        check_entities(content["message_text"], content.get("entities", []))
        check_text(content["message_text"])

    def _answer(self, query: str, seconds: float, given: dict[str, Any]) -> None:
        asked_at = self.queries.pop(query, None)
        if asked_at is None or self.time() - asked_at > seconds:
            raise refuse("query is too old and response timeout expired or query ID is invalid")
        self.answered[query] = given

    async def get_file(self, given: Given) -> Any:
        return self.files.get(given)

    async def send_chat_action(self, given: Given) -> Any:
        self.world.writable(given.get("chat_id"))
        return True

    async def get_chat(self, given: Given) -> Any:
        chat = self.world.known(given.get("chat_id")).as_chat()
        return chat | {
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "accepted_gift_types": dict.fromkeys(GIFTS, True),
        }

    async def set_my_commands(self, given: Given) -> Any:
        commands = decoded(given, "commands", [])
        if len(commands) > 100:
            raise ApiError(400, "Bad Request: BOT_COMMANDS_TOO_MUCH")
        for command in commands:
            if not COMMAND.fullmatch(command["command"]):
                raise ApiError(400, "Bad Request: BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"]) <= 256:
                raise ApiError(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
        self.settings[_scope(given)] = commands
        return True

    async def get_my_commands(self, given: Given) -> Any:
        return self.settings.get(_scope(given), [])

    async def delete_my_commands(self, given: Given) -> Any:
        self.settings.pop(_scope(given), None)
        return True

    def _setter(self, name: str, longest: int) -> Callable[[Given], Awaitable[Any]]:
        async def set_text(given: Given) -> Any:
            text = given.get(name, "")
            if len(text) > longest:
                raise refuse(f"{name} is too long")
            self.settings[(name, given.get("language_code", ""))] = text
            return True

        return set_text

    def _getter(self, name: str) -> Callable[[Given], Awaitable[Any]]:
        async def get_text(given: Given) -> Any:
            otherwise = self.settings.get((name, ""), "")
            return {name: self.settings.get((name, given.get("language_code", "")), otherwise)}

        return get_text


def _document(number: str, file: SentFile) -> dict[str, Any]:
    return {
        "file_id": number,
        "file_unique_id": number,
        "file_name": file.name,
        "mime_type": file.media,
        "file_size": len(file.content),
    }


def _photo(number: str, file: SentFile) -> list[dict[str, Any]]:
    """A small size and the whole one."""
    sizes = ((f"{number}-small", 90, 60), (number, 1280, 853))
    return [
        {
            "file_id": size,
            "file_unique_id": size,
            "width": width,
            "height": height,
            "file_size": len(file.content),
        }
        for size, width, height in sizes
    ]


def _scope(given: Given) -> tuple[str, ...]:
    scope = decoded(given, "scope") or {"type": "default"}
    return ("commands", scope["type"], given.get("language_code", ""))
