"""Everything that can be taken away, through the front door."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from bot.documents import Documents, Link, file_name
from conversations.outcome import AttachmentKind
from conversations.report import example_project
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from tests.bot.documents.hostile import TEXTS, hostile
from tests.conversations.report.built import TODAY


@pytest.fixture(scope="module")
def documents() -> Documents:
    return Documents()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("kind", "start", "media", "name"),
    [
        ("report", b"%PDF-", "application/pdf", {"fr": "rapport", "en": "report"}),
        (
            "answers-csv",
            b"\xef\xbb\xbf",
            "text/csv; charset=utf-8",
            {"fr": "reponses", "en": "answers"},
        ),
        ("answers-json", b"{", "application/json", {"fr": "reponses", "en": "answers"}),
    ],
)
def test_every_kind(
    documents: Documents,
    knowledge: Knowledge,
    language: Language,
    kind: AttachmentKind,
    start: bytes,
    media: str,
    name: dict[Language, str],
):
    project = example_project(knowledge, language, TODAY)
    made = documents.make(kind, project, knowledge, language, TODAY, Link("https://exemple.fr/a"))
    assert made[0].startswith(f"{name[language]}-metropole-")
    assert made[0].isascii()
    assert made[1] == media
    assert made[2].startswith(start)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Métropole d'Éa", "rapport-metropole-d-ea-2026-11-24.pdf"),
        ("", "rapport-2026-11-24.pdf"),
        ("مرحبا 🎉", "rapport-2026-11-24.pdf"),
        ("../../etc/passwd\r\n\0", "rapport-etc-passwd-2026-11-24.pdf"),
        ("a" * 400, f"rapport-{'a' * 40}-2026-11-24.pdf"),
    ],
)
def test_a_file_name_suits_every_system(name: str, found: str):
    assert file_name("rapport", name, date(2026, 11, 24), "pdf") == found


def test_several_threads_share_one_press(documents: Documents, knowledge: Knowledge):
    projects = [
        hostile(knowledge, TEXTS[0]),
        *(example_project(knowledge, "fr", TODAY) for _ in "ab"),
    ]

    def made(place: int) -> bytes:
        return documents.make("report", projects[place % 3], knowledge, "fr", TODAY)[2]

    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(made, range(9)))
    assert len(set(found)) == 2
    assert found[1] == found[2]
