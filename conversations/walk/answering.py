"""What follows from an answer: noted, told, and the next question. Not for reading typed words (typed.py)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from conversations.deeds import AnswerGiven, AnswerWithdrawn, ProjectStarted
from conversations.desk import Desk
from conversations.outcome import ASKED, Asked, Change, Choice, Message, Outcome
from conversations.project import Edit, Given, Member, Pace, Project, Value, project_id
from conversations.walk import course, milestones, question, result
from knowledge.readiness import Question, Readiness


def give(
    desk: Desk, project: Project | None, asked: Question, value: Value, readiness: Readiness
) -> Outcome:
    """Record an answer and go on; the first one begins a project without a word."""
    begun = project is None
    before = project or started(desk, asked)
    after = answered(before, asked.id, value, desk)
    changes: list[Change] = [ProjectStarted(before.id, before.pace)] if begun else []
    changes.append(AnswerGiven(before.id, asked.id, value))
    messages = [*_noted(before, asked, value), *milestones.reached(before, after, asked, readiness)]
    onward = _onward(after, asked.id, readiness)
    return Outcome(
        messages=(*messages, *onward.messages),
        changes=(*changes, *onward.changes),
        asked=onward.asked,
    )


def toggle(
    desk: Desk, project: Project | None, asked: Question, option: str, readiness: Readiness
) -> Outcome:
    """One of several choices pressed or released; the question stays until it is done."""
    begun = project is None
    before = project or started(desk, asked)
    value = _toggled(asked, before.values.get(asked.id), option)
    after = answered(before, asked.id, value or None, desk)
    page = [one.id for one in asked.options].index(option) // question.PAGE
    changes: list[Change] = [ProjectStarted(before.id, before.pace)] if begun else []
    changes.append(AnswerGiven(before.id, asked.id, value or None))
    shown = question.view(asked, after, readiness, page)
    return Outcome(
        messages=(replace(shown, replaces=ASKED), *_overruled(before, asked.id, value or None)),
        changes=tuple(changes),
        asked=question.waiting(asked, after),
    )


def started(desk: Desk, asked: Question) -> Project:
    """The project that a first answer begins: mine alone, at the pace whose question was answered."""
    pace: Pace = "quick" if course.is_level(asked.id) else "full"
    me = Member(number=1, role="owner", is_me=True, language=desk.profile.language)
    return Project(project_id(desk.fresh[0]), "", pace, desk.now, me, (me,))


def answered(project: Project, question_id: str, value: Value, desk: Desk) -> Project:
    """The project as it is once an answer is recorded."""
    given = Given(value, project.me.number, desk.now)
    return replace(project, answers={**project.answers, question_id: given})


def _toggled(asked: Question, value: Value, option: str) -> tuple[str, ...]:
    """An exclusive option stands alone; any other sends it away."""
    chosen = value if isinstance(value, tuple) else ()
    exclusive = {one.id for one in asked.options if one.exclusive}
    if option in chosen:
        return tuple(one for one in chosen if one != option)
    if option in exclusive:
        return (option,)
    kept = {*chosen, option} - exclusive
    return tuple(one.id for one in asked.options if one.id in kept)


def _noted(project: Project, asked: Question, value: Value) -> Iterator[Message]:
    """The answered view frozen, and what changed when an earlier answer did."""
    values = {"question": asked.id, "value": _plain(value)}
    yield Message("noted", values, replaces=ASKED)
    earlier = project.answers.get(asked.id)
    author = project.member(earlier.by) if earlier else None
    if earlier is None or earlier.value == value:
        return
    if author is None or not author.is_me:
        yield from _overruled(project, asked.id, value)
    elif asked.type != "choices":
        told = {**values, **_before(earlier), "name": "", "whose": "mine"}
        yield Message("answer-changed", told, (undo(project),))


def _overruled(project: Project, question_id: str, value: Value) -> Iterator[Message]:
    """Somebody else's answer is another now: both are told who said what and when, and can put it back."""
    earlier = project.answers.get(question_id)
    author = project.member(earlier.by) if earlier else None
    if earlier is None or author is None or author.is_me or earlier.value == value:
        return
    told = {"question": question_id, "value": _plain(value), **_before(earlier), "whose": "theirs"}
    yield Message("answer-changed", {**told, "name": author.name}, (undo(project),))
    if author.address and not author.left:
        yield _told_to(author, project, told)


def _before(earlier: Given) -> dict[str, object]:
    at = earlier.at.date().isoformat()
    return {"before": _plain(earlier.value), "by": earlier.by, "at": at}


def undo(project: Project) -> Choice:
    """Takes back the change that is being made: the store numbers a project's changes one by one."""
    return Choice(f"undo:{project.id}:{project.next_edit}", "choice-undo")


def _told_to(author: Member, project: Project, told: dict[str, object]) -> Message:
    """Who changed it, in the language of whoever had answered."""
    me = project.me
    values = {**told, "name": me.name, "by": me.number, "project": project.name}
    return Message(
        "answer-replaced", values, (undo(project),), to=author.address, language=author.language
    )


def _onward(after: Project, answered_id: str, readiness: Readiness) -> Outcome:
    """The next open question; after the last one a result, or a guest's thanks."""
    following = course.next_open(readiness, after, answered_id)
    if following is not None:
        return question.ask(following, after, readiness)
    if after.me.role == "guest":
        return Outcome(messages=(Message("guest-thanks"),), asked=Asked())
    return result.result(after, readiness)


def restore(desk: Desk, project: Project, edit: Edit, readiness: Readiness) -> Outcome:
    """An earlier answer put back, as a new change."""
    change: Change = (
        AnswerWithdrawn(project.id, edit.question)
        if edit.had_none
        else AnswerGiven(project.id, edit.question, edit.before)
    )
    values = {
        "question": edit.question,
        "value": None if edit.had_none else _plain(edit.before),
        "had_none": "yes" if edit.had_none else "no",
    }
    answers = {id_: given for id_, given in project.answers.items() if id_ != edit.question}
    if not edit.had_none:
        answers[edit.question] = Given(edit.before, project.me.number, desk.now)
    after = replace(project, answers=answers)
    onward = _onward(after, edit.question, readiness)
    value = None if edit.had_none else edit.before
    others = [one for one in _overruled(project, edit.question, value) if one.to]
    return Outcome(
        messages=(Message("answer-restored", values, replaces=ASKED), *others, *onward.messages),
        changes=(change, *onward.changes),
        asked=onward.asked,
    )


def _plain(value: Value) -> object:
    """As a message keeps it: JSON has no tuples."""
    return list(value) if isinstance(value, tuple) else value
