"""Files sent from pages: within limits and rights, once, whole or not at all; and never much of one in memory."""

from __future__ import annotations

import os
import tracemalloc
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from httpx import Response
from starlette.types import Message

from bot.channels.web.pace import MOST
from bot.files.limits import MB, Limits
from bot.intake import Verdict
from bot.store import projects
from bot.store.database import Store
from conversations.events import Event, Uploaded
from knowledge.load import Knowledge, load
from tests.bot.channels.web.built import Built
from tests.bot.channels.web.crew import Crew
from tests.bot.files.conftest import on_disk, read
from tests.bot.store.team import OTHER, P
from tests.fakes.small_application import with_application

FILES = f"/projects/{P}/files"
PDF = b"%PDF-1.7\n" + b"x" * 1000
NONCE = "a-nonce-of-ours"


@dataclass
class Door:
    """Takes every event, once for each key."""

    events: dict[str, Event] = field(default_factory=dict)

    async def take(self, event: Event) -> Verdict:
        self.events.setdefault(event.key, event)
        return "done"

    @property
    def only(self) -> Uploaded:
        (event,) = self.events.values()
        assert isinstance(event.content, Uploaded)
        return event.content


@dataclass
class Desk:
    """A crew whose events are kept by a door."""

    crew: Crew
    door: Door
    root: Path

    async def sends(
        self,
        role: str = "owner",
        content: bytes = PDF,
        name: str = "étude.pdf",
        path: str = FILES,
        headers: dict[str, str] | None = None,
        **fields: str,
    ) -> Response:
        told = {"nonce": NONCE, **fields}
        visitor = self.crew.visitor(role)
        return await visitor.client.post(
            path, data=told, files={"file": (name, content)}, headers=headers or {}
        )

    async def chooses(self, role: str) -> None:
        person = self.crew.session(role).person
        await self.crew.built.store.run(lambda c: projects.choose(c, person, P))

    def there(self) -> list[Path]:
        return on_disk(self.root)


async def desk_of(store: Store, knowledge: Knowledge, root: Path, **limits: int) -> Desk:
    door = Door()
    built = Built(store, knowledge, intake=door, folder=root, limits=Limits(**limits))
    return Desk(await Crew(built).whole(), door, root)


@pytest.fixture
async def desk(sqlite_store: Store, knowledge: Knowledge, tmp_path: Path) -> Desk:
    return await desk_of(sqlite_store, knowledge, tmp_path / "files")


async def test_a_file_is_kept_and_told(desk: Desk) -> None:
    content = os.urandom(300_000)
    response = await desk.sends(content=content, piece="s2-indicators")
    assert (response.status_code, response.headers["location"]) == (303, "/#latest")
    sent = desk.door.only
    assert (sent.what, sent.piece, sent.trouble) == ("document", "s2-indicators", None)
    assert sent.file
    assert (sent.file.project, sent.file.name, sent.file.size) == (P, "étude.pdf.bin", 300_000)
    assert read(desk.crew.built.files, sent.file.ref) == content
    (event,) = desk.door.events.values()
    assert event.person == desk.crew.session("owner").person


async def test_the_same_form_twice_counts_once(desk: Desk) -> None:
    for _ in range(2):
        assert (await desk.sends()).status_code == 303
    assert len(desk.door.events) == len(desk.there()) == 1


@pytest.mark.parametrize(
    ("role", "status"),
    [("owner", 303), ("editor", 303), ("reader", 403), ("guest", 403), ("stranger", 404)],
)
async def test_only_who_may_write_may_send(desk: Desk, role: str, status: int) -> None:
    response = await desk.sends(role)
    assert response.status_code == status
    assert bool(desk.there()) == bool(desk.door.events) == (status == 303)


async def test_rights_are_looked_at_before_the_body(desk: Desk) -> None:
    for role in ("reader", "stranger"):
        body = Body(b"", endless=True)
        status = await post(desk, body, role=role)
        assert status in {403, 404}
        assert body.asked == 0


async def test_another_project_is_not_there(desk: Desk) -> None:
    assert (await desk.sends(path=f"/projects/{OTHER}/files")).status_code == 404
    assert (await desk.sends(path="/projects/no/files")).status_code == 404


