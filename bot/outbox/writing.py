"""Deliveries to channels whose transcript is the delivery: the web and the terminal. Not for channels called."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from bot.outbox.claiming import Sending, claim, sendings
from bot.outbox.enclosing import Enclosed
from bot.outbox.lining import Told, lines_of
from bot.store import deliveries, outbox
from bot.store.deliveries import Delivery, Result
from conversations.announcing.shape import Announcement
from conversations.events import Address
from knowledge.load import Knowledge

CHANNELS = ("web", "terminal")
AT_ONCE = 200
"""Lines written in one transaction."""


def written(
    connection: Connection,
    announcement: int,
    owner: str,
    file: Enclosed | None,
    knowledge: Knowledge,
    now: datetime,
) -> Sequence[Address]:
    """Claim, write and record as one; who was told."""
    told: list[Address] = []
    for channel in CHANNELS:
        claimed = claim(connection, announcement, owner, now, AT_ONCE, channel)
        made = sendings(claimed, knowledge, file, now)
        said = [_write(connection, claimed.announcement, one, knowledge, now) for one in made]
        deliveries.done(connection, said, now)
        told += [one.address for one in claimed.deliveries]
    return told


def _write(
    connection: Connection,
    announcement: Announcement,
    sending: Sending,
    knowledge: Knowledge,
    now: datetime,
) -> Result:
    delivery = sending.delivery
    lines = lines_of(
        announcement,
        sending.speech,
        sending.files,
        delivery.fields,
        delivery.language,
        knowledge,
    )
    ids = [write_line(connection, delivery, line, now) for line in lines]
    return Result(
        delivery.announcement, delivery.number, "sent", external_id=" ".join(map(str, ids))
    )


def write_line(
    connection: Connection, delivery: Delivery, line: Told, now: datetime, replaces: str = ""
) -> int:
    """Its id; it takes the place of the line `replaces`, if there is one."""
    return outbox.write(
        connection,
        address=delivery.address,
        author="bot",
        message=line.message,
        values=line.values,
        speech=line.speech,
        language=delivery.language,
        replaces=replaces,
        event_key="",
        at=now,
        attachment=line.attachment,
    )
