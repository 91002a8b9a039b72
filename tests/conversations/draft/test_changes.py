"""What the draft has become since a snapshot, and what a snapshot holds."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from conversations.dossier import Dossier, Evidence, Mark, Text
from conversations.draft import changes, compared_with, draft, snapshot
from conversations.project import Project
from tests.conversations.draft.built import (
    NOW,
    TODAY,
    after_visit,
    application_of,
    at,
    small_knowledge,
    team_project,
)

KNOWLEDGE = small_knowledge()
APPLICATION = application_of(KNOWLEDGE)
PIECE = APPLICATION.pieces[0].id


def with_dossier(**more: object) -> Project:
    return team_project(KNOWLEDGE, answers={}, dossier=Dossier(**more))  # type: ignore[arg-type] # passed on as they are


def written(words: str) -> Project:
    return with_dossier(texts={PIECE: Text(PIECE, 1, words, 1, NOW)})


def test_nothing_changed():
    project = team_project(KNOWLEDGE)
    assert changes(project, APPLICATION, snapshot(project, APPLICATION)) == ()


def test_a_snapshot_is_plain_json_without_ids_of_this_installation():
    project = team_project(KNOWLEDGE)
    kept = snapshot(project, APPLICATION)
    assert json.loads(json.dumps(kept)) == kept
    assert project.id not in json.dumps(kept)
    assert "ref-1" not in json.dumps(kept)


def test_a_snapshot_read_back_from_json_compares_the_same():
    project = after_visit(KNOWLEDGE)
    before = project.dossier.versions[0].snapshot
    read_back = json.loads(json.dumps(before))
    assert changes(project, APPLICATION, read_back) == changes(project, APPLICATION, before)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [("", "Nouveau.", "new"), ("Ancien.", "Nouveau.", "changed"), ("Ancien.", "", "removed")],
)
def test_a_text_comes_changes_and_goes(before: str, after: str, kind: str):
    was = snapshot(written(before) if before else with_dossier(), APPLICATION)
    now = written(after) if after else with_dossier()
    (change,) = changes(now, APPLICATION, was)
    assert (change.piece.id, change.kind, change.text_changed) == (PIECE, kind, True)


def test_evidence_is_told_by_name_and_counted():
    def proof(number: int, name: str) -> Evidence:
        return Evidence(number, PIECE, "file", name, 1, NOW, file=f"ref-{number}", size=1)

    was = snapshot(with_dossier(evidence=(proof(1, "a.pdf"), proof(2, "b.pdf"))), APPLICATION)
    now = with_dossier(evidence=(proof(1, "a.pdf"), proof(3, "a.pdf"), proof(4, "c.pdf")))
    (change,) = changes(now, APPLICATION, was)
    assert change.evidence_added == ("a.pdf", "c.pdf")
    assert change.evidence_removed == ("b.pdf",)


def test_a_state_alone_is_a_change():
    was = snapshot(with_dossier(), APPLICATION)
    now = with_dossier(marks={PIECE: Mark("ready", 1, NOW)})
    (change,) = changes(now, APPLICATION, was)
    assert (change.state_before, change.state_now) == ("todo", "ready")


def test_a_remark_of_the_visit_is_answered_once():
    project = after_visit(KNOWLEDGE)
    first, second = project.dossier.versions
    (change,) = changes(project, APPLICATION, first.snapshot)
    assert [one.text for one in change.answers_to] == ["La liste des communes manquait."]
    assert change.evidence_added == ("communes.csv",)
    assert changes(project, APPLICATION, second.snapshot) == ()


def test_a_remark_answered_without_a_change_is_told_too():
    project = team_project(KNOWLEDGE)
    was = snapshot(project, APPLICATION)
    remark = replace(project.dossier.remarks[1], answer="Vu.", resolved_by=1, resolved_at=at(5))
    resolved = replace(project, dossier=replace(project.dossier, remarks=(remark,)))
    (change,) = changes(resolved, APPLICATION, was)
    assert (change.text_changed, change.answers_to) == (False, (remark,))


def test_a_reviewers_remark_answers_no_visit():
    project = team_project(KNOWLEDGE)
    was = snapshot(project, APPLICATION)
    remark = replace(project.dossier.remarks[0], resolved_by=1, resolved_at=at(5))
    resolved = replace(project, dossier=replace(project.dossier, remarks=(remark,)))
    assert changes(resolved, APPLICATION, was) == ()


def test_pieces_that_the_content_no_longer_has_are_left_out():
    was = {"format": 1, "pieces": {"d9-gone": {"state": "ready", "text": "x"}}}
    assert changes(with_dossier(), APPLICATION, was) == ()


def test_a_second_version_after_a_visit_is_compared_with_the_first():
    project = after_visit(KNOWLEDGE)
    first, second = project.dossier.versions
    assert compared_with(project) == first
    one_only = replace(project, dossier=replace(project.dossier, versions=(second,)))
    assert compared_with(one_only) is None
    before = replace(project, dossier=replace(project.dossier, versions=(first,)))
    assert compared_with(before) is None
    assert compared_with(team_project(KNOWLEDGE)) is None


def test_the_draft_tells_its_version_and_whether_it_moved_on():
    project = after_visit(KNOWLEDGE)
    found = draft(project, KNOWLEDGE, TODAY, compared_with(project))
    assert (found.version, found.since, found.is_after_visit) == (2, 1, True)
    assert not found.is_modified
    moved = replace(project, dossier=replace(project.dossier, evidence=()))
    assert draft(moved, KNOWLEDGE, TODAY).is_modified