@pytest.mark.parametrize(
    ("onward", "where"),
    [
        (f"/projects/{P}/application", f"/projects/{P}/application"),
        (f"/projects/{P}/application/s2-indicators?lang=en#evidence", None),
        ("https://evil.example/", "/#latest"),
        ("//evil.example/", "/#latest"),
        (f"/projects/{P}//evil.example", "/#latest"),
        (f"/projects/{P}/../../r/x", "/#latest"),
        ("/faq", "/#latest"),
        (f"/projects/{P}\r\nSet-Cookie: a=b", "/#latest"),
        ("", "/#latest"),
    ],
)
async def test_it_leads_to_a_page_of_ours(desk: Desk, onward: str, where: str | None) -> None:
    response = await desk.sends(next=onward)
    assert response.headers["location"] == (onward if where is None else where)


@pytest.mark.parametrize(
    ("content", "trouble"),
    [(b"", "empty"), (b"\x7fELF\0\0", "refused"), (b"#!/bin/sh\n", "refused")],
)
async def test_what_is_not_kept_is_told_in_the_talk(
    desk: Desk, content: bytes, trouble: str
) -> None:
    assert (await desk.sends(content=content)).status_code == 303
    assert desk.door.only.trouble == trouble
    assert desk.there() == []


async def test_a_quota_is_told_in_the_talk(
    sqlite_store: Store, knowledge: Knowledge, tmp_path: Path
) -> None:
    desk = await desk_of(sqlite_store, knowledge, tmp_path / "files", project=500_000)
    assert (await desk.sends(content=b"x" * 600_000)).status_code == 303
    assert (desk.door.only.trouble, desk.door.only.most) == ("project-full", 500_000)


@pytest.fixture
async def small(sqlite_store: Store, knowledge: Knowledge, tmp_path: Path) -> Desk:
    return await desk_of(sqlite_store, knowledge, tmp_path / "files", upload=MB)


@pytest.mark.parametrize("path", [FILES, "/upload"])
@pytest.mark.parametrize("language", ["fr", "en"])
async def test_over_the_limit_it_is_refused_with_the_limit(
    small: Desk, path: str, language: str
) -> None:
    await small.chooses("owner")
    headers = {"accept-language": language}
    for size in (MB + 1, 2 * MB):
        response = await small.sends(content=b"x" * size, path=path, headers=headers)
        assert response.status_code == 413
        assert {"fr": "1 Mo", "en": "1 MB"}[language] in response.text.replace("\u202f", " ")
        told = await small.sends(
            content=b"x" * size, path=path, headers={"accept": "application/json"} | headers
        )
        assert told.status_code == 413
        assert set(told.json()) == {"error"}
    assert (small.there(), small.door.events) == ([], {})
    assert (await small.sends(content=b"x" * MB, path=path)).status_code == 303


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://evil.example"},
    ],
)
async def test_another_site_sends_nothing(desk: Desk, headers: dict[str, str]) -> None:
    for path in (FILES, "/upload"):
        assert (await desk.sends(path=path, headers=headers)).status_code == 403
    assert (desk.there(), desk.door.events) == ([], {})


async def test_another_host_is_not_ours(desk: Desk) -> None:
    assert (await desk.sends(headers={"host": "evil.example"})).status_code == 400


async def test_larger_bodies_are_for_these_two_paths_only(desk: Desk) -> None:
    for path in ("/say", "/tap", "/uploads", f"/projects/{P}/files/", f"/projects/{P}/fill"):
        response = await desk.sends(content=b"x" * 100_000, path=path)
        assert response.status_code == 413


async def test_too_many_at_once_wait(desk: Desk) -> None:
    responses = [
        (await desk.sends(nonce=f"nonce-number-{number}")).status_code for number in range(MOST + 2)
    ]
    assert responses == [303] * MOST + [429] * 2


@pytest.mark.parametrize("nonce", ["", "short", "x" * 65, "not a nonce!"])
async def test_without_its_number_a_form_is_not_taken(desk: Desk, nonce: str) -> None:
    assert (await desk.sends(nonce=nonce)).status_code == 400
    assert (desk.there(), desk.door.events) == ([], {})


