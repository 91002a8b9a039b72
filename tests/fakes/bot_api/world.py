"""People, chats and their messages, as Telegram keeps them. Not for the bot's calls (methods.py)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tests.fakes.bot_api.limits import ApiError, refuse


@dataclass
class Person:
    """Someone with Telegram. `has_blocked`, `is_deactivated`: the bot cannot write any more."""

    id: int
    first_name: str = "Anne"
    language_code: str | None = "fr"
    has_blocked: bool = False
    is_deactivated: bool = False

    def as_user(self) -> dict[str, Any]:
        user: dict[str, Any] = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        return user | ({"language_code": self.language_code} if self.language_code else {})


@dataclass
class Topic:
    """A thread of a forum."""

    name: str
    is_closed: bool = False


@dataclass
class Chat:
    """One chat: its id is the person's when private, negative in a group.

    `migrated_to` is set when a group became a supergroup; `is_kicked` when the bot was removed.
    `topics` are those of a forum, by their number; `is_admin`, `may_make_topics` are the bot's own rights there.
    """

    id: int
    type: str = "private"
    person: Person | None = None
    title: str = ""
    is_started: bool = True
    is_kicked: bool = False
    migrated_to: int | None = None
    is_forum: bool = False
    is_admin: bool = False
    may_make_topics: bool = False
    topics: dict[int, Topic] = field(default_factory=dict)
    messages: dict[int, dict[str, Any]] = field(default_factory=dict)
    last_id: int = 0

    def as_chat(self) -> dict[str, Any]:
        chat: dict[str, Any] = {"id": self.id, "type": self.type}
        named = {"first_name": self.person.first_name} if self.person else {"title": self.title}
        return chat | named | ({"is_forum": True} if self.is_forum else {})

    def add(self, message: dict[str, Any]) -> dict[str, Any]:
        """Number and keep a message."""
        self.last_id += 1
        kept = {"message_id": self.last_id, "chat": self.as_chat(), **message}
        self.messages[self.last_id] = kept
        return kept


@dataclass
class World:
    """All chats that the bot can know of."""

    people: dict[int, Person] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)

    def person(self, id: int) -> Person:  # noqa: A002 — Telegram's name for it
        """Made when new."""
        return self.people.setdefault(id, Person(id))

    def private(self, id: int) -> Chat:  # noqa: A002 — the same
        person = self.person(id)
        return self.chats.setdefault(id, Chat(id, person=person))

    def writable(self, id: Any) -> Chat:  # noqa: A002 — the same
        """The chat, if the bot may write there. Raises ApiError with Telegram's words."""
        chat = self.known(id)
        if chat.migrated_to is not None:
            raise ApiError(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=chat.migrated_to,
            )
        if chat.is_kicked:
            raise ApiError(403, f"Forbidden: bot was kicked from the {chat.type} chat")
        if chat.person:
            _check_person(chat, chat.person)
        return chat

    def known(self, id: Any) -> Chat:  # noqa: A002 — the same
        try:
            chat = self.chats.get(int(id))
        except (TypeError, ValueError):
            chat = None
        if chat is None:
            raise refuse("chat not found")
        return chat


def _check_person(chat: Chat, person: Person) -> None:
    if person.is_deactivated:
        raise ApiError(403, "Forbidden: user is deactivated")
    if person.has_blocked:
        raise ApiError(403, "Forbidden: bot was blocked by the user")
    if not chat.is_started:
        raise ApiError(403, "Forbidden: bot can't initiate conversation with a user")
