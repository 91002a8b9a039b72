"""Versions of a draft: kept, kept after a visit, listed, and what changed since one with the point it answers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.dossier import MOST_VERSIONS, Text
from conversations.dossier_deeds import VersionKept
from conversations.draft import snapshot
from tests.conversations.application.around_a_draft import (
    EDITOR,
    GUEST,
    OWNER,
    READER,
    REVIEWER,
    P,
)
from tests.conversations.reviewing.around_a_review import (
    Reviewed,
    evidence,
    marked,
    settled,
    version,
    visit,
)
from tests.fakes.people import NOON
from tests.fakes.small_application import small_application

APPLICATION = small_application()


def test_a_version_keeps_the_draft_as_it_is(team: Reviewed) -> None:
    team.with_texts(d1_jobs="9 200 emplois en 2013")
    seat = team.seat(EDITOR)
    assert seat.taps("keep") == ["version-kept"]
    assert seat.changes == (VersionKept(P, snapshot(team.project, APPLICATION)),)
    assert "La version 1 est gardée." in seat.text
    assert team.dossier.versions[0].number == 1
    assert seat.data == [f"versions:{P}", f"export:{P}", f"dossier:{P}"]


def test_a_version_after_a_visit_needs_one_before(team: Reviewed) -> None:
    seat = team.seat()
    assert seat.taps("keep", "visit") == ["version-visit-first"]
    assert seat.changes == ()
    team.with_draft(versions=(version(1),), remarks=(settled(visit(1)), visit(2)))
    assert seat.taps("keep", "visit") == ["version-kept"]
    (kept,) = seat.changes
    assert isinstance(kept, VersionKept)
    assert kept.after_visit
    assert "La version 2 est gardée, comme version d'après visite." in seat.text
    assert "Points de visite traités : 1 sur 2." in seat.text
    assert f"compare:{P}:1" in seat.data


def test_one_version_too_many_is_not_said_to_be_kept(team: Reviewed) -> None:
    team.with_draft(versions=(version(MOST_VERSIONS),))
    seat = team.seat()
    assert seat.taps("keep") == ["version-too-many"]
    assert seat.changes == ()
    assert "50 versions" in seat.text


def test_versions_are_listed_newest_first_with_their_author(team: Reviewed) -> None:
    seat = team.seat()
    assert seat.taps("versions") == ["version-list"]
    assert "Aucune version n'est encore gardée." in seat.text
    versions = tuple(version(number, after_visit=number == 4) for number in range(1, 5))
    team.with_draft(versions=versions)
    assert seat.taps("versions") == ["version-list"]
    assert "4 versions sont gardées." in seat.text
    assert "Version 4, 16 novembre 2026, par Marie-Anne" in seat.text
    assert "après une visite" in seat.text
    assert seat.data == [
        *(f"compare:{P}:{number}" for number in (4, 3, 2)),
        f"versions:{P}:page:1",
        f"keep:{P}",
        f"dossier:{P}",
    ]
    seat.taps("versions", "page", 1)
    assert seat.data[0] == f"compare:{P}:1"


def kept(team: Reviewed) -> Reviewed:
    before = version(1, snapshot=snapshot(team.project, APPLICATION))
    return team.with_draft(versions=(before,))


def test_nothing_changed_is_said(team: Reviewed) -> None:
    seat = kept(team).seat(READER)
    assert seat.taps("compare", 1) == ["version-changes"]
    assert "Rien n'a changé depuis la version 1, du 13 novembre 2026." in seat.text
    assert seat.kinds == ["export", "versions", "dossier"]


def test_what_changed_is_told_with_the_point_that_it_answers(team: Reviewed) -> None:
    team.with_draft(evidence=(evidence(1, "d0-name"),), remarks=(visit(1),))
    kept(team)
    team.with_texts(d1_jobs="9 200 emplois en 2013")
    team.with_draft(
        evidence=(evidence(2, "d3-lead"), evidence(3, "d3-lead")),
        marks={"d3-lead": marked("ready")},
        remarks=(settled(visit(1)),),
    )
    team.with_answers(eco_size__startups=320)
    seat = team.seat()
    assert seat.taps("compare", 1) == ["version-changes", "version-answers"]
    assert "4 pièces ont changé depuis la version 1" in seat.text
    assert "Emplois : remplie, texte revu, en cours" in seat.text
    assert "Nom et périmètre : vidée, 1 de moins, à faire" in seat.text
    assert "Chef de file : remplie, 2 preuves de plus, prête" in seat.text
    assert "Base des entreprises : remplie, réponses changées" in seat.text
    assert "Ces changements traitent un point relevé à une visite." in seat.text
    assert "Emplois : « Dites qui paie. »" in seat.text
    assert seat.kinds == ["piece", "piece", "export", "versions", "dossier"]


def test_five_changes_are_shown_and_the_others_counted(team: Reviewed) -> None:
    kept(team)
    pieces = [piece.id for piece in APPLICATION.pieces]
    points = tuple(
        visit(at, piece, text="Un point à revoir, " * 9) for at, piece in enumerate(pieces)
    )
    team.with_draft(
        texts={id_: Text(id_, 1, "Un texte neuf.", OWNER, NOON) for id_ in pieces},
        marks={id_: marked("not-applicable") for id_ in pieces},
        evidence=tuple(evidence(at, id_) for at, id_ in enumerate(pieces)),
        remarks=tuple(map(settled, points)),
    )
    seat = team.seat()
    assert seat.taps("compare", 1) == ["version-changes", "version-answers"]
    assert "9 pièces ont changé" in seat.text
    assert "4 autres pièces : elles sont dans le fichier exporté." in seat.text
    assert "4 autres sont dans le fichier exporté." in seat.text


@pytest.mark.parametrize("word", ["", "7", "²", "x"])
def test_a_version_that_is_not_there_is_said_so(team: Reviewed, word: str) -> None:
    seat = kept(team).seat()
    assert seat.taps("compare", word) == ["version-gone"]


@pytest.mark.parametrize("number", [READER, REVIEWER, GUEST])
def test_only_who_writes_keeps_a_version(team: Reviewed, number: int) -> None:
    seat = kept(team).seat(number)
    expected = ["team-guest"] if number == GUEST else ["team-refused"]
    assert seat.taps("keep") == expected
    assert seat.taps("keep", "visit") == expected
    assert seat.changes == ()
    if number != READER:
        assert seat.taps("versions") == expected
        assert seat.taps("compare", 1) == expected


def test_who_left_is_still_the_author(team: Reviewed) -> None:
    members = tuple(replace(one, left=one.number == EDITOR) for one in team.project.members)
    team.changed(members=members).with_draft(versions=(replace(version(1), by=EDITOR),))
    seat = team.seat()
    seat.taps("versions")
    assert "par Membre 2" in seat.text
