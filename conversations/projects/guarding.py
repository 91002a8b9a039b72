"""Rights looked at before a step about a project. Not for the rights themselves, nor for what a refusal says."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from conversations.desk import Desk
from conversations.events import Event
from conversations.outcome import Outcome
from conversations.projects.refusing import refused
from conversations.projects.scene import Scene
from knowledge.load import Knowledge

Step = Callable[[Scene], Outcome]
"""What a button about a project does."""

Typed = Callable[[Scene, str], Outcome]
"""What typed words do; the scene's ids are the words of `awaits` after the project."""

Personal = Callable[[Desk, Event, Sequence[str], Knowledge], Outcome]
"""What a button that is about no project does; the ids are the words after its first."""


def allowed(right: str, step: Step) -> Step:
    return lambda scene: step(scene) if scene.may(right) else refused(scene, right)


def allowed_to_type(right: str, typed: Typed) -> Typed:
    return lambda scene, text: typed(scene, text) if scene.may(right) else refused(scene, right)
