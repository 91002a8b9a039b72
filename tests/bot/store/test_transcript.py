"""Edits in the place of what they replace, and which line a button hung under."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Connection

from bot.store import outbox
from bot.store.database import Store
from bot.store.transcript import fold, line_of
from conversations.events import Address
from conversations.outcome import Attachment
from conversations.speech import Button, Speech
from tests.fakes.people import NOON

WEB, CHAT = Address("web", "session"), Address("telegram", "42")


def write(connection: Connection, text: str, address: Address = WEB, **more: Any) -> int:
    rows = () if more.get("replaces") else ((Button("Oui", "a:p:q:yes"),),)
    told: dict[str, Any] = {"author": "bot", "replaces": "", **more}
    return outbox.write(
        connection,
        address=address,
        message="question",
        values={},
        speech=Speech(text, rows),
        language="fr",
        event_key="k",
        at=NOON,
        **told,
    )


async def test_an_edit_stands_in_the_place_of_its_line(store: Store) -> None:
    def work(connection: Connection) -> None:
        first = write(connection, "un ?")
        write(connection, "Oui", author="person")
        write(connection, "Noté : non", replaces=str(first), freezes=True)
        write(connection, "deux ?")
        write(connection, "Noté : oui", replaces=str(first), freezes=True)
        write(connection, "perdu", replaces="999", freezes=True)

    await store.run(work)
    lines = fold(await store.read(lambda c: outbox.transcript(c, WEB)))
    assert [(line.text, bool(line.rows)) for line in lines] == [
        ("Noté : oui", False),
        ("Oui", True),
        ("deux ?", True),
    ]
    assert [line.id for line in lines] == sorted(line.id for line in lines)


async def test_a_line_carries_its_document_and_whether_it_freezes(store: Store) -> None:
    attachment = Attachment("report", "abcdefghij")
    line = await store.run(lambda c: write(c, "Voici", attachment=attachment))
    other = await store.run(lambda c: write(c, "Noté", replaces=str(line), freezes=True))
    found = [await store.read(lambda c, n=n: outbox.find(c, n)) for n in (line, other)]  # type: ignore[misc]  # a default, so that each keeps its own
    assert [(each.attachment, each.freezes) for each in found if each] == [
        (attachment, False),
        (None, True),
    ]


async def test_telegrams_number_finds_the_line(store: Store) -> None:
    long = await store.run(lambda c: write(c, "long", CHAT))
    edit = await store.run(lambda c: write(c, "Noté", CHAT, replaces=str(long)))
    await store.run(lambda c: outbox.sent(c, long, "900 901", NOON))
    await store.run(lambda c: outbox.sent(c, edit, "901", NOON))

    async def found(view: str, address: Address = CHAT) -> int:
        return await store.read(lambda c: line_of(c, address, view))

    assert await found("901") == long
    assert [await found(view) for view in ("900", "01", "", "x", "9" * 30, "²")] == [0] * 6
    assert await found("901", Address("telegram", "43")) == 0


@pytest.mark.parametrize("channel", ["web", "terminal"])
async def test_elsewhere_the_line_is_its_own_number(store: Store, channel: Any) -> None:
    here = Address(channel, "anne")
    line = await store.run(lambda c: write(c, "un ?", here))
    edit = await store.run(lambda c: write(c, "Noté", here, replaces=str(line)))
    words = await store.run(lambda c: write(c, "Oui", here, author="person"))

    async def found(view: int, address: Address = here) -> int:
        return await store.read(lambda c: line_of(c, address, str(view)))

    assert [await found(view) for view in (line, edit, words)] == [line, line, 0]
    assert await found(line, Address(channel, "bob")) == 0
