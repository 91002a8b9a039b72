"""A table that staff paste, one row for each territory: read, or every fault with its line. Not for filling a text."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Literal

from conversations.announcing.moments import DATE_NAMES, HOUR_NAMES, read_day, read_hours
from conversations.announcing.shape import TableRow
from knowledge.places import Places
from knowledge.search.normalise import fold
from knowledge.search.slots import place_names

TERRITORY = ("territoire", "territory", "metropole", "ville", "city")
MOST_ROWS = 200
MOST_COLUMNS = 20
LONGEST_VALUE = 300
LONGEST_NAME = 60
MOST_FAULTS = 20

Fault = Literal[
    "empty",
    "no-territory",
    "no-column",
    "bad-name",
    "name-twice",
    "too-many-columns",
    "too-many-rows",
    "quotes",
    "cells",
    "no-place",
    "unknown-place",
    "place-twice",
    "too-long",
    "bad-date",
    "bad-hour",
]
"""The first six are of the header. `cells`: more or fewer than the header has."""


@dataclass(frozen=True, slots=True)
class TableFault:
    """What is wrong, in which line of what was pasted, the first being 1; `value` is what stands there."""

    line: int
    kind: Fault
    value: str = ""


@dataclass(frozen=True, slots=True)
class TableWrong:
    """Every fault, in the order of the lines; the first twenty."""

    faults: tuple[TableFault, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    cells: tuple[str, ...]


def read_table(text: str, places: Places) -> tuple[TableRow, ...] | TableWrong:
    """Rows of « territoire ; date ; heure ; lieu … », parted by semicolons or, as spreadsheets copy them, by tabs.

    The header names the columns, one of them the territory, which is a field too; names of fields are in lower case.
    Any text gives rows or faults.
    """
    try:
        lines = list(_lines(text))
    except _Unreadable as error:
        return TableWrong((error.fault,))
    if not lines:
        return TableWrong((TableFault(1, "empty"),))
    header, *rows = lines
    faults = list(_faults_of_header(header)) or list(_faults_of_rows(header, rows, places))
    if faults:
        return TableWrong(tuple(faults[:MOST_FAULTS]))
    return _rows(header, rows, places)


class _Unreadable(Exception):
    def __init__(self, fault: TableFault) -> None:
        super().__init__(fault.kind)
        self.fault = fault


def _lines(text: str) -> Iterator[_Line]:
    """Lines with something in them. A quoted cell may go over several lines."""
    written = re.sub(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]", "\n", text).replace("\0", "")
    first = next((line for line in written.split("\n") if line.strip()), "")
    reader = csv.reader(StringIO(written), delimiter="\t" if "\t" in first else ";", strict=True)
    number = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise _Unreadable(TableFault(number, "quotes")) from error
        line = _Line(number, tuple(" ".join(cell.split()) for cell in cells))
        number = reader.line_num + 1
        if any(line.cells):
            yield line


def _names(header: _Line) -> tuple[str, ...]:
    names = tuple(name.lower() for name in header.cells)
    # A spreadsheet copies empty columns on the right too.
    return names[: max((index for index, name in enumerate(names) if name), default=-1) + 1]


def _territory(names: Sequence[str]) -> int | None:
    return next((index for index, name in enumerate(names) if fold(name) in TERRITORY), None)


def _faults_of_header(header: _Line) -> Iterator[TableFault]:
    names = _names(header)
    if _territory(names) is None:
        yield TableFault(header.number, "no-territory", " ; ".join(names)[:LONGEST_VALUE])
    elif len(names) == 1:
        yield TableFault(header.number, "no-column")
    if len(names) > MOST_COLUMNS:
        yield TableFault(header.number, "too-many-columns", str(len(names)))
    for index, name in enumerate(names):
        if not name or len(name) > LONGEST_NAME or set(name) & set("{}"):
            yield TableFault(header.number, "bad-name", name[:LONGEST_NAME])
        elif name in names[:index]:
            yield TableFault(header.number, "name-twice", name)


def _faults_of_rows(header: _Line, rows: Sequence[_Line], places: Places) -> Iterator[TableFault]:
    if not rows:
        yield TableFault(header.number, "empty")
    if len(rows) > MOST_ROWS:
        yield TableFault(rows[MOST_ROWS].number, "too-many-rows", str(len(rows)))
        return
    names, known, seen = _names(header), _places(places), dict[str, int]()
    at = _territory(names) or 0
    for line in rows:
        if len(line.cells) < len(names) or any(line.cells[len(names) :]):
            yield TableFault(line.number, "cells", str(len(line.cells)))
            continue
        yield from _faults_of_place(line, line.cells[at], known, seen)
        for name, value in zip(names, line.cells, strict=False):
            yield from _faults_of_value(line, name, value)


def _faults_of_place(
    line: _Line, written: str, known: Mapping[str, str], seen: dict[str, int]
) -> Iterator[TableFault]:
    place = known.get(fold(written))
    if not written:
        yield TableFault(line.number, "no-place")
    elif place is None:
        yield TableFault(line.number, "unknown-place", written[:LONGEST_VALUE])
    elif seen.setdefault(place, line.number) != line.number:
        yield TableFault(line.number, "place-twice", written[:LONGEST_VALUE])


def _faults_of_value(line: _Line, name: str, value: str) -> Iterator[TableFault]:
    if len(value) > LONGEST_VALUE:
        yield TableFault(line.number, "too-long", name)
    elif value and name in DATE_NAMES and read_day(value) is None:
        yield TableFault(line.number, "bad-date", value)
    elif value and name in HOUR_NAMES and read_hours(value) is None:
        yield TableFault(line.number, "bad-hour", value)


def _rows(header: _Line, rows: Sequence[_Line], places: Places) -> tuple[TableRow, ...]:
    names, known = _names(header), _places(places)
    at = _territory(names) or 0
    return tuple(
        TableRow(
            known[fold(line.cells[at])],
            {name: value for name, value in zip(names, line.cells, strict=False) if value},
        )
        for line in rows
    )


def _places(places: Places) -> dict[str, str]:
    """Every way to write a place that people can follow -> its id."""
    named = (name for name in place_names(places) if name.kind == "place")
    ranked = sorted(named, key=lambda name: name.strength)
    return {name.written: name.id for name in ranked} | {
        fold(place.id): place.id for place in places.known()
    }
