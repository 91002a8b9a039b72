"""One question of the walk as a message: where one is, what is asked, what can be pressed. Not for its answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from conversations.form import progress
from conversations.outcome import Asked, Choice, Message, Outcome
from conversations.project import NEW, Project
from conversations.walk import course
from knowledge.readiness import Question, Readiness

UNKNOWN, SKIP, DONE, DOUBT = "unknown", "skip", "done", "doubt"
"""What a button may answer beside an option: these are no ids of options (check refuses them)."""

MOST_CHOICES = 6
PAGE = 4
"""Options of a question with several answers that are on screen at once."""


def ask(
    question: Question, project: Project | None, readiness: Readiness, page: int = 0
) -> Outcome:
    """The question, which now waits for its answer."""
    message = view(question, project, readiness, page)
    return Outcome(messages=(message,), asked=waiting(question, project))


def waiting(question: Question, project: Project | None) -> Asked:
    return Asked(awaits=f"answer:{project.id if project else NEW}:{question.id}")


def view(
    question: Question, project: Project | None, readiness: Readiness, page: int = 0
) -> Message:
    """The message alone: the same from the same state, whenever it is shown."""
    values = _place(question, project, readiness) | {
        "question": question.id,
        "chosen": list(_chosen(question, project)),
        "page": page,
    }
    name = project.id if project else NEW
    return Message("ask", values, tuple(_choices(question, project, name, page))[:MOST_CHOICES])


def _place(question: Question, project: Project | None, readiness: Readiness) -> dict[str, Any]:
    """Its number among the applying ones, and the minutes left; a first question is the first of the quick walk."""
    if project is None:
        questions = readiness.level_questions
        if question not in questions:
            questions = readiness.questions
        return {"number": questions.index(question) + 1, "total": len(questions), "minutes": 0}
    done = progress(course.of(readiness, project), project.values)
    return {
        "number": min(_number(question, project, readiness), done.total),
        "total": done.total,
        "minutes": course.minutes(project, done) or 0,
    }


def _number(question: Question, project: Project, readiness: Readiness) -> int:
    ids = [one.id for one in course.of(readiness, project)]
    return ids.index(question.id) + 1 if question.id in ids else 1


def _chosen(question: Question, project: Project | None) -> Sequence[str]:
    value = project.values.get(question.id) if project else None
    return value if question.type == "choices" and isinstance(value, tuple) else ()


def _choices(question: Question, project: Project | None, name: str, page: int) -> Iterator[Choice]:
    def answer(option: str, label: str) -> Choice:
        values = {"question": question.id, "option": option}
        is_option = label == "choice-option"
        return Choice(f"a:{name}:{question.id}:{option}", label, values, alone=is_option)

    if question.type == "choices":
        yield from _several(question, project, name, page)
        return
    if question.type == "yes-no":
        yield answer("yes", "choice-yes")
        yield answer("no", "choice-no")
    for option in question.options:
        yield answer(option.id, "choice-option")
    yield answer(UNKNOWN, "choice-unknown")
    if question.optional:
        yield answer(SKIP, "choice-skip")
    yield Choice(f"why:{name}:{question.id}", "choice-why")


def _several(question: Question, project: Project | None, name: str, page: int) -> Iterator[Choice]:
    """Four options at a time, each pressed or not, then what goes on."""
    chosen = _chosen(question, project)
    pages = -(-len(question.options) // PAGE)
    page = page % pages
    for option in question.options[page * PAGE : (page + 1) * PAGE]:
        label = "choice-without" if option.id in chosen else "choice-option"
        values = {"question": question.id, "option": option.id}
        yield Choice(f"t:{name}:{question.id}:{option.id}", label, values, alone=True)
    if pages > 1:
        yield Choice(f"q:{name}:{question.id}:{(page + 1) % pages}", "choice-more-options")
    if chosen:
        yield Choice(f"a:{name}:{question.id}:{DONE}", "choice-done")
    else:
        values = {"question": question.id, "option": UNKNOWN}
        yield Choice(f"a:{name}:{question.id}:{UNKNOWN}", "choice-unknown", values)
