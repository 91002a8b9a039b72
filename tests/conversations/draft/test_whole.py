"""The draft as a document: what is in it, what is missing, who is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.draft import draft
from conversations.report.shape import Person
from knowledge.errors import AssistantError
from tests.conversations.draft.built import (
    TODAY,
    application_of,
    small_knowledge,
    team_project,
)

KNOWLEDGE = small_knowledge()
APPLICATION = application_of(KNOWLEDGE)


def test_every_piece_that_applies_is_there_in_order():
    found = draft(team_project(KNOWLEDGE), KNOWLEDGE, TODAY)
    in_file = [one.piece.id for section in found.sections for one in section.pieces]
    always = [piece.id for piece in APPLICATION.pieces if piece.priority in {"must", "should"}]
    assert [id_ for id_ in in_file if id_ in always] == always
    assert sum(found.counts.values()) == len(in_file)


def test_numbers_are_places_in_the_whole_application():
    found = draft(team_project(KNOWLEDGE), KNOWLEDGE, TODAY)
    assert [section.number for section in found.sections] == [1, 2, 3]
    assert found.sections[1].pieces[0].number == "2.1"


def test_missing_pieces_are_named_and_never_filled():
    found = draft(team_project(KNOWLEDGE), KNOWLEDGE, TODAY)
    by_id = {one.piece.id: one for section in found.sections for one in section.pieces}
    assert found.missing
    for piece in found.missing:
        one = by_id[piece.id]
        assert one.is_missing
        assert (one.text, one.evidence, one.answers) == ("", (), ())


def test_who_did_not_agree_is_counted_only():
    found = draft(team_project(KNOWLEDGE), KNOWLEDGE, TODAY)
    assert found.contributors == (Person(1, "Cheffe de projet"), Person(2, "Observatoire"))
    assert found.others == 1


def test_the_scope_is_what_the_team_wrote():
    assert draft(team_project(KNOWLEDGE), KNOWLEDGE, TODAY).scope.startswith("Métropole")


def test_evidence_of_no_piece_is_not_lost():
    project = team_project(KNOWLEDGE)
    strange = replace(project.dossier.evidence[0], id=77, piece="d9-gone")
    dossier = replace(project.dossier, evidence=(*project.dossier.evidence, strange))
    found = draft(replace(project, dossier=dossier), KNOWLEDGE, TODAY)
    assert [one.name for one in found.unplaced] == ["photo.jpg", strange.name]


def test_without_a_checklist_there_is_no_draft():
    bare = replace(KNOWLEDGE, application=None)
    with pytest.raises(AssistantError, match=r"application\.yaml"):
        draft(team_project(KNOWLEDGE), bare, TODAY)
