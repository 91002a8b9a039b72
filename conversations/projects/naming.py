"""What a project and its members are called. Not for when names are asked (inviting.py, sharing.py, joining.py)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from conversations.deeds import MemberNamed, ProjectRenamed
from conversations.outcome import Asked, Choice, Outcome
from conversations.projects.refusing import home
from conversations.projects.scene import Scene, person
from conversations.reading.legible import line

LONGEST_NAME = 60
LONGEST_MEMBER = 40


def ask_name(scene: Scene) -> Outcome:
    return scene.says(
        "team-rename", scene.back, awaits=f"rename:{scene.project.id}", most=LONGEST_NAME
    )


def name_typed(scene: Scene, text: str, after: Mapping[str, Callable[[Scene], Outcome]]) -> Outcome:
    """The project is called so from now on; then what was being done goes on."""
    name = line(text)
    again = replace(scene.desk.asked, offered=())
    if not name:
        return _once_more(scene, "team-name-empty", again)
    if len(name) > LONGEST_NAME:
        return _once_more(scene, "team-name-too-long", again, length=len(name), most=LONGEST_NAME)
    change = ProjectRenamed(scene.project.id, name)
    named = replace(scene, project=replace(scene.project, name=name), ids=())
    onward = after.get(scene.desk.asked.question)
    said = named.says("team-renamed", scene.back, scene.to("walk", "choice-team-go-on"))
    if onward is None:
        return replace(said, changes=(change,))
    following = onward(named)
    bare = replace(said.messages[0], choices=())
    return replace(following, messages=(bare, *following.messages), changes=(change,))


def _once_more(scene: Scene, id_: str, asked: Asked, **values: Any) -> Outcome:
    return replace(scene.says(id_, scene.back, **values), asked=asked)


def ask_member_name(scene: Scene) -> Outcome:
    return scene.says(
        "team-name-me",
        scene.to("people", "choice-team-nameless", "nameless"),
        awaits=f"named:{scene.project.id}",
        me=person(scene.me),
        most=LONGEST_MEMBER,
    )


def member_name_typed(scene: Scene, text: str) -> Outcome:
    """Called so among members at once; whether reports may say it is asked next."""
    name = line(text)
    if not name or len(name) > LONGEST_MEMBER:
        return scene.says(
            "team-name-me-wrong",
            scene.to("people", "choice-team-nameless", "nameless"),
            awaits=f"named:{scene.project.id}",
            length=len(name),
            most=LONGEST_MEMBER,
        )
    change = MemberNamed(scene.project.id, name, scene.me.agreed)
    asked = scene.says(
        "team-named",
        scene.to("people", "choice-team-agree", "agree"),
        scene.to("people", "choice-team-hide", "hide"),
        name=name,
    )
    return replace(asked, changes=(change,))


def nameless(scene: Scene) -> Outcome:
    """No name at all; one given before is taken back."""
    change = MemberNamed(scene.project.id, "", agreed=False)
    me = person(replace(scene.me, name=""))
    return replace(scene.says("team-nameless", *onward(scene), me=me), changes=(change,))


def agreed(scene: Scene, *, to_reports: bool) -> Outcome:
    """Whether reports may say my name."""
    change = MemberNamed(scene.project.id, scene.me.name, to_reports)
    id_ = "team-agreed" if to_reports else "team-hidden"
    return replace(scene.says(id_, *onward(scene), me=person(scene.me)), changes=(change,))


def onward(scene: Scene) -> list[Choice]:
    """Where somebody who has just come in, or was just named, can go."""
    choices = [scene.to("walk", "choice-team-answer")] if scene.may("answer") else []
    return choices if scene.me.role == "guest" else [*choices, home(scene)]


def kept(scene: Scene) -> Outcome:
    """Nothing is called otherwise than before."""
    return scene.says("team-kept", scene.back)
