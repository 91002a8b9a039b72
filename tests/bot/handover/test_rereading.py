"""A stream that can be sought reads as a file would."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from bot.handover import rereading
from bot.handover.rereading import Rereading


def chunks_of(content: bytes, size: int) -> Iterator[bytes]:
    for start in range(0, len(content), size):
        yield content[start : start + size]


SEEKS = st.tuples(st.integers(0, 3_000), st.integers(0, 700))


@given(st.binary(max_size=2_500), st.integers(1, 600), st.lists(SEEKS, max_size=12))
def test_it_reads_as_a_file_does(content: bytes, size: int, seeks: list[tuple[int, int]]):
    file, whole = Rereading(lambda: chunks_of(content, size), len(content)), io.BytesIO(content)
    for place, count in seeks:
        file.seek(place)
        whole.seek(place)
        assert file.read(count) == whole.read(count)
        assert file.tell() == whole.tell() or place > len(content)


def test_the_end_is_kept_and_what_is_before_it_is_read_again():
    content = bytes(range(256)) * 8_000
    begun: list[int] = []

    def begin() -> Iterator[bytes]:
        begun.append(1)
        return chunks_of(content, 65_536)

    file = Rereading(begin, len(content))
    for back in (22, 5_000, 100_000):
        file.seek(-back, io.SEEK_END)
        assert file.read() == content[-back:]
    assert len(begun) == 1
    assert len(content) > rereading.TAIL
    file.seek(10)
    assert file.read(7) == content[10:17]
    assert len(begun) == 2


def test_an_archive_is_read_through_it():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as written:
        for name in "abc":
            written.writestr(name, name.encode() * 100_000)
    content = made.getvalue()
    file = Rereading(lambda: chunks_of(content, 1_000), len(content))
    with zipfile.ZipFile(file) as archive:  # type: ignore[arg-type] # it is as much of a file as is used
        assert archive.testzip() is None
        assert archive.read("b") == b"b" * 100_000
