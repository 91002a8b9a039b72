"""`export-knowledge` in real child processes: what staff published comes into the files, and stays readable."""

from __future__ import annotations

import json
from difflib import ndiff
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from bot.store import cases, edits
from bot.store.database import Store
from bot.store.migrate import upgrade
from knowledge.load import load
from knowledge.overlay import Edit, current
from tests.fakes.people import NOON
from tests.processes import Ended, Program, run, small_content

pytestmark = pytest.mark.slow

MONEY = "money-for-cities"
BASICS = "faq/basics.yaml"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return small_content(tmp_path)


@pytest.fixture
def database(tmp_path: Path) -> str:
    path = tmp_path / "data" / "assistant.db"
    path.parent.mkdir(mode=0o700)
    upgrade(f"sqlite:///{path}")
    return f"sqlite:///{path}"


def times(content: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in content.rglob("*") if path.is_file()}


def left_over(content: Path) -> list[Path]:
    return list(content.rglob(".*"))


def money(content: Path, **fields: Any) -> Edit:
    value = current(load(content).documents, "entry", MONEY)
    assert value
    return Edit("entry", MONEY, value | fields)


async def published(database: str, *wanted: Edit, case: str = "") -> None:
    def work(connection: Connection) -> None:
        for edit in wanted:
            id_ = edits.begin(connection, edit, "", 0, NOON)
            assert id_
            edits.publish(connection, id_, 0, NOON)
        if case:
            cases.add(connection, case, "fr", MONEY, 0, NOON)

    store = await Store.open(database)
    try:
        await store.run(work)
    finally:
        await store.close()


async def export(folder: Path, content: Path, *more: str) -> Ended:
    return await run("export-knowledge", "--knowledge", str(content), *more, folder=folder)


def came_and_went(before: str, after: str) -> list[str]:
    shown = ndiff(before.splitlines(), after.splitlines())
    return [line for line in shown if line[0] in "+-"]


async def test_nothing_published_leaves_every_file(
    tmp_path: Path, content: Path, database: str
) -> None:
    before = times(content)
    ended = await export(tmp_path, content)
    assert (ended.code, ended.out) == (0, "the files say all that was published\n"), ended.err
    assert (await export(tmp_path, content, "--check")).code == 0
    assert times(content) == before


async def test_the_files_say_what_was_published(
    tmp_path: Path, content: Path, database: str
) -> None:
    path = content / BASICS
    path.chmod(0o640)
    text = path.read_text("utf-8")
    edit = money(content, phrasings={"fr": ["combien d'argent pour ma ville", "des sous"]})
    await published(database, edit, case="des sous pour Valmarine")
    lacking = await export(tmp_path, content, "--check")
    assert lacking.code == 1
    assert lacking.out == f"{path} lacks what was published\n" + (
        f"{content / 'cases.jsonl'} lacks what was published\n"
    )
    assert path.read_text("utf-8") == text
    ended = await export(tmp_path, content)
    assert (ended.code, ended.err) == (0, "")
    assert came_and_went(text, path.read_text("utf-8")) == [
        "-     fr: [combien d'argent pour ma ville]",
        "+     fr: [combien d'argent pour ma ville, des sous]",
        "-     en: [how much money for my city]",
    ]
    assert path.stat().st_mode & 0o777 == 0o640
    assert json.loads((content / "cases.jsonl").read_text("utf-8")) == {
        "id": "case-1",
        "text": "des sous pour Valmarine",
        "lang": "fr",
        "expect": MONEY,
    }
    assert load(content).version == load(content, [edit]).version
    assert (await export(tmp_path, content, "--check")).code == 0
    assert not left_over(content)


async def test_a_copy_is_whole(tmp_path: Path, content: Path, database: str) -> None:
    edit = Edit("entry", "smalltalk-hello", None)
    await published(database, edit)
    copy = tmp_path / "elsewhere" / "content"
    assert (await export(tmp_path, content, "--to", str(copy), "--check")).code == 1
    assert not copy.exists()
    assert (await export(tmp_path, content, "--to", str(copy))).code == 0
    assert list(load(copy).entries) == list(load(content, [edit]).entries)
    wording = "wording/conversation.fr.ftl"
    assert (copy / wording).read_bytes() == (content / wording).read_bytes()
    assert "smalltalk-hello" in load(content).entries
    assert (await export(tmp_path, content, "--to", str(copy), "--check")).code == 0


async def test_a_broken_edit_is_left_out_and_told(
    tmp_path: Path, content: Path, database: str
) -> None:
    await published(
        database,
        money(content, state="maybe"),
        Edit("entry", "smalltalk-hello", None),
    )
    ended = await export(tmp_path, content)
    assert ended.code == 1
    assert ended.err.startswith(f"left out: edit of '{MONEY}':1: state: ")
    assert "Traceback" not in ended.err
    assert list(load(content).entries) == ["what-is-the-label", MONEY]


async def test_broken_files_are_left_alone(tmp_path: Path, content: Path, database: str) -> None:
    await published(database, Edit("entry", "smalltalk-hello", None))
    (content / BASICS).write_text("- id: [no", "utf-8")
    ended = await export(tmp_path, content)
    assert ended.code == 1
    assert ended.err.startswith(f"{BASICS}:")
    assert (content / BASICS).read_text("utf-8") == "- id: [no"


async def test_questions_that_only_the_file_has_stay(
    tmp_path: Path, content: Path, database: str
) -> None:
    mine = '{"id": "mine", "text": "déjà là", "lang": "fr", "expect": null}\n'
    (content / "cases.jsonl").write_text(mine, "utf-8")
    await published(database, case="des sous")
    assert (await export(tmp_path, content)).code == 0
    lines = (content / "cases.jsonl").read_text("utf-8").splitlines(keepends=True)
    assert (lines[0], json.loads(lines[1])["text"]) == (mine, "des sous")
    (content / "cases.jsonl").write_text("[]\n", "utf-8")
    ended = await export(tmp_path, content)
    assert (ended.code, "cases.jsonl:1: not a question" in ended.err) == (1, True)


async def test_a_running_server_goes_on_and_takes_the_files_in(
    tmp_path: Path, content: Path, database: str
) -> None:
    edit = money(content, phrasings={"fr": ["des sous"]})
    async with Program("serve", "--knowledge", str(content), folder=tmp_path, PORT="0") as server:
        await server.address()
        await published(database, edit)
        ended = await export(tmp_path, content)
        assert ended.code == 0, ended.err
        told = await server.logs("content-loaded")
        while load(content).version not in told:
            told = await server.logs("content-loaded")
    assert load(content).version == load(content, [edit]).version
