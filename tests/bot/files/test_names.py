"""Whatever a file is called, its name is one that every disk and every header takes."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.files.kinds import ENDINGS, UNKNOWN
from bot.files.names import LONGEST, MOST_BYTES, safe_name

PDF, PNG, TEXT = "application/pdf", "image/png", "text/plain"


@pytest.mark.parametrize(
    ("name", "media", "safe"),
    [
        ("étude d'impact.pdf", PDF, "étude d'impact.pdf"),
        ("../../etc/passwd", TEXT, "passwd.txt"),
        ("..\\..\\boot.ini", TEXT, "boot.ini.txt"),
        ("C:\\Users\\moi\\rapport.pdf", PDF, "rapport.pdf"),
        ("/etc/shadow", UNKNOWN, "shadow.bin"),
        ("..", PDF, "fichier.pdf"),
        ("", PDF, "fichier.pdf"),
        (".pdf", PDF, "pdf.pdf"),
        (".bashrc", TEXT, "bashrc.txt"),
        ("rapport.pdf", PNG, "rapport.pdf.png"),
        ("rapport", PDF, "rapport.pdf"),
        ("RAPPORT.PDF", PDF, "RAPPORT.PDF"),
        ("photo.JPEG", "image/jpeg", "photo.JPEG"),
        ("a\u202efdp.exe", UNKNOWN, "afdp.exe.bin"),
        ("fac\u200bture\x00\x1f.pdf", PDF, "facture.pdf"),
        ("ligne\nsuivante.pdf", PDF, "ligne suivante.pdf"),
        ("e\u0301tude.pdf", PDF, "\u00e9tude.pdf"),
        ("CON", TEXT, "_CON.txt"),
        ("nul.txt", TEXT, "_nul.txt"),
        ("com1.pdf", PDF, "_com1.pdf"),
        ("console.pdf", PDF, "console.pdf"),
        ('a<b>c:"d|e?f*.pdf', PDF, "a-b-c--d-e-f-.pdf"),
        ("x.pdf   ...", PDF, "x.pdf"),
        ("script.bat", TEXT, "script.bat.txt"),
        ("donnees.csv", "text/csv", "donnees.csv"),
        ("page.html", "text/html", "page.html"),
        ("plan.dwg2", UNKNOWN, "plan.dwg2"),
        ("plan.docx", "application/zip", "plan.docx.zip"),
        ("valmarine.dossier", "application/zip", "valmarine.dossier"),
        ("valmarine.dossier", PDF, "valmarine.dossier.pdf"),
        ("son.opus", "audio/ogg", "son.opus"),
        ("archive.7z", "application/x-7z-compressed", "archive.7z"),
        ("..%2f..%2fetc", TEXT, "2f..-2fetc.txt"),
    ],
)
def test_names(name: str, media: str, safe: str) -> None:
    assert safe_name(name, media) == safe


@pytest.mark.parametrize("letter", ["a", "é", "漢", "🙂"])
def test_long_names_keep_their_ending(letter: str) -> None:
    name = safe_name(letter * 500 + ".pdf", PDF)
    assert name.endswith(f"{letter}.pdf")
    assert len(name) <= LONGEST
    assert len(name.encode()) <= MOST_BYTES


NASTY = st.text(
    st.one_of(
        st.sampled_from("./\\:*?\"<>|%~$&;'` \t\n\r\x00\x7f\u202e\u2066\u200b\ufeff\u2028a"),
        st.characters(),
    ),
    max_size=300,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(NASTY, st.sampled_from([*ENDINGS, UNKNOWN, "application/x-7z-compressed", "odd/kind"]))
def test_always_a_plain_file_name(tmp_path: Path, name: str, media: str) -> None:
    safe = safe_name(name, media)
    assert PurePosixPath(safe).name == PureWindowsPath(safe).name == safe
    assert 0 < len(safe) <= LONGEST
    assert len(safe.encode()) <= MOST_BYTES
    assert safe == safe.strip(" .") == unicodedata.normalize("NFC", safe)
    assert not any(unicodedata.category(one) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for one in safe)
    assert safe.rpartition(".")[2]
    assert safe_name(safe, media) == safe
    path = tmp_path / safe
    path.touch()
    assert path.parent == tmp_path
    path.unlink()
