"""Bytes come back as they were sent, or not at all: nothing can be changed unseen, or read without a key."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import FileDamaged, NotKept
from bot.files import Files
from bot.files.frames import FRAME, HEADER, TAG, Frames, opened
from bot.files.writing import Writing
from bot.sealing import Sealing
from tests.bot.files.conftest import FailingDisk, kept, new_key, on_disk, read, written
from tests.bot.store.team import OTHER, P

SIZES = (1, 100, FRAME - 1, FRAME, FRAME + 1, 2 * FRAME, 3 * FRAME + 17)


@pytest.mark.parametrize("size", SIZES)
def test_bytes_come_back_as_they_were(files: Files, root: Path, size: int) -> None:
    content = os.urandom(size)
    ref = kept(files, content)
    assert read(files, ref) == content
    assert on_disk(root) == [root / ref[:2] / ref]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.lists(st.binary(max_size=3 * FRAME), max_size=5))
def test_however_they_come(files: Files, parts: list[bytes]) -> None:
    with files.begin(P) as writing:
        for part in parts:
            writing.write(part)
        ref = writing.close()
        writing.place()
    content = b"".join(parts)
    assert read(files, ref) == content
    assert (writing.size, writing.head) == (len(content), content[:8192])


def test_nothing_of_it_can_be_read_on_the_disk(files: Files, root: Path) -> None:
    ref = kept(files, b"Valmarine compte 320 jeunes pousses. " * 5000)
    (path,) = on_disk(root)
    assert b"Valmarine" not in path.read_bytes()
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0
    assert P not in str(path)
    assert ref == path.name


def test_the_same_bytes_are_one_file_in_a_project_and_another_in_the_next(
    files: Files, root: Path
) -> None:
    first, again, other = kept(files, b"abc"), kept(files, b"abc"), kept(files, b"abc", OTHER)
    assert first == again != other
    assert len(on_disk(root)) == 2


def test_a_file_opens_for_its_project_only(files: Files) -> None:
    ref = kept(files, b"abc")
    with pytest.raises(FileDamaged):
        read(files, ref, OTHER)


@pytest.mark.parametrize("size", [1, FRAME, 2 * FRAME + 5])
def test_no_byte_can_be_changed(files: Files, root: Path, size: int) -> None:
    content = os.urandom(size)
    ref = kept(files, content)
    path = root / ref[:2] / ref
    sealed = path.read_bytes()
    every = range(len(sealed)) if len(sealed) < 100 else {*range(40), *range(0, len(sealed), 997)}
    for place in {*every, len(sealed) - 1}:
        changed = bytearray(sealed)
        changed[place] ^= 1
        path.write_bytes(changed)
        with pytest.raises(FileDamaged):
            read(files, ref)
    path.write_bytes(sealed)
    assert read(files, ref) == content


@pytest.mark.parametrize(
    "length",
    [0, 5, HEADER, HEADER + 10, HEADER + FRAME + TAG, HEADER + 2 * (FRAME + TAG), -1],
)
def test_no_end_can_be_cut_off(files: Files, root: Path, length: int) -> None:
    """Not at a frame's end either."""
    ref = kept(files, os.urandom(2 * FRAME + 5))
    path = root / ref[:2] / ref
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(FileDamaged):
        read(files, ref)


def test_nothing_can_be_added(files: Files, root: Path) -> None:
    ref = kept(files, os.urandom(2 * FRAME))
    path = root / ref[:2] / ref
    whole = path.read_bytes()
    for more in (b"x", whole[HEADER : HEADER + FRAME + TAG]):
        path.write_bytes(whole + more)
        with pytest.raises(FileDamaged):
            read(files, ref)


def test_frames_cannot_change_places(files: Files, root: Path) -> None:
    ref = kept(files, os.urandom(4 * FRAME))
    path = root / ref[:2] / ref
    sealed, step = path.read_bytes(), FRAME + TAG
    frames = [sealed[first : first + step] for first in range(HEADER, len(sealed), step)]
    for order in ((1, 0, 2, 3), (0, 0, 2, 3), (0, 2, 3), (0, 1, 3, 2), (3, 0, 1, 2)):
        path.write_bytes(sealed[:HEADER] + b"".join(frames[place] for place in order))
        with pytest.raises(FileDamaged):
            read(files, ref)


