"""A Telegram update as an event. Not for handling it, and never for logging its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from telegram import CallbackQuery, Chat, ChatMemberUpdated, Message, Update, User

from bot.channels.telegram.address import write_address
from conversations.events import Address, Commanded, Content, Event, Left, Said, Tapped, Uploaded
from conversations.needs import commanded
from conversations.router import COMMANDS, SYNONYMS
from knowledge.model import Language

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024

ALLOWED = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")
"""Kinds of updates we ask Telegram for; named each time, because Telegram remembers the last list."""

ATTACHMENTS = (
    "animation photo voice audio video video_note sticker document venue location contact poll dice game story "
    "paid_media checklist"
).split()
"""Telegram also fills `document` of an animation and `location` of a venue, so these come later."""

COMMAND = re.compile(r"/([A-Za-z0-9_]{1,64})(?:@([A-Za-z0-9_]+))?(?:\s+(.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Myself:
    """The bot as Telegram knows it."""

    id: int
    username: str


def translate(update: Update, myself: Myself, now: datetime) -> Event | None:
    """What a person did, None when it is nothing to us. `now` dates what Telegram does not date."""
    key = f"telegram:{myself.id}:{update.update_id}"
    message = update.message or update.edited_message
    if message:
        return _from_message(message, bool(update.edited_message), key, myself)
    if update.callback_query:
        return _from_tap(update.callback_query, key, now)
    if update.my_chat_member:
        return _from_membership(update.my_chat_member, key)
    return None


def _from_message(message: Message, edited: bool, key: str, myself: Myself) -> Event | None:
    person = _author(message, myself)
    content = _content(message, edited, myself) if person else None
    if not person or content is None:
        return None
    if message.media_group_id:
        # An album is one thing that a person did, though each picture is an update: one key, one reply.
        # Where its pictures are kept, each gets a key of its own (fetching.py).
        key = f"telegram:{myself.id}:album:{message.media_group_id}"
    return Event(
        key=key,
        person=person,
        address=_address(message.chat, message),
        at=message.edit_date if edited and message.edit_date else message.date,
        content=content,
        language=language_of(message.from_user),
        in_group=is_group(message.chat),
    )


def _from_tap(query: CallbackQuery, key: str, now: datetime) -> Event | None:
    """None for a game, and for a button under a message sent in inline mode, which is in no chat of ours."""
    view = query.message
    if not view or query.data is None or view.chat.type == Chat.CHANNEL:
        return None
    return Event(
        key=key,
        person=f"telegram:{query.from_user.id}",
        address=_address(view.chat, view if isinstance(view, Message) else None),
        at=now,
        content=Tapped(query.data, str(view.message_id)),
        language=language_of(query.from_user),
        in_group=is_group(view.chat),
    )


def _from_membership(change: ChatMemberUpdated, key: str) -> Event | None:
    """Only a person who blocks the bot: a group that removes it is learnt when it is written to."""
    if change.chat.type != Chat.PRIVATE or change.new_chat_member.status != "kicked":
        return None
    return Event(
        key=key,
        person=f"telegram:{change.from_user.id}",
        address=_address(change.chat, None),
        at=change.date,
        content=Left(),
        language=language_of(change.from_user),
    )


def _author(message: Message, myself: Myself) -> str | None:
    """Who wrote; None for channels, other bots, and what was sent through us in inline mode.

    An anonymous administrator has no usable `from`: the group itself is who wrote.
    """
    is_ours = message.via_bot is not None and message.via_bot.id == myself.id
    if message.chat.type == Chat.CHANNEL or message.is_automatic_forward or is_ours:
        return None
    if message.sender_chat:
        return f"telegram:{message.sender_chat.id}"
    if message.from_user is None or message.from_user.is_bot:
        return None
    return f"telegram:{message.from_user.id}"


def _content(message: Message, edited: bool, myself: Myself) -> Content | None:
    text = _bounded(message.text)
    command = COMMAND.fullmatch(text)
    in_group = is_group(message.chat)
    if command and not (in_group and not _is_for_us(command, myself)):
        name, argument = command[1].lower(), (command[3] or "").strip()
        # In a group a private link is for nobody: there it is only a /start.
        return Commanded(name, argument) if in_group else commanded(name, argument)
    if in_group and (command or not _speaks_to_us(message, myself)):
        return None
    if message.text is not None:
        if in_group:
            return Said(_without_mention(text, myself), edited)
        return Said(text, edited, _answered(message, myself))
    what = attachment_of(message)
    # An edited attachment is a new caption or a moving position: it was answered when it came.
    return (
        None if edited or not what else Uploaded(what, _bounded(message.caption)[:LONGEST_CAPTION])
    )


def _answered(message: Message, myself: Myself) -> str:
    """Our message that this one replies to, "" for none."""
    answered = message.reply_to_message
    is_ours = answered and answered.from_user and answered.from_user.id == myself.id
    return str(answered.message_id) if answered and is_ours else ""


def _is_for_us(command: re.Match[str], myself: Myself) -> bool:
    """In a group other bots have commands too: ours are those that name us, or that we know."""
    if command[2]:
        return bool(command[2].lower() == myself.username.lower())
    return command[1].lower() in COMMANDS or command[1].lower() in SYNONYMS


def _speaks_to_us(message: Message, myself: Myself) -> bool:
    if _answered(message, myself):
        return True
    return bool(_mention(myself).search(message.text or message.caption or ""))


def _without_mention(text: str, myself: Myself) -> str:
    return " ".join(_mention(myself).sub(" ", text).split())


def _mention(myself: Myself) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)@{re.escape(myself.username)}(?!\w)", re.IGNORECASE)


def attachment_of(message: Message) -> str:
    """What kind of thing a message carries, "" for words and for notices of the chat itself."""
    return next((name for name in ATTACHMENTS if getattr(message, name, None)), "")


def language_of(user: User | None) -> Language:
    """French when the client speaks it, or says nothing."""
    code = (user.language_code if user else None) or "fr"
    return "fr" if code.lower().startswith("fr") else "en"


def is_group(chat: Chat) -> bool:
    return chat.type in {Chat.GROUP, Chat.SUPERGROUP}


def _address(chat: Chat, message: Message | None) -> Address:
    is_in_topic = message is not None and message.is_topic_message and is_group(chat)
    thread = message.message_thread_id if message and is_in_topic else None
    return Address("telegram", write_address(chat.id, thread))


def _bounded(text: str | None) -> str:
    return (text or "")[:LONGEST_TEXT]
