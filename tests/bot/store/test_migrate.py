"""Migrations: from nothing, to what tables.py says, all or nothing."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, select, text

from bot.errors import StoreError
from bot.store import audiences, files, migrate, outbox, people, project_desk, texts
from bot.store.database import Store
from bot.store.steps import climb
from bot.store.tables import metadata, questions
from conversations.announcing.shape import Audience
from conversations.dossier import Dossier, Shown
from conversations.dossier_deeds import TextWritten
from conversations.outcome import Asked, Attachment
from tests.fakes.people import NOON

SAMPLES = Path(__file__).parent / "samples"


async def test_an_empty_database_is_behind_until_migrated(empty_url: str) -> None:
    store = await Store.open(empty_url)
    assert await store.is_behind()
    assert await asyncio.to_thread(migrate.upgrade, empty_url) == migrate.newest()
    assert not await store.is_behind()
    await store.close()


async def test_migrating_twice_changes_nothing(database_url: str) -> None:
    assert await asyncio.to_thread(migrate.upgrade, database_url) == migrate.newest()


async def test_migrations_lead_to_the_tables(store: Store) -> None:
    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, metadata))

    assert await store.read(differences) == []


async def test_a_database_of_a_newer_version_is_refused(database_url: str) -> None:
    store = await Store.open(database_url)
    await store.run(lambda c: c.execute(text("UPDATE alembic_version SET version_num = '9999_x'")))
    assert await store.is_behind()
    await store.close()
    with pytest.raises(StoreError, match="newer version"):
        await asyncio.to_thread(migrate.upgrade, database_url)


def test_revisions_are_called_as_their_files_and_follow_each_other() -> None:
    versions = sorted((migrate.MIGRATIONS / "versions").glob("[0-9]*.py"))
    for number, path in enumerate(versions, 1):
        words = path.read_text("utf-8")
        assert path.stem.startswith(f"{number:04}_")
        assert f'revision = "{path.stem}"' in words
        before = f'"{versions[number - 2].stem}"' if number > 1 else "None"
        assert f"down_revision = {before}" in words


async def test_the_sample_of_each_version_survives(empty_url: str) -> None:
    """What version 0001 stored is there after the newest migration, and can be used."""
    store = await Store.open(empty_url)
    await store.run(_sample("0001_first_tables"))
    await store.run(lambda c: climb(c, migrate.MIGRATIONS))
    known = [
        await store.run(lambda c, p=person: people.load(c, p, "fr"))  # type: ignore[misc]  # a default, so that each keeps its own
        for person in ("telegram:42", "web:abc")
    ]
    assert [(one.account, one.project, one.profile.language) for one in known] == [
        ("telegram:42", "", "fr"),
        ("web:abc", "", "en"),
    ]
    assert known[0].asked == Asked(awaits="forget")
    (line,) = await store.run(lambda c: outbox.claim(c, "telegram", "one", NOON, 10))
    assert (line.text, line.freezes, line.attachment) == ("Bonjour", False, None)
    assert await store.read(lambda c: c.scalar(select(questions.c.person))) == "telegram:42"
    await store.close()


async def test_what_version_0002_stored_has_an_empty_draft(empty_url: str) -> None:
    """Its project is there, shows reviewers what new ones do, and can be drafted in."""
    store = await Store.open(empty_url)
    await store.run(_sample("0002_projects"))
    await store.run(lambda c: climb(c, migrate.MIGRATIONS))
    seen = await store.read(
        lambda c: project_desk.load(c, "abcdefghij", "telegram:42", NOON, "past")
    )
    assert seen
    assert (seen.name, seen.values, seen.duties) == ("Valmarine", {"eco-size.level": 2}, {})
    assert seen.dossier == Dossier(shown=Shown(texts=True, evidence=False, answers=False))
    written = TextWritten("abcdefghij", "d1-jobs", "300 emplois", 0)
    assert await store.run(lambda c: texts.write(c, written, 1, NOON)) == 1
    (line,) = await store.run(lambda c: outbox.claim(c, "telegram", "one", NOON, 10))
    assert line.attachment == Attachment("report", "abcdefghij", 0)
    await store.close()


async def test_people_of_version_0003_are_an_audience(empty_url: str) -> None:
    """Who wanted no announcements on one channel gets none, though only that channel knew."""
    store = await Store.open(empty_url)
    await store.run(_sample("0003_application"))
    await store.run(lambda c: climb(c, migrate.MIGRATIONS))
    found = await store.read(lambda c: audiences.reached(c, Audience(), (), NOON))
    assert (found.aimed, found.reachable, found.opted_out) == (2, 1, 1)
    await store.close()


async def test_files_of_announcements_of_version_0004_are_kept(empty_url: str) -> None:
    store = await Store.open(empty_url)
    await store.run(_sample("0004_announcements"))
    await store.run(lambda c: climb(c, migrate.MIGRATIONS))
    assert await store.read(lambda c: files.unused(c, NOON, 10)) == ["dddd"]
    await store.close()


def _sample(revision: str) -> Callable[[Connection], None]:
    def fill(connection: Connection) -> None:
        climb(connection, migrate.MIGRATIONS, revision)
        for statement in (SAMPLES / f"{revision}.sql").read_text("utf-8").splitlines():
            connection.exec_driver_sql(statement)

    return fill
