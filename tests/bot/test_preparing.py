"""The full index on its shelf, the rows it has learned from beside it, and an edit taken from there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot import shelf
from bot.preparing import Workshop
from knowledge.load import Knowledge, load
from knowledge.model import Phrasings
from knowledge.search.building import build_and_learn, encode
from tests.fakes.encoder import FakeEncoder
from tests.knowledge.search.conftest import CONTENT

TEXT = "on peut zébuler ?"


@pytest.fixture(scope="module")
def twelve() -> Knowledge:
    return load(CONTENT / "twelve")


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path, None)


def edited(knowledge: Knowledge, version: str = "edited") -> Knowledge:
    old = knowledge.entries["wifi"]
    more = Phrasings(fr=(*old.phrasings.fr, TEXT), en=old.phrasings.en)
    wifi = old.model_copy(update={"phrasings": more})
    return replace(knowledge, entries={**knowledge.entries, "wifi": wifi}, version=version)


def test_an_edit_answers_from_what_is_kept(workshop: Workshop, twelve: Knowledge):
    workshop.index(twelve)
    kept = workshop.kept(twelve)
    assert kept
    after = workshop.updated(twelve, kept, edited(twelve))
    assert after
    assert after.find(TEXT).matches[0].id == "wifi"
    assert kept.find(TEXT).matches[0].score < 1.0


def test_edits_one_after_the_other_start_from_the_full_index(workshop: Workshop, twelve: Knowledge):
    index = workshop.index(twelve)
    first = edited(twelve, "first")
    made = workshop.updated(twelve, index, first)
    assert made
    assert workshop.updated(first, made, twelve) is None
    assert workshop.updated(twelve, index, edited(twelve, "second"))


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 no more"])
def test_without_its_rows_nothing_is_updated(workshop: Workshop, twelve: Knowledge, damage: bytes):
    index = workshop.index(twelve)
    for path in (workshop.data_dir / "index").glob(f"*{shelf.ROWS}"):
        path.write_bytes(damage)
    assert workshop.updated(twelve, index, edited(twelve)) is None
    assert workshop.kept(twelve)


def test_rows_go_with_their_index(
    workshop: Workshop, twelve: Knowledge, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(shelf, "MOST", 1)
    workshop.index(twelve)
    workshop.index(edited(twelve))
    kept = {path.name for path in (workshop.data_dir / "index").iterdir()}
    assert kept == {"edited-none.npz", "edited-none.rows"}


def test_the_encoder_reads_new_phrasings_only(tmp_path: Path, twelve: Knowledge):
    encoder = FakeEncoder()
    workshop = Workshop(tmp_path, encoder)
    vectors = encode(twelve, encoder, workshop.vectors)
    index, learned = build_and_learn(twelve, encoder, vectors)
    workshop.shelf.put(twelve, encoder, index, learned)
    encoder.asked.clear()
    after = workshop.updated(twelve, index, edited(twelve))
    assert after
    assert [list(batch) for batch in encoder.asked] == [[TEXT]]
