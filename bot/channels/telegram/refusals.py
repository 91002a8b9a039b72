"""Every error of the Telegram client as one of ours. The only place that reads Telegram's error texts.

ChannelError
├── Unreachable · SlowDown · Uncertain (bot/errors.py)
├── Moved           the group has a new chat id
└── Refused
    ├── NoThread    the topic was deleted
    ├── ThreadClosed  the topic takes no message
    ├── NoTopics    the group has none, or we may not make one
    ├── Unmodified  an edit that changes nothing: as good as done
    └── NotEditable the message cannot be edited any more: send anew
        └── Deleted it is not there
ChannelError itself: Telegram was not reached, so nothing was sent.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.errors import ChannelError, Refused, SlowDown, Uncertain, Unreachable

TOKEN_REFUSED = 60.0
"""Seconds before Telegram is asked again with a token that it refuses."""

NEVER_LEFT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.UnsupportedProtocol,
)
"""Failures before the first byte was written: nothing can have been delivered."""

GONE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "have no rights to send a message",
    "not enough rights to send text messages",
)
FIXED = (
    "message can't be edited",
    "there is no text in the message to edit",
)
NOT_THERE = (
    "message to edit not found",
    "message to delete not found",
    "message_id_invalid",
)
SAME = "message is not modified"
NO_THREAD = ("message thread not found", "topic_deleted", "topic_id_invalid")
NO_TOPICS = ("chat is not a forum", "not enough rights to create a topic")
CLOSED = "topic_closed"


class Moved(ChannelError):
    """A group became a supergroup, whose chat id is `chat`."""

    def __init__(self, chat: int) -> None:
        super().__init__(f"moved to {chat}")
        self.chat = chat


class NoThread(Refused):
    """Somebody deleted the topic."""


class ThreadClosed(Refused):
    """The topic was closed, and we may not write in it."""


class NoTopics(Refused):
    """No topic can be made here."""


class Unmodified(Refused):
    """The message reads like that already."""


class NotEditable(Refused):
    """Too old, deleted, or not ours."""


class Deleted(NotEditable):
    """Somebody deleted it."""


@contextmanager
def translated() -> Iterator[None]:
    """Errors of the client inside become ChannelErrors."""
    try:
        yield
    except TelegramError as error:
        raise explain(error) from error


def explain(error: TelegramError) -> ChannelError:
    """Total: whatever the client raises has a meaning here."""
    match error:
        case RetryAfter():
            return SlowDown(seconds_of(error))
        case Forbidden():
            return Unreachable(error.message)
        case ChatMigrated():
            return Moved(error.new_chat_id)
        case InvalidToken() | EndPointNotFound():
            return SlowDown(TOKEN_REFUSED)
        case BadRequest():
            return _explain_refusal(error.message)
        case NetworkError() if isinstance(error.__cause__, NEVER_LEFT):
            return ChannelError(f"Telegram was not reached: {type(error.__cause__).__name__}")
        case NetworkError() | Conflict():
            return Uncertain(type(error).__name__)
        case _:
            # For example an answer that is no JSON: a proxy spoke, and nobody knows what Telegram did.
            return Uncertain(type(error).__name__)


def seconds_of(error: RetryAfter) -> float:
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


def _explain_refusal(message: str) -> ChannelError:
    words = message.lower()
    if SAME in words:
        return Unmodified(message)
    if any(text in words for text in NO_THREAD):
        return NoThread(message)
    if any(text in words for text in NO_TOPICS):
        return NoTopics(message)
    if CLOSED in words:
        return ThreadClosed(message)
    if any(text in words for text in NOT_THERE):
        return Deleted(message)
    if any(text in words for text in FIXED):
        return NotEditable(message)
    if any(text in words for text in GONE):
        return Unreachable(message)
    return Refused(message)
