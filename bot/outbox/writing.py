"""Deliveries to channels whose transcript is the delivery: the web and the terminal. Not for channels called."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from bot.outbox.claiming import claim, words_of_all
from bot.store import deliveries, outbox
from bot.store.deliveries import Delivery, Result
from conversations.announcing.spoken import MESSAGE
from conversations.events import Address
from conversations.speech import Speech
from knowledge.load import Knowledge

CHANNELS = ("web", "terminal")
AT_ONCE = 200
"""Lines written in one transaction."""


def written(
    connection: Connection, announcement: int, owner: str, knowledge: Knowledge, now: datetime
) -> Sequence[Address]:
    """Claim, write and record as one; who was told."""
    told: list[Address] = []
    for channel in CHANNELS:
        claimed = claim(connection, announcement, owner, now, AT_ONCE, channel)
        worded = words_of_all(claimed, knowledge)
        said = [_write(connection, one, speech, now) for one, speech in worded]
        deliveries.done(connection, said, now)
        told += [one.address for one in claimed.deliveries]
    return told


def _write(connection: Connection, delivery: Delivery, speech: Speech, now: datetime) -> Result:
    line = outbox.write(
        connection,
        address=delivery.address,
        author="bot",
        message=MESSAGE,
        values={"announcement": delivery.announcement},
        speech=speech,
        language=delivery.language,
        replaces="",
        event_key="",
        at=now,
    )
    return Result(delivery.announcement, delivery.number, "sent", external_id=str(line))
