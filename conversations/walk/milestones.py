"""What is said between two questions: a group is done, a first tendency shows. Not for the result (result.py)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from conversations.form import progress
from conversations.outcome import Choice, Message
from conversations.project import Project
from conversations.walk import course
from knowledge.readiness import Group, Question, Readiness
from knowledge.scoring import ENOUGH, levels_of, score


def reached(
    before: Project, after: Project, asked: Question, readiness: Readiness
) -> Iterator[Message]:
    """Nothing for a guest, who sees their own questions only."""
    if before.me.role == "guest":
        return
    group = course.group_of(readiness, asked.id)
    if not _is_done(before, group, readiness) and _is_done(after, group, readiness):
        yield group_done(after, group, readiness)
    if before.values.get(asked.id) is not None or not course.is_level(asked.id):
        return  # the share answered is as it was, or smaller
    then, now = (score(readiness, levels_of(readiness, one.values)) for one in (before, after))
    if then.share < ENOUGH <= now.share:
        yield Message("first-tendency", {"band": now.band, "score": now.value})


def group_done(project: Project, group: Group, readiness: Readiness) -> Message:
    """Its figure, how much of it is answered, what is missing for a first tendency, and who may know the rest."""
    levels = levels_of(readiness, project.values)
    total = score(readiness, levels)
    own = next(one for one in total.groups if one.group == group.id)
    unknown = [one.id for one in group.criteria if one.id not in levels]
    values = {
        "group": group.id,
        "score": own.value,
        "answered": own.answered,
        "of": own.criteria,
        "missing": percent_missing(total.share),
        "unknown": unknown,
    }
    send = (Choice(f"send:{project.id}:{group.id}", "choice-send"),) if unknown else ()
    return Message("group-done", values, send)


def percent_missing(share: Fraction) -> int:
    """Points of weight until a first tendency, 0 once there is one; never said smaller than it is."""
    return max(0, -floor((share - ENOUGH) * 100))


def _is_done(project: Project, group: Group, readiness: Readiness) -> bool:
    questions = course.of_group(course.of(readiness, project), group)
    return bool(questions) and not progress(questions, project.values).open_ids
