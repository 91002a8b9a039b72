"""The list of my projects, and beginning one more. Not for a single project (card.py)."""

from __future__ import annotations

from collections.abc import Sequence

from conversations.deeds import ProjectChosen, ProjectStarted
from conversations.desk import Desk
from conversations.events import Event
from conversations.outcome import Asked, Change, Choice, Message, Outcome
from conversations.project import ProjectLine, project_id
from conversations.projects.refusing import none_yet
from conversations.projects.scene import PAGE, number, page_of, yes
from knowledge.load import Knowledge
from knowledge.readiness import Readiness

SIZE = 4
FRESH = "new"


def projects(desk: Desk, _event: Event, ids: Sequence[str], knowledge: Knowledge) -> Outcome:
    """All of mine, last answered first, four at a time."""
    readiness = knowledge.readiness
    if ids and ids[0] == FRESH and readiness is not None:
        return _begin(desk, readiness)
    if not desk.projects:
        return none_yet()
    wanted = number(ids[1]) if len(ids) > 1 and ids[0] == PAGE else 0
    shown, following = page_of(desk.projects, wanted, SIZE)
    choices = [_open(line) for line in shown]
    if len(desk.projects) > SIZE:
        choices.append(Choice(f"projects:{PAGE}:{following}", "choice-team-next"))
    choices.append(Choice(f"projects:{FRESH}", "choice-team-new"))
    values = {"rows": [_row(line) for line in shown], "count": len(desk.projects)}
    return Outcome(messages=(Message("team-projects", values, tuple(choices)),), asked=Asked())


def _open(line: ProjectLine) -> Choice:
    values = {"project": line.name, "has_project": yes(line.name)}
    return Choice(f"project:{line.id}", "choice-team-open", values)


def _row(line: ProjectLine) -> dict[str, object]:
    return {
        "row": "team-projects-review-row" if line.role == "reviewer" else "team-projects-row",
        "project": line.name,
        "role": line.role,
        "answered": line.levels if line.pace == "quick" else line.answered,
        "last": line.last_at.date().isoformat() if line.last_at else "",
    }


def _begin(desk: Desk, readiness: Readiness) -> Outcome:
    """One more project; an empty one of mine is taken up again instead."""
    empty = next(
        (one for one in desk.projects if one.role == "owner" and not one.answered and not one.name),
        None,
    )
    project, change = (empty.id, ProjectChosen(empty.id)) if empty else _started(desk)
    choices = (
        Choice(f"walk:{project}", "choice-team-begin"),
        Choice(f"rename:{project}", "choice-team-rename"),
        Choice("projects", "choice-team-projects"),
    )
    message = Message("team-started", {"questions": len(readiness.level_questions)}, choices)
    return Outcome(messages=(message,), changes=(change,), asked=Asked())


def _started(desk: Desk) -> tuple[str, Change]:
    project = project_id(desk.fresh[0])
    return project, ProjectStarted(project, "quick")
