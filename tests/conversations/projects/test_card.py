"""The list of projects, a card, names of projects and of members. Not for rights (test_roles.py)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from conversations.deeds import MemberNamed, ProjectChosen, ProjectRenamed, ProjectStarted
from conversations.outcome import Asked
from conversations.project import Member, ProjectLine, Role
from knowledge.load import Knowledge
from tests.conversations.projects.people_around import LONG, P, Somebody, member, project
from tests.conversations.talk import found
from tests.fakes.people import NOON


def line(number: int, name: str = "", answered: int = 3, role: Role = "owner") -> ProjectLine:
    return ProjectLine(f"abcdefghi{number}", name, role, answered, NOON, answered)


def test_no_project_yet_says_how_one_begins_and_how_to_come_back(knowledge: Knowledge) -> None:
    nobody = Somebody(knowledge, lines=())
    assert nobody.taps("projects") == ["team-none"]
    assert nobody.offers == ["walk:new", "return"]


def test_my_projects_are_listed_four_at_a_time(knowledge: Knowledge) -> None:
    lines = tuple(line(number, LONG if number == 2 else "") for number in range(2, 8))
    somebody = Somebody(knowledge, lines=lines)
    assert somebody.taps("projects") == ["team-projects"]
    assert somebody.offers == [
        *(f"project:abcdefghi{number}" for number in range(2, 6)),
        "projects:page:1",
        "projects:new",
    ]
    assert "Vous avez 6 projets." in somebody.text()
    assert "1. Candidature *commune* de <b>trois</b> [métropoles](http://x)" in somebody.text()
    assert "2. Projet sans nom (propriétaire) : 3 réponses" in somebody.text()
    somebody.taps("projects:page:1")
    assert somebody.offers[-2:] == ["projects:page:0", "projects:new"]
    somebody.taps("projects:page:77")
    assert somebody.offers[0] == "project:abcdefghi2"


def test_another_project_begins_only_when_asked_and_never_twice_empty(knowledge: Knowledge) -> None:
    somebody = Somebody(knowledge, lines=(line(2, "Rives"),))
    assert somebody.taps("projects:new") == ["team-started"]
    (started,) = somebody.changes
    assert isinstance(started, ProjectStarted)
    assert somebody.offers[0] == f"walk:{started.project}"
    again = Somebody(knowledge, lines=(line(2, "Rives"), line(3, answered=0)))
    again.taps("projects:new")
    assert again.changes == (ProjectChosen("abcdefghi3"),)


def test_a_card_tells_where_the_project_is_and_chooses_it(knowledge: Knowledge) -> None:
    somebody = Somebody(knowledge, project=project("owner", target=date(2027, 3, 12)))
    assert somebody.taps(f"project:{P}") == ["team-card"]
    assert somebody.changes == (ProjectChosen(P),)
    text = somebody.text()
    assert "Vous en êtes propriétaire, parmi 4 membres. 1 réponses sur 22." not in text
    assert "parmi 4 membres. 1 réponse sur 22." in text
    assert (
        "Dernière réponse : Membre 1, le 12 novembre 2026. Date que vous visez : 12 mars 2027."
        in text
    )
    assert somebody.offers == [
        f"walk:{P}", f"result:{P}", f"dossier:{P}", f"invite:{P}", f"people:{P}", f"project:{P}:more",
    ]  # fmt: skip


def test_a_card_of_a_project_without_name_or_answer(knowledge: Knowledge) -> None:
    somebody = Somebody(knowledge, project=project("reader", name="", answers={}))
    somebody.taps(f"project:{P}")
    assert "Projet sans nom" in somebody.text()
    assert "Personne n'a encore répondu. Aucune date visée." in somebody.text()
    assert "Unnamed project" in somebody.text("en")
    assert somebody.offers == [f"result:{P}", f"dossier:{P}", f"people:{P}", f"project:{P}:more"]


@pytest.mark.parametrize(
    ("role", "kinds"),
    [
        ("owner", "rename target owed history leave delete"),
        ("editor", "rename target owed history leave project"),
        ("reader", "owed history leave project"),
    ],
)
def test_rarer_actions_are_those_of_the_role(knowledge: Knowledge, role: Role, kinds: str) -> None:
    somebody = Somebody(knowledge, role)
    somebody.taps(f"project:{P}:more")
    assert [data.split(":")[0] for data in somebody.offers] == kinds.split()


def test_a_project_is_renamed_by_typing(knowledge: Knowledge) -> None:
    somebody = Somebody(knowledge)
    assert somebody.taps(f"rename:{P}") == ["team-rename"]
    assert somebody.types("  Grand\u202eLyon \n 2030 ") == ["team-renamed"]
    assert somebody.changes == (ProjectRenamed(P, "GrandLyon 2030"),)
    assert "C'est noté : GrandLyon 2030." in somebody.text()


@pytest.mark.parametrize("text", ["x" * 61, "x" * 10_000, "\u200b\u202e", "<b>" * 40])
def test_a_name_that_cannot_be_changes_nothing_and_is_asked_again(
    knowledge: Knowledge, text: str
) -> None:
    somebody = Somebody(knowledge)
    somebody.taps(f"rename:{P}")
    (said,) = somebody.types(text) or []
    assert said in {"team-name-too-long", "team-name-empty"}
    assert somebody.changes == ()
    assert somebody.asked.awaits == f"rename:{P}"
    assert somebody.types("Lille") == ["team-renamed"]


def test_sixty_characters_are_a_name(knowledge: Knowledge) -> None:
    somebody = Somebody(knowledge, asked=Asked(awaits=f"rename:{P}"))
    assert somebody.types(LONG) == ["team-renamed"]


def test_a_question_in_the_middle_is_answered_as_one(knowledge: Knowledge) -> None:
    somebody = Somebody(knowledge)
    somebody.taps(f"rename:{P}")
    assert somebody.types("combien de villes ?") is None
    sure = found("combien de villes ont le label", "who-decides")
    assert somebody.types(sure.text, sure) is None
    name = found("Candidature de notre métropole", "who-can-apply")
    assert somebody.types(name.text, name) == ["team-renamed"]


def test_a_button_on_screen_may_be_typed(knowledge: Knowledge) -> None:
    somebody = Somebody(knowledge)
    somebody.taps(f"rename:{P}")
    assert somebody.types("1") is None


def test_nothing_is_renamed_by_skipping(knowledge: Knowledge) -> None:
    somebody = Somebody(knowledge)
    somebody.taps(f"rename:{P}")
    assert somebody.types("passer") == ["team-kept"]
    assert somebody.changes == ()


def test_my_name_then_whether_reports_may_say_it(knowledge: Knowledge) -> None:
    guest = Somebody(knowledge, "guest")
    assert guest.taps(f"people:{P}:me") == ["team-name-me"]
    assert guest.types("Inès *B.*") == ["team-named"]
    assert guest.changes == (MemberNamed(P, "Inès *B.*", agreed=False),)
    assert "vous voient sous le nom Inès *B.*" in guest.text()
    named = replace(guest.project.me, name="Inès") if guest.project else None
    assert guest.project
    assert named
    guest.project = replace(guest.project, me=named)
    assert guest.taps(f"people:{P}:agree") == ["team-agreed"]
    assert guest.changes == (MemberNamed(P, "Inès", agreed=True),)
    assert guest.taps(f"people:{P}:hide") == ["team-hidden"]
    assert guest.changes == (MemberNamed(P, "Inès", agreed=False),)
    assert guest.offers == [f"walk:{P}"]


@pytest.mark.parametrize("text", ["passer", "skip"])
def test_a_name_may_be_skipped(knowledge: Knowledge, text: str) -> None:
    somebody = Somebody(knowledge, asked=Asked(awaits=f"named:{P}"))
    assert somebody.types(text) == ["team-nameless"]
    assert somebody.changes == (MemberNamed(P, "", agreed=False),)


@pytest.mark.parametrize("text", ["x" * 41, "\u200b"])
def test_a_members_name_has_bounds(knowledge: Knowledge, text: str) -> None:
    somebody = Somebody(knowledge, asked=Asked(awaits=f"named:{P}"))
    assert somebody.types(text) == ["team-name-me-wrong"]
    assert somebody.changes == ()
    assert somebody.asked.awaits == f"named:{P}"


def test_people_three_at_a_time_with_removal_by_the_owner(knowledge: Knowledge) -> None:
    somebody = Somebody(knowledge)
    somebody.taps(f"people:{P}")
    assert "4 personnes dans ce projet." in somebody.text()
    assert "Membre 1 (vous), propriétaire" in somebody.text()
    assert somebody.offers == [
        f"remove:{P}:2", f"remove:{P}:3", f"people:{P}:page:1", f"people:{P}:me", f"project:{P}",
    ]  # fmt: skip
    somebody.taps(f"people:{P}:page:1")
    assert "Membre 4, invité, pour 1 question" in somebody.text()


def test_who_left_is_not_listed_and_long_names_fit(knowledge: Knowledge) -> None:
    everybody: tuple[Member, ...] = (
        replace(member(1, "owner", is_me=True), name="N" * 40),
        replace(member(2, "editor"), left=True),
        replace(member(3, "editor"), name="_" * 40),
    )
    seen = replace(project("owner"), members=everybody, name=LONG)
    somebody = Somebody(knowledge, project=seen)
    somebody.taps(f"people:{P}")
    assert "2 personnes" in somebody.text()
    assert "_" * 40 in somebody.text()
    assert "Membre 2" not in somebody.text()
