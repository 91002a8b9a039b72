"""What staff do with replies to announcements: answer several at once, or none. Not for the rest (announcing.py)."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from sqlalchemy import Connection

from bot.permitting import allowed, wrong
from bot.store import audit, outbox, replies
from bot.store.replies import Reply
from conversations.announcing.answered import MESSAGE
from conversations.outcome import Message
from conversations.speech import Speech
from conversations.staff import Staff
from knowledge.model import Language

Speak = Callable[[Message, Language], Speech]
"""conversations.speech.speak with the knowledge and the house of this installation."""


def answer_replies(
    connection: Connection,
    staff: Staff | None,
    ids: Collection[int],
    text: str,
    speak: Speak,
    now: datetime,
) -> tuple[Reply, ...]:
    """Each gets the answer with their own question; those who were told. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "answer")
    words = text.strip()[: replies.LONGEST]
    if not words:
        raise wrong("no-words")
    answered = replies.answer(connection, ids, words, me.id, now)
    for reply in answered:
        _tell(connection, reply, speak, now)
    _note(connection, me, "answer", answered, now)
    return answered


def put_aside(
    connection: Connection, staff: Staff | None, ids: Collection[int], now: datetime
) -> tuple[Reply, ...]:
    """They need no answer. Raises NotAllowed."""
    me = allowed(connection, staff, "answer")
    aside = replies.put_aside(connection, ids, me.id, now)
    _note(connection, me, "put-aside", aside, now)
    return aside


def _tell(connection: Connection, reply: Reply, speak: Speak, now: datetime) -> None:
    said = Message(MESSAGE, {"question": reply.text, "answer": reply.answer}, to=reply.address)
    outbox.write(
        connection,
        address=reply.address,
        author="bot",
        message=said.id,
        values=said.values,
        speech=speak(said, reply.language),
        language=reply.language,
        replaces="",
        event_key="",
        at=now,
    )


def _note(
    connection: Connection, me: Staff, action: str, done: Collection[Reply], now: datetime
) -> None:
    for announcement in sorted({one.announcement for one in done}):
        number = sum(one.announcement == announcement for one in done)
        subject = f"announcement {announcement}"
        audit.note(connection, me, action, subject, now, replies=number)
