"""Somebody who walks, alone or beside others: a conversation with projects in memory. Not for the store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count

from conversations.desk import Desk, Profile
from conversations.events import Event
from conversations.needs import needs
from conversations.outcome import ASKED, Message
from conversations.project import Project
from conversations.router import step
from knowledge.readiness import Readiness
from knowledge.search.found import Found
from tests.conversations.talk import Talk
from tests.fakes.people import NOON, FakePerson
from tests.fakes.projects import FakeProjects

SECONDS = 20
"""Between two events."""


@dataclass
class Walker(Talk):
    """`minutes` may be added between two events; `told` are the messages to others of the last one."""

    projects: FakeProjects = field(default_factory=FakeProjects)
    name: str = "42"
    now: datetime = NOON
    told: tuple[Message, ...] = ()
    tokens: Iterator[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.person = FakePerson(name=self.name, language=self.language, group=self.group)

    @property
    def readiness(self) -> Readiness:
        assert self.knowledge.readiness
        return self.knowledge.readiness

    @property
    def project(self) -> Project:
        """The one spoken of."""
        return self.see(self.projects.chosen[self.person.person])

    def see(self, project: str) -> Project:
        seen = self.projects.seen(project, self.person.person)
        assert seen
        return seen

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)

    def answers(self, *values: object) -> list[str]:
        """One after the other, to whatever is asked; the ids said after the last."""
        said: list[str] = []
        for value in values:
            said = self.taps(f"a:{self.asking[0]}:{self.asking[1]}:{value}")
        return said

    @property
    def asking(self) -> tuple[str, str]:
        """(project, question) that waits for an answer."""
        kind, project, question = self.asked.awaits.split(":")
        assert kind == "answer", self.asked.awaits
        return project, question

    def take(self, event: Event, understood: Sequence[Found]) -> list[str]:
        self.now += timedelta(seconds=SECONDS)
        event = replace(event, at=self.now)
        outcome = step(self._desk(event), event, understood, self.knowledge)
        self.projects.record(outcome.changes, event.person, self.now)
        here = [one for one in outcome.messages if one.to in {None, event.address}]
        self.told = tuple(one for one in outcome.messages if one not in here)
        self.said, self.changes = tuple(here), outcome.changes
        self._remember(replace(outcome, messages=tuple(here)))
        return [message.id for message in here]

    def _desk(self, event: Event) -> Desk:
        person = event.person
        asked = self.asked
        wanted = needs(event, asked).project or self.projects.chosen.get(person, "")
        return Desk(
            Profile("p", self.language, self.is_new, self.wants_announcements, can_return=True),
            self.house,
            asked,
            project=self.projects.seen(wanted, person) if wanted else None,
            projects=self.projects.lines(person),
            fresh=tuple(f"{self.name}-token-{next(self.tokens):08}-xyz" for _ in range(4)),
            now=self.now,
        )

    @property
    def frozen(self) -> list[str]:
        """Ids of the messages that take the place of an earlier view."""
        return [message.id for message in self.said if message.replaces == ASKED]
