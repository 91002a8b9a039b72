"""Vectors on disk: found again, made anew when damaged, shared by two processes, and never in the way."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from bot.vectors import VectorFile
from knowledge.search.semantic import digest

ONE, TWO = digest("un"), digest("deux")
VECTOR = np.array([0.6, 0.8], dtype=np.float32)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "vectors.db"


def test_what_is_put_is_found_by_another_process(path: Path) -> None:
    VectorFile(path).put("e5", {ONE: VECTOR})
    found = VectorFile(path).get("e5", [ONE, TWO])
    assert list(found) == [ONE]
    assert found[ONE].tolist() == VECTOR.tolist()


def test_another_encoder_has_its_own(path: Path) -> None:
    VectorFile(path).put("e5", {ONE: VECTOR})
    assert VectorFile(path).get("other", [ONE]) == {}


def test_thousands_are_asked_for_at_once(path: Path) -> None:
    many = {digest(str(number)): VECTOR for number in range(5000)}
    VectorFile(path).put("e5", many)
    assert len(VectorFile(path).get("e5", list(many))) == 5000


def test_a_damaged_file_is_made_anew(path: Path) -> None:
    VectorFile(path).put("e5", {ONE: VECTOR})
    path.write_bytes(b"this is no database at all, but long enough to be looked at" * 20)
    vectors = VectorFile(path)
    assert vectors.get("e5", [ONE]) == {}
    vectors.put("e5", {ONE: VECTOR})
    assert list(vectors.get("e5", [ONE])) == [ONE]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_where_nothing_can_be_kept_nothing_fails(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    vectors = VectorFile(tmp_path / "data" / "vectors.db")
    vectors.put("e5", {ONE: VECTOR})
    assert vectors.get("e5", [ONE]) == {}


def test_a_file_in_the_place_of_the_folder_fails_nothing(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    vectors = VectorFile(tmp_path / "data" / "vectors.db")
    vectors.put("e5", {ONE: VECTOR})
    assert vectors.get("e5", [ONE]) == {}
