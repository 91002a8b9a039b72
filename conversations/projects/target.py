"""The team's own date: asked, typed, confirmed, taken back. Not for what it changes in the steps (report)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from conversations.deeds import TargetSet
from conversations.outcome import Choice, Outcome
from conversations.projects.guarding import Step, Typed, allowed, allowed_to_type
from conversations.projects.scene import Scene
from conversations.reading import Doubt, Read, read
from conversations.reading.verdict import Verdict, Wrong
from knowledge.model import LANGUAGES, Bilingual
from knowledge.readiness import Question

ASKS = Question(id="project.target", type="date", text=Bilingual(), optional=True)
"""A date like any other of a form; to pass changes nothing."""
NONE = "none"
FURTHEST = 20
"""Years ahead; a date beyond is a slip of the keyboard."""


def target(scene: Scene) -> Outcome:
    """The date there is, and how to type another; a button may carry one read with a doubt, or take it back."""
    if scene.id(0) == NONE:
        return _without(scene)
    day = _day(scene.id(0))
    return _set(scene, day) if day else _ask(scene)


def typed(scene: Scene, text: str) -> Outcome:
    """A date in the person's own words."""
    match _read(scene, text):
        case Read(str(value)):
            return _set(scene, date.fromisoformat(value))
        case Doubt(value, heard):
            return _doubt(scene, str(value), heard)
        case Wrong(reason, values):
            choices = (*_removal(scene), scene.back)
            return scene.says(reason, *choices, awaits=_awaits(scene), **values)
        case _:
            return scene.says("target-unchanged", scene.back, target=_target(scene))


def _read(scene: Scene, text: str) -> Verdict:
    """In the person's language first, then in the other one: months have names in both."""
    own, today = scene.desk.profile.language, scene.desk.now.date()
    verdicts = [read(ASKS, text, own, today)]
    verdicts += [read(ASKS, text, language, today) for language in LANGUAGES if language != own]
    return next((each for each in verdicts if not isinstance(each, Wrong)), verdicts[0])


def _set(scene: Scene, day: date) -> Outcome:
    today = scene.desk.now.date()
    if day < today or day.year > today.year + FURTHEST:
        return scene.says("target-wrong", scene.back, awaits=_awaits(scene), day=day.isoformat())
    said = scene.says(
        "target-set",
        scene.to("result", "choice-target-result"),
        scene.back,
        day=day.isoformat(),
        count=(day - today).days,
    )
    return replace(said, changes=(TargetSet(scene.project.id, day),))


def _without(scene: Scene) -> Outcome:
    said = scene.says("target-none", scene.back)
    if scene.project.target is None:
        return said
    return replace(said, changes=(TargetSet(scene.project.id, None),))


def _doubt(scene: Scene, day: str, heard: str) -> Outcome:
    return scene.says(
        "target-doubt",
        scene.to("target", "choice-target-yes", day),
        scene.to("target", "choice-target-no"),
        awaits=_awaits(scene),
        day=day,
        heard=heard,
    )


def _ask(scene: Scene) -> Outcome:
    choices = (*_removal(scene), scene.back)
    return scene.says("target", *choices, awaits=_awaits(scene), target=_target(scene))


def _removal(scene: Scene) -> tuple[Choice, ...]:
    return (scene.to("target", "choice-target-none", NONE),) if scene.project.target else ()


def _target(scene: Scene) -> str:
    return scene.project.target.isoformat() if scene.project.target else ""


def _awaits(scene: Scene) -> str:
    return f"target:{scene.project.id}"


def _day(word: str) -> date | None:
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None


KINDS: Mapping[str, Step] = {"target": allowed("target", target)}
TYPED: Mapping[str, Typed] = {"target": allowed_to_type("target", typed)}
