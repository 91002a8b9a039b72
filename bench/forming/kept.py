"""What a database kept of a walk, beside what was pressed. Not for pressing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from bench.forming.course import Answer
from bench.measuring.door import now
from bot.store import outbox, project_desk, projects
from bot.store.database import Store
from conversations.events import Address
from conversations.project import Project

MOST_LINES = 1000


@dataclass(frozen=True, slots=True)
class Kept:
    """`lost`: not in force or not in the history. `twice`: recorded or confirmed again, or a second project.

    `disordered`: people whose history has another order.
    """

    answers: int = 0
    lost: int = 0
    twice: int = 0
    disordered: int = 0

    def __add__(self, other: Kept) -> Kept:
        return Kept(
            self.answers + other.answers,
            self.lost + other.lost,
            self.twice + other.twice,
            self.disordered + other.disordered,
        )

    @property
    def is_good(self) -> bool:
        return not (self.lost or self.twice or self.disordered)


async def kept(store: Store, pressed: Mapping[Address, Sequence[Answer]]) -> Kept:
    """Everybody together; the person at an address is the one that the channels make of it."""
    total = Kept()
    for address, answers in pressed.items():
        total += await store.read(lambda c, a=address, n=answers: _of(c, a, n))  # type: ignore[misc]  # a lambda with a default has no type to infer
    return total


def _of(connection: Connection, address: Address, pressed: Sequence[Answer]) -> Kept:
    person = f"{address.channel}:{address.id}"
    begun = projects.lines(connection, person)
    project = project_desk.load(connection, begun[0].id, person, now()) if begun else None
    if project is None:
        return Kept(len(pressed), lost=len(pressed))
    lines = outbox.transcript(connection, address, limit=MOST_LINES)
    noted = [line.values["question"] for line in lines if line.message == "noted"]
    found = judged(project, noted, pressed)
    return replace(found, twice=found.twice + len(begun) - 1)


def judged(project: Project, noted: Sequence[str], pressed: Sequence[Answer]) -> Kept:
    """`noted` are the questions whose answers were confirmed, in order."""
    history = [(edit.question, edit.value) for edit in reversed(project.edits)]
    wanted = [(answer.question, answer.value) for answer in pressed]
    lost = [
        answer
        for answer in pressed
        if (answer.question, answer.value) not in history
        or answer.question not in project.answers
        or project.answers[answer.question].value != answer.value
    ]
    return Kept(
        answers=len(pressed),
        lost=len(lost),
        twice=_beyond(question for question, _ in history) + _beyond(noted),
        disordered=int(not lost and list(dict.fromkeys(history)) != wanted),
    )


def _beyond(questions: Iterable[str]) -> int:
    """How many come that came before."""
    return sum(count - 1 for count in Counter(questions).values())
