from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.announcing.shape import TableRow
from conversations.announcing.table import MOST_ROWS, TableFault, TableWrong, read_table
from knowledge.load import Knowledge
from knowledge.places import Places

TABLE = """territoire ; date ; heure ; lieu
Lille ; 12 mai 2027 ; 14 h 30 ; EuraTechnologies
Brest ; 2027-06-01 ; 9h à 12h ; Les Capucins
"""


def faults(text: str, places: Places) -> list[tuple[int, str, str]]:
    read = read_table(text, places)
    assert isinstance(read, TableWrong), read
    return [(fault.line, fault.kind, fault.value) for fault in read.faults]


@pytest.fixture
def places(knowledge: Knowledge) -> Places:
    return knowledge.places


def test_rows_are_read_by_the_names_of_places(places: Places) -> None:
    lille = {
        "territoire": "Lille",
        "date": "12 mai 2027",
        "heure": "14 h 30",
        "lieu": "EuraTechnologies",
    }
    read = read_table(TABLE, places)
    assert not isinstance(read, TableWrong)
    assert read[0] == TableRow("lille", lille)
    assert [row.territory for row in read] == ["lille", "brest"]


def test_what_a_spreadsheet_copies_is_read(places: Places) -> None:
    text = (
        'Territory\tVenue\t\t\r\nlille\t"Le ""Hub""\nsalle 2"\t\t\r\n\r\nBrest\tTemple; 3\t\t\r\n'
    )
    read = read_table(text, places)
    assert not isinstance(read, TableWrong)
    assert [dict(row.fields) for row in read] == [
        {"territory": "lille", "venue": 'Le "Hub" salle 2'},
        {"territory": "Brest", "venue": "Temple; 3"},
    ]


def test_an_empty_cell_is_no_field(places: Places) -> None:
    read = read_table("territoire;date;lieu\nLille;;Hub", places)
    assert not isinstance(read, TableWrong)
    assert dict(read[0].fields) == {"territoire": "Lille", "lieu": "Hub"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(1, "empty", "")]),
        (" \n ; ;\n", [(1, "empty", "")]),
        ("territoire;date", [(1, "empty", "")]),
        ("date;lieu\n12 mai 2027;Hub", [(1, "no-territory", "date ; lieu")]),
        ("territoire\nLille", [(1, "no-column", "")]),
        ("territoire;a{b}\nLille;x", [(1, "bad-name", "a{b}")]),
        ("territoire;;lieu\nLille;x;y", [(1, "bad-name", "")]),
        ("territoire;Date;date\nLille;;", [(1, "name-twice", "date")]),
        ("\n\nterritoire;lieu\nLille", [(4, "cells", "1")]),
        ("territoire;lieu\nLille;x;y", [(2, "cells", "3")]),
        ("territoire;lieu\n;x", [(2, "no-place", "")]),
        ("territoire;lieu\nValmarine;x", [(2, "unknown-place", "Valmarine")]),
        ("territoire;lieu\nLille;x\nlille;y", [(3, "place-twice", "lille")]),
        ("territoire;date\nLille;31/02/2027", [(2, "bad-date", "31/02/2027")]),
        ("territoire;date\nLille;mardi 12 mai 2027", [(2, "bad-date", "mardi 12 mai 2027")]),
        ("territoire;heure\nLille;25h", [(2, "bad-hour", "25h")]),
        ("territoire;lieu\nLille;" + "x" * 301, [(2, "too-long", "lieu")]),
        ('territoire;lieu\nBrest;x\nLille;"Hub', [(3, "quotes", "")]),
        ('territoire;lieu\nLille;"Hub" 2', [(2, "quotes", "")]),
        (
            'territoire;date;lieu\nLille;"a\nb";x\nNowhere;demain;y',
            [(2, "bad-date", "a b"), (4, "unknown-place", "Nowhere"), (4, "bad-date", "demain")],
        ),
    ],
)
def test_every_fault_has_its_line(
    text: str, expected: list[tuple[int, str, str]], places: Places
) -> None:
    assert faults(text, places) == expected


def test_more_rows_than_fit_are_one_fault(places: Places) -> None:
    rows = "\n".join("Lille;x" for _ in range(MOST_ROWS + 1))
    assert faults(f"territoire;lieu\n{rows}", places) == [
        (MOST_ROWS + 2, "too-many-rows", str(MOST_ROWS + 1))
    ]


_PIECES = st.sampled_from(
    ["territoire", "date", "heure", "Lille", "Brest", "2027-05-12", ";", "\t", "\n", '"', "\0", "x"]
)


@given(st.one_of(st.text(), st.lists(_PIECES).map("".join)))
def test_any_text_gives_rows_or_faults(knowledge: Knowledge, text: str) -> None:
    read = read_table(text, knowledge.places)
    if isinstance(read, TableWrong):
        assert read.faults
        assert all(isinstance(fault, TableFault) and fault.line >= 1 for fault in read.faults)
        return
    assert read
    assert len({row.territory for row in read}) == len(read)
    assert all(knowledge.places.get(row.territory) for row in read)
