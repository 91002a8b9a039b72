"""What a file's name and caption suggest; no name ever breaks it."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.drafting.placing import suggest
from knowledge.application import Application
from knowledge.model import LANGUAGES, Language
from tests.fakes.small_application import small_application


@cache
def once() -> Application:
    """Hypothesis asks for it hundreds of times."""
    return small_application()


@pytest.fixture
def application() -> Application:
    return once()


def best(application: Application, name: str, caption: str = "") -> str:
    found = suggest(application, name, caption, "fr")
    return found[0].id if found else ""


@pytest.mark.parametrize(
    ("name", "caption", "piece"),
    [
        ("liste_entreprises_2024.xlsx", "", "d1-companies"),
        ("ListeDesEntreprises2024.xlsx", "", "d1-companies"),
        ("LISTE ENTREPRISES.PDF", "", "d1-companies"),
        ("companies-list.csv", "", "d1-companies"),
        ("carte-du-perimetre.pdf", "", "d0-name"),
        ("scan0001.pdf", "périmètre de la métropole", "d0-name"),
        ("IMG_2041.JPG", "lettre du chef de file", "d3-lead"),
        ("note de gouvernance v3.docx", "", "d3-note"),
        ("governance-note.docx", "", "d3-note"),
        ("note-gouvernence.docx", "", "d3-note"),
        ("etude_insee_emploi.pdf", "", "d1-jobs"),
        ("agenda.ics", "", "d1-events"),
        ("accord_signe.pdf", "", "d3-alliance"),
        ("insee.fr - emplois.html", "", "d1-jobs"),
    ],
)
def test_words_point_to_a_piece(
    application: Application, name: str, caption: str, piece: str
) -> None:
    assert best(application, name, caption) == piece


@pytest.mark.parametrize(
    "name", ["", "IMG_2041.JPG", "scan.pdf", "2024-03-12.pdf", "document final (2).docx", "..", "."]
)
def test_names_that_say_nothing_suggest_nothing(application: Application, name: str) -> None:
    assert suggest(application, name, "", "fr") == ()


def test_the_best_come_first_and_the_faintest_not_at_all(application: Application) -> None:
    found = [piece.id for piece in suggest(application, "entreprises et emplois.pdf", "", "fr")]
    assert set(found[:2]) == {"d1-companies", "d1-jobs"}
    assert len(found) < 5


@settings(deadline=None)
@given(st.text(), st.text(), st.sampled_from(LANGUAGES))
def test_no_name_breaks_it(name: str, caption: str, language: Language) -> None:
    application = once()
    found = suggest(application, name, caption, language)
    assert len(set(found_ids := [piece.id for piece in found])) == len(found_ids)


@settings(deadline=None, max_examples=20)
@given(st.text(alphabet="aé_-./\\\u202e\0 🙂", min_size=1_000, max_size=5_000))
def test_long_names_are_bounded(name: str) -> None:
    suggest(once(), name, name, "en")
