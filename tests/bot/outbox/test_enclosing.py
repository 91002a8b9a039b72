"""A file and an entry for calendars with every delivery: once each, never half of it, and nothing when it is lost."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot import announcing
from bot.outbox.enclosing import is_photo
from bot.store import audit, outbox
from bot.store.announcement_tables import deliveries
from bot.store.outbox import Line
from conversations.announcing.shape import AnnouncementFile, TableRow, Words
from conversations.events import Address
from conversations.outcome import Attachment
from conversations.staff import COMMAND_LINE
from tests.bot.enclosed import PDF, jpeg, named, png
from tests.bot.files.conftest import on_disk
from tests.bot.outbox.conftest import Field
from tests.bot.store.mission import draft
from tests.fakes.bot_api.api import Shown

WHEN = {"date": "12 mars 2027", "heure": "14 h", "lieu": "EuraTechnologies"}
TABLE = (TableRow("lille", WHEN), TableRow("brest", {"date": "13 mars 2027", "heure": ""}))
MEETING = Words(fr="Rendez-vous le {date}.", en="See you on {date}.")


def ours(field: Field, chat: int) -> list[Shown]:
    return [one for one in field.telegram.transcript(chat) if one.author == "bot"]


async def lines(field: Field, name: str) -> tuple[Line, ...]:
    return await field.mission.run(lambda c: outbox.transcript(c, Address("web", name)))


async def attached(field: Field, content: bytes = PDF, name: str = "plan.pdf") -> AnnouncementFile:
    return await named(field.mission.store, field.files, content, name)


async def test_a_document_comes_with_the_words_and_is_uploaded_once(field: Field) -> None:
    await field.meet(1, 2, 3)
    await field.mission.begins(draft(file=await attached(field)))
    await field.looks(field.dispatcher())
    for chat in (1, 2, 3):
        [shown] = ours(field, chat)
        assert shown.text.startswith("Bonjour")
        assert shown.file
        assert (shown.file.name, shown.file.content) == ("plan.pdf", PDF)
        assert shown.buttons == ("Répondre",)
    assert len(field.telegram.files.sent) == 1
    assert await field.mission.counts(1) == {"sent": 3}


async def test_a_picture_is_shown(field: Field) -> None:
    await field.meet(1)
    await field.mission.begins(draft(file=await attached(field, png(), "carte.png")))
    await field.looks(field.dispatcher())
    assert [one.method for one in field.telegram.calls if one.method.startswith("sendp")] == [
        "sendphoto"
    ]


async def test_long_words_come_before_their_file(field: Field) -> None:
    await field.meet(1)
    words = Words(fr="Bonjour. " * 200)
    await field.mission.begins(draft(words, file=await attached(field)))
    await field.looks(field.dispatcher())
    text, file = ours(field, 1)
    assert (text.file, text.buttons, file.text) == (None, (), "")
    assert file.buttons == ("Répondre",)


async def test_an_entry_for_calendars_comes_where_day_and_hour_are_known(field: Field) -> None:
    await field.meet(1, 2)
    await field.mission.follows("telegram:1", "lille")
    await field.mission.follows("telegram:2", "brest")
    await field.mission.begins(draft(MEETING, table=TABLE))
    await field.looks(field.dispatcher())
    [shown] = ours(field, 1)
    assert shown.file
    assert shown.file.name == "french-tech.ics"
    assert b"EuraTechnologies" in shown.file.content
    assert b"SEQUENCE:0" in shown.file.content
    [without] = ours(field, 2)
    assert without.file is None


async def test_a_file_and_an_entry_are_two_messages_of_one_delivery(field: Field) -> None:
    await field.meet(1)
    await field.mission.follows("telegram:1", "lille")
    await field.mission.begins(draft(MEETING, table=TABLE, file=await attached(field)))
    await field.looks(field.dispatcher())
    first, second = ours(field, 1)
    assert first.text.startswith("Rendez-vous le 12 mars 2027.")
    assert [one.file and one.file.name for one in (first, second)] == [
        "plan.pdf",
        "french-tech.ics",
    ]
    assert (first.buttons, second.buttons, second.text) == (("Répondre",), (), "")
    ids = await field.mission.run(lambda c: c.scalar(select(deliveries.c.external_id)))
    assert len(str(ids).split()) == 2


async def test_what_came_in_part_is_unknown(field: Field) -> None:
    """The words came, the entry's call was cut: nobody can say more."""
    await field.meet(1)
    await field.mission.follows("telegram:1", "lille")
    await field.mission.begins(
        draft(Words(fr="Le {date}. " + "Bonjour. " * 200), table=TABLE, file=await attached(field))
    )
    field.telegram.cut("before", method="sendDocument")
    await field.looks(field.dispatcher())
    assert await field.mission.counts(1) == {"unknown": 1}
    assert len(ours(field, 1)) == 1


