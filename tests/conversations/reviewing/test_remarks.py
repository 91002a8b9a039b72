"""Remarks on a piece: made by a reviewer or the team, told, listed, read whole, dealt with, opened again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.dossier_deeds import RemarkMade, RemarkResolved
from conversations.events import Address
from conversations.outcome import Asked
from conversations.project import Member
from conversations.reviewing.parting import FIRST, NEXT, parted
from tests.conversations.application.around_a_draft import (
    EDITOR,
    GUEST,
    OWNER,
    READER,
    REVIEWER,
    P,
)
from tests.conversations.reviewing.around_a_review import Reviewed, remark, settled, visit

WORDS = "La source du chiffre de 2013 manque."


def test_a_reviewer_leaves_a_remark_and_the_owner_is_told(team: Reviewed) -> None:
    seat = team.seat(REVIEWER)
    assert seat.taps("remark", "d1-jobs") == ["remark-ask"]
    assert seat.asked.awaits == f"remark:{P}:d1-jobs"
    assert seat.types(WORDS) == ["remark-made"]
    assert seat.changes == (RemarkMade(P, "d1", "d1-jobs", "review", WORDS),)
    assert seat.told == [("remark-told", "1")]
    assert "Un message l'annonce à Membre 1." in seat.text
    assert f"« {WORDS} »" in seat.told_text()
    assert team.dossier.remarks[0].text == WORDS


def test_who_brings_the_piece_is_told_first(team: Reviewed) -> None:
    team.changed(duties={"d1-jobs": EDITOR})
    seat = team.seat(REVIEWER)
    seat.taps("remark", "d1-jobs")
    seat.types(WORDS)
    assert seat.told == [("remark-told", "2")]
    told = seat.said[-1]
    assert [choice.data for choice in told.choices] == [f"remarks:{P}:d1-jobs"]


def test_when_who_brings_it_has_gone_the_owner_is_told(team: Reviewed) -> None:
    gone = Member(9, "editor", left=True, address=Address("telegram", "9"))
    team.with_member(gone).changed(duties={"d1-jobs": 9})
    seat = team.seat(REVIEWER)
    seat.taps("remark", "d1-jobs")
    seat.types(WORDS)
    assert seat.told == [("remark-told", "1")]


def test_whoever_brings_it_themselves_is_not_told(team: Reviewed) -> None:
    seat = team.seat(OWNER)
    seat.taps("remark", "d0-name")
    assert seat.types("Une question : qui signe ?") == ["remark-made"]
    assert seat.told == []
    assert "L'équipe la verra en ouvrant la pièce." in seat.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "remark-too-short"),
        ("ok", "remark-too-short"),
        ("\u200b\u200b\u200b\u200b", "remark-too-short"),
        ("x" * 1001, "remark-too-long"),
    ],
)
def test_too_short_and_too_long_keep_nothing_and_ask_again(
    team: Reviewed, text: str, said: str
) -> None:
    seat = team.seat(REVIEWER)
    assert seat.fills("remark", "d1-jobs", text=text) == [said]
    assert seat.changes == ()
    assert seat.asked.awaits == f"remark:{P}:d1-jobs"


@pytest.mark.parametrize("text", ["abc", "x" * 1000, "*a* [b](c) <d> " * 60, "é\n" * 400])
def test_what_is_kept_can_be_told_and_read_whole(team: Reviewed, text: str) -> None:
    seat = team.seat(REVIEWER)
    assert seat.fills("remark", "d1-jobs", text=text) == ["remark-made"]
    said = seat.taps("remarks", "d1-jobs", 1)
    assert said[0] == "remark-whole"
    assert set(said[1:]) <= {"remark-rest"}
    shown = "".join("".join(str(one.values["text"]).split()) for one in seat.here)
    assert shown == "".join(text.split())
    assert seat.kinds == ["remarks", "piece"]


def test_out_of_their_sections_a_reviewer_sees_and_says_nothing(team: Reviewed) -> None:
    team.with_draft(remarks=(remark(1, "d3-lead"),))
    seat = team.seat(REVIEWER)
    assert seat.taps("remark", "d3-lead") == ["piece-gone"]
    assert seat.taps("remarks", "d3-lead") == ["piece-gone"]
    assert seat.fills("remark", "d3-lead", text=WORDS) == ["piece-gone"]
    assert seat.changes == ()
    assert seat.taps("remarks", "d1-jobs", 1) == ["remark-gone"]


def test_open_remarks_come_first_then_the_newest(team: Reviewed) -> None:
    all_ = (settled(remark(1)), remark(2), settled(visit(3)), remark(4))
    team.with_draft(remarks=all_)
    seat = team.seat()
    assert seat.taps("remarks", "d1-jobs") == ["remark-list"]
    assert "4 remarques, dont 2 à traiter." in seat.text
    assert seat.data == [
        *(f"remarks:{P}:d1-jobs:{id_}" for id_ in (4, 2, 3)),
        f"remarks:{P}:d1-jobs:page:1",
        f"remark:{P}:d1-jobs",
        f"piece:{P}:d1-jobs",
    ]
    assert "Traitée, visite" in seat.text
    assert seat.taps("remarks", "d1-jobs", "page", 1) == ["remark-list"]
    assert seat.data[0] == f"remarks:{P}:d1-jobs:1"
    seat.taps("remarks", "d1-jobs")
    assert seat.types("2") == ["remark-whole"]


@pytest.mark.parametrize(
    ("remarks", "said"),
    [
        ((), "aucune remarque."),
        ((remark(1),), "une remarque, ouverte."),
        ((settled(remark(1)),), "une remarque, traitée."),
    ],
)
def test_how_many_there_are_is_said(team: Reviewed, remarks: tuple[object, ...], said: str) -> None:
    team.with_draft(remarks=remarks)
    seat = team.seat(READER)
    assert seat.taps("remarks", "d1-jobs") == ["remark-list"]
    assert said in seat.text
    assert "remark" not in seat.kinds


def test_dealing_with_a_remark_tells_its_author(team: Reviewed) -> None:
    team.with_draft(remarks=(remark(1), remark(2)))
    seat = team.seat(EDITOR)
    assert seat.taps("remarks", "d1-jobs", 1) == ["remark-whole"]
    assert seat.taps("resolve", 1) == ["remark-resolve"]
    assert seat.types("Source ajoutée au texte.") == ["remark-resolved"]
    assert seat.changes == (RemarkResolved(P, 1, "Source ajoutée au texte."),)
    assert seat.told == [("remark-resolved-told", "4")]
    assert "Il en reste une à traiter ici." in seat.text
    assert "Membre 2 écrit : « Source ajoutée au texte. »" in seat.told_text()
    reviewer = team.seat(REVIEWER)
    assert reviewer.taps("remarks", "d1-jobs", 1) == ["remark-whole", "remark-answered"]
    assert "Ce qui a été fait : « Source ajoutée au texte. »" in reviewer.text
    assert reviewer.kinds == ["remarks", "piece"]


def test_a_reviewer_is_never_told_a_members_name(team: Reviewed) -> None:
    team.with_draft(remarks=(remark(1),))
    seat = team.seat(OWNER)
    seat.taps("resolve", 1, "done")
    assert "Marie-Anne" not in seat.told_text()
    assert "Membre 1" not in seat.told_text() or "n'a rien ajouté" in seat.told_text()


@pytest.mark.parametrize("word", ["passer", "skip", "Passer."])
def test_nothing_needs_to_be_said_of_it(team: Reviewed, word: str) -> None:
    team.with_draft(remarks=(remark(1),))
    seat = team.seat()
    seat.taps("resolve", 1)
    assert seat.types(word) == ["remark-resolved"]
    assert seat.changes == (RemarkResolved(P, 1, ""),)
    assert "n'a rien ajouté" in seat.told_text()
    assert "Il n'en reste aucune" in seat.text
    assert seat.taps("remarks", "d1-jobs", 1) == ["remark-whole", "remark-answered"]
    assert "Rien de plus n'a été noté." in seat.text


def test_done_without_a_word_is_one_press(team: Reviewed) -> None:
    team.with_draft(remarks=(visit(1),))
    seat = team.seat()
    assert seat.taps("resolve", 1, "done") == ["remark-resolved"]
    assert seat.changes == (RemarkResolved(P, 1, ""),)
    assert seat.told == []


def test_an_answer_too_long_or_empty_is_asked_again(team: Reviewed) -> None:
    team.with_draft(remarks=(remark(1),))
    seat = team.seat()
    assert seat.fills("resolve", "1", text="x" * 401) == ["remark-answer-too-long"]
    assert seat.fills("resolve", "1", text="\u200b") == ["remark-resolve"]
    assert seat.changes == ()
    assert seat.asked.awaits == f"resolve:{P}:1"
    assert seat.fills("resolve", "1", text="*" * 400) == ["remark-resolved"]
    assert seat.taps("remarks", "d1-jobs", 1) == ["remark-whole", "remark-answered"]


def test_a_remark_is_opened_again_once(team: Reviewed) -> None:
    team.with_draft(remarks=(settled(remark(1)),))
    seat = team.seat()
    assert seat.taps("resolve", 1) == ["remark-resolved-before"]
    assert seat.fills("resolve", "1", text="encore") == ["remark-resolved-before"]
    assert seat.taps("resolve", 1, "done") == ["remark-resolved-before"]
    assert seat.taps("resolve", 1, "reopen") == ["remark-reopened"]
    assert seat.changes == (RemarkResolved(P, 1, "Source ajoutée.", resolved=False),)
    assert seat.taps("resolve", 1, "reopen") == ["remark-reopened"]
    assert seat.changes == ()


@pytest.mark.parametrize("ids", [(), ("9",), ("²",), ("-1",), ("x", "reopen")])
def test_a_remark_that_is_not_there_is_said_so(team: Reviewed, ids: tuple[str, ...]) -> None:
    seat = team.seat()
    assert seat.taps("resolve", *ids) == ["remark-gone"]
    assert seat.fills("resolve", *ids, text="fait") == ["remark-gone"]
    assert seat.taps("remarks", "d1-jobs", "77") == ["remark-gone"]


@pytest.mark.parametrize("number", [READER, REVIEWER, GUEST])
def test_only_the_team_deals_with_remarks(team: Reviewed, number: int) -> None:
    team.with_draft(remarks=(remark(1),))
    seat = team.seat(number)
    expected = ["team-guest"] if number == GUEST else ["team-refused"]
    assert seat.taps("resolve", 1) == expected
    seat.asked = Asked(awaits=f"resolve:{P}:1")
    assert seat.types("fait par moi") == expected
    assert seat.changes == ()


def test_an_author_who_cannot_be_reached_is_not_told(team: Reviewed) -> None:
    members = tuple(
        replace(one, address=None) if one.number == REVIEWER else one
        for one in team.project.members
    )
    team.changed(members=members).with_draft(remarks=(remark(1),))
    seat = team.seat()
    assert seat.taps("resolve", 1, "done") == ["remark-resolved"]
    assert seat.told == []
    assert "La réponse reste lisible sous la remarque." in seat.text


@pytest.mark.parametrize("text", ["", "a", "mot " * 250, "x" * 1000, f"{'x' * 255} {'y' * 700}"])
def test_parts_fit_and_lose_no_word(text: str) -> None:
    first, *rest = parted(text)
    assert len(first) <= FIRST
    assert all(0 < len(part) <= NEXT for part in rest)
    assert "".join([first, *rest]).replace(" ", "") == text.replace(" ", "")
