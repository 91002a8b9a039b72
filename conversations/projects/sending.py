"""The open questions of a group sent to a member, or by a link to anyone. Not for answering them (walk)."""

from __future__ import annotations

from dataclasses import replace

from conversations.deeds import DutyGiven, InvitationMade
from conversations.outcome import Outcome
from conversations.project import Member, may
from conversations.projects.inviting import LASTS, SEVERAL
from conversations.projects.open_questions import criterion_of, open_questions
from conversations.projects.refusing import stale
from conversations.projects.scene import PAGE, Scene, in_label, number, page_of, person, told
from knowledge.readiness import Group

SIZE = 3
LINK = "link"


def send(scene: Scene) -> Outcome:
    group = next((one for one in scene.readiness.groups if one.id == scene.id(0)), None)
    if group is None:
        return stale(scene)
    criteria = [criterion.id for criterion in group.criteria]
    questions = open_questions(scene.project, scene.questions, criteria)
    if not questions:
        walk = scene.to("walk", "choice-team-go-on")
        return scene.says("team-nothing-open", walk, scene.back, group=group.id)
    if scene.id(1) == LINK:
        return _linked(scene, group, questions)
    wanted = number(scene.id(1))
    for member in _who_may(scene, questions):
        if member.number == wanted:
            return _given(scene, group, questions, member)
    return _ask_whom(scene, group, questions)


def _who_may(scene: Scene, questions: tuple[str, ...]) -> list[Member]:
    """The others who may answer all of these."""
    return [
        member
        for member in scene.project.others
        if all(may(member, "answer", question) for question in questions)
    ]


def _ask_whom(scene: Scene, group: Group, questions: tuple[str, ...]) -> Outcome:
    members = _who_may(scene, questions)
    shown, following = page_of(members, scene.page(1), SIZE)
    choices = [
        scene.to("send", "choice-team-member", group.id, member.number, **in_label(member))
        for member in shown
    ]
    if len(members) > SIZE:
        choices.append(scene.to("send", "choice-team-next", group.id, PAGE, following))
    return scene.says(
        "team-send",
        *choices,
        scene.to("send", "choice-team-link", group.id, LINK),
        scene.to("walk", "choice-team-go-on"),
        group=group.id,
        questions=len(questions),
    )


def _linked(scene: Scene, group: Group, questions: tuple[str, ...]) -> Outcome:
    token, until = scene.desk.fresh[0], scene.event.at + LASTS
    change = InvitationMade(scene.project.id, token, "guest", SEVERAL, until, scope=questions)
    said = scene.says(
        "team-sent-by-link",
        scene.to("walk", "choice-team-go-on"),
        scene.back,
        group=group.id,
        questions=len(questions),
        path=f"/i/{token}",
        start=f"i_{token}",
        until=until.date().isoformat(),
    )
    return replace(said, changes=(change,))


def _given(scene: Scene, group: Group, questions: tuple[str, ...], member: Member) -> Outcome:
    criteria = list(dict.fromkeys(criterion_of(question) for question in questions))
    changes = tuple(DutyGiven(scene.project.id, one, member.number) for one in criteria)
    said = scene.says(
        "team-sent",
        scene.to("walk", "choice-team-go-on"),
        scene.back,
        group=group.id,
        questions=len(questions),
        member=person(member),
        is_told="yes" if member.address else "no",
    )
    answer = scene.to("q", "choice-team-answer", questions[0])
    telling = told(scene, member, "team-duty-given", answer, criteria=criteria)
    return replace(said, messages=(*said.messages, *telling), changes=changes)
