"""A file of an announcement: which are taken, how it is named, who may attach it, and when it goes."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection

from bot import announcing, enclosing
from bot.announcement_files import FOLDER, AnnouncementFiles, NotTaken
from bot.errors import FileDamaged, NotAllowed, WrongState
from bot.files import Files
from bot.files.cleaning import Cleaner
from bot.files.limits import MB
from bot.sealing import Sealing
from bot.store import announcements, audit
from bot.store.database import Store
from conversations.announcing.approval import hash_of
from conversations.announcing.shape import AnnouncementFile
from conversations.events import KeptFile
from conversations.staff import COMMAND_LINE, STAFF_ROLES, StaffRole, staff_may
from tests.bot.enclosed import PDF, drafted, jpeg, keep, png
from tests.bot.files.conftest import chunks, new_key, on_disk
from tests.bot.store.mission import Mission, draft
from tests.fakes.people import NOON


class Shelf:
    """Files on a real disk, and a cleaner that comes two hours later."""

    def __init__(self, store: Store, root: Path) -> None:
        self.store, self.root = store, root
        self.sealed = Files.at(root, Sealing([new_key()]))
        self.files = AnnouncementFiles(store=store, files=self.sealed, clock=lambda: NOON)
        later = NOON + timedelta(hours=2)
        self.cleaner = Cleaner(store=store, files=self.sealed, clock=lambda: later)

    async def get(self, id_: int) -> AnnouncementFile | None:
        found = await self.store.read(lambda c: announcements.get(c, id_))
        assert found
        return found.file

    async def there(self) -> int:
        await self.cleaner.clean_unused()
        return len(on_disk(self.root))


@pytest.fixture
def shelf(store: Store, tmp_path: Path) -> Shelf:
    return Shelf(store, tmp_path / "files")


@pytest.mark.parametrize(
    ("content", "name", "kept", "media"),
    [
        (PDF, "../Programme de mai.pdf", "Programme de mai.pdf", "application/pdf"),
        (PDF, "programme.exe", "programme.exe.pdf", "application/pdf"),
        (png(), "plan\u202egnp", "plangnp.png", "image/png"),
        (jpeg(), "", "fichier.jpg", "image/jpeg"),
        (b"lieu;heure\n", "CON.csv", "_CON.csv", "text/csv"),
    ],
)
async def test_what_is_taken_is_told_by_its_bytes(
    shelf: Shelf, content: bytes, name: str, kept: str, media: str
) -> None:
    file = await keep(shelf.files, content, name)
    assert (file.project, file.name, file.media) == (FOLDER, kept, media)
    named = AnnouncementFile(file.ref, file.name, file.size, file.media)
    assert shelf.files.read(named) == content


@pytest.mark.parametrize(
    ("content", "name", "why"),
    [
        (b"", "vide.pdf", "empty"),
        (b"\x7fELF" + b"x" * 100, "programme.pdf", "kind"),
        (b"<html><body>", "page.pdf", "kind"),
        (b"<svg xmlns='x'/>", "image.png", "kind"),
        (b"PK\x03\x04" + b"x" * 100, "tout.zip", "kind"),
        (b"GIF89a" + b"\x00" * 100, "image.png", "kind"),
        (png(size=10 * MB + 1), "grande.png", "picture-too-large"),
        (PDF + os.urandom(20 * MB), "grand.pdf", "too-large"),
    ],
)
async def test_what_is_not_taken_leaves_nothing(
    shelf: Shelf, content: bytes, name: str, why: str
) -> None:
    parts = (content[at : at + MB] for at in range(0, len(content), MB))
    assert await shelf.files.keep(name, chunks(*parts)) == NotTaken(why)  # type: ignore[arg-type]  # a reason
    assert await shelf.there() == 0


async def test_an_announced_size_is_refused_before_a_byte(shelf: Shelf) -> None:
    assert await shelf.files.keep("a.pdf", chunks(PDF), size=21 * MB) == NotTaken("too-large")


async def test_a_file_goes_with_its_draft_until_it_is_replaced_or_removed(shelf: Shelf) -> None:
    id_ = await drafted(shelf.store, shelf.files, draft())
    assert await shelf.there() == 1
    other = await keep(shelf.files, png(), "carte.png")
    await shelf.store.run(lambda c: enclosing.attach(c, COMMAND_LINE, id_, other, NOON))
    held = await shelf.get(id_)
    assert held == AnnouncementFile(other.ref, "carte.png", 100, "image/png")
    assert await shelf.there() == 1
    await shelf.store.run(lambda c: enclosing.detach(c, COMMAND_LINE, id_, NOON))
    await shelf.store.run(lambda c: enclosing.detach(c, COMMAND_LINE, id_, NOON))
    assert await shelf.get(id_) is None
    assert await shelf.there() == 0
    noted = await shelf.store.read(audit.latest)
    assert [one.action for one in reversed(noted)] == ["attach", "attach", "detach"]
    assert noted[0].detail == {"name": "carte.png"}


async def test_it_goes_when_the_draft_is_given_up(shelf: Shelf) -> None:
    id_ = await drafted(shelf.store, shelf.files, draft())
    await shelf.store.run(lambda c: announcing.cancel(c, COMMAND_LINE, id_, NOON))
    assert await shelf.there() == 0


async def test_two_drafts_with_the_same_file_keep_it_for_each_other(shelf: Shelf) -> None:
    first = await drafted(shelf.store, shelf.files, draft())
    second = await drafted(shelf.store, shelf.files, draft())
    await shelf.store.run(lambda c: enclosing.detach(c, COMMAND_LINE, first, NOON))
    assert await shelf.there() == 1
    await shelf.store.run(lambda c: enclosing.detach(c, COMMAND_LINE, second, NOON))
    assert await shelf.there() == 0


@pytest.mark.parametrize("role", STAFF_ROLES)
async def test_who_may(shelf: Shelf, role: StaffRole) -> None:
    me = await Mission(shelf.store).hires(role)
    id_ = await drafted(shelf.store, shelf.files, draft())
    other = await keep(shelf.files, png())

    def does(connection: Connection) -> None:
        enclosing.attach(connection, me, id_, other, NOON)
        enclosing.detach(connection, me, id_, NOON)

    if staff_may(me, "write"):
        await shelf.store.run(does)
        return
    with pytest.raises(NotAllowed):
        await shelf.store.run(does)
    with pytest.raises(NotAllowed):
        await shelf.store.run(lambda c: enclosing.detach(c, me, id_, NOON))
    assert await shelf.get(id_)


async def test_an_approval_is_of_the_file_too(shelf: Shelf) -> None:
    id_ = await drafted(shelf.store, shelf.files, draft())
    before = await shelf.store.read(lambda c: announcements.get(c, id_))
    assert before
    await shelf.store.run(lambda c: announcing.approve(c, COMMAND_LINE, id_, hash_of(before), NOON))
    other = await keep(shelf.files, png())
    await shelf.store.run(lambda c: enclosing.attach(c, COMMAND_LINE, id_, other, NOON))
    after = await shelf.store.read(lambda c: announcements.get(c, id_))
    assert after
    assert (after.state, after.approved) == ("draft", "")
    assert hash_of(after) != hash_of(before)


async def test_only_a_draft_and_only_what_was_kept_for_announcements(shelf: Shelf) -> None:
    id_ = await drafted(shelf.store, shelf.files, draft())
    file = await keep(shelf.files, png())
    made_up = KeptFile(FOLDER, "a" * 64, "a.pdf", 3, "application/pdf")
    for wrong in (made_up, replace(file, project="abcdefghij")):
        with pytest.raises(WrongState, match="not kept"):
            await shelf.store.run(
                lambda c, w=wrong: enclosing.attach(c, COMMAND_LINE, id_, w, NOON)  # type: ignore[misc]  # a default, so that each keeps its own
            )
    with pytest.raises(WrongState):
        await shelf.store.run(lambda c: enclosing.attach(c, COMMAND_LINE, 99, file, NOON))
    await shelf.store.run(lambda c: announcing.cancel(c, COMMAND_LINE, id_, NOON))
    for work in (
        lambda c: enclosing.attach(c, COMMAND_LINE, id_, file, NOON),
        lambda c: enclosing.detach(c, COMMAND_LINE, id_, NOON),
    ):
        with pytest.raises(WrongState) as raised:
            await shelf.store.run(work)
        assert raised.value.why == "state"


async def test_a_file_lost_from_the_disk_is_told(shelf: Shelf) -> None:
    id_ = await drafted(shelf.store, shelf.files, draft())
    for path in on_disk(shelf.root):
        path.unlink()
    held = await shelf.get(id_)
    assert held
    with pytest.raises(FileDamaged):
        shelf.files.read(held)
