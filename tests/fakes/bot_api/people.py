"""What people do in Telegram, as a test tells them to. Not for the bot's calls (methods.py)."""

from __future__ import annotations

from itertools import count
from typing import Any

from tests.fakes.bot_api.files import FileStore
from tests.fakes.bot_api.updates import UpdateQueue
from tests.fakes.bot_api.wire import SentFile
from tests.fakes.bot_api.world import Chat, Person, Topic, World

_SHAPES: dict[str, dict[str, Any]] = {
    "photo": {"width": 1280, "height": 853},
    "video": {"width": 640, "height": 360, "duration": 3},
    "animation": {"width": 64, "height": 64, "duration": 1},
    "audio": {"duration": 3},
    "voice": {"duration": 3},
}


class Talking:
    """People act; each act is an update. Nobody is known before they act, or are made by `person` or `group`."""

    def __init__(self, world: World, queue: UpdateQueue, files: FileStore) -> None:
        self.world = world
        self.queue = queue
        self.files = files
        self.queries: dict[str, float] = {}
        self._query_numbers = count(1)

    def person(self, id: int, language: str | None = "fr") -> Person:  # noqa: A002 — Telegram's name for it
        """Someone whose client speaks `language`; their chat with the bot is open."""
        person = self.world.private(id).person
        assert person
        person.language_code = language
        return person

    def group(self, id: int, kind: str = "supergroup", title: str = "Un groupe") -> Chat:  # noqa: A002 — the same
        """A group with the bot in it; `id` is negative."""
        return self.world.chats.setdefault(id, Chat(id, kind, title=title))

    def forum(self, id: int, *, may_make_topics: bool = True, topics: tuple[int, ...] = ()) -> Chat:  # noqa: A002 — the same
        """A group with topics; without `may_make_topics` the bot is a plain member of it."""
        chat = self.group(id)
        chat.is_forum, chat.is_admin = True, may_make_topics
        chat.may_make_topics = may_make_topics
        chat.topics |= {number: Topic(f"Sujet {number}") for number in topics}
        return chat

    def delete_topic(self, chat: int, topic: int) -> None:
        """With every message in it."""
        place = self.world.chats[chat]
        del place.topics[topic]
        kept = place.messages.items()
        place.messages = {
            number: one for number, one in kept if one.get("message_thread_id") != topic
        }

    async def reply(
        self, user: int, to: int, text: str = "", *, chat: int, file: bytes = b"", **more: Any
    ) -> int:
        """Words in answer to a message of a group, in its topic; or `file` with them as its caption."""
        place = self.world.chats[chat]
        answered = place.messages[to]
        named = ("message_thread_id", "is_topic_message")
        told = {name: answered[name] for name in named if name in answered}
        told |= {"reply_to_message": answered, **more}
        if not file:
            return await self.say(user, text, chat=chat, **told)
        caption = {"caption": text} if text else {}
        await self.send_file(user, file, chat=chat, **caption, **told)
        return place.last_id

    async def say(self, user: int, text: str, *, chat: int | None = None, **more: Any) -> int:
        """The message's id. `more` is put into the message (`reply_to_message`, `message_thread_id`…)."""
        return await self.send(user, chat=chat, text=text, **_commands(text), **more)

    async def send(self, user: int, *, chat: int | None = None, **message: Any) -> int:
        """Anything at all: `photo=[…]`, `sticker={…}`, `caption="…"`."""
        person = self.world.person(user)
        place = self.world.private(user) if chat is None else self.world.chats[chat]
        if place.person:
            person.has_blocked, place.is_started = False, True
        kept = place.add({"from": person.as_user(), "date": int(self.queue.time()), **message})
        await self.queue.add("message", kept, place.id)
        return int(kept["message_id"])

    async def send_file(
        self,
        user: int,
        content: bytes,
        name: str = "etude.pdf",
        kind: str = "document",
        **more: Any,
    ) -> str:
        """The file's id. `kind` is document, photo, video, audio, voice…; `more` is put into the message."""
        number = self.files.add(SentFile(name, "", content))
        told: Any = {
            "file_id": number,
            "file_unique_id": number,
            "file_size": len(content),
            **({"file_name": name} if kind in {"document", "video", "audio"} else {}),
            **_SHAPES.get(kind, {}),
        }
        if kind == "photo":
            small = told | {"file_id": "thumb", "width": 90, "height": 60, "file_size": 100}
            told = [small, told]
        await self.send(user, **{kind: told}, **more)
        return number

    async def edit(self, user: int, message: int, text: str, *, chat: int | None = None) -> None:
        place = self.world.private(user) if chat is None else self.world.chats[chat]
        kept = place.messages[message]
        field = "text" if "text" in kept else "caption"
        kept |= {field: text, "edit_date": int(self.queue.time())}
        await self.queue.add("edited_message", dict(kept), place.id)

    async def tap(self, user: int, message: int, data: str, *, chat: int | None = None) -> str:
        """The query's id: `answered` holds what the bot answers to it."""
        place = self.world.private(user) if chat is None else self.world.chats[chat]
        query = {
            "id": self._query(),
            "from": self.world.person(user).as_user(),
            "chat_instance": "1",
            "data": data,
            "message": place.messages[message],
        }
        await self.queue.add("callback_query", query, place.id)
        return str(query["id"])

    async def press(self, user: int, label: str, *, chat: int | None = None) -> str:
        """Tap the last button called `label`."""
        place = self.world.private(user) if chat is None else self.world.chats[chat]
        for message in reversed(place.messages.values()):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if button["text"] == label:
                        number = message["message_id"]
                        return await self.tap(user, number, button["callback_data"], chat=chat)
        raise AssertionError(f"no button {label!r} in chat {place.id}")

    async def ask_inline(self, user: int, text: str) -> str:
        query = {
            "id": self._query(),
            "from": self.world.person(user).as_user(),
            "query": text,
            "offset": "",
        }
        await self.queue.add("inline_query", query, f"inline {query['id']}")
        return str(query["id"])

    async def block(self, user: int) -> None:
        self.world.person(user).has_blocked = True
        await self._membership(user, "member", "kicked")

    async def unblock(self, user: int) -> None:
        self.world.person(user).has_blocked = False
        await self._membership(user, "kicked", "member")

    def deactivate(self, user: int) -> None:
        self.world.person(user).is_deactivated = True

    def kick(self, chat: int) -> None:
        self.world.chats[chat].is_kicked = True

    def migrate(self, chat: int, to: int) -> None:
        """The group becomes a supergroup: another id, and its message ids begin again."""
        self.world.chats[chat].migrated_to = to
        self.group(to)

    async def tell_migration(self, user: int, chat: int, to: int) -> None:
        """The notice in the old group, which is its last message."""
        await self.send(user, chat=chat, migrate_to_chat_id=to)

    async def _membership(self, user: int, old: str, new: str) -> None:
        chat = self.world.private(user)
        bot = {"id": 123456, "is_bot": True, "first_name": "Métropole"}
        change = {
            "chat": chat.as_chat(),
            "from": self.world.person(user).as_user(),
            "date": int(self.queue.time()),
            "old_chat_member": {"user": bot, "status": old, "until_date": 0},
            "new_chat_member": {"user": bot, "status": new, "until_date": 0},
        }
        await self.queue.add("my_chat_member", change, chat.id)

    def _query(self) -> str:
        query = f"{next(self._query_numbers)}"
        self.queries[query] = self.queue.time()
        return query


def _commands(text: str) -> dict[str, Any]:
    """The entity that Telegram sees in "/start faq_x"."""
    if not text.startswith("/") or text == "/":
        return {}
    length = len(text.split(maxsplit=1)[0])
    return {"entities": [{"type": "bot_command", "offset": 0, "length": length}]}
