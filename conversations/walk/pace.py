"""The two paces of a walk, and changing from one to the other. Not for which questions each has (course.py)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from conversations.deeds import PaceChosen
from conversations.outcome import Choice, Message, Outcome
from conversations.project import Pace, Project, may
from conversations.walk import begin, course
from knowledge.readiness import Readiness

WORDS: Mapping[str, Pace] = {
    "complet": "full",
    "parcours complet": "full",
    "full": "full",
    "full walk": "full",
    "rapide": "quick",
    "parcours rapide": "quick",
    "quick": "quick",
    "quick walk": "quick",
}


def named(word: str) -> Pace | None:
    """The pace that a button carries."""
    return "quick" if word == "quick" else "full" if word == "full" else None


def change(project: Project, pace: Pace, readiness: Readiness) -> Outcome:
    """Every answer stays; only what is still asked changes."""
    onward = begin.walk(replace(project, pace=pace), pace, readiness)
    total = len(course.questions_of(readiness, pace))
    told = Message("pace-chosen", {"pace": pace, "total": total})
    changes = (PaceChosen(project.id, pace), *onward.changes)
    return replace(onward, messages=(told, *onward.messages), changes=changes)


def other(project: Project) -> tuple[Choice, ...]:
    """The way to the other pace, for who may take it."""
    if not may(project.me, "target"):
        return ()
    pace = "full" if project.pace == "quick" else "quick"
    return (Choice(f"pace:{project.id}:{pace}", f"choice-pace-{pace}"),)
