"""Lines of a transcript that take the place of what an announcement said there. Not for channels that are called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from bot.outbox.claiming import words_of
from bot.outbox.enclosing import Enclosed, enclosed
from bot.outbox.lining import Told, lines_of
from bot.outbox.writing import CHANNELS, write_line
from bot.store import announcements, mending
from bot.store.ledger import Delivery
from bot.store.transcript import line_here
from conversations.announcing.shape import Announcement
from conversations.events import Address
from conversations.speech import Speech
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.typography import day, typeset

AT_ONCE = 200
"""Lines written in one transaction."""
WITHDRAWN = "announce-withdrawn"
ENTRY_WITHDRAWN = "announce-entry-withdrawn"
GONE = "gone"
"""The reason of what is not there any more: the conversation was forgotten, or is too old."""
HERE = ZoneInfo("Europe/Paris")


def rewritten(
    connection: Connection, announcement: int, knowledge: Knowledge, now: datetime
) -> Sequence[Address]:
    """Correct or withdraw and record as one; who has something new to read."""
    stored = announcements.get(connection, announcement)
    if stored is None:
        return ()
    found = mending.to_mend(connection, announcement, AT_ONCE, CHANNELS)
    for one in found:
        _rewrite(connection, stored, one, knowledge, now)
    return [one.address for one in found]


def notice_of(language: Language, knowledge: Knowledge, now: datetime) -> Speech:
    """What stands in the place of an announcement that is withdrawn."""
    return _said(WITHDRAWN, language, knowledge, day=_day(now, language))


def part_gone(language: Language, knowledge: Knowledge) -> Speech:
    """What stands in the place of a part that a correction has no more use for."""
    return _said("announce-part-gone", language, knowledge)


def came_with(
    announcement: Announcement, delivery: Delivery, knowledge: Knowledge, now: datetime
) -> tuple[Enclosed, ...]:
    """What came with its words, without the bytes."""
    file = announcement.file
    named = Enclosed(file.ref, file.name, b"") if file else None
    return enclosed(announcement, delivery.language, delivery.fields, named, knowledge, now)


def _rewrite(
    connection: Connection,
    announcement: Announcement,
    delivery: Delivery,
    knowledge: Knowledge,
    now: datetime,
) -> None:
    ids = [int(id_) for id_ in delivery.external_id.split() if id_.isdigit()]
    if not ids or not line_here(connection, delivery.address, ids[0]):
        _record(connection, announcement, delivery, GONE)
        return
    if announcement.is_withdrawn:
        told = _notices(announcement, delivery, len(ids), knowledge, now)
    else:
        told = [_corrected(announcement, delivery, knowledge, now)]
    for line, id_ in zip(told, ids, strict=False):
        write_line(connection, delivery, line, now, replaces=str(id_))
    _record(connection, announcement, delivery)


def _record(
    connection: Connection, announcement: Announcement, delivery: Delivery, reason: str = ""
) -> None:
    if announcement.is_withdrawn:
        # A line that is gone shows nothing any more, which is what was wanted.
        mending.withdrawn(connection, delivery)
        return
    mending.corrected(connection, delivery, announcement.revision, reason=reason)


def _corrected(
    announcement: Announcement, delivery: Delivery, knowledge: Knowledge, now: datetime
) -> Told:
    """The words come with the first file, as they did; a second one stays as it is."""
    language = delivery.language
    speech = words_of(announcement, delivery, knowledge)
    mark = _said("announce-corrected", language, knowledge, day=_day(now, language))
    speech = replace(speech, text=f"{speech.text}\n\n{mark.text}")
    files = came_with(announcement, delivery, knowledge, now)
    return lines_of(announcement, speech, files, delivery.fields, language, knowledge)[0]


def _notices(
    announcement: Announcement,
    delivery: Delivery,
    lines: int,
    knowledge: Knowledge,
    now: datetime,
) -> list[Told]:
    about = {"announcement": announcement.id}
    entry = _said(ENTRY_WITHDRAWN, delivery.language, knowledge)
    return [
        Told(WITHDRAWN, about, notice_of(delivery.language, knowledge, now)),
        *[Told(ENTRY_WITHDRAWN, about, entry)] * (lines - 1),
    ]


def _said(message: str, language: Language, knowledge: Knowledge, **values: str) -> Speech:
    return Speech(typeset(knowledge.wording.say(message, language, **values), language))


def _day(now: datetime, language: Language) -> str:
    return day(now.astimezone(HERE).date().isoformat(), language)
