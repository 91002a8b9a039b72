"""A Telegram chat, or one topic of a forum, as the id of an address: "42", "-1001:7". Not for who is there."""

from __future__ import annotations


def write_address(chat: int, thread: int | None = None) -> str:
    return f"{chat}:{thread}" if thread else str(chat)


def read_address(id: str) -> tuple[int, int | None]:  # noqa: A002 — the address's own word for it
    """(chat, topic or None). Raises ValueError for what `write_address` did not write."""
    chat, _, thread = id.partition(":")
    return int(chat), int(thread) if thread else None
