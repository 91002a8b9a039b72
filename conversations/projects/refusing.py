"""Why a button about a project does nothing, and what one can do instead. Not for rights themselves (project.py)."""

from __future__ import annotations

from conversations.desk import Desk
from conversations.outcome import Asked, Choice, Message, Outcome
from conversations.project import NEW
from conversations.projects.scene import Scene, owner_of, person

BEGIN = Choice(f"walk:{NEW}", "choice-team-begin")
PROJECTS = Choice("projects", "choice-team-projects")
DRAFT_LABEL = "choice-dossier-open"


def gone(desk: Desk) -> Outcome:
    """Deleted, or not a member, or no longer: never which of them."""
    choices = (PROJECTS,) if desk.projects else (BEGIN,)
    return Outcome(messages=(Message("team-gone", choices=choices),), asked=Asked())


def none_yet() -> Outcome:
    """There is no project to do this with."""
    return Outcome(messages=(Message("team-none", choices=(BEGIN, _BACK)),), asked=Asked())


def refused(scene: Scene, right: str) -> Outcome:
    """What may not be done, by which role, and who may."""
    if scene.me.role == "guest":
        return guest(scene)
    owner = owner_of(scene.project)
    message = Message(
        "team-refused",
        {
            "right": right,
            "project": scene.project.name,
            "role": scene.me.role,
            "owner": person(owner),
        },
        (home(scene), PROJECTS),
    )
    return Outcome(messages=(message,), asked=Asked())


def home(scene: Scene) -> Choice:
    """Where what I may see of the project begins: the draft for a reviewer, my questions for a guest."""
    match scene.me.role:
        case "reviewer":
            return scene.to("dossier", DRAFT_LABEL)
        case "guest":
            return scene.to("walk", "choice-team-answer")
        case _:
            return scene.back


def guest(scene: Scene) -> Outcome:
    """A guest answers some questions and sees nothing else."""
    return scene.says(
        "team-guest",
        scene.to("walk", "choice-team-answer"),
        scene.to("leave", "choice-team-leave"),
        questions=len(scene.me.scope),
    )


def stale(scene: Scene) -> Outcome:
    """A button of another time, or a forged one."""
    return scene.says("team-stale", home(scene))


_BACK = Choice("return", "choice-team-return")
