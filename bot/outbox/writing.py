"""Deliveries to channels whose transcript is the delivery: the web and the terminal. Not for channels called."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from bot.outbox.claiming import Claimed, claim, words_of
from bot.store import deliveries, outbox
from bot.store.deliveries import Delivery, Result
from conversations.announcing.spoken import MESSAGE
from conversations.events import Address
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
        said = [_write(connection, claimed, one, knowledge, now) for one in claimed.deliveries]
        deliveries.done(connection, said, now)
        told += [one.address for one in claimed.deliveries]
    return told


def _write(
    connection: Connection,
    claimed: Claimed,
    delivery: Delivery,
    knowledge: Knowledge,
    now: datetime,
) -> Result:
    line = outbox.write(
        connection,
        address=delivery.address,
        author="bot",
        message=MESSAGE,
        values={"announcement": delivery.announcement},
        speech=words_of(claimed.announcement, delivery, knowledge),
        language=delivery.language,
        replaces="",
        event_key="",
        at=now,
    )
    return Result(delivery.announcement, delivery.number, "sent", external_id=str(line))
