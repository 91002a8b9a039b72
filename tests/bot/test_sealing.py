"""Keys are made once, whatever happens while they are made; what is sealed opens, what is signed is checked."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.sealing import read_keys


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "secret.keys"


def test_keys_are_made_once_and_for_their_owner_only(path: Path) -> None:
    sealed = read_keys(path).seal(b"words")
    assert read_keys(path).open(sealed) == b"words"
    assert path.stat().st_mode & 0o077 == 0


def test_a_process_killed_before_it_wrote_the_key_does_not_stop_the_next(path: Path) -> None:
    path.parent.mkdir()
    path.touch(mode=0o600)
    sealed = read_keys(path).seal(b"words")
    assert read_keys(path).open(sealed) == b"words"


def test_first_starts_at_once_agree_on_one_key(path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        derived = set(threads.map(lambda _: read_keys(path).derive("purpose"), range(32)))
    assert len(derived) == 1


def test_what_is_no_key_is_said(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("not a key\n")
    with pytest.raises(SettingsError, match="SECRET_KEY_FILE"):
        read_keys(path)


def test_a_newer_key_reads_what_the_older_sealed(path: Path) -> None:
    sealed = read_keys(path).seal(b"words")
    older = path.read_text()
    path.unlink()
    read_keys(path)
    path.write_text(path.read_text() + older)
    assert read_keys(path).open(sealed) == b"words"


def test_each_key_gives_one_for_each_purpose_the_newest_first(path: Path) -> None:
    (old,) = read_keys(path).keys_for("files")
    older = path.read_text()
    path.unlink()
    read_keys(path)
    path.write_text(path.read_text() + older)
    new, again = read_keys(path).keys_for("files")
    assert again == old != new
    assert {len(key) for key in (old, new)} == {32}
    assert read_keys(path).keys_for("names")[0] != new


def test_a_token_is_good_for_one_purpose_and_not_for_ever(path: Path) -> None:
    sealing = read_keys(path)
    token = sealing.sign("one", "value")
    assert sealing.verify("one", token, 60) == "value"
    assert sealing.verify("other", token, 60) is None
    assert sealing.verify("one", token, -1) is None
    assert sealing.verify("one", f"{token}x", 60) is None