async def test_what_is_no_form_with_a_file_is_refused(desk: Desk) -> None:
    visitor = desk.crew.visitor("owner")
    plain = await visitor.post(FILES, {"nonce": NONCE})
    assert plain.status_code == 415
    for body in (b"", b"nonsense", b"--b\r\n\r\n--b--", b"--b\r\nContent-Disposition: x"):
        response = await visitor.client.post(
            FILES, content=body, headers={"content-type": "multipart/form-data; boundary=b"}
        )
        assert response.status_code == 400
    without = await visitor.client.post(FILES, files={"nonce": (None, NONCE)})
    assert without.status_code == 400
    assert (desk.there(), desk.door.events) == ([], {})


async def test_fields_are_bounded(desk: Desk) -> None:
    response = await desk.sends(piece="x" * 100_000)
    assert response.status_code == 400
    assert (desk.there(), desk.door.events) == ([], {})
    assert (await desk.sends(piece="../../x")).status_code == 303
    assert desk.door.only.piece == ""


async def test_only_the_first_file_is_taken(desk: Desk) -> None:
    response = await desk.crew.visitor("owner").client.post(
        FILES,
        files=[
            ("nonce", (None, NONCE)),
            ("other", ("x.pdf", b"not this one")),
            ("file", ("a.pdf", PDF)),
            ("file", ("b.pdf", PDF + b"2")),
        ],
    )
    assert response.status_code == 303
    assert desk.door.only.file
    assert desk.door.only.file.name == "a.pdf"
    assert len(desk.there()) == 1


async def test_a_name_is_made_safe(desk: Desk) -> None:
    await desk.sends(name="..\\..\\../étude\u202e d'impact.html")
    assert desk.door.only.file
    assert desk.door.only.file.name == "étude d'impact.html.pdf"


async def test_the_composer_sends_to_the_project_chosen(desk: Desk) -> None:
    await desk.chooses("editor")
    assert (await desk.sends("editor", path="/upload")).status_code == 303
    assert desk.door.only.file
    assert desk.door.only.file.project == P


@pytest.mark.parametrize("role", ["reader", "guest", "stranger"])
async def test_without_a_project_to_add_to_nothing_is_kept(desk: Desk, role: str) -> None:
    if role != "stranger":
        await desk.chooses(role)
    assert (await desk.sends(role, path="/upload")).status_code == 303
    assert desk.door.only == Uploaded("document")
    assert desk.there() == []


async def test_somebody_new_is_met(desk: Desk) -> None:
    """By the form's pledge: the same form twice is one person."""
    built = desk.crew.built
    pledge = built.sealing.sign("web-session", "p" * 22)
    visitor = desk.crew.visitor("owner")
    visitor.client.cookies.clear()
    response = await visitor.client.post(
        "/upload", data={"nonce": NONCE, "pledge": pledge}, files={"file": ("a.pdf", PDF)}
    )
    assert response.status_code == 303
    assert "p" * 22 in response.headers["set-cookie"]
    assert desk.door.only == Uploaded("document")


async def test_the_script_stays_where_it_is(desk: Desk) -> None:
    response = await desk.sends(
        headers={"accept": "application/json"}, next=f"/projects/{P}/application"
    )
    assert response.json() == {"next": f"/projects/{P}/application"}
    assert (await desk.sends(headers={"accept": "application/json"})).status_code == 204


class Body:
    """What a browser sends, piece by piece; `asked` counts the pieces that were wanted."""

    def __init__(self, content: bytes, *, gone: bool = False, endless: bool = False) -> None:
        self.asked = 0
        self._parts = _zeros(content, endless=endless)
        self._gone = gone

    async def receive(self) -> Message:
        self.asked += 1
        part = next(self._parts, None)
        if part is None and self._gone:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": part or b"", "more_body": part is not None}


def _zeros(content: bytes, *, endless: bool) -> Iterator[bytes]:
    yield content
    for _ in range(3200 if endless else 0):  # 200 MB
        yield bytes(64 * 1024)


HEAD = (
    f'--b\r\nContent-Disposition: form-data; name="nonce"\r\n\r\n{NONCE}\r\n'
    '--b\r\nContent-Disposition: form-data; name="file"; filename="x.pdf"\r\n\r\n'
).encode()


