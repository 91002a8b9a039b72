"""Who changed which answer, from what to what, and how to put it back. Not for putting it back (walk)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conversations.outcome import Outcome
from conversations.project import Edit, Value
from conversations.projects.guarding import Step, allowed
from conversations.projects.scene import PAGE, Scene, Values, page_of, person
from conversations.projects.shortening import shortened

SIZE = 3
LONGEST_NAME = 18
KEPT = 100
"""Changes that a project's desk holds (Project.edits)."""


def history(scene: Scene) -> Outcome:
    """The changes from the newest on, a page at a time."""
    edits = scene.project.edits
    shown, following = page_of(edits, scene.page(0), SIZE)
    if not shown:
        return scene.says("history-empty", scene.back)
    choices = [
        scene.to("undo", "choice-history-undo", edit.id, number=at)
        for at, edit in enumerate(shown, 1)
        if scene.may("answer")
    ]
    if len(edits) > SIZE:
        choices.append(scene.to("history", "choice-history-next", PAGE, following))
    return scene.says(
        "history",
        *choices,
        scene.back,
        rows=[_row(scene, edit) for edit in shown],
        count=len(edits),
        is_all="no" if len(edits) >= KEPT else "yes",
    )


def _row(scene: Scene, edit: Edit) -> Values:
    return {
        "row": "history-row",
        "by": _author(scene, edit),
        "day": edit.at.date().isoformat(),
        "question": edit.question,
        "before": _plain(edit.before),
        "value": _plain(edit.value),
        "had_none": "yes" if edit.had_none else "no",
        "withdrawn": "yes" if edit.withdrawn else "no",
    }


def _author(scene: Scene, edit: Edit) -> Values:
    """Three rows have to fit into one message."""
    author = person(scene.project.member(edit.by))
    return {**author, "name": shortened(author["name"], LONGEST_NAME)}


def _plain(value: Value) -> Any:
    """As a message keeps it: JSON has no tuples."""
    return list(value) if isinstance(value, tuple) else value


KINDS: Mapping[str, Step] = {"history": allowed("read", history)}
