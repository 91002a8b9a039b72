"""What a reviewer of the Mission sees, chosen by the owner, and the way in for one: invited, followed, joined."""

from __future__ import annotations

from datetime import timedelta

import pytest

from conversations.deeds import InvitationAccepted, InvitationMade, ProjectChosen
from conversations.desk import Desk, Profile
from conversations.dossier import Shown
from conversations.dossier_deeds import ShownChosen
from conversations.events import Address, Followed
from conversations.outcome import Asked, Outcome
from conversations.project import Invitation, Invited, ProjectLine
from conversations.router import step
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES
from tests.conversations.application.around_a_draft import (
    EDITOR,
    GUEST,
    OWNER,
    READER,
    REVIEWER,
    P,
)
from tests.conversations.reviewing.around_a_review import FRESH, ONLINE, Reviewed, check
from tests.fakes.people import NOON, FakePerson

UNTIL = NOON + timedelta(days=14)


def test_what_staff_see_is_said_and_the_owner_changes_it(team: Reviewed) -> None:
    seat = team.seat()
    assert seat.taps("review") == ["review"]
    assert "Un relecteur de la Mission est dans ce projet." in seat.text
    assert "Textes : oui. Preuves : non. Réponses : non." in seat.text
    assert seat.data == [
        f"show:{P}:texts:no",
        f"show:{P}:evidence:yes",
        f"show:{P}:answers:yes",
        f"review:{P}:invite",
        f"dossier:{P}",
    ]
    assert seat.taps("show", "answers", "yes") == ["review-shown"]
    assert seat.changes == (ShownChosen(P, texts=True, evidence=False, answers=True),)
    assert "Réponses : oui." in seat.text
    assert f"show:{P}:answers:no" in seat.data
    assert seat.taps("show", "texts", "no") == ["review-shown"]
    assert team.dossier.shown == Shown(texts=False, evidence=False, answers=True)
    assert seat.taps("show", "texts", "no") == ["review-shown"]
    assert seat.changes == ()


@pytest.mark.parametrize("ids", [(), ("texts",), ("texts", "peut-être"), ("all", "yes"), ("²",)])
def test_a_forged_choice_shows_nothing_more(team: Reviewed, ids: tuple[str, ...]) -> None:
    seat = team.seat()
    assert seat.taps("show", *ids) == ["review"]
    assert seat.changes == ()


def test_an_editor_invites_but_does_not_choose_what_is_shown(team: Reviewed) -> None:
    seat = team.seat(EDITOR)
    assert seat.taps("review") == ["review"]
    assert "Le propriétaire du projet peut en changer." in seat.text
    assert seat.data == [f"review:{P}:invite", f"dossier:{P}"]
    assert seat.taps("show", "texts", "no") == ["team-refused"]
    assert "Vous ne pouvez pas choisir ce que voit un relecteur" in seat.text
    assert "Le propriétaire seul le peut." in seat.text


@pytest.mark.parametrize(("word", "scope"), [("all", ()), ("d1", ("d1",))])
def test_a_reviewer_is_invited_in_three_presses(
    team: Reviewed, word: str, scope: tuple[str, ...]
) -> None:
    seat = team.seat(EDITOR)
    seat.taps("review")
    assert seat.taps("review", "invite") == ["review-invite"]
    assert f"review:{P}:invite:{word}" in seat.data
    assert seat.taps("review", "invite", word) == ["review-invited"]
    assert seat.changes == (InvitationMade(P, FRESH[0], "reviewer", 1, UNTIL, scope),)
    assert f"https://exemple.fr/i/{FRESH[0]}" in seat.text
    assert seat.said[0].values["start"] == f"i_{FRESH[0]}"
    assert "26 novembre 2026" in seat.text
    said = "tout le dossier" if not scope else "cette section : L'écosystème existant"
    assert said in seat.text


@pytest.mark.parametrize("word", ["d9", "²", "page", "d1-jobs"])
def test_a_forged_scope_is_asked_again(team: Reviewed, word: str) -> None:
    seat = team.seat()
    assert seat.taps("review", "invite", word) == ["review-invite"]
    assert seat.changes == ()


def test_a_reader_looks_and_invites_nobody(team: Reviewed) -> None:
    seat = team.seat(READER)
    assert seat.taps("review") == ["review"]
    assert seat.data == [f"dossier:{P}"]
    assert seat.taps("review", "invite", "all") == ["team-refused"]
    assert seat.changes == ()


@pytest.mark.parametrize("number", [REVIEWER, GUEST])
def test_it_is_not_for_who_comes_from_outside(team: Reviewed, number: int) -> None:
    seat = team.seat(number)
    for ids in ((), ("invite",), ("invite", "all")):
        assert seat.taps("review", *ids) in (["team-refused"], ["team-guest"])
        assert seat.changes == ()
    assert seat.taps("show", "answers", "yes") in (["team-refused"], ["team-guest"])
    assert seat.changes == ()


INVITED = Invited(
    7, P, "Rives", "reviewer", "Amina", ("d1",), address=Address("web", "amina"), language="en"
)


def followed(
    knowledge: Knowledge, invited: Invited, *, accepted: bool, lines: tuple[ProjectLine, ...] = ()
) -> Outcome:
    person = FakePerson(name="9")
    desk = Desk(
        Profile(person.person, "fr", is_new=False),
        ONLINE,
        Asked(),
        projects=lines,
        fresh=FRESH,
        invited=invited,
        now=NOON,
    )
    token = FRESH[0]
    outcome = step(
        desk, person.does(Followed("invitation", token, accepted=accepted)), (), knowledge
    )
    for message in outcome.messages:
        for language in LANGUAGES:
            check(message, language, knowledge)
    return outcome