async def post(
    desk: Desk, body: Body, role: str = "owner", length: int = 0, path: str = FILES
) -> int:
    """The status, straight from the application: no client in between holds the body."""
    told: list[Message] = []

    async def send(message: Message) -> None:
        told.append(message)

    token = desk.crew.session(role).token
    headers = [
        (b"host", b"localhost"),
        (b"cookie", f"assistant={token}".encode()),
        (b"content-type", b"multipart/form-data; boundary=b"),
    ]
    headers += [(b"content-length", str(length).encode())] if length else []
    scope: dict[str, Any] = {
        "type": "http",
        "method": "POST",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "scheme": "http",
        "server": ("localhost", 80),
        "client": ("127.0.0.1", 1),
        "headers": headers,
        "http_version": "1.1",
    }
    await desk.crew.app(scope, body.receive, send)
    return int(told[0]["status"])


async def test_200_mb_that_say_so_are_not_read(desk: Desk) -> None:
    body = Body(HEAD, endless=True)
    assert await post(desk, body, length=200 * MB) == 413
    assert body.asked == 0


async def test_200_mb_that_do_not_say_so_end_at_the_limit_with_flat_memory(
    sqlite_store: Store, knowledge: Knowledge, tmp_path: Path
) -> None:
    desk = await desk_of(sqlite_store, knowledge, tmp_path / "files", upload=30 * MB)
    await desk.sends(content=PDF)  # everything is loaded
    tracemalloc.start()
    body = Body(HEAD, endless=True)
    assert await post(desk, body) == 413
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert 30 * 16 <= body.asked <= 30 * 16 + 3
    assert peak < 3 * MB
    assert len(desk.there()) == 1


async def test_a_browser_that_goes_away_leaves_nothing(desk: Desk) -> None:
    for content in (HEAD[:50], HEAD, HEAD + PDF):
        assert await post(desk, Body(content, gone=True)) == 400
    assert (desk.there(), desk.door.events) == ([], {})


async def test_a_form_that_ends_in_the_middle_of_its_file_leaves_nothing(desk: Desk) -> None:
    assert await post(desk, Body(HEAD + PDF)) == 400
    assert (desk.there(), desk.door.events) == ([], {})


async def test_a_store_that_is_away_is_said(desk: Desk) -> None:
    await desk.crew.built.store.close()
    assert (await desk.sends()).status_code == 503
    assert desk.there() == []


@pytest.fixture
async def composers(sqlite_store: Store, knowledge: Knowledge, tmp_path: Path) -> tuple[str, str]:
    """The page of the conversation with a draft application in the content, and without."""
    pages = []
    for known in (with_application(knowledge), replace(knowledge, application=None)):
        desk = await desk_of(sqlite_store, known, tmp_path / "files")
        pages.append((await desk.crew.visitor("owner").get()).text)
    return pages[0], pages[1]


async def test_the_conversation_offers_to_attach_where_something_is_kept(
    composers: tuple[str, str],
) -> None:
    with_one, without = composers
    assert 'action="/upload" enctype="multipart/form-data"' in with_one
    assert "Joindre un fichier" in with_one
    assert 'action="/upload"' not in without


async def test_what_is_sent_becomes_evidence_and_its_bytes_go_with_it(
    sqlite_store: Store, tmp_path: Path
) -> None:
    """The whole way: form, disk, conversation, download, removal."""
    built = Built(sqlite_store, with_application(load()), folder=tmp_path / "files")
    crew = await Crew(built).whole()
    visitor = crew.visitor("owner")
    told = {"nonce": NONCE, "piece": "d1-companies"}
    await visitor.client.post(FILES, data=told, files={"file": ("étude.pdf", PDF)})
    assert (await visitor.get(f"{FILES}/1")).content == PDF
    assert len(on_disk(built.folder)) == 1
    for pressed in (f"drop:{P}:1", f"drop:{P}:1:yes"):
        await visitor.tap(pressed)
    assert (await visitor.get(f"{FILES}/1")).status_code == 404
    assert on_disk(built.folder) == []
