"""Evidence given back: whole, to who may see it, always to be saved, and never as something a browser would run."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote

import pytest

from bot.store import memberships
from conversations.dossier_deeds import ShownChosen
from conversations.events import KeptFile
from tests.bot.channels.web.built import Built
from tests.bot.channels.web.crew import Crew
from tests.bot.files.conftest import on_disk
from tests.bot.files.evidence import PDF, Place
from tests.bot.store.team import OTHER, P

PIECE = "d1-companies"


class Shelf:
    """A crew's project with evidence of which each member may want a copy."""

    def __init__(self, crew: Crew, root: Path) -> None:
        self.crew = crew
        self.root = root
        built = crew.built
        self.place = Place(built.store, root, sealing=built.sealing)
        self.place.clock.now = built.clock()

    async def holds(self, content: bytes, name: str = "étude.pdf", piece: str = PIECE) -> int:
        sent = await self.place.sends(content, name=name)
        return await self.place.adds(sent.file, piece=piece)

    async def reviewer(self, *scope: str) -> None:
        await self.crew.meet("reviewer")
        person = self.crew.session("reviewer").person
        now = self.crew.built.clock()
        await self.crew.built.store.run(
            lambda c: memberships.join(c, P, person, role="reviewer", scope=scope, at=now)
        )


@pytest.fixture
async def shelf(built: Built) -> Shelf:
    return Shelf(await Crew(built).whole(), built.folder)


def at(number: int, project: str = P) -> str:
    return f"/projects/{project}/files/{number}"


@pytest.mark.parametrize("size", [1, 65536, 200_000])
async def test_it_comes_back_as_it_was_sent(shelf: Shelf, size: int) -> None:
    content = os.urandom(size)
    number = await shelf.holds(content)
    response = await shelf.crew.visitor("owner").get(at(number))
    assert (response.status_code, response.content) == (200, content)
    assert response.headers["content-length"] == str(size)


@pytest.mark.parametrize(
    ("role", "status"),
    [("owner", 200), ("editor", 200), ("reader", 200), ("guest", 404), ("stranger", 404)],
)
async def test_only_members_who_read_get_it(shelf: Shelf, role: str, status: int) -> None:
    number = await shelf.holds(PDF)
    response = await shelf.crew.visitor(role).get(at(number))
    assert response.status_code == status
    assert (PDF in response.content) == (status == 200)


async def test_without_a_session_it_is_not_there(shelf: Shelf) -> None:
    number = await shelf.holds(PDF)
    visitor = shelf.crew.visitor("owner")
    visitor.client.cookies.clear()
    assert (await visitor.get(at(number))).status_code == 404


@pytest.mark.parametrize(
    ("scope", "is_shown", "status"),
    [((), False, 404), ((), True, 200), (("d1",), True, 200), (("d0",), True, 404)],
)
async def test_a_reviewer_gets_what_the_team_shows_of_their_sections(
    shelf: Shelf, scope: tuple[str, ...], is_shown: bool, status: int
) -> None:
    number = await shelf.holds(PDF)
    await shelf.reviewer(*scope)
    await shelf.crew.does("owner", ShownChosen(P, texts=True, evidence=is_shown, answers=False))
    assert (await shelf.crew.visitor("reviewer").get(at(number))).status_code == status


async def test_what_is_not_there_is_not_there(shelf: Shelf) -> None:
    number = await shelf.holds(PDF)
    visitor = shelf.crew.visitor("owner")
    for path in (at(number + 1), at(number, OTHER), at(10**30), f"/projects/{P}/files/x"):
        assert (await visitor.get(path)).status_code == 404


async def test_a_link_is_no_file(shelf: Shelf) -> None:
    number = await shelf.place.adds(
        KeptFile(P, "", "https://example.org/etude", 0, ""), kind="link", piece=PIECE
    )
    assert (await shelf.crew.visitor("owner").get(at(number))).status_code == 404


@pytest.mark.parametrize(
    ("content", "name", "media"),
    [
        (PDF, "a.pdf", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "a.png", "image/png"),
        (b"bonjour", "a.txt", "text/plain"),
        (b"a;b\n", "a.csv", "text/csv"),
        (b"<!doctype html><script>hit()</script>", "a.html", "application/octet-stream"),
        (b"<svg onload='hit()'>", "a.svg", "application/octet-stream"),
        (b"<?xml version='1.0'?><a/>", "a.xml", "application/octet-stream"),
        (b"\0\1\2", "a.dat", "application/octet-stream"),
    ],
)
async def test_a_browser_only_saves_it(shelf: Shelf, content: bytes, name: str, media: str) -> None:
    number = await shelf.holds(content, name)
    headers = (await shelf.crew.visitor("owner").get(at(number))).headers
    assert headers["content-type"] == media
    assert headers["content-disposition"].startswith("attachment; ")
    assert headers["content-security-policy"] == "sandbox; default-src 'none'"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"
    assert "noindex" in headers["x-robots-tag"]


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("étude d'impact.pdf", "_tude d'impact.pdf"),
        ("a;b=c.pdf", "a;b=c.pdf"),
        ("漢字.pdf", "__.pdf"),
    ],
)
async def test_its_name_is_told_in_both_ways(shelf: Shelf, name: str, plain: str) -> None:
    number = await shelf.holds(PDF, name)
    told = (await shelf.crew.visitor("owner").get(at(number))).headers["content-disposition"]
    assert f'filename="{plain}"' in told
    assert unquote(told.partition("filename*=UTF-8''")[2]) == name


async def test_a_damaged_file_is_said(shelf: Shelf) -> None:
    number = await shelf.holds(PDF)
    (path,) = on_disk(shelf.root)
    path.write_bytes(path.read_bytes()[:-1])
    response = await shelf.crew.visitor("owner").get(at(number))
    assert response.status_code == 500
    assert "ne peut pas être lu" in response.text
    path.unlink()
    assert (await shelf.crew.visitor("owner").get(at(number))).status_code == 500


async def test_damage_further_on_breaks_the_download_off(shelf: Shelf) -> None:
    """A browser sees that it is not whole: the length was announced."""
    number = await shelf.holds(os.urandom(300_000))
    (path,) = on_disk(shelf.root)
    path.write_bytes(path.read_bytes()[:-1])
    response = await shelf.crew.visitor("owner").get(at(number))
    assert len(response.content) < int(response.headers["content-length"]) == 300_000
