"""What is about to be sent, with the words that it is sent with. Not for sending it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from bot.outbox.enclosing import Enclosed, enclosed
from bot.store import announcements, deliveries
from bot.store.deliveries import Delivery
from conversations.announcing.filling import MissingField
from conversations.announcing.shape import Announcement
from conversations.announcing.spoken import spoken
from conversations.speech import Speech
from knowledge.load import Knowledge


@dataclass(frozen=True, slots=True)
class Claimed:
    """What one commit claimed, and the announcement as it was then."""

    announcement: Announcement
    deliveries: tuple[Delivery, ...]


@dataclass(frozen=True, slots=True)
class Sending:
    """One delivery with all that it brings."""

    delivery: Delivery
    speech: Speech
    files: tuple[Enclosed, ...] = ()


def claim(
    connection: Connection,
    announcement: int,
    owner: str,
    now: datetime,
    most: int,
    channel: str,
) -> Claimed:
    """The words are read after claiming: never older than the revision of what was claimed."""
    taken = deliveries.claim(connection, announcement, owner, now, most, channel)
    stored = announcements.get(connection, announcement)
    assert stored is not None  # noqa: S101 — an announcement with deliveries is never deleted
    return Claimed(stored, taken)


def words_of(announcement: Announcement, delivery: Delivery, knowledge: Knowledge) -> Speech:
    """Whoever lacked a field was skipped when recipients were frozen: one missing all the same is shown."""
    row = announcement.table[delivery.fields] if delivery.fields is not None else None
    said = spoken(announcement, delivery.language, knowledge, row.fields if row else None)
    if isinstance(said, MissingField):
        return Speech(announcement.words.get(delivery.language))
    return said


def sendings(
    claimed: Claimed, knowledge: Knowledge, file: Enclosed | None, now: datetime
) -> Iterator[Sending]:
    """Words and entry are made once for all who get the same."""
    made: dict[tuple[str, int | None], tuple[Speech, tuple[Enclosed, ...]]] = {}
    for one in claimed.deliveries:
        key = (one.language, one.fields)
        if key not in made:
            made[key] = (
                words_of(claimed.announcement, one, knowledge),
                enclosed(claimed.announcement, one.language, one.fields, file, knowledge, now),
            )
        yield Sending(one, *made[key])
