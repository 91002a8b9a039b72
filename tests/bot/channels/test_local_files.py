"""/file PATH in the terminal: read as any file that is sent, and clear words where it cannot be."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.channels.local_files import LocalFiles
from bot.channels.terminal import Terminal
from bot.files.limits import Limits
from bot.intake import Verdict
from bot.store import projects
from bot.store.database import Store
from conversations.events import Content, Event, Uploaded
from conversations.speech import Button
from tests.bot.files.conftest import read
from tests.bot.files.evidence import PDF, Place
from tests.bot.store.team import P, Team
from tests.fakes.knowledge import small_knowledge
from tests.fakes.people import NOON


class Talk:
    """A terminal whose events and remarks are kept."""

    def __init__(self, place: Place, name: str = "owner") -> None:
        self.contents: list[Content] = []
        self.noted: list[str] = []
        self.terminal = Terminal(
            door=self,
            store=place.store,
            clock=lambda: NOON,
            name=name,
            nonce="n",
            language="fr",
            screen=self,
            say=small_knowledge().wording.say,
            files=LocalFiles(place.keeper),
        )

    async def take(self, event: Event) -> Verdict:
        self.contents.append(event.content)
        return "done"

    def show(self, text: str, buttons: Sequence[Button]) -> None: ...

    def note(self, text: str) -> None:
        self.noted.append(text)

    async def sends(self, path: object) -> Uploaded:
        await self.terminal.take(f"/file {path}")
        (content,) = self.contents
        assert isinstance(content, Uploaded)
        return content


@pytest.fixture
async def place(sqlite_store: Store, tmp_path: Path) -> Place:
    team = Team(sqlite_store)
    for name in ("owner", "reader"):
        await team.meet(name, "terminal")
    await team.begin()
    await team.join("reader", "reader")
    await sqlite_store.run(lambda c: projects.choose(c, "terminal:reader", P))
    return Place(sqlite_store, tmp_path / "files", Limits(upload=10_000))


@pytest.fixture
def here(tmp_path: Path) -> Path:
    folder = tmp_path / "mes documents"
    folder.mkdir()
    (folder / "étude.pdf").write_bytes(PDF)
    (folder / "rien.txt").touch()
    (folder / "grand.txt").write_bytes(b"x" * 10_001)
    os.mkfifo(folder / "tuyau")
    return folder


@pytest.mark.parametrize("quote", ["", '"', "'"])
async def test_a_file_is_sent(place: Place, here: Path, quote: str) -> None:
    sent = await Talk(place).sends(f"{quote}{here / 'étude.pdf'}{quote}")
    assert sent.file
    assert (sent.file.project, sent.file.name, sent.file.size) == (P, "étude.pdf", len(PDF))
    assert read(place.files, sent.file.ref) == PDF


async def test_limits_are_those_of_the_web(place: Place, here: Path) -> None:
    sent = await Talk(place).sends(here / "grand.txt")
    assert (sent.trouble, sent.size, sent.most) == ("too-large", 10_001, 10_000)
    assert (await Talk(place).sends(here / "rien.txt")).trouble == "empty"


@pytest.mark.parametrize("name", ["reader", "stranger"])
async def test_without_a_project_to_add_to_nothing_is_kept(
    place: Place, here: Path, name: str
) -> None:
    assert await Talk(place, name).sends(here / "étude.pdf") == Uploaded("document")
    assert place.there() == []


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("", "/file documents/etude.pdf"),
        ("nowhere.pdf", "n'existe pas ici"),
        (".", "est un dossier"),
        ("tuyau", "est un dossier ou autre chose"),
        ("étude.pdf/x", "n'existe pas ici"),
        ("a\0b", "n'existe pas ici"),
        ("x" * 5000, "ne peut pas être lu"),
        ("~nobody-of-that-name/x", "ne peut pas être lu"),
    ],
)
async def test_what_cannot_be_read_is_said(
    place: Place, here: Path, path: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(here)
    talk = Talk(place)
    await talk.terminal.take(f"/file {path}")
    assert talk.contents == []
    (noted,) = talk.noted
    assert words in noted
    assert len(noted) < 400


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
async def test_what_one_may_not_read_is_said(place: Place, here: Path) -> None:
    (here / "étude.pdf").chmod(0)
    talk = Talk(place)
    await talk.terminal.take(f"/file {here / 'étude.pdf'}")
    assert "vos droits" in talk.noted[0]


async def test_a_store_that_is_away_is_said(place: Place, here: Path) -> None:
    talk = Talk(place)
    await place.store.close()
    await talk.terminal.take(f"/file {here / 'étude.pdf'}")
    assert talk.contents == []
    assert "Rien n'est perdu" in talk.noted[0]