@pytest.mark.parametrize("scope", [(), ("d1",), ("d0", "d1", "d3")])
def test_an_invitation_to_review_says_what_one_will_see(
    small: Knowledge, scope: tuple[str, ...]
) -> None:
    outcome = followed(small, _scoped(scope), accepted=False)
    (message,) = outcome.messages
    assert message.id == "review-invitation"
    assert outcome.changes == ()
    assert message.choices[0].data == f"join:{FRESH[0]}"


def _scoped(scope: tuple[str, ...]) -> Invited:
    return Invited(7, P, "Rives", "reviewer", "Amina", scope)


def test_who_joins_to_review_is_told_what_they_can_do(small: Knowledge) -> None:
    outcome = followed(small, INVITED, accepted=True)
    here, there = outcome.messages
    assert here.id == "review-accepted"
    assert [choice.data for choice in here.choices] == [f"dossier:{P}", f"people:{P}:nameless"]
    assert there.id == "team-joined"
    assert outcome.changes == (InvitationAccepted(7, P),)
    assert outcome.asked
    assert outcome.asked.awaits == f"named:{P}"


def test_somebody_who_reviewed_already_goes_on_to_the_draft(small: Knowledge) -> None:
    line = ProjectLine(P, "Rives", "reviewer", 0, None)
    outcome = followed(small, INVITED, accepted=True, lines=(line,))
    assert outcome.messages[0].id == "invitation-widened"
    assert outcome.messages[0].choices[0].data == f"dossier:{P}"


def test_an_invitation_to_review_that_is_closed_says_why(small: Knowledge) -> None:
    closed = Invited(7, P, "Rives", "reviewer", "Amina", ("d1",), why_not="expired")
    assert followed(small, closed, accepted=True).messages[0].id == "invitation-closed"


def test_the_team_sees_who_reviews_and_which_invitations_are_open(team: Reviewed) -> None:
    team.changed(invitations=(Invitation(3, "reviewer", 1, UNTIL, ("d1",)),))
    seat = team.seat()
    seat.taps("people", "page", 1)
    assert "Membre 4, relecteur de la Mission, pour 1 partie du dossier" in seat.text
    assert "pour 1 question" in seat.text
    seat.taps("invite", "list")
    assert "relecteur de la Mission, encore 1 entrée" in seat.text
    assert "pour 1 partie du dossier" in seat.text
    assert "question" not in seat.text


def test_a_reviewers_home_is_the_draft(team: Reviewed) -> None:
    seat = team.seat(REVIEWER)
    assert seat.taps("project") == ["dossier-reviewer"]
    assert seat.changes == (ProjectChosen(P),)
    assert seat.data == [f"dossier:{P}", f"people:{P}:me", f"leave:{P}"]
    seat.presses("projects")
    assert "le dossier, à relire" in seat.text
    assert seat.taps("people", "me") == ["team-name-me"]
    assert seat.types("Sam") == ["team-named"]
    assert seat.taps("people", "agree") == ["team-agreed"]
    assert seat.data == [f"dossier:{P}"]
    assert seat.taps("people", "nameless") == ["team-nameless"]
    assert seat.data == [f"dossier:{P}"]


@pytest.mark.parametrize("kind", ["result", "report", "walk", "verify", "list", "undo", "history"])
def test_a_reviewer_never_sees_answers_nor_results(team: Reviewed, kind: str) -> None:
    team.with_answers(eco_size__startups=320)
    seat = team.seat(REVIEWER)
    said = seat.taps(kind)
    assert said in (["walk-not-reviewed"], ["team-refused"])
    assert seat.changes == ()
    assert seat.data[0] == f"dossier:{P}"


@pytest.mark.parametrize("kind", ["a", "t", "q", "why", "pace"])
def test_a_reviewer_answers_nothing(team: Reviewed, kind: str) -> None:
    seat = team.seat(REVIEWER)
    assert seat.taps(kind, "eco-size.level", "2") == ["walk-not-reviewed"]
    assert seat.changes == ()


def test_a_reviewer_leaves_and_their_remarks_stay(team: Reviewed) -> None:
    seat = team.seat(REVIEWER)
    assert seat.taps("leave") == ["review-leave"]
    assert "Vos remarques y restent" in seat.text
    assert seat.taps("leave", "no") == ["team-kept"]
    assert seat.data == [f"dossier:{P}"]
    seat.taps("leave")
    assert seat.taps("leave", "yes") == ["team-left"]
    assert {number for _, number in seat.told} == {"1", "2", "3"}


def test_when_a_member_leaves_reviewers_and_guests_hear_nothing(team: Reviewed) -> None:
    seat = team.seat(OWNER)
    seat.taps("leave")
    seat.taps("leave", "yes")
    assert {number for id_, number in seat.told if id_ == "team-left-you"} == {"2", "3"}


def test_starting_to_answer_offers_no_draft_under_review(team: Reviewed) -> None:
    seat = team.seat(REVIEWER)
    assert seat.take(seat.person.commands("readiness")) == ["walk"]
    assert seat.take(seat.person.commands("start")) == ["start"]
    assert f"walk:{P}" not in seat.data
