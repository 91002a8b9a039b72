"""Which request a message of the staff's group is about, and what it wants. Not for doing it (staff_replies.py)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection
from telegram import Message

from bot.channels.telegram.address import write_address
from bot.channels.telegram.translate import COMMAND, Myself, language_of
from bot.store import mirrors
from bot.store.mirrors import BEGUN, NEVER, PENDING
from conversations.helpdesk.shape import TicketLine
from knowledge.model import Language

Verb = Literal["answer", "note", "assign", "close"]
VERBS: dict[str, Verb] = {
    "note": "note",
    "assign": "assign",
    "assigner": "assign",
    "close": "close",
    "clore": "close",
}


@dataclass(frozen=True, slots=True)
class Spoken:
    """One message about a request. `line` is what it was kept as before; `under` the line that it replies to."""

    key: str
    chat: int
    thread: int | None
    message: int
    account: str
    language: Language
    ticket: int
    verb: Verb
    words: str
    line: TicketLine | None = None
    under: TicketLine | None = None
    is_anonymous: bool = False


def seen_by(lines: tuple[TicketLine, ...], message: int) -> int:
    """The last line that stood in the group when `message` was written there: what is below it was not read."""
    return max((one.id for one in lines if _is_above(one, message)), default=0)


def _is_above(line: TicketLine, message: int) -> bool:
    if line.kind not in {"asked", "answered"} or line.mirror in {PENDING, BEGUN}:
        return False
    return line.mirror == NEVER or int(line.mirror) < message


def spoken_in(connection: Connection, message: Message, myself: Myself, key: str) -> Spoken | None:
    """None for what is about no request and is no command of ours."""
    text = message.text or message.caption or ""
    if re.search(rf"(?<!\w)@{re.escape(myself.username)}(?!\w)", text) and not text.startswith("/"):
        return None  # it asks the bot
    verb, words = _read(text, myself)
    chat, answered = message.chat.id, message.reply_to_message
    thread = message.message_thread_id if message.is_topic_message else None
    line = mirrors.of_message(connection, chat, str(message.message_id))
    under = mirrors.of_message(connection, chat, str(answered.message_id)) if answered else None
    ticket = mirrors.of_topic(connection, write_address(chat, thread)) if thread else 0
    ticket = ticket or (under.ticket if under else 0)
    if answered and not ticket:
        ticket = mirrors.of_saying(connection, chat, str(answered.message_id))
    if verb is None or (verb == "answer" and not ticket) or _is_nobodys(message, myself):
        return None
    if under and under.kind == "note" and verb == "answer":
        verb = "note"  # what follows a note is for colleagues too
    if line and line.kind == "note":
        verb = "note"
    return Spoken(
        key=key,
        chat=chat,
        thread=thread,
        message=message.message_id,
        account=f"telegram:{message.from_user.id}" if message.from_user else "",
        language=language_of(message.from_user),
        ticket=ticket,
        verb=verb,
        words=words,
        line=line,
        under=under,
        is_anonymous=message.sender_chat is not None,
    )


def _is_nobodys(message: Message, myself: Myself) -> bool:
    """Other bots, what was sent through us, what another channel posts."""
    if message.is_automatic_forward or (message.via_bot and message.via_bot.id == myself.id):
        return True
    if message.sender_chat:
        return message.sender_chat.id != message.chat.id
    return message.from_user is None or message.from_user.is_bot


def _read(text: str, myself: Myself) -> tuple[Verb | None, str]:
    """None for a command that is not ours."""
    command = COMMAND.fullmatch(text)
    if command is None:
        return "answer", text
    if command[2] and command[2].lower() != myself.username.lower():
        return None, ""
    return VERBS.get(command[1].lower()), (command[3] or "").strip()
