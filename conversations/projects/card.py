"""One project at a glance, and what can be done with it. Not for its members (people.py) or answers (walk)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from conversations.deeds import ProjectChosen
from conversations.form import progress
from conversations.outcome import Choice, Outcome
from conversations.projects.refusing import guest, home
from conversations.projects.scene import Scene, person

MORE = "more"


def card(scene: Scene) -> Outcome:
    """Seeing the card chooses the project; `more` shows the rarer actions."""
    if scene.me.role == "guest":
        return guest(scene)
    if scene.me.role == "reviewer":
        return _for_reviewer(scene)
    if scene.id(0) == MORE:
        return scene.says("team-more", *_rarer(scene))
    shown = shown_card(scene)
    return replace(shown, changes=(ProjectChosen(scene.project.id),))


def _for_reviewer(scene: Scene) -> Outcome:
    """Somebody of the Mission sees the draft and nothing else."""
    name = scene.to("people", "choice-team-me", "me")
    leave = scene.to("leave", "choice-team-leave")
    shown = scene.says("dossier-reviewer", home(scene), name, leave)
    return replace(shown, changes=(ProjectChosen(scene.project.id),))


def shown_card(scene: Scene, id_: str = "team-card") -> Outcome:
    """The card, or another message above the same buttons."""
    project = scene.project
    done = progress(scene.questions, project.values)
    last = max(project.answers.values(), key=lambda given: given.at, default=None)
    return scene.says(
        id_,
        *_common(scene),
        role=scene.me.role,
        members=sum(not member.left for member in project.members),
        answered=done.done,
        total=done.total,
        last=last.at.date().isoformat() if last else "",
        by=person(project.member(last.by) if last else None),
        target=project.target.isoformat() if project.target else "",
    )


def _common(scene: Scene) -> Iterator[Choice]:
    if scene.may("answer"):
        yield scene.to("walk", "choice-team-go-on")
    yield scene.to("result", "choice-team-result")
    yield scene.to("dossier", "choice-dossier-open")
    if scene.may("invite"):
        yield scene.to("invite", "choice-team-invite")
    yield scene.to("people", "choice-team-people")
    yield scene.to("project", "choice-team-more", MORE)


def _rarer(scene: Scene) -> Iterator[Choice]:
    if scene.may("rename"):
        yield scene.to("rename", "choice-team-rename")
        yield scene.to("target", "choice-team-target")
    yield scene.to("owed", "choice-team-owed")
    yield scene.to("history", "choice-team-history")
    yield scene.to("leave", "choice-team-leave")
    if scene.may("delete"):
        yield scene.to("delete", "choice-team-delete")
    else:
        yield scene.back
