"""How a walk begins, is found again, and is left. Not for its questions."""

from __future__ import annotations

from conversations.desk import Desk
from conversations.form import progress
from conversations.outcome import Asked, Choice, Message, Outcome
from conversations.project import NEW, RIGHTS, Pace, Project, ProjectLine, may
from conversations.walk import course, question, result
from knowledge.readiness import Readiness

EXAMPLE = Choice("example", "choice-example")
MOST_LINES = 4


def open_walk(desk: Desk, readiness: Readiness) -> Outcome:
    """What it is and how long it takes; whoever has a draft goes on with it first."""
    drafts = [line for line in desk.projects if "answer" in RIGHTS[line.role]]
    if drafts:
        return _resume(drafts, desk.now.date().isoformat())
    values = {"questions": len(readiness.level_questions), "all": len(readiness.questions)}
    choices = (Choice(f"walk:{NEW}", "choice-begin"), EXAMPLE)
    return Outcome(messages=(Message("walk", values, choices),), asked=Asked())


def resume_choice(line: ProjectLine, today: str) -> Choice:
    """« Reprendre (12 sur 22, mardi) »."""
    values = {
        "answered": line.levels if line.pace == "quick" else line.answered,
        "pace": line.pace,
        "last": line.last_at.isoformat() if line.last_at else "",
        "today": today,
    }
    return Choice(f"walk:{line.id}", "choice-resume-walk", values)


def _resume(drafts: list[ProjectLine], today: str) -> Outcome:
    shown = drafts[:MOST_LINES]
    values = {"projects": [line.name for line in shown], "count": len(shown)}
    choices = (*(resume_choice(line, today) for line in shown), EXAMPLE)
    return Outcome(messages=(Message("walk-resume", values, choices),), asked=Asked())


def walk(project: Project | None, pace: Pace | None, readiness: Readiness) -> Outcome:
    """The first open question; at the end there is nothing to ask, so one sees the result."""
    if project is None:
        return question.ask(course.questions_of(readiness, pace or "quick")[0], None, readiness)
    if not may(project.me, "answer"):
        return result.result(project, readiness)
    following = course.next_open(readiness, project)
    if following is None:
        return result.result(project, readiness)
    return question.ask(following, project, readiness)


def pause(project: Project | None, readiness: Readiness) -> Outcome:
    """Everything is kept; one word brings it back."""
    done = progress(course.of(readiness, project), project.values) if project else None
    values = {"done": done.done if done else 0, "total": done.total if done else 0}
    resume = Choice(f"walk:{project.id if project else NEW}", "choice-go-on")
    return Outcome(messages=(Message("walk-paused", values, (resume,)),), asked=Asked())


def gone(desk: Desk) -> Outcome:
    """The project was deleted, or this person is not in it: never which of the two."""
    first = next(iter(desk.projects), None)
    again = Choice(f"walk:{first.id if first else NEW}", "choice-go-on")
    return Outcome(messages=(Message("project-gone", choices=(again,)),), asked=Asked())


def read_only(project: Project) -> Outcome:
    """Somebody may not answer this; what they may see is a press away."""
    if project.me.role == "reviewer":
        draft = Choice(f"dossier:{project.id}", "choice-dossier-open")
        return Outcome(messages=(Message("walk-not-reviewed", choices=(draft,)),), asked=Asked())
    message = "answer-not-yours" if project.me.role == "guest" else "walk-read-only"
    look = Choice(f"walk:{project.id}", "choice-go-on")
    return Outcome(messages=(Message(message, choices=(look,)),))
