"""What does not fit is told by its places, at little cost, and never quoted."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace

import pytest

from bot.errors import DocumentError
from bot.handover.reading import NAME, DossierRefused
from conversations.project import Note
from tests.bot.handover.packed import KNOWLEDGE, archive, entries, read, zipped
from tests.conversations.draft.built import NOW, team_project

GOOD = archive("application-dossier", team_project(KNOWLEDGE))


def refused(made: bytes) -> DossierRefused:
    with pytest.raises(DossierRefused) as found:
        read(made)
    return found.value


def wide(values: int) -> bytes:
    """A dossier whose JSON has so many values of which none fits."""
    text = entries(GOOD)[NAME].decode().replace('"notes": []', f'"notes": [{"1," * values}1]')
    return zipped({**entries(GOOD), NAME: text.encode()})


def test_what_cannot_be_handed_over_is_not_quoted():
    project = replace(
        team_project(KNOWLEDGE), notes=(Note(1, "d0-contact", "comment", "Secret. " * 200, 1, NOW),)
    )
    with pytest.raises(DocumentError) as found:
        archive("application-dossier", project)
    assert "notes.0.text" in str(found.value)
    assert "Secret" not in str(found.value)
    assert found.value.__suppress_context__


def test_a_json_of_millions_of_faults_costs_little():
    made = wide(2_500_000)
    tracemalloc.start()
    assert refused(made).reason == "bomb"
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 40_000_000


def test_thousands_of_faults_are_counted_and_not_told():
    error = refused(wide(5_000))
    assert error.reason == "unfit"
    assert "5001 places" in str(error)
