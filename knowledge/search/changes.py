"""Which rows of the corpus an edit adds, takes away or makes read otherwise. Not for learning them (updating.py)."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.load import Knowledge
from knowledge.search.building import reader_of
from knowledge.search.corpus import Row, rows_of
from knowledge.search.normalise import clean, fold
from knowledge.search.ranking import OFF_TOPIC, Ints
from knowledge.search.reading import Reader, Reading

NEW = -1
"""The origin of a row that was not there before."""

_Key = tuple[str, str | None, str]


@dataclass(frozen=True, slots=True)
class Changes:
    """From the rows before to the rows after.

    `origin` holds, for each row after, its position before or NEW; `gone` the positions before of those that leave.
    `before` and `after` read texts as each knowledge base does, spelling left alone.
    """

    before: Reader
    after: Reader
    rows_before: Sequence[Row]
    rows: Sequence[Row]
    origin: Ints
    gone: Ints

    @property
    def new(self) -> Ints:
        return np.flatnonzero(self.origin == NEW)

    @property
    def count(self) -> int:
        return len(self.gone) + len(self.new)

    def readings_gone(self) -> list[Reading]:
        return [_read(self.before, self.rows_before[position]) for position in self.gone]

    def readings_new(self) -> list[Reading]:
        return [_read(self.after, self.rows[position]) for position in self.new]


def changes(before: Knowledge, after: Knowledge) -> Changes:
    """What is another row now; rows that are read otherwise leave, and come again."""
    readers = reader_of(before), reader_of(after)
    rows_before, rows = rows_of(before), rows_of(after)
    otherwise = _read_otherwise(*readers)
    places: dict[_Key, deque[int]] = defaultdict(deque)
    for position, key in enumerate(_keys(rows_before, before)):
        places[key].append(position)
    origin = np.full(len(rows), NEW, dtype=np.int64)
    for number, key in enumerate(_keys(rows, after)):
        if places[key] and not (otherwise and otherwise.search(f" {fold(clean(key[0]))} ")):
            origin[number] = places[key].popleft()
    gone = np.setdiff1d(np.arange(len(rows_before)), origin)
    return Changes(*readers, rows_before, rows, origin, gone)


def _keys(rows: Sequence[Row], knowledge: Knowledge) -> list[_Key]:
    entries = list(knowledge.entries)
    return [
        (row.text, row.language, "" if row.topic == OFF_TOPIC else entries[row.topic])
        for row in rows
    ]


def _read_otherwise(before: Reader, after: Reader) -> re.Pattern[str] | None:
    """Finds, in a folded text between spaces, a name or an abbreviation that the two know differently."""
    names = {name.written for name in before.names.all ^ after.names.all}
    short = {key for key, _ in before.abbreviations.items() ^ after.abbreviations.items()}
    words = sorted(filter(None, names | short))
    return re.compile(f" (?:{'|'.join(map(re.escape, words))}) ") if words else None


def _read(reader: Reader, row: Row) -> Reading:
    return reader.read(row.text, row.language)
