"""Edits on top of the files: what they change, what they are refused for, and by which name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import ContentError
from knowledge.formed import same, tidied
from knowledge.lint import lint
from knowledge.load import CONTENT, Files, assembled, load, read
from knowledge.overlay import Edit, Part, current
from tests.fakes.knowledge import SMALL

MONEY = "money-for-cities"


@pytest.fixture(scope="module")
def files() -> Files:
    return read(CONTENT)


@pytest.fixture(scope="module")
def small() -> Files:
    return read(SMALL)


def said(files: Files, part: Part, target: str = "") -> dict[str, Any]:
    found = current(files.documents, part, target)
    assert found is not None
    return found


def changed(files: Files, target: str, **fields: Any) -> Edit:
    return Edit("entry", target, said(files, "entry", target) | fields)


def faults(files: Files, *edits: Edit) -> list[tuple[str, str]]:
    with pytest.raises(ContentError) as caught:
        assembled(files, edits)
    return [(fault.file, fault.message) for fault in caught.value.faults]


def test_without_edits_all_stays_what_it_was(small: Files) -> None:
    assert assembled(small, []).version == load(SMALL).version == small.version


def test_an_edit_that_says_what_the_file_says_changes_nothing(files: Files) -> None:
    spaced = {"fr": " Oui.\n"}
    edits = [
        Edit("entry", "what-is-french-tech", said(files, "entry", "what-is-french-tech")),
        Edit("place", "lille", said(files, "place", "lille")),
        Edit("neighbour", "next40", said(files, "neighbour", "next40")),
        Edit("call", "", said(files, "call")),
        Edit(
            "off-topic",
            "quel âge a Fleur Pellerin",
            {"group": "people-age-birth", "language": "fr"},
        ),
        Edit("entry", "never-was", None),
    ]
    assert assembled(files, edits).version == files.version
    assert same(spaced, {"fr": "Oui."})


def test_an_entry_is_changed_added_and_taken_away(small: Files) -> None:
    new = said(small, "entry", MONEY) | {"id": "brand-new", "related": [MONEY]}
    edits = [
        changed(small, MONEY, answer={"fr": "Oui."}),
        Edit("entry", "brand-new", new),
        Edit("entry", "smalltalk-hello", None),
    ]
    known = assembled(small, edits)
    assert list(known.entries) == ["what-is-the-label", MONEY, "brand-new"]
    assert known.entries[MONEY].answer.fr == "Oui."
    assert known.entries["brand-new"].theme == "basics"
    assert known.version not in (small.version, assembled(small, edits[:1]).version)


def test_of_two_edits_the_later_counts(small: Files) -> None:
    first, second = (changed(small, MONEY, answer={"fr": word}) for word in ("Un.", "Deux."))
    assert assembled(small, [first, second]).entries[MONEY].answer.fr == "Deux."
    assert assembled(small, [first, second]).version == assembled(small, [second]).version


def test_places_neighbours_the_call_and_the_bank(files: Files) -> None:
    lille = said(files, "place", "lille")
    edits = [
        Edit("place", "lille", lille | {"aliases": [*lille["aliases"], "Valmarine-sur-Deûle"]}),
        Edit("place", "valmarine", {"name": "Valmarine"}),
        Edit("neighbour", "valmarine-fund", {"name": "Fonds de Valmarine", "entries": []}),
        Edit("neighbour", "next40", None),
        Edit("call", "", said(files, "call") | {"since": "2016"}),
        Edit("off-topic", "une question nouvelle", {"group": "reviewed", "language": "fr"}),
        Edit("off-topic", "une autre", {"group": "people-pay", "language": "other"}),
        Edit("off-topic", "salaire d'une secrétaire d'État au numérique par mois", None),
    ]
    known = assembled(files, edits)
    found = known.places.get("lille")
    assert found
    assert found.aliases[-1] == "Valmarine-sur-Deûle"
    assert known.places.elsewhere[-1].id == "valmarine"
    assert known.neighbours[-1].id == "valmarine-fund"
    assert "next40" not in [one.id for one in known.neighbours]
    assert known.call
    assert known.call.since == "2016"
    bank = {group.id: group.sentences for group in known.offtopic.templates}
    assert bank["reviewed"] == {"fr": ("une question nouvelle",)}
    assert bank["people-pay"]["other"] == ("une autre",)
    assert not any("salaire d'une" in sentence for sentence in bank["people-pay"]["fr"])


def test_a_sentence_moves_to_another_group(files: Files) -> None:
    sentence = "quel âge a Fleur Pellerin"
    known = assembled(
        files, [Edit("off-topic", sentence, {"group": "people-pay", "language": "fr"})]
    )
    where = [one.id for one in known.offtopic.templates if sentence in one.sentences.get("fr", ())]
    assert where == ["people-pay"]


def test_lint_names_the_edit_and_the_field(files: Files) -> None:
    entry = said(files, "entry", "what-is-french-tech")
    edits = [
        Edit("entry", "what-is-french-tech", entry | {"related": ["what-is-the-label", "nowhere"]}),
        Edit("entry", "why-created", None),
    ]
    found = {fault.file: fault.message for fault in lint(assembled(files, edits), frozenset())}
    assert found["edit of 'what-is-french-tech'"].startswith("related.1: ")
    others = [file for file in found if not file.startswith("edit of")]
    assert others, "what named the entry that is gone"
    assert all((CONTENT / file).exists() for file in others)


def test_the_lines_of_what_no_edit_touched_are_those_of_the_files(files: Files) -> None:
    """One is taken away at the start of a file: those after it keep their lines."""
    known = assembled(files, [Edit("entry", "what-is-french-tech", None)])
    before = next(one for one in files.documents if one.file == "faq/basics.yaml")
    after = next(one for one in known.documents if one.file == "faq/basics.yaml")
    assert after.line(0, "answer", "fr") == before.line(1, "answer", "fr")
    assert len(after.lines) < len(before.lines)


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "html": ({"answer": {"fr": "Oui <b>bien</b>."}}, "answer.fr: HTML"),
    "script": ({"phrasings": {"fr": ["a", "<script>"]}}, "phrasings.fr.1: HTML"),
    "comment": ({"label": {"fr": "<!-- x"}}, "label.fr: HTML"),
    "long": ({"question": {"fr": "a" * 6001}}, "question.fr: 6001 characters"),
    "whole": ({"phrasings": {"fr": ["a" * 5000] * 20}}, "more than 60000 characters"),
    "many": ({"phrasings": {"fr": ["a"] * 201}}, "phrasings.fr: too many"),
    "number": ({"as_of": 2014}, "as_of: only texts"),
    "control": ({"answer": {"fr": "a\x07"}}, "answer.fr: a character"),
    "turned": ({"answer": {"fr": "a\u202eb"}}, "answer.fr: a character"),
    "key": ({"An swer": "x"}, "a field's name"),
    "id": ({"id": "other"}, "id: it is"),
    "state": ({"state": "maybe"}, "state: input should be"),
    "day": ({"read_again": "soon"}, "read_again: string should match"),
    "missing": ({"question": {}}, f"'{MONEY}' has no question"),
    "kind": ({"question": ["a"]}, "question: input should be"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_no_form_sends_is_refused_by_name(small: Files, case: str) -> None:
    fields, expected = REFUSED[case]
    found = faults(small, changed(small, MONEY, **fields))
    assert {name for name, _ in found} == {f"edit of '{MONEY}'"}
    assert any(message.startswith(expected) for _, message in found), found


def test_less_than_is_no_html(small: Files) -> None:
    known = assembled(small, [changed(small, MONEY, answer={"fr": "Si a < b et 2 <3, oui."})])
    assert known.entries[MONEY].answer.fr == "Si a < b et 2 <3, oui."


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (Edit("call", "", None), "the state of the call cannot"),
        (Edit("call", "", {"state": "open"}), "there is no file for a new call"),
        (Edit("neighbour", "x", {"name": "X"}), "there is no file for a new neighbour"),
        (Edit("off-topic", "x", {"group": "x", "language": "fr"}), "there is no file for a new"),
        (Edit("entry", "new", {"question": {"fr": "?"}}), "theme: a new entry names its theme"),
        (Edit("entry", "new", {"theme": "../x"}), "theme: a new entry names its theme"),
    ],
)
def test_what_has_no_place_is_refused(small: Files, edit: Edit, expected: str) -> None:
    (fault,) = faults(small, edit)
    assert fault[0] == edit.name
    assert fault[1].startswith(expected)


def test_an_unknown_language_of_a_sentence_is_named(files: Files) -> None:
    edit = Edit("off-topic", "hallo", {"group": "people-pay", "language": "de"})
    ((name, _), *_) = faults(files, edit)
    assert name == "edit of off-topic 'hallo'"


texts = st.text(max_size=20)
values: st.SearchStrategy[Any] = st.recursive(
    texts, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4)
)


@given(st.dictionaries(texts, values, max_size=4), texts)
def test_whatever_comes_is_taken_or_refused_by_name(
    small: Files, value: dict[str, Any], target: str
) -> None:
    edit = Edit("entry", target, value | {"theme": "basics"})
    names, known = {edit.name}, None
    try:
        known = assembled(small, [edit])
    except ContentError as error:
        names = {fault.file for fault in error.faults}
    assert names == {edit.name}
    assert known is None or target in known.entries


@given(values)
def test_tidying_twice_is_tidying_once(value: Any) -> None:
    assert tidied(tidied(value)) == tidied(value)


@pytest.fixture(autouse=True, scope="module")
def _untouched(files: Files) -> Iterator[None]:
    """No edit changes what was read."""
    before = [hash(repr(document.value)) for document in files.documents[:3]]
    yield
    assert before == [hash(repr(document.value)) for document in files.documents[:3]]
