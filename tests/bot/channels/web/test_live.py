"""The stream of new lines: resumed, rung for, looked for, and ended with the server."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
from starlette.requests import Request

from bot.channels.web.live import HEARTBEAT, RETRY, Stream
from bot.channels.web.session import Session
from bot.channels.web.views import Views
from bot.store import outbox
from conversations.outcome import Attachment
from conversations.speech import Button, Speech
from tests.bot.channels.web.built import Built
from tests.bot.channels.web.conftest import Visitor
from tests.fakes.people import NOON

WHAT = "c'est quoi le label"
SESSION = Session("a" * 22)


def lines_of(stream: str) -> list[dict[str, Any]]:
    return [json.loads(data) for data in re.findall(r"event: line\ndata: (.*)\n", stream)]


@pytest.fixture
async def talked(built: Built, visitor: Visitor) -> Visitor:
    """Someone with four lines in the transcript; the server is stopping, so that streams end."""
    await visitor.say(WHAT)
    await visitor.tap("more:what-is-the-label")
    built.stopping.set()
    return visitor


async def test_a_stream_tells_every_line_once(talked: Visitor) -> None:
    response = await talked.get("/events")
    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.headers["x-accel-buffering"] == "no"
    assert response.text.startswith(RETRY)
    told = lines_of(response.text)
    assert [line["author"] for line in told] == ["person", "bot", "person", "bot"]
    assert told[3]["message"] == "entry-details"
    assert 'class="line bot"' in told[1]["html"]


async def test_a_line_of_the_stream_is_the_line_of_the_page(talked: Visitor) -> None:
    page = (await talked.get()).text
    for line in lines_of((await talked.get("/events")).text):
        html = re.sub(r'name="nonce" value="[^"]*"', "", line["html"])
        wanted = re.sub(r'name="nonce" value="[^"]*"|<span id="latest"></span>', "", page)
        assert html.strip() in wanted


async def test_a_stream_goes_on_after_what_was_seen(talked: Visitor) -> None:
    every = [line["id"] for line in lines_of((await talked.get("/events")).text)]
    after = lines_of((await talked.get(f"/events?after={every[1]}")).text)
    assert [line["id"] for line in after] == every[2:]
    resumed = await talked.get("/events?after=1", **{"last-event-id": str(every[2])})
    assert [line["id"] for line in lines_of(resumed.text)] == every[3:]


@pytest.mark.parametrize("forged", ["-1", "x", "9" * 40, "1; DROP", "²"])
async def test_a_forged_position_is_the_beginning(talked: Visitor, forged: str) -> None:
    response = await talked.client.get("/events", params={"after": forged})
    assert len(lines_of(response.text)) == 4


async def test_nobody_has_no_stream(visitor: Visitor) -> None:
    assert (await visitor.get("/events")).status_code == 204


async def test_a_stranger_sees_nothing(built: Built, talked: Visitor) -> None:
    stranger = Visitor(built.app(), cookie=f"assistant={'b' * 22}")
    assert lines_of((await stranger.get("/events")).text) == []


class Listening:
    """One open stream without a network: `next` is the next part of it."""

    def __init__(self, built: Built, look_again: float = 60) -> None:
        self.now = 0.0
        site = built.site(clock=lambda: NOON)
        stream = Stream(
            site,
            Views(site),
            _request(),
            SESSION,
            after=0,
            look_again=look_again,
            now=lambda: self.now,
        )
        self.parts: AsyncIterator[str] = stream.parts()

    async def next(self) -> str:
        async with asyncio.timeout(10):
            return await anext(self.parts)

    async def begun(self) -> Listening:
        assert await self.next() == RETRY
        assert await self.next() == 'event: preparing\ndata: {"text": ""}\n\n'
        return self


def _request() -> Request:
    return Request(
        {
            "type": "http",
            "method": "GET",
            "path": "/events",
            "query_string": b"",
            "headers": [(b"host", b"localhost")],
            "scheme": "http",
            "server": ("localhost", 80),
        }
    )


async def write(built: Built, text: str, *buttons: Button, **more: Any) -> int:
    """As another process would: no bell rings here."""
    return await built.store.run(
        lambda connection: outbox.write(
            connection,
            address=SESSION.address,
            author="bot",
            message="help",
            values={},
            speech=Speech(text, (buttons,) if buttons else ()),
            language="fr",
            event_key=text,
            at=NOON,
            **{"replaces": "", **more},
        )
    )


async def test_a_frozen_line_stands_in_its_place(built: Built) -> None:
    """On the page and in the stream alike: never a line of its own, never announced."""
    visitor = Visitor(built.app(), cookie=f"assistant={SESSION.token}")
    first = await write(built, "Combien ?", Button("Deux", "a:p:q:2"))
    await write(built, "Suite")
    edit = await write(built, "Noté : deux", replaces=str(first), freezes=True)
    page = (await visitor.get()).text
    assert [words for _, words in await visitor.transcript()] == ["Noté : deux", "Suite"]
    assert 'value="a:p:q:2"' not in page
    assert f'id="line-{first}" data-id="{first}" data-author="bot" aria-live="off"' in page
    built.stopping.set()
    told = lines_of((await visitor.get(f"/events?after={edit - 1}")).text)
    assert [(line["id"], line["replaces"]) for line in told] == [(edit, str(first))]
    assert told[0]["html"].strip() in page


async def test_a_line_links_to_its_document(built: Built) -> None:
    visitor = Visitor(built.app(), cookie=f"assistant={SESSION.token}")
    for kind in ("report", "answers-csv", "answers-json"):
        await write(built, "Voici", attachment=Attachment(kind, "abcdefghij"))  # type: ignore[arg-type]  # a tuple of words is only str
    page = (await visitor.get()).text
    for address, label in (
        ("report.pdf?lang=fr", "Télécharger le rapport (PDF)"),
        ("answers.csv?lang=fr", "Télécharger les réponses (CSV)"),
        ("answers.json", "Télécharger les réponses (JSON)"),
    ):
        assert f'href="/projects/abcdefghij/{address}" lang="fr">{label}</a>' in page


async def test_a_ring_brings_the_line_at_once(built: Built) -> None:
    listening = await Listening(built).begun()
    coming = asyncio.create_task(listening.next())
    await asyncio.sleep(0)
    await write(built, "bonjour")
    built.bell.ring(f"web:{SESSION.id}")
    assert "bonjour" in await coming


async def test_lines_of_another_process_are_noticed(built: Built) -> None:
    listening = await Listening(built, look_again=0.01).begun()
    await write(built, "d'ailleurs")
    assert "ailleurs" in await listening.next()


async def test_a_line_written_between_two_parts_is_not_lost(built: Built) -> None:
    listening = await Listening(built).begun()
    await write(built, "un")
    built.bell.ring(f"web:{SESSION.id}")  # nobody waits at this moment, but the listening has begun
    assert "un" in await listening.next()


async def test_silence_is_broken_by_a_heartbeat(built: Built) -> None:
    listening = await Listening(built, look_again=0.01).begun()
    listening.now = HEARTBEAT
    assert (await listening.next()).startswith(":")


async def test_the_preparation_is_told_until_it_ends(built: Built) -> None:
    built.be(preparing=0.5)
    listening = Listening(built, look_again=0.01)
    assert await listening.next() == RETRY
    assert "50" in await listening.next()
    built.be(preparing=None)
    assert '"text": ""' in await listening.next()


async def test_a_database_that_fails_does_not_end_the_stream(built: Built) -> None:
    listening = await Listening(built, look_again=0.01).begun()
    await built.store.close()
    listening.now = HEARTBEAT
    assert (await listening.next()).startswith(":")


async def test_the_stream_ends_with_the_server(built: Built) -> None:
    listening = await Listening(built).begun()
    coming = asyncio.create_task(listening.next())
    await asyncio.sleep(0)
    built.stopping.set()
    with pytest.raises(StopAsyncIteration):
        await coming


async def test_a_stream_left_alone_leaves_nothing_running(built: Built) -> None:
    before = asyncio.all_tasks()
    listening = await Listening(built).begun()
    await listening.parts.aclose()  # type: ignore[attr-defined]  # an async generator
    for task in asyncio.all_tasks() - before:
        with pytest.raises(asyncio.CancelledError):
            await task
    assert asyncio.all_tasks() == before
