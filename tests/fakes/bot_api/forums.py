"""Topics of forums, replies and membership, as strict as Telegram. Not for messages (methods.py)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.fakes.bot_api.limits import ApiError, decoded, refuse
from tests.fakes.bot_api.world import Chat, Topic, World

Given = Mapping[str, Any]

LONGEST_NAME = 128
COLOURS = {7322096, 16766590, 13338331, 9367192, 16749490, 16478047}


@dataclass
class Forums:
    """Methods about topics; `place` is what the methods that send look at first."""

    bot: dict[str, Any]
    world: World
    time: Callable[[], float]

    def table(self) -> Mapping[str, Callable[[Given], Awaitable[Any]]]:
        return {
            "createForumTopic": self.create,
            "closeForumTopic": self.close,
            "reopenForumTopic": self.reopen,
            "getChatMember": self.get_chat_member,
        }

    async def create(self, given: Given) -> Any:
        chat = self._forum(given)
        if not chat.may_make_topics:
            raise refuse("not enough rights to create a topic")
        name = str(given.get("name", "")).strip()
        if not name:
            raise ApiError(400, "Bad Request: TOPIC_TITLE_EMPTY")
        if len(name) > LONGEST_NAME:
            raise refuse("topic name is too long")
        colour = int(given.get("icon_color", 7322096))
        if colour not in COLOURS:
            raise refuse("invalid forum topic icon color specified")
        made = {"name": name, "icon_color": colour}
        told = {"from": self.bot, "date": int(self.time()), "forum_topic_created": made}
        message = chat.add(told)
        number = int(message["message_id"])
        message |= {"message_thread_id": number, "is_topic_message": True}
        chat.topics[number] = Topic(name)
        return {"message_thread_id": number, **made}

    async def close(self, given: Given) -> Any:
        return self._turn(given, is_closed=True)

    async def reopen(self, given: Given) -> Any:
        return self._turn(given, is_closed=False)

    async def get_chat_member(self, given: Given) -> Any:
        chat = self.world.known(given.get("chat_id"))
        if chat.migrated_to is not None or chat.is_kicked:
            self.world.writable(chat.id)
        if str(given.get("user_id", "")) != str(self.bot["id"]):
            raise ApiError(400, "Bad Request: PARTICIPANT_ID_INVALID")
        if not chat.is_admin:
            return {"user": self.bot, "status": "member"}
        rights = dict.fromkeys(ADMIN_RIGHTS, False)
        told = {"can_be_edited": False, "is_anonymous": False, "can_manage_chat": True}
        return {
            "user": self.bot,
            "status": "administrator",
            **rights,
            **told,
            "can_manage_topics": chat.may_make_topics,
        }

    def _turn(self, given: Given, *, is_closed: bool) -> bool:
        chat = self._forum(given)
        topic = chat.topics.get(_number(given.get("message_thread_id")))
        if topic is None:
            raise ApiError(400, "Bad Request: TOPIC_ID_INVALID")
        if not chat.may_make_topics:
            raise refuse("not enough rights to close or reopen the topic")
        if topic.is_closed == is_closed:
            raise ApiError(400, "Bad Request: TOPIC_NOT_MODIFIED")
        topic.is_closed = is_closed
        return True

    def _forum(self, given: Given) -> Chat:
        chat = self.world.writable(given.get("chat_id"))
        if not chat.is_forum:
            raise refuse("the chat is not a forum")
        return chat


ADMIN_RIGHTS = (
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
)


def place(chat: Chat, given: Given) -> dict[str, Any]:
    """What a message sent has of its topic and of the message that it replies to. Raises ApiError."""
    told = _topic(chat, given)
    wanted = decoded(given, "reply_parameters")
    if not wanted:
        return told
    answered = chat.messages.get(_number(wanted.get("message_id")))
    if answered is not None:
        return told | {"reply_to_message": answered}
    if not wanted.get("allow_sending_without_reply"):
        raise refuse("message to be replied not found")
    return told


def _topic(chat: Chat, given: Given) -> dict[str, Any]:
    number = _number(given.get("message_thread_id"))
    if not number:
        return {}
    topic = chat.topics.get(number)
    if topic is None:
        raise refuse("message thread not found")
    if topic.is_closed and not (chat.is_admin and chat.may_make_topics):
        raise ApiError(400, "Bad Request: TOPIC_CLOSED")
    return {"message_thread_id": number, "is_topic_message": True}


def _number(value: Any) -> int:
    try:
        return int(value or 0)
    except (TypeError, ValueError) as error:
        raise refuse("invalid identifier specified") from error
