"""The team's own date: asked, typed, confirmed, taken back. Not for what it changes in the steps (report)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from conversations.deeds import TargetSet
from conversations.outcome import Outcome
from conversations.projects.scene import Scene
from conversations.reading import Doubt, Read, read
from knowledge.model import LANGUAGES, Bilingual
from knowledge.readiness import Question

NONE = "none"
FURTHEST = 20
"""Years ahead; a date beyond is a slip of the keyboard."""


def target(scene: Scene) -> Outcome:
    """The button alone asks; `none` takes the date back, a day was read with a doubt and is confirmed."""
    wanted = scene.id(0)
    if wanted == NONE:
        said = scene.says("team-target-none", scene.back)
        return replace(said, changes=(TargetSet(scene.project.id, None),))
    day = _iso(wanted)
    return _set(scene, day) if day else _ask(scene, "team-target")


def target_typed(scene: Scene, text: str) -> Outcome:
    verdict = _read(scene, text)
    day = _iso(str(verdict.value)) if verdict else None
    if verdict is None or day is None:
        return _ask(scene, "team-target-unread")
    return _confirm(scene, day) if isinstance(verdict, Doubt) else _set(scene, day)


def _read(scene: Scene, text: str) -> Read | Doubt | None:
    """In the person's language first, then in the other one."""
    own = scene.desk.profile.language
    for language in (own, *(each for each in LANGUAGES if each != own)):
        verdict = read(_DAY, text, language, scene.event.at.date())
        if isinstance(verdict, Read | Doubt) and verdict.value is not None:
            return verdict
    return None


def _set(scene: Scene, day: date) -> Outcome:
    today = scene.event.at.date()
    if not today < day < today.replace(year=today.year + FURTHEST, day=1):
        return _ask(scene, "team-target-wrong", day=day.isoformat())
    named = replace(scene, project=replace(scene.project, target=day))
    said = named.says(
        "team-target-set",
        scene.to("result", "choice-team-result"),
        scene.back,
        day=day.isoformat(),
    )
    return replace(said, changes=(TargetSet(scene.project.id, day),))


def _confirm(scene: Scene, day: date) -> Outcome:
    return scene.says(
        "team-target-doubt",
        scene.to("target", "choice-team-target-yes", day.isoformat()),
        scene.to("target", "choice-team-target-other"),
        awaits=f"target:{scene.project.id}",
        day=day.isoformat(),
    )


def _ask(scene: Scene, id_: str, **values: str) -> Outcome:
    current = scene.project.target
    none = [scene.to("target", "choice-team-target-none", NONE)] if current else []
    example = scene.event.at.date().replace(month=3, day=12, year=scene.event.at.year + 1)
    return scene.says(
        id_,
        *none,
        scene.back,
        awaits=f"target:{scene.project.id}",
        target=current.isoformat() if current else "",
        example=example.isoformat(),
        **values,
    )


def _iso(word: str) -> date | None:
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None


_DAY = Question(id="team.target", type="date", text=Bilingual())
