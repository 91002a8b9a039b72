"""Going back, answers to look through and change, what is still to check. Not for recording an answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conversations.form import applying, previous, progress
from conversations.outcome import Asked, Choice, Message, Outcome
from conversations.project import Project, Value, may
from conversations.walk import course, pace, question
from conversations.walk.result import asserted
from knowledge.readiness import Group, Readiness
from knowledge.scoring import levels_of

PAGE = 5
GROUPS = 4
"""Groups at once: the way to the other pace and the next page need buttons too."""


def back(project: Project, question_id: str, readiness: Readiness) -> Outcome:
    """The question before; at the first one, that one again."""
    questions = course.of(readiness, project)
    earlier = previous(questions, project.values, question_id)
    shown = earlier or course.find(readiness, question_id) or questions[0]
    return question.ask(shown, project, readiness)


def groups(project: Project, readiness: Readiness, page: int = 0) -> Outcome:
    """The groups with how much of each is answered: one is a jump away."""
    questions = course.of(readiness, project)
    full = [group for group in readiness.groups if course.of_group(questions, group)]
    pages = max(1, -(-len(full) // GROUPS))
    page = page % pages
    shown = full[page * GROUPS : (page + 1) * GROUPS]
    rows = [_row(project, group, readiness) for group in shown]
    choices = [
        Choice(f"list:{project.id}:{group.id}", "choice-group", {"group": group.id})
        for group in shown
    ]
    if pages > 1:
        choices.append(Choice(f"list:{project.id}:{(page + 1) % pages}", "choice-more"))
    message = Message("answers", {"rows": rows}, (*choices, *pace.other(project)))
    return Outcome(messages=(message,), asked=Asked())


def of_group(project: Project, group: Group, readiness: Readiness, page: int = 0) -> Outcome:
    """The answers of one group, five at a time; each can be asked again."""
    questions = course.of_group(applying(course.of(readiness, project), project.values), group)
    shown = questions[page * PAGE : (page + 1) * PAGE] or questions[:PAGE]
    values = {
        "group": group.id,
        "answers": [[one.id, _kept(project, one.id), _author(project, one.id)] for one in shown],
    }
    choices = [*_asking(project, [one.id for one in shown])]
    is_last = (page + 1) * PAGE >= len(questions)
    after = f"list:{project.id}" if is_last else f"list:{project.id}:{group.id}:{page + 1}"
    choices.append(Choice(after, "choice-groups" if is_last else "choice-more"))
    message = Message("answers-of-group", values, tuple(choices))
    return Outcome(messages=(message,), asked=Asked())


def verify(project: Project, readiness: Readiness) -> Outcome:
    """What is unknown, what is open, and what is asserted without proof: five to go on with."""
    levels = levels_of(readiness, project.values)
    questions = course.of(readiness, project)
    open_ids = progress(questions, project.values).open_ids
    unknown = [one.id for one in questions if project.values.get(one.id, 0) is None]
    unproved = asserted(project, levels)
    values = {"open": len(open_ids), "unknown": len(unknown), "asserted": len(unproved)}
    asked = [*_asking(project, [*unknown, *open_ids][:3])]
    proofs = unproved[: PAGE - len(asked)] if may(project.me, "note") else []
    choices = [
        *asked,
        *(
            Choice(f"proof:{project.id}:{id_}", "choice-proof", {"criterion": id_})
            for id_ in proofs
        ),
        Choice(f"list:{project.id}", "choice-all-answers"),
    ]
    return Outcome(messages=(Message("verify", values, tuple(choices)),), asked=Asked())


def _asking(project: Project, question_ids: Sequence[str]) -> Iterator[Choice]:
    """A button for each question that I may answer: whoever may only look has none."""
    for id_ in question_ids:
        if may(project.me, "answer", id_):
            yield Choice(f"q:{project.id}:{id_}", "choice-question", {"question": id_})


def _row(project: Project, group: Group, readiness: Readiness) -> Sequence[object]:
    questions = course.of_group(course.of(readiness, project), group)
    done = progress(questions, project.values)
    return [group.id, done.done, done.total]


def _kept(project: Project, question_id: str) -> object:
    """The value as JSON has it; "" for no answer, None for « je ne sais pas »."""
    given = project.answers.get(question_id)
    value: Value = given.value if given else ""
    return list(value) if isinstance(value, tuple) else value


def _author(project: Project, question_id: str) -> str:
    """Who answered, when that was somebody else with a name."""
    given = project.answers.get(question_id)
    author = project.member(given.by) if given else None
    return author.name if author and not author.is_me else ""