async def test_the_web_has_a_link_to_each(field: Field) -> None:
    await field.mission.meet("ana", channel="web")
    await field.mission.follows("web:ana", "lille")
    await field.mission.begins(draft(MEETING, table=TABLE, file=await attached(field)))
    await field.looks(field.dispatcher())
    first, second = await lines(field, "ana")
    assert first.attachment == Attachment("announcement-file", "", 1)
    assert (first.values["announcement"], first.values["name"]) == (1, "plan.pdf")
    assert first.values["size"].split() == ["1", "ko"]
    assert second.attachment == Attachment("announcement-entry", "0", 1)
    assert second.message == "announce-entry"
    assert await field.mission.states(1) == {"web:ana": "sent"}


async def test_without_a_file_the_entry_is_with_the_words(field: Field) -> None:
    await field.mission.meet("ana", channel="web")
    await field.mission.follows("web:ana", "lille")
    await field.mission.begins(draft(MEETING, table=TABLE))
    await field.looks(field.dispatcher())
    [line] = await lines(field, "ana")
    assert line.attachment == Attachment("announcement-entry", "0", 1)


async def test_when_the_file_is_lost_nobody_gets_half_of_it(field: Field) -> None:
    await field.meet(1)
    await field.mission.meet("ana", channel="web")
    await field.mission.begins(draft(file=await attached(field)))
    [path] = on_disk(field.disk)
    sealed = path.read_bytes()
    path.unlink()
    dispatcher = field.dispatcher()
    await field.looks(dispatcher, until="paused")
    assert await field.mission.counts(1) == {"pending": 2}
    assert (ours(field, 1), await lines(field, "ana")) == ([], ())
    noted = await field.mission.run(audit.latest)
    assert [one.action for one in noted] == ["file-missing"]
    path.write_bytes(sealed)
    await field.mission.run(lambda c: announcing.resume(c, COMMAND_LINE, 1, field.mission.now))
    await field.looks(dispatcher)
    assert await field.mission.counts(1) == {"sent": 2}


async def test_a_picture_that_telegram_refuses_is_told_of_everybody(field: Field) -> None:
    await field.meet(1)
    await field.mission.begins(draft(file=await attached(field, png(), "carte.png")))
    field.telegram.world.person(1).has_blocked = True
    await field.looks(field.dispatcher())
    assert await field.mission.states(1) == {"telegram:1": "failed unreachable"}


@pytest.mark.parametrize(
    ("content", "is_one"),
    [
        (png(), True),
        (jpeg(), True),
        (png(6000, 4001), False),
        (png(2100, 100), False),
        (png(0, 100), False),
        (jpeg(9000, 2000), False),
        (png()[:20], False),
        (jpeg()[:25], False),
        (b"\xff\xd8\xff\xd9", False),
        (PDF, False),
        (b"", False),
    ],
)
def test_what_telegram_takes_as_a_photo(content: bytes, is_one: bool) -> None:
    assert is_photo(content) is is_one
