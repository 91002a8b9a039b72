"""The draft with its evidence: ordered folders, an index that no spreadsheet runs, flat memory, the same bytes."""

from __future__ import annotations

import csv
import io
import tracemalloc
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.errors import FileDamaged
from bot.handover.stream import Entry, zipped
from conversations.dossier import Dossier, Evidence
from conversations.project import Project
from tests.bot.documents.hostile import TEXTS
from tests.bot.handover.packed import KNOWLEDGE, archive, bytes_of, entries, opened
from tests.conversations.draft.built import NOW, hostile_project, team_project

ZIP = "application-zip"


def with_files(*names: str, piece: str = "d1-jobs") -> Project:
    evidence = tuple(
        Evidence(
            number, piece, "file", name, 1, NOW,
            file=f"ref-{number}", size=9, media="application/pdf",
        )
        for number, name in enumerate(names, 1)
    )  # fmt: skip
    return team_project(KNOWLEDGE, dossier=Dossier(evidence=evidence))


def index_of(made: bytes) -> list[dict[str, str]]:
    text = entries(made)["index.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_documents_evidence_in_order_and_an_index():
    project = team_project(KNOWLEDGE)
    found = entries(archive(ZIP, project))
    names = list(found)
    assert names[:3] == [
        f"dossier-metropole-de-valmarine-2026-11-24.{ending}" for ending in ("docx", "pdf", "md")
    ]
    assert names[3:6] == [
        "1-preparer/1.1-referent-unique/Étude de l'observatoire 1.pdf",
        "1-preparer/1.2-nom-et-perimetre/Étude de l'observatoire 2.pdf",
        "sans-piece/photo.jpg",
    ]
    assert names[6:] == ["index.md", "index.csv"]
    assert found[names[3]] == bytes_of(project.dossier.evidence[0])


def test_the_index_lists_files_and_links():
    rows = index_of(archive(ZIP, team_project(KNOWLEDGE)))
    assert [row["Nature"] for row in rows] == ["fichier", "lien", "fichier", "fichier"]
    assert rows[1]["Fichier ou adresse"] == "https://observatoire.exemple/etude?id=4&x=1"
    assert rows[0]["Fichier ou adresse"].startswith("1-preparer/")
    assert rows[0]["Légende"] == "Page 4, tableau 2"


def test_a_name_twice_is_numbered_also_for_disks_that_know_no_capitals():
    found = list(entries(archive(ZIP, with_files("a.pdf", "A.pdf", "a.pdf"))))
    folder = "2-ecosysteme/2.2-emplois"
    assert found[3:6] == [f"{folder}/a.pdf", f"{folder}/A (2).pdf", f"{folder}/a (3).pdf"]


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/abs", "C:\\x", "a\0b", "CON", "", "..", *TEXTS]
)
def test_no_name_leads_out_of_its_folder(name: str):
    found = list(entries(archive(ZIP, with_files(name))))
    folder, _, last = found[3].rpartition("/")
    assert folder == "2-ecosysteme/2.2-emplois"
    assert last not in {"", ".", ".."}
    assert "\\" not in last


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_no_cell_of_the_index_is_a_formula(text: str):
    project = hostile_project(KNOWLEDGE, text)
    for row in index_of(archive(ZIP, project)):
        for cell in row.values():
            assert not cell.lstrip().startswith(("=", "+", "-", "@"))


def test_a_file_that_is_gone_is_told_and_the_rest_comes():
    def damaged(evidence: Evidence) -> Iterator[bytes]:
        if evidence.name.endswith("1.pdf"):
            raise FileDamaged("gone")
        return opened(evidence)

    made = archive(ZIP, team_project(KNOWLEDGE), damaged)
    assert len(entries(made)) == 7
    assert index_of(made)[0]["Fichier ou adresse"] == "introuvable au moment de l'export"


def test_a_file_cut_in_its_middle_ends_the_archive_unfinished():
    def cut(evidence: Evidence) -> Iterator[bytes]:
        yield b"x"
        raise FileDamaged("cut")

    with pytest.raises(FileDamaged):
        archive(ZIP, team_project(KNOWLEDGE), cut)


def test_the_same_project_gives_the_same_bytes():
    assert archive(ZIP, team_project(KNOWLEDGE)) == archive(ZIP, team_project(KNOWLEDGE))


def test_a_large_archive_needs_little_memory():
    chunk = bytes(range(256)) * 256

    def large() -> Iterator[bytes]:
        for _ in range(800):
            yield chunk

    tracemalloc.start()
    size = sum(len(part) for part in zipped([Entry("a", large(), "stored"), Entry("b", large())]))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size > 50_000_000
    assert peak < 2_000_000


def test_an_archive_can_be_read_by_everybody():
    made = archive(ZIP, replace(team_project(KNOWLEDGE), name="x"))
    with zipfile.ZipFile(io.BytesIO(made)) as whole:
        assert whole.testzip() is None
        assert {entry.date_time for entry in whole.infolist()} == {(1980, 1, 1, 0, 0, 0)}
