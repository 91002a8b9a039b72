"""`export` and `import` in real child processes: there and back, all or nothing, beside a running server."""

from __future__ import annotations

import io
import re
import stat
import zipfile
from pathlib import Path

import pytest

from tests.bot.handover.packed import KNOWLEDGE, archive, dossier_of, entries
from tests.conversations.draft.built import after_visit
from tests.processes import Program, run

pytestmark = pytest.mark.slow

GOOD = archive("application-dossier", after_visit(KNOWLEDGE))


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "valmarine.dossier"
    path.write_bytes(GOOD)
    return path


async def imported(folder: Path, dossier: Path) -> str:
    """The id of the project that was made."""
    ended = await run("import", str(dossier), "--yes", folder=folder)
    assert ended.code == 0, ended.err
    assert "Project: Métropole de Valmarine" in ended.out
    assert "Evidence: 4 files" in ended.out
    assert re.search(r"http://127\.0\.0\.1:8080/i/[A-Za-z0-9_-]{22}$", ended.out, re.MULTILINE)
    found = re.search(r"Created: project ([a-z2-7]{10})", ended.out)
    assert found
    return found[1]


def ending_in(folder: Path, ending: str) -> Path:
    (found,) = folder.glob(f"dossier-metropole-de-valmarine-*.{ending}")
    return found


async def test_in_and_out_again_in_every_format(tmp_path: Path, dossier: Path) -> None:
    project = await imported(tmp_path, dossier)
    for kind, start in (
        ("docx", b"PK"),
        ("pdf", b"%PDF"),
        ("md", b"Dossier de"),
        ("zip", b"PK"),
    ):
        ended = await run("export", project, "--format", kind, "--to", ".", folder=tmp_path)
        assert ended.code == 0, ended.err
        assert ending_in(tmp_path, kind).read_bytes().startswith(start)
    again = tmp_path / "again.dossier"
    ended = await run("export", project, "--format", "dossier", "--to", str(again), folder=tmp_path)
    assert ended.code == 0, ended.err
    told, was = dossier_of(again.read_bytes()), dossier_of(GOOD)
    assert {**told, "exported": ""} == {**was, "exported": ""}
    files = {name: content for name, content in entries(GOOD).items() if name.startswith("files/")}
    assert files.items() <= entries(again.read_bytes()).items()


async def test_in_the_other_language(tmp_path: Path, dossier: Path) -> None:
    project = await imported(tmp_path, dossier)
    made = tmp_path / "draft.md"
    await run(
        "export", project, "--format", "md", "--language", "en", "--to", str(made), folder=tmp_path
    )
    assert "## What is missing" in made.read_text("utf-8")


async def test_a_file_that_is_there_stays_unless_forced(tmp_path: Path, dossier: Path) -> None:
    project = await imported(tmp_path, dossier)
    made = tmp_path / "x.md"
    made.write_text("mine", "utf-8")
    asked = ("export", project, "--format", "md", "--to", str(made))
    ended = await run(*asked, folder=tmp_path)
    assert (ended.code, made.read_text("utf-8")) == (1, "mine")
    assert "--force" in ended.err
    ended = await run(*asked, "--force", folder=tmp_path)
    assert ended.code == 0
    assert made.read_text("utf-8") != "mine"


async def test_all_or_nothing(tmp_path: Path, dossier: Path) -> None:
    """The evidence is damaged: no dossier is written, and nothing half made is left."""
    project = await imported(tmp_path, dossier)
    for path in (tmp_path / "data" / "files").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-9])
    out = tmp_path / "out"
    out.mkdir()
    ended = await run("export", project, "--format", "dossier", "--to", str(out), folder=tmp_path)
    assert ended.code == 1
    assert "Traceback" not in ended.err
    assert list(out.iterdir()) == []


@pytest.mark.parametrize("project", ["abcdefghij", "", "../x"])
async def test_a_project_that_is_not_there(tmp_path: Path, project: str) -> None:
    ended = await run("export", project, "--to", str(tmp_path), folder=tmp_path)
    assert ended.code == 1
    assert "no project" in ended.err


async def test_a_folder_that_is_not_there(tmp_path: Path, dossier: Path) -> None:
    project = await imported(tmp_path, dossier)
    ended = await run("export", project, "--to", "nowhere/x.docx", folder=tmp_path)
    assert ended.code == 1
    assert "cannot be written" in ended.err


async def test_it_is_shown_and_asked_before_anything_is_made(tmp_path: Path, dossier: Path) -> None:
    ended = await run("import", str(dossier), folder=tmp_path, typed="n\n")
    assert ended.code == 1
    assert "Create this project?" in ended.out
    assert "Created" not in ended.out
    ended = await run("import", str(dossier), folder=tmp_path, typed="y\n")
    assert "Created: project" in ended.out


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "a portable dossier is expected"),
        (b"a: &a [*a]", "a portable dossier is expected"),
        (GOOD[:-50], "a portable dossier is expected"),
        (GOOD.replace(b"ref-1", b"ref-9", 1), "checksum"),
    ],
)
async def test_what_is_no_dossier(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "x.dossier"
    path.write_bytes(content)
    ended = await run("import", str(path), "--yes", folder=tmp_path)
    assert ended.code == 1
    assert words in ended.err or "damaged" in ended.err
    assert "Traceback" not in ended.err
    assert not (tmp_path / "data" / "files").exists()


async def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    ended = await run("import", "nothing.dossier", "--yes", folder=tmp_path)
    assert (ended.code, "cannot be read" in ended.err) == (1, True)


async def test_beside_a_running_server(tmp_path: Path, dossier: Path) -> None:
    async with Program("serve", folder=tmp_path, PORT="0") as server:
        await server.address()
        project = await imported(tmp_path, dossier)
        made = tmp_path / "x.zip"
        ended = await run("export", project, "--format", "zip", "--to", str(made), folder=tmp_path)
        assert ended.code == 0, ended.err
    with zipfile.ZipFile(io.BytesIO(made.read_bytes())) as whole:
        assert whole.testzip() is None
        assert "index.csv" in whole.namelist()
    assert stat.S_IMODE(made.stat().st_mode) & 0o077 == 0