def test_files_of_one_project_cannot_change_places(files: Files, root: Path) -> None:
    one, two = kept(files, b"the first"), kept(files, b"the second")
    first, second = root / one[:2] / one, root / two[:2] / two
    sealed = first.read_bytes()
    first.write_bytes(second.read_bytes())
    second.write_bytes(sealed)
    for ref in (one, two):
        with pytest.raises(FileDamaged):
            read(files, ref)


def test_a_frame_of_another_file_does_not_fit(files: Files, root: Path) -> None:
    one, two = kept(files, b"a" * 2 * FRAME), kept(files, b"b" * 2 * FRAME)
    first, second = (root / ref[:2] / ref for ref in (one, two))
    step = HEADER + FRAME + TAG
    first.write_bytes(first.read_bytes()[:step] + second.read_bytes()[step:])
    with pytest.raises(FileDamaged):
        read(files, one)


def test_old_keys_open_and_the_newest_seals(root: Path) -> None:
    old, new = new_key(), new_key()
    ref = kept(Files.at(root, Sealing([old])), b"abc")
    both = Files.at(root, Sealing([new, old]))
    assert read(both, ref) == b"abc"
    later = kept(both, b"def")
    assert read(Files.at(root, Sealing([new])), later) == b"def"
    with pytest.raises(FileDamaged, match="SECRET_KEY_FILE"):
        read(Files.at(root, Sealing([new])), ref)


def test_the_database_alone_tells_nothing_of_the_bytes(tmp_path: Path) -> None:
    """The same bytes in another installation have another ref."""
    refs = {kept(Files.at(tmp_path / name, Sealing([new_key()])), b"abc") for name in "ab"}
    assert len(refs) == 2


@pytest.mark.parametrize("ref", ["", "..", "../../etc/passwd", "a" * 63, "A" * 64, "a" * 64])
def test_what_is_not_there_is_said(files: Files, ref: str) -> None:
    with pytest.raises(FileDamaged):
        read(files, ref)


def test_a_file_is_read_with_little_memory(files: Files) -> None:
    ref = kept(files, os.urandom(10 * FRAME))
    assert {len(piece) for piece in files.open(ref, P)} == {FRAME}


def test_an_empty_file_could_be_sealed(tmp_path: Path) -> None:
    """Nobody keeps one, but the format has a last frame all the same."""
    frames = Frames(b"k" * 32, P, b"p" * 7)
    path = tmp_path / "empty"
    path.write_bytes(frames.header + frames.seal_last(b"", "r"))
    with path.open("rb") as file:
        assert b"".join(opened(file, [b"k" * 32], P, "r")) == b""


CONTENT = b"x" * (2 * FRAME + 9)


def steps_of(root: Path, sealing: Sealing) -> int:
    disk = FailingDisk(root, after=0)
    kept(Files(disk, sealing), CONTENT)
    return disk.steps


def test_a_full_disk_at_any_moment_leaves_nothing(tmp_path: Path, sealing: Sealing) -> None:
    for step in range(1, steps_of(tmp_path / "whole", sealing)):
        root = tmp_path / str(step)
        with pytest.raises(NotKept, match="No space left"):
            kept(Files(FailingDisk(root, step), sealing), CONTENT)
        assert on_disk(root) == []


def test_given_up_it_leaves_nothing(files: Files, root: Path) -> None:
    with files.begin(P) as writing:
        written(writing, CONTENT)
        assert on_disk(root) == [writing.path]
    assert on_disk(root) == []


class Killed(BaseException):
    """The end of the process: nothing of ours runs after it."""


def test_killed_at_any_moment_no_file_is_half_there(tmp_path: Path, sealing: Sealing) -> None:
    for step in range(1, steps_of(tmp_path / "whole", sealing) + 1):
        root = tmp_path / str(step)
        files = Files(FailingDisk(root, step, Killed()), sealing)
        begun = files.begin(P)
        with pytest.raises(Killed):
            _without_end(begun.__enter__())
        there = [path for path in on_disk(root) if path.parent.name != "tmp"]
        for path in there:
            assert read(files, path.name) == CONTENT
        files.disk.sweep(than=float("inf"))
        assert on_disk(root) == there


def _without_end(writing: Writing) -> None:
    written(writing, CONTENT)
    writing.close()
    writing.place()
