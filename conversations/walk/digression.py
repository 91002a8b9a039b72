"""A question left for a moment: why it is asked, another one answered, then the same again. Not for its answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conversations import faq
from conversations.desk import Desk
from conversations.outcome import Message, Outcome
from conversations.project import NEW, Project
from conversations.walk import course, question
from knowledge.load import Knowledge
from knowledge.readiness import Question, Readiness
from knowledge.search.found import Found

ASIDE = frozenset("entry more not none place leave-reply".split())
"""Buttons under an answer given meanwhile: what they lead to is followed by the question again."""


def awaited(desk: Desk, readiness: Readiness) -> tuple[Project | None, Question] | None:
    """The project and the question that wait for an answer; no project before the first one."""
    kind, _, rest = desk.asked.awaits.partition(":")
    name, _, question_id = rest.partition(":")
    asked = course.find(readiness, question_id)
    if kind not in {"answer", "doubt", "either"} or asked is None:
        return None
    project = desk.project if desk.project and desk.project.id == name else None
    return None if project is None and name != NEW else (project, asked)


def why(asked: Question, project: Project | None, readiness: Readiness) -> Outcome:
    """Why it is asked and what counts as proof; then the same question."""
    again = question.ask(asked, project, readiness)
    return replace(again, messages=(Message("why", {"question": asked.id}), *again.messages))


def digress(desk: Desk, found: Sequence[Found], knowledge: Knowledge) -> Outcome:
    """The answer, then the question that was being asked."""
    return resumed(desk, faq.answer(desk, found, knowledge), knowledge)


def resumed(desk: Desk, aside: Outcome, knowledge: Knowledge) -> Outcome:
    """What was said aside, then the question that waits, if one does."""
    readiness = knowledge.readiness
    waiting = awaited(desk, readiness) if readiness else None
    if readiness is None or waiting is None:
        return aside
    project, asked = waiting
    again = question.ask(asked, project, readiness)
    told = replace(aside.asked or desk.asked, awaits=question.waiting(asked, project).awaits)
    bare = tuple(_without_refusal(message) for message in aside.messages)
    return Outcome(messages=(*bare, *again.messages), changes=aside.changes, asked=told)


def _without_refusal(message: Message) -> Message:
    """Only the last message's buttons can be typed: the question's."""
    kept = tuple(one for one in message.choices if one.data.partition(":")[0] != "not")
    return replace(message, choices=kept)
