"""Documents of a project sent by Telegram: with their words, once, to who may read them; on both databases."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from telegram import Bot

from bot.errors import StoreError
from bot.store.database import Store
from conversations.events import Address
from conversations.outcome import Attachment, AttachmentKind
from conversations.speech import Button
from knowledge.model import Language
from tests.bot.channels.telegram.desk import MARK, SendingDesk
from tests.bot.enclosed import png
from tests.fakes.bot_api import BotApi

REPORT = Attachment("report", "abcdefghij")
ROWS = ((Button("Thèmes", "themes"),),)
PDF = b"%PDF-1.7"


@dataclass
class FakeDocuments:
    """Makes `content`; keeps for whom."""

    content: bytes | None = PDF
    raises: list[Exception] = field(default_factory=list)
    made: list[tuple[Attachment, Address, Language]] = field(default_factory=list)

    async def make(
        self, attachment: Attachment, address: Address, language: Language
    ) -> tuple[str, str, bytes] | None:
        self.made.append((attachment, address, language))
        if self.raises:
            raise self.raises.pop(0)
        return (
            ("rapport.pdf", "application/pdf", self.content) if self.content is not None else None
        )


@pytest.fixture
def documents() -> FakeDocuments:
    return FakeDocuments()


@pytest.fixture
async def desk(
    bot: Bot, store: Store, telegram: BotApi, documents: FakeDocuments
) -> AsyncIterator[SendingDesk]:
    telegram.person(42)
    async with SendingDesk(bot, store, documents=documents) as desk:
        yield desk


async def test_words_are_the_caption(
    desk: SendingDesk, telegram: BotApi, documents: FakeDocuments
) -> None:
    line = await desk.settled(await desk.write("__Voici__.", rows=ROWS, attachment=REPORT))
    (shown,) = telegram.transcript(42)
    assert (shown.text, shown.buttons) == ("Voici.", ("Thèmes",))
    assert shown.entities == ({"type": "bold", "offset": 0, "length": 5},)
    assert shown.file
    assert (shown.file.name, shown.file.content) == ("rapport.pdf", PDF)
    assert documents.made == [(REPORT, Address("telegram", "42"), "fr")]
    assert line.external_id == str(shown.id)


async def test_long_words_come_before_the_document(desk: SendingDesk, telegram: BotApi) -> None:
    await desk.settled(await desk.write("a" * 2000, rows=ROWS, attachment=REPORT))
    words, file = telegram.transcript(42)
    assert (len(words.text), words.buttons, words.file) == (2000, (), None)
    assert (file.text, file.buttons, bool(file.file)) == ("", ("Thèmes",), True)


async def test_a_document_that_may_have_come_twice_says_so(
    desk: SendingDesk, telegram: BotApi
) -> None:
    for text in ("Voici", "a" * 2000):
        telegram.cut("after", method="sendDocument")
        number = await desk.write(text, attachment=REPORT)
        assert (await desk.put_off(number)).may_have_been_sent
        desk.forward(1)
        await desk.settled(number)
    files = [shown.text for shown in telegram.transcript(42) if shown.file]
    assert files == ["Voici", f"Voici\n\n{MARK}", "", MARK]


async def test_without_a_document_the_words_come_alone(
    desk: SendingDesk, telegram: BotApi, documents: FakeDocuments
) -> None:
    documents.content = None
    await desk.settled(await desk.write("Voici", rows=ROWS, attachment=REPORT))
    (shown,) = telegram.transcript(42)
    assert (shown.text, shown.buttons, shown.file) == ("Voici", ("Thèmes",), None)


@pytest.mark.parametrize("content", [b"", bytes(50 * 1024 * 1024 + 1)])
async def test_what_telegram_refuses_is_not_tried_for_ever(
    desk: SendingDesk, telegram: BotApi, documents: FakeDocuments, content: bytes
) -> None:
    documents.content = content
    line = await desk.settled(await desk.write("Voici", attachment=REPORT), "failed")
    assert str(len(content)) in line.reason
    await desk.settled(await desk.write("Suite"))
    assert telegram.said(42) == ["Suite"]


async def test_a_database_that_fails_is_waited_for(
    desk: SendingDesk, telegram: BotApi, documents: FakeDocuments
) -> None:
    documents.raises.append(StoreError("locked"))
    number = await desk.write("Voici", attachment=REPORT)
    assert not (await desk.put_off(number, "locked")).may_have_been_sent
    desk.forward(1)
    await desk.settled(number)
    assert telegram.said(42) == ["Voici"]


async def test_what_carried_a_document_is_not_frozen(desk: SendingDesk, telegram: BotApi) -> None:
    first = await desk.write("Voici", rows=ROWS, attachment=REPORT)
    await desk.settled(await desk.write("Noté", replaces=str(first), freezes=True), "dropped")
    assert telegram.said(42) == ["Voici"]


@pytest.mark.parametrize(
    ("content", "kind", "method"),
    [
        (png(), "announcement-file", "sendphoto"),
        (png(6000, 6000), "announcement-file", "senddocument"),
        (PDF, "announcement-file", "senddocument"),
        (png(), "evidence", "senddocument"),
    ],
)
async def test_a_picture_of_an_announcement_is_shown(
    desk: SendingDesk,
    telegram: BotApi,
    documents: FakeDocuments,
    content: bytes,
    kind: AttachmentKind,
    method: str,
) -> None:
    documents.content = content
    await desk.settled(await desk.write("Essai", attachment=Attachment(kind, "", 7)))
    assert [call.method for call in telegram.calls if call.method.startswith("send")] == [method]
    (shown,) = telegram.transcript(42)
    assert shown.file
    assert shown.file.content == content
